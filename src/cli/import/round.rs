//! `round.yaml` of an imported list, and what is said of the import.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::scores::Linked;
use crate::base::Problem;
use crate::base::problem::{Results, Units};
use crate::cli::session::Session;
use crate::domain::citation::recognise;
use crate::load::scores::{Form, ScoreSheet, Why};
use crate::value::{Date, Lang, LawNumber, Slug};

/// The round, with the decision that the titles of the list name.
pub(super) fn text(year: u16, set: &Slug, file: &str, sheet: &ScoreSheet) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let mut text = format!(
        "# Đợt đánh giá năm {year}, nhập từ một bảng tính. Mỗi giá trị của scores.csv lấy từ ô nào: xem scores.trace.csv.\n\
         year: {year}\nset: {set}\n"
    );
    match decision(&sheet.form) {
        Some((number, date)) => {
            let date = date.map(|date| format!(", date: {:04}-{:02}-{:02}", date.year(), date.month(), date.day()));
            let _ = writeln!(text, "decision: {{number: {number}{}}}", date.unwrap_or_default());
            text.push_str("# Ghi thêm nơi ra quyết định vào khóa decision: by: Ủy ban nhân dân …\n");
        }
        None => {
            let _ = writeln!(text, "# decision: {{number: 00/QĐ-UBND, date: {year}-12-31, by: Ủy ban nhân dân …}}");
        }
    }
    text.push_str(
        "# Bỏ dấu # ở đầu dòng khi đã điền:\n\
         # place: {province: \"…\", district: \"…\"}\n\
         # source: {title: Tên văn bản hoặc trang đã công bố, url: https://…}\n\
         # declared_counts: {met: 0, not_met: 0, total: 0}\n",
    );
    let name = sheet.name.as_deref().map(|name| format!(", sheet: {}", quoted(name))).unwrap_or_default();
    let _ = writeln!(text, "scores: scores.csv\nimported: {{file: {}{name}}}\nillustrative: false", quoted(file));
    text
}

/// The only decision that the titles name, with its day.
fn decision(form: &Form) -> Option<(LawNumber, Option<Date>)> {
    let mut found = form.above.iter().flat_map(|text| recognise(text));
    let first = found.find_map(|citation| Some((citation.number.clone()?, citation.date())))?;
    found.all(|other| other.number.is_none_or(|number| number == first.0)).then_some(first)
}

/// What was done, in a few lines.
pub(super) fn summary(linked: &Linked, name: &str, refused: bool, out: &Path, session: &Session) -> String {
    if refused {
        return session
            .pick(
                "Chưa ghi gì. Sửa các lỗi trên trong bảng tính rồi nhập lại.",
                "Nothing was written. Mend the problems above in the spreadsheet, then import again.",
            )
            .to_owned();
    }
    let (vi, rows) = (session.lang == Lang::Vi, linked.results.assessments.len());
    let sheet = linked.sheet.as_ref().and_then(|sheet| sheet.name.as_deref());
    let sheet = sheet.map_or_else(String::new, |sheet| {
        if vi { format!(", trang tính «{sheet}»") } else { format!(", sheet «{sheet}»") }
    });
    let mut text = if vi {
        format!("Đã nhập {rows} đơn vị từ {name}{sheet}.")
    } else {
        format!("Imported {rows} units from {name}{sheet}.")
    };
    let count = |wanted: fn(&Problem) -> bool| {
        linked.report.diagnostics().iter().filter(|found| wanted(&found.problem)).count()
    };
    let mut line = |count: usize, vi_words: &str, en_words: &str| {
        if count > 0 {
            let _ = write!(text, "\n  {count} {}", session.pick(vi_words, en_words));
        }
    };
    let zeros = count(|problem| matches!(problem, Problem::Units(Units::ZerosLost { .. })));
    line(zeros, "mã bị mất số 0 ở đầu đã được sửa", "codes that had lost their zeros were repaired");
    let personal = count(|problem| matches!(problem, Problem::Results(Results::PersonalData {})));
    line(personal, "ô có dữ liệu cá nhân không được chép sang", "cells with personal data were not copied");
    for (why, count) in skipped(linked) {
        let (vi, en) = match why {
            Why::Numbers => ("dòng đánh số cột, bỏ qua", "rows that number the columns, left out"),
            Why::Group => {
                ("dòng nhóm (loại, huyện, kết quả), đã chuyển thành cột", "rows that name groups, made into columns")
            }
            Why::Total => ("dòng tổng cộng, bỏ qua", "rows of totals, left out"),
            Why::Headings => ("dòng lặp lại tiêu đề, bỏ qua", "rows that repeat the headings, left out"),
            Why::Closing => {
                ("dòng ghi chú, ngày tháng, chữ ký, bỏ qua", "rows of remarks, dates and signatures, left out")
            }
        };
        line(count, vi, en);
    }
    let _ = write!(
        text,
        "\n{} {}\n{}",
        session.pick(
            "Đã ghi round.yaml, scores.csv, scores.trace.csv vào",
            "Wrote round.yaml, scores.csv, scores.trace.csv into"
        ),
        out.display(),
        session.pick(
            "Tiếp theo: mở round.yaml, điền quyết định và nguồn, rồi chạy tiepcan check.",
            "Next: open round.yaml, fill in decision and source, then run tiepcan check.",
        )
    );
    text
}

/// How many rows were left out, by reason.
fn skipped(linked: &Linked) -> Vec<(Why, usize)> {
    let mut counts: BTreeMap<u8, (Why, usize)> = BTreeMap::new();
    for row in linked.sheet.iter().flat_map(|sheet| &sheet.form.skipped) {
        counts.entry(row.why as u8).or_insert((row.why, 0)).1 += 1;
    }
    counts.into_values().collect()
}
