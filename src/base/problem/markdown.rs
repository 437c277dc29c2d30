//! Problems with Markdown as written.

use crate::base::say::Nearest;

use super::table::problems;

problems! {
    /// The text is not what its author meant.
    Markdown {
        UnknownContainer "container-unknown" Error { name: String, nearest: Nearest }
        vi: "Không có khối nào tên «{name}».{nearest}",
            "Dùng một trong các khối: note, warning, steps, tabs, details, quiz, handout.";
        en: "There is no container «{name}».{nearest}",
            "Use one of: note, warning, steps, tabs, details, quiz, handout.";
        explain: "Khối mở bằng ::: và một tên cho sẵn, đóng bằng dòng :::.",
                 "A container opens with ::: and a known name, and closes with a line of :::.";
    }
}
