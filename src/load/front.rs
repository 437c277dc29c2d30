//! Front matter: the keys at the head of a page.

use serde_json::{Value as Json, json};

use crate::base::Spanned;
use crate::format::decode::{Decode, Moment, Reader, Year};
use crate::format::record::{Group, choices, record};
use crate::format::yaml::Node;
use crate::value::{Date, Localized, Slug, UnitCode};

use super::laws::LawDraft;
use super::packs::Format;
use super::round::PlaceDraft;

/// All keys of a page.
#[derive(Debug)]
pub struct Front {
    /// Keys of every page.
    pub common: Common,
    /// Keys of courses and lessons.
    pub training: Training,
    /// Keys of events.
    pub event: Event,
    /// Keys that tie a page to criteria.
    pub criteria: CriteriaKeys,
    /// The record of a legal document, where the page has a `number`.
    pub law: Option<LawDraft>,
    /// Whether a title was written, be it one that could be read or not, or was told as missing.
    pub has_title: bool,
}

record! {
    /// Keys of every page.
    pub struct Common {
        /// Tiêu đề của trang.
        title: may Spanned<String>,
        /// Một hai câu tóm tắt, hiện trong danh sách và kết quả tìm kiếm.
        description: may Spanned<String>,
        /// Loại trang; nếu không ghi thì theo _index.md gần nhất.
        kind: may Spanned<PageKind>,
        /// Phần cuối của địa chỉ, nếu muốn khác tên tệp.
        slug: may Spanned<Slug>,
        /// Ngày của trang.
        date: may Spanned<Date>,
        /// Ngày sửa nội dung gần nhất.
        updated: may Spanned<Date>,
        /// Ngày rà soát gần nhất.
        reviewed: may Spanned<Date>,
        /// Ngày phải rà soát lại.
        review_by: may Spanned<Date>,
        /// Chỉ công bố từ ngày này.
        publish: may Spanned<Date>,
        /// Thôi công bố từ ngày này.
        expires: may Spanned<Date>,
        /// Bản nháp, chưa công bố.
        draft: may bool,
        /// Thẻ, là các cụm từ ngắn.
        tags: list Spanned<String>,
        /// Nhóm người đọc.
        audience: list Spanned<Audience>,
        /// Mã các đơn vị hành chính mà trang nói tới.
        places: list Spanned<UnitCode>,
        /// Ngôn ngữ của nội dung, nếu khác ngôn ngữ của tệp.
        lang: may Spanned<String>,
        /// Địa chỉ cũ dẫn tới trang này.
        aliases: list Spanned<String>,
        /// Đơn vị hoặc người phụ trách nội dung.
        owner: may String,
        /// Căn cứ pháp lý, viết như trong văn bản.
        basis: list Spanned<String>,
        /// Thứ tự trong mục: số nhỏ đứng trước.
        weight: may Spanned<i32>,
        /// Hình đại diện.
        image: may Picture,
        /// Tệp đính kèm.
        attachments: list Attachment,
        /// Có hiện mục lục hay không.
        toc: may bool,
        /// Các dạng tải về của trang khi dựng với --packs: zip, scorm, epub, txt, html…
        packs: list Spanned<Format>,
    }
}

record! {
    /// Keys of courses and lessons (khóa học, bài học).
    pub struct Training {
        /// Mục tiêu.
        objectives: list Spanned<String>,
        /// Phiên bản của khóa học.
        version: may String,
        /// Số phút của bài; trên trang mở đầu của khóa học là tổng số phút, để đối chiếu.
        minutes: may Spanned<u32>,
        /// Bài này phục vụ các mục tiêu số mấy của khóa học.
        serves: list Spanned<u32>,
    }
}

record! {
    /// Keys of events (sự kiện).
    pub struct Event {
        /// Bắt đầu: ngày, có thể kèm giờ.
        starts: may Spanned<Moment>,
        /// Kết thúc.
        ends: may Spanned<Moment>,
        /// Địa điểm.
        venue: may String,
        /// Khóa học mà sự kiện thuộc về: đường dẫn tới _index.md của khóa.
        course: may Spanned<String>,
    }
}

record! {
    /// Keys that tie a page to criteria (tiêu chí).
    pub struct CriteriaKeys {
        /// Số của tiêu chí hoặc chỉ tiêu mà trang hướng dẫn, nếu tên tệp không cho biết.
        no: may Spanned<String>,
        /// Tiêu chí mà trang nói tới, ví dụ qd25-2021/3.
        criteria: list Spanned<String>,
        /// Trang là báo cáo sơ kết, tổng kết của các đợt đánh giá trong những năm này.
        period: may PeriodDraft,
    }
}

record! {
    /// The years that a report (sơ kết, tổng kết) tells of.
    pub struct PeriodDraft {
        /// Năm đánh giá đầu tiên.
        from: need Spanned<Year>,
        /// Năm đánh giá cuối cùng.
        to: need Spanned<Year>,
        /// Nơi được tổng kết; nếu không ghi thì mọi đợt trong những năm ấy.
        place: may PlaceDraft,
    }
}

/// A picture: a path, or a path with its description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub src: Spanned<String>,
    /// What it shows, for those who cannot see it.
    pub alt: Option<String>,
}

/// An attached file: a path, or a path with a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The file.
    pub file: Spanned<String>,
    /// Its title; the file's name without one.
    pub title: Option<Localized>,
}

record! {
    /// A picture with its description.
    pub struct PictureKeys {
        /// Đường dẫn tới tệp hình.
        src: need Spanned<String>,
        /// Lời mô tả hình.
        alt: may String,
    }
}

record! {
    /// A file with its title.
    pub struct AttachmentKeys {
        /// Đường dẫn tới tệp.
        file: need Spanned<String>,
        /// Tên hiện ra.
        title: may Localized,
    }
}

choices! {
    /// The kinds of page (loại trang).
    pub enum PageKind {
        /// Trang thường.
        Page = "page",
        /// Tin, bài.
        Article = "article",
        /// Hướng dẫn.
        Guide = "guide",
        /// Một bước của hướng dẫn.
        Step = "step",
        /// Hỏi đáp.
        Qa = "qa",
        /// Biểu mẫu.
        Form = "form",
        /// Sự kiện.
        Event = "event",
        /// Khóa học.
        Course = "course",
        /// Bài học.
        Lesson = "lesson",
        /// Văn bản.
        Law = "law",
        /// Bộ tiêu chí.
        CriteriaSet = "criteria-set",
        /// Tiêu chí.
        Criterion = "criterion",
        /// Chỉ tiêu.
        Indicator = "indicator",
        /// Đợt đánh giá.
        Round = "round",
        /// Đơn vị hành chính.
        Unit = "unit",
        /// Thuật ngữ.
        Glossary = "glossary",
    }
}

choices! {
    /// Who a page is for (nhóm người đọc).
    pub enum Audience {
        /// Người dân.
        Citizens = "nguoi-dan",
        /// Cán bộ, công chức cấp xã.
        Officials = "can-bo-xa",
        /// Tập huấn viên.
        Trainers = "tap-huan-vien",
        /// Hòa giải viên.
        Mediators = "hoa-giai-vien",
    }
}

impl PageKind {
    /// Its name for people.
    #[must_use]
    pub fn title(self) -> Localized {
        let (vi, en) = match self {
            Self::Page => ("trang", "pages"),
            Self::Article => ("tin, bài", "articles"),
            Self::Guide => ("hướng dẫn", "guides"),
            Self::Step => ("từng bước", "steps"),
            Self::Qa => ("hỏi đáp", "questions"),
            Self::Form => ("biểu mẫu", "forms"),
            Self::Event => ("sự kiện", "events"),
            Self::Course => ("khóa tập huấn", "courses"),
            Self::Lesson => ("bài học", "lessons"),
            Self::Law => ("văn bản", "legal documents"),
            Self::CriteriaSet => ("bộ tiêu chí", "criteria sets"),
            Self::Criterion => ("tiêu chí", "criteria"),
            Self::Indicator => ("chỉ tiêu", "indicators"),
            Self::Round => ("đợt đánh giá", "rounds"),
            Self::Unit => ("đơn vị hành chính", "units"),
            Self::Glossary => ("thuật ngữ", "terms"),
        };
        Localized { vi: vi.to_owned(), en: Some(en.to_owned()) }
    }
}

impl Front {
    /// Reads all keys of a page; unknown ones are reported once.
    pub fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let group = Group::open(node, &keys(), reader)?;
        let law = is_law(&group, reader).then(|| LawDraft::read(&group, reader));
        let has_title = law.is_some() || group.has("title") || group.is_mistyped("title");
        // A law's `expires` is the end of its force, not of the page.
        let common =
            if law.is_some() { Common::read(&group.without("expires"), reader) } else { Common::read(&group, reader) };
        Some(Self {
            common: common?,
            training: Training::read(&group, reader)?,
            event: Event::read(&group, reader)?,
            criteria: CriteriaKeys::read(&group, reader)?,
            // A record that cannot be read makes no page: what leads to it stays silent.
            law: law.map_or(Some(None), |law| law.map(Some))?,
            has_title,
        })
    }
}

/// Whether the page records a legal document: it has a number, or says itself that it is one.
/// A section's own page and a translation may say so for what they stand beside.
fn is_law(group: &Group<'_>, reader: &Reader<'_>) -> bool {
    let name = reader.path.rsplit('/').next().unwrap_or("");
    let alone = !name.starts_with("_index.") && name.matches('.').count() == 1;
    group.has("number") || (alone && group.is("kind", "law"))
}

fn keys() -> Vec<&'static str> {
    let mut keys: Vec<&str> = [Common::KEYS, Training::KEYS, Event::KEYS, CriteriaKeys::KEYS, LawDraft::KEYS].concat();
    let mut seen = Vec::new();
    keys.retain(|key| {
        !seen.contains(key) && {
            seen.push(*key);
            true
        }
    });
    keys
}

/// The JSON Schema of a page's front matter.
#[must_use]
pub fn schema() -> Json {
    let mut properties = serde_json::Map::new();
    for record in [LawDraft::schema(), CriteriaKeys::schema(), Event::schema(), Training::schema(), Common::schema()] {
        if let Json::Object(fields) = &record["properties"] {
            properties.extend(fields.clone());
        }
    }
    json!({"type": "object", "properties": properties, "additionalProperties": false})
}

impl Decode for Picture {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let crate::format::yaml::Kind::Scalar(_) = node.kind {
            return Some(Self { src: Spanned::decode(node, reader)?, alt: None });
        }
        let PictureKeys { src, alt, .. } = PictureKeys::decode(node, reader)?;
        Some(Self { src, alt })
    }

    fn schema() -> Json {
        json!({"anyOf": [{"type": "string"}, PictureKeys::schema()]})
    }
}

impl Decode for Attachment {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let crate::format::yaml::Kind::Scalar(_) = node.kind {
            return Some(Self { file: Spanned::decode(node, reader)?, title: None });
        }
        let AttachmentKeys { file, title, .. } = AttachmentKeys::decode(node, reader)?;
        Some(Self { file, title })
    }

    fn schema() -> Json {
        json!({"anyOf": [{"type": "string"}, AttachmentKeys::schema()]})
    }
}
