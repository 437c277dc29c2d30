//! The command line as types. Doc comments are the English help; `vietnamese.rs` holds the other.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::build::Build;
use super::check::Check;
use super::cite::Cite;
use super::explain::Explain;
use super::fix::Fix;
use super::impact::Impact;
use super::import::Import;
use super::new::New;
use super::pack::Pack;
use super::schema::Schema;
use super::serve::Serve;
use super::template::Template;
use super::usage::BadValue;
use crate::value::{Date, Lang, Slug};

/// Publishes a legal-outreach site: Markdown, criteria sets and commune results become pages
#[derive(Debug, Parser)]
#[command(
    name = "tiepcan",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
    #[command(flatten)]
    pub(super) common: Common,
    /// Prints the version
    #[arg(long, short = 'V', action = clap::ArgAction::Version)]
    version: Option<bool>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Makes the site and writes it
    Build(Build),
    /// Finds problems without writing anything
    Check(Check),
    /// Shows the site in the browser and follows every change
    Serve(Serve),
    /// Starts a site, course, lesson, article or assessment round
    New(New),
    /// Turns files of other programs into files of a site
    Import(Import),
    /// Makes forms to fill in with a spreadsheet program
    Template(Template),
    /// Makes one file of a page or course: offline copy, SCORM, e-book, script for loudspeakers
    Pack(Pack),
    /// Prints the JSON Schema of a kind of file
    Schema(Schema),
    /// Tells what a problem's code means and how to mend it
    Explain(Explain),
    /// Lists the citations of legal documents in a text
    Cite(Cite),
    /// Lists what depends on a legal document, for the day when it changes
    Impact(Impact),
    /// Makes the repairs that change no meaning, and shows them
    Fix(Fix),
}

/// What every command takes.
#[derive(Debug, Args)]
pub(super) struct Common {
    /// Form of the report: human, short, json, sarif, github
    #[arg(
        long,
        global = true,
        value_name = "FORMAT",
        value_enum,
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(super) format: Format,
    /// Language of messages: vi, en
    #[arg(
        long,
        global = true,
        value_name = "LANG",
        value_enum,
        default_value = "vi",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(super) lang: Language,
    /// Counts warnings as errors
    #[arg(long, global = true)]
    pub(super) strict: bool,
    /// Says nothing but problems
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
    /// Prints this help
    #[arg(long, short, global = true, action = clap::ArgAction::Help)]
    pub(super) help: Option<bool>,
}

/// The form of a report, as flags name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Human,
    Short,
    Json,
    Sarif,
    Github,
}

/// A language, as flags name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Language {
    Vi,
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Vi => Self::Vi,
            Language::En => Self::En,
        }
    }
}

/// A folder with a site.
#[derive(Debug, Args)]
pub(super) struct Root {
    /// The site's folder; the current one if not given
    #[arg(value_name = "ROOT", default_value = ".", hide_default_value = true)]
    pub(super) root: PathBuf,
}

/// A day, as flags name it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Day(pub(super) Date);

impl FromStr for Day {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        Date::parse_iso(text).map(Self).ok_or_else(|| BadValue {
            vi: format!("«{text}» không phải là một ngày. Viết như 2026-11-22."),
            en: format!("«{text}» is not a day. Write it like 2026-11-22."),
        })
    }
}

/// The name of a criteria set, as flags give it.
#[derive(Debug, Clone)]
pub(super) struct SetName(pub(super) Slug);

impl FromStr for SetName {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        let slug = Slug::of(text).filter(|slug| slug.as_str() == text);
        slug.map(Self).ok_or_else(|| BadValue {
            vi: format!("«{text}» không phải là tên một bộ tiêu chí. Viết như qd619-2017."),
            en: format!("«{text}» is not the name of a criteria set. Write it like qd619-2017."),
        })
    }
}

/// Where a site is published, with a slash at its end.
#[derive(Debug, Clone)]
pub(super) struct BaseUrl(pub(super) String);

impl FromStr for BaseUrl {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let plain = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '?' | '#' | '"' | '<' | '>' | '\\');
        match rest {
            Some(rest) if !rest.is_empty() && !rest.starts_with('/') && !rest.contains(plain) => {
                Ok(Self(format!("{}/", text.trim_end_matches('/'))))
            }
            _ => Err(BadValue {
                vi: format!("«{text}» không phải là địa chỉ trang web. Viết như https://example.gov.vn/tcpl/."),
                en: format!("«{text}» is not the address of a web site. Write it like https://example.gov.vn/tcpl/."),
            }),
        }
    }
}
