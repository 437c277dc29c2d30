//! One text that a command works on: a file, or the standard input.

use std::path::{Path, PathBuf};

use crate::base::Failure;
use crate::base::encoding;
use crate::base::problem::Problem;
use crate::base::say::Say as _;
use crate::disk::file;
use crate::value::Lang;

/// A text and where it was read.
#[derive(Debug)]
pub(super) struct Source {
    /// The file; `None` for the standard input.
    pub(super) path: Option<PathBuf>,
    pub(super) text: String,
}

impl Source {
    /// Reads a file; without one, or for `-`, the standard input.
    pub(super) fn read(path: Option<&Path>) -> Result<Self, Failure> {
        let path = path.filter(|path| *path != Path::new("-"));
        let name = path.map_or_else(|| "-".to_owned(), |path| path.display().to_string());
        let read = path.map_or_else(file::read_input, file::read_file)?;
        let bytes = read.map_err(|problem| {
            let problem = Problem::from(problem);
            let say = |lang| format!("{name}: {}. {}", problem.message(lang), problem.help(lang));
            Failure::Usage { vi: say(Lang::Vi), en: say(Lang::En) }
        })?;
        let text = String::from_utf8(bytes.to_vec()).map_err(|error| {
            let looks = encoding::guess(error.as_bytes());
            let (vi, en) = (looks.say(Lang::Vi), looks.say(Lang::En));
            Failure::Usage {
                vi: format!("«{name}» không phải văn bản UTF-8; có vẻ là {vi}. Hãy lưu lại ở dạng Unicode (UTF-8)."),
                en: format!("«{name}» is not UTF-8 text; it looks like {en}. Save it as Unicode (UTF-8)."),
            }
        })?;
        Ok(Self { path: path.map(Path::to_path_buf), text })
    }
}
