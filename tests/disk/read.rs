use std::fs;
use std::path::Path;
use std::sync::Arc;

use tempfile::tempdir;
use tiepcan::base::{Failure, Report};
use tiepcan::disk::{Reader, Snapshot, read};

use super::put;

fn paths(snapshot: &Snapshot) -> Vec<&str> {
    snapshot.files.iter().map(|file| &*file.path).collect()
}

fn codes(report: &Report) -> Vec<(&str, &str)> {
    report.diagnostics().iter().map(|found| (found.problem.code(), &*found.place.path)).collect()
}

fn site(files: &[&str]) -> tempfile::TempDir {
    let root = tempdir().unwrap();
    for file in files {
        put(root.path(), file, file);
    }
    root
}

#[test]
fn takes_sources_in_order_and_passes_over_the_rest() {
    let root = site(&[
        "site.yaml",
        "content/b.md",
        "content/a/z.md",
        "content/a.md",
        "themes/default/templates/page.html",
        "README.md",
        "public/index.html",
        "content/.git/config",
        "content/a.md~",
        "content/.a.md.swp",
        "content/4913",
        "content/~$a.docx",
        "content/Thumbs.db",
        "content/node_modules/x/index.js",
    ]);
    let (snapshot, report) = read(root.path(), None).unwrap();
    assert_eq!(
        paths(&snapshot),
        ["content/a.md", "content/a/z.md", "content/b.md", "site.yaml", "themes/default/templates/page.html"]
    );
    assert!(report.is_empty());
    assert_eq!(&*snapshot.get("content/a.md").unwrap().bytes, b"content/a.md");
}

#[test]
fn passes_over_the_output_folder_even_below_the_content() {
    let root = site(&["content/a.md", "content/public/index.html"]);
    let (snapshot, _) = read(root.path(), Some(&root.path().join("content/public"))).unwrap();
    assert_eq!(paths(&snapshot), ["content/a.md"]);
}

#[test]
fn a_folder_without_a_site_is_a_failure() {
    let root = site(&["README.md"]);
    assert!(matches!(read(root.path(), None), Err(Failure::NoSite(_))));
    assert!(matches!(read(&root.path().join("missing"), None), Err(Failure::NoSite(_))));
    assert!(matches!(read(&root.path().join("README.md"), None), Err(Failure::NoSite(_))));
}

#[test]
fn an_empty_content_folder_is_a_site() {
    let root = tempdir().unwrap();
    fs::create_dir(root.path().join("content")).unwrap();
    assert!(read(root.path(), None).unwrap().0.files.is_empty());
}

#[test]
fn files_too_heavy_are_not_read() {
    let root = site(&["content/a.md"]);
    let sparse = |path: &str, megabytes: u64| {
        let file = fs::File::create(root.path().join(path)).unwrap();
        file.set_len(megabytes * 1024 * 1024 + 1).unwrap();
    };
    sparse("content/bang.csv", 32);
    sparse("content/phim.mp4", 200);
    let (snapshot, report) = read(root.path(), None).unwrap();
    assert_eq!(paths(&snapshot), ["content/a.md"]);
    assert_eq!(codes(&report), [("file-too-large", "content/bang.csv"), ("file-too-large", "content/phim.mp4")]);
    let messages: Vec<_> =
        report.diagnostics().iter().map(|found| found.problem.message(tiepcan::value::Lang::Vi)).collect();
    assert!(messages[0].contains("33 MB") && messages[0].contains("32 MB"), "{messages:?}");
    assert!(messages[1].contains("200 MB"), "{messages:?}");
}

#[test]
fn names_equal_in_one_unicode_form_clash() {
    let root = site(&["content/hòa.md", "content/ho\u{300}a.md", "content/khác.md"]);
    let (snapshot, report) = read(root.path(), None).unwrap();
    assert_eq!(snapshot.files.len(), 2);
    assert_eq!(codes(&report).len(), 1);
    assert_eq!(report.diagnostics()[0].problem.code(), "file-name-clash");
}

#[test]
fn a_name_is_kept_as_the_disk_spells_it() {
    let root = site(&["content/ho\u{300}a.md"]);
    let (snapshot, report) = read(root.path(), None).unwrap();
    assert_eq!(paths(&snapshot), ["content/ho\u{300}a.md"]);
    assert!(report.is_empty());
}

#[cfg(unix)]
mod links {
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_inside_the_tree_are_followed() {
        let root = site(&["content/a/x.md", "kho/hinh.png"]);
        symlink("../kho", root.path().join("content/chung")).unwrap();
        symlink("a/x.md", root.path().join("content/y.md")).unwrap();
        let (snapshot, report) = read(root.path(), None).unwrap();
        assert_eq!(paths(&snapshot), ["content/a/x.md", "content/chung/hinh.png", "content/y.md"]);
        assert!(report.is_empty());
    }

    #[test]
    fn links_out_of_the_tree_are_problems() {
        let outside = site(&["secret.md"]);
        let root = site(&["content/a.md", ".git/config"]);
        symlink(outside.path(), root.path().join("content/ngoai")).unwrap();
        symlink(outside.path().join("secret.md"), root.path().join("content/b.md")).unwrap();
        symlink("../.git/config", root.path().join("content/c.md")).unwrap();
        let (snapshot, report) = read(root.path(), None).unwrap();
        assert_eq!(paths(&snapshot), ["content/a.md"]);
        let expected = ["content/b.md", "content/c.md", "content/ngoai"];
        assert_eq!(codes(&report), expected.map(|path| ("symlink-outside", path)));
    }

    #[test]
    fn loops_and_broken_links_are_problems() {
        let root = site(&["content/a/x.md"]);
        symlink("..", root.path().join("content/a/len")).unwrap();
        symlink("../..", root.path().join("content/a/goc")).unwrap();
        symlink("self.md", root.path().join("content/self.md")).unwrap();
        symlink("mat.md", root.path().join("content/lac.md")).unwrap();
        let (snapshot, report) = read(root.path(), None).unwrap();
        assert_eq!(paths(&snapshot), ["content/a/x.md"]);
        assert_eq!(
            codes(&report),
            [
                ("symlink-loop", "content/a/goc"),
                ("symlink-loop", "content/a/len"),
                ("symlink-broken", "content/lac.md"),
                ("symlink-loop", "content/self.md")
            ]
        );
    }

    #[test]
    fn a_name_in_an_old_encoding_is_a_problem_said_once() {
        let root = site(&["content/a.md"]);
        let folder = root.path().join("content").join(std::ffi::OsStr::from_bytes(b"th\xf4ng tin"));
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("x.md"), "x").unwrap();
        let (snapshot, report) = read(root.path(), None).unwrap();
        assert_eq!(paths(&snapshot), ["content/a.md"]);
        assert_eq!(codes(&report), [("file-name-not-unicode", "content/th\u{fffd}ng tin")]);
    }

    #[test]
    fn a_pipe_is_not_opened() {
        let root = site(&["content/a.md"]);
        let made = std::process::Command::new("mkfifo").arg(root.path().join("content/ong.md")).status();
        if made.is_ok_and(|status| status.success()) {
            let (snapshot, report) = read(root.path(), None).unwrap();
            assert_eq!(paths(&snapshot), ["content/a.md"]);
            assert_eq!(codes(&report), [("file-special", "content/ong.md")]);
        }
    }

    #[test]
    fn what_may_not_be_read_is_a_problem_and_the_rest_is_read() {
        use std::os::unix::fs::PermissionsExt as _;
        let root = site(&["content/a.md", "content/khoa.md", "content/khoa/x.md"]);
        let lock = |path: &str, mode| {
            fs::set_permissions(root.path().join(path), fs::Permissions::from_mode(mode)).unwrap();
        };
        lock("content/khoa.md", 0o000);
        lock("content/khoa", 0o000);
        let may_read_all = fs::read(root.path().join("content/khoa.md")).is_ok();
        let read = read(root.path(), None);
        lock("content/khoa", 0o755);
        if may_read_all {
            // The superuser reads everything; the commands are tested as another user too.
            return;
        }
        let (snapshot, report) = read.unwrap();
        assert_eq!(paths(&snapshot), ["content/a.md"]);
        assert_eq!(codes(&report), [("file-unreadable", "content/khoa"), ("file-unreadable", "content/khoa.md")]);
    }
}

#[test]
fn a_second_reading_opens_only_what_changed() {
    let root = site(&["content/a.md", "content/b.md", "content/c.md"]);
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_mins(1);
    let age = |path: &str| {
        let file = fs::File::options().write(true).open(root.path().join(path)).unwrap();
        file.set_modified(long_ago).unwrap();
    };
    for path in ["content/a.md", "content/b.md", "content/c.md"] {
        age(path);
    }
    let mut reader = Reader::new(root.path(), None).unwrap();
    let first = reader.read().unwrap().0;
    put(root.path(), "content/b.md", "another text");
    // The same size and time as before: only the system's own time of change gives it away.
    put(root.path(), "content/c.md", "CONTENT/C.MD");
    age("content/c.md");
    fs::remove_file(root.path().join("content/a.md")).unwrap();
    put(root.path(), "content/d.md", "d");
    let second = reader.read().unwrap().0;
    assert_eq!(paths(&second), ["content/b.md", "content/c.md", "content/d.md"]);
    assert_eq!(&*second.get("content/b.md").unwrap().bytes, b"another text");
    if cfg!(unix) {
        assert_eq!(&*second.get("content/c.md").unwrap().bytes, b"CONTENT/C.MD");
    }
    for path in ["content/b.md", "content/c.md", "content/d.md"] {
        age(path);
    }
    let third = reader.read().unwrap().0;
    let fourth = reader.read().unwrap().0;
    for (before, after) in third.files.iter().zip(&fourth.files) {
        assert!(Arc::ptr_eq(&before.bytes, &after.bytes), "{} was read again", after.path);
    }
    assert_eq!(first.files.len(), 3);
}

#[test]
fn two_readings_of_one_tree_are_equal() {
    let root = tempdir().unwrap();
    for n in 0..300 {
        put(root.path(), &format!("content/{}/trang-{n}.md", n % 7), format!("{n}"));
    }
    let all = |root: &Path| -> Vec<_> {
        read(root, None).unwrap().0.files.iter().map(|file| (Arc::clone(&file.path), file.hash)).collect()
    };
    assert_eq!(all(root.path()), all(root.path()));
}
