//! stub of laws

use crate::base::Spanned;
use crate::format::record::record;

record! {
    /// Stub.
    pub struct LawDraft {
        /// Title.
        title: need Spanned<String>,
        /// Number.
        number: need Spanned<String>,
    }
}
