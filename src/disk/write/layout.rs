//! The folders that an output needs, and a check that its paths stay inside the destination.

use std::collections::BTreeSet;

use super::marker::Marker;
use crate::base::Failure;
use crate::disk::Output;

/// How an output lies on the disk.
#[derive(Debug)]
pub(super) struct Layout<'a> {
    /// Every folder below the destination.
    pub(super) folders: BTreeSet<&'a str>,
    /// What the destination's marker will say.
    pub(super) marker: Marker,
}

impl<'a> Layout<'a> {
    pub(super) fn of(output: &'a Output) -> Result<Self, Failure> {
        let mut folders = BTreeSet::new();
        for (path, _) in &output.files {
            if !is_plain(path) {
                return Err(Failure::Bug(format!("output path {path:?}")));
            }
            let mut rest = path.as_str();
            while let Some((folder, _)) = rest.rsplit_once('/') {
                if !folders.insert(folder) {
                    break;
                }
                rest = folder;
            }
        }
        if let Some((path, _)) = output.files.iter().find(|(path, _)| folders.contains(path.as_str())) {
            return Err(Failure::Bug(format!("output path {path:?} is both a file and a folder")));
        }
        Ok(Self { folders, marker: Marker::of(output) })
    }
}

impl Layout<'_> {
    /// The folders, those at the top first; folders of one group do not hold each other.
    pub(super) fn by_depth(&self) -> Vec<Vec<&str>> {
        let mut groups: Vec<Vec<&str>> = Vec::new();
        for folder in &self.folders {
            let depth = folder.matches('/').count();
            groups.resize(groups.len().max(depth + 1), Vec::new());
            groups[depth].push(folder);
        }
        groups
    }
}

/// Relative, no empty or dotted parts, and not the marker itself.
fn is_plain(path: &str) -> bool {
    let parts_fit = path.split('/').all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0']));
    parts_fit && path != Marker::NAME && !path.starts_with(".tiepcan/")
}
