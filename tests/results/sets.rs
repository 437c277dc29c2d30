//! Criteria sets: numbers that add up, conditions that can work, provenance that points somewhere.

use super::harness::{PASS_FAIL, SET, site};
use tiepcan::domain::criteria::{NoneArises, Part};
use tiepcan::domain::revision::Revision;
use tiepcan::domain::scoring::{Penalty, Scope};

fn said(text: &str) -> Vec<String> {
    site(&[("a/set.yaml", text)]).said()
}

#[test]
fn a_set_is_read_whole() {
    let site = site(&[("a/set.yaml", SET), ("b/set.yaml", PASS_FAIL)]);
    assert_eq!(site.said(), [""; 0]);
    let set = &site.results.sets[site.results.set_named("qd619-2017").unwrap()];
    let discipline = set.scoring.conditions.discipline.as_ref().unwrap();
    assert_eq!((discipline.value.scope, discipline.value.from), (Scope::AnyOfficial, Some(Penalty::Warning)));
    let set = &site.results.sets[site.results.set_named("qd27-2025").unwrap()];
    let numbers: Vec<&str> = set.parts().map(|part| set.no(part)).collect();
    assert_eq!(numbers, ["1", "1.1", "1.2", "2", "2.1"], "an indicator's number holds its criterion's");
    let part = set.part("1.1").unwrap();
    assert_eq!((part, set.position(part)), (Part { criterion: 0, indicator: Some(0) }, 1));
    assert_eq!(set.indicator(part).unwrap().none_arises, Some(NoneArises::CountsAsMet));
    assert_eq!(site.results.set_address(site.results.set_named("qd27-2025").unwrap()).as_str(), "tieu-chi/qd27-2025/");
}

#[test]
fn maxima_add_up() {
    assert_eq!(said(&SET.replace("max: 30", "max: 31")), ["[criteria-max-not-sum] a/set.yaml:5:6"]);
    let contents = "id: s\ntitle: S\napplies: {from: 2018}\nscoring: points\nmax: 10\ncriteria:\n  - no: 1\n    title: Một\n    max: 10\n    indicators:\n      - no: 1\n        title: A\n        max: 12\nprovenance: [{path: max, verified_against: x}, {path: criteria, verified_against: x}]\n";
    assert_eq!(said(contents), ["[criteria-max-not-sum] a/set.yaml:9:10"]);
}

#[test]
fn numbers_are_used_once() {
    assert_eq!(said(&SET.replace("no: 5", "no: 4")), ["[criteria-number-twice] a/set.yaml:11:10"]);
}

#[test]
fn what_was_not_verified_is_one_warning() {
    let text = SET.split("provenance:").next().unwrap();
    let site = site(&[("a/set.yaml", text)]);
    assert_eq!(site.said(), ["[criteria-unverified] a/set.yaml:1:5"]);
    assert!(site.message().0.ends_with(": max, criteria, conditions"), "{}", site.message().0);
    let part = SET.replace("{path: criteria, ", "{path: criteria.2.max, ");
    let site = super::harness::site(&[("a/set.yaml", &part)]);
    assert!(site.message().0.ends_with(": criteria.1, criteria.3, criteria.4, criteria.5"), "{}", site.message().0);
}

#[test]
fn provenance_points_at_something_in_the_set() {
    let text = format!("{SET}  - {{path: conditions.total_mn, verified_against: x}}\n");
    let site = site(&[("a/set.yaml", &text)]);
    assert_eq!(site.said(), ["[provenance-path-unknown] a/set.yaml:21:12"]);
    assert!(site.message().0.contains("«conditions.total_min"), "{}", site.message().0);
}

#[test]
fn conditions_can_work() {
    let text = SET.replace("I: 90", "I: 900").replace("satisfaction_min_percent: 80", "satisfaction_min_percent: 800");
    assert_eq!(
        said(&text),
        ["[criteria-total-min-too-high] a/set.yaml:13:18", "[criteria-percent-range] a/set.yaml:15:29"]
    );
    let text = SET
        .replace("max: 100\n", "")
        .replace(", max: 30", "")
        .replace("  - {path: max, verified_against: văn bản gốc}\n", "");
    assert_eq!(said(&text), ["[criteria-max-missing] a/set.yaml:7:10"]);
}

#[test]
fn points_in_a_set_without_points_are_told() {
    let text = PASS_FAIL.replace("scoring: pass_fail\n", "scoring: pass_fail\nconditions: {total_min: 80}\n");
    let text = text.replace("provenance:\n", "provenance:\n  - {path: conditions, verified_against: x}\n");
    assert_eq!(said(&text), ["[criteria-points-unused] a/set.yaml:5:25"]);
}

#[test]
fn two_sets_have_two_names() {
    let site = site(&[("a/set.yaml", SET), ("b/set.yaml", SET)]);
    assert_eq!(site.said(), ["[criteria-set-twice] b/set.yaml:1:5"]);
}

#[test]
fn years_run_forward() {
    assert_eq!(said(&SET.replace("to: 2021", "to: 2011")), ["[criteria-years-reversed] a/set.yaml:3:27"]);
}

#[test]
fn a_set_with_letters_for_labels_keeps_numbers_for_addresses() {
    let text = SET.replace("no: 1,", "no: \"…\",");
    assert_eq!(said(&text)[0], "[criteria-number-invalid] a/set.yaml:7:10");
}

/// A set of one indicator with contents.
fn contents(lines: &str) -> String {
    format!(
        "id: s\ntitle: S\napplies: {{from: 2018}}\nscoring: points\nmax: 10\ncriteria:\n  - no: 1\n    title: Một\n    \
         max: 10\n    indicators:\n      - no: 1\n        title: A\n        max: 10\n        none_arises: full\n        \
         contents:\n{lines}provenance: [{{path: max, verified_against: x}}, {{path: criteria, verified_against: x}}]\n"
    )
}

#[test]
fn contents_have_options_by_letter_and_bands_by_percentage() {
    let options = "          - {no: 1, title: B, options: {a: 4, b: 2, c: 1, d: 0.5, đ: 0}}\n";
    let bands = "          - {no: 2, title: C, none_arises: full, bands: [{from_percent: 90, points: 6}, {from_percent: 80, points: \"5,5\"}, {from_percent: 0, points: 1}]}\n";
    let site = site(&[("a/set.yaml", &contents(&format!("{options}{bands}")))]);
    assert_eq!(site.said(), [""; 0], "the best option and the best band make up the indicator's maximum");
    let indicator = &site.results.sets.as_slice()[0].criteria[0].indicators[0];
    let letters: Vec<&str> = indicator.contents[0].options.iter().map(|(letter, _)| letter.as_str()).collect();
    assert_eq!(letters, ["a", "b", "c", "d", "đ"]);
    assert_eq!(indicator.contents[1].bands[1].points.value.to_string(), "5,5");
    assert_eq!(indicator.contents[1].none_arises, Some(NoneArises::Full));
    assert_eq!(said(&contents(options)), ["[criteria-max-not-sum] a/set.yaml:13:14"]);
}

#[test]
fn letters_run_as_in_legal_texts() {
    let wrong = "          - {title: B, options: {a: 10, b: 4, c: 2, d: 1, e: 0}}\n";
    assert_eq!(said(&contents(wrong)), ["[criteria-letter-order] a/set.yaml:16:62"]);
    let labels = |last: &str| {
        let mut text = SET.to_owned();
        for (no, label) in [(1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, last)] {
            text = text.replace(&format!("{{no: {no},"), &format!("{{no: {no}, label: {label},"));
        }
        text
    };
    assert_eq!(said(&labels("đ")), [""; 0]);
    assert_eq!(said(&labels("e")), ["[criteria-letter-order] a/set.yaml:11:10"]);
}

#[test]
fn bands_run_from_the_highest_down() {
    let upside_down =
        "          - {title: B, bands: [{from_percent: 80, points: 5}, {from_percent: 90, points: 10}]}\n";
    assert_eq!(said(&contents(upside_down)), ["[criteria-band-order] a/set.yaml:16:90"]);
    let beyond = "          - {title: B, bands: [{from_percent: 120, points: 10}]}\n";
    assert_eq!(said(&contents(beyond)), ["[criteria-percent-range] a/set.yaml:16:60"]);
}

#[test]
fn all_four_shipped_regimes_can_be_told_apart() {
    let shipped = super::shipped::shipped();
    let set = |id: &str| &shipped.results.sets[shipped.results.set_named(id).unwrap()];
    let shape = |id: &str| {
        let set = set(id);
        let max = set.scoring.max.as_ref().map(|max| max.value.to_string());
        (set.criteria.len(), max, set.applies.from, set.applies.to)
    };
    assert_eq!(shape("qd09-2013"), (8, Some("1000".into()), 2013, Some(2016)));
    assert_eq!(shape("qd619-2017"), (5, Some("100".into()), 2017, Some(2021)));
    assert_eq!(shape("qd25-2021"), (5, Some("100".into()), 2022, Some(2024)));
    assert_eq!(shape("qd27-2025"), (3, None, 2026, None));
    let labels: Vec<_> = set("qd09-2013").criteria.iter().filter_map(|criterion| criterion.label.as_deref()).collect();
    assert_eq!(labels, ["a", "b", "c", "d", "đ", "e", "g", "h"]);
    assert_eq!(set("qd27-2025").criteria.iter().map(|criterion| criterion.indicators.len()).sum::<usize>(), 14);
    let programmes = |id: &str| -> Vec<_> { set(id).programmes.iter().filter_map(|one| one.no.as_deref()).collect() };
    assert_eq!(programmes("qd619-2017"), ["18.5"]);
    assert_eq!(programmes("qd25-2021"), ["18.4", "16", "9.6", "9.4"]);
    // Numbers that nobody has seen in the text are named as such.
    assert!(set("qd619-2017").unverified.contains(&"conditions.total_min".to_owned()));
    assert!(set("qd25-2021").unverified.iter().any(|path| path.starts_with("criteria.2")));
}

/// What came of each part of a newer set: its number, the numbers before, and what went.
fn came_from(sets: &[&str]) -> (Vec<(String, Vec<String>)>, Vec<String>) {
    let files: Vec<(String, &str)> = sets.iter().zip('a'..).map(|(set, at)| (format!("{at}/set.yaml"), *set)).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let site = site(&files);
    let sets: Vec<_> = site.results.sets.iter().map(|(_, set)| set).collect();
    let (earlier, newer) = (sets[0], sets[sets.len() - 1]);
    let revision = Revision::between(&sets).unwrap();
    let numbers = |parts: &[Part]| parts.iter().map(|part| earlier.no(*part).to_owned()).collect::<Vec<_>>();
    let rows = revision.rows.iter().map(|row| (newer.no(row.part).to_owned(), numbers(&row.from)));
    (rows.collect(), numbers(&revision.gone))
}

fn set_of(id: &str, years: &str, criteria: &str) -> String {
    format!("id: {id}\ntitle: {id}\napplies: {years}\nscoring: points\ncriteria:\n{criteria}")
}

#[test]
fn two_sets_are_compared_by_what_the_editor_says_else_by_names() {
    let old = set_of(
        "cu",
        "{from: 2017, to: 2021}",
        "  - {no: 1, title: Hiến pháp}\n  - {no: 2, title: \"Hòa giải ở cơ sở\"}\n  - {no: 3, title: Phổ biến giáo dục pháp luật}\n  - {no: 4, title: Thủ tục}\n",
    );
    let new = set_of(
        "moi",
        "{from: 2022}",
        "  - {no: 1, title: \"Hoà giải ở cơ sở, trợ giúp\"}\n  - {no: 2, title: Văn bản, replaces: [\"1\", \"3\"]}\n  - {no: 3, title: Dân chủ}\n",
    );
    let row = |no: &str, from: &[&str]| (no.to_owned(), from.iter().map(|&no| no.to_owned()).collect());
    let (rows, gone) = came_from(&[&old, &new]);
    assert_eq!(rows, [row("1", &["2"]), row("2", &["1", "3"]), row("3", &[])]);
    assert_eq!(gone, ["4"]);
}

#[test]
fn sets_far_apart_are_followed_through_those_between() {
    let set = |id, years, title: &str| set_of(id, years, &format!("  - {{no: 1, title: {title}}}\n"));
    let first = set("mot", "{from: 2014, to: 2016}", "Tên thứ nhất");
    let second = set("hai", "{from: 2017, to: 2021}", "Tên thứ hai, replaces: [\"1\"]");
    let third = set("ba", "{from: 2022}", "Tên thứ ba, replaces: [\"1\"]");
    let (rows, gone) = came_from(&[&first, &second, &third]);
    assert_eq!((rows, gone), (vec![("1".to_owned(), vec!["1".to_owned()])], Vec::new()));
}

#[test]
fn what_a_part_replaces_is_in_the_set_before() {
    let text = SET.replace("{no: 5, title: Năm", "{no: 5, replaces: [\"9\"], title: Năm");
    assert_eq!(said(&text), ["[criteria-replaced-unknown] a/set.yaml:11:24"]);
}
