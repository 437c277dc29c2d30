//! Pictures and drawings: which can be shown, and how wide.

use std::fmt::Write as _;

use super::body::Body;
use super::letters;
use crate::base::Place;
use crate::base::problem::Pack as Problem;
use crate::format::html::{Element, Syntax};

/// A picture file that weighs more is left out, in bytes.
pub(super) const HEAVIEST: usize = 8 << 20;
/// A picture with more dots is left out.
const MOST_DOTS: usize = 50_000_000;
/// The widest and the highest that a picture stands on a page, in points.
const ROOM: (f64, f64) = (super::table::MEASURE, 500.0);
/// Points in a pixel of a page.
const PIXEL: f64 = 0.75;

/// What drawings look like: the colours of their classes.
const STYLE: &str = include_str!("drawing.css");

/// Why a picture is not shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// It is too heavy.
    Heavy,
    /// Its kind, or what is in it, cannot be read.
    Unreadable,
}

/// Whether Typst can show a picture.
pub(super) fn check(file: &str, bytes: &[u8]) -> Result<(), Unfit> {
    use typst::foundations::Bytes;
    use typst::visualize::{ExchangeFormat, RasterImage};
    let format = match super::super::chapter::media_type(file) {
        Some("image/svg+xml") if bytes.len() <= HEAVIEST => {
            let readable = std::str::from_utf8(bytes).is_ok_and(|text| text.contains("<svg"));
            return if readable { Ok(()) } else { Err(Unfit::Unreadable) };
        }
        Some("image/png") => ExchangeFormat::Png,
        Some("image/jpeg") => ExchangeFormat::Jpg,
        Some("image/gif") => ExchangeFormat::Gif,
        Some("image/webp") => ExchangeFormat::Webp,
        Some(_) => return Err(Unfit::Heavy),
        None => return Err(Unfit::Unreadable),
    };
    let size = imagesize::blob_size(bytes).map_err(|_| Unfit::Unreadable)?;
    if bytes.len() > HEAVIEST || size.width.saturating_mul(size.height) > MOST_DOTS {
        return Err(Unfit::Heavy);
    }
    RasterImage::plain(Bytes::new(bytes.to_vec()), format).map(drop).map_err(|_| Unfit::Unreadable)
}

/// How wide something is shown, as a length of Typst.
pub(super) fn width(pixels: Option<(f64, f64)>) -> String {
    let Some((wide, high)) = pixels.filter(|(wide, high)| *wide > 0.0 && *high > 0.0) else { return "60%".to_owned() };
    let shown = (wide * PIXEL).min(ROOM.0).min(wide / high * ROOM.1);
    format!("{shown:.1}pt")
}

/// The sides of a picture, in pixels, as the page says or as its file does.
pub(super) fn sides(image: &Element, bytes: &[u8]) -> Option<(f64, f64)> {
    let side = |name: &str| image.get(name).and_then(|value| value.parse::<f64>().ok());
    let own = || imagesize::blob_size(bytes).ok().map(|size| (of(size.width), of(size.height)));
    side("width").zip(side("height")).or_else(own)
}

/// A drawing on the page, as a file with its width; none for signs that only decorate text.
pub(super) fn drawing(svg: &Element) -> Option<(String, String)> {
    let side = |name: &str| svg.get(name).and_then(|value| value.trim_end_matches("px").parse::<f64>().ok());
    let is_sign = svg.has_class("icon") || side("width").is_some_and(|width| width < 40.0);
    if is_sign {
        return None;
    }
    let mut drawing = svg.clone();
    let shown = if svg.get("viewBox").is_none() {
        // Parts of a whole that is as wide as the page.
        let high = side("height").unwrap_or(16.0).min(12.0);
        drawing.set("width", "640");
        drawing.set("height", format!("{high}"));
        "100%".to_owned()
    } else {
        width(side("width").zip(side("height")))
    };
    drawing.remove("aria-hidden");
    drawing.children.insert(0, Element::new("style", &[]).with(STYLE).into());
    Some((drawing.to_text(Syntax::Xhtml), shown))
}

/// A number of dots.
#[expect(clippy::cast_precision_loss, reason = "no picture has that many dots")]
const fn of(side: usize) -> f64 {
    side as f64
}

impl Body<'_> {
    pub(super) fn picture(&mut self, image: &Element) {
        let alt = letters::plain(image.get("alt").unwrap_or_default());
        let src = image.get("src").unwrap_or_default();
        let file = super::super::place::resolve(&self.files[self.at], src).map(|(file, _)| file);
        let found = file.and_then(|file| Some((self.company.files.get(&file)?.clone(), file)));
        let Some((bytes, file)) = found else { return self.described(&alt) };
        if let Err(why) = check(&file, &bytes) {
            let problem = match why {
                Unfit::Heavy => Problem::HeavyPicture {
                    picture: file.clone(),
                    megabytes: bytes.len().div_ceil(1 << 20),
                    limit: HEAVIEST >> 20,
                },
                Unfit::Unreadable => Problem::UnreadablePicture { picture: file.clone() },
            };
            let place = self.place_of(&file);
            self.report.push(problem, place);
            return self.described(&alt);
        }
        let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        let name = self.keep(&ending, bytes.to_vec());
        let width = width(sides(image, &bytes));
        // A picture without words for it would fail the standard; such a one only decorates.
        let alt = if alt.is_empty() { "none".to_owned() } else { letters::literal(&alt) };
        let _ = writeln!(self.out, "picture(\"{name}\", {alt}, {width})");
    }

    /// The words for a picture that is not shown.
    fn described(&mut self, alt: &str) {
        if !alt.is_empty() {
            let text = letters::literal(&format!("{}: {alt}", self.words.picture));
            let _ = writeln!(self.out, "fine({text})");
        }
    }

    pub(super) fn drawing(&mut self, svg: &Element) {
        let Some((drawing, width)) = drawing(svg) else { return };
        let words = svg.get("aria-label").map(str::to_owned);
        let title = || svg.elements().find(|inner| inner.name == "title").map(Element::text);
        let alt = words.or_else(title).map(|alt| letters::plain(&alt)).filter(|alt| !alt.is_empty());
        // One that is hidden from readers by ear is told in words beside it.
        let alt = alt.filter(|_| svg.get("aria-hidden").is_none());
        let name = self.keep("svg", drawing.into_bytes());
        let alt = alt.map_or_else(|| "none".to_owned(), |alt| letters::literal(&alt));
        let _ = writeln!(self.out, "drawing(\"{name}\", {alt}, {width})");
    }

    /// Takes a picture along, each once.
    fn keep(&mut self, ending: &str, bytes: Vec<u8>) -> String {
        let hash = crate::base::Hash::of(&bytes).to_string();
        let name = format!("hinh-{}.{ending}", hash.get(..16).unwrap_or(&hash));
        self.pictures.entry(name.clone()).or_insert(bytes);
        name
    }

    /// Where the page at hand shows a picture.
    fn place_of(&self, file: &str) -> Place {
        let name = file.rsplit('/').next().unwrap_or(file);
        let shown = self.page.and_then(|page| {
            let image = page.draft.body.images.iter().find(|image| image.target.value.ends_with(name))?;
            Some(Place::span(page.path.clone(), image.target.span))
        });
        shown.unwrap_or_else(|| self.place())
    }
}
