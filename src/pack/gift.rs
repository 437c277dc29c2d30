//! The questions of a lesson or a course as GIFT, for Moodle.

use super::mark::MARK;
use super::{Source, Target, unsuited};
use crate::base::Failure;
use crate::base::prose::{Item, Prose};
use crate::domain::quiz::{Answers, Choice, Quiz};
use crate::format::gift::{self, Question};
use crate::link::page::Page;

/// Makes the file: every question of the target's pages, in reading order.
pub(super) fn make(source: &Source<'_>, target: &Target) -> Result<Vec<u8>, Failure> {
    let pages = || target.prose(source.site).flatten();
    let questions: Vec<Question> = pages().flat_map(questions).collect();
    if questions.is_empty() {
        return Err(unsuited(
            "Trang này không có câu hỏi nào để đóng gói.",
            "There is no question on this page to pack.",
        ));
    }
    let title = pages().next().map_or("", |page| page.title.as_str());
    Ok(gift::print(MARK, &[&source.site.config.title.vi, title], &questions).into_bytes())
}

/// The questions of a page.
#[must_use]
pub fn questions(page: &Page) -> Vec<Question> {
    page.quizzes.iter().flatten().map(|quiz| question(&page.draft.body, quiz)).collect()
}

/// A question as plain text.
#[must_use]
pub fn question(prose: &Prose, quiz: &Quiz) -> Question {
    let words = |items: &[Item]| prose.plain(items).trim().to_owned();
    let range = |range: &std::ops::Range<u32>| words(prose.slice(range));
    let choices = |choices: &[Choice]| choices.iter().map(|choice| (choice.right, range(&choice.items))).collect();
    let answers = match &quiz.answers {
        Answers::One(of) => gift::Answers::One(choices(of)),
        Answers::Several(of) => gift::Answers::Several(choices(of)),
        Answers::TrueFalse(of) => {
            let says_true = |choice: &Choice| range(&choice.items).to_lowercase().starts_with(['đ', 't']);
            gift::Answers::Truth(of.iter().any(|choice| choice.right && says_true(choice)))
        }
        Answers::Matching(of) => {
            gift::Answers::Pairs(of.iter().map(|pair| (words(&pair.left), words(&pair.right))).collect())
        }
        Answers::Ordering(of) => gift::Answers::Steps(of.iter().map(range).collect()),
    };
    Question {
        name: quiz.id.clone(),
        text: range(&quiz.question),
        answers,
        explanation: range(&quiz.explanation),
        span: quiz.place.span.unwrap_or_default(),
    }
}
