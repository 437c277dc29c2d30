//! Failures: the machine's fault or the caller's, not the editor's. They stop the run, exit code 2.

use std::path::PathBuf;

use super::Reason;
use super::say::Say as _;
use crate::value::Lang;

/// Why the program could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// The root is not a folder with a site in it.
    NoSite(PathBuf),
    /// Reading or writing failed.
    Io {
        /// What was being done: a file or folder.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
    /// The destination holds files that tiepcan did not make.
    NotOurs(PathBuf),
    /// The destination would overwrite the sources, or is a folder too high up.
    UnsafeDestination(PathBuf),
    /// The destination is a file, or something else that is no folder.
    NotAFolder(PathBuf),
    /// The file to be written is a folder, or something else that is no file.
    NotAFile(PathBuf),
    /// The file to be written is there, and tiepcan did not make it.
    Foreign(PathBuf),
    /// The destination is a symbolic link.
    LinkedDestination {
        /// The link.
        path: PathBuf,
        /// Where it leads.
        target: PathBuf,
    },
    /// The destination is a mount point, which cannot be swapped.
    MountPoint(PathBuf),
    /// A file that was to be made is there already.
    Exists(PathBuf),
    /// Another run holds the destination.
    Busy(PathBuf),
    /// A flag or argument is wrong; the text says which and what it takes.
    Usage {
        /// In Vietnamese.
        vi: String,
        /// In English.
        en: String,
    },
    /// A mistake in tiepcan itself, with what it said.
    Bug(String),
}

impl Failure {
    /// A failed operation on a path.
    pub fn io(path: impl Into<PathBuf>, error: std::io::Error) -> Self {
        Self::Io { path: path.into(), error }
    }

    /// What happened and what to do, in one or two sentences.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::NoSite(path), Lang::Vi) => format!(
                "Không thấy trang nào trong {}: cần tệp site.yaml hoặc thư mục content. Tạo trang mới bằng lệnh: tiepcan new site THU-MUC",
                path.display()
            ),
            (Self::NoSite(path), Lang::En) => format!(
                "There is no site in {}: it needs a site.yaml or a content folder. Make one with: tiepcan new site DIR",
                path.display()
            ),
            (Self::Io { path, error }, Lang::Vi) => {
                format!("Không đọc hoặc ghi được {}: {}", path.display(), Reason::of(error).say(lang))
            }
            (Self::Io { path, error }, Lang::En) => {
                format!("Cannot read or write {}: {}", path.display(), Reason::of(error).say(lang))
            }
            (Self::NotOurs(path), Lang::Vi) => format!(
                "Thư mục {} có tệp không do tiepcan tạo ra, nên không ghi vào đó. Hãy chọn thư mục khác bằng --out, hoặc tự dọn thư mục này.",
                path.display()
            ),
            (Self::NotOurs(path), Lang::En) => format!(
                "{} holds files that tiepcan did not make, so nothing was written. Choose another folder with --out, or empty this one yourself.",
                path.display()
            ),
            (Self::UnsafeDestination(path), Lang::Vi) => format!(
                "Không thể xuất trang vào {}: thư mục này chứa (hoặc nằm trong) nguồn của trang. Hãy chọn thư mục khác bằng --out.",
                path.display()
            ),
            (Self::UnsafeDestination(path), Lang::En) => format!(
                "The site cannot be written to {}: that folder holds, or lies within, the site's sources. Choose another with --out.",
                path.display()
            ),
            (Self::NotAFolder(path), Lang::Vi) => {
                format!("{} không phải là thư mục. Hãy chọn thư mục khác bằng --out.", path.display())
            }
            (Self::NotAFolder(path), Lang::En) => {
                format!("{} is not a folder. Choose another with --out.", path.display())
            }
            (Self::NotAFile(path), Lang::Vi) => {
                format!("{} không phải là tệp. Hãy ghi tên một tệp sau -o.", path.display())
            }
            (Self::NotAFile(path), Lang::En) => format!("{} is not a file. Name a file after -o.", path.display()),
            (Self::Foreign(path), Lang::Vi) => format!(
                "Đã có tệp {} không do tiepcan tạo ra, nên không ghi đè. Hãy chọn tên khác, hoặc thêm --force nếu chắc chắn.",
                path.display()
            ),
            (Self::Foreign(path), Lang::En) => format!(
                "{} is there and was not made by tiepcan, so it was not touched. Choose another name, or add --force if you are sure.",
                path.display()
            ),
            (Self::LinkedDestination { path, target }, Lang::Vi) => format!(
                "{} là liên kết tắt (symlink), nên không ghi vào đó. Hãy chỉ thẳng thư mục thật: --out {}",
                path.display(),
                target.display()
            ),
            (Self::LinkedDestination { path, target }, Lang::En) => format!(
                "{} is a symbolic link, so nothing was written. Name the real folder: --out {}",
                path.display(),
                target.display()
            ),
            (Self::MountPoint(path), Lang::Vi) => format!(
                "{} là điểm gắn ổ đĩa, không thay cả thư mục được. Hãy chọn một thư mục con của nó bằng --out.",
                path.display()
            ),
            (Self::MountPoint(path), Lang::En) => format!(
                "{} is a mount point and cannot be replaced whole. Choose a folder inside it with --out.",
                path.display()
            ),
            (Self::Exists(path), Lang::Vi) => {
                format!("Đã có {}; không ghi đè. Hãy chọn tên khác.", path.display())
            }
            (Self::Exists(path), Lang::En) => {
                format!("{} is there already and was not touched. Choose another name.", path.display())
            }
            (Self::Busy(path), Lang::Vi) => {
                format!("Một lệnh tiepcan khác đang ghi vào {}. Hãy đợi lệnh đó xong rồi chạy lại.", path.display())
            }
            (Self::Busy(path), Lang::En) => {
                format!("Another tiepcan is writing to {}. Wait for it, then run again.", path.display())
            }
            (Self::Usage { vi, .. }, Lang::Vi) => vi.clone(),
            (Self::Usage { en, .. }, Lang::En) => en.clone(),
            (Self::Bug(text), Lang::Vi) => {
                format!("tiepcan gặp lỗi bên trong, xin báo lại cho nhóm phát triển: {text}")
            }
            (Self::Bug(text), Lang::En) => format!("tiepcan made a mistake of its own, please report it: {text}"),
        }
    }
}
