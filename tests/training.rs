//! Courses and quizzes: pages in, lessons in order and questions with answers out.

use std::ops::Range;
use std::sync::Arc;

use tiepcan::base::prose::{Item, Node, Prose, QuizBlock, QuizChoice, Tag, TextRange};
use tiepcan::base::{Report, Span, Spanned};
use tiepcan::check::{course_lessons, course_objectives, quiz_names};
use tiepcan::domain::course::{Course, Length};
use tiepcan::domain::quiz::{Answers, Quiz};
use tiepcan::link::courses::{CourseInput, LessonInput, link};

/// A quiz as the Markdown reader would leave it; each line is one text item.
struct Written {
    prose: Prose,
    block: QuizBlock,
    at: u32,
}

impl Written {
    fn new(id: &str) -> Self {
        let block = QuizBlock {
            id: Spanned::new(id.to_owned(), Span::new(9..9 + id.len())),
            serves: Vec::new(),
            span: Span::new(0..500),
            question: 0..0,
            choices: Vec::new(),
            numbered: false,
            explanation: 0..0,
        };
        Self { prose: Prose::default(), block, at: 100 }
    }

    /// Adds items for a line of text, in a paragraph when asked for, and gives their range.
    fn line(&mut self, text: &str, paragraph: bool) -> (Range<u32>, Span) {
        let start = u32::try_from(self.prose.items.len()).unwrap();
        let from = u32::try_from(self.prose.text.len()).unwrap();
        self.prose.text.push_str(text);
        let range = TextRange { start: from, end: u32::try_from(self.prose.text.len()).unwrap() };
        let span = Span::new(self.at as usize..self.at as usize + text.len());
        self.at += 100;
        let mut nodes = vec![Node::Text(range)];
        if paragraph {
            nodes.insert(0, Node::Open(Tag::Paragraph));
            nodes.push(Node::Close(Tag::Paragraph));
        }
        self.prose.items.extend(nodes.into_iter().map(|node| Item { node, span }));
        (start..u32::try_from(self.prose.items.len()).unwrap(), span)
    }

    fn asking(mut self, text: &str) -> Self {
        self.block.question = self.line(text, true).0;
        self
    }

    fn choice(mut self, ticked: Option<bool>, text: &str) -> Self {
        let (items, span) = self.line(text, false);
        self.block.choices.push(QuizChoice { ticked, items, span });
        self
    }

    fn loose(mut self, text: &str) -> Self {
        let (items, span) = self.line(text, true);
        self.block.choices.push(QuizChoice { ticked: None, items, span });
        self
    }

    const fn numbered(mut self) -> Self {
        self.block.numbered = true;
        self
    }

    fn because(mut self, text: &str) -> Self {
        self.block.explanation = self.line(text, true).0;
        self
    }

    fn read(&self) -> (Option<Quiz>, Vec<(&'static str, u32)>) {
        let mut report = Report::default();
        let quiz = Quiz::read(&self.prose, &self.block, &"content/bai.md".into(), &mut report);
        let said = report.diagnostics().iter();
        (quiz, said.map(|found| (found.problem.code(), found.place.span.unwrap().start)).collect())
    }

    fn text(&self, items: &[Item]) -> String {
        let text = |item: &Item| match item.node {
            Node::Text(range) => self.prose.text_of(range).to_owned(),
            _ => String::new(),
        };
        items.iter().map(text).collect()
    }
}

const WHY: &str = "Giải thích (khoản 1 Điều 5 Quyết định số 25/2021/QĐ-TTg)";

fn sound() -> Written {
    Written::new("muc-dich").asking("Ai công nhận?").because(WHY)
}

#[test]
fn the_way_of_writing_tells_the_kind() {
    let (one, said) = sound().choice(Some(false), "Xã").choice(Some(true), "Huyện").read();
    assert!(said.is_empty(), "{said:?}");
    assert!(matches!(one.unwrap().answers, Answers::One(choices) if !choices[0].right && choices[1].right));
    let several = sound().choice(Some(true), "A").choice(Some(true), "B").choice(Some(false), "C").read().0;
    assert!(matches!(several.unwrap().answers, Answers::Several(_)));
    let truth = sound().choice(Some(false), "Đúng").choice(Some(true), "Sai.").read().0;
    assert!(matches!(truth.unwrap().answers, Answers::TrueFalse(choices) if choices[1].right));
    let order = sound().choice(None, "Một").choice(None, "Hai").numbered().read().0;
    assert!(matches!(order.unwrap().answers, Answers::Ordering(steps) if steps.len() == 2));
}

#[test]
fn pairs_part_at_the_arrow() {
    let quiz = sound().choice(None, "Quyết định 619 -> 100 điểm").loose("Quyết định 27 →  đạt hoặc không đạt");
    let (read, said) = quiz.read();
    assert!(said.is_empty(), "{said:?}");
    let Answers::Matching(pairs) = read.unwrap().answers else { panic!("not matching") };
    let sides: Vec<_> = pairs.iter().map(|pair| (quiz.text(&pair.left), quiz.text(&pair.right))).collect();
    let wanted = [("Quyết định 619", "100 điểm"), ("Quyết định 27", "đạt hoặc không đạt")];
    assert_eq!(sides, wanted.map(|(left, right)| (left.to_owned(), right.to_owned())));
}

#[test]
fn what_is_wrong_is_told_at_its_place() {
    let codes = |quiz: Written| quiz.read().1;
    let two = |first, second| sound().choice(first, "Xã").choice(second, "Huyện");
    assert_eq!(codes(two(Some(false), Some(false))), [("quiz-no-answer", 9)]);
    assert_eq!(codes(two(None, None)), [("quiz-no-answer", 9)]);
    assert_eq!(codes(two(Some(true), Some(true))), [("quiz-all-right", 9)]);
    assert_eq!(codes(two(Some(true), None)), [("quiz-boxes-mixed", 400)]);
    assert_eq!(codes(sound().choice(Some(true), "Xã")), [("quiz-single-choice", 300)]);
    assert_eq!(codes(two(Some(true), Some(false)).choice(Some(false), "Xã")), [("quiz-choice-duplicate", 500)]);
    assert_eq!(codes(two(Some(true), Some(false)).choice(Some(false), "")), [("quiz-choice-empty", 500)]);
    assert_eq!(codes(sound().choice(None, "A -> B").choice(None, "C ->")), [("quiz-pair-incomplete", 400)]);
    let nameless = Written::new("").asking("Ai?").because(WHY).choice(Some(true), "A").choice(Some(false), "B");
    assert_eq!(codes(nameless), [("quiz-id-missing", 9)]);
}

#[test]
fn an_explanation_is_there_and_cites_its_source() {
    let asked = |question: &str| Written::new("a").asking(question);
    let codes = |quiz: Written| quiz.choice(Some(true), "A").choice(Some(false), "B").read().1;
    assert_eq!(codes(asked("Ai?")), [("quiz-explanation-missing", 9)]);
    assert_eq!(codes(asked("Ai?").because("Vì luật nói thế.")), [("quiz-citation-missing", 200)]);
    assert_eq!(codes(asked("Ai?").because("Vì thế (Điều 5).")), [("quiz-citation-missing", 200)]);
    assert_eq!(codes(asked("Theo Quyết định 25/2021/QĐ-TTg, ai?").because("Vì thế (Điều 5).")), []);
}

#[test]
fn a_question_that_the_markdown_reader_refused_is_not_told_twice() {
    assert_eq!(sound().read(), (None, Vec::new()));
}

#[test]
fn names_are_unique_in_a_course() {
    let quiz = sound().choice(Some(false), "Xã").choice(Some(true), "Huyện").read().0.unwrap();
    let mut report = Report::default();
    quiz_names::check([&quiz, &quiz], &mut report);
    assert_eq!(report.diagnostics().len(), 1);
    assert_eq!(report.diagnostics()[0].problem.code(), "quiz-id-duplicate");
    assert_eq!(report.diagnostics()[0].notes.len(), 1);
}

/// A lesson of a course that is being made.
struct Lesson {
    path: Arc<str>,
    title: &'static str,
    weight: Option<i32>,
    minutes: Option<u32>,
    serves: Vec<Spanned<u32>>,
}

fn lesson(title: &'static str, weight: Option<i32>, minutes: Option<u32>, serves: &[u32]) -> Lesson {
    let spanned = |number: &u32| Spanned::new(*number, Span::new(70..71));
    let path = format!("content/khoa/{title}.md").into();
    Lesson { path, title, weight, minutes, serves: serves.iter().map(spanned).collect() }
}

fn course(objectives: &[&str], lessons: &[Lesson]) -> (Course, Vec<String>) {
    course_of(None, objectives, lessons)
}

fn course_of(minutes: Option<u32>, objectives: &[&str], lessons: &[Lesson]) -> (Course, Vec<String>) {
    let minutes = minutes.map(|minutes| Spanned::new(minutes, Span::new(30..32)));
    let objectives: Vec<Spanned<String>> =
        objectives.iter().zip(0..).map(|(text, at)| Spanned::new((*text).to_owned(), Span::new(at..at + 1))).collect();
    let path: Arc<str> = "content/khoa/_index.md".into();
    let lessons = lessons.iter().map(|lesson| LessonInput {
        path: &lesson.path,
        title: lesson.title,
        minutes: lesson.minutes.map(|minutes| Spanned::new(minutes, Span::new(40..42))),
        objectives: &[],
        serves: &lesson.serves,
        weight: lesson.weight.map(|weight| Spanned::new(weight, Span::new(50..51))),
        quizzes: Vec::new(),
    });
    let input =
        CourseInput { path: &path, title: "Khóa học", minutes, objectives: &objectives, lessons: lessons.collect() };
    let mut report = Report::default();
    let course = link(input, &mut report);
    course_lessons::check(&course, &mut report);
    course_objectives::check(&course, &mut report);
    let said = report.diagnostics().iter().map(|found| {
        let at = found.place.span.map_or(String::new(), |span| format!("@{}", span.start));
        format!("{} {}{at}", found.problem.code(), found.place.path.trim_start_matches("content/khoa/"))
    });
    (course, said.collect())
}

#[test]
fn lessons_stand_by_weight_then_by_file_name() {
    let lessons = [
        lesson("d", None, Some(30), &[1]),
        lesson("c", Some(2), Some(30), &[]),
        lesson("b", None, Some(30), &[]),
        lesson("a", Some(1), Some(45), &[2, 1, 1]),
    ];
    let (course, said) = course(&["Một", "Hai"], &lessons);
    assert!(said.is_empty(), "{said:?}");
    let titles: Vec<&str> = course.lessons.iter().map(|lesson| lesson.title.as_str()).collect();
    assert_eq!(titles, ["a", "c", "b", "d"]);
    assert_eq!(course.length(), Length::Known(135));
    assert_eq!(course.lessons[0].serves, [0, 1]);
    assert_eq!(course.objectives[0].lessons, [0, 3]);
}

#[test]
fn lessons_add_up_and_are_counted_without_gaps() {
    let numbered = |weights: [i32; 3]| weights.map(|weight| lesson("a", Some(weight), Some(30), &[1]));
    assert!(course_of(Some(90), &["Một"], &numbered([1, 2, 3])).1.is_empty());
    assert_eq!(course_of(Some(80), &["Một"], &numbered([1, 2, 3])).1, ["course-minutes-differ _index.md@30"]);
    assert_eq!(course(&["Một"], &numbered([1, 2, 4])).1, ["lesson-weight-gap a.md@50"]);
    assert!(course(&["Một"], &numbered([10, 20, 40])).1.is_empty());
    let open = [lesson("a", Some(1), Some(30), &[1]), lesson("b", Some(2), None, &[])];
    assert_eq!(course_of(Some(80), &["Một"], &open).1, ["lesson-minutes-missing b.md"]);
}

#[test]
fn what_a_course_lacks_is_told() {
    let (_, said) = course(&[], &[]);
    assert_eq!(said, ["course-lessons-missing _index.md", "course-objectives-missing _index.md"]);
    let lessons = [lesson("a", Some(1), None, &[1, 3]), lesson("b", Some(1), Some(0), &[])];
    let (course, said) = course(&["Một", "Hai"], &lessons);
    assert_eq!(
        said,
        [
            "lesson-objective-unknown a.md@70",
            "lesson-minutes-missing a.md",
            "lesson-minutes-zero b.md@40",
            "lesson-weight-duplicate b.md@50",
            "course-objective-unserved _index.md@1",
        ]
    );
    assert_eq!(course.length(), Length::AtLeast(0));
}
