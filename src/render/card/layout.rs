//! Where the words of a card stand.

use ab_glyph_rasterizer::{Point, Rasterizer, point};

use super::canvas::{Canvas, Colour, Ink};
use super::face::{BOLD, Face, REGULAR};
use super::{Card, lines};

/// The colours of the default theme: chàm (indigo), nghệ (turmeric), ink and white.
const DEEP: Colour = [0x1d, 0x34, 0x61];
const PALE: Colour = [0xcd, 0xd7, 0xea];
const GOLD: Colour = [0xff, 0xcf, 0x4a];
const INK: Colour = [0x1a, 0x24, 0x33];
const WHITE: Colour = [0xff, 0xff, 0xff];

const WHITE_ON_DEEP: Ink = Ink(0);
const GOLD_ON_DEEP: Ink = Ink(1);
const PALE_ON_DEEP: Ink = Ink(2);
const INK_ON_GOLD: Ink = Ink(3);
const INKS: [(Colour, Colour); 4] = [(DEEP, WHITE), (DEEP, GOLD), (DEEP, PALE), (GOLD, INK)];

/// Empty at the left and at the right.
const MARGIN: f32 = 80.0;
const ROOM: f32 = 1200.0 - 2.0 * MARGIN;

/// Sizes of the title, each with the most lines it may take. Marks above marks (Ễ, Ậ) need the
/// distance between lines.
const TITLES: [(f32, usize); 3] = [(72.0, 2), (62.0, 3), (54.0, 4)];
const LEADING: f32 = 1.3;

/// Between these the kind and the title stand in the middle.
const BODY: (f32, f32) = (148.0, 528.0);
const KIND: f32 = 32.0;

/// Draws a card.
pub(super) fn paint(card: &Card) -> Canvas {
    let mut canvas = Canvas::new(&INKS);
    head(&mut canvas, card);
    body(&mut canvas, card);
    foot(&mut canvas, card);
    canvas
}

/// The site's mark and title.
fn head(canvas: &mut Canvas, card: &Card) {
    let (roof, pages) = mark(64.0);
    canvas.lay(&roof, (72, 62), GOLD_ON_DEEP);
    canvas.lay(&pages, (72, 62), WHITE_ON_DEEP);
    let title = lines::one(&BOLD, &card.site, 34.0, ROOM - 72.0);
    write(canvas, &BOLD, &title, 34.0, (MARGIN + 72.0, 106.0), WHITE_ON_DEEP);
}

/// What kind of page it is, and its title.
fn body(canvas: &mut Canvas, card: &Card) {
    let tries = TITLES.map(|(size, most)| (size, most, lines::wrap(&BOLD, &card.title, size, ROOM)));
    let fits = tries.iter().position(|(_, most, lines)| lines.len() <= *most).unwrap_or(TITLES.len() - 1);
    let (size, most, wrapped) = tries.into_iter().nth(fits).unwrap_or_default();
    let title = lines::cut(&BOLD, wrapped, most, size, ROOM);
    let kind_room = if card.kind.is_empty() { 0.0 } else { KIND * 1.7 };
    let height = title.iter().fold(kind_room, |height, _| height + size * LEADING);
    let top = BODY.0 + (BODY.1 - BODY.0 - height) / 2.0;
    let kind = lines::one(&REGULAR, &card.kind, KIND, ROOM);
    write(canvas, &REGULAR, &kind, KIND, (MARGIN, top + KIND), GOLD_ON_DEEP);
    let mut base = top + kind_room + size;
    for line in &title {
        write(canvas, &BOLD, line, size, (MARGIN, base), WHITE_ON_DEEP);
        base += size * LEADING;
    }
}

/// Who answers for it, and whether its figures are made up.
fn foot(canvas: &mut Canvas, card: &Card) {
    canvas.fill((80, 540), (1040, 2), PALE_ON_DEEP, 5);
    let mut room = ROOM;
    if !card.label.is_empty() {
        let width = BOLD.width(&card.label, 26.0).min(ROOM / 2.0);
        let left = 1200.0 - MARGIN - width - 48.0;
        let mut pill = Rasterizer::new(whole(width + 50.0), 46);
        capsule(&mut pill, (left.fract(), 0.0), (width + 48.0, 46.0));
        canvas.lay(&pill, (whole(left.floor()), 562), GOLD_ON_DEEP);
        let label = lines::one(&BOLD, &card.label, 26.0, width);
        write(canvas, &BOLD, &label, 26.0, (left + 24.0, 594.0), INK_ON_GOLD);
        room = left - MARGIN - 32.0;
    }
    let owner = lines::one(&REGULAR, &card.owner, 27.0, room);
    write(canvas, &REGULAR, &owner, 27.0, (MARGIN, 594.0), PALE_ON_DEEP);
}

/// Writes a line; its place is that of its first letter's base.
fn write(canvas: &mut Canvas, face: &Face, text: &str, size: f32, (left, base): (f32, f32), ink: Ink) {
    // Only the strip that the line takes: marks reach above the size, tails below the base.
    let (top, before) = ((base - size * 1.3).max(0.0).floor(), (left - size / 4.0).max(0.0).floor());
    let mut strip = Rasterizer::new(whole(face.width(text, size) + size / 2.0), whole(size * 1.8));
    face.trace(text, size, (left - before, base - top), &mut strip);
    canvas.lay(&strip, (whole(before), whole(top)), ink);
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places on a small canvas")]
fn whole(place: f32) -> usize {
    place.max(0.0).ceil() as usize
}

/// A bar with round ends.
fn capsule(out: &mut Rasterizer, (left, top): (f32, f32), (width, height): (f32, f32)) {
    /// How far the handles of a cubic stand out that comes near a quarter of a circle.
    const ROUND: f32 = 0.5523;
    let radius = height / 2.0;
    let (right, bottom, middle, handle) = (left + width, top + height, top + radius, radius * (1.0 - ROUND));
    let p = point;
    out.draw_line(p(left + radius, top), p(right - radius, top));
    out.draw_cubic(p(right - radius, top), p(right - handle, top), p(right, top + handle), p(right, middle));
    out.draw_cubic(p(right, middle), p(right, bottom - handle), p(right - handle, bottom), p(right - radius, bottom));
    out.draw_line(p(right - radius, bottom), p(left + radius, bottom));
    out.draw_cubic(p(left + radius, bottom), p(left + handle, bottom), p(left, bottom - handle), p(left, middle));
    out.draw_cubic(p(left, middle), p(left, top + handle), p(left + handle, top), p(left + radius, top));
}

/// The mark of the default theme, a roof over an open book, in a square: the roof and the pages.
fn mark(size: f32) -> (Rasterizer, Rasterizer) {
    let scale = size / 40.0;
    let at = |(x, y): (f32, f32)| point(x * scale, y * scale);
    let square = whole(size);
    let mut roof = Rasterizer::new(square, square);
    outline(
        &mut roof,
        at((5.0, 16.5)),
        &[
            [at((9.5, 16.2)), at((13.0, 13.9)), at((15.5, 10.0))],
            straight(at((15.5, 10.0)), at((24.5, 10.0))),
            [at((27.0, 13.9)), at((30.5, 16.2)), at((35.0, 16.5))],
            [at((33.7, 18.2)), at((31.6, 19.0)), at((29.0, 19.0))],
            straight(at((29.0, 19.0)), at((11.0, 19.0))),
            [at((8.4, 19.0)), at((6.3, 18.2)), at((5.0, 16.5))],
        ],
    );
    let mut pages = Rasterizer::new(square, square);
    for mirror in [false, true] {
        let at = |(x, y): (f32, f32)| at((if mirror { 40.0 - x } else { x }, y));
        outline(
            &mut pages,
            at((19.0, 31.5)),
            &[
                [at((16.5, 29.9)), at((13.5, 29.4)), at((10.0, 30.0))],
                straight(at((10.0, 30.0)), at((10.0, 21.5))),
                [at((13.5, 20.9)), at((16.5, 21.4)), at((19.0, 23.0))],
                straight(at((19.0, 23.0)), at((19.0, 31.5))),
            ],
        );
    }
    (roof, pages)
}

fn straight(from: Point, to: Point) -> [Point; 3] {
    [from, to, to]
}

/// A closed line of curves, each with two handles and its end.
fn outline(out: &mut Rasterizer, begin: Point, curves: &[[Point; 3]]) {
    let mut last = begin;
    for [by, then, to] in curves {
        out.draw_cubic(last, *by, *then, *to);
        last = *to;
    }
}
