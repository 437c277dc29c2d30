//! Pages whose day of review (rà soát) has passed.

use crate::base::Report;
use crate::base::problem::Content;
use crate::link::Site;

/// Tells pages that should have been reviewed by the day of the build.
pub fn check(site: &Site, report: &mut Report) {
    for (_, page) in site.pages.iter() {
        if let Some(due) = page.common().review_by.as_ref().filter(|due| due.value < site.today) {
            report.at(Content::ReviewDue { since: due.value }, &page.path, due.span);
        }
    }
}
