//! Prose as words.

use super::{prose, read};
use tiepcan::base::prose::{LinkForm, Node, Tag};
use tiepcan::format::markdown::RawHtml;

#[test]
fn sections_follow_headings() {
    let prose = prose("Mở đầu\n**đậm**.\n\n## Hồ sơ *cần* có\n\n- Đơn\n- Giấy tờ[^1]\n\n## …\n\n[^1]: Bản sao.\n");
    let sections: Vec<_> = prose.sections().map(|s| (s.heading.map(|h| (&*h.id, &*h.title)), s.text)).collect();
    assert_eq!(
        sections,
        [
            (None, "Mở đầu đậm.".to_owned()),
            (Some(("ho-so-can-co", "Hồ sơ cần có")), "Đơn Giấy tờ".to_owned()),
            (Some(("muc-2", "…")), String::new()),
        ]
    );
}

#[test]
fn the_summary_is_the_first_paragraph_that_stands_alone() {
    assert_eq!(
        prose("> Trích\n\n![](a.png)\n\nĐoạn `đầu`\ntiên.\n\nHai.\n").summary().as_deref(),
        Some("Đoạn đầu tiên.")
    );
    assert_eq!(prose("> Trích\n").summary().as_deref(), Some("Trích"));
    assert_eq!(prose("- a\n").summary(), None);
}

#[test]
fn words_are_what_spaces_part() {
    assert_eq!(prose("## Hồ sơ\n\nĐơn xin – *trợ giúp* pháp lý.\n").words(), 8);
}

#[test]
fn heading_names_are_unique_and_plain() {
    let prose = prose("## Đất đai\n\n## Đất đai\n\n## B {#dat-dai-2}\n\n## Đất đai\n\n## fn 1\n");
    let ids: Vec<_> = prose.headings.iter().map(|heading| &*heading.id).collect();
    assert_eq!(ids, ["dat-dai", "dat-dai-3", "dat-dai-2", "dat-dai-4", "muc-fn-1"]);
}

#[test]
fn headings_know_their_item_even_after_a_paragraph_that_was_left_out() {
    let prose = prose("- a\n  ::: note\n  b\n  ## C\n  :::\n");
    let item = &prose.items[prose.headings[0].item as usize];
    assert_eq!(item.node, Node::Open(Tag::Heading(0)));
}

#[test]
fn a_quiz_is_taken_apart() {
    let prose = prose(
        "Trước.\n\n::: quiz muc-dich\nAi công nhận?\n- [ ] Xã\n- [x] **Huyện**\n> Vì thế[^1].\n:::\n\n[^1]: Điều 4.\n",
    );
    let quiz = &prose.quizzes[0];
    let plain = |range| prose.plain(prose.slice(range));
    assert_eq!(
        (&*quiz.id.value, plain(&quiz.question), plain(&quiz.explanation)),
        ("muc-dich", "Ai công nhận?".into(), "Vì thế.".into())
    );
    let choices: Vec<_> = quiz.choices.iter().map(|c| (c.ticked, plain(&c.items))).collect();
    assert_eq!(choices, [(Some(false), "Xã".into()), (Some(true), "Huyện".into())]);
    assert!(!quiz.numbered);
    assert_eq!(prose.footnotes[0].mentions, 1);
}

#[test]
fn a_trainers_note_stands_outside_the_text() {
    let prose = prose("Trước.\n\n::: trainer Hỏi cả lớp\n## Mật\n\nLời dặn.\n:::\n\n## Sau\n");
    let note = &prose.trainer_notes[0];
    assert_eq!(prose.text_of(note.title), "Hỏi cả lớp");
    assert_eq!(prose.plain(prose.slice(&note.items)), "Mật Lời dặn.");
    assert_eq!(prose.plain(prose.main_items()), "Trước. Sau");
    assert_eq!(prose.shown_headings().map(|heading| &*heading.title).collect::<Vec<_>>(), ["Sau"]);
    let said: String = prose.sections().map(|section| section.text).collect();
    assert!(!said.contains("dặn"), "{said}");
    assert_eq!((prose.words(), prose.summary()), (2, Some("Trước.".to_owned())));
}

#[test]
fn an_ordering_quiz_is_numbered_and_loose_entries_keep_their_boxes() {
    let ordering = prose("::: quiz a\nXếp:\n\n1. Một\n2. Hai\n:::\n");
    assert!(ordering.quizzes[0].numbered);
    assert_eq!(ordering.quizzes[0].choices.iter().map(|c| c.ticked).collect::<Vec<_>>(), [None, None]);
    let loose = prose("::: quiz a\nHỏi?\n\n- [x] Một\n\n- [ ] Hai\n:::\n");
    assert_eq!(loose.quizzes[0].choices.iter().map(|c| c.ticked).collect::<Vec<_>>(), [Some(true), Some(false)]);
}

#[test]
fn links_keep_their_form_and_readable_targets() {
    let prose =
        prose("[a](Phi%E1%BA%BFu%20h%E1%BB%8Fi.md) https://vbpl.vn/a. <mailto:b@c.vn> sotuphap@x.gov.vn `www.a.vn`\n");
    let links: Vec<_> = prose.links.iter().map(|link| (&*link.target.value, link.form)).collect();
    assert_eq!(
        links,
        [
            ("Phiếu hỏi.md", LinkForm::Marked),
            ("https://vbpl.vn/a", LinkForm::Bare),
            ("mailto:b@c.vn", LinkForm::Marked),
            ("mailto:sotuphap@x.gov.vn", LinkForm::Bare),
        ]
    );
}

#[test]
fn text_is_normalised_and_places_are_not() {
    let stored = "Tie\u{302}\u{301}p [ca\u{302}\u{323}n](Tie\u{302}\u{301}p.md)\n";
    let (prose, _) = read(stored, RawHtml::Refused);
    assert_eq!(prose.plain(prose.main_items()), "Tiếp cận");
    let link = &prose.links[0].target;
    assert_eq!((&*link.value, &stored[link.span.range()]), ("Tiếp.md", &stored[9..stored.len() - 1]));
}

#[test]
fn footnotes_are_numbered_as_readers_meet_them() {
    let prose = prose("A[^b] B[^a] C[^b].\n\n[^a]: Một[^c].\n[^b]: Hai.\n[^c]: Ba.\n");
    let notes: Vec<_> = prose.footnotes.iter().map(|n| (&*n.label, n.mentions)).collect();
    assert_eq!(notes, [("b", 2), ("a", 1), ("c", 1)]);
}
