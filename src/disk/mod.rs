//! Rank 2: the only door to the disk.

pub mod output;
pub mod snapshot;

pub use output::Output;
pub use snapshot::{Blob, Snapshot};
