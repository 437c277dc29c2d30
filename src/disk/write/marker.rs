//! The file by which tiepcan knows folders that it made, and which dotted entries in them are its own.

use std::collections::BTreeSet;
use std::path::Path;

use crate::disk::Output;

/// What the marker file says: the format, then one line for each dotted entry at the top of the
/// output. Other dotted entries belong to someone else (`.git`, `.htaccess`) and are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Marker {
    own: BTreeSet<String>,
}

impl Marker {
    /// The marker's name at the top of every output folder.
    pub(super) const NAME: &'static str = ".tiepcan";
    const FORMAT: &'static str = "tiepcan output";

    /// The marker that goes with an output.
    pub(super) fn of(output: &Output) -> Self {
        let tops = output.files.iter().filter_map(|(path, _)| path.split('/').next());
        Self { own: tops.filter(|top| top.starts_with('.')).map(str::to_owned).collect() }
    }

    /// Reads the marker of a folder; `None` if there is none.
    pub(super) fn read(folder: &Path) -> Option<Self> {
        let path = folder.join(Self::NAME);
        if !path.symlink_metadata().ok()?.is_file() {
            return None;
        }
        let text = std::fs::read_to_string(path).ok()?;
        let mut lines = text.lines();
        lines.next()?.strip_prefix(Self::FORMAT)?;
        Some(Self { own: lines.filter_map(|line| line.strip_prefix("own ")).map(str::to_owned).collect() })
    }

    /// Removes the marker of a folder if it is still empty: its run was killed between making the
    /// file and writing it.
    pub(super) fn remove_unwritten(folder: &Path) {
        let path = folder.join(Self::NAME);
        if path.symlink_metadata().is_ok_and(|file| file.is_file() && file.len() == 0) {
            let _ = std::fs::remove_file(path);
        }
    }

    /// Its text.
    pub(super) fn text(&self) -> String {
        let mut text = format!("{} 1\n", Self::FORMAT);
        for name in &self.own {
            text.push_str("own ");
            text.push_str(name);
            text.push('\n');
        }
        text
    }

    /// Whether an entry at the top of a folder with this marker is someone else's.
    pub(super) fn is_foreign(&self, name: &std::ffi::OsStr) -> bool {
        let bytes = name.as_encoded_bytes();
        bytes.starts_with(b".") && bytes != Self::NAME.as_bytes() && !self.has(name)
    }

    fn has(&self, name: &std::ffi::OsStr) -> bool {
        name.to_str().is_some_and(|name| self.own.contains(name))
    }
}
