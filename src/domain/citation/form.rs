//! The forms of documents (hình thức văn bản), their names and the symbols that stand for them.

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LawForm {
    /// Hiến pháp.
    Constitution,
    /// Bộ luật.
    Code,
    /// Luật.
    Law,
    /// Pháp lệnh.
    Ordinance,
    /// Lệnh.
    Order,
    /// Sắc lệnh.
    Edict,
    /// Nghị quyết liên tịch.
    JointResolution,
    /// Nghị quyết.
    Resolution,
    /// Nghị định.
    Decree,
    /// Quyết định.
    Decision,
    /// Chỉ thị.
    Directive,
    /// Thông tư liên tịch.
    JointCircular,
    /// Thông tư.
    Circular,
    /// Văn bản hợp nhất.
    Consolidation,
    /// Kế hoạch.
    Plan,
    /// Chương trình hành động.
    ActionProgramme,
    /// Chương trình.
    Programme,
    /// Công văn.
    Letter,
    /// Công điện.
    Telegram,
    /// Hướng dẫn.
    Guidance,
    /// Tờ trình.
    Submission,
    /// Báo cáo.
    Report,
    /// Kết luận.
    Conclusion,
    /// Thông báo.
    Notice,
    /// Quy định.
    Provision,
    /// Quy chế.
    Rules,
    /// Đề án.
    Scheme,
    /// Biên bản.
    Minutes,
    /// Phương án.
    Method,
    /// Giấy mời.
    Invitation,
    /// Thông tri.
    Instruction,
    /// Văn bản, of whatever form.
    Document,
}

/// Each form with its name and the first part of the numbers that it bears (Nghị định
/// 30/2020/NĐ-CP, Phụ lục III, for the administrative ones). A longer name stands before a name
/// that it begins with.
const TABLE: [(LawForm, &str, &[&str]); 32] = [
    (LawForm::Constitution, "Hiến pháp", &[]),
    (LawForm::Code, "Bộ luật", &[]),
    (LawForm::Law, "Luật", &[]),
    (LawForm::Ordinance, "Pháp lệnh", &["PL"]),
    (LawForm::Order, "Lệnh", &["L"]),
    (LawForm::Edict, "Sắc lệnh", &["SL"]),
    (LawForm::JointResolution, "Nghị quyết liên tịch", &["NQLT"]),
    (LawForm::Resolution, "Nghị quyết", &["NQ"]),
    (LawForm::Decree, "Nghị định", &["NĐ"]),
    (LawForm::Decision, "Quyết định", &["QĐ"]),
    (LawForm::Directive, "Chỉ thị", &["CT"]),
    (LawForm::JointCircular, "Thông tư liên tịch", &["TTLT"]),
    (LawForm::Circular, "Thông tư", &["TT"]),
    (LawForm::Consolidation, "Văn bản hợp nhất", &["VBHN"]),
    (LawForm::Plan, "Kế hoạch", &["KH", "KHLT", "KHLN", "KHPH"]),
    (LawForm::ActionProgramme, "Chương trình hành động", &["CTHĐ"]),
    (LawForm::Programme, "Chương trình", &["CTr", "CTR", "CTPH"]),
    (LawForm::Letter, "Công văn", &["CV"]),
    (LawForm::Telegram, "Công điện", &["CĐ"]),
    (LawForm::Guidance, "Hướng dẫn", &["HD", "HDLT", "HDLN"]),
    (LawForm::Submission, "Tờ trình", &["TTr", "TTR"]),
    (LawForm::Report, "Báo cáo", &["BC"]),
    (LawForm::Conclusion, "Kết luận", &["KL"]),
    (LawForm::Notice, "Thông báo", &["TB"]),
    (LawForm::Provision, "Quy định", &["QyĐ", "QYĐ"]),
    (LawForm::Rules, "Quy chế", &["QC"]),
    (LawForm::Scheme, "Đề án", &["ĐA"]),
    (LawForm::Minutes, "Biên bản", &["BB"]),
    (LawForm::Method, "Phương án", &["PA"]),
    (LawForm::Invitation, "Giấy mời", &["GM"]),
    (LawForm::Instruction, "Thông tri", &[]),
    (LawForm::Document, "Văn bản", &[]),
];

/// Longer names that stand before a number, in lower case, and the form that they are.
const ALIASES: [(LawForm, &str); 12] = [
    (LawForm::Notice, "thông báo kết luận"),
    (LawForm::Guidance, "hướng dẫn liên tịch"),
    (LawForm::Guidance, "hướng dẫn liên ngành"),
    (LawForm::Programme, "chương trình phối hợp"),
    (LawForm::Plan, "kế hoạch phối hợp"),
    (LawForm::Plan, "kế hoạch liên tịch"),
    (LawForm::Plan, "kế hoạch liên ngành"),
    (LawForm::Rules, "quy chế phối hợp"),
    (LawForm::JointCircular, "thông tư liên bộ"),
    (LawForm::Telegram, "công điện khẩn"),
    (LawForm::Letter, "công văn hỏa tốc"),
    (LawForm::Submission, "tờ trình liên ngành"),
];

impl LawForm {
    /// Every form with its name, longer names before names that they begin with.
    pub fn all() -> impl Iterator<Item = (Self, &'static str)> {
        TABLE.iter().map(|(form, name, _)| (*form, *name))
    }

    /// Names in lower case that begin with a form's own name and stand for it.
    pub(super) fn aliases() -> impl Iterator<Item = (Self, &'static str)> {
        ALIASES.into_iter()
    }

    /// The form that people shorten to some letters before a number: `QĐ số 25/2021/QĐ-TTg`.
    pub(super) fn of_abbreviation(word: &str) -> Option<Self> {
        const SPOKEN: [(&str, LawForm); 5] = [
            ("NĐ", LawForm::Decree),
            ("BLDS", LawForm::Code),
            ("BLHS", LawForm::Code),
            ("TTLB", LawForm::JointCircular),
            ("TTr", LawForm::Submission),
        ];
        let spoken = SPOKEN.iter().find(|row| row.0 == word).map(|row| row.1);
        spoken.or_else(|| Self::of_symbol(word)).filter(|form| *form != Self::Order)
    }

    /// Whether the National Assembly and its committee number such documents by their term.
    pub(super) fn is_of_assembly(self) -> bool {
        matches!(self, Self::Law | Self::Code | Self::Ordinance | Self::Resolution | Self::Constitution)
    }

    /// Its Vietnamese name: `Quyết định`.
    #[must_use]
    pub fn name(self) -> &'static str {
        TABLE.iter().find(|row| row.0 == self).map_or("", |row| row.1)
    }

    /// Reads a name, in any case.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let name = crate::value::fold::nfc(name.trim()).to_lowercase();
        TABLE.iter().find(|row| row.1.to_lowercase() == name).map(|row| row.0)
    }

    /// The form that the first part of a symbol tells: `QĐ` is a decision. `QH13` tells none.
    #[must_use]
    pub fn of_symbol(part: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.2.contains(&part)).map(|row| row.0)
    }

    /// Every symbol that tells a form.
    pub fn symbols() -> impl Iterator<Item = &'static str> {
        TABLE.iter().flat_map(|row| row.2.iter().copied())
    }

    /// Whether documents of this form are cited by name and year (Nghị định 78/2025/NĐ-CP, Điều 68).
    #[must_use]
    pub const fn is_named(self) -> bool {
        matches!(self, Self::Constitution | Self::Code | Self::Law | Self::Ordinance)
    }
}

#[cfg(test)]
mod tests {
    use super::LawForm;

    #[test]
    fn every_form_reads_its_own_name_and_symbol() {
        for (form, name) in LawForm::all() {
            assert_eq!(form.name(), name);
            assert_eq!(LawForm::parse(&name.to_uppercase()), Some(form));
        }
        assert_eq!(LawForm::of_symbol("TTr"), Some(LawForm::Submission));
        assert_eq!(LawForm::of_symbol("QH13"), None);
    }
}
