//! Packages for those who teach: the same pages with the trainer's notes (ghi chú tập huấn viên) in
//! them. They are made on request alone and never published.

use super::{Format, Source, Target, unsuited};
use crate::base::Failure;

/// What the name of their file ends with, so that nobody hands one out by mistake.
pub(super) const SUFFIX: &str = "-tap-huan-vien";

/// Fails where a form is for learners only, or the target has no note.
pub(super) fn accepts(source: &Source<'_>, target: &Target, format: Format) -> Result<(), Failure> {
    if matches!(format, Format::Scorm | Format::Txt | Format::Gift) {
        return Err(unsuited(
            &format!("Dạng {} dành cho người học, người nghe, không có ghi chú tập huấn viên.", format.word()),
            &format!("The form {} is for learners and listeners; it has no trainer's notes.", format.word()),
        ));
    }
    let has_notes = target.prose(source.site).flatten().any(|page| !page.draft.body.trainer_notes.is_empty());
    if has_notes {
        return Ok(());
    }
    Err(unsuited(
        "Trang này chưa có ghi chú tập huấn viên nào. Viết ghi chú trong khối «::: trainer», hoặc bỏ --trainer.",
        "This page has no trainer's note. Write one in a block «::: trainer», or leave out --trainer.",
    ))
}
