//! One file becomes another, whole or not at all.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::base::Failure;

/// What may be written over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// Only files of our own making.
    Ours,
    /// Any file.
    Any,
}

/// Whether a file may be written at `path`, before any work is done for it; fails as [`replace`]
/// would. `is_ours` knows our files by their bytes.
pub fn is_free(path: &Path, overwrite: Overwrite, is_ours: impl Fn(&[u8]) -> bool) -> Result<(), Failure> {
    if path.as_os_str().to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR]) {
        return Err(Failure::NotAFile(path.into()));
    }
    match path.metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Failure::io(path, error)),
        Ok(found) if !found.is_file() => Err(Failure::NotAFile(path.into())),
        Ok(_) if overwrite == Overwrite::Any => Ok(()),
        Ok(_) => {
            let bytes = std::fs::read(path).map_err(|error| Failure::io(path, error))?;
            if is_ours(&bytes) { Ok(()) } else { Err(Failure::Foreign(path.into())) }
        }
    }
}

/// Puts `bytes` in the place of what stands at `path`: written beside it, then moved over it, so
/// that nobody ever sees half a file. Folders on the way are made.
pub fn replace(
    path: &Path,
    bytes: &[u8],
    overwrite: Overwrite,
    is_ours: impl Fn(&[u8]) -> bool,
) -> Result<(), Failure> {
    is_free(path, overwrite, is_ours)?;
    // Through a link to the file that it names, which stays a link.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let fresh = beside(&path);
    let write = || {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut file = std::fs::File::create(&fresh)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        if let Ok(old) = path.metadata() {
            file.set_permissions(old.permissions())?;
        }
        std::fs::rename(&fresh, &path)
    };
    write().map_err(|error| {
        let _ = std::fs::remove_file(&fresh);
        Failure::io(&path, error)
    })
}

/// A name of its own beside a file.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    path.with_file_name(format!(".{name}.tiepcan-{}", std::process::id()))
}
