//! The frame round every page: head, breadcrumb, banners, languages.

#[derive(Debug, Clone, serde::Serialize)]
pub struct Chrome {
    /// Language of the page: `vi`.
    pub lang: String,
    /// Prefix to the site root: `./`, `../../`; `/` or `/base/` on the 404 page.
    pub root: String,
    /// The H1.
    pub title: String,
    /// The `<title>`: H1, section, site.
    pub page_title: String,
    /// Meta description; none when the page has none.
    pub description: Option<String>,
    /// Absolute address of the page; none when the site has no `base_url`.
    pub canonical: Option<String>,
    /// Same page in other languages, absolute, itself included; empty with one language.
    pub alternates: Vec<Alternate>,
    /// Language switch; empty with one language.
    pub languages: Vec<LanguageLink>,
    /// Path from home to here, home first, this page last; empty on home and 404.
    pub breadcrumbs: Vec<Crumb>,
    /// «Hướng dẫn», «Bài viết»; none where the title says it.
    pub kind_label: Option<String>,
    /// Figures are made up: a banner says so.
    pub illustrative: bool,
    /// Built with drafts: a banner says so.
    pub draft: bool,
    /// Atom feed of the page or section, relative href.
    pub feed: Option<String>,
    /// The page's own picture, to be shown with links to it, absolute address.
    pub share_image: Option<String>,
    /// The picture drawn for it where it has none of its own: 1200 to 630, PNG, absolute address.
    pub share_card: Option<String>,
    /// How many questions the page asks: they need a script and styles of their own.
    pub questions: usize,
    /// Keep out of search engines.
    pub noindex: bool,
    /// `path` of the menu entry this page is under.
    pub menu_path: Option<String>,
    /// `mailto:` with subject and page address; none when the owner has no e-mail.
    pub report_mailto: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Alternate {
    /// Language tag, or `x-default`.
    pub lang: String,
    /// Absolute address.
    pub href: String,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct LanguageLink {
    /// Language tag.
    pub lang: String,
    /// The language in its own words: «Tiếng Việt».
    pub name: String,
    /// Relative href: same page, or that language's home when it is not translated.
    pub href: String,
    /// Language of this page.
    pub current: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Crumb {
    /// Words of the step.
    pub title: String,
    /// Relative href; none for the page itself.
    pub href: Option<String>,
}
