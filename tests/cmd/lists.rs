use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::process::Command;

use tempfile::{TempDir, tempdir};

use super::{Run, put};

/// Runs the program in a folder: what is around it decides which site is meant.
fn tiepcan<'a>(folder: &Path, args: impl IntoIterator<Item = &'a str>) -> Run {
    Run(Command::new(env!("CARGO_BIN_EXE_tiepcan")).current_dir(folder).args(args).output().unwrap())
}

/// The published list of Bàu Bàng, 2017, in the official form as CSV.
const BAU_BANG: &str = "ỦY BAN NHÂN DÂN HUYỆN BÀU BÀNG;;;;;;;;\n\
    DANH SÁCH XÃ, PHƯỜNG, THỊ TRẤN ĐẠT CHUẨN TIẾP CẬN PHÁP LUẬT NĂM 2017;;;;;;;;\n\
    (Kèm theo Quyết định số 2793/QĐ-UBND ngày 20/11/2017);;;;;;;;\n\
    STT;Tên xã, phường, thị trấn;Tổng điểm;Điểm của từng tiêu chí;;;;;Kết quả đánh giá sự hài lòng (%)\n\
    ;;;Tiêu chí 1;Tiêu chí 2;Tiêu chí 3;Tiêu chí 4;Tiêu chí 5;\n\
    (1);(2);(3);(4);(5);(6);(7);(8);(9)\n\
    I;Loại I;;;;;;;\n\
    1;Xã Lai Uyên;95,45;15;29,63;21,25;9,57;20;97,35\n\
    II;Loại II;;;;;;;\n\
    1.;Xã Trừ Văn Thố;95,20;15;28,7;21,5;10;20;97,82\n\
    ;Người lập biểu;;;;;;;\n";

fn import(file: &Path, out: &Path, more: &[&str]) -> Run {
    let args = ["import", "scores", file.to_str().unwrap(), "--year", "2017", "--set", "qd619-2017", "--out"];
    let args = args.iter().copied().chain([out.to_str().unwrap()]).chain(more.iter().copied());
    tiepcan(file.parent().unwrap(), args)
}

/// A site with the shipped set of 2017 and three units.
fn site() -> TempDir {
    let root = tempdir().unwrap();
    put(root.path(), "site.yaml", "title: Trang thử\n");
    put(root.path(), "content/_index.md", "---\ntitle: Trang chủ\n---\n");
    put(root.path(), "content/bo/set.yaml", fs::read("content/tieu-chi/qd619-2017/set.yaml").unwrap());
    put(
        root.path(),
        "content/don-vi/units.csv",
        "code,name,district,province,valid_from,valid_to\n\
         00097,Xã Đồng Lúa,Huyện Sông Mơ,Tỉnh Minh Họa,,2025-06-30\n\
         00101,Xã Bờ Lau,Huyện Sông Mơ,Tỉnh Minh Họa,,2025-06-30\n\
         00103,Xã Mới,,Tỉnh Minh Họa,2025-07-01,\n",
    );
    root
}

#[test]
fn a_list_becomes_a_round_outside_of_any_site() {
    let root = tempdir().unwrap();
    put(root.path(), "danh-sach.csv", BAU_BANG);
    let out = root.path().join("2017");
    let run = import(&root.path().join("danh-sach.csv"), &out, &[]);
    assert_eq!(run.code(), 0, "{run:?}");
    assert_eq!(
        fs::read_to_string(out.join("scores.csv")).unwrap(),
        "name,class,total,1,2,3,4,5,satisfaction\n\
         Xã Lai Uyên,I,95.45,15,29.63,21.25,9.57,20,97.35\n\
         Xã Trừ Văn Thố,II,95.2,15,28.7,21.5,10,20,97.82\n"
    );
    assert_eq!(
        fs::read_to_string(out.join("scores.trace.csv")).unwrap(),
        "unit,name,class,total,1,2,3,4,5,satisfaction\n\
         Xã Lai Uyên,B8,B7,C8,D8,E8,F8,G8,H8,I8\n\
         Xã Trừ Văn Thố,B10,B9,C10,D10,E10,F10,G10,H10,I10\n"
    );
    let round = fs::read_to_string(out.join("round.yaml")).unwrap();
    assert!(round.contains("decision: {number: 2793/QĐ-UBND, date: 2017-11-20}\n"), "{round}");
    assert!(round.contains("imported: {file: \"danh-sach.csv\"}\n"), "{round}");
    let said = run.stderr();
    for words in ["Đã nhập 2 đơn vị", "2 dòng nhóm", "1 dòng đánh số cột", "1 dòng ghi chú"] {
        assert!(said.contains(words), "{said}");
    }
    // Nothing that is there is written over, and nothing is left half done.
    fs::remove_file(out.join("scores.csv")).unwrap();
    let again = import(&root.path().join("danh-sach.csv"), &out, &[]);
    assert_eq!(again.code(), 2);
    assert!(again.stderr().contains("không ghi đè"), "{}", again.stderr());
    assert_eq!(fs::read_dir(&out).unwrap().count(), 2);
}

#[test]
fn what_cannot_be_placed_is_told_at_its_cell_and_nothing_is_written() {
    let root = site();
    let list = "Mã;Tên xã;Tổng điểm;Tiêu chí 1;Lạ\n97;Xã Đồng Lúa;90;20/21;x\n;Xã Bờ Lâu;90;15;\n";
    put(root.path(), "a/danh-sach.csv", list);
    let out = root.path().join("content/ket-qua/2017");
    let run = import(&root.path().join("a/danh-sach.csv"), &out, &["--format", "json"]);
    assert_eq!(run.code(), 1, "{run:?}");
    assert!(!out.exists());
    let json = run.json();
    let found: Vec<String> = json["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| format!("{} {}", found["code"].as_str().unwrap(), found["cell"].as_str().unwrap()))
        .collect();
    assert_eq!(
        found,
        ["table-heading-unknown E1", "unit-code-zeros-lost A2", "number-invalid D2", "unit-unknown B3"],
        "{json}"
    );
    let path = json["diagnostics"][0]["path"].as_str().unwrap();
    assert!(path.ends_with("a/danh-sach.csv"), "{path}");
}

#[test]
fn files_that_are_no_lists_are_refused_with_words() {
    let root = tempdir().unwrap();
    let out = root.path().join("out");
    let heavy = root.path().join("nang.xlsx");
    fs::File::create(&heavy).unwrap().set_len(2 << 30).unwrap();
    put(root.path(), "hong.xlsx", "không phải bảng tính");
    for (file, code) in [("nang.xlsx", "file-too-large"), ("hong.xlsx", "workbook-broken")] {
        let run = import(&root.path().join(file), &out, &["--format", "json"]);
        assert_eq!(run.code(), 1, "{run:?}");
        assert_eq!(run.json()["diagnostics"][0]["code"], code);
        assert!(!out.exists());
    }
    assert_eq!(import(&root.path().join("khong-co.xlsx"), &out, &[]).code(), 2);
}

#[test]
fn a_set_that_the_site_does_not_have_is_told_with_the_nearest() {
    let root = site();
    put(root.path(), "danh-sach.csv", BAU_BANG);
    let file = root.path().join("danh-sach.csv");
    let run =
        tiepcan(root.path(), ["import", "scores", file.to_str().unwrap(), "--year", "2017", "--set", "qd691-2017"]);
    assert_eq!(run.code(), 2, "{run:?}");
    assert!(run.stderr().contains("qd619-2017"), "{}", run.stderr());
}

fn template(root: &Path, name: &str) -> Run {
    let (units, form) = (root.join("content/don-vi/units.csv"), root.join(name));
    let args = ["template", "scores", "--set", "qd619-2017", "--year", "2018", "--units", units.to_str().unwrap()];
    tiepcan(root, args.into_iter().chain(["-o", form.to_str().unwrap()]))
}

/// Writes values into cells of the first sheet, as a spreadsheet program would.
fn fill(path: &Path, values: &[(&str, &str)]) {
    let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    let mut filled = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == "xl/worksheets/sheet1.xml" {
            let mut xml = String::from_utf8(bytes).unwrap();
            for (cell, value) in values {
                let start = xml.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
                let end = start + xml[start..].find("/>").unwrap();
                let open = xml[start..end].to_owned();
                let written = if value.parse::<f64>().is_ok() {
                    format!("{open}><v>{value}</v></c>")
                } else {
                    format!("{open} t=\"inlineStr\"><is><t>{value}</t></is></c>")
                };
                xml.replace_range(start..end + 2, &written);
            }
            bytes = xml.into_bytes();
        }
        filled.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        filled.write_all(&bytes).unwrap();
    }
    fs::write(path, filled.finish().unwrap().into_inner()).unwrap();
}

const FILLED: [(&str, &str); 16] = [
    ("E7", "II"),
    ("G7", "15"),
    ("H7", "28.7"),
    ("I7", "21.5"),
    ("J7", "10"),
    ("K7", "20"),
    ("L7", "97.82"),
    ("M7", "không"),
    ("N7", "đạt"),
    ("E8", "I"),
    ("G8", "5"),
    ("H8", "20"),
    ("I8", "20"),
    ("J8", "10"),
    ("K8", "20"),
    ("N8", "chưa đạt"),
];

fn publishes(root: &Path) {
    let run = tiepcan(root, ["build", root.to_str().unwrap(), "--date", "2026-11-22", "--format", "json"]);
    let json = run.json();
    assert_eq!(json["errors"], 0, "{json}");
    let page = fs::read_to_string(root.join("public/ket-qua/2018/index.html")).unwrap();
    assert!(page.contains("Xã Đồng Lúa") && page.contains("95,2"), "the round is published");
    assert!(root.join("public/don-vi/00097-xa-dong-lua/index.html").exists());
}

#[test]
fn a_form_is_filled_in_imported_and_published() {
    let root = site();
    assert_eq!(template(root.path(), "mau.xlsx").code(), 0);
    fill(&root.path().join("mau.xlsx"), &FILLED);
    let out = root.path().join("content/ket-qua/2018");
    let file = root.path().join("mau.xlsx");
    let args = ["import", "scores", file.to_str().unwrap(), "--year", "2018", "--set", "qd619-2017", "--strict"];
    let run = tiepcan(root.path(), args);
    assert_eq!(run.code(), 0, "{run:?}");
    assert!(out.join("scores.csv").exists(), "the folder of the year is where rounds are kept");
    publishes(root.path());
}

#[test]
fn a_form_that_is_filled_in_can_stay_a_workbook() {
    let root = site();
    put(root.path(), "content/ket-qua/2018/round.yaml", "year: 2018\nset: qd619-2017\nscores: mau.xlsx\n");
    assert_eq!(template(root.path(), "content/ket-qua/2018/mau.xlsx").code(), 0);
    fill(&root.path().join("content/ket-qua/2018/mau.xlsx"), &FILLED);
    publishes(root.path());
    assert!(!root.path().join("public/ket-qua/2018/mau.xlsx").exists(), "workbooks are never published as they are");
}

#[test]
fn a_form_with_nothing_filled_in_has_no_problem_and_no_figure() {
    let root = site();
    assert_eq!(template(root.path(), "mau.xlsx").code(), 0);
    let file = root.path().join("mau.xlsx");
    let out = root.path().join("out");
    let args = ["import", "scores", file.to_str().unwrap(), "--year", "2018", "--set", "qd619-2017", "--strict"];
    let run = tiepcan(root.path(), args.into_iter().chain(["--out", out.to_str().unwrap()]));
    assert_eq!(run.code(), 0, "{run:?}");
    let table = fs::read_to_string(out.join("scores.csv")).unwrap();
    assert!(
        table.ends_with("00097,Xã Đồng Lúa,Huyện Sông Mơ,,,,,,,,,,,\n00101,Xã Bờ Lau,Huyện Sông Mơ,,,,,,,,,,,\n"),
        "{table}"
    );
}

#[test]
fn one_form_is_one_file_byte_by_byte() {
    let root = site();
    template(root.path(), "a.xlsx");
    std::thread::sleep(std::time::Duration::from_millis(1100));
    template(root.path(), "b.xlsx");
    assert_eq!(fs::read(root.path().join("a.xlsx")).unwrap(), fs::read(root.path().join("b.xlsx")).unwrap());
    assert_eq!(template(root.path(), "a.xlsx").code(), 2, "nothing is written over");
}

#[test]
fn a_form_survives_libreoffice() {
    let root = site();
    assert_eq!(template(root.path(), "mau.xlsx").code(), 0);
    fill(&root.path().join("mau.xlsx"), &FILLED);
    let folder = root.path().to_str().unwrap();
    let profile = format!("-env:UserInstallation=file://{folder}/.profile");
    let form = root.path().join("mau.xlsx");
    let converted = Command::new("soffice")
        .args([&*profile, "--headless", "--convert-to", "ods", "--outdir", folder, form.to_str().unwrap()])
        .output();
    if converted.is_err() {
        eprintln!("SKIPPED: LibreOffice (soffice) is not here. Debian: apt-get install libreoffice-calc");
        return;
    }
    let file = root.path().join("mau.ods");
    let args = ["import", "scores", file.to_str().unwrap(), "--year", "2018", "--set", "qd619-2017", "--strict"];
    let run = tiepcan(root.path(), args);
    assert_eq!(run.code(), 0, "{run:?}");
    publishes(root.path());
}
