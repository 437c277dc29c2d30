//! Bytes to text that can be decoded, or a problem that says what the bytes look like.

use std::sync::Arc;

use crate::base::encoding;
use crate::base::problem::File;
use crate::base::{Report, Span};
use crate::disk::Blob;
use crate::format::decode::{Decode, Reader};
use crate::format::table::{self, Table};
use crate::format::yaml;

/// A file's text.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// The file's path.
    pub path: &'a Arc<str>,
    /// All of its text.
    pub text: &'a str,
}

/// Takes a file as UTF-8; anything else is a problem that names the likely encoding.
pub fn decode<'a>(file: &'a Blob, report: &mut Report) -> Option<Text<'a>> {
    match std::str::from_utf8(&file.bytes) {
        Ok(text) => Some(Text { path: &file.path, text }),
        Err(error) => {
            let problem = File::NotUtf8 { looks_like: encoding::guess(&file.bytes) };
            let first = error.valid_up_to();
            report.at(problem, &file.path, Span::new(first..first + 1));
            None
        }
    }
}

impl Text<'_> {
    /// The whole file as one YAML value.
    pub fn record<T: Decode>(&self, report: &mut Report) -> Option<T> {
        let bom = '\u{feff}';
        let text = self.text.strip_prefix(bom).unwrap_or(self.text);
        let offset = crate::base::Span::new(self.text.len() - text.len()..self.text.len()).start;
        let node = yaml::parse(yaml::Input { path: self.path, text, offset }, report)?;
        T::decode(&node, &mut Reader { path: self.path, report })
    }

    /// The whole file as a table.
    pub fn table(&self, report: &mut Report) -> Option<Table> {
        table::parse_csv(self.path, self.text, report)
    }
}
