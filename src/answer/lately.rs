//! How often the athlete trained too soon lately: what the headline is made from.

use chrono::{NaiveDate, TimeDelta};

use crate::answer::Results;

/// Longest stretch that the headline covers, days.
pub const LATELY_DAYS: i64 = 28;

/// The last four weeks of a range, or all of a shorter one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lately {
    /// How many days are looked at.
    pub days: i64,
    /// Number of sessions on these days.
    pub training: usize,
    /// Sessions that came too soon.
    pub too_early: usize,
}

impl Lately {
    /// Up to the end of the range, or to the day of the advice where that is earlier.
    pub fn of(results: &Results) -> Self {
        let to = results.range.to.min(results.today);
        Self::of_days(results, to, results.range.days().min(LATELY_DAYS))
    }

    /// The four weeks up to a day.
    pub fn up_to(results: &Results, to: NaiveDate) -> Self {
        Self::of_days(results, to, LATELY_DAYS)
    }

    fn of_days(results: &Results, to: NaiveDate, days: i64) -> Self {
        let from = to - TimeDelta::days(days - 1);
        let sessions = || {
            let all = results.sessions();
            all.filter(|(a, _)| (from..=to).contains(&a.day))
        };
        Self {
            days,
            training: sessions().filter(|(_, s)| s.is_training()).count(),
            too_early: sessions().filter(|(_, s)| s.is_early_start()).count(),
        }
    }
}
