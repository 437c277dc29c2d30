//! `site.yaml`: what the site is called, who answers for it, where it will stand.

use crate::base::{Report, Spanned};
use crate::disk::Snapshot;
use crate::format::decode::{Decode, Dict, Reader};
use crate::format::record::{choices, record};
use crate::format::yaml::{self, Node};
use crate::value::{Localized, UnitCode};

use super::packs::Format;

record! {
    /// `site.yaml`. A site with `title` alone builds.
    pub struct Settings {
        /// Tên của trang.
        title: need Localized,
        /// Một dòng giới thiệu dưới tên trang.
        description: may Localized,
        /// Địa chỉ công bố, ví dụ <https://example.gov.vn/tcpl/>.
        base_url: may Spanned<String>,
        /// Ngôn ngữ chính: vi.
        lang: may Spanned<Language>,
        /// Các ngôn ngữ có trên trang.
        languages: list Spanned<Language>,
        /// Giao diện; thư mục themes/TÊN của trang thay từng tệp của giao diện có sẵn.
        theme: may Spanned<String>,
        /// Cơ quan chịu trách nhiệm về trang.
        owner: may Owner,
        /// Mã tỉnh, thành phố, để trong dấu nháy: "31".
        province: may Spanned<UnitCode>,
        /// Các mục của thanh điều hướng.
        menu: list MenuEntry,
        /// Các liên kết ở chân trang.
        footer: list MenuEntry,
        /// Giấy phép sử dụng nội dung và dữ liệu.
        licence: may Licence,
        /// Số trang trong mỗi danh sách; mặc định 20.
        page_size: may Spanned<u16>,
        /// Đơn vị nào có trang riêng: results (mặc định: có kết quả, và các đơn vị trước, sau của chúng) hoặc all.
        unit_pages: may Spanned<UnitPages>,
        /// Tìm kiếm trong trang: on (mặc định) hoặc off.
        search: may Spanned<Switch>,
        /// Ảnh chia sẻ của mỗi trang, cho Zalo và Facebook: off (mặc định) hoặc on; trang phải ghi địa chỉ công bố.
        share_cards: may Spanned<Switch>,
        /// HTML trong Markdown: off (mặc định) hoặc safe (được lọc).
        html: may Spanned<Markup>,
        /// Các dạng tải về của mọi khóa học khi dựng với --packs: zip, scorm, epub, txt, html…
        packs: list Spanned<Format>,
        /// Tắt từng cảnh báo: mã cảnh báo và off.
        checks: may Dict<Spanned<Level>>,
    }
}

record! {
    /// Who answers for the site.
    pub struct Owner {
        /// Tên cơ quan.
        name: need Localized,
        /// Thư điện tử.
        email: may String,
        /// Điện thoại.
        phone: may String,
        /// Địa chỉ.
        address: may Localized,
    }
}

record! {
    /// An entry of a menu.
    pub struct MenuEntry {
        /// Chữ hiện ra.
        title: need Localized,
        /// Địa chỉ trong trang (/ket-qua/) hoặc địa chỉ đầy đủ.
        url: need Spanned<String>,
    }
}

record! {
    /// Under which terms content and data may be used.
    pub struct Licence {
        /// Tên giấy phép.
        title: need Localized,
        /// Địa chỉ của giấy phép.
        url: may Spanned<String>,
    }
}

choices! {
    /// A language of the interface.
    pub enum Language {
        /// Tiếng Việt.
        Vi = "vi",
        /// Tiếng Anh.
        En = "en",
    }
}

choices! {
    /// Whether a part of the site is built.
    pub enum Switch {
        /// It is.
        On = "on" | "true",
        /// It is not.
        Off = "off" | "false",
    }
}

choices! {
    /// Which units of the register have a page.
    pub enum UnitPages {
        /// Those with results, what they came from and what they became.
        Results = "results",
        /// All of them.
        All = "all",
    }
}

choices! {
    /// What happens to HTML inside Markdown.
    pub enum Markup {
        /// It is shown as text and reported.
        Off = "off",
        /// It is made safe and kept.
        Safe = "safe",
    }
}

choices! {
    /// What becomes of a warning.
    pub enum Level {
        /// It is not told.
        Off = "off",
        /// It is told.
        Warning = "warning",
    }
}

/// Whether pages may hold HTML. Pages are decoded with this in their memo's key, so it is read
/// ahead of all else, and silently: the settings' own decoding tells what is wrong.
#[must_use]
pub fn markup(snapshot: &Snapshot) -> Markup {
    let read = || -> Option<Markup> {
        let file = snapshot.get("site.yaml")?;
        let text = std::str::from_utf8(&file.bytes).ok()?;
        let mut silent = Report::default();
        let node: Node = yaml::parse(yaml::Input { path: &file.path, text, offset: 0 }, &mut silent)?;
        Markup::decode(node.get("html")?, &mut Reader { path: &file.path, report: &mut silent })
    };
    read().unwrap_or(Markup::Off)
}
