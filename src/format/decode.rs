//! Nodes to values: each type says how it is written and reports what does not fit, at its place.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::yaml::{Kind, Node};
use crate::base::problem::Fields;
use crate::base::say::{Form, Names};
use crate::base::{Problem, Report, Span, Spanned};
use crate::value::{Date, Localized, Points, Slug, UnitCode};

/// Where problems of the file being decoded go.
#[derive(Debug)]
pub struct Reader<'r> {
    /// The file's path.
    pub path: &'r Arc<str>,
    /// Its problems.
    pub report: &'r mut Report,
}

impl Reader<'_> {
    /// Reports a problem at a place of this file.
    pub fn problem(&mut self, problem: impl Into<Problem>, span: Span) {
        self.report.at(problem, self.path, span);
    }

    /// Reports that a node has not the wanted form.
    pub fn misshapen(&mut self, wanted: Form, node: &Node) {
        let found = match node.kind {
            Kind::Empty => Form::Empty,
            Kind::Scalar(_) => Form::Text,
            Kind::List(_) => Form::List,
            Kind::Group(_) => Form::Group,
        };
        self.problem(Fields::WrongShape { wanted, found }, node.span);
    }

    /// The scalar of a node; anything else is reported.
    pub fn scalar<'n>(&mut self, node: &'n Node, wanted: Form) -> Option<&'n str> {
        if let Kind::Scalar(text) = &node.kind {
            return Some(text);
        }
        self.misshapen(wanted, node);
        None
    }
}

/// A value that can be read from YAML.
pub trait Decode: Sized {
    /// Reads it; `None` when the node does not fit, which has then been reported.
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// Its JSON Schema.
    fn schema() -> Json;
}

/// Reads a scalar with a parser; what the parser refuses is reported as `wrong`.
fn parsed<T>(node: &Node, reader: &mut Reader<'_>, form: Form, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    let text = reader.scalar(node, form)?;
    let value = parse(text.trim());
    if value.is_none() {
        let written = text.to_owned();
        let problem = match form {
            Form::Date | Form::DateOrUnknown | Form::Moment => Fields::NotADate { written },
            Form::Whole | Form::Points | Form::Year => Fields::NotANumber { written, wanted: form },
            _ => Fields::WrongShape { wanted: form, found: Form::Text },
        };
        reader.problem(problem, node.span);
    }
    value
}

impl<T: Decode> Decode for Spanned<T> {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self::new(T::decode(node, reader)?, node.span))
    }

    fn schema() -> Json {
        T::schema()
    }
}

/// A list; a single value stands for a list of one. Members that do not fit are reported and left out.
impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            Kind::Empty => Some(Self::new()),
            Kind::List(members) => Some(members.iter().filter_map(|member| T::decode(member, reader)).collect()),
            Kind::Scalar(_) | Kind::Group(_) => Some(vec![T::decode(node, reader)?]),
        }
    }

    fn schema() -> Json {
        json!({"anyOf": [{"type": "array", "items": T::schema()}, T::schema()]})
    }
}

impl Decode for String {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        Some(reader.scalar(node, Form::Text)?.trim().to_owned())
    }

    fn schema() -> Json {
        json!({"type": ["string", "number"]})
    }
}

impl Decode for bool {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        parsed(node, reader, Form::Flag, |text| match text {
            "true" | "True" | "TRUE" => Some(true),
            "false" | "False" | "FALSE" => Some(false),
            _ => None,
        })
    }

    fn schema() -> Json {
        json!({"type": "boolean"})
    }
}

macro_rules! decode_scalar {
    ($($type:ty, $form:expr, $parse:expr, $schema:tt;)*) => {$(
        impl Decode for $type {
            fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
                parsed(node, reader, $form, $parse)
            }

            fn schema() -> Json {
                json!($schema)
            }
        }
    )*};
}

decode_scalar! {
    u16, Form::Whole, |text| text.parse().ok(), {"type": "integer", "minimum": 0};
    u32, Form::Whole, |text| text.parse().ok(), {"type": "integer", "minimum": 0};
    i32, Form::Whole, |text| text.parse().ok(), {"type": "integer"};
    Date, Form::Date, Date::parse_iso, {"type": "string", "format": "date"};
    Points, Form::Points, Points::parse, {"type": ["number", "string"]};
    UnitCode, Form::UnitCode, UnitCode::parse, {"type": "string", "pattern": "^[0-9A-Za-z]{1,12}$"};
    Slug, Form::Slug, Slug::of, {"type": "string"};
    Year, Form::Year, Year::parse, {"type": "integer", "minimum": 1945, "maximum": 2999};
    Moment, Form::Moment, Moment::parse, {"type": "string", "format": "date-time"};
}

/// A year of the calendar, 1945 to 2999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(pub u16);

impl Year {
    fn parse(text: &str) -> Option<Self> {
        text.parse().ok().filter(|year| (1945..=2999).contains(year)).map(Self)
    }
}

/// A day and, where written, a time of that day in Vietnam.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// Hour and minute.
    pub time: Option<(u8, u8)>,
}

impl Moment {
    fn parse(text: &str) -> Option<Self> {
        let Some((day, time)) = text.split_once(['T', ' ']) else {
            return Some(Self { date: Date::parse_iso(text)?, time: None });
        };
        let (hour, minute) = time.trim().split_once(':')?;
        let hour = hour.parse().ok().filter(|hour| *hour < 24)?;
        let minute = minute.get(..2)?.parse().ok().filter(|minute| *minute < 60)?;
        Some(Self { date: Date::parse_iso(day)?, time: Some((hour, minute)) })
    }
}

/// Text, or `{vi: …, en: …}`.
impl Decode for Localized {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            Kind::Scalar(text) => Some(Self::same(text.trim())),
            Kind::Group(pairs) => {
                let text = |lang: &str| pairs.iter().find(|(key, _)| key.value == lang).map(|(_, value)| value);
                let (vi, en) = (text("vi"), text("en"));
                for (key, _) in pairs.iter().filter(|(key, _)| key.value != "vi" && key.value != "en") {
                    reader.problem(super::record::unknown(&key.value, &["vi", "en"]), key.span);
                }
                let Some(vi) = vi else {
                    reader.problem(Fields::Missing { keys: Names(vec!["vi".into()]) }, node.span);
                    return None;
                };
                let en = en.and_then(|en| String::decode(en, reader));
                Some(Self { vi: String::decode(vi, reader)?, en })
            }
            Kind::Empty | Kind::List(_) => {
                reader.misshapen(Form::Localized, node);
                None
            }
        }
    }

    fn schema() -> Json {
        let texts = json!({"vi": {"type": "string"}, "en": {"type": "string"}});
        json!({"anyOf": [
            {"type": "string"},
            {"type": "object", "properties": texts, "required": ["vi"], "additionalProperties": false},
        ]})
    }
}

/// Values under keys that the editor chooses, in the order written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dict<T>(pub Vec<(Spanned<String>, T)>);

impl<T: Decode> Decode for Dict<T> {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            Kind::Empty => Some(Self(Vec::new())),
            Kind::Group(pairs) => {
                let read = |(key, value): &(Spanned<String>, Node)| Some((key.clone(), T::decode(value, reader)?));
                Some(Self(pairs.iter().filter_map(read).collect()))
            }
            Kind::Scalar(_) | Kind::List(_) => {
                reader.misshapen(Form::Group, node);
                None
            }
        }
    }

    fn schema() -> Json {
        json!({"type": "object", "additionalProperties": T::schema()})
    }
}
