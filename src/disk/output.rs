//! What is to be published: files with their bytes, before they reach the disk.

use std::path::Path;
use std::sync::Arc;

/// A published site in memory.
#[derive(Debug, Clone, Default)]
pub struct Output {
    /// Every file, sorted by path (with `/`, ASCII), no path twice.
    pub files: Vec<(String, Arc<[u8]>)>,
}

impl Output {
    /// Puts files in order; of two with one path the later stands.
    #[must_use]
    pub fn new(mut files: Vec<(String, Arc<[u8]>)>) -> Self {
        files.sort_by(|a, b| a.0.cmp(&b.0));
        files.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                std::mem::swap(later, kept);
            }
            same
        });
        Self { files }
    }

    /// Adds files, in the place of those that have the same path.
    pub fn replace(&mut self, files: Vec<(String, Arc<[u8]>)>) {
        let mut all = std::mem::take(&mut self.files);
        all.extend(files);
        *self = Self::new(all);
    }

    /// The bytes of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Arc<[u8]>> {
        let at = self.files.binary_search_by(|(known, _)| known.as_str().cmp(path)).ok()?;
        self.files.get(at).map(|(_, bytes)| bytes)
    }
}

/// The files of a folder that an earlier build published; none where there is no such folder.
#[must_use]
pub fn published_in(destination: &Path, folder: &str) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(destination.join(folder)).into_iter().flatten().flatten();
    let read = |entry: std::fs::DirEntry| {
        let name = entry.file_name().into_string().ok()?;
        Some((format!("{folder}{name}"), std::fs::read(entry.path()).ok()?))
    };
    entries.filter_map(read).collect()
}

/// A file that an earlier build published, where there is one.
#[must_use]
pub fn published(destination: &Path, name: &str) -> Option<Vec<u8>> {
    std::fs::read(destination.join(name)).ok()
}
