//! The official list (danh sách) as a workbook: headings, units, what may stand in each cell, the sum
//! as a formula, and a sheet of notes. The same form gives the same bytes.

use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{
    DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula,
    Workbook, Worksheet, XlsxError,
};

use crate::cli::headings::Score;
use crate::value::Points;

/// A unit to list.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) district: Option<String>,
}

/// What a list has.
#[derive(Debug)]
pub(super) struct Form {
    /// The name of the criteria set.
    pub(super) title: String,
    pub(super) year: Option<u16>,
    /// Whether points are given; else each indicator is met or not.
    pub(super) points: bool,
    /// The most points in all.
    pub(super) max: Option<Points>,
    pub(super) scores: Vec<Score>,
    /// Whether the least total goes by class.
    pub(super) by_class: bool,
    pub(super) satisfaction: bool,
    pub(super) units: Vec<Listed>,
}

/// Rows for units that are not listed.
const BLANK: u32 = 300;
/// Rows of titles and of headings.
const HEADINGS: u32 = 3;
const BODY: u32 = 6;

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Running,
    Code,
    Name,
    District,
    Class,
    Total,
    Score(usize),
    Satisfaction,
    Disciplined,
    Outcome,
    Note,
}

struct Styles {
    title: Format,
    head: Format,
    cell: Format,
    text: Format,
}

impl Form {
    /// The workbook as bytes.
    pub(super) fn workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        // No clock: the same form is the same file.
        let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
        workbook.set_properties(&DocProperties::new().set_title(self.title.as_str()).set_creation_datetime(&made));
        self.list(workbook.add_worksheet())?;
        notes(workbook.add_worksheet(), self.points)?;
        workbook.save_to_buffer()
    }

    fn columns(&self) -> Vec<Column> {
        let mut columns = vec![Column::Running, Column::Code, Column::Name];
        let mut add = |wanted: bool, column| columns.extend(wanted.then_some(column));
        add(self.units.iter().any(|unit| unit.district.is_some()), Column::District);
        add(self.by_class && self.points, Column::Class);
        add(self.points, Column::Total);
        (0..self.scores.len()).for_each(|at| add(true, Column::Score(at)));
        add(self.satisfaction, Column::Satisfaction);
        add(true, Column::Disciplined);
        add(true, Column::Outcome);
        add(true, Column::Note);
        columns
    }

    fn heading(&self, column: Column) -> String {
        let units = if self.points { "Tên xã, phường, thị trấn" } else { "Tên xã, phường, đặc khu" };
        match column {
            Column::Running => "STT".into(),
            Column::Code => "Mã".into(),
            Column::Name => units.into(),
            Column::District => "Huyện".into(),
            Column::Class => "Loại".into(),
            Column::Total => "Tổng điểm".into(),
            Column::Score(at) => {
                let word = if self.points { "Tiêu chí" } else { "Chỉ tiêu" };
                format!("{word} {}", self.scores[at].no)
            }
            Column::Satisfaction => "Kết quả đánh giá sự hài lòng (%)".into(),
            Column::Disciplined => "Kỷ luật".into(),
            Column::Outcome => "Kết quả".into(),
            Column::Note => "Ghi chú".into(),
        }
    }

    fn list(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let bordered = || Format::new().set_border(FormatBorder::Thin);
        let styles = Styles {
            title: Format::new().set_bold().set_font_size(14).set_align(FormatAlign::Center),
            head: bordered()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter),
            cell: bordered(),
            // Text, so that codes keep their zeros and nothing becomes a day.
            text: bordered().set_num_format("@"),
        };
        let columns = self.columns();
        let last = u16::try_from(columns.len() - 1).unwrap_or(u16::MAX);
        let year = self.year.map(|year| format!(" NĂM {year}")).unwrap_or_default();
        sheet.set_name("Danh sách")?;
        sheet.merge_range(
            0,
            0,
            0,
            last,
            &format!("DANH SÁCH KẾT QUẢ ĐÁNH GIÁ CHUẨN TIẾP CẬN PHÁP LUẬT{year}"),
            &styles.title,
        )?;
        sheet.merge_range(1, 0, 1, last, &self.title, &Format::new().set_align(FormatAlign::Center))?;
        self.headings(sheet, &columns, &styles.head)?;
        let rows =
            u32::try_from(self.units.len()).unwrap_or(u32::MAX).max(if self.units.is_empty() { BLANK } else { 0 });
        for at in 0..rows {
            self.row(sheet, &columns, at, &styles)?;
        }
        let bottom = BODY + rows.max(1) - 1;
        for (at, column) in (0..).zip(&columns) {
            if let Some(rule) = self.allowed(*column)? {
                sheet.add_data_validation(BODY, at, bottom, at, &rule)?;
            }
            sheet.set_column_width(at, width(*column))?;
        }
        sheet.set_freeze_panes(BODY, 3)?;
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(HEADINGS, BODY - 1)?;
        sheet.set_footer("&CTrang &P/&N");
        Ok(())
    }

    /// Two rows of headings and the row that numbers the columns.
    fn headings(&self, sheet: &mut Worksheet, columns: &[Column], style: &Format) -> Result<(), XlsxError> {
        let is_score = |column: &Column| matches!(column, Column::Score(_));
        let first = columns.iter().position(is_score).unwrap_or(0);
        let last = columns.iter().rposition(is_score).unwrap_or(0);
        for (at, column) in (0_u16..).zip(columns) {
            if is_score(column) {
                sheet.write_string_with_format(HEADINGS + 1, at, self.heading(*column), style)?;
            } else {
                sheet.merge_range(HEADINGS, at, HEADINGS + 1, at, &self.heading(*column), style)?;
            }
            sheet.write_string_with_format(HEADINGS + 2, at, format!("({})", at + 1), style)?;
        }
        let over = if self.points { "Điểm của từng tiêu chí" } else { "Kết quả từng chỉ tiêu" };
        let (first, last) = (u16::try_from(first).unwrap_or(0), u16::try_from(last).unwrap_or(0));
        if first < last {
            sheet.merge_range(HEADINGS, first, HEADINGS, last, over, style)?;
        } else {
            sheet.write_string_with_format(HEADINGS, first, over, style)?;
        }
        Ok(())
    }

    fn row(&self, sheet: &mut Worksheet, columns: &[Column], at: u32, styles: &Styles) -> Result<(), XlsxError> {
        let unit = self.units.get(at as usize);
        let row = BODY + at;
        let scores = columns.iter().position(|column| matches!(column, Column::Score(_))).unwrap_or(0);
        for (column, meaning) in (0_u16..).zip(columns) {
            let known = unit.and_then(|unit| match meaning {
                Column::Code => Some(unit.code.as_str()),
                Column::Name => Some(unit.name.as_str()),
                Column::District => unit.district.as_deref(),
                _ => None,
            });
            match (meaning, known) {
                (_, Some(text)) => sheet.write_string_with_format(row, column, text, &styles.text)?,
                (Column::Running, _) if unit.is_some() => {
                    sheet.write_number_with_format(row, column, f64::from(at + 1), &styles.cell)?
                }
                (Column::Total, _) => {
                    let from = column_number_to_name(u16::try_from(scores).unwrap_or(0));
                    let to = column_number_to_name(u16::try_from(scores + self.scores.len() - 1).unwrap_or(0));
                    let cells = format!("{from}{0}:{to}{0}", row + 1);
                    // Nothing until every criterion has its points: a blank is no zero. The value saved
                    // with the formula is a space, for the writer takes no text as 0.
                    let sum = format!("=IF(COUNT({cells})={},ROUND(SUM({cells}),2),\"\")", self.scores.len());
                    sheet.write_formula_with_format(row, column, Formula::new(sum).set_result(" "), &styles.cell)?
                }
                (Column::Score(_) | Column::Satisfaction | Column::Running, _) => {
                    sheet.write_blank(row, column, &styles.cell)?
                }
                _ => sheet.write_blank(row, column, &styles.text)?,
            };
        }
        Ok(())
    }

    /// What may stand in a column.
    fn allowed(&self, column: Column) -> Result<Option<DataValidation>, XlsxError> {
        let numbers = |max: Option<Points>| {
            let top = f64::from(max.unwrap_or(Points::whole(1000)).hundredths()) / 100.0;
            DataValidation::new().allow_decimal_number(DataValidationRule::Between(0.0, top))
        };
        let (rule, message) = match column {
            Column::Class => {
                (DataValidation::new().allow_list_strings(&["I", "II", "III"])?, "Chọn I, II hoặc III.".into())
            }
            Column::Score(at) if self.points => {
                let max = self.scores[at].max.or(self.max);
                let most = max.map(|max| format!("Từ 0 đến {max} điểm. ")).unwrap_or_default();
                (numbers(max), format!("{most}Để trống nếu chưa có số liệu."))
            }
            Column::Score(_) => (
                DataValidation::new().allow_list_strings(&["đạt", "không đạt", "không phát sinh"])?,
                "Chọn đạt, không đạt hoặc không phát sinh. Để trống nếu chưa có số liệu.".into(),
            ),
            Column::Satisfaction => (numbers(Some(Points::whole(100))), "Tỷ lệ từ 0 đến 100, ví dụ 97,35.".into()),
            Column::Disciplined => (
                DataValidation::new().allow_list_strings(&["có", "không"])?,
                "Có người bị kỷ luật: chọn có hoặc không.".into(),
            ),
            Column::Outcome => (
                DataValidation::new().allow_list_strings(&["đạt", "chưa đạt", "chưa đánh giá"])?,
                "Chọn đạt, chưa đạt hoặc chưa đánh giá.".into(),
            ),
            _ => return Ok(None),
        };
        let mut title: String = self.heading(column);
        let mut about: String = message.clone();
        if let Column::Score(at) = column {
            about = format!("{} {message}", self.scores[at].title).trim().chars().take(250).collect();
        }
        title.truncate(title.char_indices().nth(30).map_or(title.len(), |(at, _)| at));
        let rule = rule.set_input_title(title.as_str())?.set_input_message(about)?;
        Ok(Some(rule.set_error_title("Giá trị không dùng được")?.set_error_message(message)?))
    }
}

const fn width(column: Column) -> f64 {
    match column {
        Column::Running => 5.0,
        Column::Code => 9.0,
        Column::Name => 30.0,
        Column::District => 22.0,
        Column::Class => 7.0,
        Column::Satisfaction => 14.0,
        Column::Outcome => 13.0,
        Column::Note => 28.0,
        Column::Total | Column::Score(_) | Column::Disciplined => 11.0,
    }
}

/// How to fill in the list.
fn notes(sheet: &mut Worksheet, points: bool) -> Result<(), XlsxError> {
    let figures = if points {
        "Điểm: gõ số, phần thập phân theo kiểu của máy (28,7). Tổng điểm tự cộng khi đã đủ điểm các tiêu chí."
    } else {
        "Mỗi chỉ tiêu: chọn đạt, không đạt hoặc không phát sinh trong danh sách thả xuống."
    };
    let lines = [
        figures,
        "Ô trống nghĩa là chưa có số liệu; số 0 là không điểm. Đừng gõ 0 thay cho ô trống.",
        "Đừng gõ tỷ số như 8/8: bảng tính sẽ đổi thành ngày. Gõ tỷ lệ phần trăm, ví dụ 97,35.",
        "Cột Mã đã định dạng là văn bản để giữ số 0 ở đầu. Khi dán từ nơi khác, chọn «Dán giá trị».",
        "Cột Kỷ luật: chọn «có» nếu trong năm có người bị kỷ luật đến mức bộ tiêu chí quy định.",
        "Cột Kết quả: ghi theo quyết định công nhận. Để trống thì phần mềm tính theo điều kiện của bộ tiêu chí.",
        "Không ghi họ tên, số điện thoại, số định danh của ai: trang công bố không cần và không nhận.",
        "Có thể thêm dòng, hoặc xóa dòng của đơn vị ngoài địa bàn. Đừng đổi tên cột.",
        "Điền xong, lưu lại rồi chạy: tiepcan import scores TEP.xlsx --year NAM --set BO-TIEU-CHI",
    ];
    sheet.set_name("Hướng dẫn")?;
    sheet.write_string_with_format(0, 0, "Cách điền", &Format::new().set_bold().set_font_size(14))?;
    for (row, line) in (1..).zip(lines) {
        sheet.write_string_with_format(row, 0, line, &Format::new().set_text_wrap())?;
    }
    sheet.set_column_width(0, 100)?;
    Ok(())
}
