//! What a hand-out says of itself.

use crate::value::Lang;

/// The words, in a language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    /// What the sheet is.
    pub(super) kind: &'static str,
    /// What the sheet is, for those who teach.
    pub(super) kind_for_trainers: &'static str,
    /// Before the address of the page.
    pub(super) scan: &'static str,
    /// What the QR code is; its address follows.
    pub(super) code: &'static str,
    /// Heading of the list of pages.
    pub(super) contents: &'static str,
    /// Heading of the answers.
    pub(super) answers: &'static str,
    /// Before the fingerprint.
    pub(super) fingerprint: &'static str,
    /// Before the number of a page, and between it and their count.
    pub(super) page: (&'static str, &'static str),
    /// On every page with made-up figures.
    pub(super) illustrative: &'static str,
    /// On every page for those who teach.
    pub(super) for_trainers: &'static str,
    /// Where a picture could not be shown; its description follows.
    pub(super) picture: &'static str,
    /// The opening and closing quotation marks of a `q`.
    pub(super) quotes: (&'static str, &'static str),
}

impl Words {
    /// In a language.
    pub(super) const fn of(lang: Lang) -> Self {
        match lang {
            Lang::Vi => Self {
                kind: "Tài liệu phát tay",
                kind_for_trainers: "Tài liệu của tập huấn viên, không phát cho người học",
                scan: "Bản mới nhất:",
                code: "Mã QR dẫn tới",
                contents: "Trong tài liệu này",
                answers: "Đáp án",
                fingerprint: "Mã nội dung",
                page: ("Trang", "/"),
                illustrative: "Số liệu minh họa",
                for_trainers: "Dành cho tập huấn viên",
                picture: "Hình",
                quotes: ("«", "»"),
            },
            Lang::En => Self {
                kind: "Hand-out",
                kind_for_trainers: "The trainer's hand-out, not for learners",
                scan: "Latest version:",
                code: "QR code of",
                contents: "In this hand-out",
                answers: "Answers",
                fingerprint: "Content code",
                page: ("Page", "/"),
                illustrative: "Made-up figures",
                for_trainers: "For trainers",
                picture: "Picture",
                quotes: ("“", "”"),
            },
        }
    }
}
