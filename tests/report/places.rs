use std::sync::Arc;

use tiepcan::base::problem::File;
use tiepcan::base::{Diagnostic, Place, Span};
use tiepcan::report::{Format, Located, Look, Outcome, find, locate, render};

use super::{PAGE, TABLE, show, source, span, total};

fn place(path: &str, range: std::ops::Range<usize>) -> Located {
    locate(&Place::span(path.into(), Span::new(range)), &source)
}

#[test]
fn columns_are_characters_from_one() {
    let at = place("content/hoa-giai.md", span(PAGE, "giải").range());
    let extent = at.extent.unwrap();
    assert_eq!((extent.line, extent.column, extent.end_line, extent.end_column), (2, 12, 2, 16));
    let at = place("content/2023/scores.csv", span(TABLE, "\"Xã B\"").range());
    assert_eq!(at.extent.map(|it| (it.line, it.column)), Some((3, 7)));
}

#[test]
fn a_byte_order_mark_is_no_column() {
    let bytes = "\u{feff}mã,tên\n".as_bytes();
    let sources = |_: &str| Some(bytes);
    let at = locate(&Place::span("a.csv".into(), Span::new(3..6)), &sources);
    assert_eq!(at.extent.map(|it| (it.line, it.column)), Some((1, 1)));
    assert_eq!(at.snippet.map(|it| (it.text, it.mark)), Some(("mã,tên".to_owned(), 0..3)));
}

#[test]
fn the_end_of_a_file_can_be_meant() {
    let at = place("content/hoa-giai.md", PAGE.len()..PAGE.len());
    assert_eq!(at.extent.map(|it| (it.line, it.column)), Some((7, 1)));
    let found = [Diagnostic {
        problem: File::FrontUnclosed {}.into(),
        place: Place::span("content/hoa-giai.md".into(), Span::new(PAGE.len()..PAGE.len())),
        notes: Vec::new(),
    }];
    assert!(show(Format::Human, &found, &Look::default()).contains("content/hoa-giai.md:7:1"));
}

#[test]
fn any_span_of_any_bytes_can_be_shown() {
    let path: Arc<str> = "content/cu.md".into();
    let long: &'static [u8] =
        Box::leak(format!("{}lỗi{}\nhết", "ế".repeat(5000), "ư".repeat(5000)).into_bytes().into_boxed_slice());
    let sources = |path: &str| if path == "content/cu.md" { Some(long) } else { source(path) };
    for start in (0..long.len() + 5).step_by(211) {
        for length in [0, 1, 400, 20_000] {
            let span = Span::new(start..start + length);
            let found =
                [Diagnostic { problem: total(), place: Place::span(Arc::clone(&path), span), notes: Vec::new() }];
            let text = render(Format::Human, &find(&found, &sources), &Look::default(), Outcome::default());
            assert!(text.len() < 4000, "{}", text.len());
        }
    }
    let broken = place("content/cu.md", 2..4);
    assert_eq!(broken.extent.map(|it| (it.line, it.column)), Some((1, 3)));
    assert_eq!(broken.snippet, None);
}
