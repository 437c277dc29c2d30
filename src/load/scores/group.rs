//! Rows that name a group for the rows below: a class, a district, or who met the standard.

use super::label::Label;
use crate::domain::heading::Column;
use crate::format::table::{GROUPS, GroupCell};

/// What a group row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The class of the communes below (loại).
    Class,
    /// Their district (huyện).
    District,
    /// Whether they met the standard (đạt, chưa đạt).
    Outcome,
}

impl Kind {
    pub(super) const ALL: [Self; GROUPS] = [Self::Class, Self::District, Self::Outcome];

    /// The column that the group stands for, and the heading that it gets.
    pub(super) const fn column(self) -> (Column, &'static str) {
        match self {
            Self::Class => (Column::Class, "Loại"),
            Self::District => (Column::District, "Huyện"),
            Self::Outcome => (Column::Outcome, "Kết quả"),
        }
    }
}

/// The group that a text names, with the bytes of the name.
pub(super) fn named(text: &str) -> Option<(Kind, usize, usize)> {
    const CLASSES: [&str; 6] = ["loai iii", "loai ii", "loai i", "loai 1", "loai 2", "loai 3"];
    const DISTRICTS: [&str; 6] = ["huyen", "quan", "thi xa", "thanh pho", "tp", "tx"];
    const NOT_MET: [&str; 6] =
        ["chua dat chuan", "khong dat chuan", "chua dat", "khong dat", "chua danh gia", "khong danh gia"];
    const LISTS: [&str; 9] =
        ["danh sach", "cac", "xa phuong", "phuong xa", "don vi", "nhung", "dat chuan", "chua dat", "khong dat"];
    let label = Label::of(text).unnumbered();
    let found = |kind, (start, end)| (kind, start, end);
    // Communes are called «Quán Toan», «Quan Hoa»: only «quận» is the word for a district.
    let is_name = label.begins(&["quan"]) && !text.to_lowercase().contains("quận");
    if label.begins(&DISTRICTS) && !is_name {
        return label.name().map(|name| found(Kind::District, name));
    }
    let speaks_of_many = label.begins(&LISTS) || label.begins(&["xa loai", "phuong loai", "thi tran loai", "loai"]);
    if !speaks_of_many {
        return None;
    }
    let class = label.find(&CLASSES).map(|name| found(Kind::Class, name));
    let outcome = || label.find(&NOT_MET).or_else(|| label.find(&["dat chuan"])).map(|name| found(Kind::Outcome, name));
    class.or_else(outcome)
}

/// The groups that a row stands under.
#[derive(Debug, Default)]
pub(super) struct Groups {
    /// In the order in which their kinds were first met: outer ones first.
    order: Vec<Kind>,
    pub(super) open: [Option<GroupCell>; GROUPS],
    /// The first cell of each kind.
    pub(super) first: [Option<GroupCell>; GROUPS],
}

impl Groups {
    /// Opens a group; those inside of it end.
    pub(super) fn open(&mut self, kind: Kind, cell: GroupCell) {
        let at = |kind: Kind| Kind::ALL.iter().position(|known| *known == kind).unwrap_or(0);
        let level = self.order.iter().position(|known| *known == kind).unwrap_or_else(|| {
            self.order.push(kind);
            self.order.len() - 1
        });
        for inner in &self.order[level..] {
            self.open[at(*inner)] = None;
        }
        self.open[at(kind)] = Some(cell);
        self.first[at(kind)].get_or_insert(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, named};

    #[test]
    fn groups_are_told_from_communes() {
        let group = |text: &'static str| named(text).map(|(kind, start, end)| (kind, &text[start..end]));
        assert_eq!(group("Loại I"), Some((Kind::Class, "Loại I")));
        assert_eq!(group("II. Các xã, thị trấn thuộc loại II: 18 đơn vị"), Some((Kind::Class, "loại II")));
        assert_eq!(group("III. QUẬN KIẾN AN"), Some((Kind::District, "QUẬN KIẾN AN")));
        assert_eq!(group("1. HUYỆN BẢO LÂM"), Some((Kind::District, "HUYỆN BẢO LÂM")));
        assert_eq!(group("B. Xã, phường, thị trấn chưa đạt chuẩn"), Some((Kind::Outcome, "chưa đạt chuẩn")));
        assert_eq!(group("A. Danh sách xã đạt chuẩn tiếp cận pháp luật"), Some((Kind::Outcome, "đạt chuẩn")));
        for commune in [
            "Xã Lai Uyên",
            "Thị trấn Bằng Lũng",
            "Phường Quán Trữ",
            "P. Quán Toan",
            "Quan Toan",
            "Đặc khu Cát Hải",
            "Xã Đạt Chuẩn",
            "Loại",
        ] {
            assert_eq!(group(commune), None, "{commune}");
        }
    }
}
