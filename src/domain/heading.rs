//! Headings of lists of results: English names, the official Vietnamese ones, and how people write them.

use super::criteria::{CriteriaSet, Part};

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

/// What a heading says, before a criteria set tells which numbers there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word<'k> {
    /// A column that every list can have; never [`Column::Part`].
    Column(Column),
    /// The number of a criterion or indicator: `1`, `1.1`.
    Part(&'k str),
    /// The running number (STT).
    Running,
    /// People: signatures, names of officials, their telephones. Never published.
    Personal,
}

/// Columns by English name, and the folded headings that stand for the same.
pub const NAMED: [(Column, &str, &[&str]); 9] = [
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

/// The name of a column in our own tables; a criterion or indicator has its number instead.
#[must_use]
pub fn name(column: Column) -> &'static str {
    NAMED.iter().find(|(known, _, _)| *known == column).map_or("", |(_, name, _)| name)
}

/// Words before the number of a criterion or indicator, longer ones first.
const PART_WORDS: [&str; 8] = [
    "diem cua tung tieu chi ",
    "so diem tieu chi ",
    "diem tieu chi ",
    "diem chi tieu ",
    "tieu chi ",
    "chi tieu ",
    "tc ",
    "ct ",
];

/// Words of headings above what says something of a person.
const PERSONAL: [&str; 14] = [
    "chu ky",
    "ky ten",
    "ho ten",
    "ho va ten",
    "phu trach",
    "nguoi cham",
    "nguoi lap",
    "can bo",
    "cong chuc",
    "dien thoai",
    "email",
    "thu dien tu",
    "cccd",
    "cmnd",
];

/// What a heading says, given as its key: folded words, single spaces, numbers such as `1.1` whole.
#[must_use]
pub fn word(key: &str) -> Option<Word<'_>> {
    if matches!(key, "stt" | "tt" | "so tt" | "so thu tu") {
        return Some(Word::Running);
    }
    let named = NAMED.iter().find(|(_, name, also)| *name == key || also.contains(&key));
    let column = named.map(|row| row.0).or_else(|| loosely(key));
    column.map(Word::Column).or_else(|| part_number(key).map(Word::Part)).or_else(|| {
        let is_personal = PERSONAL.iter().any(|words| key.contains(words));
        is_personal.then_some(Word::Personal)
    })
}

/// Headings that say more than their column needs: «Tổng số điểm đạt được», «Tên đơn vị cấp xã».
fn loosely(key: &str) -> Option<Column> {
    let has = |words: &[&str]| words.iter().any(|word| key.contains(word));
    let starts = |words: &[&str]| words.iter().any(|word| key.starts_with(word));
    if has(&["hai long"]) {
        Some(Column::Satisfaction)
    } else if has(&["ky luat"]) {
        Some(Column::Disciplined)
    } else if starts(&["tong"]) && has(&["diem"]) {
        Some(Column::Total)
    } else if starts(&["ghi chu"]) {
        Some(Column::Note)
    } else if starts(&["ket qua"]) && has(&["dat chuan", "cong nhan"]) {
        Some(Column::Outcome)
    } else if starts(&["ma xa", "ma phuong", "ma don vi", "ma so don vi", "ma hanh chinh"]) {
        Some(Column::Code)
    } else if starts(&["ten huyen", "ten quan", "huyen", "quan huyen", "don vi cap huyen"]) {
        Some(Column::District)
    } else if starts(&["ten xa", "ten don vi", "xa phuong", "don vi hanh chinh", "don vi cap xa", "ten cac xa"]) {
        Some(Column::Name)
    } else {
        None
    }
}

/// `1`, `1.1`; also after «Tiêu chí», and before the name of the criterion.
fn part_number(key: &str) -> Option<&str> {
    let glued = || {
        let rest = key.strip_prefix("tc").or_else(|| key.strip_prefix("ct"))?;
        rest.starts_with(|c: char| c.is_ascii_digit()).then_some(rest)
    };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    match PART_WORDS.iter().find_map(|word| key.strip_prefix(word)).or_else(glued) {
        Some(rest) => rest.split(' ').next().and_then(|number| {
            let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"].iter().position(|roman| *roman == number);
            let digit = roman.map(|at| ["1", "2", "3", "4", "5", "6", "7", "8"][at]);
            digit.or_else(|| is_number(number).then_some(number))
        }),
        None if is_number(key) => Some(key),
        None => {
            key.split_once(' ').map(|(number, _)| number).filter(|number| number.contains('.') && is_number(number))
        }
    }
}

/// The part of a set that a heading means, given as its key: by its number, or by its whole name.
#[must_use]
pub fn part(set: &CriteriaSet, key: &str) -> Option<Part> {
    let by_number = part_number(key).and_then(|written| {
        let number = written.strip_prefix('0').unwrap_or(written);
        set.parts().find(|part| set.no(*part).to_lowercase() == number)
    });
    let bare = PART_WORDS.iter().find_map(|word| key.strip_prefix(word)).unwrap_or(key);
    by_number.or_else(|| set.parts().find(|part| set.no(*part).to_lowercase() == bare))
}

#[cfg(test)]
mod tests {
    use super::{Column, Word, word};

    #[test]
    fn headings_are_known_however_they_are_written() {
        for (key, wanted) in [
            ("ten xa phuong thi tran", Word::Column(Column::Name)),
            ("don vi hanh chinh cap xa", Word::Column(Column::Name)),
            ("tong so diem dat duoc", Word::Column(Column::Total)),
            ("ty le hai long cua to chuc ca nhan", Word::Column(Column::Satisfaction)),
            ("ky luat can bo cong chuc", Word::Column(Column::Disciplined)),
            ("chu ky cua cong chuc phu trach", Word::Personal),
            ("tieu chi 1 bao dam thi hanh hien phap 15 diem", Word::Part("1")),
            ("tieu chi iii", Word::Part("3")),
            ("1.1 ban hanh van ban", Word::Part("1.1")),
            ("tc5", Word::Part("5")),
            ("5", Word::Part("5")),
            ("stt", Word::Running),
        ] {
            assert_eq!(word(key), Some(wanted), "{key}");
        }
        assert_eq!(word("diem cua tung tieu chi"), None);
        assert_eq!(word("danh sach xa phuong thi tran dat chuan"), None);
    }
}
