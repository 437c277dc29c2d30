//! A picture of few colours, in memory.
//!
//! Every colour is a step from a ground to an ink, so that a pixel is one byte and the edges of
//! letters stay smooth.

use super::{SIZE, png};
use ab_glyph_rasterizer::Rasterizer;

/// A colour: red, green, blue.
pub(super) type Colour = [u8; 3];

/// Steps from a ground to an ink.
const STEPS: u8 = 16;

/// What covers a pixel less than this is not seen.
const FAINTEST: f32 = 1.0 / 30.0;

/// Ink on a ground, by its place in the list that the canvas was made with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ink(pub(super) u8);

/// The picture.
pub(super) struct Canvas {
    pixels: Vec<u8>,
    palette: Vec<u8>,
}

const WIDTH: usize = SIZE.0 as usize;
const HEIGHT: usize = SIZE.1 as usize;

impl Canvas {
    /// A canvas of the first ground, with its inks: pairs of ground and ink.
    pub(super) fn new(inks: &[(Colour, Colour)]) -> Self {
        let mut palette = Vec::with_capacity(inks.len() * usize::from(STEPS) * 3);
        for (ground, ink) in inks {
            for step in 0..u16::from(STEPS) {
                let mix = |(from, to): (&u8, &u8)| {
                    let (from, to, last) = (u16::from(*from), u16::from(*to), u16::from(STEPS) - 1);
                    u8::try_from((from * (last - step) + to * step + last / 2) / last).unwrap_or(u8::MAX)
                };
                palette.extend(ground.iter().zip(ink).map(mix));
            }
        }
        Self { pixels: vec![0; WIDTH * HEIGHT], palette }
    }

    /// Lays a shape down in an ink; its place on the canvas is that of its upper left corner.
    pub(super) fn lay(&mut self, shape: &Rasterizer, (left, top): (usize, usize), ink: Ink) {
        let first = ink.0 * STEPS;
        shape.for_each_pixel_2d(|x, y, cover| {
            // Most of a shape's room is empty.
            if cover < FAINTEST {
                return;
            }
            let (x, y, step) = (left + x as usize, top + y as usize, step(cover));
            if x >= WIDTH || y >= HEIGHT {
                return;
            }
            let pixel = &mut self.pixels[y * WIDTH + x];
            let is_same_ink = (first..first + STEPS).contains(pixel);
            *pixel = if is_same_ink { (*pixel).max(first + step) } else { first + step };
        });
    }

    /// Fills a rectangle with a step of an ink.
    pub(super) fn fill(&mut self, (left, top): (usize, usize), (width, height): (usize, usize), ink: Ink, step: u8) {
        for row in self.pixels.chunks_exact_mut(WIDTH).skip(top).take(height) {
            row[left..left + width].fill(ink.0 * STEPS + step);
        }
    }

    /// The bytes of its file.
    pub(super) fn png(&self) -> Vec<u8> {
        png::write(SIZE, &self.palette, &self.pixels)
    }
}

/// Cover, from 0 to 1, as a step.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 to 15 before")]
fn step(cover: f32) -> u8 {
    (cover.clamp(0.0, 1.0) * f32::from(STEPS - 1)).round() as u8
}
