//! Single files that a command names: read whole, replaced whole.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::read::{MEGABYTE, limit};
use crate::base::Failure;
use crate::base::problem::File;

/// The bytes of a file.
pub fn load(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::io(path, error))
}

/// All that the standard input gives.
pub fn load_input() -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).map_err(|error| Failure::io("-", error))?;
    Ok(bytes)
}

/// The root of the site that a file or folder lies in: the nearest folder above, or the folder
/// itself, that holds `site.yaml` or `content`.
#[must_use]
pub fn site_round(path: &Path) -> Option<PathBuf> {
    let full = path.canonicalize().ok()?;
    let holds = |folder: &Path| folder.join("site.yaml").is_file() || folder.join("content").is_dir();
    full.ancestors().find(|folder| holds(folder)).map(Path::to_path_buf)
}

/// Puts new bytes in the place of a file at one stroke: whoever reads it sees the old ones or the
/// new ones, also when the machine stops in between. A link is followed; permissions stay.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let write = || -> std::io::Result<()> {
        let target = path.canonicalize()?;
        let folder = target.parent().unwrap_or(Path::new("/"));
        let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let beside = folder.join(format!(".{name}.tiepcan-{}", std::process::id()));
        let permissions = std::fs::metadata(&target)?.permissions();
        let mut file = std::fs::File::create_new(&beside)?;
        let done = file
            .write_all(bytes)
            .and_then(|()| file.set_permissions(permissions))
            .and_then(|()| file.sync_all())
            .and_then(|()| std::fs::rename(&beside, &target));
        if done.is_err() {
            let _ = std::fs::remove_file(&beside);
        }
        done
    };
    write().map_err(|error| Failure::io(path, error))
}

/// A file's bytes, or why it is refused before it is read: too heavy for what it is. Fails when the
/// system does not give it.
pub fn read_file(path: &Path) -> Result<Result<Arc<[u8]>, File>, Failure> {
    let failed = |error| Failure::io(path, error);
    let open = std::fs::File::open(path).map_err(failed)?;
    let metadata = open.metadata().map_err(failed)?;
    if !metadata.is_file() {
        return Ok(Err(File::Special {}));
    }
    let limit = limit(&path.to_string_lossy());
    let heavy = |size: u64| File::TooLarge { megabytes: size.div_ceil(MEGABYTE), limit: limit / MEGABYTE };
    if metadata.len() > limit {
        return Ok(Err(heavy(metadata.len())));
    }
    let mut bytes = Vec::new();
    let length = open.take(limit + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(if length as u64 > limit { Err(heavy(length as u64)) } else { Ok(bytes.into()) })
}
