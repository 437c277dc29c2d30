//! What a command did, in a few lines for people.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use super::clock::Stopwatch;
use super::compilation::Compilation;
use super::session::Session;
use crate::base::{Report, Severity};
use crate::disk::Written;
use crate::value::Lang;

/// After a site was written: one line where nobody watches, else a table too.
pub(super) fn built(done: &Compilation, written: &Written, out: &Path, session: &Session) -> String {
    let (pages, took) = (number(done.summary.pages, session), seconds(done.stopwatch.total(), session));
    let kept = number(written.files.saturating_sub(written.changed), session);
    let (changed, removed) = (number(written.changed, session), number(written.removed, session));
    let line = match session.lang {
        Lang::Vi => format!(
            "Đã dựng {pages} trang trong {took}: {changed} tệp mới hoặc thay đổi, {kept} giữ nguyên, {removed} gỡ bỏ."
        ),
        Lang::En => {
            format!("Made {pages} pages in {took}: {changed} files new or changed, {kept} kept, {removed} removed.")
        }
    };
    if !session.is_watched {
        return line;
    }
    let mut text = String::new();
    row(&mut text, session.pick("Trang", "Pages"), &kinds(done, session));
    row(
        &mut text,
        session.pick("Số từ", "Words"),
        &number(usize::try_from(done.summary.words).unwrap_or(usize::MAX), session),
    );
    row(&mut text, session.pick("Dung lượng", "Weight"), &weight(written.bytes, session));
    row(&mut text, session.pick("Thời gian", "Time"), &steps(done, session));
    row(&mut text, session.pick("Cảnh báo", "Warnings"), &warnings(&done.report));
    let index = out.join("index.html");
    row(&mut text, session.pick("Mở trang", "Open"), &index.display().to_string());
    format!("{}\n{text}", session.strong(&line)).trim_end().to_owned()
}

/// After a package was written.
pub(super) fn packed(file: &Path, bytes: usize, stopwatch: &Stopwatch, session: &Session) -> String {
    let (took, size) = (seconds(stopwatch.total(), session), weight(bytes as u64, session));
    session.strong(&match session.lang {
        Lang::Vi => format!("Đã ghi {} ({size}) trong {took}.", file.display()),
        Lang::En => format!("Wrote {} ({size}) in {took}.", file.display()),
    })
}

/// After a site was not written.
pub(super) fn refused(report: &Report, session: &Session) -> String {
    let counts = counts(report, session);
    session.strong(&match session.lang {
        Lang::Vi => format!("{counts}. Chưa ghi gì; bản đã xuất trước đó còn nguyên. Sửa các chỗ trên rồi chạy lại."),
        Lang::En => format!(
            "{counts}. Nothing was written; what was published before is untouched. Mend the above and run again."
        ),
    })
}

/// After a check.
pub(super) fn checked(done: &Compilation, session: &Session) -> String {
    let (pages, took) = (number(done.summary.pages, session), seconds(done.stopwatch.total(), session));
    let line = match (done.report.is_empty(), session.lang) {
        (true, Lang::Vi) => format!("Không có lỗi: {pages} trang, {took}."),
        (true, Lang::En) => format!("No problems: {pages} pages, {took}."),
        (false, Lang::Vi) => format!("{} trong {pages} trang, {took}.", counts(&done.report, session)),
        (false, Lang::En) => format!("{} in {pages} pages, {took}.", counts(&done.report, session)),
    };
    let mut text = session.strong(&line);
    if session.is_watched && !done.report.is_empty() {
        let hint = session.pick("Giải thích một mã: tiepcan explain MÃ", "What a code means: tiepcan explain CODE");
        let _ = write!(text, "\n{hint}");
    }
    text
}

/// `2 lỗi, 1 cảnh báo`.
pub(super) fn counts(report: &Report, session: &Session) -> String {
    let plural = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    match session.lang {
        Lang::Vi => format!("{errors} lỗi, {warnings} cảnh báo"),
        Lang::En => {
            format!("{}, {}", plural(errors, "error", "errors"), plural(warnings, "warning", "warnings"))
        }
    }
}

fn row(text: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        let pad = 12usize.saturating_sub(name.chars().count());
        let _ = writeln!(text, "  {name}{}{value}", " ".repeat(pad));
    }
}

fn kinds(done: &Compilation, session: &Session) -> String {
    let kinds = done.summary.pages_by_kind.iter().filter(|(_, count)| *count > 0);
    let words: Vec<String> =
        kinds.map(|(kind, count)| format!("{} {}", number(*count, session), kind.get(session.lang))).collect();
    words.join(", ")
}

fn steps(done: &Compilation, session: &Session) -> String {
    let steps = done.stopwatch.steps().into_iter().map(|(step, took)| {
        let (vi, en) = step.name();
        format!("{} {}", session.pick(vi, en), seconds(took, session))
    });
    steps.collect::<Vec<_>>().join(", ")
}

/// Warnings by code, the most frequent first.
fn warnings(report: &Report) -> String {
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for found in report.diagnostics().iter().filter(|found| found.problem.severity() == Severity::Warning) {
        *codes.entry(found.problem.code()).or_default() += 1;
    }
    let mut codes: Vec<_> = codes.into_iter().collect();
    codes.sort_by_key(|(code, count)| (std::cmp::Reverse(*count), *code));
    codes.iter().map(|(code, count)| format!("{count} {code}")).collect::<Vec<_>>().join(", ")
}

/// `0,8 giây`, `350 ms`.
pub(super) fn seconds(took: Duration, session: &Session) -> String {
    let millis = took.as_millis();
    if millis < 1000 {
        return format!("{millis} ms");
    }
    let tenths = millis / 100;
    format!("{}{}{} {}", tenths / 10, session.pick(",", "."), tenths % 10, session.pick("giây", "s"))
}

/// `1.234` in Vietnamese, `1,234` in English.
pub(super) fn number(count: usize, session: &Session) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(session.pick(".", ","));
        }
        text.push(digit);
    }
    text
}

fn weight(bytes: u64, session: &Session) -> String {
    const UNIT: u64 = 1 << 20;
    let tenths = bytes * 10 / UNIT;
    if tenths == 0 {
        return format!("{} KB", bytes.div_ceil(1024));
    }
    format!("{}{}{} MB", tenths / 10, session.pick(",", "."), tenths % 10)
}
