//! stub of round

use crate::base::Spanned;
use crate::format::record::record;

record! {
    /// Stub.
    pub struct RoundDraft {
        /// Title.
        title: need Spanned<String>,
    }
}
