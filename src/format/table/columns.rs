//! Headings to what their columns mean.

use super::Table;
use crate::base::Report;
use crate::base::problem::{Tables, Workbook};
use crate::base::say::{Names, Nearest};
use crate::value::fold::fold;

/// What a heading stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense<M> {
    /// Its column is read.
    Means(M),
    /// Its column is known and holds nothing to read, such as the running number (STT).
    Ignored,
}

/// The columns of a table by meaning, in the order of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns<M> {
    found: Vec<(M, u32)>,
    /// What headings that nobody knows were probably meant to be.
    meant: Vec<String>,
}

impl<M> Default for Columns<M> {
    fn default() -> Self {
        Self { found: Vec::new(), meant: Vec::new() }
    }
}

impl<M: Copy + PartialEq> Columns<M> {
    /// Finds them. `sense` takes a [`heading_key`]; what it does not know is reported with the
    /// nearest of `shown`, and so is a second column with one meaning.
    pub fn find(
        table: &Table,
        sense: impl Fn(&str) -> Option<Sense<M>>,
        shown: &[String],
        report: &mut Report,
    ) -> Self {
        let mut found: Vec<(M, u32)> = Vec::new();
        let (mut unknown, mut meant) = (Vec::new(), Vec::new());
        for (column, heading) in (0..).zip(&table.headings) {
            let text = heading.text.to_string();
            match sense(&heading_key(&heading.text)) {
                Some(Sense::Ignored) => {}
                Some(Sense::Means(meaning)) => {
                    let earlier = found.iter().find(|(known, _)| *known == meaning);
                    match earlier.and_then(|(_, at)| table.headings.get(*at as usize)) {
                        None => found.push((meaning, column)),
                        // Two headings of one text were told when the table was read.
                        Some(first) if first.text == heading.text => {}
                        Some(_) => report.push(Tables::HeadingTwice { heading: text }, table.heading_place(column)),
                    }
                }
                None if text.is_empty() => {
                    if let Some(cell) = table.rows().map(|row| row.cell(column)).find(|cell| !cell.is_empty()) {
                        report.push(Workbook::ColumnUnnamed {}, cell.place());
                    }
                }
                None => {
                    let nearest = Nearest::of(&text, shown.iter().map(String::as_str));
                    meant.extend(nearest.0.first().cloned());
                    let known = Names(shown.to_vec());
                    unknown
                        .push((Tables::HeadingUnknown { heading: text, nearest, known }, table.heading_place(column)));
                }
            }
        }
        // Where nothing is understood there is no row of headings: its absence is told once, by
        // whoever needs a column.
        if found.is_empty() && unknown.len() > 1 {
            meant.clear();
        } else {
            for (problem, place) in unknown {
                report.push(problem, place);
            }
        }
        Self { found, meant }
    }

    /// The column that means something.
    #[must_use]
    pub fn at(&self, meaning: M) -> Option<u32> {
        self.found.iter().find(|(known, _)| *known == meaning).map(|(_, column)| *column)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (M, u32)> {
        self.found.iter().copied()
    }

    /// Whether a heading was mistyped, which has been told as an unknown one.
    #[must_use]
    pub fn is_mistyped(&self, name: &str) -> bool {
        self.meant.iter().any(|meant| meant == name)
    }
}

/// What spellings of one heading share: folded words and numbers, `1.1` kept together.
#[must_use]
pub fn heading_key(heading: &str) -> String {
    let folded = fold(heading);
    let letters: Vec<char> = folded.chars().collect();
    let digit = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let mut key = String::with_capacity(folded.len());
    for (at, letter) in letters.iter().enumerate() {
        let inside = *letter == '.' && digit(at.checked_sub(1)) && digit(Some(at + 1));
        if letter.is_alphanumeric() || *letter == '_' || inside {
            key.push(*letter);
        } else if !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    key.truncate(key.trim_end().len());
    key
}

#[cfg(test)]
mod tests {
    use super::heading_key;

    #[test]
    fn headings_agree_across_marks_and_case() {
        assert_eq!(heading_key("Tên xã, phường, thị trấn"), "ten xa phuong thi tran");
        assert_eq!(heading_key(" KẾT QUẢ đánh giá sự hài lòng (%)"), "ket qua danh gia su hai long");
        assert_eq!(heading_key("Chỉ tiêu 1.1."), "chi tieu 1.1");
        assert_eq!(heading_key("valid_from"), "valid_from");
    }
}
