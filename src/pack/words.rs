//! What packages say of themselves, beyond the words of the pages in them.

use crate::value::{Date, Lang};

/// The words, in a language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    lang: Lang,
    /// Shown on a link that needs the network.
    pub(super) needs_network: &'static str,
    /// Heading of the list of pages.
    pub(super) contents: &'static str,
    /// Leads to search.
    pub(super) search: &'static str,
    /// Heading of the page that opens the package.
    pub(super) how: &'static str,
    /// How to use the package.
    pub(super) how_text: &'static str,
    /// Says that the package is for trainers alone.
    pub(super) for_trainers: &'static str,
    /// Stands before the number of a page.
    pub(super) page: &'static str,
    /// Shown after the day of review.
    pub(super) overdue: &'static str,
}

impl Words {
    /// In a language.
    pub(super) const fn of(lang: Lang) -> Self {
        match lang {
            Lang::Vi => Self {
                lang,
                needs_network: "Cần có mạng để mở",
                contents: "Trong bản này có",
                search: "Tìm trong bản này",
                how: "Cách dùng",
                how_text: "Giải nén cả gói vào một thư mục rồi mở tệp MO-TRANG-NAY.html. Không cần mạng và không cần cài đặt gì. Liên kết có dấu ↗ chỉ mở được khi có mạng.",
                for_trainers: "Bản của tập huấn viên, có ghi chú riêng. Không phát cho người học, không đăng lên mạng.",
                page: "Trang ",
                overdue: "Bản này đã quá ngày phải rà soát, nội dung có thể không còn đúng. Hãy tải bản mới trước khi dùng.",
            },
            Lang::En => Self {
                lang,
                needs_network: "Opens only with a network",
                contents: "In this copy",
                search: "Search this copy",
                how: "How to use it",
                how_text: "Unpack everything into one folder and open MO-TRANG-NAY.html. Neither a network nor any installation is needed. Links marked ↗ open only with a network.",
                for_trainers: "The trainer's copy, with notes of its own. Do not hand it to learners or put it on the web.",
                page: "Page ",
                overdue: "This copy is past its day of review and may no longer be right. Fetch a new one before you use it.",
            },
        }
    }

    /// How old the package is, and until when it can be relied on.
    pub(super) fn age(&self, made: Date, review_by: Option<Date>) -> String {
        let day = |date: Date| date.short(self.lang);
        match (self.lang, review_by) {
            (Lang::Vi, None) => format!("Bản chép ngày {}.", day(made)),
            (Lang::En, None) => format!("Copied on {}.", day(made)),
            (Lang::Vi, Some(by)) => {
                format!("Bản chép ngày {}. Nội dung phải được rà soát lại trước ngày {}.", day(made), day(by))
            }
            (Lang::En, Some(by)) => {
                format!("Copied on {}. The content is to be reviewed by {}.", day(made), day(by))
            }
        }
    }

    /// The day of a hand-out, and the print of its content: two with one print say the same.
    pub(super) fn imprint(&self, day: Date, print: &str) -> String {
        match self.lang {
            Lang::Vi => format!("Ngày {}. Mã nội dung: {print}", day.short(self.lang)),
            Lang::En => format!("{}. Content code: {print}", day.short(self.lang)),
        }
    }

    /// Where to find the page on the web.
    pub(super) fn newest(&self) -> &'static str {
        match self.lang {
            Lang::Vi => "Bản mới nhất",
            Lang::En => "The latest version",
        }
    }
}
