//! stub of criteria

use crate::base::Spanned;
use crate::format::record::record;

record! {
    /// Stub.
    pub struct SetDraft {
        /// Title.
        title: need Spanned<String>,
        /// Id.
        id: need Spanned<String>,
    }
}
