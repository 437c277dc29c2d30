//! Counts as declared, against each other, against the table and against the register.

use crate::base::problem::Results as Problem;
use crate::base::say::InRegister;
use crate::base::{Id, Place, Report, Spanned};
use crate::domain::round::{Counts, Declared, DeclaredCounts, Round};
use crate::link::results::Results;

pub(super) fn check(results: &Results, report: &mut Report) {
    for (id, round) in results.rounds.iter() {
        let desk = Desk { results, id, round };
        let counted = (results.sheet(id).is_some() && !desk.has_gaps()).then(|| results.counts(id));
        if let Some(declared) = &round.declared {
            desk.declared(declared, counted, report);
        }
        let target = round.targets.as_ref().and_then(|targets| targets.met.as_ref());
        if let (Some(target), Some(counted)) = (target, counted.map(Counts::total))
            && target.value > counted
        {
            report.push(Problem::TargetTooHigh { target: target.value, counted }, desk.place(target));
        }
    }
}

/// A round and what is known of it.
struct Desk<'a> {
    results: &'a Results,
    id: Id<Round>,
    round: &'a Round,
}

impl Desk<'_> {
    /// Rows whose unit is not certain were reported; counting without them would report them again.
    fn has_gaps(&self) -> bool {
        let rows = self.results.of_round(self.id).len();
        self.results.sheet(self.id).is_none_or(|sheet| sheet.table.rows().len() != rows)
    }

    /// Each rule only looks at counts that the ones before it found nothing wrong with.
    fn declared(&self, declared: &Declared, counted: Option<Counts>, report: &mut Report) {
        let whole = self.adds_up(&declared.counts, counted, report);
        let parts = declared.parts.iter().map(|part| self.adds_up(&part.counts, None, report));
        let parts = parts.fold(true, |all, one| all & one);
        if !(whole && parts && self.parts_add_up(declared, report)) {
            return;
        }
        match counted {
            Some(counted) => self.compare(&declared.counts, counted, report),
            None if self.results.sheet(self.id).is_none() => self.compare_register(&declared.counts, report),
            None => {}
        }
    }

    /// Whether counts agree with each other. Publications give as total either all units or those
    /// assessed («309/319», three more wards not assessed); both are right, and where they do not
    /// say how many were not assessed, the table does.
    fn adds_up(&self, declared: &DeclaredCounts, counted: Option<Counts>, report: &mut Report) -> bool {
        let (Some(met), Some(not_met), Some(total)) = (&declared.met, &declared.not_met, &declared.total) else {
            return self.within_total(declared, report);
        };
        let others = declared.not_assessed.as_ref().map(|count| count.value);
        let others = others.or(counted.map(|counted| counted.not_assessed)).unwrap_or(0);
        let sum = met.value.saturating_add(not_met.value);
        let agree = total.value == sum || total.value == sum.saturating_add(others);
        if !agree {
            let (met, not_met, register) = (met.value, not_met.value, InRegister(self.results.standing(self.id)));
            let problem = Problem::CountSum { met, not_met, sum, total: total.value, register };
            report.push(problem, self.place(total));
        }
        agree
    }

    /// Of two counts, one cannot be more than the total.
    fn within_total(&self, declared: &DeclaredCounts, report: &mut Report) -> bool {
        let Some(total) = &declared.total else { return true };
        let above = [&declared.met, &declared.not_met].into_iter().flatten().find(|count| count.value > total.value);
        if let Some(count) = above {
            let problem = Problem::CountAboveTotal { count: count.value, total: total.value };
            report.push(problem, self.place(count));
        }
        above.is_none()
    }

    /// Whether the parts, where all of them give a count, add up to that of the whole.
    fn parts_add_up(&self, declared: &Declared, report: &mut Report) -> bool {
        type Pick = fn(&DeclaredCounts) -> &Option<Spanned<u32>>;
        const PICKS: [Pick; 4] =
            [|counts| &counts.met, |counts| &counts.not_met, |counts| &counts.not_assessed, |counts| &counts.total];
        let mut agree = true;
        for pick in PICKS {
            let each = declared.parts.iter().map(|part| pick(&part.counts).as_ref().map(|count| count.value));
            let sum = each.reduce(|sum, next| Some(sum?.saturating_add(next?))).flatten();
            if let (Some(whole), Some(sum)) = (pick(&declared.counts), sum)
                && whole.value != sum
            {
                report.push(Problem::CountParts { sum, declared: whole.value }, self.place(whole));
                agree = false;
            }
        }
        agree
    }

    fn compare(&self, declared: &DeclaredCounts, counted: Counts, report: &mut Report) {
        let differs = |count: &Option<Spanned<u32>>, counted: u32| {
            let count = count.as_ref().filter(|count| count.value != counted)?;
            Some((count.value, self.place(count)))
        };
        let mut agree = true;
        if let Some((declared, place)) = differs(&declared.met, counted.met) {
            report.push(Problem::CountMet { declared, counted: counted.met }, place);
            agree = false;
        }
        if let Some((declared, place)) = differs(&declared.not_met, counted.not_met) {
            report.push(Problem::CountNotMet { declared, counted: counted.not_met }, place);
            agree = false;
        }
        // A missing row shows in one of the counts above; telling the total as well would repeat it.
        let assessed = counted.met + counted.not_met;
        if agree
            && let Some((declared, place)) =
                differs(&declared.total, counted.total()).filter(|(total, _)| *total != assessed)
        {
            report.push(Problem::CountTotal { declared, counted: counted.total() }, place);
        }
    }

    /// Without a table, the units of the place are the only other witness.
    fn compare_register(&self, declared: &DeclaredCounts, report: &mut Report) {
        let (Some(register), Some(total)) = (self.results.standing(self.id), &declared.total) else { return };
        let others = declared.not_assessed.as_ref().map_or(0, |count| count.value);
        if total.value != register && total.value.saturating_add(others) != register {
            let problem = Problem::CountRegister { declared: total.value, year: self.round.year, register };
            report.push(problem, self.place(total));
        }
    }

    fn place(&self, count: &Spanned<u32>) -> Place {
        Place::span(self.round.place.path.clone(), count.span)
    }
}
