//! `tiepcan cite`: the citations of legal documents in one text.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::clock;
use super::session::{Session, Verdict, print};
use super::text::Source;
use crate::base::Failure;
use crate::disk::{Reader, file};
use crate::domain::citation::{Citation, Dated, Pinpoint, recognise, shielded};
use crate::link::Site;
use crate::site::{DraftPages, Options, look};

/// Arguments of `cite`.
#[derive(Debug, Args)]
pub(super) struct Cite {
    /// File to read; the standard input if not given or `-`
    #[arg(value_name = "FILE")]
    text: Option<PathBuf>,
}

/// A citation, as programs read it.
#[derive(Debug, Serialize)]
struct Found<'a> {
    /// Where it stands, in characters of the text as given.
    start: usize,
    end: usize,
    text: &'a str,
    /// In canonical form.
    number: Option<String>,
    #[serde(rename = "type")]
    form: Option<&'static str>,
    /// ISO; a year alone where no more is said.
    date: Option<String>,
    issuer: Option<&'a str>,
    name: Option<&'a str>,
    pinpoints: Vec<Part<'a>>,
    /// Whether the register of the site has the document; null where there is no site.
    resolved: Option<bool>,
}

/// A part of a document, as programs read it.
#[derive(Debug, Serialize)]
struct Part<'a> {
    article: Option<&'a str>,
    clause: Option<&'a str>,
    point: Option<&'a str>,
    annex: Option<&'a str>,
    form: Option<&'a str>,
    /// Only where the text names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    criterion: Option<&'a str>,
}

impl Cite {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        let source = Source::read(self.text.as_deref())?;
        let site = site_of(source.path.as_deref())?;
        let citations = recognise(&shielded(&source.text));
        let resolved = |citation: &Citation| site.as_ref().map(|site| site.laws.resolve(citation).is_some());
        let found = found(&source.text, &citations, resolved);
        if session.wants_json() {
            let json = serde_json::to_string_pretty(&found).map_err(|error| Failure::Bug(error.to_string()))?;
            print(&format!("{json}\n"));
        } else {
            print(
                &found
                    .iter()
                    .zip(&citations)
                    .map(|(found, citation)| line(found, citation, session))
                    .collect::<String>(),
            );
        }
        Ok(Verdict::Clean)
    }
}

/// The site that a file lies in, or that the command is run in; `None` when there is none.
fn site_of(path: Option<&Path>) -> Result<Option<Site>, Failure> {
    let Some(root) = file::site_round(path.unwrap_or(Path::new("."))) else { return Ok(None) };
    let (snapshot, _) = Reader::new(&root, Some(&super::build::default_out(&root)))?.read()?;
    let options = Options { today: clock::today()?, drafts: DraftPages::Include, base_url: None };
    Ok(Some(look(&snapshot, &options)))
}

fn found<'a>(text: &'a str, citations: &'a [Citation], resolved: impl Fn(&Citation) -> Option<bool>) -> Vec<Found<'a>> {
    let (mut bytes, mut characters) = (0, 0);
    let mut place = |at: usize| {
        characters += text[bytes..at].chars().count();
        bytes = at;
        characters
    };
    let found = citations.iter().map(|citation| Found {
        start: place(citation.span.start),
        end: place(citation.span.end),
        text: &text[citation.span.clone()],
        number: citation.number.as_ref().map(ToString::to_string),
        form: citation.form.map(crate::domain::citation::LawForm::name),
        date: citation.dated.and_then(|dated| match dated {
            Dated::Day(day) => Some(day.to_string()),
            Dated::Year(year) => Some(year.to_string()),
            Dated::NoSuchDay => None,
        }),
        issuer: citation.issuer.as_deref(),
        name: citation.name.as_deref(),
        pinpoints: citation.pinpoints.iter().map(part).collect(),
        resolved: resolved(citation),
    });
    found.collect()
}

fn part(pinpoint: &Pinpoint) -> Part<'_> {
    Part {
        article: pinpoint.article.as_deref(),
        clause: pinpoint.clause.as_deref(),
        point: pinpoint.point.as_deref(),
        annex: pinpoint.annex.as_deref(),
        form: pinpoint.form.as_deref(),
        criterion: pinpoint.criterion.as_deref(),
    }
}

/// `120–158  khoản 1 Điều 8 Quyết định 619/QĐ-TTg → 619/QĐ-TTg, khoản 1 Điều 8 (không có trong danh mục)`.
fn line(found: &Found<'_>, citation: &Citation, session: &Session) -> String {
    let year = found.date.as_deref().filter(|_| found.number.is_none());
    let document = found.number.as_deref().or(found.name).or(found.form).unwrap_or_default();
    let parts: Vec<String> = citation.pinpoints.iter().map(ToString::to_string).collect();
    let missing =
        (found.resolved == Some(false)).then(|| session.pick("không có trong danh mục", "not in the register"));
    let told = [Some(document), year, missing].into_iter().flatten().map(str::to_owned);
    let told: Vec<String> = told.chain(parts).filter(|part| !part.is_empty()).collect();
    let text = found.text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}–{}\t{text}\t→ {}\n", found.start, found.end, told.join("; "))
}
