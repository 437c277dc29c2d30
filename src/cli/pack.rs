//! `tiepcan pack`: one page, course or criteria set as one file to hand out.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::arguments::{BaseUrl, Day, Root};
use super::build::default_out;
use super::clock::{self, Step, Stopwatch};
use super::compilation::{begin, join, milliseconds};
use super::session::{Session, Verdict};
use super::summary;
use crate::base::Failure;
use crate::base::prose::Edition;
use crate::base::say::Say as _;
use crate::disk::{Overwrite, Reader, is_free, replace};
use crate::pack::{Format, is_ours};
use crate::report::Outcome;
use crate::site::{self, DraftPages, Memos, Options, Packed, Wish};
use crate::value::Lang;

/// Arguments of `pack`.
#[derive(Debug, Args)]
pub(super) struct Pack {
    /// The page's address on the site, for example /tap-huan/can-bo-cap-xa/
    #[arg(value_name = "TARGET")]
    target: String,
    #[command(flatten)]
    root: Root,
    /// Form: pdf, docx, zip, html, epub, scorm, txt, gift
    #[arg(long = "as", id = "form", value_name = "FORMAT", value_enum, hide_possible_values = true)]
    form: Form,
    /// File to write [default: the page's name, in the current folder]
    #[arg(short = 'o', long = "output", id = "file", value_name = "FILE")]
    file: Option<PathBuf>,
    /// Writes over a file that tiepcan did not make
    #[arg(long)]
    force: bool,
    /// Address it will be published at, instead of `base_url` in site.yaml
    #[arg(long, value_name = "URL")]
    base_url: Option<BaseUrl>,
    /// Packs the site as on this day, written 2026-11-22 [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Day>,
    /// Packs drafts too
    #[arg(long)]
    drafts: bool,
    /// With the trainer's notes: pdf, docx, zip, html, epub; not to be handed out
    #[arg(long)]
    trainer: bool,
}

/// A form, as flags name it.
#[derive(Debug, Clone, Copy)]
struct Form(Format);

impl ValueEnum for Form {
    fn value_variants<'a>() -> &'a [Self] {
        const FORMS: [Form; Format::ALL.len()] = {
            let mut forms = [Form(Format::Pdf); Format::ALL.len()];
            let mut at = 0;
            while at < forms.len() {
                forms[at] = Form(Format::ALL[at]);
                at += 1;
            }
            forms
        };
        &FORMS
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(clap::builder::PossibleValue::new(self.0.word()))
    }
}

impl Pack {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        let root = &self.root.root;
        let format = self.form.0;
        let overwrite = if self.force { Overwrite::Any } else { Overwrite::Ours };
        let edition = if self.trainer { Edition::Trainer } else { Edition::Public };
        if let Some(file) = &self.file {
            is_free(file, overwrite, is_ours)?;
            if edition == Edition::Trainer {
                stays_private(file, root)?;
            }
        }
        let options = Options {
            today: self.date.map_or_else(clock::today, |day| Ok(day.0))?,
            drafts: if self.drafts { DraftPages::Include } else { DraftPages::Leave },
            base_url: self.base_url.map(|url| url.0),
        };
        let mut stopwatch = Stopwatch::start();
        begin(&mut stopwatch, Step::Read, session);
        let (snapshot, unread) = Reader::new(root, Some(&default_out(root)))?.read()?;
        let stopwatch = RefCell::new(stopwatch);
        let steps = |phase: site::Phase| begin(&mut stopwatch.borrow_mut(), phase.into(), session);
        let wish = Wish { address: &self.target, format, edition };
        let Packed { package, report, nearest } =
            site::pack(&snapshot, &options, &Memos::without_cards(), wish, &steps)?;
        let report = join(unread, report);
        let mut stopwatch = stopwatch.into_inner();
        let verdict = session.judge(&report);
        let wanted = match (verdict, nearest) {
            (Verdict::Clean, Some(nearest)) => {
                return Err(Failure::Usage {
                    vi: format!(
                        "Trang này không có địa chỉ «{}».{} Ghi phần địa chỉ sau tên miền, ví dụ /tap-huan/.",
                        self.target,
                        nearest.say(Lang::Vi)
                    ),
                    en: format!(
                        "The site has no page «{}».{} Give the part of the address after the domain, for example /tap-huan/.",
                        self.target,
                        nearest.say(Lang::En)
                    ),
                });
            }
            (Verdict::Clean, None) => package,
            (Verdict::Problems, _) => None,
        };
        let mut written = None;
        if let Some(package) = wanted {
            begin(&mut stopwatch, Step::Write, session);
            let file = self.file.unwrap_or_else(|| PathBuf::from(format!("{}.{}", package.name, format.ending())));
            replace(&file, &package.bytes, overwrite, is_ours)?;
            written = Some((file, package.bytes.len()));
        }
        session.end_progress();
        let outcome =
            Outcome { written: usize::from(written.is_some()), pages: 1, ms: milliseconds(stopwatch.total()) };
        session.show(&report, &snapshot, root, outcome);
        match written {
            Some((file, bytes)) => session.say(summary::packed(&file, bytes, &stopwatch, session)),
            None => session.say(summary::refused(&report, session)),
        }
        Ok(verdict)
    }
}

/// Fails where a file would be published with the next build: in `content/`, or in the site as built.
fn stays_private(file: &Path, root: &Path) -> Result<(), Failure> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = real(folder);
    if [default_out(root), root.join("content")].iter().all(|public| !folder.starts_with(real(public))) {
        return Ok(());
    }
    Err(Failure::Usage {
        vi: format!(
            "«{}» nằm trong phần sẽ đăng lên mạng. Đặt gói của tập huấn viên ở ngoài content/ và public/.",
            file.display()
        ),
        en: format!(
            "«{}» lies in what is published. Put a trainer's copy outside content/ and public/.",
            file.display()
        ),
    })
}

/// A folder by its own name; one that is not there, as it was given.
fn real(folder: &Path) -> PathBuf {
    folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
}
