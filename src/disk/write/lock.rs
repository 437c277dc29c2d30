//! One run at a time for each destination.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::destination::Destination;
use crate::base::Failure;

/// Held while a destination is written. The system lets go of it when the process ends, however
/// it ends, so whoever holds it knows that no other run is alive: temporaries beside the
/// destination are then leftovers, whatever process number they carry.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Fails with [`Failure::Busy`] while another run holds it.
    pub(super) fn take(place: &Destination) -> Result<Self, Failure> {
        let path = place.beside("lock");
        let io = |error| Failure::io(&place.parent, error);
        loop {
            let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(io)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(Failure::Busy(place.path.clone())),
                Err(TryLockError::Error(error)) => return Err(io(error)),
            }
            // The run before may have removed the file between our opening and locking it.
            if is_same(&file, &path).map_err(io)? {
                return Ok(Self { path, _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still locked, so that nobody's newer lock file is taken for this one.
        // Where open files cannot be removed it stays, which does no harm.
        let _ = std::fs::remove_file(&self.path);
    }
}

#[cfg(unix)]
fn is_same(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let open = file.metadata()?;
    match path.symlink_metadata() {
        Ok(named) => Ok((open.dev(), open.ino()) == (named.dev(), named.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(not(unix))]
fn is_same(_: &File, path: &Path) -> io::Result<bool> {
    path.try_exists()
}
