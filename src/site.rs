//! Rank 6: composes the stages; the only file that names them all.
//!
//! `compile` turns a snapshot into an output and a report. It reads no clock and no disk: the same
//! snapshot and options give the same bytes.

use std::sync::Arc;

use crate::base::memo::Memo;
use crate::base::problem::File;
use crate::base::prose::Edition;
use crate::base::say::Nearest;
use crate::base::{Failure, Place, Report};
use crate::disk::{Output, Snapshot};
use crate::link::route::Address;
use crate::load::Draft;
use crate::pack::shelf::{self, Earlier};
use crate::pack::{Format, Package};
use crate::value::Localized;
use crate::{link, load, pack as packs, render};

pub use crate::link::{DraftPages, Options};
pub use crate::render::card::FOLDER as CARDS;

/// What earlier runs remember; a warm run gives exactly what a cold one gives.
#[derive(Debug)]
pub struct Memos {
    drafts: Memo<Draft>,
    search: render::search::Memory,
    /// None where cards are named but not drawn.
    cards: Option<render::card::Memory>,
}

impl Default for Memos {
    fn default() -> Self {
        Self { cards: Some(render::card::Memory::default()), ..Self::without_cards() }
    }
}

impl Memos {
    /// For those who publish nothing: share cards are not drawn.
    #[must_use]
    pub fn without_cards() -> Self {
        Self { drafts: Memo::default(), search: render::search::Memory::default(), cards: None }
    }

    /// Remembers the share cards that an earlier run published.
    pub fn recall_cards(&self, files: impl IntoIterator<Item = (String, Vec<u8>)>) {
        if let Some(cards) = &self.cards {
            files.into_iter().for_each(|(file, bytes)| cards.recall(&file, bytes));
        }
    }
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
    /// Packages are made.
    Pack,
}

/// A package that is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'a> {
    /// The page's address.
    pub address: &'a str,
    /// Its form.
    pub format: Format,
    /// For whom.
    pub edition: Edition,
}

/// A package of a site, if it could be made.
#[derive(Debug)]
pub struct Packed {
    /// The package; none when the site has errors or no such page.
    pub package: Option<Package>,
    /// Every problem that was found, sorted by place.
    pub report: Report,
    /// Where the site has no such page: those that may have been meant.
    pub nearest: Option<Nearest>,
}

/// Compiles a snapshot; `progress` is called as each phase begins.
#[must_use]
pub fn compile(snapshot: &Snapshot, options: &Options, memos: &Memos, progress: &dyn Fn(Phase)) -> Compiled {
    compiled(make(snapshot, options, memos, progress))
}

/// Compiles a snapshot with the packages that its pages ask for; `earlier` is what the last build
/// published of them.
#[must_use]
pub fn compile_with_packs(
    snapshot: &Snapshot,
    options: &Options,
    memos: &Memos,
    earlier: &Earlier,
    progress: &dyn Fn(Phase),
) -> Compiled {
    let mut made = make(snapshot, options, memos, progress);
    if !made.report.has_errors() {
        progress(Phase::Pack);
        stock(&mut made, earlier);
    }
    compiled(made)
}

fn compiled(made: Made) -> Compiled {
    let Made { site, output, mut report, .. } = made;
    finish(&site, &mut report);
    Compiled { output, report, summary: summary(&site) }
}

/// Makes the packages, and shows them on the pages that asked.
fn stock(made: &mut Made, earlier: &Earlier) {
    let Made { site, drafts, output, report } = made;
    let published = {
        let index = |pages: &[Address]| render::run::index_of(site, drafts, pages).map(search_index);
        let source = packs::Source { site, files: output, edition: Edition::Public, day: site.today, index: &index };
        shelf::stock(&source, earlier, report)
    };
    if published.is_empty() {
        return;
    }
    for one in &published {
        site.pages[one.page].handouts.push(one.handout.clone());
    }
    let pages = published.iter().map(|one| one.page).collect();
    let (pages, found) = render::run::reprint(site, drafts, &pages, Edition::Public);
    report.absorb(found);
    let mut files = pages;
    files.push((shelf::LEDGER.to_owned(), Arc::from(shelf::ledger(&published))));
    files.extend(published.into_iter().map(|one| (one.file, Arc::from(one.bytes))));
    output.replace(files);
}

/// Makes a package of the page at an address, in a form, for its readers: only one for trainers has
/// their notes. Fails when that page cannot have the form.
pub fn pack(
    snapshot: &Snapshot,
    options: &Options,
    memos: &Memos,
    wish: Wish<'_>,
    progress: &dyn Fn(Phase),
) -> Result<Packed, Failure> {
    let Made { site, drafts, mut output, mut report } = make(snapshot, options, memos, progress);
    let found = site.addresses.find(wish.address);
    let nearest = found.is_none().then(|| site.addresses.nearest(wish.address));
    let mut package = None;
    if let Some(address) = found.filter(|_| !report.has_errors()) {
        progress(Phase::Pack);
        let index = |pages: &[Address]| render::run::index_of(&site, &drafts, pages).map(search_index);
        let target = packs::Target::at(&site, &address);
        if wish.edition == Edition::Trainer {
            let pages = target.ids(&site).collect();
            let (pages, found) = render::run::reprint(&site, &drafts, &pages, wish.edition);
            report.absorb(found);
            output.replace(pages);
        }
        let source =
            packs::Source { site: &site, files: &output, edition: wish.edition, day: site.today, index: &index };
        let made = packs::pack(&source, &target, wish.format)?;
        // Of the rest of the site nobody wants to hear now.
        let paths: Vec<&str> = target.prose(&site).flatten().map(|page| &*page.path).collect();
        report.retain(|found| paths.contains(&&*found.place.path));
        report.absorb_ref(&made.report);
        package = Some(made);
    }
    finish(&site, &mut report);
    Ok(Packed { package, report, nearest })
}

fn search_index(index: render::search::Index) -> packs::SearchIndex {
    packs::SearchIndex { folder: index.folder.clone(), files: index.files }
}

/// What all stages gave.
struct Made {
    site: link::Site,
    drafts: load::Drafts,
    output: Output,
    report: Report,
}

fn make(snapshot: &Snapshot, options: &Options, memos: &Memos, progress: &dyn Fn(Phase)) -> Made {
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
    let (output, found) = render::run::render(&site, &drafts, &memos.search, memos.cards.as_ref());
    report.absorb(found);
    memos.drafts.sweep();
    Made { site, drafts, output, report }
}

/// Leaves out what the site does not want to hear of, and puts the rest in order.
fn finish(site: &link::Site, report: &mut Report) {
    report.retain(|found| !site.config.silenced.iter().any(|code| code == found.problem.code()));
    report.tidy();
}

/// Links a snapshot and says nothing of its problems: for commands that ask what a site holds.
#[must_use]
pub fn look(snapshot: &Snapshot, options: &Options) -> link::Site {
    let (drafts, _) = load::load(snapshot, &Memo::default());
    link::link(&drafts, options).0
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
