//! Jobs to files: each job builds its view and fills its template.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::build::{calendar, course, event, feed, glossary, home, law, lists, page, search, site as site_view};
use super::calendar::Calendar;
use super::card::{self, Cards};
use super::claims::{Claimant, Claims};
use super::plan::{self, Job};
use super::records::{self, Entry};
use super::scope::Scope;
use super::search::{Index, Memory};
use super::template::View;
use super::theme::Theme;
use crate::base::fault::TemplateFault;
use crate::base::problem::{Pack, Theme as Problem};
use crate::base::prose::Edition;
use crate::base::{Id, Note, Place, Report};
use crate::disk::Output;
use crate::link::Site;
use crate::link::page::Page;
use crate::link::route::{self, Address};
use crate::load::Drafts;
use crate::value::Lang;

/// A file to be published: its place and bytes.
pub type Published = (String, Arc<[u8]>);

/// A page that its template could not show.
#[derive(Debug)]
pub(super) struct Failed {
    /// Its address.
    page: String,
    faults: Vec<(TemplateFault, Place)>,
}

/// Renders the whole site, its search index and its share cards with what is remembered of earlier
/// ones. Nothing is returned when the theme cannot be used.
#[must_use]
pub fn render(site: &Site, drafts: &Drafts, memory: &Memory, drawn: Option<&card::Memory>) -> (Output, Report) {
    let mut report = Report::default();
    let Some(theme) = ready(site, drafts, &mut report) else {
        return (Output::default(), report);
    };
    // Only the search pages name the index: it is made while all others are.
    let (search, jobs): (Vec<Job>, Vec<Job>) =
        plan::plan(site).into_iter().partition(|job| matches!(job, Job::Search(_)));
    let cards = Cards::default();
    let press = Press { site, theme: &theme, index: None, edition: Edition::Public, cards: &cards };
    let ((index, lookup), mut made) = rayon::join(
        || (site.config.search.then(|| index(site, &theme, memory)), lookup(site, &theme)),
        || jobs.par_iter().map(|job| press.print(job)).collect::<Vec<Result<Published, Failed>>>(),
    );
    let press = Press { index: index.as_ref().map(|index| index.folder.as_str()), ..press };
    made.extend(search.iter().map(|job| press.print(job)));
    let mut files = Vec::with_capacity(made.len());
    let mut claims = Claims::default();
    let mut failures = Vec::new();
    for (job, file) in jobs.iter().chain(&search).zip(made) {
        match file {
            Ok(file) => {
                claims.add(&file.0, Claimant::of(job));
                files.push(file);
            }
            Err(failed) => failures.push(failed),
        }
    }
    let mut others = theme.assets.clone();
    others.extend(index.into_iter().flat_map(|index| index.files));
    others.extend(lookup);
    let cards = cards.draw(drawn);
    others.extend(cards.files);
    tell_lacking(site, cards.lacking, &mut report);
    for (path, _) in &others {
        claims.add(path, Claimant::Engine);
    }
    files.extend(others);
    for (id, asset) in site.assets.all.iter() {
        claims.add(&asset.file, Claimant::Asset(id));
        files.push((asset.file.clone(), Arc::clone(&asset.bytes)));
    }
    claims.check(site, &mut report);
    tell(failures, &mut report);
    report.absorb(theme.faults());
    report.tidy();
    (Output::new(files), report)
}

/// The site's theme, with what all pages share; `None` when it cannot be used.
fn ready(site: &Site, drafts: &Drafts, report: &mut Report) -> Option<Theme> {
    let mut theme = Theme::load(&site.config.theme, &drafts.theme, report)?;
    for lang in Lang::ALL {
        theme.share(lang, &site_view::build(site, &theme, lang));
    }
    Some(theme)
}

/// Pages named with a fault of a template; of more only the number is told.
const PAGES_NAMED: usize = 3;

/// Reports each fault of a template once, with the pages that it was found on.
fn tell(failures: Vec<Failed>, report: &mut Report) {
    let mut found: Vec<(TemplateFault, Place, Vec<String>)> = Vec::new();
    for Failed { page, faults } in failures {
        for (said, place) in faults {
            match found.iter_mut().find(|(_, at, _)| *at == place) {
                Some((_, _, pages)) => pages.push(page.clone()),
                None => found.push((said, place, vec![page.clone()])),
            }
        }
    }
    for (said, place, pages) in found {
        let more = pages.len().saturating_sub(PAGES_NAMED);
        let mut notes: Vec<Note> = pages.into_iter().take(PAGES_NAMED).map(Note::OnPage).collect();
        notes.extend((more > 0).then_some(Note::OnMorePages(more)));
        report.push_with(Problem::TemplateFails { said }, place, notes);
    }
}

/// Reports characters that cards cannot show, where the title was written.
fn tell_lacking(site: &Site, lacking: Vec<(String, Vec<char>)>, report: &mut Report) {
    for (page, letters) in lacking {
        let written = site.addresses.page(&Address::parse(&page), Lang::Vi).map(|id| &site.pages[id]);
        let title = written.and_then(|page| Some((page, page.common().title.as_ref()?.span)));
        let place = match (title, written) {
            (Some((page, span)), _) => Place::span(page.path.clone(), span),
            (None, Some(page)) => Place::file(page.path.clone()),
            (None, None) => Place::file(Arc::clone(&site.config.path)),
        };
        report.push_with(Pack::CardLetters { letters: letters.into_iter().collect() }, place, vec![Note::OnPage(page)]);
    }
}

/// A calendar as a file; one without events is planned for nobody.
fn calendar(page: &Address, calendar: Option<Calendar>) -> Published {
    let text = calendar.map_or_else(String::new, |calendar| calendar.print());
    (route::calendar(page), Arc::from(text.into_bytes()))
}

/// Renders some pages again: after something was learnt of them, or for other readers.
#[must_use]
pub fn reprint(site: &Site, drafts: &Drafts, pages: &BTreeSet<Id<Page>>, edition: Edition) -> (Vec<Published>, Report) {
    let mut report = Report::default();
    let Some(theme) = ready(site, drafts, &mut report) else {
        return (Vec::new(), report);
    };
    let concerns = |job: &Job| match job {
        Job::Page(id) | Job::Event(id) | Job::Lesson(id) => pages.contains(id),
        Job::Course(at, _) => site.sections[site.courses[*at].0].indexes.iter().any(|id| pages.contains(id)),
        _ => false,
    };
    let jobs: Vec<Job> = plan::plan(site).into_iter().filter(concerns).collect();
    let press = Press { site, theme: &theme, index: None, edition, cards: &Cards::default() };
    let made: Vec<Result<Published, Failed>> = jobs.par_iter().map(|job| press.print(job)).collect();
    let (files, failures): (Vec<_>, Vec<_>) = made.into_iter().partition(Result::is_ok);
    tell(failures.into_iter().filter_map(Result::err).collect(), &mut report);
    report.absorb(theme.faults());
    (files.into_iter().filter_map(Result::ok).collect(), report)
}

/// The search index of everything that the site shows.
fn index(site: &Site, theme: &Theme, memory: &Memory) -> Index {
    records::index(&entries(site, theme), records::synonyms(site), memory)
}

fn entries(site: &Site, theme: &Theme) -> Vec<Entry> {
    let home = Address::home();
    let scope = Scope::new(site, theme, Lang::Vi, &home);
    let mut entries = records::pages(&scope, |_| true);
    entries.extend(records::registers(&scope));
    entries.extend(super::results::entries(&scope));
    entries
}

/// The search index of some pages alone, for a copy that holds only those. `None` where the site
/// has no search.
#[must_use]
pub fn index_of(site: &Site, drafts: &Drafts, pages: &[Address]) -> Option<Index> {
    let theme = Theme::load(&site.config.theme, &drafts.theme, &mut Report::default())?;
    let home = Address::home();
    let scope = Scope::new(site, &theme, Lang::Vi, &home);
    let mut found = records::pages(&scope, |page| pages.contains(page));
    // The rest are pages of records: to know them all of those must be made.
    if found.len() < pages.len() {
        found = entries(site, &theme);
        found.retain(|entry| pages.iter().any(|page| page.as_str() == entry.url));
    }
    site.config.search.then(|| records::index(&found, records::synonyms(site), &Memory::default()))
}

/// The data of the look-up page, where there are units.
fn lookup(site: &Site, theme: &Theme) -> Vec<Published> {
    let here = route::lookup();
    let scope = Scope::new(site, theme, Lang::Vi, &here);
    if site.results.addresses.units().len() > 0 { super::lookup::files(&scope) } else { Vec::new() }
}

/// Makes files, each by itself.
pub(super) struct Press<'a> {
    pub(super) site: &'a Site,
    pub(super) theme: &'a Theme,
    index: Option<&'a str>,
    edition: Edition,
    cards: &'a Cards,
}

impl Press<'_> {
    fn print(&self, job: &Job) -> Result<Published, Failed> {
        let site = self.site;
        match job {
            Job::Home(lang) => {
                let here = Address::home().in_lang(*lang);
                self.page(*lang, &here, home::build)
            }
            Job::Section(id, lang, number) => {
                let here = plan::section_address(site, &site.sections[*id], *lang, *number);
                self.page(*lang, &here, |scope| lists::section(scope, *id, *number))
            }
            Job::Page(id) => {
                let page = &site.pages[*id];
                self.page(page.lang, &page.address, |scope| page::build(scope, *id))
            }
            Job::Event(id) => {
                let page = &site.pages[*id];
                self.page(page.lang, &page.address, |scope| event::build(scope, *id))
            }
            Job::EventCalendar(id) => {
                let page = &site.pages[*id];
                let scope = self.scope(page.lang, &page.address);
                Ok(calendar(&page.address, calendar::of_event(&scope, *id)))
            }
            Job::CourseCalendar(at) => {
                let (section, course) = &site.courses[*at];
                let here = &site.sections[*section].address;
                Ok(calendar(here, calendar::of_course(&self.scope(Lang::Vi, here), *section, course)))
            }
            Job::Laws => self.page(Lang::Vi, &route::laws(), law::list),
            Job::Law(id) => self.page(Lang::Vi, &site.laws.address(*id), |scope| law::build(scope, *id)),
            Job::Courses => self.page(Lang::Vi, &route::courses(), course::list),
            Job::Course(at, lang) => {
                let (section, course) = &site.courses[*at];
                let here = plan::section_address(site, &site.sections[*section], *lang, 1);
                self.page(*lang, &here, |scope| course::build(scope, *section, course))
            }
            Job::Lesson(id) => {
                let page = &site.pages[*id];
                self.page(page.lang, &page.address, |scope| course::lesson(scope, *id))
            }
            Job::Glossary => self.page(Lang::Vi, &route::glossary(), glossary::build),
            Job::Tags => self.page(Lang::Vi, &route::tags(), lists::tags),
            Job::Tag(at, number) => {
                let tag = &site.taxonomy.tags[*at];
                let here = route::list_page(&tag.address, *number);
                self.page(Lang::Vi, &here, |scope| lists::tag(scope, tag, *number))
            }
            Job::Audience(at) => {
                let (audience, pages) = &site.taxonomy.audiences[*at];
                let here = route::audience(audience.word());
                self.page(Lang::Vi, &here, |scope| lists::audience(scope, *audience, pages))
            }
            Job::Search(lang) => {
                self.page(*lang, &route::search().in_lang(*lang), |scope| search::search(scope, self.index))
            }
            Job::NotFound => self.file(Lang::Vi, &Address::home(), "404.html", search::not_found),
            Job::Redirect(from, to) => {
                let page = &site.pages[*to];
                match from.as_document() {
                    Some((file, here)) => self.file(page.lang, &here, file, |scope| feed::redirect(scope, page)),
                    None => self.page(page.lang, from, |scope| feed::redirect(scope, page)),
                }
            }
            Job::Feed(section) => {
                let here = section.map_or_else(Address::home, |id| site.sections[id].address.clone());
                let file = format!("{}feed.xml", here.as_str());
                self.file(Lang::Vi, &here, &file, |scope| feed::feed(scope, *section))
            }
            Job::Sitemap => self.file(Lang::Vi, &Address::home(), "sitemap.xml", feed::sitemap),
            Job::Result(job) => self.print_result(*job),
            Job::Robots => self.file(Lang::Vi, &Address::home(), "robots.txt", feed::robots),
        }
    }

    fn scope<'s>(&'s self, lang: Lang, here: &'s Address) -> Scope<'s> {
        Scope {
            edition: self.edition,
            cards: self.site.config.share_cards.then_some(self.cards),
            ..Scope::new(self.site, self.theme, lang, here)
        }
    }

    /// A page at an address.
    pub(super) fn page<V: View>(
        &self,
        lang: Lang,
        here: &Address,
        build: impl FnOnce(&Scope<'_>) -> V,
    ) -> Result<Published, Failed> {
        self.file(lang, here, &here.file(), build)
    }

    fn file<V: View>(
        &self,
        lang: Lang,
        here: &Address,
        file: &str,
        build: impl FnOnce(&Scope<'_>) -> V,
    ) -> Result<Published, Failed> {
        let scope = self.scope(lang, here);
        let view = build(&scope);
        match self.theme.render(lang, &view) {
            Ok(page) => Ok((file.to_owned(), Arc::from(page))),
            Err(error) => {
                let faults = self.theme.explain(&error);
                Err(Failed { page: here.to_string(), faults })
            }
        }
    }
}
