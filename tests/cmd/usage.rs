use super::{site, tiepcan};

#[test]
fn wrong_arguments_are_failures_in_the_language_asked_for() {
    for (args, vi, en) in [
        (vec!["bulid"], "Có phải ý bạn là «build»?", "Did you mean «build»?"),
        (vec!["build", "--dat"], "Có phải ý bạn là «--date»?", "Did you mean «--date»?"),
        (vec!["build", "--date", "2024-02-30"], "không phải là một ngày", "is not a day"),
        (
            vec!["build", "--base-url", "example.org"],
            "không phải là địa chỉ trang web",
            "is not the address of a web site",
        ),
        (
            vec!["check", "--format", "xml"],
            "(nhận: human, short, json, sarif, github)",
            "(takes: human, short, json, sarif, github)",
        ),
        (vec!["serve", "--port", "99999"], "không hợp lệ cho --port", "cannot be used for --port"),
        (vec!["serve", "--port"], "cần một giá trị", "needs a value"),
        (vec!["new", "article"], "Còn thiếu: <SLUG>", "Missing: <SLUG>"),
        (vec!["new", "round", "1999"], "không hợp lệ cho <YEAR>", "cannot be used for <YEAR>"),
        (vec!["build", "a", "b"], "Không có tùy chọn «b»", "There is no option «b»"),
        (vec!["schema", "khong-co"], "Không có loại tệp", "There is no kind of file"),
        (vec![], "chưa nói làm việc gì", "no command was given"),
        (vec!["new"], "chưa nói làm việc gì", "no command was given"),
    ] {
        let run = tiepcan(&args);
        assert_eq!((run.code(), run.stdout()), (2, String::new()), "{args:?}");
        assert!(run.stderr().starts_with("lỗi: ") && run.stderr().contains(vi), "{args:?}: {}", run.stderr());
        let run = tiepcan(args.iter().chain(&["--lang", "en"]));
        assert_eq!(run.code(), 2, "{args:?}");
        assert!(run.stderr().starts_with("error: ") && run.stderr().contains(en), "{args:?}: {}", run.stderr());
    }
}

#[test]
fn a_folder_without_a_site_is_a_failure() {
    let empty = tempfile::tempdir().unwrap();
    for command in ["build", "check", "serve"] {
        let run = tiepcan([command, empty.path().to_str().unwrap()]);
        assert_eq!(run.code(), 2);
        assert!(run.stderr().contains("tiepcan new site"), "{}", run.stderr());
    }
}

#[test]
fn help_and_version_are_what_was_asked_for() {
    for args in [&["--help"][..], &["build", "--help"], &["new", "-h"], &["--version"]] {
        let run = tiepcan(args);
        assert_eq!((run.code(), run.stderr()), (0, String::new()), "{args:?}");
        assert!(!run.stdout().is_empty());
    }
    assert!(tiepcan(["--help"]).stdout().contains("Dựng trang và ghi ra thư mục"));
    assert!(tiepcan(["--help", "--lang", "en"]).stdout().contains("Makes the site and writes it"));
}

#[test]
fn codes_are_explained() {
    let one = tiepcan(["explain", "file-not-utf8"]);
    assert_eq!(one.code(), 0);
    assert!(one.stdout().starts_with("file-not-utf8\nlỗi: ") && one.stdout().contains("TCVN3"), "{}", one.stdout());
    let all = tiepcan(["explain"]).stdout();
    let codes: Vec<&str> = all.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(codes.len(), tiepcan::base::Problem::all().count());
    assert!(codes.is_sorted());
    let unknown = tiepcan(["explain", "file-not-utf"]);
    assert_eq!(unknown.code(), 2);
    assert!(unknown.stderr().contains("«file-not-utf8»"), "{}", unknown.stderr());
}

#[test]
fn schemas_are_printed() {
    let all: serde_json::Value = serde_json::from_str(&tiepcan(["schema"]).stdout()).unwrap();
    assert!(all.is_object());
    let page: serde_json::Value = serde_json::from_str(&tiepcan(["schema", "page"]).stdout()).unwrap();
    assert!(page["properties"]["title"].is_object());
}

#[test]
fn colours_are_for_terminals_only() {
    let root = site();
    super::put(root.path(), "content/huong-dan.md", super::BROKEN);
    assert!(!tiepcan(["check", root.path().to_str().unwrap()]).stderr().contains('\u{1b}'));
}
