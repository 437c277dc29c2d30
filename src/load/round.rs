//! `round.yaml` as written: an assessment round (đợt đánh giá).

use serde_json::{Value as Json, json};

use crate::base::Spanned;
use crate::format::decode::{Decode, Reader, Year};
use crate::format::record::record;
use crate::format::yaml::{Kind, Node};
use crate::value::{Date, Localized, Points, Slug, UnitCode};

record! {
    /// `round.yaml`.
    pub struct RoundDraft {
        /// Năm đánh giá.
        year: need Spanned<Year>,
        /// Tên của đợt, nếu muốn khác «Kết quả năm …».
        title: may Spanned<Localized>,
        /// Bộ tiêu chí đã áp dụng: id trong set.yaml.
        set: may Spanned<Slug>,
        /// Đợt này đánh giá các đơn vị nào.
        place: may PlaceDraft,
        /// Quyết định công nhận.
        decision: may DecisionDraft,
        /// Nguồn số liệu.
        source: may SourceDraft,
        /// Tệp bảng điểm đặt cạnh tệp này; có thể bỏ khi nơi công bố chỉ cho số tổng (`declared_counts`).
        scores: may ScoresDraft,
        /// Bảng tính mà scores.csv được nhập từ đó; do lệnh tiepcan import scores ghi.
        imported: may ImportedDraft,
        /// Số đơn vị theo công bố.
        declared_counts: may CountsDraft,
        /// Mục tiêu của kế hoạch.
        targets: may TargetsDraft,
        /// Mã các đơn vị chỉ đạo điểm.
        pilots: list Spanned<UnitCode>,
        /// Số liệu minh họa, không có thật.
        illustrative: may bool,
        /// Năm tạm dừng đánh giá.
        suspended: may Spanned<bool>,
        /// Ghi chú cho người đọc.
        note: may Spanned<Localized>,
    }
}

record! {
    /// Which units a round covers.
    pub struct PlaceDraft {
        /// Mã hoặc tên tỉnh, thành phố.
        province: may Spanned<String>,
        /// Mã hoặc tên huyện, quận, thị xã, thành phố (đến 30/6/2025).
        district: may Spanned<String>,
        /// Mã các đơn vị.
        units: list Spanned<UnitCode>,
    }
}

record! {
    /// The decision that recognises.
    pub struct DecisionDraft {
        /// Số, ký hiệu.
        number: may Spanned<String>,
        /// Ngày ký.
        date: may Spanned<Date>,
        /// Cơ quan, người ký.
        by: may Localized,
    }
}

record! {
    /// Where the figures were published.
    pub struct SourceDraft {
        /// Tên nguồn.
        title: may Spanned<Localized>,
        /// Địa chỉ.
        url: may Spanned<String>,
        /// Ngày truy cập.
        accessed: may Date,
    }
}

record! {
    /// The list that scores were imported from.
    pub struct ImportedDraft {
        /// Tên tệp bảng tính.
        file: need String,
        /// Trang tính.
        sheet: may String,
    }
}

record! {
    /// Counts as published.
    pub struct CountsDraft {
        /// Số đơn vị đạt.
        met: may Spanned<u32>,
        /// Số đơn vị chưa đạt.
        not_met: may Spanned<u32>,
        /// Số đơn vị chưa đánh giá.
        not_assessed: may Spanned<u32>,
        /// Tổng số đơn vị.
        total: may Spanned<u32>,
        /// Tỷ lệ (%) đạt như công bố ghi, ví dụ 97,4.
        met_percent: may Spanned<Points>,
        /// Từng phần của các số trên, ví dụ theo huyện hoặc theo loại đơn vị.
        parts: list CountedPartDraft,
    }
}

record! {
    /// A part of the counts: a district, or a kind of unit.
    pub struct CountedPartDraft {
        /// Tên của phần này, ví dụ Huyện Bảo Thắng hoặc Thị trấn.
        name: need Spanned<Localized>,
        /// Số đơn vị đạt.
        met: may Spanned<u32>,
        /// Số đơn vị chưa đạt.
        not_met: may Spanned<u32>,
        /// Số đơn vị chưa đánh giá.
        not_assessed: may Spanned<u32>,
        /// Tổng số đơn vị.
        total: may Spanned<u32>,
    }
}

record! {
    /// What the plan set out to reach.
    pub struct TargetsDraft {
        /// Số đơn vị phải đạt.
        met: may Spanned<u32>,
    }
}

record! {
    /// A table in a workbook.
    pub struct SheetDraft {
        /// Tệp.
        file: need Spanned<String>,
        /// Tên trang tính; để trống nếu chỉ một trang có danh sách.
        sheet: may Spanned<String>,
    }
}

/// Which table holds the scores: a file, or a sheet of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoresDraft {
    /// The file's name, relative to the round's folder.
    pub file: Spanned<String>,
    /// The sheet's name.
    pub sheet: Option<Spanned<String>>,
}

impl Decode for ScoresDraft {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match node.kind {
            Kind::Group(_) => {
                SheetDraft::decode(node, reader).map(|draft| Self { file: draft.file, sheet: draft.sheet })
            }
            _ => Spanned::decode(node, reader).map(|file| Self { file, sheet: None }),
        }
    }

    fn schema() -> Json {
        json!({"anyOf": [String::schema(), SheetDraft::schema()]})
    }
}
