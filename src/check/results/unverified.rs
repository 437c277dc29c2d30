//! Numbers of a criteria set that nobody compared with the legal text: one warning a set.

use crate::base::Report;
use crate::base::problem::Criteria;
use crate::base::say::Names;
use crate::domain::criteria::Proof;
use crate::link::results::Results;

pub(super) fn check(results: &Results, report: &mut Report) {
    for (_, set) in results.sets.iter().filter(|(_, set)| !set.unverified.is_empty()) {
        let said = set.provenance.iter().find(|entry| matches!(entry.proof, Proof::Unverified { .. }));
        let place = said.map_or(&set.place, |entry| &entry.place);
        let (id, paths) = (set.id.clone(), Names(set.unverified.clone()));
        report.push(Criteria::Unverified { id, paths }, place.clone());
    }
}
