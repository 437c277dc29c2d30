//! Marks by which a file is known to be unchanged without opening it.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

/// A file's size, times and identity. Equal stamps mean equal bytes, if the stamp was
/// [settled](Stamp::settled) when the bytes were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    identity: Identity,
}

/// What cannot be set back by hand: the file's number and the time its entry last changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Identity {
    device: u64,
    inode: u64,
    changed: (i64, i64),
}

/// Clocks of file systems tick as slowly as this (FAT).
const TICK: Duration = Duration::from_secs(2);

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> Self {
        Self { size: metadata.len(), modified: metadata.modified().ok(), identity: Identity::of(metadata) }
    }

    /// The stamp, unless the file changed so shortly before `now` that a further change could
    /// carry the same time.
    pub(super) fn settled(self, now: SystemTime) -> Option<Self> {
        let age = now.duration_since(self.modified?).ok()?;
        (age > TICK).then_some(self)
    }
}

impl Identity {
    #[cfg(unix)]
    fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self { device: metadata.dev(), inode: metadata.ino(), changed: (metadata.ctime(), metadata.ctime_nsec()) }
    }

    #[cfg(not(unix))]
    fn of(_: &Metadata) -> Self {
        Self { device: 0, inode: 0, changed: (0, 0) }
    }
}
