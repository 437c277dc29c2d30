//! The only clock: today's date in Vietnam, and how long things took.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::base::Failure;
use crate::value::Date;

/// Today in Vietnam.
pub(super) fn today() -> Result<Date, Failure> {
    let seconds =
        SystemTime::now().duration_since(UNIX_EPOCH).ok().and_then(|since| i64::try_from(since.as_secs()).ok());
    seconds.and_then(Date::in_vietnam).ok_or_else(|| Failure::Usage {
        vi: "Đồng hồ của máy đang sai. Chỉnh lại, hoặc thêm --date với ngày hôm nay.".to_owned(),
        en: "The clock of this machine is wrong. Set it, or give today's date with --date.".to_owned(),
    })
}

/// How long each of several steps took, one after the other.
#[derive(Debug)]
pub(super) struct Stopwatch {
    started: Instant,
    steps: Vec<(Step, Instant)>,
}

/// A step that takes time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Read,
    Load,
    Link,
    Check,
    Render,
    Pack,
    Write,
}

impl Step {
    /// Its name for people, in Vietnamese and English.
    pub(super) const fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Read => ("đọc tệp", "reading"),
            Self::Load => ("giải mã", "decoding"),
            Self::Link => ("nối liên kết", "linking"),
            Self::Check => ("kiểm tra", "checking"),
            Self::Render => ("dựng trang", "rendering"),
            Self::Pack => ("đóng gói", "packing"),
            Self::Write => ("ghi tệp", "writing"),
        }
    }
}

impl Stopwatch {
    pub(super) fn start() -> Self {
        Self { started: Instant::now(), steps: Vec::new() }
    }

    /// A step begins, and the one before it ends.
    pub(super) fn begin(&mut self, step: Step) {
        self.steps.push((step, Instant::now()));
    }

    /// Since the start.
    pub(super) fn total(&self) -> Duration {
        self.started.elapsed()
    }

    /// The steps so far, the last one up to now.
    pub(super) fn steps(&self) -> Vec<(Step, Duration)> {
        let now = Instant::now();
        let ends = self.steps.iter().skip(1).map(|(_, began)| *began).chain([now]);
        self.steps.iter().zip(ends).map(|((step, began), end)| (*step, end.duration_since(*began))).collect()
    }
}
