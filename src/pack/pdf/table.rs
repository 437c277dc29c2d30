//! Tables: where each cell stands, how wide each column is, and how small the type must be.

use std::fmt::Write as _;

use super::body::Body;
use super::line::Line;
use super::world::width;
use crate::base::problem::Pack as Problem;
use crate::format::html::{Element, Node};

/// The width of the text on an A4 page, in points.
pub(super) const MEASURE: f64 = 481.0;
/// Sizes of type for tables, in points; the first that fits is taken.
const SIZES: [f64; 4] = [9.0, 8.0, 7.0, 6.5];
/// What a cell needs beside its text, in points.
const INSET: f64 = 9.0;

/// A cell with its place.
#[derive(Debug, Clone)]
pub(super) struct Cell<'a> {
    /// The element; none for a gap that the row leaves.
    pub(super) element: Option<&'a Element>,
    /// Its first column.
    pub(super) column: usize,
    /// Columns that it covers.
    pub(super) columns: usize,
    /// Rows that it covers.
    pub(super) rows: usize,
}

/// A table, every row of it filled.
#[derive(Debug, Default)]
pub(super) struct Grid<'a> {
    /// Rows of the head.
    pub(super) head: Vec<Vec<Cell<'a>>>,
    /// All other rows.
    pub(super) body: Vec<Vec<Cell<'a>>>,
    /// How many columns there are.
    pub(super) columns: usize,
}

/// How a table fits the page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fit {
    /// The size of its type.
    pub(super) size: f64,
    /// The width of each column, in points.
    pub(super) widths: Vec<f64>,
}

impl<'a> Grid<'a> {
    /// The cells of a table.
    pub(super) fn of(table: &'a Element) -> Self {
        let (mut head, mut body) = (Vec::new(), Vec::new());
        gather(table, false, &mut head, &mut body);
        let mut grid = Self { head: lay(&head), body: lay(&body), columns: 0 };
        let end = |row: &Vec<Cell<'_>>| row.iter().map(|cell| cell.column + cell.columns).max().unwrap_or(0);
        grid.columns = grid.head.iter().chain(&grid.body).map(end).max().unwrap_or(0);
        for rows in [&mut grid.head, &mut grid.body] {
            fill(rows, grid.columns);
        }
        grid
    }

    /// Sizes with which every word fits in its column, of a table that may be as wide as the measure, in
    /// points; none where even the smallest do not.
    pub(super) fn fit(&self, measure: f64) -> Option<Fit> {
        SIZES.into_iter().find_map(|size| {
            let (mut least, mut best) = (vec![20.0; self.columns], vec![20.0; self.columns]);
            for cell in self.head.iter().chain(&self.body).flatten() {
                let Some(element) = cell.element.filter(|_| cell.columns == 1) else { continue };
                let words = lines(element);
                let longest = words.split_whitespace().map(|word| width(word, size)).fold(0.0, f64::max);
                let full = words.lines().map(|line| width(line.trim(), size)).fold(0.0, f64::max);
                let column = cell.column;
                least[column] = f64::max(least[column], longest + INSET);
                best[column] = f64::max(best[column], full + INSET);
            }
            spread(&least, &best, measure).map(|widths| Fit { size, widths })
        })
    }

    /// The words of the head above a column.
    pub(super) fn heading(&self, column: usize) -> String {
        let above = |cell: &&Cell<'_>| (cell.column..cell.column + cell.columns).contains(&column);
        let words = self.head.iter().filter_map(|row| row.iter().find(above)?.element.map(Element::text));
        words
            .flat_map(|words| words.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// The measure shared out: every column has what its longest word needs, then what its longest line
/// would like.
fn spread(least: &[f64], best: &[f64], measure: f64) -> Option<Vec<f64>> {
    let (need, like): (f64, f64) = (least.iter().sum(), best.iter().sum());
    if need > measure {
        return None;
    }
    if like <= measure {
        let more = (measure - like) / like;
        return Some(best.iter().map(|width| width + width * more).collect());
    }
    // Very long texts do not starve the shorter ones.
    let wish = |(least, best): (&f64, &f64)| (best.min(measure * 2.0) - least).max(0.0).sqrt();
    let wishes: f64 = least.iter().zip(best).map(wish).sum();
    let spare = measure - need;
    let given = |pair: (&f64, &f64)| pair.0 + if wishes > 0.0 { spare * wish(pair) / wishes } else { 0.0 };
    let widths: Vec<f64> = least.iter().zip(best).map(given).collect();
    // Nobody gets more than the longest line needs; the rest goes to who lacks most.
    let spared: f64 = widths.iter().zip(best).map(|(width, best)| (width - best).max(0.0)).sum();
    let lack: f64 = widths.iter().zip(best).map(|(width, best)| (best - width).max(0.0)).sum();
    let settle = |(width, best): (&f64, &f64)| {
        if width > best { *best } else { width + (best - width) * (spared / lack.max(1.0)).min(1.0) }
    };
    Some(widths.iter().zip(best).map(settle).collect())
}

/// The words of a cell, a line for each block or break in it.
fn lines(element: &Element) -> String {
    let mut out = String::new();
    for child in &element.children {
        match child {
            Node::Text(text) => out.push_str(&text.replace('\n', " ")),
            Node::Element(inner) if inner.has_class("hidden") || inner.name == "svg" => {}
            Node::Element(inner) => {
                let is_line = matches!(inner.name.as_str(), "p" | "br" | "li" | "div") || inner.has_class("small");
                out.push_str(if is_line { "\n" } else { "" });
                out.push_str(&lines(inner));
                // A label has a ground about it.
                out.push_str(if inner.has_class("tag") { "  " } else { "" });
                out.push_str(if is_line { "\n" } else { "" });
            }
        }
    }
    out
}

fn gather<'a>(element: &'a Element, is_head: bool, head: &mut Vec<&'a Element>, body: &mut Vec<&'a Element>) {
    for child in element.elements() {
        match child.name.as_str() {
            "tr" if is_head => head.push(child),
            "tr" => body.push(child),
            "thead" => gather(child, true, head, body),
            "tbody" | "tfoot" => gather(child, false, head, body),
            _ => {}
        }
    }
}

/// Gives every cell its place. One that would cover another's is made narrower.
fn lay<'a>(rows: &[&'a Element]) -> Vec<Vec<Cell<'a>>> {
    // For each column, how many rows from here on are covered from above.
    let mut covered: Vec<usize> = Vec::new();
    let mut out = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let mut cells = Vec::new();
        let mut column = 0;
        for element in row.elements().filter(|cell| matches!(cell.name.as_str(), "td" | "th")) {
            while covered.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            let free = (column..column + span(element, "colspan"))
                .take_while(|c| covered.get(*c).is_none_or(|rows| *rows == 0));
            let columns = free.count().max(1);
            let down = span(element, "rowspan").min(rows.len() - at);
            if covered.len() < column + columns {
                covered.resize(column + columns, 0);
            }
            covered[column..column + columns].fill(down);
            cells.push(Cell { element: Some(element), column, columns, rows: down });
            column += columns;
        }
        for rows in &mut covered {
            *rows = rows.saturating_sub(1);
        }
        out.push(cells);
    }
    out
}

/// Fills what rows leave empty.
fn fill(rows: &mut [Vec<Cell<'_>>], columns: usize) {
    let mut covered = vec![0_usize; columns];
    for row in rows {
        for cell in row.iter() {
            covered[cell.column..cell.column + cell.columns].fill(cell.rows);
        }
        for (column, rows) in covered.iter_mut().enumerate() {
            if *rows == 0 {
                row.push(Cell { element: None, column, columns: 1, rows: 1 });
            }
            *rows = rows.saturating_sub(1);
        }
        row.sort_by_key(|cell| cell.column);
    }
}

fn span(cell: &Element, name: &str) -> usize {
    cell.get(name).and_then(|span| span.parse().ok()).filter(|span| (1..=60).contains(span)).unwrap_or(1)
}

impl Body<'_> {
    /// A table, as one where it fits.
    pub(super) fn table(&mut self, element: &Element) {
        for caption in element.elements().filter(|inner| inner.name == "caption") {
            self.block(caption);
        }
        let grid = Grid::of(element);
        if grid.columns == 0 {
            return;
        }
        if self.depth > 1 {
            return self.records(&grid);
        }
        // A box about it takes its edges.
        let measure = if self.depth == 0 { MEASURE } else { MEASURE - 28.0 };
        let Some(fit) = grid.fit(measure) else {
            let problem = Problem::WideTable { columns: grid.columns };
            self.report.push(problem, self.place());
            return self.records(&grid);
        };
        let (head, body) = (self.rows(&grid.head, true), self.rows(&grid.body, false));
        let widths: Vec<String> = fit.widths.iter().map(|width| format!("{width:.1}pt, ")).collect();
        let widths = widths.concat();
        let _ = writeln!(self.out, "tabled(({widths}), {}pt, ({head}), ({body}))", fit.size);
    }

    fn rows(&mut self, rows: &[Vec<Cell<'_>>], is_head: bool) -> String {
        let mut out = String::new();
        self.in_head = is_head;
        for row in rows {
            out.push('(');
            for cell in row {
                let inside = cell.element.map_or_else(String::new, |element| self.apart(|body| body.blocks(element)));
                let names_row = cell.element.is_some_and(|element| element.name == "th");
                let heads = if is_head {
                    "column"
                } else if names_row {
                    "row"
                } else {
                    ""
                };
                let class = |class| cell.element.is_some_and(|element| element.has_class(class));
                let side = if class("align-right") || class("score") {
                    "right"
                } else if class("align-center") {
                    "center"
                } else {
                    "left"
                };
                let _ = write!(out, "({}, {}, \"{heads}\", {side}, [#{{\n{inside}}}]), ", cell.columns, cell.rows);
            }
            out.push_str("), ");
        }
        self.in_head = false;
        out
    }

    /// A table that does not fit: each row as a list of its cells under their headings.
    fn records(&mut self, grid: &Grid<'_>) {
        for row in &grid.body {
            let mut items = String::new();
            for cell in row.iter().filter_map(|cell| cell.element.map(|element| (cell.column, element))) {
                let mut line = Line::default();
                let heading = grid.heading(cell.0);
                if !heading.is_empty() {
                    self.inline(&Node::Text(format!("{heading}: ")), &mut line);
                }
                self.inline(&Node::Element(Element { name: "span".to_owned(), ..cell.1.clone() }), &mut line);
                if !line.is_blank() {
                    let _ = write!(items, "{{ {} }}, ", line.code);
                }
            }
            if !items.is_empty() {
                let _ = writeln!(self.out, "bullets(({items}))");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Grid, MEASURE};
    use crate::format::html::read;

    fn grid(page: &str, test: impl Fn(&Grid<'_>)) {
        let tree = read(page);
        test(&Grid::of(tree.find(&|element| element.name == "table").unwrap()));
    }

    #[test]
    fn rows_are_filled_about_cells_that_cover_others() {
        let page = "<table><thead><tr><th rowspan=2>A<th colspan=2>B<tr><th>C<th>D</thead>\
                    <tbody><tr><td rowspan=9>1<td colspan=5>2<tr><td>3</table>";
        grid(page, |grid| {
            assert_eq!(grid.columns, 6);
            let places = |rows: &[Vec<super::Cell<'_>>]| -> Vec<Vec<(usize, usize, usize)>> {
                rows.iter().map(|row| row.iter().map(|cell| (cell.column, cell.columns, cell.rows)).collect()).collect()
            };
            assert_eq!(places(&grid.head)[1], [(1, 1, 1), (2, 1, 1), (3, 1, 1), (4, 1, 1), (5, 1, 1)]);
            assert_eq!(places(&grid.body)[0], [(0, 1, 2), (1, 5, 1)]);
            assert_eq!(grid.heading(2), "B D");
        });
    }

    #[test]
    fn columns_fill_the_page_and_the_smallest_type_is_the_limit() {
        grid(
            "<table><tr><td>Xã<td>Một văn bản dài hơn nhiều, dài đến nỗi phải xuống dòng trong một cột của bảng này, rồi còn dài thêm nữa</table>",
            |grid| {
                let fit = grid.fit(MEASURE).unwrap();
                assert!(fit.size >= 9.0 && fit.widths[0] < fit.widths[1]);
                assert!(fit.widths.iter().sum::<f64>() <= MEASURE + 0.01);
            },
        );
        let wide = format!("<table><tr>{}</table>", "<td>nghiêng".repeat(30));
        grid(&wide, |grid| assert_eq!(grid.fit(MEASURE), None));
    }
}
