//! Findings for people: the place, the line of source with the stretch underlined, and how to
//! mend it.

use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet as Drawing};

use super::{Colours, Finding, Located, Look, tame};
use crate::base::Severity;
use crate::value::Lang;

/// Of one code in one file, so many are shown in full.
const SHOWN: usize = 5;
/// Of one warning's code, so many places in other files are named below the first.
const NAMED: usize = 8;

pub(super) fn render(findings: &[Finding<'_>], look: &Look) -> String {
    let renderer = match look.colours {
        Colours::Used => Renderer::styled(),
        Colours::Plain => Renderer::plain(),
    };
    let mut of_a_kind: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for finding in findings {
        *of_a_kind.entry(kind(finding)).or_default() += 1;
    }
    let repeats = elsewhere(findings);
    let mut seen: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut text = String::new();
    for finding in findings {
        let others = repeats.get(finding.diagnostic.problem.code());
        if others.is_some_and(|(path, _)| *path != &*finding.at.path) {
            continue;
        }
        let nth = seen.entry(kind(finding)).or_default();
        *nth += 1;
        if *nth > SHOWN {
            continue;
        }
        let all = of_a_kind.get(&kind(finding)).copied().unwrap_or(0);
        let rest = if *nth == SHOWN { all.saturating_sub(SHOWN) } else { 0 };
        let others = others.filter(|_| *nth == 1).map_or(&[][..], |(_, others)| others);
        text.push_str(&renderer.render(&groups(finding, rest, others, look.lang)));
        text.push_str("\n\n");
    }
    text
}

fn kind<'a>(finding: &'a Finding<'_>) -> (&'a str, &'a str) {
    (&finding.at.path, finding.diagnostic.problem.code())
}

/// For each code of warnings: the first file that has it, and the findings in others.
fn elsewhere<'a>(findings: &'a [Finding<'a>]) -> BTreeMap<&'a str, (&'a str, Vec<&'a Finding<'a>>)> {
    let mut found: BTreeMap<&str, (&str, Vec<&Finding<'_>>)> = BTreeMap::new();
    for finding in findings.iter().filter(|f| f.diagnostic.problem.severity() == Severity::Warning) {
        let (first, others) =
            found.entry(finding.diagnostic.problem.code()).or_insert_with(|| (&finding.at.path, Vec::new()));
        if **first != *finding.at.path {
            others.push(finding);
        }
    }
    found
}

/// `rest` more are in this file, `others` in other files.
fn groups<'a>(finding: &Finding<'_>, rest: usize, others: &[&Finding<'_>], lang: Lang) -> Vec<Group<'a>> {
    let problem = &finding.diagnostic.problem;
    let level = match (problem.severity(), lang) {
        (Severity::Error, Lang::Vi) => Level::ERROR.with_name("lỗi"),
        (Severity::Error, Lang::En) => Level::ERROR,
        (Severity::Warning, Lang::Vi) => Level::WARNING.with_name("cảnh báo"),
        (Severity::Warning, Lang::En) => Level::WARNING,
        (Severity::Hint, Lang::Vi) => Level::INFO.with_name("gợi ý"),
        (Severity::Hint, Lang::En) => Level::INFO.with_name("hint"),
    };
    let mend = Level::HELP.with_name(word(lang, "Cách sửa", "How to mend it"));
    let note = || Level::NOTE.with_name(word(lang, "Ghi chú", "Note"));
    let title = level.primary_title(tame(&problem.message(lang))).id(problem.code());
    let mut main = draw(Group::with_title(title), &finding.at);
    if let Some(cell) = cell(&finding.at, lang) {
        main = main.element(note().message(cell));
    }
    let mut further = Vec::new();
    for (said, at) in &finding.notes {
        match at {
            Some(at) => further.push(draw(Group::with_title(note().secondary_title(tame(&said.say(lang)))), at)),
            None => main = main.element(note().message(tame(&said.say(lang)))),
        }
    }
    main = main.element(mend.message(tame(&problem.help(lang))));
    if rest > 0 {
        let more = match lang {
            Lang::Vi => format!("… và {rest} chỗ nữa trong tệp này"),
            Lang::En => format!("… and {rest} more in this file"),
        };
        main = main.element(note().message(more));
    }
    for other in others.iter().take(NAMED) {
        let message = tame(&other.diagnostic.problem.message(lang));
        main = main.element(note().message(format!("{}: {message}", tame(&other.at.name()))));
    }
    if others.len() > NAMED {
        let more = others.len() - NAMED;
        main = main.element(note().message(match lang {
            Lang::Vi => format!("… và {more} chỗ nữa trong các tệp khác"),
            Lang::En => format!("… and {more} more in other files"),
        }));
    }
    std::iter::once(main).chain(further).collect()
}

/// Adds a place, with its source where it has some.
fn draw<'a>(group: Group<'a>, at: &Located) -> Group<'a> {
    let path = tame(&at.path);
    match (&at.extent, &at.cell) {
        (Some(extent), _) => {
            let origin = || Origin::path(path.clone()).line(extent.line as usize).char_column(extent.column as usize);
            let Some(snippet) = &at.snippet else { return group.element(origin()) };
            let mark = AnnotationKind::Primary.span(snippet.mark.clone());
            let drawing = Drawing::source(snippet.text.clone()).line_start(snippet.line).annotation(mark);
            if snippet.starts_inside {
                // The drawing would count columns from where the cut line begins.
                return group.element(origin()).element(drawing);
            }
            group.element(drawing.path(path))
        }
        (None, Some(cell)) => group.element(Origin::path(format!("{path}{}", tame(&cell.suffix())))),
        (None, None) => group.element(Origin::path(path)),
    }
}

/// The cell in words: `Ô C7, cột «Tổng điểm», ghi «95,4x»`.
fn cell(at: &Located, lang: Lang) -> Option<String> {
    let cell = at.cell.as_ref()?;
    let named = |vi, en, what: &str| match what {
        "" => String::new(),
        what => format!(", {} «{}»", word(lang, vi, en), tame(what)),
    };
    let header = named("cột", "column", &cell.header);
    let value = named("đang ghi", "holds", &cell.value);
    Some(format!("{} {}{header}{value}", word(lang, "ô", "cell"), cell.name))
}

const fn word(lang: Lang, vi: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}
