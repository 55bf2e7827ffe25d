//! How often the athlete trained too soon lately: what the headline is made from.

use chrono::{NaiveDate, TimeDelta};

use crate::answer::{DateRange, Results};

/// From here on sessions that were too soon are said before anything else: that many, and that share.
const OFTEN_TOO_SOON: (usize, f64) = (3, 0.25);
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
        Self::of_range(results, results.lately())
    }

    /// Share of the sessions that began after enough recovery, 0 to 1; 1 of none.
    pub fn recovered_share(&self) -> f64 {
        let recovered = self.training.saturating_sub(self.too_early);
        match self.training {
            0 => 1.0,
            all => recovered as f64 / all as f64,
        }
    }

    /// Whether sessions were too soon so often that it comes before anything else.
    pub fn is_often(&self) -> bool {
        let (count, share) = OFTEN_TOO_SOON;
        self.too_early >= count && self.too_early as f64 >= share * self.training as f64
    }

    /// The four weeks up to a day.
    pub fn up_to(results: &Results, to: NaiveDate) -> Self {
        let from = to - TimeDelta::days(LATELY_DAYS - 1);
        Self::of_range(results, DateRange { from, to })
    }

    /// Of all days of a range.
    pub fn of_range(results: &Results, range: DateRange) -> Self {
        let sessions = || {
            let all = results.sessions();
            all.filter(|(a, _)| range.contains(a.day))
        };
        Self {
            days: range.days(),
            training: sessions().filter(|(_, s)| s.is_training()).count(),
            too_early: sessions().filter(|(_, s)| s.is_early_start()).count(),
        }
    }
}
