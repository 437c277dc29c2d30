//! Which sheet of a workbook is meant.

use super::harness::{Is, official, read, read_as, row, sheets, workbook};

fn list(name: &'static str) -> Vec<Vec<Is<'static>>> {
    [official(), vec![row!["1", name, 90.0, 15.0, 25.0, 20.0, 10.0, 20.0, 97.0]]].concat()
}

#[test]
fn the_sheet_with_the_list_is_found_among_others() {
    let cover = [row!["PHỤ LỤC"], row!["Kèm theo công văn"]];
    let bytes = sheets(&[("Bìa", &cover), ("Danh sách", &list("Xã A")), ("Sheet3", &[])]);
    let read = read("scores.xlsx", &bytes);
    assert_eq!(read.said, [""; 0]);
    assert_eq!(read.rows().len(), 1);
}

#[test]
fn two_lists_are_ambiguous_until_one_is_named() {
    let bytes = sheets(&[("Phụ lục I", &list("Xã A")), ("Phụ lục II", &list("Xã B"))]);
    let first = read("scores.xlsx", &bytes);
    assert_eq!(first.said, ["[workbook-sheets-several] round.yaml"]);
    assert!(first.message().contains("Phụ lục I, Phụ lục II"), "{}", first.message());
    let named = read_as("scores: {file: scores.xlsx, sheet: Phụ lục II}\n", "scores.xlsx", &bytes);
    assert_eq!(named.said, [""; 0]);
    assert!(named.rows()[0].starts_with("Xã B"));
}

#[test]
fn a_sheet_that_is_not_there_is_told_with_what_was_meant() {
    let read = read_as("scores: {file: scores.xlsx, sheet: Danh sach}\n", "scores.xlsx", &workbook(&list("Xã A")));
    assert_eq!(read.said, ["[workbook-sheet-unknown] round.yaml"]);
    assert!(read.message().contains("Có phải ý bạn là «Danh sách»?"), "{}", read.message());
}

#[test]
fn a_hidden_list_gives_way_to_one_that_is_seen() {
    let mut book = rust_xlsxwriter::Workbook::new();
    super::harness::fill(book.add_worksheet().set_name("Nháp").unwrap().set_hidden(true), &list("Xã A"));
    super::harness::fill(book.add_worksheet().set_name("Chính thức").unwrap().set_active(true), &list("Xã B"));
    let read = read("scores.xlsx", &book.save_to_buffer().unwrap());
    assert_eq!(read.said, [""; 0]);
    assert!(read.rows()[0].starts_with("Xã B"));
}

#[test]
fn a_workbook_without_a_list_is_told() {
    let read = read("scores.xlsx", &workbook(&[row!["Kính gửi"], row!["Xã A", 90.0]]));
    assert_eq!(read.said, ["[workbook-without-list] round.yaml"]);
}

#[test]
fn a_table_that_no_round_names_is_not_judged() {
    let read = read_as("scores: scores.csv\n", "khac.xlsx", b"khong phai bang tinh");
    assert_eq!(read.said, ["[scores-missing] round.yaml"]);
}
