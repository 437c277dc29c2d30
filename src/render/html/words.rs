//! What the interface says inside prose.

/// The words, in the language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is named for what it says")]
pub struct Words<'a> {
    /// Label of the mark behind a heading: «Liên kết tới mục này».
    pub anchor: &'a str,
    /// Heading of the footnotes: «Cước chú».
    pub footnotes: &'a str,
    /// Label of the way back from a footnote: «Về chỗ nhắc».
    pub back: &'a str,
    /// What a table is called, before its number: «Bảng».
    pub table: &'a str,
    /// Label of a ticked box: «Đã xong».
    pub done: &'a str,
    /// Label of an empty box: «Chưa xong».
    pub to_do: &'a str,
    /// What opens a folded part without a title: «Chi tiết».
    pub details: &'a str,
    pub note: &'a str,
    pub tip: &'a str,
    pub important: &'a str,
    pub warning: &'a str,
    pub caution: &'a str,
    /// What stands over a case to discuss: «Tình huống».
    pub scenario: &'a str,
    /// What a blank to fill in is called where it cannot be seen: «chỗ trống».
    pub blank: &'a str,
}

impl Words<'static> {
    /// In Vietnamese, for where no catalogue is at hand.
    pub const VI: Self = Self {
        anchor: "Liên kết tới mục này",
        footnotes: "Cước chú",
        back: "Về chỗ nhắc",
        table: "Bảng",
        done: "Đã xong",
        to_do: "Chưa xong",
        details: "Chi tiết",
        note: "Lưu ý",
        tip: "Mẹo",
        important: "Quan trọng",
        warning: "Cảnh báo",
        caution: "Thận trọng",
        scenario: "Tình huống",
        blank: "chỗ trống",
    };
}
