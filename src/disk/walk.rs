//! A root folder becomes the list of its source files, with problems for what cannot be one.

use std::fs::Metadata;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use super::skip::is_noise;
use crate::base::problem::File;
use crate::base::{Place, Reason, Report};

/// A file to be read.
pub(super) struct Found {
    /// Its path below the root, with `/`, as the disk spells it.
    pub(super) path: Arc<str>,
    /// Where to open it.
    pub(super) full: PathBuf,
    /// Its size and times; those of the target where it is a link.
    pub(super) metadata: Metadata,
}

/// Where sources may lie below a root.
const SOURCES: [&str; 3] = ["site.yaml", "content", "themes"];

/// Lists the source files below `root` (which must be canonical), sorted by path; `output` is
/// never a source.
pub(super) fn walk(root: &Path, output: Option<&Path>) -> (Vec<Found>, Report) {
    let mut walk = Walk { root, output, report: Report::default() };
    let mut found = Vec::new();
    for source in SOURCES {
        let top = root.join(source);
        if top.symlink_metadata().is_err() {
            continue;
        }
        let mut entries = WalkDir::new(&top).follow_links(true).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            match entry {
                Ok(entry) if !walk.wants(&entry) => {
                    if entry.file_type().is_dir() {
                        entries.skip_current_dir();
                    }
                }
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => found.extend(walk.file(&entry)),
                Err(error) => walk.fault(&error),
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    (found, walk.report)
}

struct Walk<'a> {
    root: &'a Path,
    output: Option<&'a Path>,
    report: Report,
}

impl Walk<'_> {
    /// Whether an entry may be part of the site; says why not, where that is a mistake.
    fn wants(&mut self, entry: &DirEntry) -> bool {
        let Some(name) = entry.file_name().to_str() else {
            self.report.push(File::NameNotUnicode {}, self.place(entry.path()));
            return false;
        };
        if is_noise(name) || self.output == Some(entry.path()) {
            return false;
        }
        !entry.path_is_symlink() || self.stays_inside(entry.path())
    }

    /// Whether a link leads to something inside the root that is not hidden.
    fn stays_inside(&mut self, link: &Path) -> bool {
        let Ok(target) = link.canonicalize() else {
            self.report.push(File::SymlinkBroken {}, self.place(link));
            return false;
        };
        if link.starts_with(&target) {
            self.report.push(File::SymlinkLoop {}, self.place(link));
            return false;
        }
        let hidden = |inside: &Path| {
            inside.components().any(|part| part.as_os_str().to_str().is_none_or(|name| name.starts_with('.')))
        };
        let published = self.output.is_some_and(|output| target.starts_with(output));
        if target.strip_prefix(self.root).is_ok_and(|inside| !hidden(inside)) && !published {
            return true;
        }
        let target = target.display().to_string();
        self.report.push(File::SymlinkOutside { target }, self.place(link));
        false
    }

    fn file(&mut self, entry: &DirEntry) -> Option<Found> {
        if !entry.file_type().is_file() {
            self.report.push(File::Special {}, self.place(entry.path()));
            return None;
        }
        match entry.metadata() {
            Ok(metadata) => Some(Found { path: self.relative(entry.path()), full: entry.path().into(), metadata }),
            Err(error) => {
                self.fault(&error);
                None
            }
        }
    }

    /// Says what kept the walk from an entry. One that vanished meanwhile was never there.
    fn fault(&mut self, error: &walkdir::Error) {
        let Some(path) = error.path() else { return };
        let is_link = path.symlink_metadata().is_ok_and(|it| it.is_symlink());
        let place = self.place(path);
        match error.io_error() {
            _ if error.loop_ancestor().is_some() => self.report.push(File::SymlinkLoop {}, place),
            Some(io) if io.kind() == ErrorKind::NotFound && is_link => self.report.push(File::SymlinkBroken {}, place),
            Some(io) if io.kind() == ErrorKind::NotFound => {}
            // A link to itself; the library has no stable name for this error.
            Some(io) if is_link && io.kind() != ErrorKind::PermissionDenied => {
                self.report.push(File::SymlinkLoop {}, place);
            }
            Some(io) => self.report.push(File::Unreadable { reason: Reason::of(io) }, place),
            None => {}
        }
    }

    fn place(&self, path: &Path) -> Place {
        Place::file(self.relative(path))
    }

    fn relative(&self, path: &Path) -> Arc<str> {
        let inside = path.strip_prefix(self.root).unwrap_or(path);
        let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        parts.join("/").into()
    }
}
