//! Faults inside a score table.

use super::harness::{PASS_FAIL, scored, site};
use tiepcan::domain::assessment::{Class, Status, Value};
use tiepcan::value::Points;

const HEAD: &str = "code,name,class,total,1,2,3,4,5,satisfaction,disciplined,outcome,note\n";
const GOOD: &str = "00001,Xã A,II,\"95,20\",15,\"28,7\",\"21,5\",10,20,\"97,82\",no,đạt,\n";

fn with_row(row: &str) -> super::harness::Site {
    scored(&format!("{HEAD}{GOOD}{row}\n"))
}

#[test]
fn a_correct_table_gives_no_problem() {
    let site = scored(&format!("{HEAD}{GOOD}"));
    assert_eq!(site.said(), [""; 0]);
    let [row] = site.rows()[..] else { panic!() };
    assert_eq!((row.class, row.status, row.disciplined), (Some(Class::II), Status::Met, Some(false)));
    assert_eq!(row.values[1], Value::Points(Points::from_hundredths(2870)));
}

#[test]
fn the_official_headings_are_understood() {
    let table = "STT;Mã;Tên xã, phường, thị trấn;Loại;Tổng điểm;Tiêu chí 1;Điểm tiêu chí 2;TC3;4;Tiêu chí 5;Kết quả đánh giá sự hài lòng (%);Kỷ luật;Kết quả;Ghi chú\n\
                 1;00001;Xã A;Loại II;95,20;15;28,7;21,5;10;20;97,82%;không;Đạt;\n";
    let site = scored(table);
    assert_eq!(site.said(), [""; 0]);
    assert_eq!(site.rows()[0].satisfaction, Some(Points::from_hundredths(9782)));
}

#[test]
fn a_score_above_its_maximum_is_told_at_its_cell() {
    let site = with_row("00002,Xã B,II,\"95,20\",\"15\",\"30,7\",\"19,5\",10,20,90,no,đạt,");
    assert_eq!(site.said(), ["[score-above-max] b/scores.csv:3:29 F3=30,7"]);
    let (message, notes) = site.message();
    assert_eq!(message, "Mục 2 ghi 30,7 điểm, cao hơn điểm tối đa 30");
    assert_eq!(notes, ["rule a/set.yaml:8:30"]);
}

#[test]
fn a_lost_decimal_comma_is_told_as_above_the_maximum() {
    let site = with_row("00002,Xã B,II,,15,2963,\"19,5\",10,20,90,no,,");
    assert_eq!(site.said(), ["[score-above-max] b/scores.csv:3:19 F3=2963"]);
}

#[test]
fn a_negative_score_is_told_at_its_cell() {
    let site = with_row("00002,Xã B,II,,15,-1,20,10,20,90,no,,");
    assert_eq!(site.said(), ["[score-negative] b/scores.csv:3:19 F3=-1"]);
}

#[test]
fn a_total_that_is_not_the_sum_is_told_once() {
    let site = with_row("00002,Xã B,II,59,15,28,20,10,20,90,no,đạt,");
    assert_eq!(site.said(), ["[total-not-sum] b/scores.csv:3:15 D3=59"], "the outcome is not judged on a wrong total");
    assert_eq!(site.message().0, "Tổng điểm ghi 59, nhưng cộng các tiêu chí được 93");
}

#[test]
fn a_total_above_the_maximum_is_told_at_its_cell() {
    let site = with_row("00002,Xã B,II,950,,,,,,90,no,,");
    assert_eq!(site.said(), ["[total-above-max] b/scores.csv:3:15 D3=950"]);
}

#[test]
fn satisfaction_is_a_percentage() {
    let site = with_row("00002,Xã B,II,93,15,28,20,10,20,978,no,đạt,");
    assert_eq!(site.said(), ["[percent-range] b/scores.csv:3:33 J3=978"]);
}

#[test]
fn cells_that_cannot_be_read_are_told_each_at_its_place() {
    let site = with_row("00002,Xã B,IV,20/21,abc,28,20,10,20,90,maybe,dạt rồi,");
    assert_eq!(
        site.said(),
        [
            "[choice-unknown] b/scores.csv:3:12 C3=IV",
            "[number-invalid] b/scores.csv:3:15 D3=20/21",
            "[number-invalid] b/scores.csv:3:21 E3=abc",
            "[choice-unknown] b/scores.csv:3:40 K3=maybe",
            "[choice-unknown] b/scores.csv:3:46 L3=dạt rồi",
        ]
    );
}

#[test]
fn an_empty_cell_is_no_data_and_not_zero() {
    let site = with_row("00002,Xã B,II,,15,,20,10,20,90,no,,");
    assert_eq!(site.said(), [""; 0]);
    let row = site.rows()[1];
    assert_eq!((row.values[1], row.status), (Value::Missing, Status::NoData));
}

#[test]
fn an_unknown_heading_is_told_with_what_was_meant() {
    let site = scored("code,nmae,total,Chữ ký\n00001,Xã A,90,Nguyễn Văn A\n");
    assert_eq!(
        site.said(),
        [
            "[table-heading-unknown] b/scores.csv:1:6 B1=nmae",
            "[unit-unknown] b/scores.csv:2:1 A2=00001",
            "[personal-data] b/scores.csv:2:15 D2=…",
        ]
    );
}

#[test]
fn two_columns_of_one_meaning_are_told() {
    let site = scored("name,total,Tổng điểm\nXã A,90,90\n");
    assert_eq!(site.said(), ["[table-heading-twice] b/scores.csv:1:12 C1=Tổng điểm"]);
}

#[test]
fn a_table_must_say_which_unit_a_row_is_about() {
    let site = scored("total,1\n90,15\n");
    assert_eq!(site.said(), ["[table-heading-missing] b/scores.csv:1:1 A1=total"]);
    let site = scored("name,total\nXã A,90\n,80\n");
    assert_eq!(site.said(), ["[table-cell-empty] b/scores.csv:3:1 A3="]);
}

#[test]
fn personal_data_is_told_and_not_kept() {
    let site = with_row("00002,Xã B,II,93,15,28,20,10,20,90,no,đạt,gọi 0912 345 678");
    assert_eq!(site.said(), ["[personal-data] b/scores.csv:3:43 M3=…"]);
    assert_eq!(site.rows()[1].note, None);
}

#[test]
fn pass_and_fail_marks_keep_four_states() {
    let round = "year: 2026\nset: qd27-2025\nscores: s.csv\n";
    let table = "name,1.1,1.2,2.1,outcome\nXã A,không phát sinh,đạt,Đạt,\nXã B,đạt,không đạt,đạt,chưa đạt\nXã C,đạt,,đạt,\nXã D,,,,chưa đánh giá\n";
    let site = site(&[("a/set.yaml", PASS_FAIL), ("b/round.yaml", round), ("b/s.csv", table)]);
    assert_eq!(site.said(), [""; 0]);
    let status: Vec<Status> = site.rows().iter().map(|row| row.status).collect();
    assert_eq!(status, [Status::Met, Status::NotMet, Status::NoData, Status::NotAssessed]);
    assert_eq!(site.rows()[0].values[1..3], [Value::NotArisen, Value::Met]);
    assert_eq!(site.rows()[2].values[2], Value::Missing);
}

#[test]
fn points_have_no_place_in_a_table_without_points() {
    let round = "year: 2026\nset: qd27-2025\nscores: s.csv\n";
    let table = "name,total,1.1,1.2,2.1\nXã A,90,đạt,95,đạt\n";
    let site = site(&[("a/set.yaml", PASS_FAIL), ("b/round.yaml", round), ("b/s.csv", table)]);
    assert_eq!(site.said(), ["[table-heading-unknown] b/s.csv:1:6 B1=total", "[choice-unknown] b/s.csv:2:13 D2=95"]);
}

#[test]
fn what_did_not_arise_counts_only_as_the_set_says() {
    let set = "id: s\ntitle: S\napplies: {from: 2018}\nscoring: points\ncriteria:\n  - no: 1\n    title: Một\n    max: 10\n    indicators:\n      - {no: 1, title: A, max: 3, none_arises: full}\n      - {no: 2, title: B, max: 7}\nconditions: {total_min: 5}\nprovenance: [{path: criteria, verified_against: x}, {path: conditions, verified_against: x}]\n";
    let round = "year: 2018\nset: s\nscores: s.csv\n";
    let table = "name,total,1,1.1,1.2\nXã A,8,,không phát sinh,5\nXã B,,,1,không phát sinh\nXã C,,9,3,5\n";
    let site = site(&[("a/set.yaml", set), ("b/round.yaml", round), ("b/s.csv", table)]);
    assert_eq!(
        site.said(),
        ["[not-arisen-unruled] b/s.csv:3:10 E3=không phát sinh", "[criterion-not-sum] b/s.csv:4:7 C4=9"]
    );
    assert_eq!(site.rows()[0].status, Status::Met);
}

#[test]
fn nothing_arose_counts_as_met_only_where_the_set_says_so() {
    let round = "year: 2026\nset: qd27-2025\nscores: s.csv\n";
    let table = "name,1.1,1.2,2.1,outcome\nXã A,không phát sinh,đạt,đạt,\nXã B,đạt,đạt,không phát sinh,\n";
    let site = site(&[("a/set.yaml", PASS_FAIL), ("b/round.yaml", round), ("b/s.csv", table)]);
    assert_eq!(site.said(), ["[not-arisen-uncounted] b/s.csv:3:14 D3=không phát sinh"]);
    let status: Vec<Status> = site.rows().iter().map(|row| row.status).collect();
    assert_eq!(status, [Status::Met, Status::NoData]);
}
