//! A fresh folder takes the place of the old one.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::destination::Destination;
use crate::base::Failure;

/// Puts `fresh` at the destination and tells where the old folder lies now, if there was one.
/// On failure the destination is as it was, and `fresh` still there.
pub(super) fn swap(fresh: &Path, place: &Destination) -> Result<Option<PathBuf>, Failure> {
    let failed = |error: io::Error| match error.kind() {
        ErrorKind::ResourceBusy | ErrorKind::CrossesDevices => Failure::MountPoint(place.path.clone()),
        _ => Failure::io(&place.path, error),
    };
    if std::fs::remove_dir(&place.path).is_ok() || !place.path.try_exists().map_err(failed)? {
        std::fs::rename(fresh, &place.path).map_err(failed)?;
        return Ok(None);
    }
    match exchange(fresh, &place.path) {
        Ok(()) => return Ok(Some(fresh.into())),
        Err(error) if !is_unsupported(&error) => return Err(failed(error)),
        Err(_) => {}
    }
    let aside = place.beside(&format!("{}{OLD}", std::process::id()));
    std::fs::rename(&place.path, &aside).map_err(failed)?;
    if let Err(error) = std::fs::rename(fresh, &place.path) {
        // If even this fails, the next run moves it back.
        let _ = std::fs::rename(&aside, &place.path);
        return Err(failed(error));
    }
    Ok(Some(aside))
}

/// How the name of an old folder ends that was moved out of the way.
pub(super) const OLD: &str = "-old";

/// Both folders change names in one step.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// What file systems answer that cannot exchange names.
fn is_unsupported(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput)
}
