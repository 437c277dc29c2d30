//! Old trees and what killed runs left: cleared away, once nothing in them is worth keeping.

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::destination::Destination;
use super::marker::Marker;
use super::swap::OLD;
use crate::base::Failure;

/// Clears what killed runs left beside a destination, and puts back an old tree that one had just
/// moved aside. To be called by the holder of the lock only.
pub(super) fn recover(place: &Destination) -> Result<(), Failure> {
    let prefix = place.prefix();
    let entries = std::fs::read_dir(&place.parent).map_err(|error| Failure::io(&place.parent, error))?;
    let mut left: Vec<_> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.file_name().as_encoded_bytes().starts_with(prefix.as_encoded_bytes()))
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.path())
        .collect();
    left.sort();
    let is_old = |path: &Path| path.as_os_str().as_encoded_bytes().ends_with(OLD.as_bytes());
    if !place.path.try_exists().map_err(|error| Failure::io(&place.path, error))?
        && let Some(at) = left.iter().position(|path| is_old(path) && Marker::read(path).is_some())
    {
        let old = left.remove(at);
        std::fs::rename(old, &place.path).map_err(|error| Failure::io(&place.path, error))?;
    }
    for path in left {
        if Marker::read(&path).is_some() {
            retire(&path, &place.path)?;
        } else {
            // Killed before it could be marked: it holds a marker without a word in it, or nothing.
            // What holds anything else is not ours.
            Marker::remove_unwritten(&path);
            let _ = std::fs::remove_dir(&path);
        }
    }
    Ok(())
}

/// Moves dotted entries that are not ours from an old tree to the new one, then clears the old one.
pub(super) fn retire(old: &Path, new: &Path) -> Result<(), Failure> {
    let Some(marker) = Marker::read(old).or_else(|| only_a_repository(old)) else { return Ok(()) };
    let entries = std::fs::read_dir(old).map_err(|error| Failure::io(old, error))?;
    for entry in entries {
        let entry = entry.map_err(|error| Failure::io(old, error))?;
        let kept = new.join(entry.file_name());
        if !marker.is_foreign(&entry.file_name()) || kept.symlink_metadata().is_ok() {
            continue;
        }
        // Nothing is cleared while something of another's is still in there.
        std::fs::rename(entry.path(), &kept).map_err(|error| Failure::io(&kept, error))?;
    }
    clear(old);
    Ok(())
}

/// A tree without a marker that was accepted as a destination because it holds nothing else.
fn only_a_repository(old: &Path) -> Option<Marker> {
    let mut entries = std::fs::read_dir(old).ok()?.filter_map(Result::ok);
    entries.all(|entry| entry.file_name() == ".git").then(Marker::default)
}

/// Removes a tree of ours, the marker last: a run killed in the midst leaves what the next one
/// still knows. What cannot be removed stays for that run too.
pub(super) fn clear(tree: &Path) {
    let mut files = Vec::new();
    let mut folders: Vec<Vec<PathBuf>> = Vec::new();
    for entry in WalkDir::new(tree).min_depth(1).into_iter().filter_map(Result::ok) {
        if entry.file_type().is_dir() {
            folders.resize(folders.len().max(entry.depth()), Vec::new());
            folders[entry.depth() - 1].push(entry.into_path());
        } else if entry.depth() > 1 || entry.file_name() != Marker::NAME {
            files.push(entry.into_path());
        }
    }
    let mut gone = files.par_iter().map(|file| std::fs::remove_file(file).is_ok()).reduce(|| true, |a, b| a && b);
    for group in folders.iter().rev() {
        gone &= group.par_iter().map(|folder| std::fs::remove_dir(folder).is_ok()).reduce(|| true, |a, b| a && b);
    }
    if gone {
        let _ = std::fs::remove_file(tree.join(Marker::NAME));
        let _ = std::fs::remove_dir(tree);
    }
}
