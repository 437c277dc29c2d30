use std::time::Duration;

use tempfile::tempdir;
use tiepcan::disk::{Watching, watch};

use super::put;

const PATIENCE: Duration = Duration::from_secs(5);
const SILENCE: Duration = Duration::from_millis(500);

fn drain(watcher: &tiepcan::disk::Watcher) {
    while watcher.changes.recv_timeout(SILENCE).is_ok() {}
}

fn sees_what_matters(watching: Watching) {
    let root = tempdir().unwrap();
    put(root.path(), "content/a.md", "a");
    put(root.path(), "site.yaml", "title: A");
    let watcher = watch(root.path(), &root.path().join("public"), watching).unwrap();
    drain(&watcher);
    // As editors save: into another file, then renamed.
    put(root.path(), "content/.a.md.swp", "b");
    std::fs::rename(root.path().join("content/.a.md.swp"), root.path().join("content/a.md")).unwrap();
    watcher.changes.recv_timeout(PATIENCE).expect("a saved page");
    drain(&watcher);
    put(root.path(), "site.yaml", "title: Another");
    watcher.changes.recv_timeout(PATIENCE).expect("the settings");
    drain(&watcher);
    put(root.path(), "content/moi/sau/b.md", "b");
    watcher.changes.recv_timeout(PATIENCE).expect("a page in new folders");
    drain(&watcher);
    put(root.path(), "themes/rieng/templates/page.html", "x");
    watcher.changes.recv_timeout(PATIENCE).expect("a folder that was not there at the start");
    drain(&watcher);
    put(root.path(), "themes/rieng/templates/page.html", "y y");
    watcher.changes.recv_timeout(PATIENCE).expect("a file in that folder");
}

#[test]
fn changes_of_sources_are_told() {
    sees_what_matters(Watching::Notified);
}

#[test]
fn changes_of_sources_are_found_by_looking() {
    sees_what_matters(Watching::Polled(Duration::from_millis(50)));
}

#[test]
fn reads_outputs_and_temporary_files_are_not_changes() {
    let root = tempdir().unwrap();
    put(root.path(), "content/a.md", "a");
    let watcher = watch(root.path(), &root.path().join("public"), Watching::Notified).unwrap();
    drain(&watcher);
    std::fs::read(root.path().join("content/a.md")).unwrap();
    put(root.path(), "public/index.html", "x");
    put(root.path(), "content/.a.md.swp", "x");
    put(root.path(), "content/a.md~", "x");
    put(root.path(), ".public.tiepcan-1/index.html", "x");
    put(root.path(), "notes.txt", "x");
    assert!(watcher.changes.recv_timeout(SILENCE).is_err());
}
