//! What a page brings to the index.

/// A page, or another thing with a URL, as search sees it. Texts are NFC.
#[derive(Debug, Clone, Default)]
pub struct Record<'a> {
    /// From the site's root, without a leading `/`: `van-ban/619-qd-ttg/`.
    pub url: &'a str,
    /// The title as shown.
    pub title: &'a str,
    /// What kind of page it is.
    pub kind: Kind<'a>,
    /// The year it speaks of (năm).
    pub year: Option<u16>,
    /// The province or place it belongs to (địa bàn).
    pub place: Option<&'a str>,
    /// Whom it is for (đối tượng), as labels.
    pub audience: Vec<&'a str>,
    /// In force or not, as a label (hiệu lực); for legal documents.
    pub validity: Option<&'a str>,
    /// Tags (thẻ), as labels.
    pub tags: Vec<&'a str>,
    /// Numbers of legal documents (số, ký hiệu) that name this page.
    pub numbers: Vec<&'a str>,
    /// Other names: an administrative unit's own name without its type, and its predecessors' names.
    pub names: Vec<&'a str>,
    /// One sentence for the hit when no part of the text matches.
    pub summary: &'a str,
    /// The text, in order; the first section may have no anchor and no heading.
    pub sections: Vec<Section<'a>>,
    /// What the page counts against others, in percent: 100 is ordinary, 0 leaves it out.
    pub weight: u16,
    /// BCP 47 tag of its language.
    pub lang: &'a str,
    /// `YYYY-MM-DD`; empty when it has none.
    pub date: &'a str,
}

/// A kind of page: a stable key and the reader's word for it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kind<'a> {
    /// Such as `unit`.
    pub key: &'a str,
    /// Such as «Đơn vị hành chính».
    pub label: &'a str,
}

/// A heading and the text below it, up to the next heading.
#[derive(Debug, Clone, Copy, Default)]
pub struct Section<'a> {
    /// The id in the page, empty when there is none.
    pub anchor: &'a str,
    /// The heading as plain text.
    pub heading: &'a str,
    /// Plain text, blocks parted by line ends.
    pub text: &'a str,
}

/// How to build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The folder that holds the index, from the site's root.
    pub folder: String,
    /// Groups of expressions that mean the same (đồng nghĩa): `["TGPL", "trợ giúp pháp lý"]`.
    pub synonyms: Vec<Vec<String>>,
    /// The main language; a hit in another says so.
    pub lang: String,
}

impl Default for Options {
    fn default() -> Self {
        Self { folder: "tim-kiem".to_owned(), synonyms: Vec::new(), lang: "vi".to_owned() }
    }
}
