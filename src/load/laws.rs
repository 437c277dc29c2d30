//! Legal documents as written: `laws.yaml`, or the head of a page with `kind: law`.

use serde_json::{Value as Json, json};

use crate::base::Spanned;
use crate::base::problem::{Fields, Law};
use crate::base::say::Form;
use crate::domain::law::{Expiry, LawField};
use crate::format::decode::{Decode, Dict, Reader};
use crate::format::record::{not_a_choice, record};
use crate::format::yaml::Node;
use crate::value::{Date, LawNumber, Localized, Slug};

record! {
    /// A legal document as written.
    pub struct LawDraft {
        /// Số, ký hiệu, ví dụ 25/2021/QĐ-TTg.
        number: need Spanned<LawNumber>,
        /// Tên hoặc trích yếu.
        title: need Spanned<Localized>,
        /// Hình thức văn bản, ví dụ Quyết định; nếu không ghi thì theo ký hiệu.
        form = "type": may Spanned<String>,
        /// Cơ quan hoặc người ban hành; văn bản liên tịch có nhiều.
        issuer: list Spanned<String>,
        /// Người ký.
        signer: may String,
        /// Ngày ban hành; để null nếu chưa biết.
        issued: may Spanned<DayOrUnknown>,
        /// Ngày có hiệu lực; để null hoặc unknown nếu chưa biết.
        effective: may Spanned<DayOrUnknown>,
        /// Ngày hết hiệu lực; null là còn hiệu lực, unknown là chưa rõ.
        expires: may Spanned<DayOrUnknown>,
        /// Tên gọi ngắn.
        short: list Spanned<String>,
        /// Địa chỉ của bản chính thức.
        url: may Spanned<String>,
        /// Tệp toàn văn.
        file: may Spanned<String>,
        /// Ghi chú cho người đọc.
        note: may Spanned<Localized>,
        /// Các văn bản bị văn bản này thay thế.
        replaces: list Spanned<LawNumber>,
        /// Các văn bản bị văn bản này bãi bỏ.
        repeals: list Spanned<LawNumber>,
        /// Các văn bản được văn bản này sửa đổi, bổ sung.
        amends: list Spanned<LawNumber>,
        /// Các văn bản được văn bản này hướng dẫn.
        guides: list Spanned<LawNumber>,
        /// Các văn bản được hợp nhất ở đây.
        consolidates: list Spanned<LawNumber>,
        /// Các điều đã biết, theo số của điều.
        articles: may Dict<ArticleDraft>,
        /// Tên các khóa chưa đối chiếu với bản gốc.
        unverified: list Spanned<LawField>,
        /// Phần cuối của địa chỉ, nếu hai văn bản trùng số.
        slug: may Spanned<Slug>,
    }
}

record! {
    /// What is known of an article.
    pub struct ArticleDraft {
        /// Tên điều.
        title: may String,
        /// Số khoản.
        clauses: may Spanned<u16>,
        /// Điểm cuối của các khoản có điểm, theo số của khoản, ví dụ {2: đ}.
        points: may Dict<String>,
    }
}

/// A day, or the word `unknown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrUnknown {
    /// A day.
    Day(Date),
    /// `unknown`.
    Unknown,
}

impl DayOrUnknown {
    /// The day, if it is known.
    #[must_use]
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Unknown => None,
        }
    }
}

impl LawDraft {
    /// When its force ends; an absent `expires` says what `null` says.
    #[must_use]
    pub fn expiry(&self) -> Expiry {
        match self.expires.as_ref().map(|expires| expires.value) {
            None => Expiry::Open,
            Some(DayOrUnknown::Day(day)) => Expiry::On(day),
            Some(DayOrUnknown::Unknown) => Expiry::Unknown,
        }
    }
}

impl Decode for DayOrUnknown {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, Form::DateOrUnknown)?.trim();
        if text == "unknown" {
            return Some(Self::Unknown);
        }
        let day = Date::parse_iso(text).map(Self::Day);
        if day.is_none() {
            reader.problem(Fields::NotADate { written: text.to_owned() }, node.span);
        }
        day
    }

    fn schema() -> Json {
        json!({"anyOf": [{"type": "string", "format": "date"}, {"enum": ["unknown", null]}]})
    }
}

impl Decode for LawNumber {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, Form::LawNumber)?.trim();
        let number = Self::parse(text);
        if number.is_none() {
            reader.problem(Law::NumberInvalid { written: text.to_owned() }, node.span);
        }
        number
    }

    fn schema() -> Json {
        json!({"type": "string", "pattern": "^[0-9]{1,6}[a-zđ]? ?[/-]"})
    }
}

impl Decode for LawField {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, Form::Text)?.trim();
        let field = Self::parse(text);
        if field.is_none() {
            let keys = Self::KEYS.map(|(key, _)| key);
            reader.problem(not_a_choice(text, &keys), node.span);
        }
        field
    }

    fn schema() -> Json {
        json!({"enum": Self::KEYS.map(|(key, _)| key)})
    }
}
