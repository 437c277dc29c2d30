//! A root folder becomes a snapshot of its sources, with problems for what cannot be taken in.

use std::collections::{BTreeMap, HashMap};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::stamp::Stamp;
use super::walk::{Found, walk};
use super::{Blob, Snapshot};
use crate::base::problem::File;
use crate::base::{Failure, Place, Reason, Report};
use crate::value::fold::nfc;

/// Reads the sources below `root` once; `output` is the folder published into, never a source.
pub fn read(root: &Path, output: Option<&Path>) -> Result<(Snapshot, Report), Failure> {
    Reader::new(root, output)?.read()
}

/// Reads one root again and again, opening only files that changed.
#[derive(Debug)]
pub struct Reader {
    root: PathBuf,
    output: Option<PathBuf>,
    known: HashMap<Arc<str>, (Stamp, Blob)>,
}

impl Reader {
    /// Fails with [`Failure::NoSite`] when `root` has neither `site.yaml` nor `content`.
    pub fn new(root: &Path, output: Option<&Path>) -> Result<Self, Failure> {
        let canonical = root.canonicalize().map_err(|error| match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Failure::NoSite(root.into()),
            _ => Failure::io(root, error),
        })?;
        let output = output.and_then(|path| path.canonicalize().ok());
        let reader = Self { root: canonical, output, known: HashMap::new() };
        reader.find_site().map_err(|()| Failure::NoSite(root.into()))?;
        Ok(reader)
    }

    /// The root, canonical.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What is on the disk now. Files whose size, times and identity are as before are not opened.
    pub fn read(&mut self) -> Result<(Snapshot, Report), Failure> {
        self.find_site().map_err(|()| Failure::NoSite(self.root.clone()))?;
        let started = std::time::SystemTime::now();
        let (found, mut report) = walk(&self.root, self.output.as_deref());
        let found = without_clashes(found, &mut report);
        let taken: Vec<_> =
            found.par_iter().filter_map(|file| self.take(file).transpose().map(|taken| (file, taken))).collect();
        let mut files = Vec::with_capacity(taken.len());
        let mut known = HashMap::with_capacity(taken.len());
        for (file, taken) in taken {
            match taken {
                Ok(blob) => {
                    if let Some(stamp) = Stamp::of(&file.metadata).settled(started) {
                        known.insert(Arc::clone(&blob.path), (stamp, blob.clone()));
                    }
                    files.push(blob);
                }
                Err(problem) => report.push(problem, Place::file(Arc::clone(&file.path))),
            }
        }
        self.known = known;
        let unread = report.diagnostics().iter().map(|found| Arc::clone(&found.place.path)).collect();
        Ok((Snapshot { files, unread }, report))
    }

    fn find_site(&self) -> Result<(), ()> {
        let has = |name: &str| self.root.join(name).symlink_metadata().is_ok();
        if has("site.yaml") || has("content") { Ok(()) } else { Err(()) }
    }

    /// The file's bytes, from memory where they cannot have changed; `None` if it vanished.
    fn take(&self, file: &Found) -> Result<Option<Blob>, File> {
        let limit = limit(&file.path);
        let size = file.metadata.len();
        if size > limit {
            return Err(File::TooLarge { megabytes: size.div_ceil(MEGABYTE), limit: limit / MEGABYTE });
        }
        if let Some((stamp, blob)) = self.known.get(&file.path)
            && *stamp == Stamp::of(&file.metadata)
        {
            return Ok(Some(blob.clone()));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
        let read = std::fs::File::open(&file.full).and_then(|open| open.take(limit + 1).read_to_end(&mut bytes));
        match read {
            // It grew since its size was looked up.
            Ok(length) if length as u64 > limit => {
                Err(File::TooLarge { megabytes: (length as u64).div_ceil(MEGABYTE), limit: limit / MEGABYTE })
            }
            Ok(_) => Ok(Some(Blob::new(Arc::clone(&file.path), bytes.into()))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(File::Unreadable { reason: Reason::of(&error) }),
        }
    }
}

/// Bytes in a megabyte, as file managers count.
pub(super) const MEGABYTE: u64 = 1 << 20;

/// How heavy a file may be: text and tables are parsed whole, other files only copied.
pub(super) fn limit(path: &str) -> u64 {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let parsed = [
        "md", "yaml", "yml", "csv", "tsv", "xlsx", "xlsm", "xls", "ods", "json", "geojson", "txt", "html", "css", "js",
        "svg", "xml",
    ];
    let megabytes = if ending.is_some_and(|ending| parsed.contains(&ending.as_str())) { 32 } else { 200 };
    megabytes * MEGABYTE
}

/// Keeps one file of those whose paths are one path in normal form C, and says so at the others.
fn without_clashes(found: Vec<Found>, report: &mut Report) -> Vec<Found> {
    if found.iter().all(|file| file.path.is_ascii()) {
        return found;
    }
    let mut first: BTreeMap<String, Arc<str>> = BTreeMap::new();
    let mut kept = Vec::with_capacity(found.len());
    for file in found {
        match first.entry(nfc(&file.path).into_owned()) {
            std::collections::btree_map::Entry::Vacant(free) => {
                free.insert(Arc::clone(&file.path));
                kept.push(file);
            }
            std::collections::btree_map::Entry::Occupied(taken) => {
                let other = taken.get().to_string();
                report.push(File::NameClash { other }, Place::file(file.path));
            }
        }
    }
    kept
}
