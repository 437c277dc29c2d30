//! What holds of any text at all.

use proptest::prelude::*;
use tiepcan::base::prose::{Node, Prose, Tag};
use tiepcan::base::{Report, Span};
use tiepcan::format::markdown::{Input, RawHtml, parse};
use tiepcan::render::html::{AsWritten, Flavor, Words, Writer};

const OFFSET: u32 = 7;

/// Scraps that texts with a meaning are made of.
const SCRAPS: [&str; 63] = [
    "::: note",
    ":::",
    "::::",
    "::: quiz a",
    "::: trainer Dặn",
    "::: scenario",
    ":::: details Hồ sơ",
    "::: nots",
    "\n",
    "\n\n",
    "  ",
    "    ",
    "\t",
    "> ",
    "- ",
    "1. ",
    "- [x] ",
    "- [ ] ",
    "# ",
    "### ",
    "{#mục}",
    "{.a}",
    "**",
    "*",
    "_",
    "~~",
    "`",
    "```\n",
    "[",
    "]",
    "(",
    ")",
    "[^1]",
    "[^1]: ",
    "[a][b]",
    "[a]: x.md\n",
    "![",
    "](x.png \"t\")",
    "<b>",
    "</b>",
    "<div>\n",
    "</div>\n",
    "<details>",
    "<!-- ",
    "-->",
    "<?",
    "?>",
    "| a | b |\n",
    "|---|--:|\n",
    "|",
    ": ",
    "https://a.vn/b?c=đ.",
    "www.a.vn)",
    "a@b.vn",
    "&amp;",
    "&#x301;",
    "e\u{301}",
    "Tiếp cận",
    "đ",
    "\u{0}",
    "\r\n",
    "\r",
    "> [!NOTE]\n",
];

fn check(body: &str, html: RawHtml) -> Prose {
    let mut report = Report::default();
    let prose = parse(&Input { path: "a.md".into(), body, offset: OFFSET, html }, &mut report);
    let fits = |span: Span| {
        let range = span.range();
        let inside = range.start >= OFFSET as usize && range.end >= range.start;
        inside && body.get(range.start - OFFSET as usize..range.end - OFFSET as usize).is_some()
    };
    for diagnostic in report.diagnostics() {
        assert!(fits(diagnostic.place.span.expect("a span")), "{diagnostic:?} in {body:?}");
    }
    for item in &prose.items {
        assert!(fits(item.span), "{item:?} in {body:?}");
        if let Node::Text(range) | Node::Code(range) = item.node {
            let text = prose.text_of(range);
            assert_eq!(text, tiepcan::value::fold::nfc(text), "{body:?}");
        }
    }
    let places = prose.links.iter().map(|l| l.target.span).chain(prose.images.iter().map(|i| i.target.span));
    let places = places.chain(prose.headings.iter().map(|h| h.span)).chain(prose.quizzes.iter().map(|q| q.span));
    assert!(places.chain(prose.quizzes.iter().map(|q| q.id.span)).all(fits), "{body:?}");

    balanced(&prose, prose.main_items());
    for note in &prose.footnotes {
        balanced(&prose, prose.slice(&note.items));
    }
    for quiz in &prose.quizzes {
        let parts = [&quiz.question, &quiz.explanation].into_iter().chain(quiz.choices.iter().map(|c| &c.items));
        parts.for_each(|part| balanced(&prose, prose.slice(part)));
    }
    for note in &prose.trainer_notes {
        balanced(&prose, prose.slice(&note.items));
    }
    for heading in &prose.headings {
        let opens = prose.items[heading.item as usize].node.clone();
        assert!(matches!(opens, Node::Open(Tag::Heading(n)) if prose.headings[n as usize] == *heading));
    }
    let mut ids: Vec<_> = prose.headings.iter().map(|heading| &heading.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), prose.headings.len(), "{body:?}");
    assert!(ids.iter().all(|id| !id.is_empty() && id.is_ascii()));
    prose
}

fn balanced(prose: &Prose, items: &[tiepcan::base::prose::Item]) {
    let mut open = Vec::new();
    for item in items {
        match item.node {
            Node::Open(tag) => open.push(tag),
            Node::Close(tag) => assert_eq!(open.pop(), Some(tag)),
            Node::FootnoteRef { note, mention } => {
                assert!(mention >= 1 && mention <= prose.footnotes[note as usize].mentions);
            }
            _ => {}
        }
    }
    assert_eq!(open, []);
}

fn render(prose: &Prose, flavor: Flavor) -> String {
    let mut out = String::new();
    Writer { prose, resolver: &AsWritten(prose), words: &Words::VI, flavor }.document(&mut out);
    out
}

/// Whether elements close in the order they opened.
fn well_formed(html: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let Some(end) = rest[at..].find('>').map(|end| at + end) else { return false };
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or("");
        let void = matches!(name, "br" | "hr" | "img" | "input");
        if let Some(closing) = tag.strip_prefix('/') {
            if open.pop() != Some(closing) {
                return false;
            }
        } else if !void {
            open.push(name);
        }
    }
    open.is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn scraps_in_any_order_make_balanced_items_and_html(
        scraps in prop::collection::vec(prop::sample::select(&SCRAPS[..]), 0..40),
    ) {
        let body = scraps.concat();
        for html in [RawHtml::Refused, RawHtml::Sanitised] {
            let prose = check(&body, html);
            let out = render(&prose, Flavor::Site);
            prop_assert!(well_formed(&out), "{body:?} gave {out}");
        }
    }

    #[test]
    fn any_characters_at_all_are_taken(body in "\\PC{0,80}") {
        let prose = check(&body, RawHtml::Sanitised);
        render(&prose, Flavor::Plain);
        let read = prose.sections().map(|section| section.text.len()).sum::<usize>();
        prop_assert!(read <= 3 * prose.text.len() + 3 * prose.items.len());
        prop_assert!(prose.words() <= prose.text.len());
        prop_assert!(prose.summary().is_none_or(|summary| !summary.is_empty()));
    }
}

#[test]
fn hostile_texts_take_no_stack_and_little_time() {
    let many = |text: &str, count: usize| text.repeat(count);
    let hostile = [
        many(">", 50_000),
        many("[", 50_000),
        many("![", 50_000),
        many("*a ", 50_000),
        many("- ", 20_000),
        many("<b>", 50_000),
        many("</b>", 50_000),
        many("<div>\n\n", 20_000),
        many("a@", 50_000),
        many("www.", 50_000),
        many("http://a.b(", 20_000),
        many("[^a", 50_000),
        many("[^a]", 20_000),
        many("::: note\n", 20_000),
        many(":::\n", 50_000),
        many("## A\n\n", 20_000),
        many("[a][b] ", 20_000),
        format!("|{}\n|{}\n|{}\n", many("a|", 100_000), many("-|", 100_000), many("b|", 100_000)),
    ];
    for body in hostile {
        for html in [RawHtml::Refused, RawHtml::Sanitised] {
            let prose = check(&body, html);
            render(&prose, Flavor::Site);
        }
    }
}
