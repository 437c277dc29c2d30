//! The global `site`: what every page of one language shares.

use super::Link;

#[derive(Debug, Clone, serde::Serialize)]
pub struct SiteView {
    /// Name of the site, as in the header.
    pub title: String,
    /// One line under the name; none when the site gives none.
    pub tagline: Option<String>,
    /// Who answers for the site.
    pub owner: Owner,
    /// Main menu, at most seven entries.
    pub menu: Vec<MenuItem>,
    /// Extra links for the foot of every page (about, accessibility, contact).
    pub footer: Vec<MenuItem>,
    /// Style sheet, relative to the root, hash in the name.
    pub css: String,
    /// Script, relative to the root, hash in the name.
    pub js: String,
    /// Icon, relative to the root.
    pub favicon: String,
    /// Home page of this language, relative to the root (`index.html`, `en/index.html`).
    pub home: String,
    /// Search page of this language, relative to the root.
    pub search: String,
    /// Day of the build: «22 tháng 11 năm 2026».
    pub built: String,
    /// Licence of the content; none when not stated.
    pub licence: Option<Link>,
    /// Entries by audience; hrefs are relative to the root.
    pub audiences: Vec<MenuItem>,
    /// Language of this site object: `vi`, `en`.
    pub language: String,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Owner {
    /// Agency: «Sở Tư pháp thành phố Minh Họa».
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone as it is read.
    pub phone: Option<String>,
    /// Postal address on one line.
    pub address: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct MenuItem {
    /// Words of the link.
    pub title: String,
    /// Relative to the root (`ket-qua/index.html`), or an absolute address when `external`.
    pub path: String,
    /// The path is an absolute address.
    pub external: bool,
}
