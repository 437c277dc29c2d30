//! stub of glossary

use crate::base::Spanned;
use crate::format::record::record;

record! {
    /// Stub.
    pub struct TermDraft {
        /// Title.
        title: need Spanned<String>,
    }
}
