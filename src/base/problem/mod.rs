//! Problems: everything that an editor can mend, with all its words in both languages.
//!
//! Each topic is one table made with `problems!`; message text stands nowhere else. A problem is
//! data: a code that never changes, a severity and typed values.

mod table;

mod content;
mod course;
mod criteria;
mod fields;
mod file;
mod glossary;
mod import;
mod law;
mod letters;
mod links;
mod map;
mod markdown;
mod pack;
mod results;
mod tables;
mod theme;
mod units;
mod workbook;

pub use content::Content;
pub use course::Course;
pub use criteria::Criteria;
pub use fields::Fields;
pub use file::File;
pub use glossary::Glossary;
pub use import::Import;
pub use law::{Law, Replacing};
pub use letters::Letters;
pub use links::Links;
pub use map::Maps;
pub use markdown::Markdown;
pub use pack::Pack;
pub use results::Results;
pub use tables::Tables;
pub use theme::Theme;
pub use units::Units;
pub use workbook::Workbook;

use crate::value::Lang;

/// How grave a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is written until it is mended.
    Error,
    /// The site is written; the editor should look.
    Warning,
    /// Something can be said better; never counted against a site.
    Hint,
}

impl Severity {
    /// `error`, `warning` or `hint`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// What the table says of one code.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The permanent name, kebab-case.
    pub code: &'static str,
    /// How grave.
    pub severity: Severity,
    /// A paragraph on why it is a problem and how to mend it: Vietnamese, English.
    pub explain: (&'static str, &'static str),
}

impl Entry {
    /// The paragraph in a language.
    #[must_use]
    pub const fn explain(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.explain.0,
            Lang::En => self.explain.1,
        }
    }
}

macro_rules! topics {
    ($($topic:ident),*) => {
        /// Any problem of any topic.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each topic documents itself")]
        pub enum Problem {
            $($topic($topic),)*
        }

        impl Problem {
            /// What the table says of it.
            #[must_use]
            pub fn entry(&self) -> Entry {
                match self { $(Self::$topic(problem) => problem.entry(),)* }
            }

            /// What is wrong, in one sentence.
            #[must_use]
            pub fn message(&self, lang: Lang) -> String {
                match self { $(Self::$topic(problem) => problem.message(lang),)* }
            }

            /// How to mend it.
            #[must_use]
            pub fn help(&self, lang: Lang) -> String {
                match self { $(Self::$topic(problem) => problem.help(lang),)* }
            }

            /// Every code there is, in the order of the tables.
            pub fn all() -> impl Iterator<Item = Entry> {
                [$($topic::ALL,)*].into_iter().flatten().copied()
            }
        }

        $(impl From<$topic> for Problem {
            fn from(problem: $topic) -> Self {
                Self::$topic(problem)
            }
        })*
    };
}

topics!(
    Content, Course, Criteria, Fields, File, Glossary, Import, Law, Letters, Links, Maps, Markdown, Pack, Results,
    Tables, Theme, Units, Workbook
);

impl Problem {
    /// The permanent name, kebab-case.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.entry().code
    }

    /// How grave it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.entry().severity
    }
}
