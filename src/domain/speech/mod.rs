//! Text as it is read aloud (lời đọc): numbers, days, numbers of documents and abbreviations in
//! full words, without brackets, slashes or other signs that no voice can say.

mod numbers;
mod official;
mod signs;

use std::collections::BTreeSet;

use crate::value::LawNumber;

/// What a reader aloud must know of the site.
pub struct Voice<'a> {
    /// The words of an abbreviation, from the glossary.
    pub abbreviation: &'a dyn Fn(&str) -> Option<String>,
    /// Who issued a document, from the register.
    pub issuer: &'a dyn Fn(&LawNumber) -> Option<String>,
}

/// Reads one text after another and remembers which documents were named in full: the second time
/// their number alone is said, as people do.
pub struct Reader<'a> {
    voice: &'a Voice<'a>,
    named: BTreeSet<String>,
}

/// A text as it is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// The words, without a full stop.
    pub text: String,
    /// Abbreviations that nobody explains.
    pub unknown: Vec<String>,
}

impl<'a> Reader<'a> {
    /// A reader who has said nothing yet.
    #[must_use]
    pub const fn new(voice: &'a Voice<'a>) -> Self {
        Self { voice, named: BTreeSet::new() }
    }

    /// Says a sentence.
    pub fn say(&mut self, sentence: &str) -> Said {
        let mut said = Said::default();
        let words: Vec<&str> = sentence.split_whitespace().collect();
        let mut out: Vec<String> = Vec::with_capacity(words.len());
        let mut at = 0;
        while at < words.len() {
            let taken = self.step(&words, at, &mut out, &mut said.unknown);
            at += taken.max(1);
        }
        said.text = signs::smooth(&out.join(" "));
        said
    }

    /// Says what the first words after `at` mean, and how many they are.
    fn step(&mut self, words: &[&str], at: usize, out: &mut Vec<String>, unknown: &mut Vec<String>) -> usize {
        let (before, core, after) = signs::peel(words[at]);
        if core.is_empty() {
            let (last, next) = (at.checked_sub(1).and_then(|at| words.get(at)), words.get(at + 1));
            out.push(signs::between(words[at], last.copied(), next.copied()).to_owned());
            return 1;
        }
        if let Some((said, taken)) = self.document(words, at, out) {
            out.push(said);
            return taken;
        }
        let wrap = |text: String| format!("{before}{text}{after}");
        if let Some(text) = numbers::say(core, out.last().map(String::as_str)) {
            out.push(wrap(text));
        } else if official::is_abbreviation(core) {
            let text = (self.voice.abbreviation)(core).or_else(|| official::words(core));
            if text.is_none() {
                unknown.push(core.to_owned());
            }
            out.push(wrap(text.unwrap_or_else(|| core.to_owned())));
        } else {
            out.push(wrap(signs::inside(core)));
        }
        1
    }

    /// A document's number: «số hai mươi bảy năm hai nghìn không trăm hai mươi lăm của Thủ tướng
    /// Chính phủ»; a day of the same year that follows it is not said.
    fn document(&mut self, words: &[&str], at: usize, out: &mut [String]) -> Option<(String, usize)> {
        let (before, core, mut after) = signs::peel(words[at]);
        let number = core.contains('/').then(|| LawNumber::parse(core)).flatten().or_else(|| {
            core.contains('-').then(|| LawNumber::parse(core)).flatten().filter(|number| number.as_str().contains('-'))
        })?;
        let digits: String = core.chars().take_while(char::is_ascii_digit).collect();
        let mut said = crate::value::aloud::whole(&digits);
        let form = official::form(&number);
        let introduced = out.last().is_some_and(|word| word.to_lowercase().ends_with("số"))
            || form.is_some_and(|form| out.join(" ").to_lowercase().ends_with(&form.to_lowercase()));
        if !introduced {
            said = form.map_or_else(|| format!("số {said}"), |form| format!("{form} số {said}"));
        } else if out.last().is_some_and(|word| !word.to_lowercase().ends_with("số")) {
            said = format!("số {said}");
        }
        let mut taken = 1;
        let again = !self.named.insert(number.key());
        if let Some(year) = number.year() {
            if !again {
                said = format!("{said} năm {}", crate::value::aloud::number(u64::from(year)));
            }
            if after.is_empty()
                && words.get(at + 1).is_some_and(|word| word.eq_ignore_ascii_case("ngày"))
                && let Some(day) = words.get(at + 2)
            {
                let (_, day, behind) = signs::peel(day);
                if day.ends_with(&format!("/{year}")) {
                    taken = 3;
                    after = behind;
                }
            }
        }
        let goes_on = after.is_empty() && words.get(at + taken).is_some_and(|word| *word == "của");
        if again && goes_on {
            // «… của Thủ tướng Chính phủ» was said with the full name.
            taken += official::issuer_length(&words[at + taken..]);
            after = words.get(at + taken - 1).map_or("", |last| signs::peel(last).2);
        } else if !again && !goes_on && words.get(at + taken).is_none_or(|word| *word != "ngày") {
            let issuer = (self.voice.issuer)(&number).or_else(|| official::issuer(&number));
            if let Some(issuer) = issuer {
                said = format!("{said} của {issuer}");
            }
        }
        Some((format!("{before}{said}{after}"), taken))
    }
}

#[cfg(test)]
mod tests;
