//! Every problem with Markdown, at its exact line and column.

use tiepcan::base::Report;
use tiepcan::base::problem::{Markdown, Problem};
use tiepcan::format::markdown::{Input, RawHtml, parse};
use tiepcan::value::Lang;

/// What is found in a text that begins `before` the body: `line:column code`, in order of place.
fn found(before: &str, body: &str) -> Vec<String> {
    let file = format!("{before}{body}");
    let mut report = Report::default();
    let offset = u32::try_from(before.len()).expect("short");
    parse(&Input { path: "trang.md".into(), body, offset, html: RawHtml::Refused }, &mut report);
    report.tidy();
    let said = report.diagnostics().iter().map(|diagnostic| {
        let start = diagnostic.place.span.expect("a span").range().start;
        let line = file[..start].matches('\n').count() + 1;
        let column = file[..start].rsplit('\n').next().unwrap_or("").chars().count() + 1;
        format!("{line}:{column} {}", diagnostic.problem.code())
    });
    said.collect()
}

#[track_caller]
fn says(body: &str, expected: &[&str]) {
    assert_eq!(found("", body), expected, "{body}");
}

#[test]
fn containers() {
    says("::: note\nChữ\n:::\n", &[]);
    says("Đầu\n\n::: nots\nChữ\n:::\n", &["3:1 container-unknown"]);
    says("Đầu\n\n  ::: note\nChữ\n", &["3:3 container-unclosed"]);
    says("Đầu\n\n:::\n", &["3:1 container-close-stray"]);
    says("::: note\n::: tip\na\n:::\n:::\n", &[]);
    says(":::: note\n::: tip\na\n::::\n", &["2:1 container-unclosed"]);
    says("::: note\n```\n:::\n```\n:::\n", &[]);
    says("    ::: note\n", &[]);
    says("- a\n\n  ::: note\n  b\n  :::\n", &[]);
    says("> ::: note\n> b\n> :::\n", &[]);
}

#[test]
fn one_mistake_with_containers_is_told_once() {
    says("1. a\n\n   ::: note\n   b\n:::\n\nc\n", &["3:4 container-unclosed"]);
    says("::: note\n1. a\n   :::\n", &["3:4 container-close-stray"]);
    says("::: nots\nChữ\n", &["1:1 container-unknown"]);
}

#[test]
fn quizzes() {
    says("::: quiz a\nHỏi?\n- [x] Có\n- [ ] Không\n> Vì thế.\n:::\n", &[]);
    says("::: quiz\nHỏi?\n:::\n", &["1:1 quiz-without-choices"]);
    says("::: quiz a\n- [x] Có\n:::\n", &["1:1 quiz-without-question"]);
    says("::: quiz a\nHỏi?\n- [x] Có\n\nVì thế.\n:::\n", &["5:1 quiz-trailing-text"]);
    says("::: quiz Mục đích\nHỏi?\n- [x] Có\n:::\n", &["1:10 quiz-id-invalid"]);
    says("::: quiz a {serves=1,2}\nHỏi?\n- [x] Có\n:::\n", &[]);
    says("::: quiz a {serves=x}\nHỏi?\n- [x] Có\n:::\n", &["1:12 quiz-attributes"]);
    says("::: quiz a {serves=1\nHỏi?\n- [x] Có\n:::\n", &["1:12 quiz-attributes"]);
    says("::: quiz a {muc=1}\nHỏi?\n- [x] Có\n:::\n", &["1:12 quiz-attributes"]);
    says("::: quiz a\nHỏi?\n::: quiz b\n- [x] Có\n:::\n- [x] Có\n:::\n", &["3:1 quiz-nested"]);
    says(":::: trainer\n::: quiz b\n- [x] Có\n:::\n::::\n", &["2:1 quiz-in-trainer-note"]);
    says("::: trainer\nNhớ[^1].\n:::\n\n[^1]: Chú.\n", &["5:1 footnote-unused"]);
}

#[test]
fn footnotes_and_references() {
    says("Câu[^1].\n\n[^1]: Chú.\n", &[]);
    says("Một câu[^1] và `[^2]` và \\[^3].\n", &["1:8 footnote-undefined"]);
    says("Chữ.\n\n[^1]: Chú.\n", &["3:1 footnote-unused"]);
    says("Câu[^1].\n\n[^1]: Chú.\n\n[^1]: Hai.\n", &["5:1 footnote-duplicate"]);
    says("Đọc [luật][l] và [x][] và [y].\n", &["1:5 reference-undefined", "1:18 reference-undefined"]);
    says("[luật][l]\n\n[l]: a.md\n", &[]);
}

#[test]
fn links_and_images() {
    says("Đọc [luật]().\n", &["1:5 link-empty"]);
    says("Xem ![hình]().\n", &["1:5 image-empty"]);
}

#[test]
fn headings() {
    says("## A\n\n#### B\n", &["3:1 heading-jump"]);
    says("### A\n", &["1:1 heading-jump"]);
    says("# A\n\n## B\n", &["1:1 heading-level-one"]);
    says("## A {#x}\n\n## B {#x}\n", &["3:1 heading-id-duplicate"]);
    says("## A {#mục}\n", &["1:1 heading-id-invalid"]);
    says("## A {#fn-1}\n", &["1:1 heading-id-invalid"]);
    says("## Điều {.lon}\n", &["1:1 heading-attributes-ignored"]);
}

#[test]
fn tables_and_html() {
    says("| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |\n", &["4:1 table-extra-cells"]);
    says("> | a |\n> |---|\n> | 1 | 2 |\n", &["3:3 table-extra-cells"]);
    says("Chữ <b>đậm</b> và <!-- kín -->\n\n<div>\na\n</div>\n", &["1:5 raw-html-refused", "3:1 raw-html-refused"]);
    says("<!-- kín -->\n", &[]);
}

#[test]
fn places_count_from_the_beginning_of_the_file() {
    let expected = ["7:5 link-empty"];
    assert_eq!(found("---\ntitle: Tiêu đề\n---\n", "Một\n\n::: note\nĐọc [luật]().\n:::\n"), expected);
    assert_eq!(found("---\r\ntitle: Tiêu đề\r\n---\r\n", "Một\r\n\r\n::: note\r\nĐọc [luật]().\r\n:::\r\n"), expected);
}

#[test]
fn every_code_of_the_topic_has_an_example_here() {
    let source = include_str!("problems.rs");
    let table = include_str!("../../src/base/problem/markdown.rs");
    let codes: Vec<_> =
        Problem::all().map(|entry| entry.code).filter(|code| table.contains(&format!("\"{code}\""))).collect();
    assert!(codes.len() > 15);
    for code in codes {
        assert!(source.contains(&format!(" {code}\"")), "{code} has no example");
    }
}

#[test]
fn messages_name_what_was_written() {
    let problem = Problem::from(Markdown::HeadingIdTwice { id: "ho-so".into() });
    assert_eq!(problem.message(Lang::Vi), "Tên mục {#ho-so} đã dùng cho tiêu đề khác");
}
