//! The program as its users run it: arguments, streams, exit codes, files.
#![expect(clippy::disallowed_methods, reason = "tests prepare and look at the disk themselves")]

#[path = "cmd/build.rs"]
mod build;
#[path = "cmd/cards.rs"]
mod cards;
#[path = "cmd/import.rs"]
mod import;
#[path = "cmd/law.rs"]
mod law;
#[path = "cmd/lists.rs"]
mod lists;
#[path = "cmd/new.rs"]
mod new;
#[path = "cmd/pack.rs"]
mod pack;
#[path = "cmd/serve.rs"]
mod serve;
#[path = "cmd/usage.rs"]
mod usage;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::{TempDir, tempdir};

/// Runs the program.
fn tiepcan<S: AsRef<std::ffi::OsStr>>(args: impl IntoIterator<Item = S>) -> Run {
    Run(Command::new(env!("CARGO_BIN_EXE_tiepcan")).args(args).output().unwrap())
}

/// A finished run.
#[derive(Debug)]
struct Run(Output);

impl Run {
    fn code(&self) -> i32 {
        self.0.status.code().unwrap()
    }

    fn stdout(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    fn stderr(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.0.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// Writes a file and the folders it needs.
fn put(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    let full = root.join(path);
    fs::create_dir_all(full.parent().unwrap()).unwrap();
    fs::write(full, text).unwrap();
}

/// A site of two pages without a problem.
fn site() -> TempDir {
    let root = tempdir().unwrap();
    put(root.path(), "site.yaml", "title: Trang thử\n");
    put(root.path(), "content/_index.md", "---\ntitle: Trang chủ\n---\n\nXem [hướng dẫn](huong-dan.md).\n");
    put(root.path(), "content/huong-dan.md", "---\ntitle: Hướng dẫn\n---\n\nTừng bước.\n");
    root
}

/// A page with one error, at line 3, column 1.
const BROKEN: &str = "---\ntitle: Hướng dẫn\nmau: đỏ\n---\n\nTừng bước.\n";
/// A page with nothing but a warning.
const DUBIOUS: &str = "---\ntitle: Hướng dẫn\nreviewed: 2020-01-01\nreview_by: 2021-01-01\n---\n\nTừng bước.\n";
