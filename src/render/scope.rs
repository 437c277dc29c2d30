//! What every view builder works with: the site, the theme, a language and the page's own address.

use crate::base::Id;
use crate::base::prose::Edition;
use crate::link::Site;
use crate::link::page::{Nature, Page, Section};
use crate::link::route::{self, Address};
use crate::load::front::PageKind;
use crate::value::fold::nfc;
use crate::value::{Date, Lang};

use super::card::Cards;
use super::theme::Theme;
use super::view::{Alternate, Card, Chrome, Crumb, Day, Download, LanguageLink, Link, Pager};
use super::words::Words;

/// Where a view is built.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// The site.
    pub site: &'a Site,
    /// The theme.
    pub theme: &'a Theme,
    /// The page's language.
    pub lang: Lang,
    /// The page's address.
    pub here: &'a Address,
    /// For whom it is shown.
    pub edition: Edition,
    /// Takes the share cards of pages; none where pages have no card.
    pub cards: Option<&'a Cards>,
}

/// What a page says of itself to its frame.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    /// The H1.
    pub title: String,
    /// The words for search engines and share cards.
    pub description: Option<String>,
    /// The pages above, home left out.
    pub crumbs: Vec<(String, Address)>,
    /// The words of its kind.
    pub kind_label: Option<String>,
    /// Whether its figures are made up.
    pub illustrative: bool,
    /// Whether it is a draft.
    pub draft: bool,
    /// The same page in other languages.
    pub twins: Vec<(Lang, Address)>,
    /// The section whose feed goes with it.
    pub feed: Option<Address>,
    /// Whether search engines are asked to stay away.
    pub noindex: bool,
    /// The share picture, a published file.
    pub image: Option<String>,
    /// How many questions it asks: they need a script and styles of their own.
    pub questions: usize,
}

/// The lists that the engine makes, with the keys of their titles.
#[must_use]
pub fn lists() -> [(Address, &'static str); 11] {
    [
        (route::lookup(), "titles.lookup"),
        (route::rounds(), "titles.rounds"),
        (route::territories(), "titles.territories"),
        (route::compare(), "titles.compare"),
        (route::units(), "titles.units"),
        (route::criteria_sets(), "titles.sets"),
        (route::courses(), "titles.courses"),
        (route::laws(), "titles.laws"),
        (route::glossary(), "titles.glossary"),
        (route::tags(), "titles.tags"),
        (route::data(), "titles.data"),
    ]
}

impl<'a> Scope<'a> {
    /// Where a view for everybody is built.
    #[must_use]
    pub const fn new(site: &'a Site, theme: &'a Theme, lang: Lang, here: &'a Address) -> Self {
        Self { site, theme, lang, here, edition: Edition::Public, cards: None }
    }

    /// The words of the page's language.
    #[must_use]
    pub fn words(&self) -> &'a Words {
        self.theme.words(self.lang)
    }

    /// A link to another page.
    #[must_use]
    pub fn href(&self, to: &Address) -> String {
        self.here.href_to(to)
    }

    /// A link to another page, with its words.
    #[must_use]
    pub fn link(&self, title: impl Into<String>, to: &Address) -> Link {
        Link { title: title.into(), href: self.href(to), lang: None }
    }

    /// The absolute address of a page; a path from the root where the site does not know its own.
    #[must_use]
    pub fn absolute(&self, to: &str) -> String {
        format!("{}{to}", self.site.config.base_url.as_deref().unwrap_or("/"))
    }

    /// A day as lists show it.
    #[must_use]
    pub fn day(&self, date: Date) -> Day {
        Day { text: date.short(self.lang), iso: date.to_string() }
    }

    /// A page's card, in the page's own language or the nearest.
    #[must_use]
    pub fn card(&self, id: Id<Page>) -> Card {
        let page = self.twin(id);
        let date = page.day().filter(|_| matches!(page.kind, PageKind::Article));
        let starts = page.draft.front.event.starts.as_ref().map(|starts| starts.value.date);
        let date = date.or(starts);
        Card {
            title: page.title.clone(),
            href: self.href(&page.address),
            summary: page.summary(),
            kind_label: None,
            date: date.map(|date| date.short(self.lang)),
            date_iso: date.map(|date| date.to_string()),
            lang: self.foreign(page.lang),
        }
    }

    /// A page's card that names its kind.
    #[must_use]
    pub fn card_with_kind(&self, id: Id<Page>) -> Card {
        let kind = self.site.pages[id].kind;
        Card { kind_label: Some(self.words().get(&format!("kinds.{}", kind.word()))), ..self.card(id) }
    }

    /// The page in this language, else as it is.
    #[must_use]
    pub fn twin(&self, id: Id<Page>) -> &'a Page {
        let page = &self.site.pages[id];
        if page.lang == self.lang {
            return page;
        }
        let twins = page.twins.iter().map(|twin| &self.site.pages[*twin]);
        twins.into_iter().find(|twin| twin.lang == self.lang).unwrap_or(page)
    }

    /// The tag of a language that differs from the page's.
    #[must_use]
    pub fn foreign(&self, lang: Lang) -> Option<String> {
        (lang != self.lang).then(|| lang.tag().to_owned())
    }

    /// A section's own page in this language, else in Vietnamese.
    #[must_use]
    pub fn index_of(&self, section: &Section) -> Option<&'a Page> {
        let indexes = || section.indexes.iter().map(|id| &self.site.pages[*id]);
        indexes().find(|page| page.lang == self.lang).or_else(|| indexes().next())
    }

    /// A section's title: its own page's, else that of the list made at its address, else its
    /// folder's name.
    #[must_use]
    pub fn section_title(&self, section: &Section) -> String {
        if let Some(page) = self.index_of(section) {
            return page.title.clone();
        }
        if let Some((_, key)) = lists().iter().find(|(address, _)| *address == section.address) {
            return self.words().get(key);
        }
        let name = section.folder.trim_end_matches('/').rsplit('/').next().unwrap_or("");
        let mut letters = nfc(name).replace('-', " ");
        let first = letters.chars().next().map_or(0, char::len_utf8);
        let capital = letters[..first].to_uppercase();
        letters.replace_range(..first, &capital);
        letters
    }

    /// A section's address in this language, where it exists, else in Vietnamese.
    #[must_use]
    pub fn section_address(&self, section: &Section) -> Address {
        self.index_of(section).map_or_else(|| section.address.clone(), |page| page.address.clone())
    }

    /// The sections above and at a section, home left out, outermost first.
    #[must_use]
    pub fn crumbs_to(&self, section: Id<Section>) -> Vec<(String, Address)> {
        let mut crumbs = Vec::new();
        let mut at = Some(section);
        while let Some(id) = at {
            let section = &self.site.sections[id];
            if section.nature != Nature::Home {
                crumbs.push((self.section_title(section), self.section_address(section)));
            }
            at = section.parent;
        }
        crumbs.reverse();
        crumbs
    }

    /// Links to the neighbours of a page in a list.
    #[must_use]
    pub fn pager(&self, list: &[Id<Page>], at: Id<Page>) -> Pager {
        let place = list.iter().position(|id| *id == at);
        let neighbour = |id: Option<&Id<Page>>| {
            id.map(|id| {
                let page = self.twin(*id);
                Link { lang: self.foreign(page.lang), ..self.link(page.title.clone(), &page.address) }
            })
        };
        let prev = place.and_then(|at| at.checked_sub(1)).and_then(|at| list.get(at));
        let next = place.and_then(|at| list.get(at + 1));
        Pager { prev: neighbour(prev), next: neighbour(next) }
    }

    /// A published file that readers may download.
    #[must_use]
    pub fn download(&self, title: &str, file: &str, bytes: Option<usize>) -> Download {
        let format = file.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_uppercase());
        Download { title: title.to_owned(), href: self.here.href_to_file(file), format, size: bytes.map(size_words) }
    }

    /// The frame of the page.
    #[must_use]
    pub fn chrome(&self, frame: Frame) -> Chrome {
        let words = self.words();
        let config = &self.site.config;
        let title = config.title.get(self.lang);
        let page_title = if frame.title == title { title.to_owned() } else { format!("{} · {title}", frame.title) };
        let canonical = config.base_url.as_ref().map(|_| self.absolute(self.here.as_str()));
        let breadcrumbs = self.breadcrumbs(&frame);
        let share_image = self.share_image(&frame);
        let share_card = if share_image.is_none() { self.share_card(&frame) } else { None };
        Chrome {
            lang: self.lang.tag().to_owned(),
            root: self.here.root(),
            page_title,
            description: frame.description,
            alternates: self.alternates(&frame.twins),
            languages: self.languages(&frame.twins),
            breadcrumbs,
            kind_label: frame.kind_label,
            illustrative: frame.illustrative,
            draft: frame.draft,
            feed: frame.feed.map(|section| self.here.href_to_file(&format!("{}feed.xml", section.as_str()))),
            share_image,
            share_card,
            noindex: frame.noindex,
            questions: frame.questions,
            menu_path: self.menu_path(),
            report_mailto: self.report_mailto(&frame.title, canonical.as_deref(), words),
            canonical,
            title: frame.title,
        }
    }

    fn breadcrumbs(&self, frame: &Frame) -> Vec<Crumb> {
        let home = Address::home().in_lang(self.lang);
        if *self.here == home {
            return Vec::new();
        }
        let crumb = |title: String, to: &Address| Crumb { title, href: Some(self.href(to)) };
        let mut crumbs = vec![crumb(self.words().get("home"), &home)];
        crumbs
            .extend(frame.crumbs.iter().filter(|(_, to)| to != self.here).map(|(title, to)| crumb(title.clone(), to)));
        crumbs.push(Crumb { title: frame.title.clone(), href: None });
        crumbs
    }

    fn alternates(&self, twins: &[(Lang, Address)]) -> Vec<Alternate> {
        if twins.is_empty() || self.site.config.base_url.is_none() {
            return Vec::new();
        }
        let own = (self.lang, self.here.clone());
        let mut all: Vec<&(Lang, Address)> = twins.iter().chain([&own]).collect();
        all.sort();
        let alternate =
            |lang: &str, to: &Address| Alternate { lang: lang.to_owned(), href: self.absolute(to.as_str()) };
        all.into_iter().map(|(lang, to)| alternate(lang.tag(), to)).collect()
    }

    fn languages(&self, twins: &[(Lang, Address)]) -> Vec<LanguageLink> {
        let languages = &self.site.config.languages;
        if languages.len() < 2 {
            return Vec::new();
        }
        let link = |lang: Lang| {
            let twin = twins.iter().find(|(other, _)| *other == lang).map(|(_, address)| address.clone());
            let to = if lang == self.lang {
                self.here.clone()
            } else {
                twin.unwrap_or_else(|| Address::home().in_lang(lang))
            };
            LanguageLink {
                lang: lang.tag().to_owned(),
                name: self.words().get(&format!("languages.{}", lang.tag())),
                href: self.href(&to),
                current: lang == self.lang,
            }
        };
        languages.iter().copied().map(link).collect()
    }

    /// The longest menu entry that this page lies under.
    fn menu_path(&self) -> Option<String> {
        let paths = self.site.config.menu.iter().map(|entry| Address::parse(&entry.url.value));
        let above = paths.filter(|path| *path != Address::home() && self.here.as_str().starts_with(path.as_str()));
        above.max_by_key(|path| path.as_str().len()).map(|path| path.file())
    }

    fn report_mailto(&self, title: &str, canonical: Option<&str>, words: &Words) -> Option<String> {
        let email = self.site.config.owner.as_ref()?.email.as_ref()?;
        let subject = encode(&words.fill("report.subject", title));
        let body = encode(canonical.unwrap_or(self.here.as_str()));
        Some(format!("mailto:{email}?subject={subject}&body={body}"))
    }

    /// The frame of a generated list or record: title, crumbs and twin come from the Markdown page
    /// that the editor put at the same address, if any.
    #[must_use]
    pub fn frame_of(&self, intro: Option<&Page>, title: String) -> Frame {
        Frame {
            title: intro.map_or(title, |page| page.title.clone()),
            description: intro.and_then(Page::summary),
            questions: intro.map_or(0, Page::questions),
            ..Frame::default()
        }
    }

    /// The Markdown page that an editor put at an address, in this language.
    #[must_use]
    pub fn intro(&self, address: &Address) -> Option<&'a Page> {
        let id = self.site.addresses.page(address, self.lang)?;
        Some(&self.site.pages[id])
    }
}

/// The crumb of a list such as «Bộ tiêu chí».
#[must_use]
pub fn list_crumb(scope: &Scope<'_>, key: &str, address: Address) -> (String, Address) {
    let title = scope.intro(&address).map_or_else(|| scope.words().get(key), |page| page.title.clone());
    (title, address)
}

/// Whether an address belongs to search.
#[must_use]
pub fn is_search(address: &Address) -> bool {
    Lang::ALL.iter().any(|lang| *address == route::search().in_lang(*lang))
}

/// A size as people read it: «12 KB», «1,4 MB».
#[must_use]
pub fn size_words(bytes: usize) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} KB", bytes.div_ceil(1024)),
        _ => {
            let tenths = bytes / 104_858;
            format!("{},{} MB", tenths / 10, tenths % 10)
        }
    }
}

/// Percent-encodes for the query of an address.
#[must_use]
pub fn encode(text: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
