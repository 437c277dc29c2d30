//! Single files that a command names, read whole.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::read::{MEGABYTE, limit};
use crate::base::Failure;
use crate::base::problem::File;

/// All that the standard input gives, or that it is too heavy for a text.
pub fn read_input() -> Result<Result<Arc<[u8]>, File>, Failure> {
    const LIMIT: u64 = 200 * MEGABYTE;
    let mut bytes = Vec::new();
    let taken = std::io::stdin().take(LIMIT + 1).read_to_end(&mut bytes);
    let length = taken.map_err(|error| Failure::io("-", error))? as u64;
    let heavy = File::TooLarge { megabytes: length.div_ceil(MEGABYTE), limit: LIMIT / MEGABYTE };
    Ok(if length > LIMIT { Err(heavy) } else { Ok(bytes.into()) })
}

/// The root of the site that a file or folder lies in, or would lie in: the nearest folder above, or
/// the folder itself, that holds `site.yaml` or `content`.
#[must_use]
pub fn site_round(path: &Path) -> Option<PathBuf> {
    let full = std::path::absolute(path).ok()?;
    let holds = |folder: &Path| folder.join("site.yaml").is_file() || folder.join("content").is_dir();
    full.ancestors().find(|folder| holds(folder)).map(Path::to_path_buf)
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
