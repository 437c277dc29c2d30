//! Rank 2: the only door to the disk.
#![expect(clippy::disallowed_methods, reason = "everything that touches the disk is in this room")]

pub mod create;
pub mod file;
pub mod output;
pub mod read;
pub mod replace;
pub mod skip;
pub mod snapshot;
mod stamp;
mod walk;
pub mod watch;
pub mod write;

pub use create::create;
pub use file::read_file;
pub use output::{Output, published, published_in};
pub use read::{Reader, read};
pub use replace::{Overwrite, is_free, replace};
pub use snapshot::{Blob, Snapshot};
pub use watch::{Watcher, Watching, watch};
pub use write::{Written, accepts, write};
