//! Events -> iCalendar (RFC 5545): the same bytes for the same events.
//!
//! Vietnam has had one time, UTC+7, without summer time since 1975; times are written in UTC so that no
//! definition of a zone is needed.

use std::fmt::Write as _;

use crate::format::decode::Moment;
use crate::value::Date;

/// A calendar.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// What it is called.
    pub name: String,
    /// The language of its words.
    pub lang: &'static str,
    /// Its events; at least one, as the format demands.
    pub events: Vec<Entry>,
}

/// An event in a calendar.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its permanent name, the same in every calendar that holds it.
    pub uid: String,
    /// When it was last changed: in place of the time of the build, which would change every file.
    pub stamp: Date,
    /// When it begins.
    pub starts: Moment,
    /// When it ends, as written.
    pub ends: Option<Moment>,
    /// Its title.
    pub title: String,
    /// One or two sentences.
    pub description: Option<String>,
    /// Where.
    pub venue: Option<String>,
    /// The absolute address of its page, where known.
    pub url: Option<String>,
}

/// The bytes of a line at most, its end left out.
const LINE: usize = 75;

/// The hours that Vietnam is ahead of UTC.
const AHEAD: u8 = 7;

impl Calendar {
    /// The file.
    #[must_use]
    pub fn print(&self) -> String {
        let mut out = String::new();
        for (name, value) in [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//tiepcan//tiepcan//VI")] {
            line(&mut out, &format!("{name}:{value}"));
        }
        line(&mut out, "CALSCALE:GREGORIAN");
        line(&mut out, "METHOD:PUBLISH");
        // The first is what RFC 7986 says, the second what most programs read.
        line(&mut out, &format!("NAME;LANGUAGE={}:{}", self.lang, escaped(&self.name)));
        line(&mut out, &format!("X-WR-CALNAME:{}", escaped(&self.name)));
        for event in &self.events {
            event.print(self.lang, &mut out);
        }
        line(&mut out, "END:VCALENDAR");
        out
    }
}

impl Entry {
    fn print(&self, lang: &str, out: &mut String) {
        line(out, "BEGIN:VEVENT");
        line(out, &format!("UID:{}", escaped(&self.uid)));
        line(out, &format!("DTSTAMP:{}T000000Z", compact(self.stamp)));
        line(out, &format!("DTSTART{}", moment(self.starts)));
        if let Some(end) = self.end() {
            line(out, &format!("DTEND{}", moment(end)));
        }
        line(out, &format!("SUMMARY;LANGUAGE={lang}:{}", escaped(&self.title)));
        for (name, value) in [("DESCRIPTION", &self.description), ("LOCATION", &self.venue)] {
            if let Some(value) = value {
                line(out, &format!("{name};LANGUAGE={lang}:{}", escaped(value)));
            }
        }
        if let Some(url) = &self.url {
            line(out, &format!("URL:{url}"));
        }
        line(out, "END:VEVENT");
    }

    /// The first moment after the event, in the form of its beginning; `None` where it is not known.
    fn end(&self) -> Option<Moment> {
        let ends = self.ends.unwrap_or(Moment { date: self.starts.date, time: None });
        match (self.starts.time, ends.time) {
            // Days: the end is the day after the last.
            (None, _) => Some(Moment { date: ends.date.max(self.starts.date).tomorrow()?, time: None }),
            (Some(_), Some(_)) => (ends > self.starts).then_some(ends),
            // A time, and a last day without one: until the end of that day.
            (Some(_), None) if self.ends.is_some() => Some(Moment { date: ends.date.tomorrow()?, time: Some((0, 0)) }),
            (Some(_), None) => None,
        }
    }
}

/// `;VALUE=DATE:20261208` or `:20261208T010000Z`.
fn moment(moment: Moment) -> String {
    let Some((hour, minute)) = moment.time else {
        return format!(";VALUE=DATE:{}", compact(moment.date));
    };
    let (date, hour) = match hour.checked_sub(AHEAD) {
        Some(hour) => (moment.date, hour),
        None => (moment.date.yesterday().unwrap_or(moment.date), hour + 24 - AHEAD),
    };
    format!(":{}T{hour:02}{minute:02}00Z", compact(date))
}

fn compact(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// A text as a value: marks that part values are escaped, control characters left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A content line, folded so that no line is longer than 75 bytes and no character is cut.
fn line(out: &mut String, text: &str) {
    let mut length = 0;
    for c in text.chars() {
        if length + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    let _ = out.write_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{Calendar, Date, Entry, Moment};

    fn entry(starts: Moment, ends: Option<Moment>) -> Entry {
        Entry {
            uid: "su-kien/a@example.org".into(),
            stamp: Date::new(2026, 11, 22).unwrap(),
            starts,
            ends,
            title: "Tập huấn; «tự đánh giá», lần 1".into(),
            description: None,
            venue: None,
            url: None,
        }
    }

    fn at(day: i8, time: Option<(u8, u8)>) -> Moment {
        Moment { date: Date::new(2026, 12, day).unwrap(), time }
    }

    fn times(starts: Moment, ends: Option<Moment>) -> Vec<String> {
        let calendar = Calendar { name: "Lịch".into(), lang: "vi", events: vec![entry(starts, ends)] };
        let printed = calendar.print();
        printed
            .split("\r\n")
            .filter(|line| line.starts_with("DTS") || line.starts_with("DTE"))
            .map(Into::into)
            .collect()
    }

    #[test]
    fn times_are_those_of_vietnam_in_utc() {
        let morning = times(at(8, Some((8, 0))), Some(at(8, Some((11, 30)))));
        assert_eq!(morning, ["DTSTAMP:20261122T000000Z", "DTSTART:20261208T010000Z", "DTEND:20261208T043000Z"]);
        assert_eq!(times(at(8, Some((6, 15))), None)[1..], ["DTSTART:20261207T231500Z"]);
        let until = times(at(8, Some((8, 0))), Some(at(9, None)));
        assert_eq!(until[2], "DTEND:20261209T170000Z");
    }

    #[test]
    fn whole_days_end_on_the_day_after() {
        assert_eq!(times(at(8, None), None)[1..], ["DTSTART;VALUE=DATE:20261208", "DTEND;VALUE=DATE:20261209"]);
        assert_eq!(times(at(8, None), Some(at(9, None)))[2], "DTEND;VALUE=DATE:20261210");
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut long = entry(at(8, None), None);
        long.description = Some("Đặng Thị Ước học chuẩn tiếp cận pháp luật.\n".repeat(9));
        let printed = Calendar { name: "Lịch".into(), lang: "vi", events: vec![long] }.print();
        assert!(printed.split("\r\n").all(|line| line.len() <= 75));
        let unfolded = printed.replace("\r\n ", "");
        assert!(unfolded.contains("pháp luật.\\nĐặng"), "{unfolded}");
        assert!(unfolded.contains("SUMMARY;LANGUAGE=vi:Tập huấn\\; «tự đánh giá»\\, lần 1\r\n"));
    }
}
