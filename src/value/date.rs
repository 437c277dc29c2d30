//! Calendar days (ngày): no clock, no time zone.

use std::fmt;

use super::Lang;

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// The day, if it exists.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Reads `2019-12-15`; `None` for another form or a day that does not exist.
    #[must_use]
    pub fn parse_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let widths = year.len() == 4 && month.len() == 2 && day.len() == 2 && parts.next().is_none();
        let digits = [year, month, day].iter().all(|p| p.bytes().all(|b| b.is_ascii_digit()));
        if !widths || !digits {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Reads what Vietnamese editors write: `15/12/2019`, `15-12-2019`, `15.12.2019`, day first.
    #[must_use]
    pub fn parse_vietnamese(text: &str) -> Option<Self> {
        let mut parts = text.trim().split(['/', '-', '.']);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The day in Vietnam (UTC+7, no summer time) at `seconds` after 1970-01-01 UTC.
    #[must_use]
    pub fn in_vietnam(seconds: i64) -> Option<Self> {
        let offset = jiff::tz::Offset::constant(7);
        let moment = jiff::Timestamp::from_second(seconds).ok()?;
        Some(Self(offset.to_datetime(moment).date()))
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day before; `None` at the calendar's first day.
    #[must_use]
    pub fn yesterday(self) -> Option<Self> {
        self.0.yesterday().ok().map(Self)
    }

    /// The day after; `None` at the calendar's last day.
    #[must_use]
    pub fn tomorrow(self) -> Option<Self> {
        self.0.tomorrow().ok().map(Self)
    }

    /// In full: `ngày 15 tháng 12 năm 2019`, `15 December 2019`. Days and the months 1 and 2 are
    /// padded in the Vietnamese form, as official documents write them.
    #[must_use]
    pub fn long(self, lang: Lang) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let (year, month, day) = (self.year(), self.month(), self.day());
        match lang {
            Lang::Vi if month <= 2 => format!("ngày {day:02} tháng {month:02} năm {year}"),
            Lang::Vi => format!("ngày {day:02} tháng {month} năm {year}"),
            Lang::En => {
                let name = usize::try_from(month - 1).ok().and_then(|m| MONTHS.get(m));
                format!("{day} {} {year}", name.unwrap_or(&""))
            }
        }
    }

    /// In short: `15/12/2019`, `08/5/2017`; `2019-12-15` in English.
    #[must_use]
    pub fn short(self, lang: Lang) -> String {
        let (year, month, day) = (self.year(), self.month(), self.day());
        match lang {
            Lang::Vi if month <= 2 => format!("{day:02}/{month:02}/{year}"),
            Lang::Vi => format!("{day:02}/{month}/{year}"),
            Lang::En => self.to_string(),
        }
    }
}

/// ISO 8601: `2019-12-15`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Lang};

    #[test]
    fn reads_only_days_that_exist() {
        assert!(Date::parse_iso("2019-12-15").is_some());
        for wrong in ["2019-02-30", "2019-13-01", "2019-1-1", "15/12/2019", "2019-12-15T08:00"] {
            assert_eq!(Date::parse_iso(wrong), None, "{wrong}");
        }
        assert_eq!(Date::parse_vietnamese("8.5.2017"), Date::new(2017, 5, 8));
    }

    #[test]
    fn writes_days_as_official_documents_do() {
        let day = Date::new(2019, 12, 15).unwrap();
        assert_eq!(day.long(Lang::Vi), "ngày 15 tháng 12 năm 2019");
        assert_eq!(Date::new(2024, 1, 5).unwrap().short(Lang::Vi), "05/01/2024");
        assert_eq!(Date::new(2017, 5, 8).unwrap().short(Lang::Vi), "08/5/2017");
    }

    #[test]
    fn the_day_turns_at_midnight_in_vietnam() {
        assert_eq!(Date::in_vietnam(0).map(|d| d.to_string()).as_deref(), Some("1970-01-01"));
        assert_eq!(Date::in_vietnam(17 * 3600).map(|d| d.to_string()).as_deref(), Some("1970-01-02"));
    }
}
