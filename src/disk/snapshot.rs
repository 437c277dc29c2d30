//! What was on the disk at one moment: files in order, with their bytes.

use std::sync::Arc;

use crate::base::Hash;

/// A site's source files at one moment.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    /// Every file that the site may use, sorted by path.
    pub files: Vec<Blob>,
    /// Files and folders that are there but could not be taken in; why has been reported.
    pub unread: Vec<Arc<str>>,
}

/// A file that was read.
#[derive(Debug, Clone)]
pub struct Blob {
    /// Its path below the root, with `/`, as the disk spells it.
    pub path: Arc<str>,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// The hash of the bytes.
    pub hash: Hash,
}

impl Snapshot {
    /// The file at a path, as the disk spells it.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Blob> {
        let at = self.files.binary_search_by(|file| (*file.path).cmp(path)).ok()?;
        self.files.get(at)
    }
}

impl Blob {
    /// A file with these bytes.
    #[must_use]
    pub fn new(path: Arc<str>, bytes: Arc<[u8]>) -> Self {
        let hash = Hash::of(&bytes);
        Self { path, bytes, hash }
    }
}

/// Sorts the files; paths are all different.
impl FromIterator<Blob> for Snapshot {
    fn from_iter<I: IntoIterator<Item = Blob>>(files: I) -> Self {
        let mut files: Vec<Blob> = files.into_iter().collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files, unread: Vec::new() }
    }
}
