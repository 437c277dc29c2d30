//! A path that someone named becomes a destination that is safe to replace.

use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use super::marker::Marker;
use crate::base::Failure;

/// A folder to be replaced, or made.
#[derive(Debug)]
pub(super) struct Destination {
    /// The folder itself, absolute, without links on the way.
    pub(super) path: PathBuf,
    /// The folder that holds it.
    pub(super) parent: PathBuf,
    name: OsString,
}

/// What stands at a destination.
#[derive(Debug)]
pub(super) enum Standing {
    /// Nothing.
    Missing,
    /// A folder with nothing in it.
    Empty,
    /// A folder that tiepcan made, or that holds just a repository.
    Ours(Marker),
}

impl Destination {
    /// Refuses every folder whose replacement could lose something that is not a built site.
    pub(super) fn resolve(destination: &Path, sources: &Path) -> Result<Self, Failure> {
        let unsafe_place = || Failure::UnsafeDestination(destination.into());
        let absolute = std::path::absolute(destination).map_err(|error| Failure::io(destination, error))?;
        // Without a slash at the end, which would make the system look through a link.
        let absolute: PathBuf = absolute.components().collect();
        match absolute.symlink_metadata() {
            Ok(it) if it.is_symlink() => {
                let target = absolute.canonicalize().unwrap_or_else(|_| absolute.clone());
                return Err(Failure::LinkedDestination { path: destination.into(), target });
            }
            Ok(it) if !it.is_dir() => return Err(Failure::NotAFolder(destination.into())),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(Failure::io(destination, error)),
        }
        let path = canonical(&absolute)?;
        let sources = sources.canonicalize().map_err(|error| Failure::io(sources, error))?;
        let source_folders = ["content", "themes"].map(|name| sources.join(name));
        let inside = |folder: &PathBuf| {
            path.starts_with(folder) || folder.canonicalize().is_ok_and(|folder| path.starts_with(folder))
        };
        let holds_home =
            std::env::home_dir().and_then(|home| home.canonicalize().ok()).is_some_and(|home| home.starts_with(&path));
        if sources.starts_with(&path) || source_folders.iter().any(inside) || holds_home {
            return Err(unsafe_place());
        }
        let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else { return Err(unsafe_place()) };
        Ok(Self { parent: parent.into(), name: name.into(), path })
    }

    /// A name next to the destination, on the same file system, hidden from whoever serves it.
    pub(super) fn beside(&self, suffix: &str) -> PathBuf {
        let mut name = self.prefix();
        name.push(suffix);
        self.parent.join(name)
    }

    /// What the names of all our temporaries for this destination begin with.
    pub(super) fn prefix(&self) -> OsString {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(".tiepcan-");
        name
    }

    /// Fails with [`Failure::NotOurs`] when files stand there that tiepcan did not write.
    pub(super) fn standing(&self) -> Result<Standing, Failure> {
        let entries = match std::fs::read_dir(&self.path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Standing::Missing),
            Err(error) => return Err(Failure::io(&self.path, error)),
        };
        if let Some(marker) = Marker::read(&self.path) {
            return Ok(Standing::Ours(marker));
        }
        let mut standing = Standing::Empty;
        for entry in entries {
            let entry = entry.map_err(|error| Failure::io(&self.path, error))?;
            // A fresh checkout to publish from; the repository is carried over.
            if entry.file_name() != OsStr::new(".git") {
                return Err(Failure::NotOurs(self.path.clone()));
            }
            standing = Standing::Ours(Marker::default());
        }
        Ok(standing)
    }
}

/// The path without links, where its last parts may not exist yet.
fn canonical(path: &Path) -> Result<PathBuf, Failure> {
    let mut missing = Vec::new();
    let mut existing = path;
    loop {
        match existing.canonicalize() {
            Ok(mut real) => {
                real.extend(missing.iter().rev());
                return Ok(real);
            }
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(Failure::io(existing, error)),
            Err(error) => match (existing.components().next_back(), existing.parent()) {
                (Some(Component::Normal(name)), Some(parent)) => {
                    missing.push(name);
                    existing = parent;
                }
                _ => return Err(Failure::io(path, error)),
            },
        }
    }
}
