//! What was on the disk at one moment: files in order, with their bytes.

use std::sync::Arc;

use crate::base::Hash;

/// A site's source files at one moment.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    /// Every file that the site may use, sorted by path.
    pub files: Vec<Blob>,
}

/// A file that was read, or one too heavy to read that is only copied.
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
