//! Parts of documents (điểm, khoản, Điều, Phụ lục, Mẫu số, tiêu chí), named from small to large.

use super::cursor::Tokens;
use super::token::{Gap, Kind, Token};

/// A part of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pinpoint {
    /// Điều: `5`, `12a`.
    pub article: Option<String>,
    /// Khoản.
    pub clause: Option<String>,
    /// Điểm: a letter, in lower case.
    pub point: Option<String>,
    /// Phụ lục: `II`.
    pub annex: Option<String>,
    /// Mẫu số: `07-TCPL-II`.
    pub form: Option<String>,
    /// Tiêu chí, chỉ tiêu: `18.4`.
    pub criterion: Option<String>,
}

/// The letters that points are named by, in order (no f, j, w, z; đ after d).
pub const LETTERS: [&str; 23] =
    ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"];

/// The article that a text calls `Điều này`, until it is known which that is.
pub(super) const THIS: &str = "này";

/// How many parts one citation may name, and how many a range may stand for.
const LIMIT: usize = 60;

/// A kind of part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Point,
    Clause,
    Article,
    Annex,
    Form,
    Criterion,
}

/// The parts that begin at a place, and the place after the last of them.
pub(super) fn chain(tokens: Tokens<'_>, at: usize) -> Option<(Vec<Pinpoint>, usize)> {
    let mut chain = Chain::default();
    let mut end = None;
    let mut next = at;
    while chain.done.len() + chain.open.len() < LIMIT {
        let Some((part, values, after)) = part(tokens, next) else { break };
        chain.take(part, values);
        end = Some(after);
        next = past_link(tokens, after);
    }
    end.map(|end| (chain.finish(), end))
}

/// Whether a part can begin here.
pub(super) fn begins(token: &Token<'_>) -> bool {
    token.is_any(&["điểm", "khoản", "điều", "phụ", "mẫu", "biểu", "tiêu", "chỉ", "các"])
}

/// The place after what may join two parts: a comma, `và`, `của`.
fn past_link(tokens: Tokens<'_>, at: usize) -> usize {
    let mark = tokens.is_kind(at, Kind::Comma) || tokens.is_kind(at, Kind::Semicolon);
    let at = at + usize::from(mark);
    at + usize::from(tokens.is_any(at, &["và", "hoặc", "của", "tại", "thuộc", "ở", "trong"]))
}

/// One kind of part with its values: `điểm a, b`, `các khoản 1, 2 và 3`, `Điều 5`.
fn part(tokens: Tokens<'_>, at: usize) -> Option<(Part, Vec<String>, usize)> {
    let at = at + usize::from(tokens.is_any(at, &["các", "những"]));
    let token = tokens.get(at)?;
    let (part, first) = match token {
        _ if token.is("điểm") => (Part::Point, at + 1),
        _ if token.is("khoản") => (Part::Clause, at + 1),
        _ if token.is("điều") => (Part::Article, at + 1),
        _ if token.is("phụ") && tokens.is(at + 1, "lục") => (Part::Annex, tokens.past_so(at + 2)),
        _ if token.is_any(&["tiêu", "chỉ"]) => {
            (Part::Criterion, tokens.past_so(tokens.longest(at, &["tiêu chí", "chỉ tiêu"])?))
        }
        _ if token.is_any(&["mẫu", "biểu"]) => {
            let so = tokens
                .longest(at, &["mẫu số", "biểu mẫu số", "biểu mẫu", "biểu số", "mẫu", "mẫu biểu số", "mẫu biểu"])?;
            (Part::Form, so)
        }
        _ => return None,
    };
    let (value, mut end) = value(tokens, part, first)?;
    let mut values = vec![value];
    while let Some((more, next)) = more(tokens, part, end, &values) {
        values.extend(more);
        end = next;
    }
    Some((part, values, end))
}

/// Further values after a comma, `và` or `đến`.
fn more(tokens: Tokens<'_>, part: Part, at: usize, so_far: &[String]) -> Option<(Vec<String>, usize)> {
    let comma = tokens.is_kind(at, Kind::Comma);
    let word = at + usize::from(comma);
    let range = tokens.is(word, "đến");
    let link = range || tokens.is_any(word, &["và", "hoặc"]);
    if so_far.len() >= LIMIT || !(comma || link) {
        return None;
    }
    let name = match part {
        Part::Point => "điểm",
        Part::Clause => "khoản",
        Part::Article => "điều",
        _ => "",
    };
    let first = word + usize::from(link);
    // «từ điểm a đến điểm d» repeats the name; after a comma that is a part of its own.
    let first = first + usize::from(range && tokens.is(first, name));
    let (value, end) = value(tokens, part, first)?;
    match so_far.last().filter(|_| range) {
        Some(from) => Some((between(part, from, &value), end)),
        None => Some((vec![value], end)),
    }
}

/// The values after one up to another.
fn between(part: Part, from: &str, to: &str) -> Vec<String> {
    let all: Vec<String> = match part {
        Part::Point => {
            let place = |letter: &str| LETTERS.iter().position(|known| *known == letter);
            match (place(from), place(to)) {
                (Some(from), Some(to)) if from < to => LETTERS[from + 1..=to].iter().map(|&l| l.to_owned()).collect(),
                _ => Vec::new(),
            }
        }
        Part::Clause | Part::Article => match (from.parse::<u16>(), to.parse::<u16>()) {
            (Ok(from), Ok(to)) if from < to && usize::from(to - from) <= LIMIT => {
                (from + 1..=to).map(|number| number.to_string()).collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    if all.is_empty() { vec![to.to_owned()] } else { all }
}

/// One value of a part, and the place after it.
fn value(tokens: Tokens<'_>, part: Part, at: usize) -> Option<(String, usize)> {
    let token = tokens.get(at)?;
    match part {
        Part::Point => {
            let letter = token.text.to_lowercase();
            let fits = token.kind == Kind::Word && LETTERS.contains(&letter.as_str());
            let bracket = tokens.get(at + 1).is_some_and(|close| close.is_glued(Kind::Close));
            fits.then(|| (letter, at + 1 + usize::from(bracket)))
        }
        Part::Article if token.is("này") => Some((THIS.to_owned(), at + 1)),
        Part::Clause | Part::Article => {
            let number = token.number().filter(|number| (1..1000).contains(number))?;
            let letter = tokens.get(at + 1).filter(|next| next.is_glued(Kind::Word) && next.text.chars().count() == 1);
            let letter = letter.map(|letter| letter.text.to_lowercase()).unwrap_or_default();
            let fraction = !letter.is_empty() || !is_fraction(tokens, at + 1);
            fraction.then(|| (format!("{number}{letter}"), at + 1 + usize::from(!letter.is_empty())))
        }
        Part::Annex => {
            let roman = token.kind == Kind::Word && token.text.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
            let letter = token.is_capital() && token.text.chars().count() == 1;
            (roman || letter || token.number().is_some()).then(|| (token.text.to_owned(), at + 1))
        }
        Part::Criterion => {
            let number = token.number().filter(|number| *number < 100)?;
            let part = tokens.get(at + 2).filter(|part| part.is_glued(Kind::Number));
            let dot = tokens.get(at + 1).is_some_and(|dot| dot.is_glued(Kind::Dot));
            match part.filter(|_| dot) {
                Some(part) => Some((format!("{number}.{}", part.text), at + 3)),
                None => Some((number.to_string(), at + 1)),
            }
        }
        Part::Form => form(tokens, at),
    }
}

/// Whether a mark and digits go on a number: `1/2`, `5.000`.
fn is_fraction(tokens: Tokens<'_>, at: usize) -> bool {
    let mark = tokens.get(at).filter(|mark| mark.gap == Gap::None);
    let digits = tokens.get(at + 1).is_some_and(|next| next.is_glued(Kind::Number));
    digits && mark.is_some_and(|mark| matches!(mark.kind, Kind::Slash | Kind::Dot | Kind::Comma))
}

/// The name of a form (biểu mẫu): `07-TCPL-II`, `01`, `TP/2019-01`.
fn form(tokens: Tokens<'_>, at: usize) -> Option<(String, usize)> {
    let first = tokens.get(at)?;
    let fits = first.kind == Kind::Number || (first.is_upper() && first.text.chars().count() < 8);
    let mut end = at + 1;
    while end < at + 9 {
        let (Some(mark), Some(piece)) = (tokens.get(end), tokens.get(end + 1)) else { break };
        let marks = matches!(mark.kind, Kind::Dash | Kind::Slash | Kind::Dot) && mark.gap == Gap::None;
        let pieces = matches!(piece.kind, Kind::Number | Kind::Word) && piece.gap == Gap::None;
        if marks && pieces && !piece.text.contains(char::is_lowercase) {
            end += 2;
        } else if mark.is_glued(Kind::Word) && mark.text.chars().count() == 1 {
            end += 1;
        } else {
            break;
        }
    }
    fits.then(|| (tokens.text(at, end), end))
}

/// Parts as they are read, small ones waiting for the larger ones that hold them.
#[derive(Default)]
struct Chain {
    done: Vec<Pinpoint>,
    open: Vec<Pinpoint>,
}

impl Chain {
    fn take(&mut self, part: Part, values: Vec<String>) {
        let waits = |pinpoint: &Pinpoint| match part {
            Part::Point | Part::Form | Part::Criterion => false,
            Part::Clause => pinpoint.point.is_some() && pinpoint.clause.is_none(),
            Part::Article => pinpoint.article.is_none() && pinpoint.form.is_none() && pinpoint.criterion.is_none(),
            Part::Annex => pinpoint.annex.is_none(),
        };
        let mut values = values.into_iter();
        if self.open.iter().any(waits) {
            let Some(first) = values.next() else { return };
            for pinpoint in self.open.iter_mut().filter(|pinpoint| waits(pinpoint)) {
                pinpoint.set(part, first.clone());
            }
        }
        for value in values {
            let mut pinpoint = Pinpoint::default();
            pinpoint.set(part, value);
            self.open.push(pinpoint);
        }
        if matches!(part, Part::Article | Part::Annex) {
            self.done.append(&mut self.open);
        }
    }

    /// What still waits belongs to the article before it: `Điều 7, khoản 2`.
    fn finish(mut self) -> Vec<Pinpoint> {
        let whole = self.done.last().filter(|last| last.clause.is_none() && last.point.is_none());
        let article = whole.and_then(|last| last.article.clone());
        let inside = |pinpoint: &Pinpoint| pinpoint.clause.is_some() || pinpoint.point.is_some();
        if article.is_some() && self.open.iter().any(inside) {
            self.done.pop();
            for pinpoint in self.open.iter_mut().filter(|pinpoint| inside(pinpoint)) {
                pinpoint.article.clone_from(&article);
            }
        }
        self.done.append(&mut self.open);
        self.done
    }
}

impl Pinpoint {
    /// The place of a letter in the order of points, from 0.
    #[must_use]
    pub fn letter_at(letter: &str) -> Option<usize> {
        LETTERS.iter().position(|known| *known == letter)
    }

    fn set(&mut self, part: Part, value: String) {
        let field = match part {
            Part::Point => &mut self.point,
            Part::Clause => &mut self.clause,
            Part::Article => &mut self.article,
            Part::Annex => &mut self.annex,
            Part::Form => &mut self.form,
            Part::Criterion => &mut self.criterion,
        };
        *field = Some(value);
    }
}

/// As a text names it, from small to large: `điểm a khoản 2 Điều 7`.
impl std::fmt::Display for Pinpoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let parts = [
            ("tiêu chí", &self.criterion),
            ("Mẫu số", &self.form),
            ("điểm", &self.point),
            ("khoản", &self.clause),
            ("Điều", &self.article),
            ("Phụ lục", &self.annex),
        ];
        let mut first = true;
        for (name, value) in parts.iter().filter_map(|(name, value)| Some((name, value.as_ref()?))) {
            write!(f, "{}{name} {value}", if first { "" } else { " " })?;
            first = false;
        }
        Ok(())
    }
}
