//! `tiepcan import quiz`: questions in GIFT or Aiken to quiz blocks.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::super::clock::Stopwatch;
use super::super::compilation::milliseconds;
use super::super::session::{Session, Verdict};
use crate::base::problem::{File, Import};
use crate::base::{Failure, Place, Report, encoding};
use crate::disk::{Blob, Snapshot, create, read_file};
use crate::format::gift;
use crate::report::Outcome;

/// Arguments of `import quiz`.
#[derive(Debug, Args)]
pub(super) struct Quiz {
    /// File of questions, in GIFT or Aiken
    #[arg(id = "questions", value_name = "FILE")]
    file: PathBuf,
    /// Markdown file to write [default: the name of FILE with .md, in the current folder]
    #[arg(long = "out", id = "markdown", value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Quiz {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        let stopwatch = Stopwatch::start();
        let stem = self.file.file_stem().unwrap_or_default();
        let out = self.out.unwrap_or_else(|| Path::new(stem).with_extension("md"));
        let mut report = Report::default();
        let path: Arc<str> = self.file.to_string_lossy().into();
        let bytes = read_file(&self.file)?.unwrap_or_else(|problem| {
            report.push(problem, Place::file(Arc::clone(&path)));
            [].into()
        });
        let read = Blob::new(path, bytes);
        let questions = if let Ok(text) = std::str::from_utf8(&read.bytes) {
            gift::read(text, &read.path, &mut report)
        } else {
            let problem = File::NotUtf8 { looks_like: encoding::guess(&read.bytes) };
            report.push(problem, Place::file(read.path.clone()));
            Vec::new()
        };
        if questions.is_empty() && report.is_empty() {
            report.push(Import::Empty {}, Place::file(read.path.clone()));
        }
        report.tidy();
        let verdict = session.judge(&report);
        let written = verdict == Verdict::Clean && !questions.is_empty();
        if written {
            let (folder, name) = (out.parent().unwrap_or_else(|| Path::new("")), out.file_name().unwrap_or_default());
            let name = name.to_string_lossy();
            create(folder, [(&*name, gift::markdown(&questions).as_bytes())])?;
        }
        let outcome = Outcome { written: usize::from(written), pages: 0, ms: milliseconds(stopwatch.total()) };
        session.show(&report, &Snapshot::from_iter([read]), Path::new(""), outcome);
        let (count, out) = (questions.len(), out.display());
        session.say(session.strong(&if written {
            session.pick(
                &format!("Đã ghi {count} câu hỏi vào {out}. Thêm lời giải thích và căn cứ cho câu còn thiếu, rồi chạy: tiepcan check"),
                &format!("Wrote {count} questions to {out}. Add explanations and sources where they lack, then run: tiepcan check"),
            )
            .to_owned()
        } else {
            session.pick("Chưa ghi gì. Hãy sửa những chỗ trên rồi chạy lại.", "Nothing was written. Mend the above and run again.").to_owned()
        }));
        Ok(verdict)
    }
}
