//! The forms of packages, as settings and flags name them.

use crate::format::record::choices;
use crate::value::{Lang, Localized};

choices! {
    /// A form that a page can be handed out in (dạng gói).
    pub enum Format {
        /// Tài liệu phát tay trên giấy A4.
        Pdf = "pdf",
        /// Các trang trong một thư mục, mở không cần mạng.
        Zip = "zip",
        /// Một tệp duy nhất, cho điện thoại.
        Html = "html",
        /// Khóa học cho hệ thống học trực tuyến (SCORM 1.2).
        Scorm = "scorm",
        /// Sách điện tử (EPUB 3.3).
        Epub = "epub",
        /// Lời đọc trên loa truyền thanh.
        Txt = "txt",
        /// Câu hỏi cho Moodle.
        Gift = "gift",
        /// Tài liệu phát tay, sửa được.
        Docx = "docx",
    }
}

impl Format {
    /// Every form, in the order that readers see them.
    pub const ALL: [Self; 8] =
        [Self::Pdf, Self::Docx, Self::Zip, Self::Html, Self::Epub, Self::Scorm, Self::Txt, Self::Gift];

    /// How its file's name ends.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Scorm => "scorm.zip",
            Self::Gift => "gift.txt",
            other => other.word(),
        }
    }

    /// What readers call it.
    #[must_use]
    pub fn title(self) -> Localized {
        let (vi, en) = match self {
            Self::Pdf => ("Tài liệu phát tay, để in", "Hand-out, to print"),
            Self::Zip => ("Bản xem không cần mạng, cho máy tính", "Offline copy, for a computer"),
            Self::Html => ("Một tệp duy nhất, cho điện thoại", "A single file, for a phone"),
            Self::Scorm => ("Gói bài học cho hệ thống học trực tuyến", "Lessons for a learning management system"),
            Self::Epub => ("Sách điện tử", "E-book"),
            Self::Txt => ("Lời đọc trên loa truyền thanh", "Script for loudspeakers"),
            Self::Gift => ("Câu hỏi, để nhập vào Moodle", "Questions, to import into Moodle"),
            Self::Docx => ("Tài liệu phát tay, để sửa lại", "Hand-out, to edit"),
        };
        Localized { vi: vi.to_owned(), en: Some(en.to_owned()) }
    }

    /// Its name beside a link: «ZIP», «SCORM 1.2».
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Zip => "ZIP",
            Self::Html => "HTML",
            Self::Scorm => "SCORM 1.2",
            Self::Epub => "EPUB",
            Self::Txt => "TXT",
            Self::Gift => "GIFT",
            Self::Docx => "DOCX",
        }
    }

    /// Its title in a language.
    #[must_use]
    pub fn say(self, lang: Lang) -> String {
        self.title().get(lang).to_owned()
    }
}
