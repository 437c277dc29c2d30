//! Terms as written in `glossary.yaml`.

use crate::base::Spanned;
use crate::format::record::record;
use crate::value::Localized;

record! {
    /// A term (thuật ngữ) as written.
    pub struct TermDraft {
        /// Thuật ngữ.
        term: need Spanned<Localized>,
        /// Chữ viết tắt.
        abbr: may Spanned<String>,
        /// Giải thích.
        text: need Spanned<Localized>,
        /// Cách gọi khác.
        synonyms: list Spanned<String>,
    }
}
