//! Why the system refused: an error of reading or writing, in words.

use std::io::{Error, ErrorKind};

use super::say::Say;
use crate::value::Lang;

/// What the system said, as a value that messages can name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    kind: ErrorKind,
    said: String,
}

impl Reason {
    /// The reason behind an error.
    #[must_use]
    pub fn of(error: &Error) -> Self {
        Self { kind: error.kind(), said: error.to_string() }
    }

    /// The words, where the kind is one that editors meet.
    const fn words(&self) -> Option<(&'static str, &'static str)> {
        Some(match self.kind {
            ErrorKind::NotFound => ("không có tệp hoặc thư mục này", "there is no such file or folder"),
            ErrorKind::PermissionDenied => ("không có quyền", "permission denied"),
            ErrorKind::StorageFull => ("ổ đĩa đã đầy", "the disk is full"),
            ErrorKind::ReadOnlyFilesystem => ("ổ đĩa chỉ cho đọc", "the disk is read-only"),
            ErrorKind::QuotaExceeded => ("đã hết dung lượng được cấp", "the disk quota is used up"),
            ErrorKind::AddrInUse => ("cổng đang có chương trình khác dùng", "another program uses this port"),
            ErrorKind::NotADirectory => {
                ("đường dẫn đi qua một tệp, không phải thư mục", "the path leads through a file, not a folder")
            }
            ErrorKind::AlreadyExists => ("đã có tệp hoặc thư mục ở đó", "something is already there"),
            ErrorKind::InvalidFilename => ("tên quá dài hoặc có ký tự không dùng được", "the name cannot be used"),
            _ => return None,
        })
    }
}

impl Say for Reason {
    fn say(&self, lang: Lang) -> String {
        match (self.words(), lang) {
            (Some((vi, _)), Lang::Vi) => vi.to_owned(),
            (Some((_, en)), Lang::En) => en.to_owned(),
            (None, _) => self.said.clone(),
        }
    }
}
