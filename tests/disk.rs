//! Reading sources and publishing outputs, on a real disk.
#![expect(clippy::disallowed_methods, reason = "tests prepare and look at the disk themselves")]

#[path = "disk/read.rs"]
mod read;
#[path = "disk/watch.rs"]
mod watch;
#[path = "disk/write.rs"]
mod write;

use std::fs;
use std::path::Path;

/// Writes a file and the folders it needs.
fn put(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    let full = root.join(path);
    fs::create_dir_all(full.parent().unwrap()).unwrap();
    fs::write(full, text).unwrap();
}
