//! What the template engine says of a fault, to what is wrong and where.

use tera::ErrorKind as E;

use crate::base::Span;
use crate::base::fault::TemplateFault;
use crate::base::say::{Names, Nearest};

/// A fault in a template, by the template's name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) what: TemplateFault,
    /// The template, where it is known.
    pub(super) template: Option<String>,
    /// Where in it.
    pub(super) at: Option<At>,
}

/// A place in a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    /// Its bytes.
    Span(Span),
    /// Its line and column in characters, both from 1.
    Line(usize, usize),
}

/// Every fault that an error tells of.
pub(super) fn faults(error: &tera::Error) -> Vec<Fault> {
    let file = |what: TemplateFault, name: &str| Fault { what, template: Some(name.to_owned()), at: None };
    match error.kind() {
        E::SyntaxError(fault) | E::RenderingError(fault) => vec![Fault {
            what: understand(fault.message()),
            template: Some(fault.filename().to_owned()),
            at: Some(At::Span(Span::new(fault.span().range.clone()))),
        }],
        E::MissingParent { current, parent } => vec![file(TemplateFault::Template(parent.clone()), current)],
        E::CircularExtend { tpl, .. } | E::CircularInclude { tpl, .. } => {
            vec![file(TemplateFault::Other(error.to_string()), tpl)]
        }
        _ => error.to_string().split("\n\nerror: ").map(reported).collect(),
    }
}

/// Some errors give their place in their text only, as `--> file:line:column`.
fn reported(text: &str) -> Fault {
    let said = text.lines().next().unwrap_or(text).trim_start_matches("error: ");
    let at = text.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
    let mut parts = at.unwrap_or("").rsplitn(3, ':');
    let (column, line, template) = (parts.next(), parts.next(), parts.next());
    let number = |part: Option<&str>| part.and_then(|part| part.trim().parse::<usize>().ok());
    let at = number(line).zip(number(column)).map(|(line, column)| At::Line(line, column));
    Fault { what: understand(said), template: template.map(str::to_owned), at }
}

/// The engine's sentences, each naming one thing in backquotes.
fn understand(said: &str) -> TemplateFault {
    let quoted = || said.split('`').nth(1).unwrap_or_default().to_owned();
    let known = || -> Names {
        let list = said.split_once(". Available ").and_then(|(_, rest)| rest.split_once(": "));
        Names(list.map(|(_, names)| names.split(", ").map(str::to_owned).collect()).unwrap_or_default())
    };
    if (said.starts_with("Variable `") || said.starts_with("Field `")) && said.contains("not defined") {
        let (written, known) = (quoted(), known());
        let nearest = Nearest::of(&written, known.0.iter().map(String::as_str));
        return TemplateFault::Name { written, nearest, known };
    }
    match said.split(' ').collect::<Vec<_>>().as_slice() {
        ["Unknown", "template", ..] => TemplateFault::Template(quoted()),
        ["Unknown", ..] => TemplateFault::Word(quoted()),
        ["Block", ..] => TemplateFault::Block(quoted()),
        ["Unexpected", "end", ..] => TemplateFault::Unfinished,
        ["Found", ..] => match said.split_once(" but expected") {
            Some((found, _)) => TemplateFault::Unexpected(found.trim_start_matches("Found ").to_owned()),
            None => TemplateFault::Other(said.to_owned()),
        },
        _ => TemplateFault::Other(said.to_owned()),
    }
}

/// The byte at which a line and column (characters, both from 1) stand.
pub(super) fn byte_at(text: &str, line: usize, column: usize) -> Option<usize> {
    let start: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let rest = text.get(start..)?;
    let inside = rest.char_indices().nth(column.checked_sub(1)?).map_or(rest.len(), |(at, _)| at);
    Some(start + inside)
}

#[cfg(test)]
mod tests {
    use super::{At, byte_at, faults, understand};
    use crate::base::fault::TemplateFault;

    #[test]
    fn every_fault_of_a_set_of_templates_is_told_with_its_place() {
        let mut tera = tera::Tera::default();
        let error = tera.add_raw_templates([("a.html", "{{ x | mot }}\n{{ y | hai }}")]).unwrap_err();
        let found: Vec<_> = faults(&error).into_iter().map(|fault| (fault.what, fault.at)).collect();
        assert_eq!(
            found,
            [
                (TemplateFault::Word("mot".into()), Some(At::Line(1, 8))),
                (TemplateFault::Word("hai".into()), Some(At::Line(2, 8))),
            ]
        );
    }

    #[test]
    fn names_come_with_what_was_probably_meant() {
        let fault = understand("Field `titel` is not defined. Available fields: author, title");
        let TemplateFault::Name { written, nearest, known } = fault else { panic!("{fault:?}") };
        assert_eq!(
            (written.as_str(), nearest.0, known.0),
            ("titel", vec!["title".into()], vec!["author".into(), "title".into()])
        );
    }

    #[test]
    fn columns_are_characters() {
        assert_eq!(byte_at("á\nđá{{", 2, 3), Some(7));
        assert_eq!(byte_at("a", 9, 9), Some(1));
    }
}
