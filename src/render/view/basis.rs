//! Legal basis, facts and provenance notes.

use super::{LawState, Link};

#[derive(Debug, Clone, serde::Serialize)]
pub struct LegalBasis {
    /// The citation in full: «khoản 1 Điều 8 Quyết định số 619/QĐ-TTg».
    pub text: String,
    /// Our page of the document, or the official text.
    pub href: Option<String>,
    /// What the document is, or what it says here.
    pub note: Option<String>,
    /// «Còn hiệu lực», «Hết hiệu lực từ …»; none when not known.
    pub status: Option<String>,
    /// The same as one of three states.
    pub state: Option<LawState>,
    /// What replaces the document.
    pub replaced: Vec<Link>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Fact {
    /// «Cơ quan ban hành».
    pub label: String,
    /// Its value, as text.
    pub value: String,
    /// Where the value leads.
    pub href: Option<String>,
    /// Small print under the value.
    pub note: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Provenance {
    /// What is not verified: «Điểm tối đa của tiêu chí 2».
    pub what: String,
    /// Why, in one sentence.
    pub note: String,
}
