//! Every fault that the checks know, each in a table or round made for it, at its cell or line and
//! told once; and counts of real publications, which give no false alarm.

use super::harness::{ROUND, SET, site};

const HEAD: &str = "code,name,class,total,1,2,3,4,5,satisfaction,disciplined,outcome\n";
const GOOD: &str = "00001,Xã A,II,\"95,2\",15,\"28,7\",\"21,5\",10,20,\"97,82\",no,đạt\n";
const UNITS: &str = "code,name,valid_from,valid_to,province_code\n00001,Xã A,,,10\n00002,Xã B,,2025-06-30,10\n\
                     00002,Xã Bình,2025-07-01,,10\n00003,Xã C,2025-07-01,,10\n";

/// A fault of a score table: its name, the row that has it, what must be told.
const ROWS: [(&str, &str, &str); 20] = [
    (
        "a total that is not the sum",
        "00002,Xã B,II,94,15,28,20,10,20,90,no,đạt",
        "[total-not-sum] b/scores.csv:3:15 D3=94",
    ),
    (
        "a score above its maximum",
        "00002,Xã B,II,\"95,5\",15,\"30,5\",20,10,20,90,no,đạt",
        "[score-above-max] b/scores.csv:3:26 F3=30,5",
    ),
    ("a total above the maximum", "00002,Xã B,II,950,,,,,,90,no,", "[total-above-max] b/scores.csv:3:15 D3=950"),
    ("a negative score", "00002,Xã B,II,63,15,-2,20,10,20,90,no,", "[score-negative] b/scores.csv:3:21 F3=-2"),
    ("a negative total", "00002,Xã B,II,-63,,,,,,90,no,", "[score-negative] b/scores.csv:3:15 D3=-63"),
    (
        "a satisfaction above 100",
        "00002,Xã B,II,93,15,28,20,10,20,102,no,đạt",
        "[percent-range] b/scores.csv:3:33 J3=102",
    ),
    (
        "a criterion below its floor",
        "00002,Xã B,II,\"82,5\",15,30,\"12,4\",\"5,1\",20,90,no,đạt",
        "[outcome-below-floor] b/scores.csv:3:50 L3=đạt",
    ),
    (
        "a total below that of its class",
        "00002,Xã B,I,\"89,99\",15,28,20,\"6,99\",20,90,no,đạt",
        "[outcome-below-total] b/scores.csv:3:47 L3=đạt",
    ),
    (
        "a satisfaction below the least",
        "00002,Xã B,II,93,15,28,20,10,20,\"79,99\",no,đạt",
        "[outcome-below-satisfaction] b/scores.csv:3:44 L3=đạt",
    ),
    (
        "somebody disciplined",
        "00002,Xã B,II,93,15,28,20,10,20,90,yes,đạt",
        "[outcome-despite-discipline] b/scores.csv:3:40 L3=đạt",
    ),
    (
        "not met although all holds",
        "00002,Xã B,II,93,15,28,20,10,20,90,no,chưa đạt",
        "[outcome-conditions-hold] b/scores.csv:3:39 L3=chưa đạt",
    ),
    ("not met without a reason", "00002,Xã B,II,93,15,28,20,10,20,,no,chưa đạt", ""),
    ("a class missing", "00002,Xã B,,85,10,25,20,10,20,90,no,đạt", "[class-missing] b/scores.csv:3:12 C3="),
    ("a class missing that decides nothing", "00002,Xã B,,95,15,30,20,10,20,90,no,đạt", ""),
    ("the same commune twice", "00001,Xã A,II,93,15,28,20,10,20,90,no,đạt", "[unit-twice] b/scores.csv:3:1 A3=00001"),
    (
        "a unit of a later time",
        "00003,Xã C,II,93,15,28,20,10,20,90,no,đạt",
        "[unit-not-that-year] b/scores.csv:3:1 A3=00003",
    ),
    (
        "a code of a later time with its name",
        "00002,Xã Bình,II,93,15,28,20,10,20,90,no,đạt",
        "[unit-name-differs] b/scores.csv:3:7 B3=Xã Bình",
    ),
    ("an unknown unit", "00009,Xã Khác,II,93,15,28,20,10,20,90,no,đạt", "[unit-unknown] b/scores.csv:3:1 A3=00009"),
    (
        "a code without its zeros",
        "2,Xã B,II,93,15,28,20,10,20,90,no,đạt",
        "[unit-code-zeros-lost] b/scores.csv:3:1 A3=2",
    ),
    ("a ratio in place of points", "00002,Xã B,II,20/21,,,,,,90,no,", "[number-invalid] b/scores.csv:3:15 D3=20/21"),
];

#[test]
fn every_fault_of_a_row_is_told_once_at_its_cell() {
    let mut wrong = Vec::new();
    for (name, row, told) in ROWS {
        let table = format!("{HEAD}{GOOD}{row}\n");
        let files = [("a/set.yaml", SET), ("b/round.yaml", ROUND), ("b/scores.csv", &table), ("u/units.csv", UNITS)];
        let said = site(&files).said().join(" + ");
        if said != told {
            wrong.push(format!("{name}: {said}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A fault of `round.yaml`: its name, its lines after the first, what must be told.
const ROUNDS: [(&str, &str, &str); 14] = [
    (
        "counts that do not add up",
        "declared_counts: {met: 199, not_met: 24, total: 233}",
        "[declared-counts-sum] b/round.yaml:3:49",
    ),
    (
        "more met than there are",
        "declared_counts: {met: 240, total: 233}",
        "[declared-count-above-total] b/round.yaml:3:24",
    ),
    (
        "a total that is not that of the register",
        "place: {province: \"10\"}\ndeclared_counts: {met: 2, not_met: 1, total: 3}",
        "[declared-total-register] b/round.yaml:4:46",
    ),
    (
        "a share that is another",
        "declared_counts: {met: 229, not_met: 6, total: 235, met_percent: \"97,9\"}",
        "[declared-percent-differs] b/round.yaml:3:66",
    ),
    (
        "parts that do not add up",
        "declared_counts:\n  met: 532\n  total: 559\n  parts:\n    - {name: Thị trấn, met: 30}\n    - {name: Phường, met: 55}\n    - {name: Xã, met: 446}",
        "[declared-parts-sum] b/round.yaml:4:8",
    ),
    (
        "a part that does not add up",
        "declared_counts:\n  met: 30\n  parts:\n    - {name: Huyện A, met: 11, not_met: 2, total: 14}",
        "[declared-counts-sum] b/round.yaml:6:51",
    ),
    ("a set that was not in force", "YEAR 2023", "[criteria-set-not-in-force] b/round.yaml:2:6"),
    (
        "a decision without the form of a number",
        "declared_counts: {met: 1}\ndecision: {number: Số 174}",
        "[decision-number-form] b/round.yaml:4:20",
    ),
    (
        "the Prime Minister's symbol on a committee's decision",
        "declared_counts: {met: 1}\ndecision: {number: 25/QĐ-TTg, by: Ủy ban nhân dân huyện A}",
        "[decision-symbol] b/round.yaml:4:20",
    ),
    (
        "a plan in place of a decision",
        "declared_counts: {met: 1}\ndecision: {number: 119/KH-UBND, by: UBND thành phố}",
        "[decision-symbol] b/round.yaml:4:20",
    ),
    (
        "a year in the number that is not that of the date",
        "declared_counts: {met: 1}\ndecision: {number: 25/2018/QĐ-UBND, date: 2019-01-05}",
        "[decision-number-year] b/round.yaml:4:43",
    ),
    (
        "a decision before its year",
        "declared_counts: {met: 1}\ndecision: {number: 9/QĐ-UBND, date: 2017-12-31}",
        "[decision-before-year] b/round.yaml:4:37",
    ),
    (
        "a suspended year with scores",
        "suspended: true\nscores: scores.csv",
        "[suspended-with-scores] b/round.yaml:3:12",
    ),
    ("no table and no counts", "note: chưa có gì", "[scores-not-named] b/round.yaml:1:7"),
];

#[test]
fn every_fault_of_a_round_is_told_once_at_its_line() {
    for (name, lines, told) in ROUNDS {
        let year = lines.strip_prefix("YEAR ").unwrap_or("2018");
        let lines = if lines.starts_with("YEAR ") { "declared_counts: {met: 1}" } else { lines };
        let round = format!("year: {year}\nset: qd619-2017\n{lines}\n");
        let files = [("a/set.yaml", SET), ("b/round.yaml", round.as_str()), ("u/units.csv", UNITS)];
        assert_eq!(site(&files).said(), [told], "{name}");
    }
}

#[test]
fn a_table_without_the_column_class_is_told_once() {
    let table = "name,total,outcome\nXã A,85,đạt\nXã B,75,đạt\nXã C,95,đạt\nXã D,65,chưa đạt\n";
    let site = site(&[("a/set.yaml", SET), ("b/round.yaml", ROUND), ("b/scores.csv", table)]);
    assert_eq!(site.said(), ["[class-missing] b/scores.csv:1:1 A1=name"]);
    assert_eq!(site.message().0, "Thiếu loại xã ở 2 dòng nên không biết áp dụng mức tổng điểm nào");
}

#[test]
fn a_class_without_a_least_total_is_told_at_its_cell() {
    let set = SET.replace("{I: 90, II: 80, III: 70}", "{I: 90, II: 80}");
    let table = "name,class,total\nXã A,III,85\n";
    let site = site(&[("a/set.yaml", &set), ("b/round.yaml", ROUND), ("b/scores.csv", table)]);
    assert_eq!(site.said(), ["[class-without-minimum] b/scores.csv:2:6 B2=III"]);
}

/// Counts as published (year, `declared_counts`): of districts and provinces, read on their portals.
const PUBLISHED: [(&str, u16, &str); 12] = [
    (
        "Thanh Hóa",
        2023,
        "{met: 532, total: 559, met_percent: 95.17, parts: [{name: Thị trấn, met: 30}, {name: Phường, met: 55}, {name: Xã, met: 447}]}",
    ),
    ("Cao Bằng", 2018, "{met: 127, not_met: 72, total: 199}"),
    ("Đồng Tháp", 2019, "{met: 139, not_met: 5, total: 144}"),
    ("Kiên Giang", 2018, "{met: 78, not_met: 9}"),
    ("Ninh Bình", 2022, "{met: 139, not_met: 4, total: 143, met_percent: \"97,2\"}"),
    ("Thành phố Hồ Chí Minh", 2020, "{met: 309, not_met: 10, not_assessed: 3, total: 319, met_percent: 97}"),
    ("Bắc Kạn", 2020, "{met: 105, total: 108, met_percent: \"97,2\"}"),
    ("Chợ Đồn", 2020, "{met: 19}"),
    (
        "Lào Cai",
        2018,
        "{met: 135, not_met: 29, total: 164, parts: [{name: A, not_met: 14}, {name: B, not_met: 4}, {name: C, not_met: 1}, {name: D, not_met: 1}, {name: E, not_met: 6}, {name: G, not_met: 3}]}",
    ),
    ("Lào Cai", 2023, "{met: 147, total: 152, met_percent: \"96,7\"}"),
    ("Hải Dương", 2019, "{met: 229, not_met: 6, total: 235, met_percent: \"97,4\"}"),
    ("Bình Định", 2019, "{met: 142, not_met: 17}"),
];

/// A register of so many communes of a province.
fn register(count: u32) -> String {
    let row = |number: u32| format!("{:05},Xã số {number},Tỉnh,10,,2025-06-30\n", 20_000 + number);
    let head = "code,name,province,province_code,valid_from,valid_to\n".to_owned();
    head + &(1..=count).map(row).collect::<String>()
}

fn published(year: u16, counts: &str, units: u32) -> super::harness::Site {
    let set = SET.replace("to: 2021", "to: 2024");
    let round = format!("year: {year}\nset: qd619-2017\nplace: {{province: \"10\"}}\ndeclared_counts: {counts}\n");
    site(&[("a/set.yaml", &set), ("b/round.yaml", &round), ("u/units.csv", &register(units))])
}

#[test]
fn counts_as_published_give_no_false_alarm() {
    let units = [559, 199, 144, 87, 143, 322, 108, 22, 164, 152, 235, 159];
    for ((place, year, counts), units) in PUBLISHED.into_iter().zip(units) {
        assert_eq!(published(year, counts, units).said(), [""; 0], "{place} {year}");
    }
}

#[test]
fn the_notice_of_hai_phong_for_2018_is_told_with_what_the_register_says() {
    let site = published(2018, "{met: 199, not_met: 24, total: 233}", 223);
    assert_eq!(site.said(), ["[declared-counts-sum] b/round.yaml:4:49"]);
    let message = site.message().0;
    assert_eq!(
        message,
        "Số công bố không khớp nhau: 199 đạt và 24 chưa đạt, cộng lại là 223, không phải 233; danh mục có 223 đơn vị"
    );
    assert_eq!(published(2018, "{met: 199, not_met: 24, total: 223}", 223).said(), [""; 0]);
}

#[test]
fn a_suspended_year_of_the_whole_country_explains_the_gap_of_every_place() {
    let round = |year: u16, place: &str| {
        format!("year: {year}\nset: qd619-2017\nplace: {{province: \"{place}\"}}\ndeclared_counts: {{met: 1}}\n")
    };
    let (a, b, c, d) = (round(2018, "10"), round(2020, "10"), round(2018, "20"), round(2020, "20"));
    let mut files = vec![
        ("s/set.yaml", SET),
        ("a/round.yaml", &a),
        ("b/round.yaml", &b),
        ("c/round.yaml", &c),
        ("d/round.yaml", &d),
    ];
    assert_eq!(site(&files).said(), ["[round-year-missing] b/round.yaml:1:7", "[round-year-missing] d/round.yaml:1:7"]);
    files.push(("e/round.yaml", "year: 2019\nsuspended: true\nplace: {province: \"10\"}\n"));
    assert_eq!(site(&files).said(), ["[round-year-missing] d/round.yaml:1:7"]);
    files.pop();
    files.push(("e/round.yaml", "year: 2019\nsuspended: true\n"));
    assert_eq!(site(&files).said(), [""; 0]);
}
