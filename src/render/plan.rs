//! Every file that the site will have, as jobs that can be done in any order.

use crate::base::Id;
use crate::domain::law::Law;
use crate::link::page::{Nature, Page, Role, Section};
use crate::link::route::{self, Address};
use crate::link::{Site, courses};
use crate::load::front::PageKind;
use crate::value::Lang;

use super::results;

/// A file to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// The home page of a language.
    Home(Lang),
    /// A page of a section's list, from 1, in a language.
    Section(Id<Section>, Lang, usize),
    /// An article, guide or plain page.
    Page(Id<Page>),
    /// An event.
    Event(Id<Page>),
    /// An event's calendar file.
    EventCalendar(Id<Page>),
    /// The register of legal documents.
    Laws,
    /// A legal document.
    Law(Id<Law>),
    /// The list of courses.
    Courses,
    /// A course's own page, in a language: its place.
    Course(usize, Lang),
    /// The calendar of a course's sessions: the course's place.
    CourseCalendar(usize),
    /// A lesson.
    Lesson(Id<Page>),
    /// Terms and abbreviations.
    Glossary,
    /// The list of tags.
    Tags,
    /// A page of a tag's list: the tag's place, the page from 1.
    Tag(usize, usize),
    /// An audience's page: its place.
    Audience(usize),
    /// Search, in a language.
    Search(Lang),
    /// The page for addresses that do not exist.
    NotFound,
    /// An old address.
    Redirect(Address, Id<Page>),
    /// The feed of a section, or of the site.
    Feed(Option<Id<Section>>),
    /// The site map.
    Sitemap,
    /// The robots file.
    Robots,
    /// Criteria, results, units and open data.
    Result(results::Job),
}

/// All jobs of a site, in a fixed order.
#[must_use]
pub fn plan(site: &Site) -> Vec<Job> {
    let mut jobs: Vec<Job> = site.config.languages.iter().map(|lang| Job::Home(*lang)).collect();
    for (id, section) in site.sections.iter().skip(1).filter(|(_, section)| is_plain_list(site, section)) {
        for lang in languages(site, section) {
            let pages = section.pages.len().div_ceil(site.config.page_size).max(1);
            jobs.extend((1..=pages).map(|number| Job::Section(id, lang, number)));
        }
    }
    for (id, page) in site.pages.iter().filter(|(_, page)| page.role == Role::Leaf) {
        match page.kind {
            _ if is_record(site, id, page) => {}
            PageKind::Event => {
                jobs.push(Job::Event(id));
                jobs.extend(page.draft.front.event.starts.as_ref().map(|_| Job::EventCalendar(id)));
            }
            PageKind::Lesson if site.sections[page.section].nature == Nature::Course => jobs.push(Job::Lesson(id)),
            _ => jobs.push(Job::Page(id)),
        }
    }
    registers(site, &mut jobs);
    lists(site, &mut jobs);
    jobs.extend(results::plan(site).into_iter().map(Job::Result));
    jobs.extend(site.config.languages.iter().map(|lang| Job::Search(*lang)));
    jobs.extend(site.addresses.redirects.iter().map(|(address, id)| Job::Redirect(address.clone(), *id)));
    feeds(site, &mut jobs);
    jobs.extend([Job::NotFound, Job::Sitemap, Job::Robots]);
    jobs
}

/// Whether a section is shown as a list of its pages; lists that the engine makes itself take the
/// section's own page as their introduction.
fn is_plain_list(site: &Site, section: &Section) -> bool {
    let made = [
        (route::laws(), site.laws.laws.is_empty()),
        (route::courses(), site.courses.is_empty()),
        (route::glossary(), site.glossary.terms.is_empty()),
    ];
    section.nature == Nature::List
        && !made.iter().any(|(address, empty)| !empty && *address == section.address)
        && !results::makes(site, &section.address)
}

/// Whether a page is the text of something that has a page of its own kind, or introduces a list.
fn is_record(site: &Site, id: Id<Page>, page: &Page) -> bool {
    let introduces = [route::search(), route::tags(), route::glossary()].contains(&page.address);
    introduces || page.draft.front.law.is_some() || site.guides.contain(id) || results::introduces(site, page)
}

fn registers(site: &Site, jobs: &mut Vec<Job>) {
    if !site.laws.laws.is_empty() {
        jobs.push(Job::Laws);
        jobs.extend(site.laws.laws.ids().map(Job::Law));
    }
    if !site.courses.is_empty() {
        jobs.push(Job::Courses);
    }
    for (at, (section, _)) in site.courses.iter().enumerate() {
        let languages = languages(site, &site.sections[*section]);
        jobs.extend(languages.into_iter().map(|lang| Job::Course(at, lang)));
        jobs.extend((!courses::sessions(site, *section).is_empty()).then_some(Job::CourseCalendar(at)));
    }
    if !site.glossary.terms.is_empty() {
        jobs.push(Job::Glossary);
    }
}

/// The languages that a section's list exists in: Vietnamese, and those of its own pages.
fn languages(site: &Site, section: &Section) -> Vec<Lang> {
    let own = |lang: Lang| section.indexes.iter().any(|id| site.pages[*id].lang == lang);
    site.config.languages.iter().copied().filter(|lang| *lang == Lang::Vi || own(*lang)).collect()
}

fn lists(site: &Site, jobs: &mut Vec<Job>) {
    if !site.taxonomy.tags.is_empty() {
        jobs.push(Job::Tags);
    }
    for (at, tag) in site.taxonomy.tags.iter().enumerate() {
        let pages = tag.pages.len().div_ceil(site.config.page_size).max(1);
        jobs.extend((1..=pages).map(|number| Job::Tag(at, number)));
    }
    jobs.extend((0..site.taxonomy.audiences.len()).map(Job::Audience));
}

fn feeds(site: &Site, jobs: &mut Vec<Job>) {
    jobs.push(Job::Feed(None));
    let sections = site.sections.iter().skip(1).filter(|(_, section)| section.dated);
    jobs.extend(sections.map(|(id, _)| Job::Feed(Some(id))));
}

/// Where a list page of a section stands.
#[must_use]
pub fn section_address(site: &Site, section: &Section, lang: Lang, number: usize) -> Address {
    let own = section.indexes.iter().map(|id| &site.pages[*id]).find(|page| page.lang == lang);
    let list = own.map_or_else(|| section.address.clone(), |page| page.address.clone());
    route::list_page(&list, number)
}
