//! Tokens to citations: what begins one, how its parts follow each other.

use std::ops::Range;

use super::cursor::Tokens;
use super::date::{Dated, date};
use super::issuer::issuer;
use super::memory::{Memory, Subject};
use super::named::{Before, Named, constitution, named};
use super::number::{Lead, number};
use super::short::{short, with_year};
use super::token::{Kind, tokens};
use super::{Citation, LawForm, Pinpoint, pinpoint, scan};
use crate::value::LawNumber;

/// Reads the citations of a stretch of a text.
pub(super) fn read(text: &str, stretch: Range<usize>, memory: &mut Memory, found: &mut Vec<Citation>) {
    let part = &text[stretch.clone()];
    if !memory.expects(part) && !scan::may_cite(part) {
        return;
    }
    let tokens = tokens(part);
    let tokens = Tokens(&tokens);
    let first = found.len();
    let mut at = 0;
    let mut last = None;
    while at < tokens.0.len() {
        if let Some(next) = memory.call(tokens, at) {
            at = next;
            continue;
        }
        let reader = Reader { tokens, memory };
        let (citation, next) = reader.at(at, last.take());
        if let Some(citation) = &citation {
            memory.note(citation, tokens.before(at).is_some_and(|before| before.is("cứ")));
        }
        last = citation.as_ref().map(|citation| Last { end: next, form: citation.form });
        found.extend(citation);
        at = next.max(at + 1);
    }
    for citation in &mut found[first..] {
        citation.span = citation.span.start + stretch.start..citation.span.end + stretch.start;
    }
}

/// The citation that ended where the reading goes on.
#[derive(Clone, Copy)]
struct Last {
    end: usize,
    form: Option<LawForm>,
}

/// A document as named, without its parts.
struct Document {
    number: Option<LawNumber>,
    form: Option<LawForm>,
    name: Option<String>,
    dated: Option<Dated>,
    issuer: Option<String>,
    end: usize,
    /// Whether it leans on an earlier citation.
    again: bool,
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    tokens: Tokens<'a>,
    memory: &'a Memory,
}

impl Reader<'_> {
    /// The citation that begins at a place, if one does, and where to go on.
    fn at(self, at: usize, last: Option<Last>) -> (Option<Citation>, usize) {
        if let Some(found) = last.and_then(|last| self.sibling(last)) {
            return found;
        }
        let token = &self.tokens.0[at];
        if token.kind == Kind::Word && pinpoint::begins(token) {
            let Some((parts, end)) = pinpoint::chain(self.tokens, at) else { return self.whole(at) };
            let start = at + usize::from(token.is("các"));
            if parts.iter().any(|part| part.article.as_deref() == Some(pinpoint::THIS)) {
                return self.this_article(start, parts, end);
            }
            return match self.past_connection(end).and_then(|next| self.document(next, Before::Part)) {
                Some(document) => self.citation(start, document, parts),
                None => (None, end),
            };
        }
        self.whole(at)
    }

    fn whole(self, at: usize) -> (Option<Citation>, usize) {
        match self.document(at, Before::Nothing) {
            Some(document) => self.citation(at, document, Vec::new()),
            None => (None, at + 1),
        }
    }

    fn citation(self, start: usize, document: Document, pinpoints: Vec<Pinpoint>) -> (Option<Citation>, usize) {
        let Document { number, form, name, dated, issuer, end, again } = document;
        let span = self.tokens.bytes(start, end);
        (Some(Citation { span, number, form, name, dated, issuer, pinpoints, again }), end)
    }

    /// `khoản 2 Điều này`: a part of the article that was last cited. `Điều này` alone says nothing.
    fn this_article(self, start: usize, mut parts: Vec<Pinpoint>, end: usize) -> (Option<Citation>, usize) {
        let inside = parts.iter().all(|part| part.clause.is_some() || part.point.is_some());
        let Some(subject) = self.memory.this_article().filter(|_| inside) else { return (None, end) };
        for part in &mut parts {
            part.article.clone_from(&subject.article);
        }
        let document = Self::earlier(subject, None, end);
        self.citation(start, document, parts)
    }

    /// A document that was cited before.
    fn earlier(subject: &Subject, name: Option<String>, end: usize) -> Document {
        let Subject { number, form, dated, .. } = subject.clone();
        let name = subject.name.clone().or(name);
        Document { number, form, name, dated, issuer: None, end, again: true }
    }

    /// A further number after one: `các Quyết định số 318/QĐ-TTg, số 320/QĐ-TTg`.
    fn sibling(self, last: Last) -> Option<(Option<Citation>, usize)> {
        let tokens = self.tokens;
        let mark = tokens.is_kind(last.end, Kind::Comma) || tokens.is_kind(last.end, Kind::Semicolon);
        let word = last.end + usize::from(mark);
        let start = word + usize::from(tokens.is_any(word, &["và", "hoặc"]));
        let form = last.form.filter(|_| start > last.end)?;
        let (number, end) = number(tokens, tokens.past_so(start), Lead::Form)?;
        let form = of_symbol(&number).or(Some(form).filter(|form| form.is_of_assembly() == number.is_of_assembly()));
        let document =
            Document { number: Some(number), form, name: None, dated: None, issuer: None, end, again: false };
        Some(self.citation(start, self.tail(document), Vec::new()))
    }

    /// The place where the document of some parts may begin: after `của`, after a comma, after
    /// `Quy định ban hành kèm theo`.
    fn past_connection(self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        let link = tokens.is_kind(at, Kind::Comma) || tokens.is_any(at, &["của", "tại", "thuộc", "trong", "theo"]);
        let at = at + usize::from(link);
        let annexed =
            ["quy định", "quy chế", "điều lệ", "nội quy", "bộ tiêu chí", "danh mục", "chương trình", "kế hoạch"];
        let attached = ["được ban hành kèm theo", "ban hành kèm theo", "kèm theo"];
        if let Some(next) = tokens.longest(at, &attached) {
            return Some(next);
        }
        let named = tokens.longest(at, &annexed).filter(|_| self.document(at, Before::Part).is_none());
        let Some(mut next) = named else { return Some(at) };
        let limit = next + 40;
        while next < limit {
            if let Some(end) = tokens.longest(next, &attached) {
                return Some(end);
            }
            let token = tokens.get(next)?;
            if !matches!(token.kind, Kind::Word | Kind::Comma | Kind::Dash) {
                return None;
            }
            next += 1;
        }
        None
    }

    /// The document named at a place.
    fn document(self, at: usize, before: Before) -> Option<Document> {
        let tokens = self.tokens;
        let token = tokens.get(at)?;
        let document = match token.kind {
            Kind::Number => self.numbered(at, Lead::None, None)?,
            Kind::Word if token.is("số") => self.numbered(tokens.past_so(at), Lead::So, None)?,
            Kind::Word => {
                if let Some((subject, end)) = self.memory.called(tokens, at, before == Before::Part) {
                    return Some(Self::earlier(subject, Some(tokens.text(at, end)), end));
                }
                let (form, end) = self.form(at)?;
                if tokens.is(end, "này") {
                    return self.memory.this(form).map(|subject| Self::earlier(subject, None, end + 1));
                }
                if form == LawForm::Constitution {
                    self.by_name(at, form, constitution(tokens, end, before)?)
                } else if form.is_named() {
                    self.by_name(at, form, named(tokens, at, end, before)?)
                } else {
                    self.of_form(at, form, end)?
                }
            }
            _ => return None,
        };
        Some(self.known(self.tail(document)))
    }

    /// A document called by a short name, with the number that the text gave it before.
    fn known(self, document: Document) -> Document {
        let named = document.form.zip(document.name.as_deref()).filter(|_| document.number.is_none());
        let number = named.and_then(|(form, name)| self.memory.number_of(form, name)).cloned();
        let again = number.is_some();
        Document { number: number.or(document.number), again: again || document.again, ..document }
    }

    /// The form named at a place, and the place after it.
    fn form(self, at: usize) -> Option<(LawForm, usize)> {
        let first = self.tokens.get(at)?;
        let (form, end) = forms_of(first.first)
            .iter()
            .find_map(|(form, words)| {
                let fits =
                    first.is(&words[0]) && words[1..].iter().zip(at + 1..).all(|(word, at)| self.tokens.is(at, word));
                fits.then_some((*form, at + words.len()))
            })
            .or_else(|| Some((self.shortened(at)?, at + 1)))?;
        (!form.is_named() || self.may_be_law(at)).then_some((form, end))
    }

    /// The form that letters stand for right before a number: `QĐ số 25/2021/QĐ-TTg`.
    fn shortened(self, at: usize) -> Option<LawForm> {
        let word = self.tokens.get(at).filter(|word| word.is_capital() && word.text.len() < 7)?;
        let apart = self.tokens.before(at).is_none_or(|before| before.kind != Kind::Slash && before.kind != Kind::Dash);
        let next = self.tokens.past_so(at + 1);
        let number = apart && self.tokens.get(next).is_some_and(|next| next.kind == Kind::Number);
        if number { LawForm::of_abbreviation(word.text) } else { None }
    }

    /// Whether `Luật` here is the form and not a part of another word: `pháp luật`, `kỷ luật`,
    /// `Đại học Luật`.
    fn may_be_law(self, at: usize) -> bool {
        const OTHERS: [&str; 20] = [
            "pháp",
            "kỷ",
            "quy",
            "bộ",
            "học",
            "khoa",
            "ngành",
            "trường",
            "phòng",
            "văn",
            "ty",
            "nhân",
            "sĩ",
            "hãng",
            "lệ",
            "môn",
            "sách",
            "âm",
            "nhạc",
            "tin",
        ];
        let before = self.tokens.before(at).filter(|_| self.tokens.is(at, "luật"));
        !before.is_some_and(|before| before.is_any(&OTHERS))
    }

    fn by_name(self, at: usize, form: LawForm, found: Named) -> Document {
        let Named { name_end, number, dated, end } = found;
        let name = self.tokens.text(at, name_end);
        let name = name.trim_end_matches([',', ' ', '-']).to_owned();
        let plain = name.split(' ').count() <= form.name().split(' ').count();
        let name = (!plain || form == LawForm::Constitution).then_some(name);
        Document { number, form: Some(form), name, dated, issuer: None, end, again: false }
    }

    /// A document by its form and number: `Quyết định số 619/QĐ-TTg`, `Thông tư 07`.
    fn of_form(self, at: usize, form: LawForm, end: usize) -> Option<Document> {
        let tokens = self.tokens;
        let (issuer, dated, lead_end) = self.lead(end);
        let comma = usize::from(lead_end > end && tokens.is_kind(lead_end, Kind::Comma));
        let so = tokens.past_so(lead_end + comma);
        if let Some(document) = self.numbered(so, Lead::Form, Some(form)) {
            return Some(Document { dated, issuer, ..document });
        }
        if let Some(end) = with_year(tokens, at, form, so) {
            let (number, year) = (&tokens.0[end - 3], &tokens.0[end - 1]);
            let name = Some(format!("{} {}/{}", form.name(), number.text, year.text));
            let dated = dated.or(year.year().map(Dated::Year));
            return Some(Document { number: None, form: Some(form), name, dated, issuer, end, again: false });
        }
        let short = short(tokens, at, form, tokens.past_so(end))?;
        let name = format!("{} {}", form.name(), tokens.0[short - 1].text);
        Some(Document {
            number: None,
            form: Some(form),
            name: Some(name),
            dated: None,
            issuer: None,
            end: short,
            again: false,
        })
    }

    /// The issuer and the day that stand between a form and its number, in either order.
    fn lead(self, end: usize) -> (Option<String>, Option<Dated>, usize) {
        let (mut of, mut dated, mut at) = (None, None, end);
        loop {
            if dated.is_none()
                && let Some((day, next)) = date(self.tokens, at)
            {
                (dated, at) = (Some(day), next);
                continue;
            }
            let wanted = of.is_none() && self.tokens.is(at, "của");
            let Some(next) = wanted.then(|| issuer(self.tokens, at + 1)).flatten() else { return (of, dated, at) };
            (of, at) = (Some(self.tokens.text(at + 1, next)), next);
        }
    }

    fn numbered(self, at: usize, lead: Lead, form: Option<LawForm>) -> Option<Document> {
        let (number, end) = number(self.tokens, at, lead)?;
        let form = form.filter(|form| *form != LawForm::Document).or_else(|| of_symbol(&number)).or(form);
        Some(Document { number: Some(number), form, name: None, dated: None, issuer: None, end, again: false })
    }

    /// Another issuer of a joint document: `của Bộ Tư pháp và Bộ Nội vụ`.
    fn further_issuer(self, at: usize, form: Option<LawForm>) -> Option<usize> {
        let joint = matches!(form, Some(LawForm::JointCircular | LawForm::JointResolution));
        let comma = usize::from(self.tokens.is_kind(at, Kind::Comma) || self.tokens.is_kind(at, Kind::Dash));
        let next = at + comma + usize::from(self.tokens.is(at + comma, "và"));
        if joint && next > at { issuer(self.tokens, next) } else { None }
    }

    /// Takes in the date and the issuer that follow, in either order.
    fn tail(self, mut document: Document) -> Document {
        loop {
            let at = document.end;
            let said = if document.dated.is_none() { date(self.tokens, at) } else { None };
            if let Some((dated, end)) = said {
                document.dated = Some(dated);
                document.end = end;
                continue;
            }
            let comma = usize::from(self.tokens.is_kind(at, Kind::Comma));
            let of = at + comma;
            let wanted = document.issuer.is_none() && self.tokens.is(of, "của");
            let Some(mut end) = wanted.then(|| issuer(self.tokens, of + 1)).flatten() else { return document };
            while let Some(next) = self.further_issuer(end, document.form) {
                end = next;
            }
            document.issuer = Some(self.tokens.text(of + 1, end));
            document.end = end;
        }
    }
}

/// The form that a number's symbol tells.
fn of_symbol(number: &LawNumber) -> Option<LawForm> {
    number.symbol_parts().next().and_then(LawForm::of_symbol)
}

/// The forms whose names begin with a byte, with the words of those names in lower case.
fn forms_of(first: u8) -> &'static [(LawForm, Vec<String>)] {
    type Forms = Vec<(LawForm, Vec<String>)>;
    static FORMS: std::sync::LazyLock<[Forms; 256]> = std::sync::LazyLock::new(|| {
        let mut forms = [const { Forms::new() }; 256];
        for (form, name) in LawForm::aliases().chain(LawForm::all()) {
            let name = name.to_lowercase();
            let words = name.split(' ').map(str::to_owned).collect();
            forms[usize::from(name.as_bytes()[0])].push((form, words));
        }
        forms
    });
    &FORMS[usize::from(first)]
}
