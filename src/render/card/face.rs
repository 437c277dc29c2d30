//! The typeface of cards: Be Vietnam Pro, which has every Vietnamese letter.

use std::sync::LazyLock;

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use ttf_parser::{Face as Font, GlyphId, OutlineBuilder};

/// A weight of the typeface.
pub(super) struct Face {
    font: Font<'static>,
    /// Font units in an em.
    units: f32,
}

/// The weight of titles.
pub(super) static BOLD: LazyLock<Face> =
    LazyLock::new(|| Face::read(include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/be-vietnam-pro/Bold.ttf"))));

/// The weight of all else.
pub(super) static REGULAR: LazyLock<Face> = LazyLock::new(|| {
    Face::read(include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/be-vietnam-pro/Regular.ttf")))
});

/// The characters of a text that neither weight can draw, each once, in order.
pub(super) fn missing(text: &str) -> Vec<char> {
    let mut letters: Vec<char> =
        text.chars().filter(|c| !c.is_whitespace() && !is_silent(*c) && BOLD.glyph(*c).is_none()).collect();
    letters.sort_unstable();
    letters.dedup();
    letters
}

/// Marks that only tell how others are shown: soft hyphens, joiners, directions, variants.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

impl Face {
    fn read(bytes: &'static [u8]) -> Self {
        let font = Font::parse(bytes, 0).expect("the typeface is part of the program");
        let units = f32::from(font.units_per_em());
        Self { font, units }
    }

    fn glyph(&self, letter: char) -> Option<GlyphId> {
        self.font.glyph_index(letter)
    }

    /// How wide a text is at a size; what cannot be drawn takes no room.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let advance = |c: char| self.glyph(c).and_then(|glyph| self.font.glyph_hor_advance(glyph));
        text.chars().filter_map(advance).map(f32::from).sum::<f32>() * size / self.units
    }

    /// Traces a text whose first letter stands at a place, on its base line.
    pub(super) fn trace(&self, text: &str, size: f32, (left, base): (f32, f32), out: &mut Rasterizer) {
        let scale = size / self.units;
        let mut at = left;
        for glyph in text.chars().filter_map(|c| self.glyph(c)) {
            let mut pen = Pen { out: &mut *out, scale, left: at, base, begun: point(0.0, 0.0), last: point(0.0, 0.0) };
            self.font.outline_glyph(glyph, &mut pen);
            at += self.font.glyph_hor_advance(glyph).map_or(0.0, f32::from) * scale;
        }
    }
}

/// Carries outlines from font units, upwards, to pixels, downwards.
struct Pen<'a> {
    out: &'a mut Rasterizer,
    scale: f32,
    left: f32,
    base: f32,
    begun: Point,
    last: Point,
}

impl Pen<'_> {
    fn place(&self, x: f32, y: f32) -> Point {
        point(self.left + x * self.scale, self.base - y * self.scale)
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.begun = self.place(x, y);
        self.last = self.begun;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.place(x, y);
        self.out.draw_line(self.last, to);
        self.last = to;
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (by, to) = (self.place(x1, y1), self.place(x, y));
        self.out.draw_quad(self.last, by, to);
        self.last = to;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (by, then, to) = (self.place(x1, y1), self.place(x2, y2), self.place(x, y));
        self.out.draw_cubic(self.last, by, then, to);
        self.last = to;
    }

    fn close(&mut self) {
        self.out.draw_line(self.last, self.begun);
        self.last = self.begun;
    }
}
