use std::fs;
use std::io::Write as _;
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
