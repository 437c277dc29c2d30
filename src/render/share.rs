//! The picture that goes with a link to a page: its own, or a card drawn for it.

use super::card::Card;
use super::scope::{Frame, Scope};

impl Scope<'_> {
    /// The absolute address of the page's own picture. A drawing (SVG) gives way to a card where
    /// there are cards: programs that show links cannot show it.
    pub(super) fn share_image(&self, frame: &Frame) -> Option<String> {
        self.site.config.base_url.as_ref()?;
        let is_drawing = |file: &str| file.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("svg"));
        let gives_way = |file: &str| is_drawing(file) && self.cards.is_some();
        frame.image.as_deref().filter(|file| !gives_way(file)).map(|file| self.absolute(file))
    }

    /// The absolute address of the page's card; none where there are no cards, or where search
    /// engines are to stay away.
    pub(super) fn share_card(&self, frame: &Frame) -> Option<String> {
        self.site.config.base_url.as_ref()?;
        let cards = self.cards.filter(|_| !frame.noindex)?;
        Some(self.absolute(&cards.ask(self.card_of(frame), self.here.as_str())))
    }

    fn card_of(&self, frame: &Frame) -> Card {
        let config = &self.site.config;
        let section = || frame.crumbs.last().map(|(title, _)| title.clone()).filter(|title| *title != frame.title);
        Card {
            site: config.title.get(self.lang).to_owned(),
            kind: frame.kind_label.clone().or_else(section).unwrap_or_default(),
            title: frame.title.clone(),
            owner: config.owner.as_ref().map(|owner| owner.name.get(self.lang).to_owned()).unwrap_or_default(),
            label: if frame.illustrative { self.words().get("illustrative_figures") } else { String::new() },
        }
    }
}
