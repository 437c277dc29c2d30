//! What is known of a site when something is added to it.

use std::path::{Path, PathBuf};

use crate::base::Failure;
use crate::cli::clock;
use crate::disk::{Snapshot, create, read};
use crate::value::{Date, Slug};

/// An existing site, and how to add files to it.
pub(super) struct Starter {
    root: PathBuf,
    pub(super) snapshot: Snapshot,
    pub(super) today: Date,
}

impl Starter {
    pub(super) fn open(root: &Path) -> Result<Self, Failure> {
        let (snapshot, _) = read(root, None)?;
        Ok(Self { root: root.into(), snapshot, today: clock::today()? })
    }

    /// Writes new files.
    pub(super) fn create(&self, files: &[(String, String)]) -> Result<(), Failure> {
        create(&self.root, files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())))
    }

    /// The folder, with a slash at its end, of the first section whose own page has a line
    /// `kind: KIND`; `usual` if there is none.
    pub(super) fn section(&self, kind: &str, usual: &str) -> String {
        let line = format!("kind: {kind}");
        let section = self.snapshot.files.iter().find_map(|file| {
            let folder = file.path.strip_suffix("_index.md")?;
            let text = std::str::from_utf8(&file.bytes).ok()?;
            (folder != "content/" && head(text).any(|it| it.trim_end() == line)).then(|| folder.to_owned())
        });
        section.unwrap_or_else(|| usual.to_owned())
    }

    /// Folders of courses, each with a slash at its end.
    pub(super) fn courses(&self) -> Vec<&str> {
        let files = self.snapshot.files.iter();
        let courses = files.filter_map(|file| {
            let folder = file.path.strip_suffix("_index.md")?;
            let text = std::str::from_utf8(&file.bytes).ok()?;
            head(text).any(|line| line.trim_end() == "kind: course").then_some(folder)
        });
        courses.collect()
    }
}

/// The lines of a page's front matter.
fn head(text: &str) -> impl Iterator<Item = &str> {
    text.lines().skip(1).take_while(|line| line.trim_end() != "---")
}

/// A name that can stand in an address as it is; another is refused with what it could be.
pub(super) fn slug(name: &str) -> Result<&str, Failure> {
    let fitting = Slug::of(name);
    if fitting.as_ref().is_some_and(|slug| slug.as_str() == name) {
        return Ok(name);
    }
    let (vi, en) = fitting.map_or_else(Default::default, |slug| (format!(" Thử: {slug}"), format!(" Try: {slug}")));
    Err(Failure::Usage {
        vi: format!("«{name}» không dùng làm địa chỉ được; chỉ dùng chữ thường không dấu, chữ số và gạch nối.{vi}"),
        en: format!("«{name}» cannot be used in an address; use plain small letters, digits and hyphens.{en}"),
    })
}
