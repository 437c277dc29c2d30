//! `tiepcan impact`: what of a site depends on a legal document, by the parts that it depends on.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use clap::Args;
use serde::Serialize;

use super::arguments::Root;
use super::build::default_out;
use super::clock;
use super::session::{Session, Verdict, print};
use crate::base::say::Say as _;
use crate::base::{Failure, Id, Span};
use crate::disk::{Reader, Snapshot};
use crate::domain::citation::{Citation, Pinpoint, recognise};
use crate::domain::law::Law;
use crate::domain::round::Round;
use crate::link::Site;
use crate::link::laws::Cited;
use crate::link::page::Page;
use crate::link::said::{Role, Said, Speaker};
use crate::site::{DraftPages, Options, look};
use crate::value::{Lang, LawNumber};

/// Arguments of `impact`.
#[derive(Debug, Args)]
pub(super) struct Impact {
    /// Number or name of the document, perhaps with a part of it
    #[arg(value_name = "NUMBER")]
    document: String,
    #[command(flatten)]
    root: Root,
}

/// Something that depends on the document.
#[derive(Debug, Serialize)]
struct Dependent {
    /// `page`, `guide`, `lesson`, `criterion`, `criteria-set`, `round` …
    kind: &'static str,
    title: String,
    path: String,
    line: usize,
    column: usize,
    url: String,
    /// The parts named: `khoản 1 Điều 5`; none for the whole document.
    pinpoints: Vec<String>,
    /// `basis`, `text`, `head`, `note`, `title`, `set`, `source` or `decision`: how it depends.
    via: &'static str,
    /// The sentence, where it stands in a text.
    passage: Option<String>,
}

/// The answer as programs read it.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    number: &'a str,
    /// What the register calls the document; null where it lacks it.
    title: Option<&'a str>,
    dependents: &'a [Dependent],
}

/// The document asked for.
struct Asked {
    number: Option<LawNumber>,
    law: Option<Id<Law>>,
    parts: Vec<Pinpoint>,
}

impl Impact {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        let root = &self.root.root;
        let (snapshot, _) = Reader::new(root, Some(&default_out(root)))?.read()?;
        let options = Options { today: clock::today()?, drafts: DraftPages::Include, base_url: None };
        let site = look(&snapshot, &options);
        let asked = self.asked(&site)?;
        let mut found = dependents(&asked, &site, &snapshot);
        found.sort_by(|a, b| (a.rank(), &a.path, a.line, a.column).cmp(&(b.rank(), &b.path, b.line, b.column)));
        let law = asked.law.map(|law| &site.laws.laws[law]);
        let number = law
            .map(|law| &law.number)
            .or(asked.number.as_ref())
            .map_or_else(|| self.document.clone(), ToString::to_string);
        if session.wants_json() {
            let title = law.map(|law| law.title.vi.as_str());
            let answer = Answer { number: &number, title, dependents: &found };
            let json = serde_json::to_string_pretty(&answer).map_err(|error| Failure::Bug(error.to_string()))?;
            print(&format!("{json}\n"));
            return Ok(Verdict::Clean);
        }
        print(&told(&found));
        let pages: BTreeSet<&str> = found.iter().map(|found| found.path.as_str()).collect();
        let name = law.map_or(number, Law::full_reference);
        session.say(match session.lang {
            Lang::Vi => format!("{name}: {} chỗ trong {} tệp.", found.len(), pages.len()),
            Lang::En => format!("{name}: {} places in {} files.", found.len(), pages.len()),
        });
        if law.is_none() {
            let near = asked.near(&site);
            session.say(match session.lang {
                Lang::Vi => format!("Danh mục chưa có văn bản này.{}", near.say(Lang::Vi)),
                Lang::En => format!("The register has no such document.{}", near.say(Lang::En)),
            });
        }
        Ok(Verdict::Clean)
    }

    /// Reads what was asked for: a number, a name, or a whole citation.
    fn asked(&self, site: &Site) -> Result<Asked, Failure> {
        let cited = recognise(&self.document).into_iter().next();
        let number = LawNumber::parse(&self.document).or_else(|| cited.as_ref()?.number.clone());
        let by_number = number.as_ref().and_then(|number| site.laws.by_number(number).first().copied());
        let law = by_number.or_else(|| cited.as_ref().and_then(|cited| site.laws.resolve(cited)));
        if number.is_none() && law.is_none() {
            let text = &self.document;
            return Err(Failure::Usage {
                vi: format!("«{text}» không phải là số, ký hiệu văn bản. Viết như 25/2021/QĐ-TTg hoặc 32-CT/TW."),
                en: format!(
                    "«{text}» is not the number of a legal document. Write it like 25/2021/QĐ-TTg or 32-CT/TW."
                ),
            });
        }
        Ok(Asked { number, law, parts: cited.map(|cited| cited.pinpoints).unwrap_or_default() })
    }
}

impl Asked {
    /// Whether a citation means the document, and, of its parts, one that was asked for.
    fn is_meant(&self, citation: &Citation, law: Option<Id<Law>>) -> bool {
        let same = match (self.law, law) {
            (Some(asked), Some(law)) => asked == law,
            _ => {
                self.number.as_ref().map(LawNumber::key) == citation.number.as_ref().map(LawNumber::key)
                    && self.number.is_some()
            }
        };
        let touches = |part: &Pinpoint| self.parts.iter().any(|asked| touches(asked, part));
        same && (self.parts.is_empty() || citation.pinpoints.is_empty() || citation.pinpoints.iter().any(touches))
    }

    fn near(&self, site: &Site) -> crate::base::say::Nearest {
        let number = self.number.clone();
        let said = Citation { number, ..Citation::default() };
        site.laws.nearest(&said)
    }
}

/// Whether a change of one part may touch another: one holds the other.
fn touches(asked: &Pinpoint, cited: &Pinpoint) -> bool {
    let fits = |a: &Option<String>, b: &Option<String>| a.is_none() || b.is_none() || a == b;
    fits(&asked.article, &cited.article)
        && fits(&asked.clause, &cited.clause)
        && fits(&asked.point, &cited.point)
        && fits(&asked.annex, &cited.annex)
        && fits(&asked.form, &cited.form)
}

fn dependents(asked: &Asked, site: &Site, snapshot: &Snapshot) -> Vec<Dependent> {
    let mut found = Vec::new();
    for (_, page) in site.pages.iter() {
        for cited in page.basis.iter().flatten().filter(|cited| asked.is_meant(&cited.citation, cited.law)) {
            found.push(of_page(page, cited.span, &cited.citation, "basis", None, snapshot));
        }
        for (text, law) in page.draft.citations.iter().zip(&page.cited) {
            if asked.is_meant(&text.citation, *law) {
                let passage = Some(text.passage.clone());
                found.push(of_page(page, text.at.span, &text.citation, "text", passage, snapshot));
            }
        }
    }
    for said in &site.said {
        let cited = said.cited.iter().filter(|cited| asked.is_meant(&cited.citation, cited.law));
        found.extend(cited.map(|cited| of_said(said, cited, site, snapshot)));
    }
    for (id, round) in site.results.rounds.iter() {
        let rests = |said: &&Said| round.set.map(Speaker::Set) == Some(said.by) && said.role == Role::Basis;
        let cited = site.said.iter().filter(rests).flat_map(|said| &said.cited);
        let meant: Vec<&Cited> = cited.filter(|cited| asked.is_meant(&cited.citation, cited.law)).collect();
        if !meant.is_empty() {
            found.push(of_round(id, &meant, site, snapshot));
        }
    }
    found
}

/// A value of a record or of the head of a page.
fn of_said(said: &Said, cited: &Cited, site: &Site, snapshot: &Snapshot) -> Dependent {
    let via = match (said.role, said.by) {
        (Role::Basis, _) => "basis",
        (Role::Decision, _) => "decision",
        (Role::Source, _) => "source",
        (Role::Wording, _) => "title",
        (Role::Note, Speaker::Page(_)) => "head",
        (Role::Note, _) => "note",
    };
    let passage = (said.text.len() > cited.citation.span.len()).then(|| said.text.value.clone());
    let dependent = of_speaker(said.by, &said.path, cited.span, site, snapshot);
    Dependent { via, passage, pinpoints: parts_of(&cited.citation), ..dependent }
}

/// A round that applies a set which rests on the document.
fn of_round(id: Id<Round>, cited: &[&Cited], site: &Site, snapshot: &Snapshot) -> Dependent {
    let place = &site.results.rounds[id].place;
    let span = place.span.unwrap_or_default();
    let dependent = of_speaker(Speaker::Round(id), &place.path, span, site, snapshot);
    let pinpoints = cited.iter().flat_map(|cited| parts_of(&cited.citation)).collect();
    Dependent { via: "set", pinpoints, ..dependent }
}

fn of_speaker(by: Speaker, path: &str, span: Span, site: &Site, snapshot: &Snapshot) -> Dependent {
    let (line, column) = place(snapshot, path, span);
    let (address, anchor) = by.address(site);
    let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
    Dependent {
        kind: by.kind(site),
        title: by.title(site, Lang::Vi),
        path: path.to_owned(),
        line,
        column,
        url: format!("{address}{anchor}"),
        pinpoints: Vec::new(),
        via: "note",
        passage: None,
    }
}

fn parts_of(citation: &Citation) -> Vec<String> {
    citation.pinpoints.iter().map(ToString::to_string).collect()
}

fn of_page(
    page: &Page,
    span: Span,
    citation: &Citation,
    via: &'static str,
    passage: Option<String>,
    snapshot: &Snapshot,
) -> Dependent {
    let (line, column) = place(snapshot, &page.path, span);
    Dependent {
        kind: page.kind.word(),
        title: page.title.clone(),
        path: page.path.to_string(),
        line,
        column,
        url: page.address.to_string(),
        pinpoints: parts_of(citation),
        via,
        passage,
    }
}

/// The line and column of a span, in characters from 1.
fn place(snapshot: &Snapshot, path: &str, span: Span) -> (usize, usize) {
    let bytes = snapshot.get(path).map(|file| &*file.bytes).unwrap_or_default();
    let before = String::from_utf8_lossy(&bytes[..span.range().start.min(bytes.len())]).into_owned();
    let line = before.matches('\n').count() + 1;
    (line, before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1)
}

impl Dependent {
    /// Data first, then pages.
    fn rank(&self) -> u8 {
        match self.kind {
            "criteria-set" => 0,
            "criterion" | "indicator" => 1,
            "lesson" | "course" => 2,
            "round" => 4,
            _ => 3,
        }
    }
}

/// What was found in lines for people, under the parts of the document.
fn told(found: &[Dependent]) -> String {
    let mut parts: Vec<String> = found.iter().flat_map(|found| found.pinpoints.clone()).collect();
    parts.sort();
    parts.dedup();
    let mut out = String::new();
    let mut group = |name: &str, of: Vec<&Dependent>| {
        if of.is_empty() {
            return;
        }
        out.push_str(name);
        out.push('\n');
        for found in of {
            let Dependent { path, line, column, kind, title, .. } = found;
            let _ = writeln!(out, "  {path}:{line}:{column}\t{kind}\t{title}");
        }
    };
    group("—", found.iter().filter(|found| found.pinpoints.is_empty()).collect());
    for part in &parts {
        group(part, found.iter().filter(|found| found.pinpoints.contains(part)).collect());
    }
    out
}
