//! Share cards (ảnh chia sẻ): the picture that a link brings along in Zalo or Facebook.
//!
//! A card is made of words alone, and its file is named after them: pages with the same words share
//! one, and a card that was drawn before is taken as it is.

mod canvas;
mod face;
mod layout;
mod lines;
mod png;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::base::memo::Memo;
use crate::base::{Hash, Report};

/// The folder of cards, from the site's root.
pub const FOLDER: &str = "anh-chia-se/";

/// Width and height in pixels, as those who show links ask for it.
pub const SIZE: (u32, u32) = (1200, 630);

/// What cards look like. To be changed with the drawing: cards of other looks are drawn anew.
const LOOKS: &[u8] = b"1";

/// The words of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The site's title.
    pub site: String,
    /// What kind of page it is, or its section.
    pub kind: String,
    /// The page's title.
    pub title: String,
    /// Who answers for the site.
    pub owner: String,
    /// Says that figures are made up; empty where they are not.
    pub label: String,
}

impl Card {
    /// The file that holds it, from the site's root.
    #[must_use]
    pub fn file(&self) -> String {
        let words = [&self.site, &self.kind, &self.title, &self.owner, &self.label];
        let hash = Hash::of_parts(std::iter::once(LOOKS).chain(words.into_iter().map(String::as_bytes)));
        format!("{FOLDER}{hash}.png")
    }

    /// Draws it: the bytes of a PNG.
    #[must_use]
    pub fn draw(&self) -> Vec<u8> {
        layout::paint(self).png()
    }

    /// The characters of its title that cannot be drawn, each once.
    #[must_use]
    pub fn missing(&self) -> Vec<char> {
        face::missing(&self.title)
    }
}

/// Cards drawn before, by their files.
#[derive(Debug, Default)]
pub struct Memory {
    drawn: Memo<Arc<[u8]>>,
}

impl Memory {
    /// Remembers a file that an earlier run published, if it is a card and whole.
    pub fn recall(&self, file: &str, bytes: Vec<u8>) {
        if file.starts_with(FOLDER) && png::is_whole(&bytes, SIZE) {
            self.drawn.get(Hash::of(file.as_bytes()), || (Arc::from(bytes), Report::default()));
        }
    }

    fn get(&self, file: &str, card: &Card) -> Arc<[u8]> {
        let drawn = self.drawn.get(Hash::of(file.as_bytes()), || (Arc::from(card.draw()), Report::default()));
        Arc::clone(&drawn.0)
    }
}

/// The cards that pages ask for while they are made.
#[derive(Debug, Default)]
pub struct Cards {
    /// By file, the card and the first page with it.
    asked: Mutex<BTreeMap<String, (Card, String)>>,
}

impl Cards {
    /// Takes a page's card, and says which file will hold it.
    pub fn ask(&self, card: Card, page: &str) -> String {
        let file = card.file();
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, first) = asked.entry(file.clone()).or_insert_with(|| (card, page.to_owned()));
        if page < first.as_str() {
            page.clone_into(first);
        }
        file
    }

    /// Draws all of them, in parallel, in the order of their files; none without a memory to keep them
    /// in. With them come those that lack characters: the page's address and the characters.
    #[must_use]
    pub fn draw(self, memory: Option<&Memory>) -> Drawn {
        let asked = self.asked.into_inner().unwrap_or_else(PoisonError::into_inner);
        let files = memory.map_or_else(Vec::new, |memory| {
            let draw = |(file, (card, _)): (&String, &(Card, String))| (file.clone(), memory.get(file, card));
            let files = asked.par_iter().map(draw).collect();
            memory.drawn.sweep();
            files
        });
        let lacking = asked.into_values().map(|(card, page)| (page, card.missing()));
        Drawn { files, lacking: lacking.filter(|(_, letters)| !letters.is_empty()).collect() }
    }
}

/// The cards of a site.
#[derive(Debug)]
pub struct Drawn {
    /// Their files.
    pub files: Vec<(String, Arc<[u8]>)>,
    /// Pages whose title has characters that cannot be drawn.
    pub lacking: Vec<(String, Vec<char>)>,
}

#[cfg(test)]
mod tests;
