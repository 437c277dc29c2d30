//! Rank 5: a page, a course or a criteria set as one file to hand out.
//!
//! What travels is what the site shows: pages are taken as they were rendered, read into a tree
//! ([`crate::format::html`]) and written again in the form asked for. Only the script for
//! loudspeakers is made from the prose itself, whose items know where they were written.

mod age;
mod archive;
mod chapter;
mod docx;
mod epub;
mod gift;
mod mark;
#[cfg(feature = "pdf")]
mod pdf;
mod place;
mod scorm;
pub mod shelf;
mod single;
mod target;
mod trainer;
mod travel;
mod txt;
mod words;
mod zip;

use std::sync::Arc;

use crate::base::prose::Edition;
use crate::base::{Failure, Report};
use crate::disk::Output;
use crate::link::Site;
use crate::link::route::Address;
use crate::value::Date;

pub use crate::load::packs::Format;
pub use gift::{question, questions};
pub use mark::is_ours;
pub use target::Target;

/// What packages are made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The site.
    pub site: &'a Site,
    /// Its files, as published.
    pub files: &'a Output,
    /// For whom the files were made.
    pub edition: Edition,
    /// The day that packages say they were made on.
    pub day: Date,
    /// Makes a search index of some pages alone: its folder and its files.
    pub index: &'a (dyn Fn(&[Address]) -> Option<SearchIndex> + Sync),
}

/// A search index of some pages.
#[derive(Debug)]
pub struct SearchIndex {
    /// The folder of its files, from the root, with a final `/`.
    pub folder: String,
    /// Its files.
    pub files: Vec<(String, Arc<[u8]>)>,
}

/// A package.
#[derive(Debug)]
pub struct Package {
    /// The file.
    pub bytes: Vec<u8>,
    /// What an editor should mend, for this form at least.
    pub report: Report,
    /// A good name for the file, without its ending.
    pub name: String,
    /// What it is good for.
    pub title: String,
}

/// Makes a package. Fails when the target cannot have that form.
pub fn pack(source: &Source<'_>, target: &Target, format: Format) -> Result<Package, Failure> {
    let mut report = Report::default();
    let mut name = target.name().to_owned();
    if source.edition == Edition::Trainer {
        trainer::accepts(source, target, format)?;
        name.push_str(trainer::SUFFIX);
    }
    let bytes = match format {
        Format::Zip => zip::make(source, target)?,
        Format::Html => single::make(source, target)?,
        Format::Epub => epub::make(source, target)?,
        Format::Scorm => scorm::make(source, target)?,
        Format::Gift => gift::make(source, target)?,
        Format::Txt => {
            let script = txt::make(source, target)?;
            report = script.report;
            name = format!("{name}-{}-phut", script.minutes);
            script.text.into_bytes()
        }
        Format::Docx => docx::make(source, target)?,
        #[cfg(feature = "pdf")]
        Format::Pdf => {
            let sheet = pdf::make(source, target)?;
            report = sheet.report;
            sheet.bytes
        }
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => {
            return Err(unsuited(
                "Bản tiepcan này được dựng không có phần làm PDF. Trong thư mục mã nguồn, chạy «cargo install --path . --locked --features pdf» rồi làm lại; hoặc mở trang và in ra giấy, trang đã có sẵn mẫu in khổ A4.",
                "This tiepcan was built without PDF. In its source folder run «cargo install --path . --locked --features pdf» and try again; or open the page and print it, which gives an A4 sheet too.",
            ));
        }
    };
    Ok(Package { bytes, report, name, title: format.say(target.lang) })
}

/// The failure of asking for a form that the target cannot have.
fn unsuited(vi: &str, en: &str) -> Failure {
    Failure::Usage { vi: vi.to_owned(), en: en.to_owned() }
}
