//! Pages whose day of review (rà soát) has passed.

use super::law_text;
use crate::base::Report;
use crate::base::problem::Content;
use crate::domain::law::RelationKind;
use crate::link::Site;
use crate::link::laws::Happened;

/// Tells pages that should have been reviewed by the day of the build.
pub fn check(site: &Site, report: &mut Report) {
    for (_, page) in site.pages.iter() {
        if let Some(due) = page.common().review_by.as_ref().filter(|due| due.value < site.today) {
            report.at(Content::ReviewDue { since: due.value }, &page.path, due.span);
        }
        let Some(reviewed) = &page.common().reviewed else { continue };
        for change in page.stale(&site.laws, site.today) {
            let document = &site.laws.laws[change.law];
            // A document that is dead or replaced is told where it is cited.
            let amended = matches!(change.what, Happened::Related(RelationKind::Amends, _));
            if !amended && !law_text::tells(page, change.law, &site.laws) {
                continue;
            }
            let law = document.short_reference();
            report.at(Content::LawChanged { law, on: change.on }, &page.path, reviewed.span);
        }
    }
}
