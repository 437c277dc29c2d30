//! Which document of the register a citation means, and which are near one that it lacks.

use super::{Gaps, Laws};
use crate::base::Id;
use crate::base::say::Nearest;
use crate::domain::citation::Citation;
use crate::domain::law::Law;
use crate::value::fold::fold;
use crate::value::{Lang, LawNumber};

/// What spellings of one name share: no case, marks, punctuation or leading zeros.
pub(super) fn key(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let plain = words.map(|word| match word.trim_start_matches('0') {
        "" => word,
        trimmed => trimmed,
    });
    plain.collect::<Vec<_>>().join(" ")
}

impl Laws {
    /// The document that a citation means: by its number, else by its name and year. `None` when
    /// the register has none, or several between which the citation does not choose.
    #[must_use]
    pub fn resolve(&self, citation: &Citation) -> Option<Id<Law>> {
        let candidates = match (&citation.number, &citation.name) {
            (Some(number), _) => self.numbered(number, citation),
            (None, Some(name)) => self.named(name, citation),
            (None, None) => Vec::new(),
        };
        match candidates.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// Documents of a number.
    #[must_use]
    pub fn by_number(&self, number: &LawNumber) -> Vec<Id<Law>> {
        self.by_number.get(&number.key()).cloned().unwrap_or_default()
    }

    /// Documents of the register that are near what a citation says.
    #[must_use]
    pub fn nearest(&self, citation: &Citation) -> Nearest {
        match (&citation.number, &citation.name) {
            (Some(number), _) => self.nearest_number(number),
            (None, Some(name)) => {
                let names = self.laws.as_slice().iter();
                let names: Vec<String> =
                    names.flat_map(|law| law.short.iter().cloned().chain([law.name(Lang::Vi)])).collect();
                Nearest::of(name, names.iter().map(String::as_str))
            }
            (None, None) => Nearest::default(),
        }
    }

    /// Whether a document that the register lacks is surely not recorded anywhere.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.gaps == Gaps::None
    }

    /// Numbers near one: first those that differ in the year alone, which people drop.
    pub(super) fn nearest_number(&self, number: &LawNumber) -> Nearest {
        let bare = number.key_without_year();
        let all = self.laws.as_slice().iter().map(|law| &law.number);
        let yearless: Vec<String> =
            all.clone().filter(|other| other.key_without_year() == bare).map(ToString::to_string).take(3).collect();
        if yearless.is_empty() { Nearest::of(number.as_str(), all.map(LawNumber::as_str)) } else { Nearest(yearless) }
    }

    /// Documents of a number, as far as day and issuer do not tell them apart. Numbers of local
    /// bodies come again in every province, so there another issuer means another document.
    fn numbered(&self, number: &LawNumber, citation: &Citation) -> Vec<Id<Law>> {
        let all = self.by_number(number);
        let local = number.is_local();
        let by_day = |id: &Id<Law>| citation.date().zip(self.laws[*id].issued).is_none_or(|(a, b)| a == b);
        let by_body = |id: &Id<Law>| {
            let cited = citation.issuer.as_deref().filter(|_| local);
            cited.zip(self.laws[*id].issuers.first()).is_none_or(|(cited, known)| same_body(cited, known))
        };
        let fitting: Vec<Id<Law>> = all.into_iter().filter(by_body).collect();
        if fitting.len() > 1 { fitting.into_iter().filter(by_day).collect() } else { fitting }
    }

    /// Documents of a name, as far as the year does not tell them apart.
    fn named(&self, name: &str, citation: &Citation) -> Vec<Id<Law>> {
        let year = citation.year();
        let bare = key(name);
        let dated = year.map(|year| [format!("{bare} {year}"), format!("{bare} nam {year}")]);
        let found = |key: &String| self.by_name.get(key).cloned().unwrap_or_default();
        let exact: Vec<Id<Law>> = dated.iter().flatten().flat_map(found).collect();
        if !exact.is_empty() {
            return exact;
        }
        let fits = |id: &Id<Law>| year.zip(self.laws[*id].year()).is_none_or(|(a, b)| a == b);
        let named: Vec<Id<Law>> = found(&bare).into_iter().filter(fits).collect();
        if named.is_empty() { self.called(name, citation).into_iter().filter(fits).collect() } else { named }
    }

    /// Documents that a form and a serial call: `Nghị định 42/2022`, `Quyết định 25`.
    fn called(&self, name: &str, citation: &Citation) -> Vec<Id<Law>> {
        let serial = name.rsplit(' ').next().and_then(|last| last.split('/').next()?.parse().ok());
        let key = citation.form.filter(|form| !form.is_named()).zip(serial);
        key.and_then(|key| self.by_serial.get(&key)).cloned().unwrap_or_default()
    }
}

/// Whether two names of a local body may mean the same one: `UBND tỉnh Bình Dương`, `Chủ tịch Ủy
/// ban nhân dân tỉnh Bình Dương`, `UBND tỉnh`.
fn same_body(left: &str, right: &str) -> bool {
    let plain = |name: &str| {
        let key = format!(" {} ", key(name));
        let key = key.replace(" ubnd ", " uy ban nhan dan ").replace(" hdnd ", " hoi dong nhan dan ");
        key.replace(" tp ", " thanh pho ").replace(" chu tich ", " ").trim().to_owned()
    };
    let (left, right) = (plain(left), plain(right));
    left.contains(&right) || right.contains(&left)
}
