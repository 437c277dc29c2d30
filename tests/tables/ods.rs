//! ods, as LibreOffice writes it.

use std::io::Write as _;

use super::harness::{Read, read};

/// A workbook with this XML as its sheets.
fn ods(tables: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    archive.start_file("mimetype", plain).unwrap();
    archive.write_all(b"application/vnd.oasis.opendocument.spreadsheet").unwrap();
    archive.start_file("content.xml", plain).unwrap();
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
         xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\">\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    archive.write_all(content.as_bytes()).unwrap();
    archive.finish().unwrap().into_inner()
}

fn text(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
}

fn number(value: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>{value}</text:p></table:table-cell>"
    )
}

fn table(rows: &[String]) -> Read {
    let rows = rows.join("</table:table-row><table:table-row>");
    let rows = format!("<table:table-row>{rows}</table:table-row>");
    read("scores.ods", &ods(&format!("<table:table table:name=\"Danh sách\">{rows}</table:table>")))
}

fn merged(text: &str, rows: u32, columns: u32) -> String {
    let cell = format!(
        "<table:table-cell office:value-type=\"string\" table:number-rows-spanned=\"{rows}\" \
         table:number-columns-spanned=\"{columns}\"><text:p>{text}</text:p></table:table-cell>"
    );
    let covered = "<table:covered-table-cell/>".repeat(columns as usize - 1);
    format!("{cell}{covered}")
}

fn headings() -> [String; 2] {
    let first = [
        merged("STT", 2, 1),
        merged("Tên xã, phường, thị trấn", 2, 1),
        merged("Tổng điểm", 2, 1),
        merged("Điểm của từng tiêu chí", 1, 5),
        merged("Kết quả đánh giá<text:line-break/>sự hài lòng (%)", 2, 1),
    ];
    let covered = "<table:covered-table-cell table:number-columns-repeated=\"3\"/>";
    let second: String = (1..=5).map(|number| text(&format!("Tiêu chí {number}"))).collect();
    [first.concat(), format!("{covered}{second}<table:covered-table-cell/>")]
}

#[test]
fn the_official_form_is_read_with_its_merged_headings() {
    let [first, second] = headings();
    let row = [
        number("1"),
        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>xem lại</text:p></office:annotation>\
         <text:p>Xã&#160;Lai &amp; Uyên</text:p></table:table-cell>"
            .to_owned(),
        number("95.45"),
        number("15"),
        number("29.63"),
        text("21,25"),
        number("9.57"),
        number("20"),
        "<table:table-cell office:value-type=\"percentage\" office:value=\"0.9735\"><text:p>97,35%</text:p></table:table-cell>"
            .to_owned(),
    ];
    let read = table(&[merged("DANH SÁCH", 1, 9), first, second, merged("Loại I", 1, 9), row.concat()]);
    assert_eq!(read.said, [""; 0]);
    assert_eq!(read.rows(), ["Xã Lai & Uyên | I | – | met | 95,45 | 15+29,63+21,25+9,57+20 | 97,35"]);
}

#[test]
fn days_errors_and_formulas_without_values_are_told() {
    let head: String = ["Tên xã", "Tổng điểm", "Tiêu chí 1", "Tiêu chí 2"].map(text).concat();
    let day = "<table:table-cell office:value-type=\"date\" office:date-value=\"2018-08-08\"><text:p>8/8</text:p></table:table-cell>";
    let error = "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" \
                 calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>";
    let formula = "<table:table-cell table:formula=\"of:=SUM([.C2:.D2])\"/>";
    let read = table(&[head, format!("{}{formula}{day}{error}", text("Xã A"))]);
    assert_eq!(
        read.said,
        [
            "[cell-formula-uncalculated] scores.ods!Danh sách!B2==",
            "[cell-date] scores.ods!Danh sách!C2=08/8/2018",
            "[cell-error] scores.ods!Danh sách!D2=#DIV/0!",
        ]
    );
}

#[test]
fn cells_and_rows_that_repeat_to_the_end_of_the_sheet_cost_nothing() {
    let head: String = ["Tên xã", "Tổng điểm"].map(text).concat();
    let far = "<table:table-cell table:number-columns-repeated=\"16382\"/>";
    let end = "</table:table-row><table:table-row table:number-rows-repeated=\"1048574\">\
               <table:table-cell table:number-columns-repeated=\"16384\"/>";
    let read = table(&[head, format!("{}{}{far}{end}", text("Xã A"), number("90"))]);
    assert_eq!((read.said.len(), read.rows().len()), (0, 1));
    let bomb = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell>\
        </table:table-row><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell>";
    let rows: Vec<String> = std::iter::repeat_n(bomb.to_owned(), 20).collect();
    assert_eq!(table(&rows).said, ["[workbook-too-many-cells] scores.ods"]);
}
