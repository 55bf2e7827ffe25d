//! A run much longer than any of the thirty days before it.
//!
//! Frandsen 2025, Br J Sports Med 59:1203, doi 10.1136/bjsports-2024-109380: 5,205 runners, 588,071
//! runs. Against runs of up to 1.10 times the longest of thirty days, injuries were 1.64 times as
//! frequent up to 1.30, 1.52 times up to 2, 2.28 times above. That is an association; no single run
//! is foretold by it.

use chrono::NaiveDate;

use super::rule::CautionRule;
use crate::history::{Day, ScoredActivity};
use crate::recovery::caution::{Caution, CautionLevel, Compared};
use crate::recovery::past::Past;

/// Days before the run that are looked at (Frandsen 2025).
const BEFORE_DAYS: usize = 30;
/// Times the longest run above which it is noted (Frandsen 2025).
pub const RUN_NOTE_ABOVE: f64 = 1.10;
/// Times the longest run above which it is warned of (Frandsen 2025).
pub const RUN_WARN_ABOVE: f64 = 1.30;
/// Times the longest run above which it is warned of strongly (Frandsen 2025).
pub const RUN_STRONG_ABOVE: f64 = 2.0;

/// The rule; see the head of this file.
pub struct LongestRun;

/// The longest run of a day, against the longest of the thirty days before it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RunSpike {
    /// The day.
    pub date: NaiveDate,
    /// Kilometres of its longest run.
    pub run_km: f64,
    /// Day of the longest run before it.
    pub longest_date: NaiveDate,
    /// Kilometres of that run.
    pub longest_km: f64,
}

impl RunSpike {
    /// Of the last day of a past; none when nothing was run on it or in the thirty days before it.
    pub fn of_yesterday(past: &Past) -> Option<Self> {
        let run = longest(past, past.window(1, 0)?)?;
        let before = longest(past, earlier(past))?;
        Some(Self {
            date: run.day,
            run_km: km(run),
            longest_date: before.day,
            longest_km: km(before),
        })
    }

    /// How many times as long it was.
    pub fn ratio(&self) -> f64 {
        self.run_km / self.longest_km
    }

    /// The two numbers.
    pub fn compared(&self) -> (Compared, Compared) {
        let run = format!("run of {}", self.date.format("%-d %b"));
        let longest = format!(
            "longest of the 30 days before, on {},",
            self.longest_date.format("%-d %b")
        );
        (
            Compared::new(run, self.run_km, "km"),
            Compared::new(longest, self.longest_km, "km"),
        )
    }
}

/// Kilometres of a run; 0 where nobody knows.
fn km(run: &ScoredActivity) -> f64 {
    run.digest.distance_m.unwrap_or(0.0) / 1000.0
}

/// The longest run of some days, of those with a distance.
fn longest<'a>(past: &Past<'a>, days: &[Day]) -> Option<&'a ScoredActivity> {
    let runs = past.runs(days).filter(|run| km(run) > 0.0);
    runs.max_by(|a, b| km(a).total_cmp(&km(b)))
}

/// The thirty days before yesterday, or as many as there are.
fn earlier<'a>(past: &Past<'a>) -> &'a [Day] {
    let days = past.last_days(BEFORE_DAYS + 1);
    &days[..days.len().saturating_sub(1)]
}

/// Kilometres of the longest run of the thirty days that end with the last one run on.
pub fn longest_before_break_km(past: &Past) -> Option<f64> {
    let last = *past.run_days().last()?;
    let since = (past.next() - last).num_days() as usize - 1;
    let days = past.last_days(since + BEFORE_DAYS);
    longest(past, &days[..days.len().saturating_sub(since)]).map(km)
}

impl CautionRule for LongestRun {
    fn name(&self) -> &'static str {
        "longest run"
    }

    fn source(&self) -> &'static str {
        "Frandsen 2025, doi 10.1136/bjsports-2024-109380"
    }

    fn look(&self, past: &Past) -> Vec<Caution> {
        let Some(spike) = RunSpike::of_yesterday(past) else {
            return Vec::new();
        };
        let level = match spike.ratio() {
            r if r > RUN_STRONG_ABOVE => CautionLevel::Strong,
            r if r > RUN_WARN_ABOVE => CautionLevel::Warn,
            r if r > RUN_NOTE_ABOVE => CautionLevel::Note,
            _ => return Vec::new(),
        };
        vec![Caution {
            rule: self.name(),
            date: past.next(),
            level,
            finding: format!(
                "yesterday’s run was {:.1} times as long as any of 30 days",
                spike.ratio()
            ),
            compared: spike.compared(),
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::made::Made;

    fn level(runs: &[(i64, f64)], next: i64) -> Option<CautionLevel> {
        let made = Made::runs(runs);
        LongestRun.look(&made.past(next)).first().map(|c| c.level)
    }

    #[test]
    fn the_limits_are_those_of_the_study() {
        let after = |km| level(&[(0, 10.0), (5, km)], 6);
        assert_eq!(after(11.0), None);
        assert_eq!(after(11.1), Some(CautionLevel::Note));
        assert_eq!(after(13.1), Some(CautionLevel::Warn));
        assert_eq!(after(20.1), Some(CautionLevel::Strong));
    }

    #[test]
    fn without_a_run_in_thirty_days_nothing_is_said() {
        assert_eq!(
            level(&[(0, 5.0), (30, 20.0)], 31),
            Some(CautionLevel::Strong)
        );
        assert_eq!(level(&[(0, 5.0), (31, 20.0)], 32), None);
        assert_eq!(level(&[(0, 20.0)], 1), None);
    }

    #[test]
    fn it_is_said_on_the_morning_after() {
        assert_eq!(level(&[(0, 10.0), (5, 20.0), (9, 5.0)], 5), None);
        assert_eq!(level(&[(0, 10.0), (5, 20.0), (9, 5.0)], 7), None);
    }
}
