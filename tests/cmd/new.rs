use std::fs;

use tempfile::{TempDir, tempdir};

use super::{Run, tiepcan};

/// A site as `new site` makes it.
fn started() -> (TempDir, String) {
    let root = tempdir().unwrap();
    let path = root.path().join("trang").to_str().unwrap().to_owned();
    let run = tiepcan(["new", "site", &path]);
    assert_eq!(run.code(), 0, "{run:?}");
    (root, path)
}

fn add(path: &str, args: &[&str]) -> Run {
    tiepcan(["new"].iter().chain(args).chain(&["--root", path]))
}

#[test]
fn a_new_site_has_no_problem_on_any_day() {
    let (_root, path) = started();
    for date in ["2021-01-01", "2026-11-22", "2049-12-31"] {
        let run = tiepcan(["build", &path, "--strict", "--date", date, "--format", "json"]);
        assert_eq!(run.code(), 0, "{}", run.stdout());
    }
    assert!(fs::read_to_string(format!("{path}/public/index.html")).unwrap().contains("số liệu minh họa"));
}

#[test]
fn a_new_site_touches_nothing_that_is_there() {
    let root = tempdir().unwrap();
    let path = root.path().to_str().unwrap();
    super::put(root.path(), "site.yaml", "title: Của tôi\n");
    let run = tiepcan(["new", "site", path]);
    assert_eq!(run.code(), 2);
    assert!(run.stderr().contains("không ghi đè"), "{}", run.stderr());
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
}

#[test]
fn pages_are_added_where_they_belong_and_build() {
    let (_root, path) = started();
    for (args, made) in [
        (vec!["article", "tin-moi"], "content/tin-tuc/tin-moi.md"),
        (vec!["course", "hoa-giai"], "content/tap-huan/hoa-giai/_index.md"),
        (vec!["lesson", "hoa-giai/bai-hai"], "content/tap-huan/hoa-giai/02-bai-hai.md"),
        (vec!["lesson", "doc-ket-qua/bai-ba"], "content/tap-huan/doc-ket-qua/03-bai-ba.md"),
        (vec!["round", "2023"], "content/ket-qua/2023/round.yaml"),
    ] {
        let run = add(&path, &args);
        assert_eq!(run.code(), 0, "{run:?}");
        assert!(run.stderr().trim_end().ends_with(made), "{}", run.stderr());
        let text = fs::read_to_string(format!("{path}/{made}")).unwrap();
        assert!(!text.contains('@'), "{text}");
        if args[0] != "lesson" {
            let again = add(&path, &args);
            assert_eq!(again.code(), 2, "{again:?}");
            assert_eq!(fs::read_to_string(format!("{path}/{made}")).unwrap(), text);
        }
    }
    let table = fs::read_to_string(format!("{path}/content/ket-qua/2023/scores.csv")).unwrap();
    assert!(table.starts_with("code,name,total,"), "{table}");
    assert!(table.contains("99001,Xã Nắng Sớm,"), "{table}");
    let run = tiepcan(["build", &path, "--drafts", "--format", "json"]);
    assert_eq!(run.json()["errors"], 0, "{}", run.stdout());
}

#[test]
fn a_round_after_a_merger_lists_no_abolished_unit() {
    let (_root, path) = started();
    assert_eq!(add(&path, &["round", "2026"]).code(), 0);
    let table = fs::read_to_string(format!("{path}/content/ket-qua/2026/scores.csv")).unwrap();
    assert_eq!(table, "code,name,total,1,2,disciplined,outcome,note\n");
}

#[test]
fn a_round_takes_the_set_of_its_year() {
    let (_root, path) = started();
    for (year, set) in [("2025", "minh-hoa"), ("2017", "qd619-2017")] {
        assert_eq!(add(&path, &["round", year]).code(), 0);
        let round = fs::read_to_string(format!("{path}/content/ket-qua/{year}/round.yaml")).unwrap();
        assert!(round.contains(&format!("set: {set}\n")), "{round}");
    }
    fs::remove_dir_all(format!("{path}/content/ket-qua/2017")).unwrap();
    assert_eq!(tiepcan(["check", &path]).code(), 0, "a round of the site's own set fits at once");
}

#[test]
fn names_that_fit_no_address_are_refused_with_one_that_does() {
    let (_root, path) = started();
    let run = add(&path, &["article", "Hòa giải ở cơ sở"]);
    assert_eq!(run.code(), 2);
    assert!(run.stderr().contains("Thử: hoa-giai-o-co-so"), "{}", run.stderr());
    for name in ["../x", "a/b", "", "x.md/"] {
        assert_eq!(add(&path, &["article", name]).code(), 2, "{name}");
    }
}

#[test]
fn a_lesson_needs_a_course_that_is_there() {
    let (_root, path) = started();
    let run = add(&path, &["lesson", "doc-ket-qa/bai-ba"]);
    assert_eq!(run.code(), 2);
    assert!(run.stderr().contains("Có phải ý bạn là «doc-ket-qua»?"), "{}", run.stderr());
    assert_eq!(add(&path, &["lesson", "bai-ba"]).code(), 2);
}
