//! The `record!` and `choices!` macros: one declaration gives a type, its reader with places and
//! "did you mean", and its JSON Schema.

use super::yaml::{Kind, Node};
use crate::base::problem::Fields;
use crate::base::say::{Form, Names, Nearest};
use crate::base::{Problem, Span, Spanned};

use super::decode::{Decode, Reader};

/// The keys of a group while a record is read from it.
#[derive(Debug)]
pub struct Group<'n> {
    pairs: &'n [(Spanned<String>, Node)],
    span: Span,
    hidden: Option<&'static str>,
    /// Known keys that unknown ones were probably meant to be.
    meant: Vec<String>,
}

impl<'n> Group<'n> {
    /// Takes a node as a group and reports keys that are not `known`. An empty node is an empty group.
    pub fn open(node: &'n Node, known: &[&str], reader: &mut Reader<'_>) -> Option<Self> {
        let pairs = match &node.kind {
            Kind::Group(pairs) => pairs.as_slice(),
            Kind::Empty => &[],
            Kind::Scalar(_) | Kind::List(_) => {
                reader.misshapen(Form::Group, node);
                return None;
            }
        };
        let mut meant = Vec::new();
        for (key, _) in pairs.iter().filter(|(key, _)| !known.contains(&key.value.as_str())) {
            meant.extend(Nearest::of(&key.value, known.iter().copied()).0.into_iter().next());
            reader.problem(unknown(&key.value, known), key.span);
        }
        Some(Self { pairs, span: node.span, hidden: None, meant })
    }

    /// The same group where a key counts as absent, because another record takes it.
    #[must_use]
    pub fn without(&self, key: &'static str) -> Self {
        Self { pairs: self.pairs, span: self.span, hidden: Some(key), meant: self.meant.clone() }
    }

    /// Where the group was written.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Whether a key was written with a value.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// Whether a key was mistyped, which has been told as an unknown key.
    #[must_use]
    pub fn is_mistyped(&self, key: &str) -> bool {
        self.meant.iter().any(|meant| meant == key)
    }

    /// Whether a key was written with this word.
    #[must_use]
    pub fn is(&self, key: &str, word: &str) -> bool {
        self.find(key).is_some_and(|node| matches!(&node.kind, Kind::Scalar(text) if text.trim() == word))
    }

    /// The value of a key; empty values count as absent.
    fn find(&self, key: &str) -> Option<&'n Node> {
        let found = self.pairs.iter().find(|(known, _)| known.value == key);
        found.map(|(_, value)| value).filter(|value| value.kind != Kind::Empty && self.hidden != Some(key))
    }

    /// Reports, as one problem, which of these keys are not there.
    pub fn require(&self, keys: &[&str], reader: &mut Reader<'_>) {
        let absent = keys.iter().filter(|key| self.find(key).is_none() && !self.is_mistyped(key));
        let absent: Vec<String> = absent.map(|&key| key.to_owned()).collect();
        let Some(one) = absent.first() else { return };
        let written = self.pairs.iter().find(|(known, _)| known.value == *one);
        let span = written.or_else(|| self.pairs.first()).map_or(self.span, |(key, _)| key.span);
        reader.problem(Fields::Missing { keys: Names(absent) }, span);
    }

    /// A key that must be there; [`Self::require`] tells where it is not.
    pub fn need<T: Decode>(&self, key: &str, reader: &mut Reader<'_>) -> Option<T> {
        self.may(key, reader)
    }

    /// A key that may be there.
    pub fn may<T: Decode>(&self, key: &str, reader: &mut Reader<'_>) -> Option<T> {
        T::decode(self.find(key)?, reader)
    }

    /// A key that holds a list, empty when it is not there.
    pub fn list<T: Decode>(&self, key: &str, reader: &mut Reader<'_>) -> Vec<T> {
        self.may(key, reader).unwrap_or_default()
    }
}

/// The problem of a key that is not known, with what was probably meant.
#[must_use]
pub fn unknown(key: &str, known: &[&str]) -> Problem {
    let nearest = Nearest::of(key, known.iter().copied());
    let known = Names(known.iter().map(|&key| key.to_owned()).collect());
    Fields::Unknown { key: key.to_owned(), nearest, known }.into()
}

/// The problem of a word that is not among the choices.
#[must_use]
pub fn not_a_choice(written: &str, choices: &[&str]) -> Problem {
    let nearest = Nearest::of(written, choices.iter().copied());
    let choices = Names(choices.iter().map(|&choice| choice.to_owned()).collect());
    Fields::NotAChoice { written: written.to_owned(), choices, nearest }.into()
}

/// Declares a record: `field: need Type`, `field: may Type` (an `Option`) or `field: list Type` (a
/// `Vec`), with `= "key"` where the key is not the field's name. The type also keeps its `span`.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $( $(#[doc = $doc:literal])* $field:ident $(= $key:literal)? : $mode:ident $type:ty ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        $vis struct $name {
            $( $(#[doc = $doc])* pub $field: $crate::format::record::record!(@holder $mode $type), )*
            /// Where the whole record was written.
            pub span: $crate::base::Span,
        }

        impl $name {
            /// The keys it knows.
            pub const KEYS: &'static [&'static str] =
                &[$($crate::format::record::record!(@key $field $($key)?)),*];

            /// Reads it from a group that may hold other keys too.
            pub fn read(
                group: &$crate::format::record::Group<'_>,
                reader: &mut $crate::format::decode::Reader<'_>,
            ) -> Option<Self> {
                let required: Vec<&str> = [
                    $($crate::format::record::record!(@required $mode $field $($key)?),)*
                ].into_iter().flatten().collect();
                group.require(&required, reader);
                // Every field is read before any is missed, so that all problems are told at once.
                $( let $field = group.$mode::<$type>($crate::format::record::record!(@key $field $($key)?), reader); )*
                Some(Self {
                    $( $field: $crate::format::record::record!(@take $mode $field), )*
                    span: group.span(),
                })
            }
        }

        impl $crate::format::decode::Decode for $name {
            fn decode(
                node: &$crate::format::yaml::Node,
                reader: &mut $crate::format::decode::Reader<'_>,
            ) -> Option<Self> {
                Self::read(&$crate::format::record::Group::open(node, Self::KEYS, reader)?, reader)
            }

            fn schema() -> serde_json::Value {
                let mut properties = serde_json::Map::new();
                $(
                    let key = $crate::format::record::record!(@key $field $($key)?);
                    let words = concat!($($doc),*).trim();
                    properties.insert(key.into(), $crate::format::record::described(
                        $crate::format::record::record!(@schema $mode $type), words,
                    ));
                )*
                let required: Vec<&str> = [
                    $($crate::format::record::record!(@required $mode $field $($key)?),)*
                ].into_iter().flatten().collect();
                serde_json::json!({
                    "type": "object",
                    "properties": properties,
                    "required": required,
                    "additionalProperties": false,
                })
            }
        }
    };
    (@holder need $type:ty) => { $type };
    (@holder may $type:ty) => { Option<$type> };
    (@holder list $type:ty) => { Vec<$type> };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@take need $field:ident) => { $field? };
    (@take $mode:ident $field:ident) => { $field };
    (@schema list $type:ty) => { <Vec<$type> as $crate::format::decode::Decode>::schema() };
    (@schema $mode:ident $type:ty) => { <$type as $crate::format::decode::Decode>::schema() };
    (@required need $field:ident $($key:literal)?) => { Some($crate::format::record::record!(@key $field $($key)?)) };
    (@required $mode:ident $field:ident $($key:literal)?) => { None };
}

/// Declares a type of a few named choices, each with the words that stand for it (the first is
/// the one written by tools).
macro_rules! choices {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident { $( $(#[doc = $doc:literal])* $variant:ident = $($word:literal)|+ ),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $( $(#[doc = $doc])* $variant, )* }

        impl $name {
            /// Every word that can be written.
            pub const WORDS: &'static [&'static str] = &[$($($word),+),*];

            /// The word that tools write.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $( Self::$variant => $crate::format::record::choices!(@first $($word),+), )* }
            }

            /// Reads a word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                match word { $( $($word)|+ => Some(Self::$variant), )* _ => None }
            }
        }

        impl $crate::format::decode::Decode for $name {
            fn decode(
                node: &$crate::format::yaml::Node,
                reader: &mut $crate::format::decode::Reader<'_>,
            ) -> Option<Self> {
                let word = reader.scalar(node, $crate::base::say::Form::Text)?;
                let choice = Self::parse(word);
                if choice.is_none() {
                    reader.problem($crate::format::record::not_a_choice(word, Self::WORDS), node.span);
                }
                choice
            }

            fn schema() -> serde_json::Value {
                serde_json::json!({"enum": Self::WORDS})
            }
        }
    };
    (@first $first:literal $(, $other:literal)*) => { $first };
}

/// A schema with a description.
#[must_use]
pub fn described(mut schema: serde_json::Value, words: &str) -> serde_json::Value {
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("description".into(), words.into());
    }
    schema
}

pub(crate) use {choices, record};

#[cfg(test)]
mod tests {
    #![expect(unreachable_pub, reason = "the macros make public types")]

    use crate::base::{Report, Spanned};
    use crate::format::decode::{Decode, Reader};
    use crate::format::yaml;
    use crate::value::{Date, Lang, Localized};

    record! {
        /// A sample.
        pub struct Sample {
            /// Tiêu đề.
            title: need Spanned<Localized>,
            /// Ngày.
            date: may Date,
            /// Thẻ.
            tags: list String,
            /// Loại.
            kind = "type": may Colour,
        }
    }

    choices! {
        /// Colours.
        pub enum Colour { /// Red.
            Red = "red" | "đỏ", /// Blue.
            Blue = "blue" }
    }

    fn read(text: &str) -> (Option<Sample>, Vec<String>) {
        let mut report = Report::default();
        let path = "a.yaml".into();
        let node = yaml::parse(yaml::Input { path: &path, text, offset: 0 }, &mut report).unwrap();
        let sample = Sample::decode(&node, &mut Reader { path: &path, report: &mut report });
        let said = report.diagnostics().iter();
        let said = said.map(|d| format!("{}@{}", d.problem.code(), &text[d.place.span.unwrap().range()]));
        (sample, said.collect())
    }

    #[test]
    fn a_record_reads_its_fields() {
        let (sample, said) = read("title: {vi: Một, en: One}\ndate: 2020-02-29\ntags: x\ntype: đỏ\n");
        let sample = sample.unwrap();
        assert!(said.is_empty(), "{said:?}");
        assert_eq!(sample.title.en.as_deref(), Some("One"));
        assert_eq!(sample.tags, ["x"]);
        assert_eq!(sample.kind.map(Colour::word), Some("red"));
        assert!(sample.date.is_some());
    }

    #[test]
    fn every_wrong_field_is_told_at_its_place() {
        let (sample, said) = read("tilte: A\ndate: 2021-02-29\ntype: green\n");
        assert!(sample.is_none());
        assert_eq!(
            said,
            ["field-unknown@tilte", "date-invalid@2021-02-29", "choice-unknown@green"],
            "a mistyped key is not told as missing too"
        );
    }

    #[test]
    fn keys_that_are_missing_are_told_together() {
        record! {
            /// A sample.
            struct Pair {
                /// One.
                one: need String,
                /// Two.
                two: need String,
            }
        }
        let mut report = Report::default();
        let path = "a.yaml".into();
        let node = yaml::parse(yaml::Input { path: &path, text: "", offset: 0 }, &mut report).unwrap();
        assert!(Pair::decode(&node, &mut Reader { path: &path, report: &mut report }).is_none());
        let said: Vec<String> = report.diagnostics().iter().map(|found| found.problem.message(Lang::Vi)).collect();
        assert_eq!(said, ["Thiếu khóa bắt buộc: one, two"]);
    }

    #[test]
    fn the_schema_names_what_is_required() {
        let schema = Sample::schema();
        assert_eq!(schema["required"], serde_json::json!(["title"]));
        assert_eq!(schema["properties"]["type"]["enum"], serde_json::json!(["red", "đỏ", "blue"]));
        assert_eq!(schema["properties"]["date"]["description"], "Ngày.");
    }
}
