//! ZIP files whose bytes depend on their content alone.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::mark::MARK;
use crate::base::Failure;

/// A ZIP file in the making. Times are those of no day, rights those of any file.
pub(super) struct Archive {
    writer: ZipWriter<Cursor<Vec<u8>>>,
}

impl Archive {
    pub(super) fn new() -> Self {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        // Fails only for comments longer than this one.
        let _ = writer.set_comment(MARK);
        Self { writer }
    }

    /// Adds a file; what is packed already stays as it is.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let is_packed = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".mp3", ".mp4", ".pdf", ".zip", ".xlsx"]
            .iter()
            .any(|ending| name.to_ascii_lowercase().ends_with(ending));
        self.put(name, bytes, if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated })
    }

    /// Adds a file as it is.
    pub(super) fn store(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        self.put(name, bytes, CompressionMethod::Stored)
    }

    fn put(&mut self, name: &str, bytes: &[u8], method: CompressionMethod) -> Result<(), Failure> {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let mut write = || -> zip::result::ZipResult<()> {
            self.writer.start_file(name, options)?;
            Ok(self.writer.write_all(bytes)?)
        };
        write().map_err(|error| Failure::Bug(format!("zip: {name}: {error}")))
    }

    /// The file.
    pub(super) fn finish(self) -> Result<Vec<u8>, Failure> {
        let done = self.writer.finish().map_err(|error| Failure::Bug(format!("zip: {error}")))?;
        Ok(done.into_inner())
    }
}
