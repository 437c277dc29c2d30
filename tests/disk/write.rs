use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use tempfile::{TempDir, tempdir};
use tiepcan::base::Failure;
use tiepcan::disk::{Output, Written, write};

use super::put;

fn output(files: &[(&str, &str)]) -> Output {
    Output::new(files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().into())).collect())
}

/// A site with one page of source, to publish from.
fn site() -> TempDir {
    let root = tempdir().unwrap();
    put(root.path(), "content/a.md", "a");
    root
}

/// Every file below a folder with its text, and every folder; without the marker.
fn tree(folder: &Path) -> Vec<String> {
    let mut found: Vec<String> = walk(folder, "");
    found.retain(|line| !line.starts_with(".tiepcan"));
    found.sort();
    found
}

fn walk(folder: &Path, prefix: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            found.push(format!("{path}/"));
            found.extend(walk(&entry.path(), &format!("{path}/")));
        } else {
            found.push(format!("{path}={}", fs::read_to_string(entry.path()).unwrap_or_default()));
        }
    }
    found
}

/// What stands beside the destination and should not: locks and temporaries.
fn leftovers(root: &Path) -> Vec<String> {
    let names = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.contains(".tiepcan-")).collect()
}

const TWO: &[(&str, &str)] = &[("index.html", "home"), ("huong-dan/a/index.html", "a")];

#[test]
fn publishes_into_a_missing_folder_and_into_an_empty_one() {
    let root = site();
    let public = root.path().join("sau/nua/public");
    let written = write(&output(TWO), &public, root.path()).unwrap();
    assert_eq!(written, Written { files: 2, changed: 2, removed: 0, bytes: 5 });
    let expected = ["huong-dan/", "huong-dan/a/", "huong-dan/a/index.html=a", "index.html=home"];
    assert_eq!(tree(&public), expected);
    let empty = root.path().join("trong");
    fs::create_dir(&empty).unwrap();
    write(&output(TWO), &empty, root.path()).unwrap();
    assert_eq!(tree(&empty), expected);
    assert!(leftovers(root.path()).is_empty());
}

#[test]
fn replaces_changes_keeps_and_removes() {
    let root = site();
    let public = root.path().join("public");
    write(&output(&[("a/x", "1"), ("b", "1"), ("c/y", "1")]), &public, root.path()).unwrap();
    let written = write(&output(&[("a/x", "1"), ("b", "2"), ("d", "1")]), &public, root.path()).unwrap();
    assert_eq!(written, Written { files: 3, changed: 2, removed: 1, bytes: 3 });
    assert_eq!(tree(&public), ["a/", "a/x=1", "b=2", "d=1"]);
    assert!(leftovers(root.path()).is_empty());
}

#[test]
fn unchanged_files_keep_their_times() {
    let root = site();
    let public = root.path().join("public");
    write(&output(&[("a", "1"), ("b", "1")]), &public, root.path()).unwrap();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for name in ["a", "b"] {
        fs::File::options().write(true).open(public.join(name)).unwrap().set_modified(long_ago).unwrap();
    }
    let time = |name: &str| public.join(name).metadata().unwrap().modified().unwrap();
    write(&output(&[("a", "1"), ("b", "2")]), &public, root.path()).unwrap();
    assert_eq!(time("a"), long_ago);
    assert!(time("b") > long_ago);
}

#[test]
fn nothing_is_touched_when_nothing_changed() {
    let root = site();
    let public = root.path().join("public");
    write(&output(TWO), &public, root.path()).unwrap();
    let time = || public.metadata().unwrap().modified().unwrap();
    let before = time();
    std::thread::sleep(Duration::from_millis(20));
    let written = write(&output(TWO), &public, root.path()).unwrap();
    assert_eq!((written.changed, written.removed), (0, 0));
    assert_eq!(time(), before);
}

#[test]
fn strays_disappear_and_dotted_entries_of_others_stay() {
    let root = site();
    let public = root.path().join("public");
    write(&output(&[("a", "1"), (".nojekyll", ""), (".well-known/security.txt", "s")]), &public, root.path()).unwrap();
    put(&public, ".git/HEAD", "ref");
    put(&public, ".htaccess", "deny");
    put(&public, "la.html", "stray");
    fs::create_dir(public.join("trong")).unwrap();
    let written = write(&output(&[("a", "1"), (".nojekyll", "")]), &public, root.path()).unwrap();
    assert_eq!((written.changed, written.removed), (0, 2));
    assert_eq!(tree(&public), [".git/", ".git/HEAD=ref", ".htaccess=deny", ".nojekyll=", "a=1"]);
}

#[test]
fn a_repository_alone_may_stand_in_the_destination() {
    let root = site();
    let public = root.path().join("public");
    put(&public, ".git/HEAD", "ref");
    write(&output(&[("a", "1")]), &public, root.path()).unwrap();
    assert_eq!(tree(&public), [".git/", ".git/HEAD=ref", "a=1"]);
    assert!(leftovers(root.path()).is_empty());
}

#[test]
fn a_folder_with_files_of_others_is_refused() {
    let root = site();
    put(root.path(), "du-lieu/quan-trong.xlsx", "x");
    let refused = write(&output(TWO), &root.path().join("du-lieu"), root.path());
    assert!(matches!(refused, Err(Failure::NotOurs(_))));
    assert_eq!(tree(&root.path().join("du-lieu")), ["quan-trong.xlsx=x"]);
    assert!(leftovers(root.path()).is_empty());
}

#[test]
fn destinations_that_could_harm_the_sources_are_refused() {
    let root = site();
    let parent = root.path().parent().unwrap();
    fs::create_dir_all(root.path().join("themes")).unwrap();
    let inside = ["", ".", "content", "content/public", "content/moi/public", "themes/x", "content/../content/x"];
    let places = inside.map(|place| root.path().join(place));
    let above = [parent.to_path_buf(), "/".into(), root.path().join(".."), std::env::home_dir().unwrap()];
    for place in places.iter().chain(&above) {
        let refused = write(&output(TWO), place, root.path());
        assert!(matches!(refused, Err(Failure::UnsafeDestination(_))), "{}: {refused:?}", place.display());
    }
    assert_eq!(tree(root.path()), ["content/", "content/a.md=a", "themes/"]);
}

#[test]
fn a_file_is_no_destination() {
    let root = site();
    put(root.path(), "public", "a file");
    assert!(matches!(write(&output(TWO), &root.path().join("public"), root.path()), Err(Failure::NotAFolder(_))));
    let through = write(&output(TWO), &root.path().join("public/x"), root.path());
    assert!(matches!(through, Err(Failure::Io { .. })), "{through:?}");
}

#[test]
fn paths_that_leave_the_destination_are_our_own_mistake() {
    let root = site();
    for path in ["../x", "/x", "a//b", "a/./b", "", ".tiepcan", "a\\b"] {
        let refused = write(&output(&[(path, "x")]), &root.path().join("public"), root.path());
        assert!(matches!(refused, Err(Failure::Bug(_))), "{path}: {refused:?}");
    }
    let both = write(&output(&[("a", "x"), ("a/b", "x")]), &root.path().join("public"), root.path());
    assert!(matches!(both, Err(Failure::Bug(_))));
    assert!(!root.path().join("public").exists());
}

#[test]
fn leftovers_of_killed_runs_are_cleared_and_nothing_else() {
    let root = site();
    let public = root.path().join("public");
    write(&output(TWO), &public, root.path()).unwrap();
    put(root.path(), ".public.tiepcan-1/.tiepcan", "tiepcan output 1\n");
    put(root.path(), ".public.tiepcan-1/half/written.html", "half");
    fs::create_dir(root.path().join(".public.tiepcan-2")).unwrap();
    put(root.path(), ".public.tiepcan-3/not-marked.txt", "someone's");
    put(root.path(), ".public.tiepcan-5/.tiepcan", "");
    put(root.path(), ".other.tiepcan-4/.tiepcan", "tiepcan output 1\n");
    write(&output(TWO), &public, root.path()).unwrap();
    let mut left = leftovers(root.path());
    left.sort();
    assert_eq!(left, [".other.tiepcan-4", ".public.tiepcan-3"]);
}

#[test]
fn what_a_run_killed_after_the_swap_held_of_others_is_brought_back() {
    let root = site();
    let public = root.path().join("public");
    write(&output(TWO), &public, root.path()).unwrap();
    put(root.path(), ".public.tiepcan-1/.tiepcan", "tiepcan output 1\n");
    put(root.path(), ".public.tiepcan-1/.git/HEAD", "ref");
    write(&output(TWO), &public, root.path()).unwrap();
    assert_eq!(fs::read_to_string(public.join(".git/HEAD")).unwrap(), "ref");
    assert!(leftovers(root.path()).is_empty());
}

#[test]
fn an_old_tree_moved_aside_is_put_back() {
    let root = site();
    let public = root.path().join("public");
    write(&output(TWO), &public, root.path()).unwrap();
    fs::rename(&public, root.path().join(".public.tiepcan-1-old")).unwrap();
    let written = write(&output(TWO), &public, root.path()).unwrap();
    assert_eq!(written.changed, 0);
    assert!(leftovers(root.path()).is_empty());
}

#[test]
fn two_runs_do_not_write_at_once() {
    let root = site();
    let public = root.path().join("public");
    let lock = fs::File::create(root.path().join(".public.tiepcan-lock")).unwrap();
    lock.lock().unwrap();
    assert!(matches!(write(&output(TWO), &public, root.path()), Err(Failure::Busy(_))));
    drop(lock);
    write(&output(TWO), &public, root.path()).unwrap();
    assert!(leftovers(root.path()).is_empty());
}

#[test]
fn many_runs_at_once_leave_one_whole_site() {
    let root = site();
    let public = root.path().join("public");
    std::thread::scope(|scope| {
        for version in ["1", "2", "3", "4"] {
            let (public, root) = (&public, root.path());
            scope.spawn(move || {
                for _ in 0..20 {
                    let written = write(&version_of(version), public, root);
                    assert!(matches!(written, Ok(_) | Err(Failure::Busy(_))), "{written:?}");
                }
            });
        }
    });
    assert_whole(&public);
    assert!(leftovers(root.path()).is_empty());
}

/// A site of forty pages that all carry one text.
fn version_of(text: &str) -> Output {
    let page = |n| (format!("trang-{n}/index.html"), text.as_bytes().into());
    Output::new((0..40).map(page).collect())
}

fn assert_whole(public: &Path) {
    let texts: Vec<String> =
        (0..40).map(|n| fs::read_to_string(public.join(format!("trang-{n}/index.html"))).unwrap()).collect();
    assert!(texts.iter().all(|text| *text == texts[0]), "{texts:?}");
}

#[cfg(unix)]
mod on_unix {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn a_link_is_no_destination() {
        let (root, elsewhere) = (site(), tempdir().unwrap());
        symlink(elsewhere.path(), root.path().join("public")).unwrap();
        for place in ["public", "public/"] {
            let refused = write(&output(TWO), &root.path().join(place), root.path());
            assert!(matches!(refused, Err(Failure::LinkedDestination { .. })), "{refused:?}");
        }
        symlink("missing", root.path().join("lac")).unwrap();
        let refused = write(&output(TWO), &root.path().join("lac"), root.path());
        assert!(matches!(refused, Err(Failure::LinkedDestination { .. })), "{refused:?}");
    }

    #[test]
    fn sources_reached_through_a_link_are_still_refused() {
        let (root, links) = (site(), tempdir().unwrap());
        symlink(root.path(), links.path().join("goc")).unwrap();
        for place in ["goc/content/x", "goc/content"] {
            let refused = write(&output(TWO), &links.path().join(place), &links.path().join("goc"));
            assert!(matches!(refused, Err(Failure::UnsafeDestination(_))), "{refused:?}");
        }
    }

    #[test]
    fn a_link_inside_the_destination_is_replaced_and_not_followed() {
        let (root, elsewhere) = (site(), tempdir().unwrap());
        let public = root.path().join("public");
        write(&output(TWO), &public, root.path()).unwrap();
        put(elsewhere.path(), "mine.html", "home");
        fs::remove_file(public.join("index.html")).unwrap();
        symlink(elsewhere.path().join("mine.html"), public.join("index.html")).unwrap();
        symlink(elsewhere.path(), public.join("ngoai")).unwrap();
        write(&output(TWO), &public, root.path()).unwrap();
        assert!(public.join("index.html").symlink_metadata().unwrap().is_file());
        assert_eq!(tree(elsewhere.path()), ["mine.html=home"]);
    }

    #[test]
    fn the_folder_keeps_its_permissions() {
        let root = site();
        let public = root.path().join("public");
        write(&output(TWO), &public, root.path()).unwrap();
        fs::set_permissions(&public, fs::Permissions::from_mode(0o2750)).unwrap();
        write(&output(&[("a", "1")]), &public, root.path()).unwrap();
        assert_eq!(public.metadata().unwrap().mode() & 0o7777, 0o2750);
    }

    /// Needs the right to mount, which test machines seldom give; does nothing without it.
    #[test]
    fn a_full_disk_leaves_the_last_good_site() {
        let root = site();
        let disk = root.path().join("dia");
        fs::create_dir(&disk).unwrap();
        let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"]).arg(&disk).output();
        if !mount.is_ok_and(|done| done.status.success()) {
            return;
        }
        let public = disk.join("public");
        let small = write(&output(TWO), &public, root.path());
        let heavy = "x".repeat(300 * 1024);
        let refused = write(&output(&[("index.html", "new"), ("nang.bin", &heavy)]), &public, root.path());
        let (standing, left) = (tree(&public), leftovers(&disk));
        let on_the_mount_itself = write(&output(TWO), &disk, root.path());
        Command::new("umount").arg(&disk).status().unwrap();
        small.unwrap();
        assert!(
            matches!(&refused, Err(Failure::Io { error, .. }) if error.kind() == std::io::ErrorKind::StorageFull),
            "{refused:?}"
        );
        assert_eq!(standing, ["huong-dan/", "huong-dan/a/", "huong-dan/a/index.html=a", "index.html=home"]);
        assert!(left.is_empty(), "{left:?}");
        assert!(matches!(on_the_mount_itself, Err(Failure::NotOurs(_))), "{on_the_mount_itself:?}");
    }

    #[test]
    fn a_mount_point_is_told_as_such() {
        let root = site();
        let disk = root.path().join("dia");
        fs::create_dir(&disk).unwrap();
        let mount = Command::new("mount").args(["-t", "tmpfs", "tmpfs"]).arg(&disk).output();
        if !mount.is_ok_and(|done| done.status.success()) {
            return;
        }
        let refused = write(&output(TWO), &disk, root.path());
        let standing = tree(&disk);
        Command::new("umount").arg(&disk).status().unwrap();
        assert!(matches!(refused, Err(Failure::MountPoint(_))), "{refused:?}");
        assert!(standing.is_empty());
        assert!(leftovers(root.path()).is_empty());
    }

    /// Writes two versions in turn until it is killed. Run by the test below, not by itself.
    #[test]
    #[ignore = "runs until it is killed"]
    fn writes_without_end() {
        let root = std::env::var("TIEPCAN_TEST_ROOT").unwrap();
        let root = Path::new(&root);
        for version in ["1", "2"].iter().cycle() {
            write(&version_of(version), &root.join("public"), root).unwrap();
        }
    }

    #[test]
    fn a_kill_at_any_moment_leaves_the_old_site_or_the_new_one() {
        let root = site();
        let public = root.path().join("public");
        write(&version_of("0"), &public, root.path()).unwrap();
        put(&public, ".git/HEAD", "ref");
        put(&public, ".htaccess", "deny");
        for round in 0..25 {
            let mut child = Command::new(std::env::current_exe().unwrap())
                .args(["--ignored", "--exact", "write::on_unix::writes_without_end"])
                .env("TIEPCAN_TEST_ROOT", root.path())
                .stdout(std::process::Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(Duration::from_micros(20_000 + round * 1_713));
            child.kill().unwrap();
            child.wait().unwrap();
            assert_whole(&public);
            assert_eq!(fs::read_to_string(public.join(".htaccess")).unwrap(), "deny");
            write(&version_of("0"), &public, root.path()).unwrap();
            assert_whole(&public);
            assert_eq!(fs::read_to_string(public.join(".git/HEAD")).unwrap(), "ref");
            assert!(leftovers(root.path()).is_empty());
        }
    }
}
