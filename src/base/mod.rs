//! Rank 1: places in files, problems with them, and the reports that carry both.

pub mod arena;
pub mod diagnostic;
pub mod encoding;
pub mod failure;
pub mod fault;
pub mod hash;
pub mod memo;
pub mod place;
pub mod problem;
pub mod prose;
pub mod reason;
pub mod say;
pub mod span;

pub use arena::{Arena, Id};
pub use diagnostic::{Diagnostic, Note, Report};
pub use encoding::Encoding;
pub use failure::Failure;
pub use hash::Hash;
pub use place::{Cell, Place};
pub use problem::{Problem, Severity};
pub use reason::Reason;
pub use span::{Span, Spanned};
