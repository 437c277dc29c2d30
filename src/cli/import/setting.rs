//! What stands around a list: the site's criteria sets and register of units, where there is a site.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::base::Failure;
use crate::base::memo::Memo;
use crate::base::say::{Nearest, Say as _};
use crate::disk::file::site_round;
use crate::disk::{Blob, Snapshot, read};
use crate::domain::heading::{Word, word};
use crate::format::table::{Table, heading_key};
use crate::load::criteria::SetDraft;
use crate::load::load;
use crate::value::fold::name_key;
use crate::value::{Lang, Slug};

/// The site around a list.
#[derive(Debug, Default)]
pub(in crate::cli) struct Setting {
    /// The site's folder, if there is one.
    pub(in crate::cli) root: Option<PathBuf>,
    /// Its criteria sets, registers and rounds.
    pub(in crate::cli) files: Vec<Blob>,
}

impl Setting {
    /// The site that the first of some places lies in.
    pub(in crate::cli) fn around(places: &[&Path]) -> Result<Self, Failure> {
        let Some(root) = places.iter().find_map(|place| site_round(place)) else { return Ok(Self::default()) };
        let (snapshot, _) = read(&root, None)?;
        let wanted = |path: &str| {
            ["set.yaml", "units.csv", "changes.csv", "round.yaml"]
                .iter()
                .any(|name| path.ends_with(&format!("/{name}")))
        };
        let files = snapshot.files.into_iter().filter(|file| wanted(&file.path)).collect();
        Ok(Self { root: Some(root), files })
    }

    /// The folder where the site keeps its rounds, with a slash at its end.
    pub(super) fn rounds(&self) -> String {
        let rounds = self.files.iter().find_map(|file| {
            let round = file.path.strip_suffix("/round.yaml")?;
            Some(format!("{}/", round.rsplit_once('/')?.0))
        });
        rounds.unwrap_or_else(|| "content/ket-qua/".to_owned())
    }

    /// The site's criteria sets.
    pub(in crate::cli) fn sets(&self) -> Vec<Arc<SetDraft>> {
        let files = self.files.iter().filter(|file| file.path.ends_with("/set.yaml")).cloned();
        let snapshot: Snapshot = files.collect();
        let (drafts, _) = load(&snapshot, &Memo::default());
        drafts.sets.into_iter().map(|set| set.draft).collect()
    }

    /// The set with an id; `None` in a site without sets, or without a site. Fails where a site has
    /// sets and none by that id.
    pub(in crate::cli) fn set(&self, id: &Slug) -> Result<Option<Arc<SetDraft>>, Failure> {
        let sets = self.sets();
        let found = sets.iter().find(|set| set.id.value == *id).cloned();
        if found.is_none() && !sets.is_empty() {
            let known: Vec<&str> = sets.iter().map(|set| set.id.as_str()).collect();
            let nearest = Nearest::of(id.as_str(), known.iter().copied());
            let list = known.join(", ");
            return Err(Failure::Usage {
                vi: format!("--set: trang không có bộ tiêu chí «{id}».{} Trang có: {list}.", nearest.say(Lang::Vi)),
                en: format!("--set: the site has no criteria set «{id}».{} It has: {list}.", nearest.say(Lang::En)),
            });
        }
        Ok(found)
    }

    /// Everything but rounds.
    pub(super) fn sources(&self) -> impl Iterator<Item = Blob> + '_ {
        self.files.iter().filter(|file| !file.path.ends_with("/round.yaml")).cloned()
    }
}

/// A set that holds what the headings of a table number, for lists outside of any site.
pub(super) fn set_of(table: &Table, id: &Slug, year: u16) -> String {
    let mut numbers = BTreeSet::new();
    let mut words = false;
    for (column, heading) in (0..).zip(&table.headings) {
        let key = heading_key(&heading.text);
        if let Some(Word::Part(number)) = word(&key) {
            let parts: Vec<u32> = number.split('.').filter_map(|part| part.parse().ok()).collect();
            numbers.insert(parts);
            let cells = table.rows().map(|row| name_key(row.cell(column).text()));
            words |= cells.into_iter().any(|text| matches!(text.as_str(), "dat" | "khong dat" | "khong phat sinh"));
        }
    }
    let scoring = if words { "pass_fail" } else { "points" };
    let mut text =
        format!("id: {id}\ntitle: {id}\napplies: {{from: {year}, to: {year}}}\nscoring: {scoring}\ncriteria:\n");
    let criteria: BTreeSet<u32> = numbers.iter().filter_map(|parts| parts.first().copied()).collect();
    for criterion in criteria {
        let _ = writeln!(text, "  - no: \"{criterion}\"\n    title: Tiêu chí {criterion}");
        let inside = numbers.iter().filter(|parts| parts.len() == 2 && parts[0] == criterion);
        let mut inside = inside.peekable();
        if inside.peek().is_some() {
            text.push_str("    indicators:\n");
        }
        for parts in inside {
            let _ = writeln!(text, "      - {{no: \"{}.{}\", title: Chỉ tiêu}}", parts[0], parts[1]);
        }
    }
    text
}
