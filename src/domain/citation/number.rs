//! The number and symbol of a document (số, ký hiệu) in running text.

use super::LawForm;
use super::cursor::Tokens;
use super::token::{Gap, Kind, Token};
use crate::value::LawNumber;
use crate::value::fold::fold;

/// How sure the words before make it that a number of a document follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lead {
    /// Nothing: a fraction or a house number is as likely.
    None,
    /// `số`.
    So,
    /// The name of a form: `Công văn`, `Công văn số`.
    Form,
}

/// The number at a place, and the place after it.
pub(super) fn number(tokens: Tokens<'_>, at: usize, lead: Lead) -> Option<(LawNumber, usize)> {
    let serial = tokens.get(at).filter(|token| token.kind == Kind::Number && token.text.len() <= 6)?;
    if serial.gap == Gap::None && tokens.before(at).is_some_and(glues) {
        return None;
    }
    let letter = tokens.get(at + 1).is_some_and(|token| is_letter(token));
    let mark = at + 1 + usize::from(letter);
    let (symbol, style) = match tokens.get(mark)?.kind {
        Kind::Slash => {
            let dated = tokens.get(mark + 1)?.year().is_some() && tokens.is_kind(mark + 2, Kind::Slash);
            (mark + 1 + 2 * usize::from(dated), Style::Slash)
        }
        Kind::Dash => (mark + 1, Style::Dash),
        _ => return None,
    };
    let pieces = Pieces::read(tokens, symbol)?;
    if !pieces.fits(lead, style) {
        return None;
    }
    let written: String = tokens.0[at..pieces.end].iter().map(Token::plain).collect();
    Some((LawNumber::parse(&written)?, pieces.end))
}

/// Whether digits right after this belong to something else: `01/02/2020/…`, `1.619/…`.
fn glues(before: &Token<'_>) -> bool {
    matches!(before.kind, Kind::Slash | Kind::Dot | Kind::Comma | Kind::Dash | Kind::Word | Kind::Number)
}

/// A letter that belongs to the serial: `02a/2015/TT-BTP`.
fn is_letter(token: &Token<'_>) -> bool {
    token.is_glued(Kind::Word) && token.text.chars().count() == 1 && token.text.chars().all(char::is_lowercase)
}

/// What parts the serial from the symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `619/QĐ-TTg`.
    Slash,
    /// `32-CT/TW`: documents of the Party, and of the state's first years.
    Dash,
}

/// The parts of a symbol.
struct Pieces<'a> {
    first: &'a Token<'a>,
    count: usize,
    end: usize,
}

impl<'a> Pieces<'a> {
    fn read(tokens: Tokens<'a>, at: usize) -> Option<Self> {
        let first = tokens.get(at)?;
        let manner = if is_abbreviation(first.text) {
            Manner::Upper
        } else if known(first.text) {
            Manner::Lower
        } else {
            return None;
        };
        let mut pieces = Self { first, count: 1, end: past_piece(tokens, at) };
        while pieces.count < 8 {
            let Some(next) = joined(tokens, pieces.end, manner) else { break };
            pieces.count += 1;
            pieces.end = past_piece(tokens, next);
        }
        Some(pieces)
    }

    /// Whether it is a symbol, given what leads to it.
    fn fits(&self, lead: Lead, style: Style) -> bool {
        let letters = self.first.text.chars().filter(|c| c.is_alphabetic()).count();
        let several = self.count > 1;
        match (style, lead) {
            (Style::Slash, Lead::Form) => letters > 1 || several,
            (Style::Slash, _) if is_assembly(self.first.text) => true,
            (Style::Slash, Lead::So) => several && (known(self.first.text) || letters > 1),
            (Style::Slash, Lead::None) => several && (known(self.first.text) || is_body(self.first.text)),
            (Style::Dash, Lead::Form) => known(self.first.text) && (letters > 1 || several),
            (Style::Dash, _) => several && letters > 1 && known(self.first.text),
        }
    }
}

/// How the letters of a symbol are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Upper,
    Lower,
}

/// The place after a piece: `BKH&ĐT` is one.
fn past_piece(tokens: Tokens<'_>, at: usize) -> usize {
    let glued = |at: usize, kind| tokens.get(at).is_some_and(|token| token.is_glued(kind));
    let mut end = at + 1;
    while glued(end, Kind::Ampersand) && glued(end + 1, Kind::Word) {
        end += 2;
    }
    end
}

/// The place of the next piece, if a dash or slash joins it to those before.
fn joined(tokens: Tokens<'_>, at: usize, manner: Manner) -> Option<usize> {
    let mark = tokens.get(at).filter(|token| matches!(token.kind, Kind::Dash | Kind::Slash | Kind::Dot))?;
    let piece = tokens.get(at + 1).filter(|token| token.kind == Kind::Word)?;
    let fits = match manner {
        Manner::Upper => is_abbreviation(piece.text),
        Manner::Lower => piece.text.chars().count() <= 8 && !piece.text.contains(char::is_uppercase),
    };
    let spaced = mark.gap == Gap::Space || piece.gap == Gap::Space;
    let loose = spaced && (mark.kind != Kind::Dash || manner == Manner::Lower || !stands_alone(tokens, at + 1));
    (fits && !loose && (mark.kind != Kind::Dot || !spaced)).then_some(at + 1)
}

/// Whether a piece after a spaced dash can be no word of a heading in capitals: it has no mark of
/// tone, and no other word in capitals follows.
fn stands_alone(tokens: Tokens<'_>, at: usize) -> bool {
    let short = tokens.get(at).is_some_and(|token| {
        token.text.chars().count() <= 10
            && token.text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, 'Đ' | 'Ð' | 'Ư' | 'Ơ' | 'Ô' | 'Â'))
    });
    let after = tokens.get(at + 1).filter(|next| next.gap == Gap::Space && next.is_upper());
    short && after.is_none_or(|next| next.is_any(&["ngày", "năm", "của", "về"]))
}

/// Capitals and digits, with at most one small letter among them: `TTg`, `CTr`, `UBTVQH14`.
fn is_abbreviation(text: &str) -> bool {
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    let lower = text.chars().filter(|c| c.is_lowercase()).count();
    text.chars().count() <= 14 && (lower == 0 && upper > 0 || lower == 1 && upper > 1)
}

/// Whether a piece stands for a form of document, in any case and with or without its marks.
fn known(piece: &str) -> bool {
    const MORE: [&str; 9] = ["ctr", "ttr", "cthd", "gm", "qyd", "nqlt", "pa", "th", "kt"];
    let key = fold(piece);
    let form = || LawForm::symbols().any(|symbol| fold(symbol) == key);
    piece.chars().count() <= 5 && (MORE.contains(&key.as_str()) || form())
}

/// `QH13`, `UBTVQH14`: the National Assembly and its committee, by their term.
fn is_assembly(piece: &str) -> bool {
    let letters = piece.trim_end_matches(|c: char| c.is_ascii_digit());
    letters.len() < piece.len() && (letters.eq_ignore_ascii_case("qh") || letters.eq_ignore_ascii_case("ubtvqh"))
}

/// Bodies whose letters are numbered by their own symbol: `1710/BTP-PBGDPL`.
fn is_body(piece: &str) -> bool {
    const BODIES: [&str; 12] =
        ["BTP", "STP", "UBND", "HĐND", "HĐPB", "VPCP", "BNV", "BTC", "BTTTT", "TTg", "PTP", "BKHĐT"];
    BODIES.contains(&piece)
}
