//! The register of legal documents: records of `laws.yaml` and of pages with `kind: law` as one
//! list, in which numbers and names lead to the document.

mod changes;
mod gather;
mod resolve;

pub use changes::{Happened, LawChange};

use std::collections::BTreeMap;

use super::page::Attachment;
use super::route::{self, Address};
use super::said;
use crate::base::{Arena, Id, Report, Span, Spanned};
use crate::domain::citation::{Citation, LawForm, recognise};
use crate::domain::law::Law;
use crate::load::Drafts;

/// The register.
#[derive(Debug, Default)]
pub struct Laws {
    /// Its documents: those of `laws.yaml` files in the order of paths, then those of pages.
    pub laws: Arena<Law>,
    /// By the key of their number; documents of several places or years may share one.
    by_number: BTreeMap<String, Vec<Id<Law>>>,
    /// By form and serial, by which speech calls them: `Nghị định 42/2022`, `QĐ 25`.
    by_serial: BTreeMap<(LawForm, u32), Vec<Id<Law>>>,
    /// By the key of their title and of each short name.
    by_name: BTreeMap<String, Vec<Id<Law>>>,
    /// Files of their texts that are published with the site.
    pub texts: BTreeMap<Id<Law>, Attachment>,
    /// Whether some record could not be read, so that a document that is missing here may be there.
    gaps: Gaps,
}

/// Whether the register lacks records that somebody wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Gaps {
    #[default]
    None,
    Some,
}

/// A citation in a text, and the document that it means.
#[derive(Debug, Clone)]
pub struct Cited {
    /// What the text says; its span counts from the text's start.
    pub citation: Citation,
    /// The document, if the register has it.
    pub law: Option<Id<Law>>,
    /// Where the text that holds it was written.
    pub span: Span,
}

/// Makes the register. Records that clash are reported and the first stands.
pub fn link(drafts: &Drafts, report: &mut Report) -> Laws {
    gather::gather(drafts, report)
}

impl Laws {
    /// Where a document's page stands: `/van-ban/<slug>/`.
    #[must_use]
    pub fn address(&self, law: Id<Law>) -> Address {
        route::law(&self.laws[law].slug)
    }

    /// The citations in a text that an editor wrote, such as an entry of `basis`.
    #[must_use]
    pub fn read(&self, written: &Spanned<String>) -> Vec<Cited> {
        self.resolve_all(written, recognise(written))
    }

    /// What citations found in a text that an editor wrote mean.
    #[must_use]
    pub fn resolve_all(&self, written: &Spanned<String>, found: Vec<Citation>) -> Vec<Cited> {
        let cited = |citation: Citation| {
            let (law, span) = (self.resolve(&citation), said::narrowed(written, &citation));
            Cited { citation, law, span }
        };
        found.into_iter().map(cited).collect()
    }
}
