//! Legal documents (văn bản) as the register knows them, and whether they are in force on a day.

use std::sync::Arc;

use super::citation::LawForm;
use crate::base::{Id, Place, Spanned};
use crate::value::{Date, Lang, LawNumber, Localized, Slug};

/// A document of the register.
#[derive(Debug, Clone)]
pub struct Law {
    /// Số, ký hiệu.
    pub number: LawNumber,
    /// The last part of its address; unique in the register.
    pub slug: Slug,
    /// What it is; `None` for a form that tiepcan does not know.
    pub form: Option<LawForm>,
    /// The name of its form, as recorded or as its symbol tells; empty if neither does.
    pub form_name: String,
    /// Who issued it (cơ quan ban hành); several for a joint document, none when not recorded.
    pub issuers: Vec<String>,
    /// Who signed it (người ký).
    pub signer: Option<String>,
    /// Its name or subject (trích yếu).
    pub title: Localized,
    /// The day of issue (ngày ban hành).
    pub issued: Option<Date>,
    /// The first day in force (ngày có hiệu lực); `None` when not known.
    pub effective: Option<Date>,
    /// The end of its force.
    pub expires: Expiry,
    /// Names that it is also called by.
    pub short: Vec<String>,
    /// The official text on the web.
    pub url: Option<Spanned<String>>,
    /// A file with its text, as a path from where it is recorded.
    pub file: Option<Spanned<String>>,
    /// A remark for readers.
    pub note: Option<Localized>,
    /// What it does to other documents, in the order recorded.
    pub relations: Vec<Relation>,
    /// What other documents of the register do to it.
    pub related_by: Vec<(RelationKind, Id<Law>)>,
    /// From this day another document of the register is said to replace or repeal it although no
    /// end of its force is recorded, so that its status is no longer known.
    pub doubted_from: Option<Date>,
    /// Articles whose extent is recorded, in order; not necessarily all of them.
    pub articles: Vec<Article>,
    /// Fields that nobody has checked against the official text.
    pub unverified: Vec<LawField>,
    /// Where its number was written.
    pub place: Place,
    /// Where its issuer was written.
    pub issuer_place: Option<Place>,
    /// The page with `kind: law` that tells of it; `None` when it stands in `laws.yaml`.
    pub page: Option<Arc<str>>,
}

/// When a document ceases to be in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expiry {
    /// No end is known: it stays in force.
    Open,
    /// It is out of force from this day on (ngày hết hiệu lực).
    On(Date),
    /// Nobody has found out.
    Unknown,
}

/// What one document does to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// What it does.
    pub kind: RelationKind,
    /// To which document.
    pub to: Related,
}

/// A document that a relation names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Related {
    /// One of the register.
    Known(Id<Law>),
    /// One that the register lacks.
    Unknown(LawNumber),
}

/// The kinds of relation between documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelationKind {
    /// Thay thế.
    Replaces,
    /// Bãi bỏ.
    Repeals,
    /// Sửa đổi, bổ sung.
    Amends,
    /// Hướng dẫn, quy định chi tiết.
    Guides,
    /// Hợp nhất.
    Consolidates,
}

/// An article (điều) whose extent is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its number: `4`, `12a`.
    pub number: String,
    /// Its heading.
    pub title: Option<String>,
    /// How many clauses (khoản) it has.
    pub clauses: Option<u16>,
    /// The last point (điểm) of clauses where it is recorded.
    pub points: Vec<(String, String)>,
}

/// Fields of a record that may not have been checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the key of its name")]
pub enum LawField {
    Number,
    Type,
    Issuer,
    Title,
    Issued,
    Effective,
    Expires,
    Signer,
    Short,
    Url,
    File,
    Note,
    Replaces,
    Repeals,
    Amends,
    Guides,
    Consolidates,
    Articles,
}

/// Whether a document is in force on a day (tình trạng hiệu lực).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Còn hiệu lực.
    InForce,
    /// Chưa có hiệu lực: only from that day on.
    NotYet(Date),
    /// Hết hiệu lực from that day on.
    Expired(Date),
    /// Chưa rõ: the register does not say enough.
    Unknown,
}

impl Status {
    /// Whether the document is known not to be in force.
    #[must_use]
    pub const fn is_out(self) -> bool {
        matches!(self, Self::NotYet(_) | Self::Expired(_))
    }
}

impl Law {
    /// Its status on a day, never guessed.
    ///
    /// An end that has passed settles it, whatever else is unknown; then a beginning yet to come
    /// does. In between it is in force only when both its beginning and its end (or that there is
    /// none) are known. A field that is marked unverified counts as unknown, and so does the end of
    /// a document that another is said to have replaced.
    #[must_use]
    pub fn status_on(&self, day: Date) -> Status {
        let effective = self.effective.filter(|_| self.is_verified(LawField::Effective));
        let expires = if self.is_verified(LawField::Expires) { self.expires } else { Expiry::Unknown };
        match (expires, effective) {
            (Expiry::On(end), _) if end <= day => Status::Expired(end),
            (_, Some(start)) if day < start => Status::NotYet(start),
            (Expiry::Open, Some(_)) if self.doubted_from.is_none_or(|doubt| day < doubt) => Status::InForce,
            (Expiry::On(_), Some(_)) => Status::InForce,
            _ => Status::Unknown,
        }
    }

    /// Whether a field has been checked.
    #[must_use]
    pub fn is_verified(&self, field: LawField) -> bool {
        !self.unverified.contains(&field)
    }

    /// The year that a citation by name gives: that of its issue, else that of its number.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        let issued = self.issued.and_then(|day| u16::try_from(day.year()).ok());
        issued.or_else(|| self.number.year())
    }

    /// Documents of the register that replace it.
    pub fn replaced_by(&self) -> impl Iterator<Item = Id<Self>> {
        self.related_by.iter().filter(|(kind, _)| *kind == RelationKind::Replaces).map(|(_, law)| *law)
    }

    /// Its name with its form, for laws and codes: `Luật Phổ biến, giáo dục pháp luật`.
    #[must_use]
    pub fn name(&self, lang: Lang) -> String {
        let title = self.title.get(lang);
        let named = lang == Lang::Vi && !title.to_lowercase().starts_with(&self.form_name.to_lowercase());
        if named { format!("{} {title}", self.form_name).trim().to_owned() } else { title.to_owned() }
    }

    /// How a text cites it after the first time (Nghị định 78/2025/NĐ-CP, Điều 68): laws by name
    /// and year, others by form and number.
    #[must_use]
    pub fn short_reference(&self) -> String {
        match (self.form.is_some_and(LawForm::is_named), self.year()) {
            (true, Some(year)) => format!("{} năm {year}", self.name(Lang::Vi)),
            (true, None) => format!("{} số {}", self.name(Lang::Vi), self.number),
            _ if self.form_name.is_empty() => self.number.to_string(),
            _ => format!("{} số {}", self.form_name, self.number),
        }
    }

    /// How a text cites it in full: form, number, day and issuer, as far as recorded.
    #[must_use]
    pub fn full_reference(&self) -> String {
        let mut text = match self.form_name.as_str() {
            "" => format!("Số {}", self.number),
            form => format!("{form} số {}", self.number),
        };
        if let Some(day) = self.issued {
            text = format!("{text} ngày {}", day.short(Lang::Vi));
        }
        if !self.issuers.is_empty() {
            text = format!("{text} của {}", self.issuers.join(", "));
        }
        text
    }
}

impl RelationKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Replaces, Self::Repeals, Self::Amends, Self::Guides, Self::Consolidates];
}

impl LawField {
    /// The fields by their keys.
    pub const KEYS: [(&'static str, Self); 18] = [
        ("number", Self::Number),
        ("type", Self::Type),
        ("issuer", Self::Issuer),
        ("title", Self::Title),
        ("issued", Self::Issued),
        ("effective", Self::Effective),
        ("expires", Self::Expires),
        ("signer", Self::Signer),
        ("short", Self::Short),
        ("url", Self::Url),
        ("file", Self::File),
        ("note", Self::Note),
        ("replaces", Self::Replaces),
        ("repeals", Self::Repeals),
        ("amends", Self::Amends),
        ("guides", Self::Guides),
        ("consolidates", Self::Consolidates),
        ("articles", Self::Articles),
    ];

    /// The key that it is written under.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(_, field)| *field == self).map_or("", |(key, _)| key)
    }

    /// Reads a key.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(known, _)| *known == key).map(|(_, field)| *field)
    }
}

#[cfg(test)]
mod tests {
    use super::{Expiry, Law, LawField, Status};
    use crate::base::Place;
    use crate::value::{Date, LawNumber, Localized, Slug};

    fn day(text: &str) -> Date {
        Date::parse_iso(text).unwrap()
    }

    fn law(effective: Option<&str>, expires: Expiry, unverified: &[LawField]) -> Law {
        Law {
            number: LawNumber::parse("25/2021/QĐ-TTg").unwrap(),
            slug: Slug::of("25").unwrap(),
            form: None,
            form_name: "Quyết định".into(),
            issuers: vec!["Thủ tướng Chính phủ".into()],
            signer: None,
            title: Localized::same("Quy định"),
            issued: Some(day("2021-07-22")),
            effective: effective.map(day),
            expires,
            short: Vec::new(),
            url: None,
            file: None,
            note: None,
            relations: Vec::new(),
            related_by: Vec::new(),
            doubted_from: None,
            articles: Vec::new(),
            unverified: unverified.to_vec(),
            place: Place::file("laws.yaml".into()),
            issuer_place: None,
            page: None,
        }
    }

    #[test]
    fn a_status_is_said_only_when_the_register_knows_it() {
        use LawField::{Effective, Expires};
        let (start, end, now) = ("2022-01-01", Expiry::On(day("2025-10-01")), day("2024-06-01"));
        let table = [
            (Some(start), Expiry::Open, &[][..], Status::InForce),
            (Some(start), end, &[], Status::InForce),
            (Some(start), Expiry::Unknown, &[], Status::Unknown),
            (Some(start), Expiry::Open, &[Expires], Status::Unknown),
            (Some(start), Expiry::Open, &[Effective], Status::Unknown),
            (None, Expiry::Open, &[], Status::Unknown),
            (Some("2025-01-01"), Expiry::Unknown, &[], Status::NotYet(day("2025-01-01"))),
            (None, Expiry::On(day("2023-01-01")), &[Effective], Status::Expired(day("2023-01-01"))),
            (Some(start), Expiry::On(day("2023-01-01")), &[Expires], Status::Unknown),
        ];
        for (effective, expires, unverified, status) in table {
            assert_eq!(law(effective, expires, unverified).status_on(now), status, "{effective:?} {expires:?}");
        }
    }

    #[test]
    fn force_begins_and_ends_on_the_day_recorded() {
        let law = law(Some("2022-01-01"), Expiry::On(day("2025-10-01")), &[]);
        assert_eq!(law.status_on(day("2021-12-31")), Status::NotYet(day("2022-01-01")));
        assert_eq!(law.status_on(day("2022-01-01")), Status::InForce);
        assert_eq!(law.status_on(day("2025-09-30")), Status::InForce);
        assert_eq!(law.status_on(day("2025-10-01")), Status::Expired(day("2025-10-01")));
    }

    #[test]
    fn a_replaced_document_without_an_end_is_in_doubt() {
        let mut law = law(Some("2022-01-01"), Expiry::Open, &[]);
        law.doubted_from = Some(day("2025-10-01"));
        assert_eq!(law.status_on(day("2025-09-30")), Status::InForce);
        assert_eq!(law.status_on(day("2025-10-01")), Status::Unknown);
    }

    #[test]
    fn it_is_cited_in_full() {
        let law = law(None, Expiry::Unknown, &[]);
        let full = "Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ";
        assert_eq!(law.full_reference(), full);
        assert_eq!(law.short_reference(), "Quyết định số 25/2021/QĐ-TTg");
    }
}
