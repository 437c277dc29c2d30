//! What would change at a destination, found without writing.

use std::path::Path;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::destination::Standing;
use super::layout::Layout;
use super::marker::Marker;
use crate::disk::Output;

/// How an output differs from what stands at its destination.
#[derive(Debug)]
pub(super) struct Comparison {
    /// For each file of the output, whether it stands there with the same bytes.
    pub(super) same: Vec<bool>,
    /// How many files stand there that the output lacks.
    pub(super) removed: usize,
    /// Whether folders or the marker differ.
    shape_differs: bool,
}

impl Comparison {
    pub(super) fn make(output: &Output, layout: &Layout<'_>, folder: &Path, standing: &Standing) -> Self {
        let Standing::Ours(marker) = standing else {
            return Self { same: vec![false; output.files.len()], removed: 0, shape_differs: true };
        };
        let same = output.files.par_iter().map(|(path, bytes)| holds(&folder.join(path), bytes)).collect();
        let mut comparison =
            Self { same, removed: 0, shape_differs: *marker != layout.marker || Marker::read(folder).is_none() };
        comparison.look_for_strays(output, layout, folder, marker);
        comparison
    }

    fn look_for_strays(&mut self, output: &Output, layout: &Layout<'_>, folder: &Path, marker: &Marker) {
        let foreign = |entry: &walkdir::DirEntry| {
            entry.depth() == 1 && (marker.is_foreign(entry.file_name()) || entry.file_name() == Marker::NAME)
        };
        for entry in WalkDir::new(folder).min_depth(1).into_iter().filter_entry(|entry| !foreign(entry)) {
            let Ok(entry) = entry else {
                self.shape_differs = true;
                continue;
            };
            let path = entry.path().strip_prefix(folder).ok().and_then(|path| path.to_str());
            let path = path.map(|path| path.replace(std::path::MAIN_SEPARATOR, "/"));
            let known = path.is_some_and(|path| {
                if entry.file_type().is_dir() { layout.folders.contains(&*path) } else { output.get(&path).is_some() }
            });
            match (known, entry.file_type().is_dir()) {
                (true, _) => {}
                (false, true) => self.shape_differs = true,
                (false, false) => self.removed += 1,
            }
        }
    }

    /// How many files are new or differ.
    pub(super) fn changed(&self) -> usize {
        self.same.iter().filter(|same| !**same).count()
    }

    /// Whether there is nothing to do.
    pub(super) fn is_same(&self) -> bool {
        self.changed() == 0 && self.removed == 0 && !self.shape_differs
    }
}

/// Whether a plain file stands there with these bytes; it is read only if its length agrees.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    let fits = path.symlink_metadata().is_ok_and(|it| it.is_file() && it.len() == bytes.len() as u64);
    fits && std::fs::read(path).is_ok_and(|standing| standing == bytes)
}
