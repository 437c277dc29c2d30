//! Who publishes what: no two things may stand at one path, nor one where another needs a folder.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::Job;
use crate::base::problem::Content;
use crate::base::{Id, Note, Place, Report};
use crate::link::Site;
use crate::link::addresses::place_of;
use crate::link::files::Asset;
use crate::link::page::Page;
use crate::link::route::Address;

/// Who publishes a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Claimant {
    /// The engine: lists, records, feeds, data.
    Engine,
    /// A page of Markdown.
    Page(Id<Page>),
    /// An old address of a page.
    Old(Address, Id<Page>),
    /// A file that is published as it is.
    Asset(Id<Asset>),
}

/// Every path of the output and who claims it.
#[derive(Debug, Default)]
pub(super) struct Claims {
    claimants: BTreeMap<String, Claimant>,
    clashes: Vec<(String, Claimant, Claimant)>,
}

impl Claimant {
    /// Who stands behind a job.
    pub(super) fn of(job: &Job) -> Self {
        match job {
            Job::Page(id) | Job::Event(id) | Job::Lesson(id) => Self::Page(*id),
            Job::Redirect(from, to) => Self::Old(from.clone(), *to),
            _ => Self::Engine,
        }
    }

    /// Where an editor can mend it, if anywhere.
    fn place(&self, site: &Site) -> Option<Place> {
        match self {
            Self::Engine => None,
            Self::Page(id) => Some(place_of(&site.pages[*id])),
            Self::Old(from, id) => {
                let page = &site.pages[*id];
                let mut aliases = page.common().aliases.iter();
                let alias = aliases.find(|alias| Address::parse_old(&alias.value).as_ref() == Some(from))?;
                Some(Place::span(page.path.clone(), alias.span))
            }
            Self::Asset(id) => Some(Place::file(site.assets.all[*id].path.clone())),
        }
    }
}

impl Claims {
    /// Puts down who publishes a path.
    pub(super) fn add(&mut self, path: &str, claimant: Claimant) {
        match self.claimants.get(path) {
            Some(first) => self.clashes.push((path.to_owned(), claimant, first.clone())),
            None => drop(self.claimants.insert(path.to_owned(), claimant)),
        }
    }

    /// Reports every clash at a place where it can be mended.
    pub(super) fn check(mut self, site: &Site, report: &mut Report) {
        self.find_folders();
        let told: BTreeSet<String> = site.addresses.shared.iter().map(Address::file).collect();
        for (path, one, other) in self.clashes.into_iter().filter(|(path, ..)| !told.contains(path)) {
            let places = (one.place(site), other.place(site));
            let (place, note) = match places {
                (Some(place), other) => (place, other),
                (None, Some(place)) => (place, None),
                (None, None) => continue,
            };
            let notes = note.map(Note::FirstHere).into_iter().collect();
            let path = path.strip_suffix("index.html").unwrap_or(&path).to_owned();
            report.push_with(Content::PathTaken { path }, place, notes);
        }
    }

    /// Finds files that stand where others need a folder; told once for each file.
    fn find_folders(&mut self) {
        let mut seen = BTreeSet::new();
        for (path, claimant) in &self.claimants {
            for (at, _) in path.rmatch_indices('/') {
                let folder = &path[..at];
                if !seen.insert(folder) {
                    break;
                }
                if let Some(file) = self.claimants.get(folder) {
                    self.clashes.push((folder.to_owned(), claimant.clone(), file.clone()));
                }
            }
        }
    }
}
