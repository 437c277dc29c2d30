//! The languages of the interface, and texts that may be given in both.

use serde::Serialize;

/// A language that the interface speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Vietnamese (tiếng Việt), always present.
    #[default]
    Vi,
    /// English (tiếng Anh).
    En,
}

impl Lang {
    /// Every language, the default one first.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The BCP 47 tag: `vi` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// Reads a tag; `None` for any other language.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }
}

/// A text in Vietnamese, with an English form where the editor gave one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Localized {
    /// The Vietnamese text (NFC).
    pub vi: String,
    /// The English text, if any.
    pub en: Option<String>,
}

impl Localized {
    /// A text given once, used for every language.
    #[must_use]
    pub fn same(text: impl Into<String>) -> Self {
        Self { vi: text.into(), en: None }
    }

    /// The text for `lang`, falling back to Vietnamese.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match (lang, &self.en) {
            (Lang::En, Some(en)) => en,
            _ => &self.vi,
        }
    }
}
