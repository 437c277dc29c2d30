use std::fs;

use super::{BROKEN, DUBIOUS, put, site, tiepcan};

#[test]
fn a_site_is_written_beside_its_sources_and_said_in_one_line() {
    let root = site();
    let run = tiepcan(["build", root.path().to_str().unwrap()]);
    assert_eq!(run.code(), 0, "{run:?}");
    assert!(root.path().join("public/index.html").is_file());
    assert!(root.path().join("public/.tiepcan").is_file());
    assert_eq!(run.stdout(), "");
    assert_eq!(run.stderr().lines().count(), 1, "{}", run.stderr());
    assert!(run.stderr().starts_with("Đã dựng "), "{}", run.stderr());
}

#[test]
fn the_root_is_the_current_folder_unless_named() {
    let root = site();
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_tiepcan"))
        .args(["build", "--out", "../ra"])
        .current_dir(root.path().join("content").parent().unwrap())
        .output()
        .unwrap();
    let beside = root.path().parent().unwrap().join("ra");
    let is_there = beside.join("index.html").is_file();
    let _ = fs::remove_dir_all(beside);
    assert!(run.status.success() && is_there, "{run:?}");
}

#[test]
fn json_counts_what_was_written() {
    let root = site();
    let root = root.path().to_str().unwrap();
    let first = tiepcan(["build", root, "--format", "json"]);
    assert_eq!(first.code(), 0, "{first:?}");
    let json = first.json();
    assert_eq!((json["errors"].as_u64(), json["warnings"].as_u64()), (Some(0), Some(0)));
    assert!(json["written"].as_u64() > Some(0) && json["pages"].as_u64() > Some(0), "{json}");
    assert!(json["ms"].is_u64() && json["diagnostics"].is_array() && json["format"] == 1);
    let second = tiepcan(["build", root, "--format", "json"]).json();
    assert_eq!(second["written"], 0);
}

#[test]
fn errors_leave_the_last_good_site() {
    let root = site();
    let path = root.path().to_str().unwrap();
    assert_eq!(tiepcan(["build", path]).code(), 0);
    let good = fs::read(root.path().join("public/huong-dan/index.html")).unwrap();
    put(root.path(), "content/huong-dan.md", BROKEN);
    let run = tiepcan(["build", path]);
    assert_eq!(run.code(), 1, "{run:?}");
    assert!(run.stderr().contains("content/huong-dan.md:3:1"), "{}", run.stderr());
    assert!(run.stderr().contains("1 lỗi, 0 cảnh báo. Chưa ghi gì"), "{}", run.stderr());
    assert_eq!(fs::read(root.path().join("public/huong-dan/index.html")).unwrap(), good);
    assert_eq!(tiepcan(["build", path, "--format", "json"]).json()["written"], 0);
}

#[test]
fn nothing_is_written_where_there_was_no_site_before() {
    let root = site();
    put(root.path(), "content/huong-dan.md", BROKEN);
    assert_eq!(tiepcan(["build", root.path().to_str().unwrap()]).code(), 1);
    assert!(!root.path().join("public").exists());
}

#[test]
fn warnings_pass_unless_the_run_is_strict() {
    let root = site();
    let path = root.path().to_str().unwrap();
    put(root.path(), "content/huong-dan.md", DUBIOUS);
    let run = tiepcan(["build", path, "--date", "2026-01-01"]);
    assert_eq!(run.code(), 0, "{run:?}");
    assert!(run.stderr().contains("cảnh báo[review-overdue]"), "{}", run.stderr());
    for command in ["build", "check"] {
        assert_eq!(tiepcan([command, path, "--date", "2026-01-01", "--strict"]).code(), 1);
        assert_eq!(tiepcan([command, path, "--date", "2020-06-01", "--strict"]).code(), 0);
    }
}

#[test]
fn a_check_writes_nothing() {
    let root = site();
    let run = tiepcan(["check", root.path().to_str().unwrap()]);
    assert_eq!(run.code(), 0, "{run:?}");
    assert!(run.stderr().starts_with("Không có lỗi: "), "{}", run.stderr());
    let mut names: Vec<_> = fs::read_dir(root.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["content", "site.yaml"]);
}

#[test]
fn each_form_goes_where_it_is_read() {
    let root = site();
    let path = root.path().to_str().unwrap();
    put(root.path(), "content/huong-dan.md", BROKEN);
    for (format, to_stdout) in [("human", false), ("short", false), ("json", true), ("sarif", true), ("github", true)] {
        let run = tiepcan(["check", path, "--format", format]);
        assert_eq!(run.code(), 1);
        assert_eq!(run.stdout().contains("field-unknown"), to_stdout, "{format}");
        assert_eq!(run.stderr().contains("field-unknown"), !to_stdout, "{format}");
        assert!(run.stderr().contains("1 lỗi"), "{format}");
        let quiet = tiepcan(["check", path, "--format", format, "--quiet"]);
        assert!(!quiet.stderr().contains("1 lỗi"), "{format}");
    }
    let short = tiepcan(["check", path, "--format", "short", "--quiet", "--lang", "en"]);
    assert!(short.stderr().starts_with("content/huong-dan.md:3:1: error[field-unknown]: There is no key"), "{short:?}");
}

#[test]
fn paths_for_services_start_where_the_program_was_started() {
    let root = site();
    put(root.path(), "content/huong-dan.md", BROKEN);
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_tiepcan"))
        .args(["check", "--format", "github"])
        .arg(root.path().file_name().unwrap())
        .current_dir(root.path().parent().unwrap())
        .output()
        .unwrap();
    let expected = format!("::error file={}/content/huong-dan.md,", root.path().file_name().unwrap().to_str().unwrap());
    assert!(String::from_utf8_lossy(&run.stdout).starts_with(&expected), "{run:?}");
}

#[test]
fn drafts_are_published_only_when_asked_for() {
    let root = site();
    let path = root.path().to_str().unwrap();
    put(root.path(), "content/nhap.md", "---\ntitle: Nháp\ndraft: true\n---\n\nChưa xong.\n");
    assert_eq!(tiepcan(["build", path]).code(), 0);
    assert!(!root.path().join("public/nhap/index.html").exists());
    assert_eq!(tiepcan(["build", path, "--drafts"]).code(), 0);
    assert!(root.path().join("public/nhap/index.html").exists());
}

#[test]
fn destinations_of_others_are_refused_in_words() {
    let root = site();
    let path = root.path().to_str().unwrap();
    put(root.path(), "cua-toi/thu.txt", "x");
    let inside = |name: &str| root.path().join(name).to_str().unwrap().to_owned();
    for (out, words) in [
        (inside("cua-toi"), "không do tiepcan tạo ra"),
        (path.to_owned(), "nguồn của trang"),
        (inside("content"), "nguồn của trang"),
        (inside("content/ra"), "nguồn của trang"),
        (inside("site.yaml"), "không phải là thư mục"),
    ] {
        let run = tiepcan(["build", path, "--out", &out]);
        assert_eq!(run.code(), 2, "{run:?}");
        assert!(run.stderr().contains(words), "{}", run.stderr());
        assert_eq!(run.stdout(), "");
    }
    assert_eq!(fs::read_to_string(root.path().join("cua-toi/thu.txt")).unwrap(), "x");
}

/// Runs as a user without rights, if that can be arranged.
#[cfg(unix)]
#[test]
fn what_may_not_be_read_or_written_is_told() {
    use std::os::unix::fs::{PermissionsExt as _, chown};
    use std::os::unix::process::CommandExt as _;
    const NOBODY: u32 = 65534;
    let root = site();
    put(root.path(), "content/khoa.md", "---\ntitle: Khóa\n---\n");
    put(root.path(), "content/dan.md", "---\ntitle: Dẫn\n---\n[Khóa](khoa.md)\n");
    let mode =
        |path: &str, mode| fs::set_permissions(root.path().join(path), fs::Permissions::from_mode(mode)).unwrap();
    mode("content/khoa.md", 0o000);
    mode("", 0o755);
    let is_root = chown(root.path().join("content"), Some(NOBODY), Some(NOBODY)).is_ok();
    // Under a folder that anyone may enter.
    let program = root.path().join("tiepcan");
    fs::copy(env!("CARGO_BIN_EXE_tiepcan"), &program).unwrap();
    let run = |args: &[&str]| {
        let mut command = std::process::Command::new(&program);
        if is_root {
            command.uid(NOBODY).gid(NOBODY);
        }
        command.args(args).current_dir(root.path()).output().unwrap()
    };
    let checked = run(&["check", "--format", "short"]);
    let words = String::from_utf8_lossy(&checked.stderr).into_owned();
    assert_eq!(checked.status.code(), Some(1), "{words}");
    assert!(words.contains("content/khoa.md: error[file-unreadable]: Không đọc được tệp: không có quyền"), "{words}");
    assert!(!words.contains("link-target-missing"), "a link to it is not a mistake of its own: {words}");
    fs::remove_file(root.path().join("content/khoa.md")).unwrap();
    fs::remove_file(root.path().join("content/dan.md")).unwrap();
    mode("", 0o555);
    let built = run(&["build"]);
    mode("", 0o755);
    let words = String::from_utf8_lossy(&built.stderr).into_owned();
    assert_eq!(built.status.code(), Some(2), "{words}");
    assert!(words.contains("không có quyền"), "{words}");
    assert!(!root.path().join("public").exists());
}
