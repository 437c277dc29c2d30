use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::json;

use super::{Run, put, site, tiepcan};

/// Runs the program in a folder with a text on its standard input.
fn fed(folder: &std::path::Path, args: &[&str], text: &str) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tiepcan"))
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    Run(child.wait_with_output().unwrap())
}

const LAWS: &str = "- number: 25/2021/QĐ-TTg\n  issuer: Thủ tướng Chính phủ\n  title: Quy định mẫu\n  issued: 2021-07-22\n  effective: 2022-01-01\n";

#[test]
fn citations_of_a_text_are_listed_by_characters() {
    let folder = tempfile::tempdir().unwrap();
    let text = "Theo điểm a khoản 1 Điều 4 Quyết định số 25/2021/QĐ-TTG ngày 22/7/2021 của Thủ tướng Chính phủ, `Thông tư 07/2017/TT-BTP`.\n";
    let run = fed(folder.path(), &["cite", "-", "--format", "json"], text);
    assert_eq!(run.code(), 0, "{run:?}");
    let expected = json!([{
        "start": 5, "end": 94,
        "text": "điểm a khoản 1 Điều 4 Quyết định số 25/2021/QĐ-TTG ngày 22/7/2021 của Thủ tướng Chính phủ",
        "number": "25/2021/QĐ-TTg", "type": "Quyết định", "date": "2021-07-22", "issuer": "Thủ tướng Chính phủ", "name": null,
        "pinpoints": [{"article": "4", "clause": "1", "point": "a", "annex": null, "form": null}],
        "resolved": null,
    }]);
    assert_eq!(run.json(), expected);
}

#[test]
fn a_site_round_the_text_says_whether_its_register_has_the_document() {
    let root = site();
    put(root.path(), "content/laws.yaml", LAWS);
    let page = "---\ntitle: A\n---\nQuyết định 25/2021/QĐ-TTg và Quyết định số 26/2021/QĐ-TTg.\n";
    put(root.path(), "content/a.md", page);
    let run = tiepcan(["cite", root.path().join("content/a.md").to_str().unwrap(), "--format", "json"]);
    let resolved: Vec<_> = run.json().as_array().unwrap().iter().map(|found| found["resolved"].clone()).collect();
    assert_eq!(resolved, [json!(true), json!(false)]);
}

#[test]
fn what_depends_on_a_document_is_named_by_part() {
    let root = site();
    put(root.path(), "content/laws.yaml", LAWS);
    put(
        root.path(),
        "content/a.md",
        "---\ntitle: A\nbasis: [Điều 4 Quyết định số 25/2021/QĐ-TTg]\n---\nTheo Quyết định số 25/2021/QĐ-TTg.\n",
    );
    let path = root.path().to_str().unwrap();
    let run = tiepcan(["impact", "25/2021/QĐ-TTg", path, "--format", "json"]);
    let answer = run.json();
    assert_eq!(answer["title"], "Quy định mẫu");
    let found: Vec<_> = answer["dependents"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| (found["via"].clone(), found["line"].clone()))
        .collect();
    assert_eq!(found, [(json!("basis"), json!(3)), (json!("text"), json!(5))]);
    let run = tiepcan(["impact", "Điều 9 Quyết định số 25/2021/QĐ-TTg", path, "--format", "json"]);
    assert_eq!(run.json()["dependents"].as_array().unwrap().len(), 1, "only what cites the whole document");
    assert_eq!(tiepcan(["impact", "xyz", path]).code(), 2);
}

#[test]
fn repairs_are_shown_and_written_only_when_asked() {
    let root = site();
    let page = "---\ntitle: A\n---\nQuyết định số 619 /QĐ – TTG.\n";
    put(root.path(), "content/a.md", page);
    let path = root.path().join("content/a.md");
    let run = tiepcan(["fix", path.to_str().unwrap()]);
    assert_eq!(run.code(), 0);
    assert!(run.stdout().contains("-Quyết định số 619 /QĐ – TTG.\n+Quyết định số 619/QĐ-TTg.\n"), "{}", run.stdout());
    assert_eq!(fs::read_to_string(&path).unwrap(), page);
    assert_eq!(tiepcan(["fix", path.to_str().unwrap(), "--write"]).code(), 0);
    assert_eq!(fs::read_to_string(&path).unwrap(), page.replace("619 /QĐ – TTG", "619/QĐ-TTg"));
    assert_eq!(tiepcan(["fix", path.to_str().unwrap()]).stdout(), "");
}

#[test]
fn a_text_of_two_gigabytes_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["to.md", "to.gift"] {
        fs::File::create(folder.path().join(name)).unwrap().set_len(2 << 30).unwrap();
    }
    for args in [["cite", "to.md"], ["fix", "to.md"]] {
        let run = fed(folder.path(), &args, "");
        assert_eq!(run.code(), 2, "{args:?} {run:?}");
        assert!(run.stderr().contains("2048 MB"), "{run:?}");
    }
    let run = fed(folder.path(), &["import", "quiz", "to.gift"], "");
    assert_eq!(run.code(), 1, "{run:?}");
    assert!(run.stderr().contains("file-too-large"), "{run:?}");
}

#[test]
fn impact_on_the_shipped_site_names_every_file_that_has_the_number() {
    let root = env!("CARGO_MANIFEST_DIR");
    let run = tiepcan(["impact", "25/2021/QĐ-TTg", root, "--format", "json"]);
    let answer = run.json();
    let dependents = answer["dependents"].as_array().unwrap();
    let named: BTreeSet<&str> = dependents.iter().map(|found| found["path"].as_str().unwrap()).collect();
    let mut expected: BTreeSet<String> = BTreeSet::new();
    let content = Path::new(root).join("content");
    files_below(&content, &mut |path, text| {
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        let applies = name.ends_with("round.yaml") && text.lines().any(|line| line.trim() == "set: qd25-2021");
        if name != "content/van-ban/laws.yaml" && (has_number(text) || applies) {
            expected.insert(name);
        }
    });
    assert_eq!(named, expected.iter().map(String::as_str).collect());
    let sorts =
        |kind: &str, via: &str| dependents.iter().filter(|found| found["kind"] == kind && found["via"] == via).count();
    assert!(sorts("criterion", "basis") >= 5 && sorts("lesson", "text") >= 5 && sorts("round", "set") >= 3);
    assert_eq!(sorts("criteria-set", "basis"), 1);
}

/// Whether a file names the document outside code and outside links, which are what they say.
fn has_number(text: &str) -> bool {
    let mut fenced = false;
    text.lines().any(|line| {
        fenced ^= line.trim_start().starts_with("```");
        let plain = line.split('`').step_by(2).collect::<String>();
        !fenced && !line.starts_with('#') && plain.contains("25/2021/QĐ-TTg")
    })
}

fn files_below(folder: &Path, visit: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, visit);
        } else if let Ok(text) = fs::read_to_string(&path) {
            visit(&path, &text);
        }
    }
}

#[test]
fn the_page_of_a_document_lists_sets_rounds_and_heads_of_pages_that_cite_it() {
    let root = site();
    put(root.path(), "content/laws.yaml", LAWS);
    let set = "id: bo\ntitle: Bộ mẫu\nbasis: [Điều 4 Quyết định số 25/2021/QĐ-TTg]\napplies: {from: 2022}\n\
               scoring: points\ncriteria:\n  - {no: 1, title: Một, max: 10}\n";
    put(root.path(), "content/bo/set.yaml", set);
    put(root.path(), "content/2023/round.yaml", "year: 2023\nset: bo\ndeclared_counts: {met: 1, total: 1}\n");
    let page = "---\ntitle: Trang A\ndescription: Giới thiệu Quyết định số 25/2021/QĐ-TTg.\n---\nMột.\n";
    put(root.path(), "content/a.md", page);
    let run = tiepcan(["build", root.path().to_str().unwrap()]);
    assert_eq!(run.code(), 0, "{}", run.stderr());
    let html = fs::read_to_string(root.path().join("public/van-ban/25-2021-qd-ttg/index.html")).unwrap();
    let cited = html.split("id=\"at-cited\"").nth(1).unwrap();
    for part in [">Trang A</a>", ">Bộ mẫu</a>", ">Kết quả năm 2023</a>", ">Điều 4<", "Theo Bộ mẫu", "Giới thiệu"]
    {
        assert!(cited.contains(part), "{part}: {cited}");
    }
}

#[test]
fn the_text_of_a_document_is_published_and_can_be_taken_away() {
    let root = site();
    put(root.path(), "content/van-ban/laws.yaml", format!("{LAWS}  file: toàn văn/QĐ 25.pdf\n"));
    put(root.path(), "content/van-ban/toàn văn/QĐ 25.pdf", "x".repeat(2048));
    let run = tiepcan(["build", root.path().to_str().unwrap()]);
    assert_eq!(run.code(), 0, "{}", run.stderr());
    let page = root.path().join("public/van-ban/25-2021-qd-ttg");
    let html = fs::read_to_string(page.join("index.html")).unwrap();
    let (before, _) = html.split_once(".pdf\"").unwrap();
    let href = format!("{}.pdf", before.rsplit('"').next().unwrap());
    assert_eq!(fs::read_to_string(page.join(href)).unwrap().len(), 2048);
    assert!(html.contains("PDF") && html.contains("2 KB"), "{html}");
}
