//! The day or year of a document, as people write it.

use super::cursor::Tokens;
use super::token::Kind;
use crate::value::Date;

/// When a document was issued, as a citation says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dated {
    /// `ngày 22/7/2021`.
    Day(Date),
    /// `năm 2021`.
    Year(u16),
    /// `ngày 31/02/2021`: a day that no calendar has.
    NoSuchDay,
}

impl Dated {
    /// The day, if one was said that exists.
    #[must_use]
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Year(_) | Self::NoSuchDay => None,
        }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> Option<u16> {
        match self {
            Self::Day(day) => u16::try_from(day.year()).ok(),
            Self::Year(year) => Some(year),
            Self::NoSuchDay => None,
        }
    }
}

/// The date at a place, perhaps after a comma, in brackets or after `ban hành`, and the place after it.
pub(super) fn date(tokens: Tokens<'_>, at: usize) -> Option<(Dated, usize)> {
    let bracket = tokens.is_kind(at, Kind::Open);
    let at = at + usize::from(bracket || tokens.is_kind(at, Kind::Comma));
    let at = tokens.longest(at, &["được ban hành", "ban hành", "ký"]).unwrap_or(at);
    let (dated, next) = match tokens.get(at) {
        Some(token) if token.is("ngày") => day(tokens, at + 1)?,
        // `(08/5/2017)`: a bracket that holds nothing else.
        Some(token) if bracket && token.kind == Kind::Number => day(tokens, at)?,
        Some(token) if token.is("năm") => (Dated::Year(tokens.get(at + 1)?.year()?), at + 2),
        _ => return None,
    };
    match (bracket, tokens.is_kind(next, Kind::Close)) {
        (true, false) => None,
        (true, true) => Some((dated, next + 1)),
        (false, _) => Some((dated, next)),
    }
}

/// The day after `ngày`: `08/5/2017`, `8.5.2017`, `22-7-2021`, `22 tháng 7 năm 2021`.
fn day(tokens: Tokens<'_>, at: usize) -> Option<(Dated, usize)> {
    let marks = |at: usize| {
        let kind = tokens.get(at)?.kind;
        matches!(kind, Kind::Slash | Kind::Dot | Kind::Dash).then_some(())
    };
    let words = tokens.is(at + 1, "tháng") && tokens.is(at + 3, "năm");
    if !words {
        marks(at + 1)?;
        // `22/7 năm 2021` mixes both ways.
        (tokens.is(at + 3, "năm").then_some(())).or_else(|| marks(at + 3))?;
    }
    let small = |at: usize| tokens.get(at)?.number().filter(|number| *number < 100);
    let (day, month, year) = (small(at)?, small(at + 2)?, tokens.get(at + 4)?.number().filter(|year| *year > 999)?);
    let day = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Some((day.map_or(Dated::NoSuchDay, Dated::Day), at + 5))
}
