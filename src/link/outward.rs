//! Addresses outside the site, as data files give them: only those that a link may carry are kept.

use std::sync::Arc;

use super::targets::scheme;
use crate::base::problem::Links;
use crate::base::{Report, Spanned};

/// The address of a web page; what is none is told and left out, so that readers never click on it.
pub fn web(written: Option<&Spanned<String>>, path: &Arc<str>, report: &mut Report) -> Option<Spanned<String>> {
    let written = written?;
    match scheme(&written.value) {
        Some("http" | "https") => return Some(written.clone()),
        Some(_) => report.at(Links::SchemeUnknown { target: written.value.clone() }, path, written.span),
        None => report.at(Links::NotWeb { written: written.value.clone() }, path, written.span),
    }
    None
}

/// Whether a text begins with a scheme that a link may have.
#[must_use]
pub fn is_known(written: &str) -> bool {
    matches!(scheme(written), Some("http" | "https" | "mailto" | "tel"))
}
