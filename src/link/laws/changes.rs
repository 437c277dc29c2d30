//! What has happened to documents since a day: by this a page is known to need another look.

use super::Laws;
use crate::base::Id;
use crate::domain::law::{Expiry, Law, LawField, RelationKind};
use crate::value::Date;

/// Something that happened to a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LawChange {
    /// To which.
    pub law: Id<Law>,
    /// When.
    pub on: Date,
    /// What.
    pub what: Happened,
}

/// What happens to documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    /// Its force ended.
    Ended,
    /// Another document amended, replaced or repealed it.
    Related(RelationKind, Id<Law>),
}

impl Laws {
    /// What happened to a document after a day and until another, at most one thing of each day.
    /// Days that nobody has checked do not count.
    #[must_use]
    pub fn changes(&self, law: Id<Law>, after: Date, until: Date) -> Vec<LawChange> {
        let document = &self.laws[law];
        let mut changes: Vec<LawChange> = Vec::new();
        for (kind, by) in &document.related_by {
            if matches!(kind, RelationKind::Guides | RelationKind::Consolidates) {
                continue;
            }
            let other = &self.laws[*by];
            let on = other.effective.filter(|_| other.is_verified(LawField::Effective));
            let on = on.or(other.issued.filter(|_| other.is_verified(LawField::Issued)));
            changes.extend(on.map(|on| LawChange { law, on, what: Happened::Related(*kind, *by) }));
        }
        if let Expiry::On(on) = document.expires
            && document.is_verified(LawField::Expires)
            && changes.iter().all(|change| change.on != on)
        {
            changes.push(LawChange { law, on, what: Happened::Ended });
        }
        changes.retain(|change| after < change.on && change.on <= until);
        changes.sort_by_key(|change| change.on);
        changes
    }
}
