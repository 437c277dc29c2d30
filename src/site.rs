//! Rank 6: composes the stages; the only file that names them all.
//!
//! `compile` turns a snapshot into an output and a report. It reads no clock and no disk: the same
//! snapshot and options give the same bytes.

use crate::base::memo::Memo;
use crate::base::problem::File;
use crate::base::{Place, Report};
use crate::disk::{Output, Snapshot};
use crate::load::Draft;
use crate::value::Localized;
use crate::{link, load, render};

pub use crate::link::{DraftPages, Options};

/// What earlier runs remember; a warm run gives exactly what a cold one gives.
#[derive(Debug, Default)]
pub struct Memos {
    drafts: Memo<Draft>,
}

/// A site, compiled.
#[derive(Debug)]
pub struct Compiled {
    /// What is to be published; of no use when the report has errors.
    pub output: Output,
    /// Every problem that was found, sorted by place.
    pub report: Report,
    /// Counts for the closing words.
    pub summary: Summary,
}

/// What a site amounts to.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// Pages by kind, the most frequent first.
    pub pages_by_kind: Vec<(Localized, usize)>,
    /// Pages in all.
    pub pages: usize,
    /// Words (tiếng) of the Markdown pages.
    pub words: u64,
}

/// The phases of a compilation, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Files are decoded.
    Load,
    /// References are resolved.
    Link,
    /// Rules are checked.
    Check,
    /// Pages are made.
    Render,
}

/// Compiles a snapshot; `progress` is called as each phase begins.
#[must_use]
pub fn compile(snapshot: &Snapshot, options: &Options, memos: &Memos, progress: &dyn Fn(Phase)) -> Compiled {
    progress(Phase::Load);
    let (drafts, mut report) = load::load(snapshot, &memos.drafts);
    match &drafts.settings {
        _ if !drafts.is_empty() => {}
        Some(settings) => report.push(File::NoPages {}, Place::file(settings.path.clone())),
        None => report.push(File::EmptySite {}, Place::file("content/".into())),
    }
    progress(Phase::Link);
    let (site, found) = link::link(&drafts, options);
    report.absorb(found);
    progress(Phase::Check);
    report.absorb(crate::check::check(&site));
    progress(Phase::Render);
    let (output, found) = render::run::render(&site, &drafts);
    report.absorb(found);
    memos.drafts.sweep();
    report.retain(|found| !site.config.silenced.iter().any(|code| code == found.problem.code()));
    report.tidy();
    Compiled { output, report, summary: summary(&site) }
}

fn summary(site: &link::Site) -> Summary {
    let mut kinds: Vec<(Localized, usize)> = Vec::new();
    for (_, page) in site.pages.iter() {
        let name = page.kind.title();
        match kinds.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => kinds.push((name, 1)),
        }
    }
    kinds.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.vi.cmp(&b.0.vi)));
    Summary {
        pages_by_kind: kinds,
        pages: site.addresses.all.len(),
        words: site.pages.iter().map(|(_, page)| u64::from(page.draft.words)).sum(),
    }
}
