//! What is wrong with a template, as far as an editor can tell.

use super::say::{Names, Nearest, Say};
use crate::value::Lang;

/// A fault of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateFault {
    /// A name that the page's view does not have.
    Name {
        /// The name.
        written: String,
        /// Those it may have been meant to be.
        nearest: Nearest,
        /// Those that can stand there.
        known: Names,
    },
    /// A filter, test, function or component that does not exist.
    Word(String),
    /// A template that is extended or included and does not exist.
    Template(String),
    /// A block that the template it extends does not have.
    Block(String),
    /// Something stands where another thing is expected.
    Unexpected(String),
    /// The text stops in the middle.
    Unfinished,
    /// Anything else, in the words of the template engine.
    Other(String),
}

impl Say for TemplateFault {
    fn say(&self, lang: Lang) -> String {
        let vi = lang == Lang::Vi;
        match self {
            Self::Name { written, nearest, known } => {
                let (none, list) = if vi {
                    ("không có tên", "Các tên dùng được")
                } else {
                    ("there is no name", "Known names")
                };
                let known = if known.0.is_empty() { String::new() } else { format!(" {list}: {}.", known.say(lang)) };
                format!("{none} «{written}».{}{known}", nearest.say(lang))
            }
            Self::Word(name) if vi => format!("không có bộ lọc, hàm hay thành phần «{name}»"),
            Self::Word(name) => format!("there is no filter, function or component «{name}»"),
            Self::Template(name) if vi => format!("không có mẫu «{name}»"),
            Self::Template(name) => format!("there is no template «{name}»"),
            Self::Block(name) if vi => format!("mẫu được kế thừa không có khối «{name}»"),
            Self::Block(name) => format!("the template that it extends has no block «{name}»"),
            Self::Unexpected(found) if vi => format!("không chờ đợi {found} ở đây"),
            Self::Unexpected(found) => format!("{found} is not expected here"),
            Self::Unfinished if vi => "mẫu dừng giữa chừng, có thể thiếu dấu đóng hoặc thẻ end…".into(),
            Self::Unfinished => "the template stops in the middle: a closing mark or an end… tag may be missing".into(),
            Self::Other(said) => said.clone(),
        }
    }
}
