//! Tokens to citations: what begins one, how its parts follow each other.

use std::ops::Range;

use super::cursor::Tokens;
use super::date::{Dated, date};
use super::issuer::issuer;
use super::named::{Before, Named, constitution, named};
use super::number::{Lead, number};
use super::token::{Gap, Kind, Token, tokens};
use super::{Citation, LawForm, Pinpoint, pinpoint};
use crate::value::LawNumber;

/// Reads the citations of a stretch of a text.
pub(super) fn read(text: &str, stretch: Range<usize>, found: &mut Vec<Citation>) {
    let part = &text[stretch.clone()];
    if !part.bytes().any(|byte| byte.is_ascii_digit()) && !part.contains("uật") && !part.contains("UẬT") {
        return;
    }
    let tokens = tokens(part);
    let reader = Reader { tokens: Tokens(&tokens) };
    let first = found.len();
    let mut at = 0;
    let mut last = None;
    while at < tokens.len() {
        let (citation, next) = reader.at(at, last.take());
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
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    tokens: Tokens<'a>,
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
        let Document { number, form, name, dated, issuer, end } = document;
        let span = self.tokens.bytes(start, end);
        (Some(Citation { span, number, form, name, dated, issuer, pinpoints }), end)
    }

    /// A further number after one: `các Quyết định số 318/QĐ-TTg, số 320/QĐ-TTg`.
    fn sibling(self, last: Last) -> Option<(Option<Citation>, usize)> {
        let tokens = self.tokens;
        let mark = tokens.is_kind(last.end, Kind::Comma) || tokens.is_kind(last.end, Kind::Semicolon);
        let word = last.end + usize::from(mark);
        let start = word + usize::from(tokens.is_any(word, &["và", "hoặc"]));
        let form = last.form.filter(|_| start > last.end)?;
        let (number, end) = number(tokens, tokens.past_so(start), Lead::Form)?;
        let form = of_symbol(&number).or(Some(form));
        let document = Document { number: Some(number), form, name: None, dated: None, issuer: None, end };
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
                let (form, end) = self.form(at)?;
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
        Some(self.tail(document))
    }

    /// The form named at a place, and the place after it.
    fn form(self, at: usize) -> Option<(LawForm, usize)> {
        let first = self.tokens.get(at)?;
        let (form, end) = form_words().iter().find_map(|(form, words)| {
            let fits =
                first.is(&words[0]) && words[1..].iter().zip(at + 1..).all(|(word, at)| self.tokens.is(at, word));
            fits.then_some((*form, at + words.len()))
        })?;
        (!form.is_named() || self.may_be_law(at)).then_some((form, end))
    }

    /// Whether `Luật` here is the form and not a part of another word: `pháp luật`, `kỷ luật`,
    /// `Đại học Luật`. A form that is cited by name is written with a capital.
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
        let numbered = self.tokens.is_any(at + 1, &["số"]);
        let capital = self.tokens.get(at).is_some_and(Token::is_capital);
        let before = self.tokens.before(at).filter(|_| self.tokens.is(at, "luật"));
        (capital || numbered) && !before.is_some_and(|before| before.is_any(&OTHERS))
    }

    fn by_name(self, at: usize, form: LawForm, found: Named) -> Document {
        let Named { name_end, number, dated, end } = found;
        let name = self.tokens.text(at, name_end);
        let name = name.trim_end_matches([',', ' ', '-']).to_owned();
        let plain = name.split(' ').count() <= form.name().split(' ').count();
        let name = (!plain || form == LawForm::Constitution).then_some(name);
        Document { number, form: Some(form), name, dated, issuer: None, end }
    }

    /// A document by its form and number: `Quyết định số 619/QĐ-TTg`, `Thông tư 07`.
    fn of_form(self, at: usize, form: LawForm, end: usize) -> Option<Document> {
        let tokens = self.tokens;
        let issuer_end = tokens.is(end, "của").then(|| issuer(tokens, end + 1)).flatten();
        let so = tokens.past_so(issuer_end.unwrap_or(end));
        if let Some(document) = self.numbered(so, Lead::Form, Some(form)) {
            let issuer = issuer_end.map(|until| tokens.text(end + 1, until));
            return Some(Document { issuer, ..document });
        }
        let short = self.short(at, form, tokens.past_so(end))?;
        let name = format!("{} {}", form.name(), tokens.0[short - 1].text);
        Some(Document { number: None, form: Some(form), name: Some(name), dated: None, issuer: None, end: short })
    }

    fn numbered(self, at: usize, lead: Lead, form: Option<LawForm>) -> Option<Document> {
        let (number, end) = number(self.tokens, at, lead)?;
        let form = form.filter(|form| *form != LawForm::Document).or_else(|| of_symbol(&number)).or(form);
        Some(Document { number: Some(number), form, name: None, dated: None, issuer: None, end })
    }

    /// The place after a bare number, by which a document is called once it has been named in full.
    fn short(self, at: usize, form: LawForm, number: usize) -> Option<usize> {
        use LawForm::{Circular, Conclusion, Decision, Decree, Directive, Plan, Resolution};
        const COUNTED: [&str; 52] = [
            "năm",
            "tháng",
            "ngày",
            "giờ",
            "phút",
            "tuần",
            "điểm",
            "bước",
            "việc",
            "nội",
            "xã",
            "phường",
            "huyện",
            "tỉnh",
            "thôn",
            "người",
            "vụ",
            "tiêu",
            "chỉ",
            "đơn",
            "mục",
            "trường",
            "cá",
            "tổ",
            "hộ",
            "triệu",
            "nghìn",
            "tỷ",
            "đồng",
            "thành",
            "trang",
            "biểu",
            "mô",
            "cuộc",
            "lớp",
            "buổi",
            "giai",
            "nhiệm",
            "giải",
            "nhóm",
            "sự",
            "đề",
            "khoản",
            "điều",
            "đối",
            "quận",
            "thị",
            "quyết",
            "văn",
            "dự",
            "học",
            "công",
        ];
        let forms = matches!(form, Circular | Conclusion | Decision | Decree | Directive | Plan | Resolution);
        let digits = self.tokens.get(number)?;
        let capital = self.tokens.get(at).is_some_and(Token::is_capital);
        let fits = digits.number().is_some() && digits.text.len() >= 2 && digits.year().is_none();
        let next = self.tokens.get(number + 1);
        let goes_on = next.is_some_and(|next| {
            let joined = next.gap == Gap::None && !matches!(next.kind, Kind::Comma | Kind::Dot | Kind::Semicolon);
            let closes = matches!(next.kind, Kind::Close | Kind::Colon | Kind::Other);
            let fraction =
                next.gap == Gap::None && self.tokens.get(number + 2).is_some_and(|n| n.is_glued(Kind::Number));
            (joined && !closes) || fraction || next.kind == Kind::Slash || next.is_any(&COUNTED)
        });
        (forms && capital && fits && !goes_on).then_some(number + 1)
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
            let Some(end) = wanted.then(|| issuer(self.tokens, of + 1)).flatten() else { return document };
            document.issuer = Some(self.tokens.text(of + 1, end));
            document.end = end;
        }
    }
}

/// The form that a number's symbol tells.
fn of_symbol(number: &LawNumber) -> Option<LawForm> {
    number.symbol_parts().next().and_then(LawForm::of_symbol)
}

/// The forms with the words of their names in lower case.
fn form_words() -> &'static [(LawForm, Vec<String>)] {
    static WORDS: std::sync::LazyLock<Vec<(LawForm, Vec<String>)>> = std::sync::LazyLock::new(|| {
        let words = |name: &str| name.to_lowercase().split(' ').map(str::to_owned).collect();
        LawForm::all().map(|(form, name)| (form, words(name))).collect()
    });
    &WORDS
}
