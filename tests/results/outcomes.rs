//! Declared outcomes against the rules of the year.

use super::harness::{PASS_FAIL, ROUND, SET, Site, scored, site};
use tiepcan::domain::assessment::Status;

const HEAD: &str = "name,class,total,1,2,3,4,5,satisfaction,disciplined,outcome\n";

fn row(row: &str) -> Site {
    scored(&format!("{HEAD}{row}\n"))
}

#[test]
fn a_total_below_the_minimum_of_its_class() {
    let site = row("Xã A,I,88,15,25,20,10,18,90,no,đạt");
    assert_eq!(site.said(), ["[outcome-below-total] b/scores.csv:2:32 K2=đạt"]);
    let (message, notes) = site.message();
    assert_eq!(message, "Bảng ghi «đạt», nhưng tổng điểm 88 thấp hơn mức tối thiểu 90");
    assert_eq!(notes, ["rule a/set.yaml:13:18"]);
    assert_eq!(row("Xã A,II,88,15,25,20,10,18,90,no,đạt").said(), [""; 0], "class II needs 80 only");
}

#[test]
fn without_a_class_only_what_holds_for_every_class_is_decided() {
    let open = row("Xã A,,88,15,25,20,10,18,90,no,đạt");
    assert_eq!(open.said(), ["[class-missing] b/scores.csv:2:6 B2="]);
    assert_eq!(row("Xã A,,88,15,25,20,10,18,90,no,").rows()[0].status, Status::NoData);
    assert_eq!(row("Xã A,,95,15,30,22,10,18,90,no,").rows()[0].status, Status::Met);
    let below = row("Xã A,,60,10,16,14,6,14,90,no,đạt");
    assert_eq!(below.said(), ["[outcome-below-total] b/scores.csv:2:30 K2=đạt"]);
}

#[test]
fn a_criterion_below_its_floor() {
    let site = row("Xã A,III,82,15,30,25,2,10,90,no,đạt");
    assert_eq!(site.said(), ["[outcome-below-floor] b/scores.csv:2:33 K2=đạt"]);
    let (message, notes) = site.message();
    assert_eq!(message, "Bảng ghi «đạt», nhưng tiêu chí 4 chỉ được 2 điểm, thấp hơn mức tối thiểu 5");
    assert_eq!(notes, ["rule a/set.yaml:14:28"]);
}

#[test]
fn the_floor_itself_is_enough() {
    assert_eq!(row("Xã A,III,\"87,5\",\"7,5\",30,25,5,20,80,no,đạt").said(), [""; 0]);
}

#[test]
fn satisfaction_below_the_minimum() {
    let site = row("Xã A,II,93,15,28,20,10,20,\"79,99\",no,đạt");
    assert_eq!(site.said(), ["[outcome-below-satisfaction] b/scores.csv:2:38 K2=đạt"]);
    assert_eq!(site.message().0, "Bảng ghi «đạt», nhưng mức độ hài lòng 79,99% thấp hơn mức tối thiểu 80%");
}

#[test]
fn somebody_disciplined() {
    let site = row("Xã A,II,93,15,28,20,10,20,90,yes,đạt");
    assert_eq!(site.said(), ["[outcome-despite-discipline] b/scores.csv:2:34 K2=đạt"]);
    assert_eq!(site.message().1, ["rule a/set.yaml:16:15"]);
}

#[test]
fn several_conditions_that_fail_are_one_problem_with_a_note_each() {
    let site = row("Xã A,I,88,15,25,20,10,18,70,yes,đạt");
    assert_eq!(site.said(), ["[outcome-below-total] b/scores.csv:2:33 K2=đạt"]);
    assert_eq!(site.message().1, ["rule a/set.yaml:13:18", "rule a/set.yaml:15:29", "rule a/set.yaml:16:15"]);
}

#[test]
fn not_met_although_every_condition_holds() {
    let site = row("Xã A,II,93,15,28,20,10,20,90,no,chưa đạt");
    assert_eq!(site.said(), ["[outcome-conditions-hold] b/scores.csv:2:33 K2=chưa đạt"]);
}

#[test]
fn not_met_may_have_a_reason_that_the_table_does_not_show() {
    let site = row("Xã A,II,93,15,28,20,10,20,90,,chưa đạt");
    assert_eq!(site.said(), ["[outcome-unexplained] b/scores.csv:2:31 K2=chưa đạt"]);
    assert_eq!(site.rows()[0].status, Status::NotMet);
}

#[test]
fn a_rule_that_was_not_verified_is_named_as_such() {
    let set = SET.replace(
        "  - {path: conditions, verified_against: văn bản gốc}\n",
        "  - {path: conditions, verified_against: văn bản gốc}\n  - {path: conditions.total_min, verified_against: null}\n",
    );
    let table = format!("{HEAD}Xã A,I,88,15,25,20,10,18,90,no,đạt\n");
    let site = site(&[("a/set.yaml", &set), ("b/round.yaml", ROUND), ("b/scores.csv", &table)]);
    assert_eq!(
        site.said(),
        ["[criteria-unverified] a/set.yaml:21:12", "[outcome-below-total] b/scores.csv:2:32 K2=đạt"]
    );
    let notes = &site.report.diagnostics()[1].notes;
    assert!(matches!(notes[..], [tiepcan::base::Note::RuleUnverified(_)]), "{notes:?}");
}

#[test]
fn a_missing_outcome_is_worked_out() {
    assert_eq!(row("Xã A,II,93,15,28,20,10,20,90,,").rows()[0].status, Status::Met);
    assert_eq!(row("Xã A,I,88,15,25,20,10,18,90,,").rows()[0].status, Status::NotMet);
    assert_eq!(row("Xã A,II,93,15,28,20,10,20,,,").rows()[0].status, Status::NoData, "satisfaction must be known");
    assert_eq!(row("Xã A,II,93,15,28,20,10,20,,,").said(), [""; 0]);
}

#[test]
fn an_indicator_that_is_not_met() {
    let round = "year: 2026\nset: qd27-2025\nscores: s.csv\n";
    let table = "name,1.1,1.2,2.1,outcome\nXã A,đạt,không đạt,đạt,đạt\n";
    let site = site(&[("a/set.yaml", PASS_FAIL), ("b/round.yaml", round), ("b/s.csv", table)]);
    assert_eq!(site.said(), ["[outcome-indicator-not-met] b/s.csv:2:24 E2=đạt"]);
    let (message, notes) = site.message();
    assert_eq!(message, "Bảng ghi «đạt», nhưng mục 1.2 không đạt");
    assert_eq!(notes, ["rule a/set.yaml:10:44"]);
}
