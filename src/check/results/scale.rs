//! The scale of a content: its letters in the order of legal texts, its bands from high to low.

use crate::base::problem::Criteria;
use crate::base::{Place, Report};
use crate::domain::citation::LETTERS;
use crate::domain::criteria::{Band, CriteriaSet};
use crate::link::results::Results;
use crate::value::Points;

pub(super) fn check(results: &Results, report: &mut Report) {
    for (_, set) in results.sets.iter() {
        check_labels(set, report);
        let contents = set.criteria.iter().flat_map(|criterion| &criterion.indicators).flat_map(|has| &has.contents);
        for content in contents {
            let options = content.options.iter().map(|(letter, points)| (letter.as_str(), &points.place));
            check_letters(options, report);
            check_bands(&content.bands, report);
        }
    }
}

/// Letters of criteria (điểm a, b, … đ), where all of them have one.
fn check_labels(set: &CriteriaSet, report: &mut Report) {
    let labels = set.criteria.iter().map(|criterion| Some((criterion.label.as_deref()?, &criterion.place)));
    if let Some(labels) = labels.collect::<Option<Vec<_>>>() {
        check_letters(labels.into_iter(), report);
    }
}

/// The first letter out of order is told; those after it are, too, but for the same reason.
fn check_letters<'s>(letters: impl Iterator<Item = (&'s str, &'s Place)>, report: &mut Report) {
    let wrong = letters.zip(LETTERS).find(|((letter, _), expected)| letter != expected);
    if let Some(((letter, place), expected)) = wrong {
        let problem = Criteria::LetterOrder { letter: letter.to_owned(), expected: expected.to_owned() };
        report.push(problem, place.clone());
    }
}

fn check_bands(bands: &[Band], report: &mut Report) {
    let beyond = |percent: Points| percent < Points::ZERO || percent > Points::whole(100);
    for band in bands.iter().filter(|band| beyond(band.from_percent)) {
        report.push(Criteria::NotAPercent { percent: band.from_percent }, band.points.place.clone());
    }
    for pair in bands.windows(2) {
        if pair[1].from_percent >= pair[0].from_percent || pair[1].points.value > pair[0].points.value {
            report.push(Criteria::BandOrder { percent: pair[1].from_percent }, pair[1].points.place.clone());
        }
    }
}
