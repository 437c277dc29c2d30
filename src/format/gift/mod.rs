//! Questions as text for learning management systems: GIFT (written and read) and Aiken (read).
//!
//! Both are Moodle's. GIFT marks its parts with `~ = # { } :`, which are escaped inside texts.

mod aiken;
mod markdown;
mod print;
mod read;

use crate::base::Span;

pub use markdown::markdown;
pub use print::print;
pub use read::read;

/// A question. Texts are plain; their lines are parted by `\n`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its name; empty if none.
    pub name: String,
    /// What is asked.
    pub text: String,
    /// How it is answered.
    pub answers: Answers,
    /// Why; empty if nobody says.
    pub explanation: String,
    /// Where it begins in the file that it was read from.
    pub span: Span,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answers {
    /// One choice is right: whether each is, and its text.
    One(Vec<(bool, String)>),
    /// Several choices are right.
    Several(Vec<(bool, String)>),
    /// The text is true or false.
    Truth(bool),
    /// Pairs that belong together.
    Pairs(Vec<(String, String)>),
    /// Steps in their order; GIFT has none of these, so they travel as pairs of step and number.
    Steps(Vec<String>),
}
