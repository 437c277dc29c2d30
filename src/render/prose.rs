//! A page's prose as HTML, its links leading where `link` found.

use crate::base::prose::{Edition, Prose, TextRange};
use crate::link::page::{Page, Picture, Target};
use crate::render::build::{parts, quiz};

use super::html::{self, Flavor, Link, Loading, Resolver, Writer};
use super::marks::Marks;
use super::scope::Scope;
use super::words::Words;

/// The text of a page.
#[must_use]
pub fn page_html(scope: &Scope<'_>, page: &Page) -> String {
    let mut out = String::new();
    let resolver = PageLinks { scope, page, marks: Marks::of(scope, page) };
    writer(&page.draft.body, &resolver, &words(scope.words())).document(&mut out);
    out
}

/// Writes prose for the site.
#[must_use]
pub const fn writer<'a>(prose: &'a Prose, resolver: &'a dyn Resolver, words: &'a html::Words<'a>) -> Writer<'a> {
    Writer { prose, resolver, words, flavor: Flavor::Site }
}

/// The interface words that prose needs.
#[must_use]
pub fn words(words: &Words) -> html::Words<'_> {
    html::Words {
        anchor: words.text("prose.anchor"),
        footnotes: words.text("prose.footnotes"),
        back: words.text("prose.back"),
        table: words.text("prose.table"),
        done: words.text("prose.done"),
        to_do: words.text("prose.to_do"),
        details: words.text("prose.details"),
        note: words.text("prose.note"),
        tip: words.text("prose.tip"),
        important: words.text("prose.important"),
        warning: words.text("prose.warning"),
        caution: words.text("prose.caution"),
        scenario: words.text("prose.scenario"),
        blank: words.text("prose.blank"),
    }
}

/// The main picture of a page.
#[must_use]
pub fn cover_html(scope: &Scope<'_>, page: &Page) -> Option<String> {
    let (picture, alt) = page.cover.as_ref()?;
    let src = parts::picture_href(scope, picture)?;
    let mut out = "<img".to_owned();
    html::attribute(&mut out, "src", &html::address(&src));
    // An empty description is kept: it tells assistive technology to pass the picture over.
    out.push_str(" alt=\"");
    out.push_str(&html::text(alt));
    out.push('"');
    if let Picture::File(_, Some((width, height))) = picture {
        html::attribute(&mut out, "width", &width.to_string());
        html::attribute(&mut out, "height", &height.to_string());
    }
    out.push_str(" decoding=\"async\">");
    Some(out)
}

/// What the numbered links, images and quizzes of a page are.
struct PageLinks<'a> {
    scope: &'a Scope<'a>,
    page: &'a Page,
    marks: Marks<'a>,
}

impl Resolver for PageLinks<'_> {
    fn link(&self, number: u32) -> Option<Link<'_>> {
        let target = self.page.links.get(number as usize)?;
        let href = parts::target_href(self.scope, target)?;
        let external = matches!(target, Target::External(address) if address.starts_with("http"));
        let written = self.page.draft.body.links.get(number as usize);
        Some(Link {
            href: html::address(&href).into(),
            title: written.map_or("", |link| link.title.as_str()).into(),
            hreflang: "",
            rel: if external { "external" } else { "" },
            class: "",
        })
    }

    fn image(&self, number: u32) -> Option<html::Picture<'_>> {
        let picture = self.page.images.get(number as usize)?;
        let src = parts::picture_href(self.scope, picture)?;
        let size = match picture {
            Picture::File(_, size) => *size,
            _ => None,
        };
        let loading = if number == 0 { Loading::Eager } else { Loading::Lazy };
        Some(html::Picture { src: html::address(&src).into(), size, loading })
    }

    fn marks(&self) -> &[TextRange] {
        &self.marks.ranges
    }

    fn open_mark(&self, number: usize, out: &mut String) {
        self.marks.open(number, out);
    }

    fn close_mark(&self, number: usize, out: &mut String) {
        self.marks.close(number, out);
    }

    fn quiz(&self, number: u32, out: &mut String) {
        let Some(Some(quiz)) = self.page.quizzes.get(number as usize) else { return };
        let words = words(self.scope.words());
        let writer = writer(&self.page.draft.body, self, &words);
        let shown = self.page.quizzes[..number as usize].iter().flatten().count();
        let view = quiz::build(&writer, quiz, parts::small(shown + 1));
        out.push_str(&self.scope.theme.fragment(self.scope.lang, &view));
    }

    fn trainer_note(&self, number: u32, out: &mut String) {
        if self.scope.edition == Edition::Public {
            return;
        }
        let prose = &self.page.draft.body;
        let note = &prose.trainer_notes[number as usize];
        let words = words(self.scope.words());
        let title = prose.text_of(note.title).trim();
        out.push_str("<aside class=\"trainer-note\">\n<p><strong>");
        out.push_str(&html::text(self.scope.words().text("prose.trainer")));
        if !title.is_empty() {
            out.push_str(": ");
            out.push_str(&html::text(title));
        }
        out.push_str("</strong></p>\n");
        writer(prose, self, &words).items(out, prose.slice(&note.items));
        out.push_str("</aside>\n");
    }
}
