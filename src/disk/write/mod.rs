//! An output becomes a folder on the disk, whole or not at all.
//!
//! The new tree is built beside the destination and swapped in; whoever looks, at any moment,
//! sees the old site or the new one. A run that is killed leaves a temporary folder, which the
//! next run clears away. Nothing is synced file by file: a kill loses nothing, a power cut may.

mod compare;
mod destination;
mod fill;
mod layout;
mod leftover;
mod lock;
mod marker;
mod swap;

use std::path::Path;

use self::compare::Comparison;
use self::destination::Destination;
use self::fill::Fill;
use self::layout::Layout;
use self::lock::Lock;
use super::Output;
use crate::base::Failure;

/// What a publication did to the destination.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// How many files the site has.
    pub files: usize,
    /// How many of them are new or differ from before.
    pub changed: usize,
    /// How many that stood there before are gone.
    pub removed: usize,
    /// The weight of the site in bytes.
    pub bytes: u64,
}

/// Whether a site may be written to `destination` at all, before any work is done for it; fails as
/// [`write`] would.
pub fn accepts(destination: &Path, sources: &Path) -> Result<(), Failure> {
    Destination::resolve(destination, sources)?.standing().map(drop)
}

/// Puts `output` in the place of what `destination` holds; `sources` is the site's root.
///
/// Fails with [`Failure::UnsafeDestination`], [`Failure::NotOurs`], [`Failure::NotAFolder`],
/// [`Failure::LinkedDestination`] or [`Failure::MountPoint`] where writing could do harm, with
/// [`Failure::Busy`] while another run writes there, and with [`Failure::Io`] when the disk
/// refuses; the destination is then as it was.
pub fn write(output: &Output, destination: &Path, sources: &Path) -> Result<Written, Failure> {
    let layout = Layout::of(output)?;
    let place = Destination::resolve(destination, sources)?;
    place.standing()?;
    std::fs::create_dir_all(&place.parent).map_err(|error| Failure::io(&place.parent, error))?;
    let _lock = Lock::take(&place)?;
    leftover::recover(&place)?;
    let standing = place.standing()?;
    let comparison = Comparison::make(output, &layout, &place.path, &standing);
    let written = Written {
        files: output.files.len(),
        changed: comparison.changed(),
        removed: comparison.removed,
        bytes: output.files.iter().map(|(_, bytes)| bytes.len() as u64).sum(),
    };
    if comparison.is_same() {
        return Ok(written);
    }
    let fresh = place.beside(&std::process::id().to_string());
    let filled = Fill { fresh: &fresh, old: &place.path, output, layout: &layout, comparison: &comparison };
    match filled.run(&standing).and_then(|()| swap::swap(&fresh, &place)) {
        Ok(Some(old)) => leftover::retire(&old, &place.path)?,
        Ok(None) => {}
        Err(failure) => {
            leftover::clear(&fresh);
            return Err(failure);
        }
    }
    Ok(written)
}
