//! The `problems!` macro: a table of problems becomes an enum that knows its own words.

/// Declares a topic. A row is `Name "code" severity { field: Type }` and its words: `vi` and `en`
/// each give the message and the help (`{field}` stands for the value), `explain` the paragraphs.
macro_rules! problems {
    (
        $(#[$topic_doc:meta])*
        $topic:ident {
            $(
                $name:ident $code:literal $severity:ident { $($field:ident: $type:ty),* $(,)? }
                vi: $vi:literal, $vi_help:literal;
                en: $en:literal, $en_help:literal;
                explain: $vi_why:literal, $en_why:literal;
            )*
        }
    ) => {
        $(#[$topic_doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the words of each row say what it is")]
        pub enum $topic {
            $($name { $($field: $type),* },)*
        }

        #[allow(unused_variables, reason = "a row need not use all its values in every sentence")]
        impl $topic {
            /// Every row of the table.
            pub(super) const ALL: &'static [super::Entry] = &[$(super::Entry {
                code: $code,
                severity: super::Severity::$severity,
                explain: ($vi_why, $en_why),
            },)*];

            pub(super) const fn entry(&self) -> super::Entry {
                match self {
                    $(Self::$name { .. } => super::Entry {
                        code: $code,
                        severity: super::Severity::$severity,
                        explain: ($vi_why, $en_why),
                    },)*
                }
            }

            pub(super) fn message(&self, lang: crate::value::Lang) -> String {
                match self {
                    $(Self::$name { $($field),* } => {
                        $(let $field = crate::base::say::Say::say($field, lang);)*
                        match lang {
                            crate::value::Lang::Vi => format!($vi),
                            crate::value::Lang::En => format!($en),
                        }
                    })*
                }
            }

            pub(super) fn help(&self, lang: crate::value::Lang) -> String {
                match self {
                    $(Self::$name { $($field),* } => {
                        $(let $field = crate::base::say::Say::say($field, lang);)*
                        match lang {
                            crate::value::Lang::Vi => format!($vi_help),
                            crate::value::Lang::En => format!($en_help),
                        }
                    })*
                }
            }
        }
    };
}

pub(super) use problems;
