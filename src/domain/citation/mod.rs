//! Running text to the citations of legal documents in it (viện dẫn), with their exact places.
//!
//! The grammar is that of real texts: Nghị định 78/2025/NĐ-CP (Điều 68), Nghị quyết
//! 351/2017/UBTVQH14 (Điều 24), and the ways in which people depart from both. A text is cut into
//! tokens once; each reader looks ahead a bounded way, so the time is linear in the text's length.

mod composed;
mod cursor;
mod date;
mod form;
mod issuer;
mod memory;
mod named;
mod number;
mod pinpoint;
mod reader;
mod scan;
mod shield;
mod short;
mod style;
mod token;

use std::ops::Range;

pub use date::Dated;
pub use form::LawForm;
pub use pinpoint::{LETTERS, Pinpoint};
pub use scan::may_cite;
pub use shield::shielded;
pub use style::better;

use crate::value::LawNumber;

/// A citation as a text has it. What the text leaves out is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Citation {
    /// Where it stands, in bytes of the text, on character boundaries.
    pub span: Range<usize>,
    /// Số, ký hiệu, in canonical form.
    pub number: Option<LawNumber>,
    /// What the document is: as said, else as its symbol tells.
    pub form: Option<LawForm>,
    /// The name that it is called by: `Luật Trợ giúp pháp lý`, `Thông tư 07`.
    pub name: Option<String>,
    /// When it was issued.
    pub dated: Option<Dated>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// The parts meant, in the order named; empty for the whole document.
    pub pinpoints: Vec<Pinpoint>,
    /// Whether it leans on an earlier citation for what it means: `Quyết định này`.
    pub again: bool,
}

/// The citations in a plain Vietnamese text, in order; they do not overlap. Marks of emphasis,
/// either normal form and line breaks do not hinder; a blank line ends a citation.
#[must_use]
pub fn recognise(text: &str) -> Vec<Citation> {
    let composed = composed::Composed::of(text);
    let mut found = recognise_composed(composed.text());
    for citation in &mut found {
        citation.span = composed.source(&citation.span);
    }
    found
}

/// The citations in a text that is known to be in normal form C.
#[must_use]
pub fn recognise_composed(text: &str) -> Vec<Citation> {
    let mut found = Vec::new();
    let mut memory = memory::Memory::default();
    let mut at = 0;
    while let Some(paragraph) = paragraph(text, at) {
        reader::read(text, paragraph.clone(), &mut memory, &mut found);
        memory.paragraph += 1;
        at = paragraph.end;
    }
    found
}

/// Whether a text names a part of some document (`Điều 5`), with or without naming the document.
#[must_use]
pub fn names_a_part(text: &str) -> bool {
    let composed = composed::Composed::of(text);
    let tokens = token::tokens(composed.text());
    let tokens = cursor::Tokens(&tokens);
    (0..tokens.0.len()).any(|at| {
        pinpoint::begins(&tokens.0[at])
            && pinpoint::chain(tokens, at).is_some_and(|(parts, _)| parts.iter().any(|part| part.criterion.is_none()))
    })
}

/// The next stretch without a blank line, and no longer than a reader keeps in mind at once.
fn paragraph(text: &str, at: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 1 << 16;
    let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
    // No further than a stretch can reach, so that a text without blank lines is read once.
    let near = &rest[..rest.floor_char_boundary(LONGEST + 2)];
    let is_blank = |line: &usize| near[line + 1..].trim_start_matches([' ', '\t', '\r']).starts_with('\n');
    let blank = near.match_indices('\n').map(|(line, _)| line).find(is_blank).map_or(rest.len(), |line| line + 1);
    let mut end = at + blank;
    if blank > LONGEST {
        // A text without blank lines is cut at a line, else at a space, else anywhere.
        let limit = (at..=at + LONGEST).rev().find(|cut| text.is_char_boundary(*cut)).unwrap_or(end);
        let cut = text[at..limit].rfind('\n').or_else(|| text[at..limit].rfind(' '));
        end = cut.map_or(limit, |cut| at + cut + 1);
    }
    Some(at..end)
}

impl Citation {
    /// The day of issue, if one was said that exists.
    #[must_use]
    pub fn date(&self) -> Option<crate::value::Date> {
        self.dated.and_then(Dated::day)
    }

    /// The year, of the date said or of the number.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.dated.and_then(Dated::year).or_else(|| self.number.as_ref()?.year())
    }
}
