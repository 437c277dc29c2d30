//! What spreadsheets do to cells.

use super::harness::{Is, Read, official, read, row, workbook};

/// The official form with one good row and one with this cell as its criterion 2 (E5).
fn with(cell: Is<'static>) -> Read {
    let rows = vec![
        row!["1", "Xã A", "95,2", 15.0, 28.7, 21.5, 10.0, 20.0, 97.0],
        vec![Is::Text("2"), Is::Text("Xã B"), Is::Blank, Is::Number(15.0), cell],
    ];
    read("scores.xlsx", &workbook(&[official(), rows].concat()))
}

#[test]
fn a_ratio_that_became_a_day_is_told_at_its_cell() {
    let read = with(Is::Day(2018, 8, 8));
    assert_eq!(read.said, ["[cell-date] scores.xlsx!Danh sách!E5=08/8/2018"]);
    assert!(read.message().contains("08/8/2018") && read.message().contains("«8/8»"), "{}", read.message());
}

#[test]
fn a_ratio_as_text_is_no_number() {
    assert_eq!(with(Is::Text("20/21")).said, ["[number-invalid] scores.xlsx!Danh sách!E5=20/21"]);
}

#[test]
fn an_error_of_a_formula_is_told_at_its_cell() {
    assert_eq!(with(Is::Formula("=1/0", "#DIV/0!")).said, ["[cell-error] scores.xlsx!Danh sách!E5=#DIV/0!"]);
}

#[test]
fn a_formula_counts_by_the_value_that_was_saved() {
    let read = with(Is::Formula("=14+14.7", "28.7"));
    assert_eq!(read.said, [""; 0]);
    assert!(read.rows()[1].contains("15+28,7+"), "{:?}", read.rows());
}

#[test]
fn numbers_are_exact_to_two_decimals_and_told_where_they_are_not() {
    let read = with(Is::Number(0.1 + 0.2));
    assert_eq!(read.said, [""; 0]);
    assert!(read.rows()[1].contains("15+0,3+"), "{:?}", read.rows());
    let read = with(Is::Number(9.457));
    assert_eq!(read.said, ["[number-rounded] scores.xlsx!Danh sách!E5=9.457"]);
    assert!(read.rows()[1].contains("15+9,46+"), "never nine thousand: {:?}", read.rows());
}

#[test]
fn a_figure_merged_over_several_columns_is_told() {
    let read = with(Is::Merged("28,7", 1, 2));
    assert_eq!(read.said, ["[cell-merged] scores.xlsx!Danh sách!F5=28,7"]);
}

#[test]
fn percent_cells_count_as_they_are_shown() {
    let rows = vec![vec![
        Is::Text("1"),
        Is::Text("Xã A"),
        Is::Text("95,2"),
        Is::Number(15.0),
        Is::Number(28.7),
        Is::Number(21.5),
        Is::Number(10.0),
        Is::Number(20.0),
        Is::Percent(0.9735),
    ]];
    let read = read("scores.xlsx", &workbook(&[official(), rows].concat()));
    assert_eq!(read.said, [""; 0]);
    assert!(read.rows()[0].ends_with("| 97,35"), "{:?}", read.rows());
}

#[test]
fn codes_that_lost_their_zeros_are_repaired_and_told() {
    let units = "code,name\n00097,Xã A\n10525,Xã B\n";
    let rows = [row!["Mã", "Tên xã", "Tổng điểm"], row![97.0, "Xã A", 90.0], row!["10525", "Xã B", 91.0]];
    let files = [
        ("content/a/set.yaml", super::harness::SET.as_bytes().to_vec()),
        ("content/a/units.csv", units.into()),
        ("content/b/round.yaml", b"year: 2017\nset: qd619-2017\nscores: scores.xlsx\n".to_vec()),
        ("content/b/scores.xlsx", workbook(&rows)),
    ];
    let blobs = files.into_iter().map(|(path, bytes)| tiepcan::disk::Blob::new(path.into(), bytes.into()));
    let (drafts, mut report) = tiepcan::load::load(&blobs.collect(), &tiepcan::base::memo::Memo::default());
    let results = tiepcan::link::results::link(&drafts, &mut report);
    let codes: Vec<&str> = report.diagnostics().iter().map(|found| found.problem.code()).collect();
    assert_eq!(codes, ["unit-code-zeros-lost"]);
    assert_eq!(report.diagnostics()[0].place.cell.as_ref().unwrap().to_string(), "A2");
    assert_eq!(results.assessments.len(), 2);
}
