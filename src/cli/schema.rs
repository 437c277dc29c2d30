//! `tiepcan schema`: the JSON Schema of a kind of file, for editors' programs.

use clap::Args;

use super::session::{Verdict, print};
use crate::base::Failure;

/// Arguments of `schema`.
#[derive(Debug, Args)]
pub(super) struct Schema {
    /// Kind of file; the list of kinds if not given
    #[arg(value_name = "KIND")]
    kind: Option<String>,
}

impl Schema {
    pub(super) fn run(self) -> Result<Verdict, Failure> {
        let Some(schema) = crate::load::schema(self.kind.as_deref()) else {
            let kind = self.kind.unwrap_or_default();
            return Err(Failure::Usage {
                vi: format!("Không có loại tệp «{kind}». Xem các loại: tiepcan schema"),
                en: format!("There is no kind of file «{kind}». See the kinds: tiepcan schema"),
            });
        };
        print(&format!("{schema:#}\n"));
        Ok(Verdict::Clean)
    }
}
