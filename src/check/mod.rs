//! Rank 5: what a linked site says that cannot be right; one rule, or one family of rules, a file.

pub mod basis;
pub mod course_lessons;
pub mod course_objectives;
pub mod law_cited;
pub mod law_force;
pub mod law_issuer;
pub mod law_record;
pub mod quiz_names;
