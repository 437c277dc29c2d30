//! The script for loudspeakers (lời đọc trên loa truyền thanh): what an announcer, or a program,
//! reads aloud as it stands.
//!
//! Every sentence is in full words. What cannot be heard stays out: pictures, tables, questions with
//! choices, hand-outs to fill in. A text that takes longer than an announcement may is cut into parts.

mod blocks;
mod parts;

use std::fmt::Write as _;

use super::mark::SPOKEN;
use super::target::page_at;
use super::{Source, Target};
use crate::base::problem::Pack as Problem;
use crate::base::{Failure, Place, Report, Span};
use crate::domain::speech::{Reader, Said, Voice};
use crate::link::page::Page;
use crate::value::aloud::{digits, number, syllables};
use blocks::{Block, Sentence};

/// A sentence that listeners can follow has no more syllables (tiếng) than this.
const LONGEST: usize = 20;

/// What an announcer reads in a minute.
const PER_MINUTE: usize = 190;

/// A script with what is known of it.
pub(super) struct Script {
    pub(super) text: String,
    pub(super) report: Report,
    pub(super) minutes: usize,
}

/// Makes the script.
pub(super) fn make(source: &Source<'_>, target: &Target) -> Result<Script, Failure> {
    let site = source.site;
    let glossary = &site.glossary;
    let abbreviation = |word: &str| {
        let known = glossary.terms.iter().find(|(_, term)| term.abbr.as_deref() == Some(word));
        known.map(|(_, term)| term.term.vi.clone())
    };
    let issuer = |number: &crate::value::LawNumber| {
        let known = site.laws.laws.iter().find(|(_, law)| law.number.key() == number.key());
        known.and_then(|(_, law)| (law.issuers.len() == 1).then(|| law.issuers[0].clone()))
    };
    let voice = Voice { abbreviation: &abbreviation, issuer: &issuer };
    let mut report = Report::default();
    let mut pieces = Vec::new();
    for address in &target.pages {
        let page = page_at(site, address);
        let blocks = match page {
            Some(page) => blocks::of_prose(page),
            None => blocks::of_page(source, address)?,
        };
        let mut reader = Reader::new(&voice);
        let mut spoken: Vec<(usize, String)> = Vec::new();
        for block in &blocks {
            let text = speak(block, page, &mut reader, &mut report);
            if !text.is_empty() {
                spoken.push((block.level, text));
            }
        }
        // A heading over nothing that can be heard is not heard either.
        let said: Vec<(usize, String)> = spoken
            .iter()
            .enumerate()
            .filter(|(at, (level, _))| *level != 2 || spoken.get(at + 1).is_some_and(|(next, _)| *next == 0))
            .map(|(_, block)| block.clone())
            .collect();
        pieces.extend(parts::divide(&said));
    }
    let closing = closing(source);
    let count: usize = pieces.iter().map(|piece| syllables(piece) + syllables(&closing)).sum();
    let minutes = count.div_ceil(PER_MINUTE).max(1);
    let each = pieces.iter().map(|piece| parts::minutes(piece, PER_MINUTE)).collect::<Vec<_>>();
    let mut text = format!("{SPOKEN}, thời lượng khoảng {} phút", number(minutes as u64));
    if pieces.len() > 1 {
        let _ = write!(text, ", chia làm {} phần", number(pieces.len() as u64));
    }
    text.push_str(".\n");
    for (at, piece) in pieces.iter().enumerate() {
        text.push('\n');
        if pieces.len() > 1 {
            let (part, long) = (number(at as u64 + 1), number(each[at] as u64));
            let _ = write!(text, "Phần {part}, khoảng {long} phút.\n\n");
        }
        text.push_str(piece);
        text.push_str(&closing);
    }
    Ok(Script { text, report, minutes })
}

/// A block's sentences, each told of when it is too long to follow.
fn speak(block: &Block, page: Option<&Page>, reader: &mut Reader<'_>, report: &mut Report) -> String {
    let mut out = String::new();
    for Sentence { text, span } in &block.sentences {
        let Said { text, unknown } = reader.say(text);
        if text.is_empty() {
            continue;
        }
        let place = page.zip(*span).map(|(page, span): (&Page, Span)| Place::span(page.path.clone(), span));
        if let Some(place) = place {
            for word in unknown {
                report.push(Problem::Abbreviation { word }, place.clone());
            }
            let count = syllables(&text);
            if count > LONGEST {
                report.push(Problem::LongSentence { count, limit: LONGEST }, place);
            }
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&capital(&text));
        out.push_str(if text.ends_with('?') { "" } else { "." });
    }
    out
}

/// What to do and whom to call, said twice.
fn closing(source: &Source<'_>) -> String {
    let owner = source.site.config.owner.as_ref();
    let Some(phone) = owner.and_then(|owner| owner.phone.as_deref()) else { return String::new() };
    let name = owner.map_or("", |owner| owner.name.vi.as_str());
    let said = digits(phone);
    format!("\nCần biết thêm, xin gọi {name}. Số điện thoại là {said}.\nXin nhắc lại, số điện thoại là {said}.\n")
}

/// A text with a capital letter at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
