//! The official form and its neighbours: no figure is lost, and nothing else is taken for one.

use super::harness::{Is, Read, official, read, row, workbook};

const LAI_UYEN: &str = "Xã Lai Uyên | I | – | met | 95,45 | 15+29,63+21,25+9,57+20 | 97,35";
const TRU_VAN_THO: &str = "Xã Trừ Văn Thố | II | – | met | 95,2 | 15+28,7+21,5+10+20 | 97,82";

fn titles() -> Vec<Vec<Is<'static>>> {
    vec![
        vec![Is::Merged("ỦY BAN NHÂN DÂN HUYỆN BÀU BÀNG", 1, 4)],
        vec![Is::Merged("DANH SÁCH XÃ, PHƯỜNG, THỊ TRẤN ĐẠT CHUẨN TIẾP CẬN PHÁP LUẬT NĂM 2017", 1, 9)],
        vec![Is::Merged("(Kèm theo Quyết định số 2793/QĐ-UBND ngày 20/11/2017)", 1, 9)],
        vec![],
    ]
}

/// The published list of Bàu Bàng, 2017, with its own unevenness.
fn bau_bang() -> Vec<Vec<Is<'static>>> {
    let body = vec![
        row!["I", "Loại I"],
        row!["1", "Xã Lai Uyên", "95,45", "15", "29,63", "21,25", "9,57", "20", "97,35"],
        row!["II", "Loại II"],
        row!["1.", "Xã Trừ Văn Thố", "95,20", 15.0, 28.7, "21,5", 10.0, 20.0, "97,82"],
    ];
    [titles(), official(), body].concat()
}

fn is_bau_bang(read: &Read) {
    assert_eq!(read.said, [""; 0]);
    assert_eq!(read.rows(), [LAI_UYEN, TRU_VAN_THO]);
}

#[test]
fn the_published_list_of_bau_bang_gives_no_false_alarm() {
    is_bau_bang(&read("scores.xlsx", &workbook(&bau_bang())));
}

#[test]
fn the_same_list_as_csv_from_a_spreadsheet_says_the_same() {
    let csv = "\u{feff}ỦY BAN NHÂN DÂN HUYỆN BÀU BÀNG;;;;;;;;\r\n\
        DANH SÁCH XÃ, PHƯỜNG, THỊ TRẤN ĐẠT CHUẨN TIẾP CẬN PHÁP LUẬT NĂM 2017;;;;;;;;\r\n\
        ;;;;;;;;\r\n\
        STT;Tên xã, phường, thị trấn;Tổng điểm;Điểm của từng tiêu chí;;;;;Kết quả đánh giá sự hài lòng (%)\r\n\
        ;;;Tiêu chí 1;Tiêu chí 2;Tiêu chí 3;Tiêu chí 4;Tiêu chí 5;\r\n\
        (1);(2);(3);(4);(5);(6);(7);(8);(9)\r\n\
        I;Loại I;;;;;;;\r\n\
        1;Xã Lai Uyên;95,45;15;29,63;21,25;9,57;20;97,35\r\n\
        II;Loại II;;;;;;;\r\n\
        1.;Xã Trừ Văn Thố;95,20;15;28,7;21,5;10;20;97,82\r\n";
    is_bau_bang(&read("scores.csv", csv.as_bytes()));
}

#[test]
fn names_in_combining_form_and_with_needless_spaces_are_put_right() {
    let mut rows = bau_bang();
    rows[8][1] = Is::Text("  Xa\u{303}  Lai   Uye\u{302}n ");
    is_bau_bang(&read("scores.xlsx", &workbook(&rows)));
}

#[test]
fn what_stands_below_a_list_is_no_unit() {
    let mut rows = bau_bang();
    rows.extend([
        row!["", "Tổng cộng", "", "", "", "", "", "", ""],
        row!["Ghi chú: số liệu tính đến hết năm 2017."],
        row![],
        row!["", "", "", "", "", "Bàu Bàng, ngày 20 tháng 11 năm 2017"],
        row!["", "Người lập biểu", "", "", "", "TM. ỦY BAN NHÂN DÂN"],
        row!["", "(Ký, ghi rõ họ tên)", "", "", "", "KT. CHỦ TỊCH"],
        row!["", "", "", "", "", "PHÓ CHỦ TỊCH"],
        row![],
        row!["", "Nguyễn Văn Minh Họa", "", "", "", "Trần Thị Minh Họa"],
    ]);
    is_bau_bang(&read("scores.xlsx", &workbook(&rows)));
}

#[test]
fn totals_and_headings_repeated_on_each_page_are_passed_over() {
    let mut rows = bau_bang();
    let at = rows.len() - 2;
    for row in official().into_iter().skip(2).rev() {
        rows.insert(at, row);
    }
    rows.push(row!["", "Tổng cộng: 02 xã", "190,65", 30.0, "58,33", "42,75", "19,57", 40.0, ""]);
    is_bau_bang(&read("scores.xlsx", &workbook(&rows)));
}

#[test]
fn districts_and_outcomes_in_group_rows_belong_to_the_units_below() {
    let rows = [
        vec![Is::Merged("BIỂU TỔNG HỢP (số liệu minh họa)", 1, 5)],
        row!["TT", "Đơn vị", "Tổng số điểm", "TC1", "TC2", "TC3", "TC4", "TC5"],
        row!["A", "Xã, phường, thị trấn đạt chuẩn"],
        vec![Is::Text("I"), Is::Merged("HUYỆN SÔNG MƠ (02 xã)", 1, 7)],
        row!["1", "Xã Đồng Lúa", 90.0, 15.0, 25.0, 20.0, 10.0, 20.0],
        row!["2", "Xã Bờ Lau", 91.0, 15.0, 26.0, 20.0, 10.0, 20.0],
        vec![Is::Text("II"), Is::Merged("Thị xã Đồi Thơ:", 1, 7)],
        row!["1", "Xã Chim Én", 90.0, 15.0, 25.0, 20.0, 10.0, 20.0],
        row!["B", "Xã, phường, thị trấn chưa đạt chuẩn"],
        row!["I", "Huyện Sông Mơ"],
        row!["1", "Xã Hương Cau", 60.0, 5.0, 25.0, 10.0, 10.0, 10.0],
    ];
    let read = read("scores.xlsx", &workbook(&rows));
    assert_eq!(read.said, [""; 0]);
    assert_eq!(
        read.rows(),
        [
            "Xã Đồng Lúa | – | HUYỆN SÔNG MƠ | met | 90 | 15+25+20+10+20 | –",
            "Xã Bờ Lau | – | HUYỆN SÔNG MƠ | met | 91 | 15+26+20+10+20 | –",
            "Xã Chim Én | – | Thị xã Đồi Thơ | met | 90 | 15+25+20+10+20 | –",
            "Xã Hương Cau | – | Huyện Sông Mơ | not-met | 60 | 5+25+10+10+10 | –",
        ]
    );
}

#[test]
fn a_district_merged_down_over_its_communes_counts_for_each() {
    let rows = [
        row!["Huyện", "Tên xã", "Tổng điểm", "Loại"],
        vec![Is::Merged("Huyện Sông Mơ", 2, 1), Is::Text("Xã Đồng Lúa"), Is::Number(90.0), Is::Merged("Loại II", 2, 1)],
        row!["", "Xã Bờ Lau", 91.0],
    ];
    let read = read("scores.xlsx", &workbook(&rows));
    assert_eq!(read.said, [""; 0]);
    assert_eq!(
        read.rows(),
        [
            "Xã Đồng Lúa | II | Huyện Sông Mơ | met | 90 | Missing+Missing+Missing+Missing+Missing | –",
            "Xã Bờ Lau | II | Huyện Sông Mơ | met | 91 | Missing+Missing+Missing+Missing+Missing | –",
        ]
        .map(|row| row.replace("| met |", "| no-data |"))
    );
}

#[test]
fn a_blank_is_no_data_and_zero_is_zero() {
    let rows = [
        official(),
        vec![
            row!["I", "Loại II"],
            row!["1", "Xã A", "", "", "", "", "", "", ""],
            row!["2", "Xã B", "80", "0", "30", "25", "10", "15", "0"],
        ],
    ]
    .concat();
    let read = read("scores.xlsx", &workbook(&rows));
    assert_eq!(read.said, [""; 0]);
    assert_eq!(
        read.rows(),
        [
            "Xã A | II | – | no-data | – | Missing+Missing+Missing+Missing+Missing | –",
            "Xã B | II | – | not-met | 80 | 0+30+25+10+15 | 0",
        ]
    );
}

#[test]
fn a_table_of_districts_is_told_and_not_taken_for_communes() {
    let rows = [
        row!["STT", "Tên huyện", "Số xã, phường, thị trấn", "Thị trấn", "Phường"],
        row!["1", "Triệu Sơn", "20/21", "1", ""],
        row!["2", "Thành phố Thanh Hóa", "8/8", "", "30"],
    ];
    let read = read("scores.xlsx", &workbook(&rows));
    assert!(read.results.assessments.is_empty());
    assert_eq!(read.said, ["[workbook-without-list] round.yaml"]);
}

#[test]
fn columns_about_persons_are_told_and_never_read() {
    let mut rows = bau_bang();
    rows[4].push(Is::Text("Chữ ký của công chức phụ trách"));
    rows[8].push(Is::Text("Nguyễn Văn Minh Họa"));
    let read = read("scores.xlsx", &workbook(&rows));
    assert_eq!(read.said, ["[personal-data] scores.xlsx!Danh sách!J9=…"]);
    assert!(!format!("{:?}", read.report).contains("Nguyễn"), "reports do not repeat what they warn of");
}

#[test]
fn every_other_column_that_is_not_understood_is_told_with_its_heading() {
    let mut rows = bau_bang();
    rows[4].push(Is::Text("Số quyết định"));
    rows[8].extend([Is::Text("12/QĐ-UBND"), Is::Text("lạc vào đây")]);
    let read = read("scores.xlsx", &workbook(&rows));
    assert_eq!(
        read.said,
        [
            "[table-heading-unknown] scores.xlsx!Danh sách!J5=Số quyết định",
            "[table-column-unnamed] scores.xlsx!Danh sách!K9=lạc vào đây",
        ]
    );
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn any_grid_is_read_without_panic(
        grid in proptest::collection::vec(proptest::collection::vec(
            "(STT|Tên xã, phường|Mã|Tổng điểm|Tiêu chí [1-9]|[0-9,]{1,4}|Loại I|Huyện [A-C]|Tổng cộng|Ghi chú:|\\([0-9]\\)|Xã [A-F]|[đ;\\.\\- ]{0,3}|)", 0..7), 0..9)
    ) {
        let mut csv = String::new();
        for cells in &grid {
            csv.push_str(&cells.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(","));
            csv.push('\n');
        }
        read("scores.csv", csv.as_bytes());
        let rows: Vec<Vec<Is<'_>>> =
            grid.iter().map(|cells| cells.iter().map(|cell| Is::from(cell.as_str())).collect()).collect();
        read("scores.xlsx", &workbook(&rows));
    }
}
