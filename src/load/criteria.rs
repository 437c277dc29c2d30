//! `set.yaml` as written: a criteria set (bộ tiêu chí).

use serde_json::{Value as Json, json};

use crate::base::Spanned;
use crate::format::decode::{Decode, Dict, Reader, Year};
use crate::format::record::{choices, record};
use crate::format::yaml::{Kind, Node};
use crate::value::{Date, Localized, Points, Slug};

record! {
    /// `set.yaml`.
    pub struct SetDraft {
        /// Tên cố định của bộ tiêu chí, ví dụ qd619-2017; đợt đánh giá dẫn tới tên này.
        id: need Spanned<Slug>,
        /// Tên đầy đủ.
        title: need Spanned<Localized>,
        /// Căn cứ pháp lý, viết như trong văn bản.
        basis: list Spanned<String>,
        /// Các năm đánh giá mà bộ tiêu chí này áp dụng.
        applies: need YearsDraft,
        /// Cách tính: `points` (chấm điểm) hoặc `pass_fail` (đạt, không đạt).
        scoring: need Spanned<MethodWord>,
        /// Tổng điểm tối đa.
        max: may Spanned<Points>,
        /// Cơ quan, người có thẩm quyền công nhận.
        recognised_by: may Spanned<Localized>,
        /// Ghi chú cho người đọc.
        note: may Spanned<Localized>,
        /// Chương trình dùng lại kết quả dưới một số khác, ví dụ nông thôn mới.
        programmes: list ProgrammeDraft,
        /// Các tiêu chí.
        criteria: list CriterionDraft,
        /// Điều kiện công nhận.
        conditions: may ConditionsDraft,
        /// Số liệu nào đã được đối chiếu với văn bản gốc.
        provenance: list ProvenanceDraft,
    }
}

record! {
    /// A run of years.
    pub struct YearsDraft {
        /// Năm đánh giá đầu tiên.
        from: need Spanned<Year>,
        /// Năm đánh giá cuối cùng; để trống nếu còn áp dụng.
        to: may Spanned<Year>,
    }
}

record! {
    /// A programme that uses the result under a number of its own.
    pub struct ProgrammeDraft {
        /// Tên chương trình.
        name: need Spanned<Localized>,
        /// Số của nội dung này trong chương trình đó, ví dụ 18.5.
        no: may Spanned<String>,
        /// Căn cứ pháp lý.
        basis: list Spanned<String>,
    }
}

record! {
    /// A criterion (tiêu chí).
    pub struct CriterionDraft {
        /// Số thứ tự.
        no: need Spanned<String>,
        /// Ký hiệu điểm trong văn bản (a, b, … đ), nếu khác số thứ tự.
        label: may String,
        /// Tên tiêu chí.
        title: need Spanned<Localized>,
        /// Điểm tối đa.
        max: may Spanned<Points>,
        /// Các chỉ tiêu.
        indicators: list IndicatorDraft,
        /// Số của tiêu chí tương ứng trong bộ tiêu chí liền trước, khi tên gọi không cho biết.
        replaces: list Spanned<String>,
    }
}

record! {
    /// An indicator (chỉ tiêu).
    pub struct IndicatorDraft {
        /// Số thứ tự, ví dụ 2.1.
        no: need Spanned<String>,
        /// Tên chỉ tiêu.
        title: need Spanned<Localized>,
        /// Điểm tối đa.
        max: may Spanned<Points>,
        /// Mức độ đạt chuẩn, khi không chấm điểm.
        level: may Spanned<Localized>,
        /// Các nội dung.
        contents: list ContentDraft,
        /// Khi trong năm không phát sinh: `full` (tính đủ điểm) hoặc `counts_as_met` (tính đạt).
        none_arises: may Spanned<NoneArisesWord>,
        /// Số của chỉ tiêu tương ứng trong bộ tiêu chí liền trước, khi tên gọi không cho biết.
        replaces: list Spanned<String>,
    }
}

record! {
    /// The keys of a content (nội dung) of an indicator.
    pub struct ContentKeys {
        /// Số hoặc chữ; nếu không ghi thì đánh số theo thứ tự.
        no: may Spanned<String>,
        /// Nội dung được xem xét.
        title: need Spanned<Localized>,
        /// Điểm tối đa.
        max: may Spanned<Points>,
        /// Các phương án và điểm, ví dụ {a: 1, b: 0}.
        options: may Dict<Spanned<Points>>,
        /// Điểm theo tỷ lệ đạt được.
        bands: list BandDraft,
        /// Mức độ đạt chuẩn, khi không chấm điểm.
        level: may Spanned<Localized>,
        /// Khi trong năm không phát sinh: `full` (tính đủ điểm) hoặc `counts_as_met` (tính đạt).
        none_arises: may Spanned<NoneArisesWord>,
    }
}

record! {
    /// Points for reaching a percentage.
    pub struct BandDraft {
        /// Từ tỷ lệ này (%) trở lên.
        from_percent: need Spanned<Points>,
        /// Số điểm.
        points: need Spanned<Points>,
    }
}

record! {
    /// What must hold to meet the standard.
    pub struct ConditionsDraft {
        /// Tổng điểm tối thiểu, hoặc {I: 90, II: 80, III: 70} theo loại xã.
        total_min: may TotalMinDraft,
        /// Tỷ lệ (%) điểm tối đa mà mỗi tiêu chí phải đạt.
        criterion_floor_percent: may Spanned<Points>,
        /// Tỷ lệ (%) hài lòng tối thiểu.
        satisfaction_min_percent: may Spanned<Points>,
        /// Không có người bị kỷ luật.
        discipline: may Spanned<DisciplineDraft>,
    }
}

record! {
    /// The least total by class of commune.
    pub struct ByClassDraft {
        /// Xã loại I.
        first = "I": may Spanned<Points>,
        /// Xã loại II.
        second = "II": may Spanned<Points>,
        /// Xã loại III.
        third = "III": may Spanned<Points>,
    }
}

record! {
    /// Whose discipline stands against recognition.
    pub struct DisciplineDraft {
        /// Ai: `any_official` (mọi cán bộ, công chức) hoặc `head` (người đứng đầu).
        scope: need Spanned<ScopeWord>,
        /// Từ hình thức kỷ luật nào trở lên.
        from: may Spanned<PenaltyWord>,
    }
}

record! {
    /// Whether numbers were compared with the legal text.
    pub struct ProvenanceDraft {
        /// Số liệu nào: `conditions.total_min`, `criteria.2.max`, …
        path: need Spanned<String>,
        /// Đã đối chiếu với văn bản nào; null nếu chưa.
        verified_against: may Spanned<String>,
        /// Ngày đối chiếu.
        checked_on: may Spanned<Date>,
        /// Ghi chú.
        note: may Spanned<Localized>,
    }
}

choices! {
    /// How the outcome is found.
    pub enum MethodWord {
        /// Chấm điểm.
        Points = "points",
        /// Đạt, không đạt.
        PassFail = "pass_fail",
    }
}

choices! {
    /// How an indicator counts when nothing arose.
    pub enum NoneArisesWord {
        /// Tính đủ điểm.
        Full = "full",
        /// Tính đạt.
        CountsAsMet = "counts_as_met",
    }
}

choices! {
    /// Whose discipline counts.
    pub enum ScopeWord {
        /// Mọi cán bộ, công chức.
        AnyOfficial = "any_official",
        /// Người đứng đầu cấp ủy, chính quyền.
        Head = "head",
    }
}

choices! {
    /// Forms of discipline.
    pub enum PenaltyWord {
        /// Khiển trách.
        Reprimand = "khien-trach" | "khiển trách",
        /// Cảnh cáo.
        Warning = "canh-cao" | "cảnh cáo",
        /// Hạ bậc lương.
        PayCut = "ha-bac-luong" | "hạ bậc lương",
        /// Giáng chức.
        Demotion = "giang-chuc" | "giáng chức",
        /// Cách chức.
        Removal = "cach-chuc" | "cách chức",
        /// Buộc thôi việc.
        Dismissal = "buoc-thoi-viec" | "buộc thôi việc",
    }
}

/// The least total: one number, or one a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TotalMinDraft {
    /// The same for all.
    Same(Spanned<Points>),
    /// By class.
    ByClass(ByClassDraft),
}

/// A content (nội dung) of an indicator: its keys, or its text alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentDraft(pub ContentKeys);

impl Decode for ContentDraft {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let Kind::Scalar(_) = node.kind {
            let title = Spanned::decode(node, reader)?;
            let (no, max, options, bands, level, none_arises) = (None, None, None, Vec::new(), None, None);
            return Some(Self(ContentKeys { no, title, max, options, bands, level, none_arises, span: node.span }));
        }
        ContentKeys::decode(node, reader).map(Self)
    }

    fn schema() -> Json {
        json!({"anyOf": [{"type": "string"}, ContentKeys::schema()]})
    }
}

impl Decode for TotalMinDraft {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match node.kind {
            Kind::Group(_) => ByClassDraft::decode(node, reader).map(Self::ByClass),
            _ => Spanned::decode(node, reader).map(Self::Same),
        }
    }

    fn schema() -> Json {
        json!({"anyOf": [Points::schema(), ByClassDraft::schema()]})
    }
}
