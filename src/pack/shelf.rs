//! The packages that a site publishes: which pages ask for which forms, and where they stand.

use rayon::prelude::*;

use super::{Format, Package, Source, Target, pack};
use crate::base::problem::Pack as Problem;
use crate::base::{Hash, Id, Place, Report, Spanned};
use crate::link::Site;
use crate::link::page::{Handout, Nature, Page, Role};
use crate::value::{Date, Lang, Localized};

/// The list of published packages, for the next build to know what is unchanged.
pub const LEDGER: &str = "goi.json";

/// A package that a page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Wish {
    page: Id<Page>,
    format: Format,
    /// Where it is asked for.
    place: Place,
}

/// What an earlier build published: by path, the hash of the file and the day it was made.
pub type Earlier = std::collections::BTreeMap<String, (String, Date)>;

/// A published package.
#[derive(Debug, Clone)]
pub struct Published {
    /// The page that shows it.
    pub page: Id<Page>,
    /// Its place in the site.
    pub file: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its hash.
    pub hash: String,
    /// The day it was made: that of the last change.
    pub day: Date,
    /// How pages show it.
    pub handout: Handout,
}

/// Makes every package that the site asks for, in parallel, in a fixed order. One whose content is
/// what an earlier build published keeps its day, and so every byte.
pub fn stock(source: &Source<'_>, earlier: &Earlier, report: &mut Report) -> Vec<Published> {
    let wishes = wishes(source.site);
    let made: Vec<Result<(Published, Report), Problem>> =
        wishes.par_iter().map(|wish| publish(source, earlier, wish)).collect();
    let mut out = Vec::new();
    for (wish, made) in wishes.into_iter().zip(made) {
        match made {
            Ok((published, found)) => {
                report.absorb(found);
                out.push(published);
            }
            Err(problem) => report.push(problem, wish.place),
        }
    }
    out
}

/// Pages and the forms that they, or the settings for all courses, ask for.
fn wishes(site: &Site) -> Vec<Wish> {
    let mut out: Vec<Wish> = Vec::new();
    for (id, page) in site.pages.iter() {
        let is_course = page.role == Role::Index && site.sections[page.section].nature == Nature::Course;
        let of_all: &[Spanned<Format>] = if is_course { &site.config.packs } else { &[] };
        let own = &page.common().packs;
        for (wished, path) in
            own.iter().map(|wish| (wish, &page.path)).chain(of_all.iter().map(|wish| (wish, &site.config.path)))
        {
            if !out.iter().any(|known| known.page == id && known.format == wished.value) {
                let place = Place::span(path.clone(), wished.span);
                out.push(Wish { page: id, format: wished.value, place });
            }
        }
    }
    out.sort_by_key(|wish| (wish.page, Format::ALL.iter().position(|format| *format == wish.format)));
    out
}

fn publish(source: &Source<'_>, earlier: &Earlier, wish: &Wish) -> Result<(Published, Report), Problem> {
    let page = &source.site.pages[wish.page];
    let target = Target::at(source.site, &page.address);
    let refused =
        |vi: String, en: String| Problem::Refused { form: wish.format.word(), why: Localized { vi, en: Some(en) } };
    let file = format!("{}{}.{}", page.address.as_str(), target.name(), wish.format.ending());
    if source.files.get(&file).is_some() {
        return Err(refused(format!("đã có tệp {file}."), format!("there is a file {file} already.")));
    }
    let make = |day: Date| {
        let source = Source { day, ..*source };
        pack(&source, &target, wish.format).map_err(|failure| refused(failure.say(Lang::Vi), failure.say(Lang::En)))
    };
    let hash = |package: &Package| Hash::of(&package.bytes).to_string();
    let today = source.site.today;
    let mut day = today;
    let mut package = None;
    if let Some((known, of)) = earlier.get(&file).filter(|(_, of)| *of < today) {
        let again = make(*of)?;
        if hash(&again) == *known {
            (package, day) = (Some(again), *of);
        }
    }
    let package = match package {
        Some(package) => package,
        None => make(day)?,
    };
    let handout = Handout {
        title: package.title.clone(),
        file: file.clone(),
        label: wish.format.label(),
        bytes: package.bytes.len(),
    };
    let published = Published { page: wish.page, file, hash: hash(&package), bytes: package.bytes, day, handout };
    Ok((published, package.report))
}

/// The ledger of what is published.
#[must_use]
pub fn ledger(published: &[Published]) -> Vec<u8> {
    let entries: serde_json::Map<String, serde_json::Value> = published
        .iter()
        .map(|one| {
            let about = serde_json::json!({"hash": one.hash, "day": one.day.to_string(), "bytes": one.bytes.len()});
            (one.file.clone(), about)
        })
        .collect();
    let mut text = serde_json::to_vec_pretty(&entries).unwrap_or_default();
    text.push(b'\n');
    text
}

/// Reads a ledger; one that cannot be read is none.
#[must_use]
pub fn read_ledger(bytes: &[u8]) -> Earlier {
    let Ok(serde_json::Value::Object(entries)) = serde_json::from_slice(bytes) else { return Earlier::new() };
    let entry = |(file, about): (String, serde_json::Value)| {
        let day = Date::parse_iso(about["day"].as_str()?)?;
        Some((file, (about["hash"].as_str()?.to_owned(), day)))
    };
    entries.into_iter().filter_map(entry).collect()
}
