//! How old a package is, said on each of its pages.

use super::words::Words;
use super::{Source, Target};
use crate::base::prose::Edition;
use crate::format::html::Element;
use crate::value::Date;

/// The day by which the first of a target's pages is to be reviewed.
pub(super) fn review_by(source: &Source<'_>, target: &Target) -> Option<Date> {
    let days = target.prose(source.site).flatten().filter_map(|page| page.common().review_by.as_ref());
    days.map(|day| day.value).min()
}

/// The line that says so. Where a script runs it warns after the day of review; without one the
/// reader has both days.
pub(super) fn note(source: &Source<'_>, target: &Target) -> Element {
    let words = Words::of(target.lang);
    let (today, by) = (source.site.today, review_by(source, target));
    let mut note = Element::new("p", &[("class", "pack-age"), ("role", "note")]);
    if source.edition == Edition::Trainer {
        note = note.with(Element::new("strong", &[]).with(words.for_trainers)).with(" ");
    }
    note = note.with(words.age(source.day, by));
    if let Some(by) = by {
        note.set("data-review-by", by.to_string());
        let mut warning = Element::new("strong", &[]).with(words.overdue);
        if by >= today {
            warning.set("hidden", "");
        }
        note = note.with(" ").with(warning);
    }
    note
}
