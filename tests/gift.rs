//! Questions as GIFT and Aiken: what is written is read again, and becomes the same quiz blocks.

use std::sync::Arc;

use proptest::prelude::*;
use tiepcan::base::Report;
use tiepcan::domain::quiz::Quiz;
use tiepcan::format::gift::{Answers, Question, markdown, print, read};
use tiepcan::format::markdown::{Input, RawHtml, parse};
use tiepcan::pack::question;

fn path() -> Arc<str> {
    "cau-hoi.txt".into()
}

/// The questions of a file, and what was found wrong: code and the text of the place.
fn reading(text: &str) -> (Vec<Question>, Vec<(&'static str, String)>) {
    let mut report = Report::default();
    let mut questions = read(text, &path(), &mut report);
    for question in &mut questions {
        question.span = tiepcan::base::Span::default();
    }
    let said = report.diagnostics().iter().map(|found| {
        let span = found.place.span.expect("a place");
        (found.problem.code(), text[span.range()].to_owned())
    });
    (questions, said.collect())
}

fn asked(name: &str, text: &str, answers: Answers, explanation: &str) -> Question {
    let span = tiepcan::base::Span::default();
    Question { name: name.into(), text: text.into(), answers, explanation: explanation.into(), span }
}

fn choices(of: &[(bool, &str)]) -> Vec<(bool, String)> {
    of.iter().map(|(right, text)| (*right, (*text).to_owned())).collect()
}

/// The quiz blocks of a Markdown text as questions.
fn blocks(text: &str) -> Vec<Question> {
    let mut report = Report::default();
    let input = Input { path: path(), body: text, offset: 0, html: RawHtml::Refused };
    let prose = parse(&input, &mut report);
    let quizzes = prose.quizzes.iter().filter_map(|block| Quiz::read(&prose, block, &path(), &mut report));
    let mut questions: Vec<Question> = quizzes.map(|quiz| question(&prose, &quiz)).collect();
    for question in &mut questions {
        question.span = tiepcan::base::Span::default();
    }
    questions
}

#[test]
fn a_file_of_moodle_is_read() {
    let text = "// chú thích\n\n$CATEGORY: Luật/Bài 1\n\n::hoi-1::[html]<p>Ai <b>công nhận</b>?</p> {\n  =Chủ tịch # đúng rồi\n  ~%0%Bộ trưởng\n\t####Vì thế \\= Điều 5.\n}\n\n\
                Ghép {=A -> 1\\:1 =B -> 2}\n\nĐúng không? {F}\n\nChọn hai {~%50%a ~%50%b ~%-100%c}\n\nThứ tự {=Một -> 1 =Hai -> 2}\n";
    let (questions, said) = reading(text);
    assert!(said.is_empty(), "{said:?}");
    let pairs = |of: &[(&str, &str)]| Answers::Pairs(of.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect());
    assert_eq!(
        questions,
        [
            asked(
                "hoi-1",
                "Ai công nhận?",
                Answers::One(choices(&[(true, "Chủ tịch"), (false, "Bộ trưởng")])),
                "Vì thế = Điều 5."
            ),
            asked("", "Ghép", pairs(&[("A", "1:1"), ("B", "2")]), ""),
            asked("", "Đúng không?", Answers::Truth(false), ""),
            asked("", "Chọn hai", Answers::Several(choices(&[(true, "a"), (true, "b"), (false, "c")])), ""),
            asked("", "Thứ tự", Answers::Steps(vec!["Một".into(), "Hai".into()]), ""),
        ]
    );
}

#[test]
fn aiken_is_read() {
    let text = "Ai công nhận xã đạt chuẩn\ntheo quyết định?\nA. Ủy ban nhân dân xã\nB) Chủ tịch huyện\nANSWER: B\n\nCâu hai?\nA. Có\nB. Không\nĐáp án: a\n";
    let (questions, said) = reading(text);
    assert!(said.is_empty(), "{said:?}");
    let first = choices(&[(false, "Ủy ban nhân dân xã"), (true, "Chủ tịch huyện")]);
    assert_eq!(questions[0], asked("", "Ai công nhận xã đạt chuẩn theo quyết định?", Answers::One(first), ""));
    assert_eq!(questions[1].answers, Answers::One(choices(&[(true, "Có"), (false, "Không")])));
}

#[test]
fn what_cannot_be_taken_in_is_told_at_its_place() {
    let codes = |text: &str| reading(text).1;
    assert_eq!(codes("Một {=a ~b}\n\nHai\n"), [("import-question-without-answers", "Hai".to_owned())]);
    assert_eq!(codes("Một {=a\n\n~b}\n")[0], ("import-question-unclosed", "Một {=a".to_owned()));
    assert_eq!(codes("Viết ra {}\n"), [("import-question-unsupported", "Viết ra {}".to_owned())]);
    assert_eq!(codes("Năm nào {#2021}\n"), [("import-question-unsupported", "Năm nào {#2021}".to_owned())]);
    assert_eq!(codes("Hỏi?\nA. a\nB. b\nANSWER: C\n"), [("import-answer-unknown", "ANSWER: C".to_owned())]);
    assert_eq!(codes("Hỏi?\nA. a\nB. b\n"), [("import-question-without-answers", "Hỏi?".to_owned())]);
}

/// A text as plain as titles and answers are: single spaces, nothing round it, at least a letter.
fn words() -> impl Strategy<Value = String> {
    let word = "[a-zđêôư~=#{}:%*_`<>|&!.,()0-9-]{0,6}[a-zàấữ0-9]";
    proptest::collection::vec(word, 1..5)
        .prop_map(|words| words.join(" "))
        .prop_filter("an arrow parts pairs, an address becomes a link", |text| {
            !text.contains("->") && !text.contains("::") && !text.contains("http") && !text.contains("www")
        })
}

fn distinct(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<String>> {
    proptest::collection::hash_set(words(), count).prop_map(|set| set.into_iter().collect())
}

fn answers() -> impl Strategy<Value = Answers> {
    prop_oneof![
        (distinct(2..6), any::<prop::sample::Index>()).prop_map(|(texts, right)| {
            let right = right.index(texts.len());
            Answers::One(texts.into_iter().enumerate().map(|(at, text)| (at == right, text)).collect())
        }),
        (distinct(3..7), 2_usize..3).prop_map(|(texts, right)| {
            Answers::Several(texts.into_iter().enumerate().map(|(at, text)| (at < right, text)).collect())
        }),
        any::<bool>().prop_map(Answers::Truth),
        distinct(2..5).prop_map(Answers::Steps),
        (distinct(2..5), words()).prop_map(|(lefts, right)| {
            Answers::Pairs(lefts.into_iter().map(|left| (left, format!("x{right}"))).collect())
        }),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(text in words(), answers in answers(), why in words()) {
        let question = asked("cau-1", &text, answers, &why);
        let printed = print("nhận xét", &["Khóa", "Bài"], std::slice::from_ref(&question));
        let (read, said) = reading(&printed);
        prop_assert!(said.is_empty(), "{said:?}\n{printed}");
        prop_assert_eq!(read, [question], "{}", printed);
    }

    #[test]
    fn quiz_blocks_say_what_was_imported(text in words(), answers in answers(), why in words()) {
        let question = asked("cau-1", &text, answers, &why);
        let written = markdown(std::slice::from_ref(&question));
        prop_assert_eq!(blocks(&written), [question], "{}", written);
    }

    #[test]
    fn no_file_is_too_strange(text in "[ -~à\n\\\\]{0,80}") {
        let _ = reading(&text);
    }
}
