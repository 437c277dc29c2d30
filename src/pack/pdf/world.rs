//! The Typst compiler: what it may read, and how a document becomes a PDF file.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::super::mark::MARK;
use crate::base::Failure;

/// How every hand-out looks.
const TEMPLATE: &str = include_str!("handout.typ");
/// The document, as Typst knows it.
const MAIN: &str = "van-ban.typ";
/// The look, as Typst knows it.
const LOOK: &str = "handout.typ";

/// The styles of the one family that hand-outs are set in; share cards have the same.
static FACES: [&[u8]; 4] = [
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/be-vietnam-pro/Regular.ttf")),
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/be-vietnam-pro/Bold.ttf")),
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/be-vietnam-pro/Italic.ttf")),
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/be-vietnam-pro/BoldItalic.ttf")),
];

/// What no document changes.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    bold: Option<FontInstance>,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let fonts: Vec<Font> = FACES.iter().filter_map(|face| Font::new(Bytes::new(*face), 0)).collect();
    // Cells that head a row say so only with this feature.
    let library = Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    let measured =
        |font: &Font| font.clone().instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default());
    let bold = fonts.get(1).map(measured);
    Shared { library: LazyHash::new(library), book, fonts, bold }
});

/// Whether hand-outs can show a letter.
pub(super) fn has_letter(letter: char) -> bool {
    SHARED.fonts.iter().all(|font| font.info().coverage.contains(u32::from(letter)))
}

/// How wide a text is at a size, in points, set in bold: an upper limit for what is not.
pub(super) fn width(text: &str, size: f64) -> f64 {
    let Some(bold) = &SHARED.bold else { return 0.0 };
    let advance = |letter: char| {
        let glyph = bold.ttf().glyph_index(letter)?;
        Some(f64::from(bold.ttf().glyph_hor_advance(glyph)?) / f64::from(bold.ttf().units_per_em()))
    };
    text.chars().map(|letter| advance(letter).unwrap_or(0.6) * size).sum()
}

/// A document with its pictures.
struct Sheet {
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

/// The name of a file to Typst.
fn file(name: &str) -> Result<FileId, Failure> {
    let path = VirtualPath::new(name).map_err(|error| Failure::Bug(format!("{name}: {error}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or(FileError::NotSource)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Frees what Typst remembers of a document when it is done with, also when it failed.
struct Forget;

impl Drop for Forget {
    fn drop(&mut self) {
        typst::comemo::evict(0);
    }
}

/// Sets a document: code of Typst, with its pictures by name. `ident` names it among others.
pub(super) fn set(code: String, pictures: BTreeMap<String, Vec<u8>>, ident: String) -> Result<Vec<u8>, Failure> {
    let _forget = Forget;
    let (main, look) = (file(MAIN)?, file(LOOK)?);
    let sources = [(main, code), (look, TEMPLATE.to_owned())];
    let sources = sources.into_iter().map(|(id, text)| (id, Source::new(id, text))).collect();
    let files = pictures.into_iter().map(|(name, bytes)| Ok((file(&name)?, Bytes::new(bytes))));
    let sheet = Sheet { main, sources, files: files.collect::<Result<_, Failure>>()? };
    let document: PagedDocument = typst::compile(&sheet).output.map_err(|errors| wrong(&sheet, &errors))?;
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| Failure::Bug(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some(format!("tiepcan ({MARK})"))),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| wrong(&sheet, &errors))
}

/// What Typst said, with the piece of code it means: a mistake of ours, whatever a page holds.
fn wrong(sheet: &Sheet, errors: &[SourceDiagnostic]) -> Failure {
    use typst::WorldExt as _;
    let say = |error: &SourceDiagnostic| {
        let piece = error.span.id().and_then(|id| {
            let range = sheet.range(error.span)?;
            sheet.sources.get(&id)?.text().get(range).map(|piece| piece.chars().take(80).collect::<String>())
        });
        format!("Typst: {} «{}»", error.message, piece.unwrap_or_default())
    };
    Failure::Bug(errors.iter().take(3).map(say).collect::<Vec<_>>().join("; "))
}
