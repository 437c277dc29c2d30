//! What a text has said of its documents so far, by which later words are understood: `Quyết định
//! này`, `khoản 2 Điều này`, a name given by `sau đây gọi là`, `Quyết định 25` after the full number.

use std::collections::BTreeMap;

use super::cursor::Tokens;
use super::token::{Kind, Token};
use super::{Citation, Dated, LawForm};
use crate::value::LawNumber;

/// How many paragraphs back `này` reaches.
const REACH: usize = 2;

/// How many given names one text may hold.
const NAMES: usize = 64;

/// The words that give a document a name.
const CALLED: [&str; 9] = [
    "sau đây gọi là",
    "sau đây gọi tắt là",
    "sau đây gọi chung là",
    "sau đây được gọi là",
    "sau đây viết tắt là",
    "dưới đây gọi là",
    "dưới đây gọi tắt là",
    "gọi tắt là",
    "viết tắt là",
];

/// What given names of documents begin with, besides the names of forms.
const HEADS: [&str; 6] = ["bộ tiêu chí", "điều lệ", "nội quy", "danh mục", "luật", "bộ luật"];

/// A document that was named.
#[derive(Debug, Clone)]
pub(super) struct Subject {
    pub(super) number: Option<LawNumber>,
    pub(super) form: Option<LawForm>,
    pub(super) name: Option<String>,
    /// The day or year of a law that is cited by name, which tells it from its forerunners.
    pub(super) dated: Option<Dated>,
    /// The article last cited of it.
    pub(super) article: Option<String>,
    paragraph: usize,
}

/// What has been said so far.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// The paragraph that is being read.
    pub(super) paragraph: usize,
    last: Option<Subject>,
    by_form: BTreeMap<LawForm, Subject>,
    /// Given names in lower case, and whether they were given with a capital.
    names: Vec<(String, bool, Subject)>,
    /// Numbers by form and serial; none where two documents share them.
    serials: BTreeMap<(LawForm, u32), Option<LawNumber>>,
    /// Numbers of laws by their names in lower case.
    laws: BTreeMap<String, LawNumber>,
}

impl Memory {
    /// Takes in a citation. One that `Căn cứ` leads is what a document rests on, never «this» one.
    pub(super) fn note(&mut self, citation: &Citation, is_ground: bool) {
        if citation.again {
            if let (Some(last), Some(article)) = (&mut self.last, article(citation)) {
                last.article = Some(article);
            }
            return;
        }
        if let Some((number, form)) = citation.number.as_ref().zip(citation.form) {
            if let Some(serial) = serial(number.as_str()) {
                let kept = self.serials.entry((form, serial)).or_insert_with(|| Some(number.clone()));
                if kept.as_ref().is_some_and(|known| known.key() != number.key()) {
                    *kept = None;
                }
            }
            if let Some(name) = &citation.name {
                self.laws.insert(name.to_lowercase(), number.clone());
            }
        }
        let subject = Subject {
            number: citation.number.clone(),
            form: citation.form,
            name: citation.name.clone(),
            dated: citation.dated.filter(|_| citation.number.is_none()),
            article: article(citation),
            paragraph: self.paragraph,
        };
        if let Some(form) = citation.form.filter(|_| !is_ground) {
            self.by_form.insert(form, subject.clone());
        }
        self.last = Some(subject);
    }

    /// Whether a paragraph may lean on what was said, although nothing in it looks like a citation.
    pub(super) fn expects(&self, part: &str) -> bool {
        !self.names.is_empty() || self.last.is_some() && part.contains("này")
    }

    /// The document that `này` after a form means.
    pub(super) fn this(&self, form: LawForm) -> Option<&Subject> {
        self.by_form.get(&form).filter(|subject| self.is_near(subject))
    }

    /// The document whose article `Điều này` means.
    pub(super) fn this_article(&self) -> Option<&Subject> {
        self.last.as_ref().filter(|subject| self.is_near(subject) && subject.article.is_some())
    }

    fn is_near(&self, subject: &Subject) -> bool {
        self.paragraph - subject.paragraph <= REACH
    }

    /// The number of a document that is called by its form and a serial, or by its name.
    pub(super) fn number_of(&self, form: LawForm, name: &str) -> Option<&LawNumber> {
        let digits = name.rsplit(' ').next().and_then(serial).filter(|_| !form.is_named());
        match digits {
            Some(serial) => self.serials.get(&(form, serial))?.as_ref(),
            None => self.laws.get(&name.to_lowercase()),
        }
    }

    /// Reads words that give the last document a name, and gives the place after them.
    pub(super) fn call(&mut self, tokens: Tokens<'_>, at: usize) -> Option<usize> {
        let mut start = tokens.longest(at, &CALLED)?;
        let quoted = tokens.is_kind(start, Kind::Other);
        start += usize::from(quoted);
        let mut end = start;
        let inside = |at: usize| {
            tokens.get(at).is_some_and(|token| matches!(token.kind, Kind::Word | Kind::Number))
                || (quoted && tokens.is_kind(at, Kind::Comma))
        };
        while end < start + 12 && inside(end) {
            end += 1;
        }
        if end == start {
            return None;
        }
        let heads = tokens.longest(start, &HEADS).is_some()
            || LawForm::all().any(|(_, name)| tokens.phrase(start, &name.to_lowercase()).is_some());
        let subject = self.last.as_ref().filter(|subject| subject.paragraph == self.paragraph && heads)?;
        let (name, capital) = (words(tokens, start, end), tokens.get(start).is_some_and(Token::is_capital));
        if self.names.len() < NAMES {
            let subject = Subject { article: None, ..subject.clone() };
            self.names.retain(|(known, ..)| *known != name);
            self.names.push((name, capital, subject));
        }
        Some(end)
    }

    /// The document that was given the name at a place, and the place after the name. A name of
    /// one word (`Luật`) counts only after a part of a document.
    pub(super) fn called(&self, tokens: Tokens<'_>, at: usize, after_part: bool) -> Option<(&Subject, usize)> {
        let token = tokens.get(at)?;
        let found = self.names.iter().filter_map(|(name, capital, subject)| {
            let long = after_part || name.contains(' ');
            let end = tokens.phrase(at, name).filter(|_| long && (!capital || token.is_capital()))?;
            Some((subject, end))
        });
        let longest = found.max_by_key(|(_, end)| *end)?;
        // A number or year goes on: that is another document, cited in full.
        let goes_on = tokens.is_any(longest.1, &["số", "năm", "này"]) || tokens.is_kind(longest.1, Kind::Slash);
        (!goes_on).then_some(longest)
    }
}

fn article(citation: &Citation) -> Option<String> {
    citation.pinpoints.last().and_then(|pinpoint| pinpoint.article.clone())
}

fn serial(text: &str) -> Option<u32> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text[..digits].parse().ok()
}

/// Words in lower case with single spaces; commas left out, as [`Tokens::phrase`] passes them over.
fn words(tokens: Tokens<'_>, from: usize, to: usize) -> String {
    let words = tokens.0[from..to].iter().filter(|token| token.kind != Kind::Comma);
    words.map(|token| token.text.to_lowercase()).collect::<Vec<_>>().join(" ")
}
