//! Headings of score tables: English names, and the official Vietnamese ones.

use crate::base::Report;
use crate::domain::criteria::{CriteriaSet, Part};
use crate::domain::scoring::Method;
use crate::format::table::{Columns, Sense, Table};

/// A column of a score table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The unit's code (mã).
    Code,
    /// The unit's name (tên xã, phường, thị trấn).
    Name,
    /// Its district (huyện).
    District,
    /// Its class (loại).
    Class,
    /// The total (tổng điểm).
    Total,
    /// A criterion (tiêu chí) or indicator (chỉ tiêu).
    Part(Part),
    /// Satisfaction (kết quả đánh giá sự hài lòng), percent.
    Satisfaction,
    /// Whether somebody was disciplined (kỷ luật).
    Disciplined,
    /// The outcome (kết quả).
    Outcome,
    /// A remark (ghi chú).
    Note,
}

/// Columns by English name, and the folded headings that stand for the same.
const NAMED: [(Column, &str, &[&str]); 9] = [
    (Column::Code, "code", &["ma", "ma don vi", "ma xa", "ma dvhc", "ma don vi hanh chinh"]),
    (
        Column::Name,
        "name",
        &[
            "ten xa phuong thi tran",
            "ten xa phuong dac khu",
            "ten xa phuong thi tran dac khu",
            "xa phuong thi tran",
            "xa phuong dac khu",
            "ten don vi",
            "ten xa",
            "don vi",
            "ten",
        ],
    ),
    (Column::District, "district", &["huyen", "ten huyen", "quan huyen", "cap huyen", "huyen quan thi xa thanh pho"]),
    (Column::Class, "class", &["loai", "loai xa", "loai don vi", "phan loai"]),
    (Column::Total, "total", &["tong diem", "tong so diem", "tong", "tong cong"]),
    (
        Column::Satisfaction,
        "satisfaction",
        &["ket qua danh gia su hai long", "danh gia su hai long", "su hai long", "muc do hai long", "hai long"],
    ),
    (Column::Disciplined, "disciplined", &["ky luat", "bi ky luat", "xu ly ky luat"]),
    (Column::Outcome, "outcome", &["ket qua", "ket qua danh gia", "ket luan", "dat chuan"]),
    (Column::Note, "note", &["ghi chu"]),
];

/// Words before the number of a criterion or indicator.
const PART_WORDS: [&str; 6] = ["tieu chi ", "chi tieu ", "diem tieu chi ", "diem chi tieu ", "tc ", "ct "];

/// Finds the columns of a round's table under its criteria set; what does not fit is reported.
pub(super) fn find(table: &Table, set: &CriteriaSet, report: &mut Report) -> Columns<Column> {
    let points = set.scoring.method == Method::Points;
    let named = |row: &&(Column, &str, &[&str])| points || row.0 != Column::Total;
    let numbers = set.parts().map(|part| set.no(part).to_owned());
    let shown: Vec<String> = NAMED.iter().filter(named).map(|row| row.1.to_owned()).chain(numbers).collect();
    let sense = |key: &str| {
        if matches!(key, "stt" | "tt" | "so tt" | "so thu tu") {
            return Some(Sense::Ignored);
        }
        let column = NAMED.iter().filter(named).find(|(_, name, also)| *name == key || also.contains(&key));
        column.map(|row| row.0).or_else(|| part(set, key).map(Column::Part)).map(Sense::Means)
    };
    Columns::find(table, sense, &shown, report)
}

/// The part that a heading names: `1`, `1.1`, `tieu chi 1`, `tc1`.
fn part(set: &CriteriaSet, key: &str) -> Option<Part> {
    let bare = PART_WORDS.iter().find_map(|word| key.strip_prefix(word)).or_else(|| {
        let rest = key.strip_prefix("tc").or_else(|| key.strip_prefix("ct"))?;
        rest.starts_with(|c: char| c.is_ascii_digit()).then_some(rest)
    });
    let written = bare.unwrap_or(key);
    let number = written.strip_prefix('0').unwrap_or(written);
    set.parts().find(|part| set.no(*part).to_lowercase() == number)
}
