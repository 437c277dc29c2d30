//! Single files that a command names: read whole, replaced whole.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::base::Failure;

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
