//! Files that are refused before anything of them is believed.

use std::io::Write as _;

use zip::write::SimpleFileOptions;

use super::harness::{official, read, row, workbook};

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn said(name: &str, bytes: &[u8]) -> Vec<String> {
    read(name, bytes).said
}

/// A megabyte of spaces, over and over: 140 MB in a small file.
fn bomb() -> Vec<u8> {
    let spaces = vec![b' '; 1 << 20];
    let part = zipped(&[("part", &spaces)]);
    let mut part = zip::ZipArchive::new(std::io::Cursor::new(part)).unwrap();
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for number in 0..140 {
        archive
            .raw_copy_file_rename(part.by_index_raw(0).unwrap(), format!("xl/worksheets/sheet{number}.xml"))
            .unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_zip_bomb_is_refused_by_the_sizes_that_it_states() {
    let bomb = bomb();
    assert!(bomb.len() < 1 << 20, "the bomb itself is small");
    let read = read("scores.xlsx", &bomb);
    assert_eq!(read.said, ["[workbook-too-large] scores.xlsx"]);
    assert!(read.message().contains("140 MB"), "{}", read.message());
}

#[test]
fn a_zip_bomb_that_lies_about_its_sizes_is_refused_too() {
    let mut bomb = bomb();
    let stated = (1_u32 << 20).to_le_bytes();
    for at in 0..bomb.len() - 4 {
        if bomb[at..at + 4] == stated {
            bomb[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
        }
    }
    // Parts that do not have the sizes they state make the archive a broken one.
    assert_eq!(said("scores.xlsx", &bomb), ["[workbook-broken] scores.xlsx"]);
}

#[test]
fn old_and_locked_workbooks_are_told_apart() {
    let magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let old = [&magic[..], &[0; 1000]].concat();
    assert_eq!(said("scores.xls", &old), ["[workbook-old-format] scores.xls"]);
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let locked = [&old[..], &name, &[0; 100]].concat();
    assert_eq!(said("scores.xlsx", &locked), ["[workbook-locked] scores.xlsx"]);
    let manifest = b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>";
    let ods = zipped(&[("content.xml", b"?"), ("META-INF/manifest.xml", manifest)]);
    assert_eq!(said("scores.ods", &ods), ["[workbook-locked] scores.ods"]);
}

#[test]
fn what_is_no_workbook_is_told_whatever_its_name() {
    let whole = workbook(&[official(), vec![row!["1", "Xã A", 90.0]]].concat());
    let page = b"<html><table><tr><td>STT</td></tr></table></html>";
    let word = zipped(&[("word/document.xml", b"<w/>")]);
    for bytes in [&whole[..whole.len() / 2], page, &word, b""] {
        assert_eq!(said("scores.xlsx", bytes), ["[workbook-broken] scores.xlsx"]);
    }
    let empty = zipped(&[("[Content_Types].xml", b"<Types/>")]);
    assert_eq!(said("scores.xlsx", &empty), ["[workbook-broken] scores.xlsx"]);
}

#[test]
fn a_cell_far_away_costs_nothing() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    super::harness::fill(sheet, &[row!["Tên xã", "Tổng điểm"], row!["Xã A", 90.0]]);
    sheet.write_string(1_048_575, 16_383, " ").unwrap();
    let read = read("scores.xlsx", &book.save_to_buffer().unwrap());
    assert_eq!((read.said.len(), read.rows().len()), (0, 1));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(32))]
    #[test]
    fn a_damaged_workbook_never_stops_the_program(at in 0.0..1.0_f64, byte: u8) {
        let mut bytes = workbook(&[official(), vec![row!["1", "Xã A", 90.0]]].concat());
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a position in a small file")]
        let at = (at * bytes.len() as f64) as usize;
        bytes[at] = byte;
        read("scores.xlsx", &bytes);
        bytes.truncate(at);
        read("scores.xlsx", &bytes);
    }
}
