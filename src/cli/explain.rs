//! `tiepcan explain`: what a problem's code means.

use clap::Args;

use super::session::{Session, Verdict, print};
use crate::base::problem::Entry;
use crate::base::say::{Nearest, Say as _};
use crate::base::{Failure, Problem, Severity};
use crate::value::Lang;

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// A problem's code, for example link-target-missing; all codes if not given
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

impl Explain {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        let mut entries: Vec<Entry> = Problem::all().collect();
        entries.sort_by_key(|entry| entry.code);
        let Some(code) = self.code else {
            let width = entries.iter().map(|entry| entry.code.len()).max().unwrap_or(0);
            for entry in &entries {
                print(&format!("{:width$}  {}\n", entry.code, first_sentence(entry.explain(session.lang))));
            }
            return Ok(Verdict::Clean);
        };
        let Some(entry) = entries.iter().find(|entry| entry.code == code.trim()) else {
            let near = Nearest::of(&code, entries.iter().map(|entry| entry.code));
            return Err(Failure::Usage {
                vi: format!("Không có mã «{code}».{} Xem mọi mã: tiepcan explain", near.say(Lang::Vi)),
                en: format!("There is no code «{code}».{} See all codes: tiepcan explain", near.say(Lang::En)),
            });
        };
        let severity = match entry.severity {
            Severity::Error => session
                .pick("lỗi: trang không được ghi ra cho đến khi sửa", "error: nothing is written until it is mended"),
            Severity::Warning => session.pick(
                "cảnh báo: trang vẫn được ghi ra; tắt được trong site.yaml, khóa checks",
                "warning: the site is written; can be turned off under checks in site.yaml",
            ),
            Severity::Hint => session.pick(
                "gợi ý: không tính là lỗi hay cảnh báo; tắt được trong site.yaml, khóa checks",
                "hint: counts neither as error nor as warning; can be turned off under checks in site.yaml",
            ),
        };
        print(&format!("{}\n{severity}\n\n{}\n", entry.code, entry.explain(session.lang)));
        Ok(Verdict::Clean)
    }
}

fn first_sentence(text: &str) -> &str {
    text.split_inclusive(". ").next().unwrap_or(text).trim_end()
}
