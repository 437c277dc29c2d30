//! A fresh folder is filled with an output; files that did not change are taken over from the old
//! one, so that their times, by which web servers and `rsync` go, stay.

use std::fs::FileTimes;
use std::io::{self, Write as _};
use std::path::Path;

use rayon::prelude::*;

use super::compare::Comparison;
use super::destination::Standing;
use super::layout::Layout;
use super::marker::Marker;
use crate::base::Failure;
use crate::disk::Output;

/// What is filled, and from what.
pub(super) struct Fill<'a> {
    /// The folder to make.
    pub(super) fresh: &'a Path,
    /// The destination as it stands.
    pub(super) old: &'a Path,
    pub(super) output: &'a Output,
    pub(super) layout: &'a Layout<'a>,
    pub(super) comparison: &'a Comparison,
}

impl Fill<'_> {
    /// Makes the folder; what it leaves on failure is the caller's to clear.
    pub(super) fn run(&self, standing: &Standing) -> Result<(), Failure> {
        let at = |path: &Path| {
            let path = self.old.join(path);
            move |error| Failure::io(path, error)
        };
        std::fs::create_dir(self.fresh).map_err(at(Path::new("")))?;
        // First of all, so that a killed run's folder is known as ours.
        create(&self.fresh.join(Marker::NAME), self.layout.marker.text().as_bytes()).map_err(at(Path::new("")))?;
        for group in self.layout.by_depth() {
            group
                .par_iter()
                .try_for_each(|folder| std::fs::create_dir(self.fresh.join(folder)).map_err(at(Path::new(folder))))?;
        }
        self.output.files.par_iter().zip(&self.comparison.same).try_for_each(|((path, bytes), same)| {
            let fresh = self.fresh.join(path);
            let done = if *same { take_over(&self.old.join(path), &fresh) } else { create(&fresh, bytes) };
            done.map_err(at(Path::new(path)))
        })?;
        match standing {
            Standing::Missing => Ok(()),
            Standing::Empty => self.keep_permissions().map_err(at(Path::new(""))),
            Standing::Ours(marker) => {
                self.carry(marker).and_then(|()| self.keep_permissions()).map_err(at(Path::new("")))
            }
        }
    }

    /// Takes over dotted files that are not ours, so that the new site never stands without its
    /// `.htaccess`. Dotted folders (`.git`) are moved after the swap.
    fn carry(&self, marker: &Marker) -> io::Result<()> {
        for entry in std::fs::read_dir(self.old)? {
            let entry = entry?;
            let fresh = self.fresh.join(entry.file_name());
            if marker.is_foreign(&entry.file_name()) && entry.file_type()?.is_file() && !fresh.try_exists()? {
                take_over(&entry.path(), &fresh)?;
            }
        }
        Ok(())
    }

    fn keep_permissions(&self) -> io::Result<()> {
        std::fs::set_permissions(self.fresh, self.old.metadata()?.permissions())
    }
}

fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    std::fs::File::create_new(path)?.write_all(bytes)
}

/// The same file under a second name; a copy with the same times where links are not possible.
fn take_over(old: &Path, fresh: &Path) -> io::Result<()> {
    if std::fs::hard_link(old, fresh).is_ok() {
        return Ok(());
    }
    std::fs::copy(old, fresh)?;
    let modified = old.metadata()?.modified()?;
    std::fs::File::options().write(true).open(fresh)?.set_times(FileTimes::new().set_modified(modified))
}
