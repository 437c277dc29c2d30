//! Records as written to documents that know each other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::resolve::key;
use super::{Gaps, Laws};
use crate::base::problem;
use crate::base::say::Nearest;
use crate::base::{Id, Note, Place, Report, Spanned};
use crate::domain::citation::LawForm;
use crate::domain::law::{Article, Expiry, Law, Related, Relation, RelationKind};
use crate::link::outward;
use crate::load::Drafts;
use crate::load::laws::{DayOrUnknown, LawDraft};
use crate::value::{Date, Lang, LawNumber, Slug};

/// A record and where it stands.
struct Record<'a> {
    draft: &'a LawDraft,
    path: &'a Arc<str>,
    page: Option<&'a Arc<str>>,
    slug: Slug,
}

pub(super) fn gather(drafts: &Drafts, report: &mut Report) -> Laws {
    let mut laws = Laws::default();
    // A page that cannot be read may have been the record of a document.
    let broken = drafts.broken.iter().any(|path| path.ends_with("laws.yaml") || path.ends_with(".md"));
    laws.gaps = if broken { Gaps::Some } else { Gaps::None };
    let mut slugs: BTreeMap<Slug, Id<Law>> = BTreeMap::new();
    let mut kept: Vec<(Id<Law>, &LawDraft, &Arc<str>)> = Vec::new();
    for record in records(drafts) {
        if let Some(same) = laws.same(record.draft) {
            let problem = problem::Law::Duplicate { number: record.draft.number.value.clone() };
            clash(problem, record.draft, record.path, &laws.laws[same].place, report);
            continue;
        }
        if let Some(other) = slugs.get(&record.slug).map(|id| &laws.laws[*id]) {
            let problem = problem::Law::SlugTaken { slug: record.slug.clone(), number: other.number.clone() };
            clash(problem, record.draft, record.path, &other.place, report);
            continue;
        }
        let (draft, path) = (record.draft, record.path);
        let law = law(record, report);
        let slug = law.slug.clone();
        let id = laws.add(law);
        slugs.insert(slug, id);
        kept.push((id, draft, path));
    }
    for (id, draft, path) in &kept {
        relate(&mut laws, *id, draft, path, report);
    }
    doubt(&mut laws);
    laws
}

/// Every record of the site; a translation of a page records nothing of its own.
fn records(drafts: &Drafts) -> Vec<Record<'_>> {
    let listed = drafts.laws.iter().flat_map(|file| {
        let record = |draft| Some(Record { draft, path: &file.path, page: None, slug: slug(draft)? });
        file.draft.iter().filter_map(record)
    });
    let pages = drafts.pages.iter().filter(|page| !is_translation(&page.path)).filter_map(|page| {
        let draft = page.draft.front.law.as_ref()?;
        Some(Record { draft, path: &page.path, page: Some(&page.path), slug: slug(draft)? })
    });
    listed.chain(pages).collect()
}

fn is_translation(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let tag = name.strip_suffix(".md").and_then(|name| name.rsplit_once('.')).map(|(_, tag)| tag);
    tag.and_then(Lang::from_tag).is_some_and(|lang| lang != Lang::Vi)
}

fn slug(draft: &LawDraft) -> Option<Slug> {
    draft.slug.as_ref().map(|slug| slug.value.clone()).or_else(|| Slug::of(draft.number.as_str()))
}

fn clash(problem: problem::Law, draft: &LawDraft, path: &Arc<str>, first: &Place, report: &mut Report) {
    let place = Place::span(Arc::clone(path), draft.number.span);
    report.push_with(problem, place, vec![Note::FirstHere(first.clone())]);
}

fn law(record: Record<'_>, report: &mut Report) -> Law {
    let Record { draft, path, page, slug } = record;
    let number = draft.number.value.clone();
    let told = number.symbol_parts().next().and_then(LawForm::of_symbol);
    let form = match &draft.form {
        Some(written) => {
            let form = LawForm::parse(written);
            if form.is_none() {
                let nearest = Nearest::of(written, LawForm::all().map(|(_, name)| name));
                let problem = problem::Law::TypeUnknown { written: written.value.clone(), nearest };
                report.at(problem, path, written.span);
            }
            form
        }
        None => told,
    };
    let written = draft.form.as_ref().map(|form| form.value.as_str());
    let day = |field: &Option<Spanned<DayOrUnknown>>| field.as_ref().and_then(|day| day.value.day());
    Law {
        slug,
        form,
        form_name: form.map(LawForm::name).or(written).unwrap_or_default().to_owned(),
        issuers: draft.issuer.iter().map(|issuer| issuer.value.clone()).collect(),
        signer: draft.signer.clone(),
        title: draft.title.value.clone(),
        issued: day(&draft.issued),
        effective: day(&draft.effective),
        expires: draft.expiry(),
        short: draft.short.iter().map(|name| name.value.clone()).collect(),
        url: outward::web(draft.url.as_ref(), path, report),
        file: draft.file.clone(),
        note: draft.note.as_ref().map(|note| note.value.clone()),
        relations: Vec::new(),
        related_by: Vec::new(),
        doubted_from: None,
        articles: articles(draft),
        unverified: draft.unverified.iter().map(|field| field.value).collect(),
        place: Place::span(Arc::clone(path), draft.number.span),
        issuer_place: draft.issuer.first().map(|issuer| Place::span(Arc::clone(path), issuer.span)),
        page: page.cloned(),
        number,
    }
}

fn articles(draft: &LawDraft) -> Vec<Article> {
    let article = |(number, article): &(Spanned<String>, crate::load::laws::ArticleDraft)| Article {
        number: number.value.trim().to_lowercase(),
        title: article.title.clone(),
        clauses: article.clauses.as_ref().map(|clauses| clauses.value),
        points: article
            .points
            .iter()
            .flat_map(|points| &points.0)
            .map(|(clause, last)| (clause.value.trim().to_lowercase(), last.trim().to_lowercase()))
            .collect(),
    };
    draft.articles.as_ref().map(|articles| articles.0.iter().map(article).collect()).unwrap_or_default()
}

/// Joins a document to those that it acts upon.
fn relate(laws: &mut Laws, id: Id<Law>, draft: &LawDraft, path: &Arc<str>, report: &mut Report) {
    let lists = [&draft.replaces, &draft.repeals, &draft.amends, &draft.guides, &draft.consolidates];
    for (kind, numbers) in RelationKind::ALL.into_iter().zip(lists) {
        for written in numbers {
            let to = match laws.by_number(written).as_slice() {
                [one] if *one == id => {
                    report.at(problem::Law::RelationSelf { number: written.value.clone() }, path, written.span);
                    continue;
                }
                [one] => Related::Known(*one),
                _ => {
                    laws.report_unknown(written, path, report);
                    Related::Unknown(written.value.clone())
                }
            };
            if let Related::Known(other) = &to {
                laws.laws[*other].related_by.push((kind, id));
            }
            laws.laws[id].relations.push(Relation { kind, to });
        }
    }
}

/// Marks documents that another replaces or repeals while they record no end.
fn doubt(laws: &mut Laws) {
    for id in laws.laws.ids() {
        let law = &laws.laws[id];
        if law.expires != Expiry::Open {
            continue;
        }
        let ends =
            law.related_by.iter().filter(|(kind, _)| matches!(kind, RelationKind::Replaces | RelationKind::Repeals));
        // A successor whose days are not known may have taken over at any time.
        let from = ends.map(|(_, by)| laws.laws[*by].effective.or(laws.laws[*by].issued).or_else(first_day)).min();
        laws.laws[id].doubted_from = from.flatten();
    }
}

fn first_day() -> Option<Date> {
    Date::new(1, 1, 1)
}

impl Laws {
    fn add(&mut self, law: Law) -> Id<Law> {
        let number = law.number.key();
        let mut names: Vec<String> = law.short.iter().map(|name| key(name)).collect();
        names.extend([key(&law.name(Lang::Vi)), key(&law.title.vi)]);
        names.sort_unstable();
        names.dedup();
        let digits: String = law.number.as_str().chars().take_while(char::is_ascii_digit).collect();
        let called = law.form.zip(digits.parse().ok());
        let id = self.laws.push(law);
        if let Some(key) = called {
            self.by_serial.entry(key).or_default().push(id);
        }
        self.by_number.entry(number).or_default().push(id);
        for name in names {
            self.by_name.entry(name).or_default().push(id);
        }
        id
    }

    /// A document that a record would record again: same number, and neither day nor issuer differs.
    fn same(&self, draft: &LawDraft) -> Option<Id<Law>> {
        let day = draft.issued.as_ref().and_then(|day| day.value.day());
        let issuer = draft.issuer.first().map(|issuer| key(issuer));
        self.by_number(&draft.number).into_iter().find(|id| {
            let law = &self.laws[*id];
            let days = law.issued.zip(day).is_none_or(|(a, b)| a == b);
            let known = law.issuers.first().map(|issuer| key(issuer));
            days && known.zip(issuer.clone()).is_none_or(|(a, b)| a == b)
        })
    }

    fn report_unknown(&self, number: &Spanned<LawNumber>, path: &Arc<str>, report: &mut Report) {
        if self.gaps == Gaps::None {
            let nearest = self.nearest_number(number);
            report.at(problem::Law::RelationUnknown { number: number.value.clone(), nearest }, path, number.span);
        }
    }
}
