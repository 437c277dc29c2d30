//! New files for an editor to go on with; nothing that exists is ever touched.

use std::io::Write as _;
use std::path::Path;

use crate::base::Failure;

/// Writes files below `root`, given by their paths with `/`, making folders as needed. Fails with
/// [`Failure::Exists`] before writing anything if one of them is there already.
pub fn create<'a>(root: &Path, files: impl IntoIterator<Item = (&'a str, &'a [u8])> + Clone) -> Result<(), Failure> {
    for (path, _) in files.clone() {
        let full = root.join(path);
        if full.symlink_metadata().is_ok() {
            return Err(Failure::Exists(full));
        }
    }
    for (path, bytes) in files {
        let full = root.join(path);
        let write = || {
            if let Some(folder) = full.parent() {
                std::fs::create_dir_all(folder)?;
            }
            std::fs::File::create_new(&full)?.write_all(bytes)
        };
        write().map_err(|error| Failure::io(&full, error))?;
    }
    Ok(())
}
