//! Rounds: what they name, what they declare, where they stand.

use super::harness::{ROUND, SET, Site, site};

const TABLE: &str = "name,outcome\nXã A,đạt\nXã B,đạt\nXã C,chưa đạt\n";

fn round(text: &str) -> Site {
    site(&[("a/set.yaml", SET), ("b/round.yaml", text), ("b/scores.csv", TABLE)])
}

#[test]
fn a_criteria_set_that_is_not_there() {
    let site = round("year: 2018\nset: qd691-2017\nscores: scores.csv\n");
    assert_eq!(site.said(), ["[criteria-set-unknown] b/round.yaml:2:6"]);
    assert_eq!(site.message().0, "Không có bộ tiêu chí nào tên «qd691-2017». Có phải ý bạn là «qd619-2017»?");
}

#[test]
fn a_set_that_cannot_be_read_is_told_once() {
    let set = SET.replace("scoring: points\n", "");
    let site = site(&[("a/set.yaml", &set), ("b/round.yaml", ROUND), ("b/scores.csv", TABLE)]);
    assert_eq!(site.said(), ["[field-missing] a/set.yaml:1:1"]);
}

#[test]
fn a_criteria_set_that_was_not_in_force() {
    let site = round("year: 2023\nset: qd619-2017\nscores: scores.csv\n");
    assert_eq!(site.said(), ["[criteria-set-not-in-force] b/round.yaml:2:6"]);
    let (message, notes) = site.message();
    assert_eq!(message, "Bộ tiêu chí qd619-2017 áp dụng cho các năm 2017–2021, không phải năm 2023");
    assert_eq!(notes, ["rule a/set.yaml:1:5"]);
}

#[test]
fn a_score_table_that_is_not_there() {
    let missing = round("year: 2018\nset: qd619-2017\nscores: score.csv\n");
    assert_eq!(missing.said(), ["[scores-missing] b/round.yaml:3:9"]);
    assert!(missing.message().0.ends_with("Có phải ý bạn là «scores.csv»?"));
    let unnamed = round("year: 2018\nset: qd619-2017\n");
    assert_eq!(unnamed.said(), ["[scores-not-named] b/round.yaml:1:7"]);
}

#[test]
fn a_score_table_is_a_table() {
    let text = "year: 2018\nset: qd619-2017\nscores: scores.docx\n";
    let site = site(&[("a/set.yaml", SET), ("b/round.yaml", text), ("b/scores.docx", "PK")]);
    assert_eq!(site.said(), ["[scores-not-csv] b/round.yaml:3:9"]);
}

#[test]
fn a_suspended_year_needs_no_set_and_no_table() {
    let site = round("year: 2025\nsuspended: true\n");
    assert_eq!(site.said(), [""; 0]);
    assert_eq!(
        round("year: 2018\n").said(),
        ["[field-missing] b/round.yaml:1:7", "[scores-not-named] b/round.yaml:1:7"]
    );
    let both = round("year: 2018\nsuspended: true\nset: qd619-2017\nscores: scores.csv\n");
    assert_eq!(both.said(), ["[suspended-with-scores] b/round.yaml:2:12"]);
}

#[test]
fn declared_counts_agree_with_each_other() {
    let site = round(&format!("{ROUND}declared_counts: {{met: 199, not_met: 24, total: 233}}\n"));
    assert_eq!(site.said(), ["[declared-counts-sum] b/round.yaml:4:49"]);
    assert_eq!(site.message().0, "Số công bố không khớp nhau: 199 đạt và 24 chưa đạt, cộng lại là 223, không phải 233");
}

#[test]
fn declared_counts_agree_with_the_table() {
    assert_eq!(round(&format!("{ROUND}declared_counts: {{met: 2, not_met: 1, total: 3}}\n")).said(), [""; 0]);
    let site = round(&format!("{ROUND}declared_counts: {{met: 3, not_met: 1, total: 4}}\n"));
    assert_eq!(site.said(), ["[declared-met-differs] b/round.yaml:4:24"]);
    let site = round(&format!("{ROUND}declared_counts: {{not_met: 2}}\n"));
    assert_eq!(site.said(), ["[declared-not-met-differs] b/round.yaml:4:28"]);
    let site = round(&format!("{ROUND}declared_counts: {{total: 4}}\n"));
    assert_eq!(site.said(), ["[declared-total-differs] b/round.yaml:4:26"]);
}

#[test]
fn the_declared_total_may_leave_out_units_that_were_not_assessed() {
    let table = format!("{TABLE}Xã D,chưa đánh giá\n");
    for counts in ["met: 2, not_met: 1, total: 3", "met: 2, not_met: 1, not_assessed: 1, total: 4"] {
        let text = format!("{ROUND}declared_counts: {{{counts}}}\n");
        let site = site(&[("a/set.yaml", SET), ("b/round.yaml", &text), ("b/scores.csv", &table)]);
        assert_eq!(site.said(), [""; 0], "{counts}");
    }
}

#[test]
fn rows_that_were_told_are_not_counted_against_the_declaration() {
    let table = "name,outcome\nXã A,đạt\nXã A,đạt\n";
    let text = format!("{ROUND}declared_counts: {{met: 2, not_met: 0, total: 2}}\n");
    let site = site(&[("a/set.yaml", SET), ("b/round.yaml", &text), ("b/scores.csv", table)]);
    assert_eq!(site.said(), ["[unit-twice] b/scores.csv:3:1 A3=Xã A"]);
}

#[test]
fn a_year_left_out_is_explained_by_a_suspended_round() {
    let later = ROUND.replace("2018", "2020");
    let mut files = vec![
        ("a/set.yaml", SET),
        ("b/round.yaml", ROUND),
        ("b/scores.csv", TABLE),
        ("c/round.yaml", &later),
        ("c/scores.csv", TABLE),
    ];
    assert_eq!(site(&files).said(), ["[round-year-missing] c/round.yaml:1:7"]);
    files.push(("d/round.yaml", "year: 2019\nsuspended: true\n"));
    assert_eq!(site(&files).said(), [""; 0]);
}

#[test]
fn pilots_and_places_name_what_the_register_has() {
    let units = "code,name,province,province_code,district,district_code\n00001,Xã A,Tỉnh T,10,Huyện Một,101\n00002,Xã B,Tỉnh T,10,Huyện Một,101\n00003,Xã C,Tỉnh T,10,Huyện Một,101\n";
    let text = "year: 2018\nset: qd619-2017\nplace: {province: Tỉnh Tê, district: \"101\"}\nscores: scores.csv\npilots: [\"00001\", \"00009\", 2]\ntargets: {met: 9}\n";
    let site = site(&[("a/set.yaml", SET), ("b/round.yaml", text), ("b/scores.csv", TABLE), ("u/units.csv", units)]);
    let said = site.said();
    assert_eq!(said[0], "[place-unknown] b/round.yaml:3:19");
    assert_eq!(said[1], "[unit-unknown] b/round.yaml:5:19");
    assert_eq!(said[2], "[unit-code-zeros-lost] b/round.yaml:5:28");
}

#[test]
fn a_target_is_not_more_than_there_are_units() {
    let site = round(&format!("{ROUND}targets: {{met: 9}}\n"));
    assert_eq!(site.said(), ["[target-above-units] b/round.yaml:4:16"]);
}

#[test]
fn a_decision_has_a_number_and_comes_after_its_year() {
    let site = round(&format!("{ROUND}decision: {{number: số 12, date: 2017-12-20}}\n"));
    assert_eq!(site.said(), ["[decision-number-form] b/round.yaml:4:20", "[decision-before-year] b/round.yaml:4:33"]);
    let site = round(&format!("{ROUND}decision: {{number: 2793/QĐ-UBND, date: 2018-11-20}}\n"));
    assert_eq!(site.said(), [""; 0]);
}

#[test]
fn the_only_round_of_a_year_has_the_years_address() {
    let next = ROUND.replace("2018", "2019");
    let site = site(&[
        ("a/set.yaml", SET),
        ("b/Thành phố/round.yaml", ROUND),
        ("b/Thành phố/scores.csv", TABLE),
        ("c/round.yaml", &next),
        ("c/scores.csv", TABLE),
        ("d/round.yaml", &next.replace("set:", "place: {province: \"10\"}\nset:")),
        ("d/scores.csv", TABLE),
    ]);
    let results = &site.results;
    let addresses: Vec<_> = results.rounds.ids().map(|id| results.addresses.round(id).as_str()).collect();
    assert_eq!(addresses, ["ket-qua/2018/", "ket-qua/2019/c/", "ket-qua/2019/d/"]);
    let years: Vec<_> = results.addresses.years.iter().map(|year| (year.year, year.rounds.len())).collect();
    assert_eq!(years, [(2019, 2), (2018, 1)]);
}
