//! The examples of the CommonMark specification and of the extensions, through our parser and the
//! plain flavour of our HTML. What the examples are and whose: `README.md` here.

mod normal;

use normal::normal;
use pulldown_cmark::{Event, Parser};
use serde::Deserialize;
use tiepcan::base::Report;
use tiepcan::base::prose::LinkForm;
use tiepcan::format::markdown::{Input, RawHtml, parse};
use tiepcan::render::html::{AsWritten, Flavor, Link, Picture, Resolver, Words, Writer};

#[derive(Deserialize)]
struct Example {
    #[serde(rename = "example")]
    number: usize,
    #[serde(alias = "section")]
    suite: String,
    markdown: String,
    html: String,
}

/// Links as written; bare addresses stay text, as CommonMark without extensions has them.
struct Strict<'a>(AsWritten<'a>);

impl Resolver for Strict<'_> {
    fn link(&self, number: u32) -> Option<Link<'_>> {
        let marked = self.0.0.links[number as usize].form == LinkForm::Marked;
        self.0.link(number).filter(|_| marked)
    }

    fn image(&self, number: u32) -> Option<Picture<'_>> {
        self.0.image(number)
    }

    fn quiz(&self, _: u32, _: &mut String) {}
}

fn html(markdown: &str) -> String {
    let input = Input { path: "a.md".into(), body: markdown, offset: 0, html: RawHtml::Refused };
    let prose = parse(&input, &mut Report::default());
    let mut out = String::new();
    let resolver = Strict(AsWritten(&prose));
    Writer { prose: &prose, resolver: &resolver, words: &Words::VI, flavor: Flavor::Plain }.document(&mut out);
    out
}

fn needs_raw_html(markdown: &str) -> bool {
    Parser::new(markdown).any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
}

fn failures<'a>(examples: impl Iterator<Item = &'a Example>) -> Vec<String> {
    examples
        .filter(|example| normal(&html(&example.markdown)) != normal(&example.html))
        .map(|example| {
            format!(
                "{} {}\n{}\n--- wanted\n{}\n--- got\n{}",
                example.suite,
                example.number,
                example.markdown,
                example.html,
                html(&example.markdown)
            )
        })
        .collect()
}

#[test]
fn commonmark_examples_pass() {
    let all: Vec<Example> = serde_json::from_str(include_str!("commonmark-0.31.2.json")).expect("the file is JSON");
    assert_eq!(all.len(), 652);
    let (raw, rest): (Vec<_>, Vec<_>) = all.iter().partition(|example| needs_raw_html(&example.markdown));
    let failed = failures(rest.iter().copied());
    println!(
        "CommonMark 0.31.2: {} of {} without raw HTML pass; {} need raw HTML",
        rest.len() - failed.len(),
        rest.len(),
        raw.len()
    );
    assert!(failed.is_empty(), "{} fail\n{}", failed.len(), failed.join("\n======\n"));
}

#[test]
fn extension_examples_pass() {
    let all: Vec<Example> = serde_json::from_str(include_str!("extensions.json")).expect("the file is JSON");
    let (raw, rest): (Vec<_>, Vec<_>) = all.iter().partition(|example| needs_raw_html(&example.markdown));
    let failed = failures(rest.iter().copied());
    println!("extensions: {} of {} pass; {} need raw HTML", rest.len() - failed.len(), rest.len(), raw.len());
    assert!(failed.is_empty(), "{} fail\n{}", failed.len(), failed.join("\n======\n"));
}
