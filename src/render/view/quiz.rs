//! Feeds `partials/quiz.html`, rendered alone (as `view`) into a lesson's body.

use super::LegalBasis;

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuizKind {
    /// One right option.
    One,
    /// One or more right options.
    Many,
    /// Đúng or sai: two options.
    TrueFalse,
    /// Put the options in order.
    Order,
    /// Match each pair's left side with a choice.
    Match,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Quiz {
    /// Stable id, unique on the page, ASCII; prefix of every input's id.
    pub id: String,
    /// Number on the page, from 1.
    pub number: u32,
    /// What kind of question.
    pub kind: QuizKind,
    /// The question, inline HTML.
    pub question_html: String,
    /// Options as shown; empty for match.
    pub options: Vec<QuizOption>,
    /// Left sides with the label of the right choice; empty unless match.
    pub pairs: Vec<QuizPair>,
    /// Right sides as shown; empty unless match.
    pub choices: Vec<QuizChoice>,
    /// Why, block HTML.
    pub explanation_html: String,
    /// Citations of the explanation.
    pub basis: Vec<LegalBasis>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct QuizOption {
    /// «A», «B» …
    pub label: String,
    /// Text, inline HTML.
    pub html: String,
    /// Right; always false for order.
    pub correct: bool,
    /// Right place from 1, for order.
    pub position: Option<u32>,
    /// Hint shown with the answer.
    pub hint_html: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct QuizPair {
    /// Left side, inline HTML.
    pub html: String,
    /// Label of its choice: «b».
    pub answer: String,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct QuizChoice {
    /// «a», «b» …
    pub label: String,
    /// Right side, inline HTML.
    pub html: String,
    /// Right side as plain text, for the list box.
    pub text: String,
}
