//! New files for an editor to go on with; nothing that exists is ever touched.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::base::Failure;

/// Writes files below `root`, given by their paths with `/`, making folders as needed: all of them or
/// none. Fails with [`Failure::Exists`] before writing anything if one of them is there already.
pub fn create<'a>(root: &Path, files: impl IntoIterator<Item = (&'a str, &'a [u8])> + Clone) -> Result<(), Failure> {
    for (path, _) in files.clone() {
        let full = root.join(path);
        if full.symlink_metadata().is_ok() {
            return Err(Failure::Exists(full));
        }
    }
    let mut made = Vec::new();
    let done = files.into_iter().try_for_each(|(path, bytes)| make(&root.join(path), bytes, &mut made));
    if done.is_err() {
        for path in made {
            let _ = std::fs::remove_file(path);
        }
    }
    done
}

/// Writes a file whole under another name first, so that nobody ever finds half of it.
fn make(full: &Path, bytes: &[u8], made: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let failed = |error| Failure::io(full, error);
    if let Some(folder) = full.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let name = full.file_name().unwrap_or_default().to_string_lossy();
    let draft = full.with_file_name(format!(".{name}.{}.part", std::process::id()));
    let written = std::fs::File::create_new(&draft).and_then(|mut file| file.write_all(bytes));
    // A link fails where something stands already; a rename would replace it.
    let placed = written.and_then(|()| match std::fs::hard_link(&draft, full) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            // A disk without links, such as a USB stick.
            std::fs::File::create_new(full).and_then(|mut file| file.write_all(bytes))
        }
        done => done,
    });
    let _ = std::fs::remove_file(&draft);
    placed.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::Exists(full.into()),
        _ => failed(error),
    })?;
    made.push(full.into());
    Ok(())
}
