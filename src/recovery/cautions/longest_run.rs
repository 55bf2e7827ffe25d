//! A run much longer than any of the thirty days before it.
//!
//! Frandsen 2025, Br J Sports Med 59:1203, doi 10.1136/bjsports-2024-109380: 5,205 runners, 588,071
//! runs. Against runs of up to 1.10 times the longest of thirty days, injuries were 1.64 times as
//! frequent up to 1.30, 1.52 times up to 2, 2.28 times above. That is an association; it predicts
//! no single run.

use chrono::NaiveDate;

use super::limit::{Limit, Limits};
use super::rule::{Beyond, CautionRule, Excess, Hindsight, HindsightRule, Occasion};
use crate::history::{Day, ScoredActivity};
use crate::recovery::caution::{Caution, CautionFact, CautionLevel};
use crate::recovery::compared::{Compared, Measure};
use crate::recovery::past::Past;
use crate::recovery::rule::Rule;
use crate::recovery::source::Source;

/// Days before the run that are looked at (Frandsen 2025).
const BEFORE_DAYS: usize = 30;
/// Times the longest run above which it is noted (Frandsen 2025).
const NOTE_ABOVE: Limit = Limit::times("note_above", 1.10);
/// Times the longest run above which it is warned of (Frandsen 2025).
const WARNING_ABOVE: Limit = Limit::times("warning_above", 1.30);
/// Times the longest run above which it is warned of strongly (Frandsen 2025).
const SERIOUS_ABOVE: Limit = Limit::times("serious_above", 2.0);

/// The rule; see the head of this file.
pub struct LongestRun;

/// The longest run of a day, against the longest of the thirty days before it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RunSpike {
    /// The day of the run.
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

    /// How much care it recommends, if any.
    fn level(&self, limits: &Limits) -> Option<CautionLevel> {
        match self.ratio() {
            r if r > limits.get(&SERIOUS_ABOVE) => Some(CautionLevel::Strong),
            r if r > limits.get(&WARNING_ABOVE) => Some(CautionLevel::Warn),
            r if r > limits.get(&NOTE_ABOVE) => Some(CautionLevel::Note),
            _ => None,
        }
    }

    fn excess(&self, limits: &Limits) -> Option<Excess> {
        let most_km = limits.get(&NOTE_ABOVE) * self.longest_km;
        Some(Excess {
            date: self.date,
            level: self.level(limits)?,
            beyond: Beyond::LongestRun {
                spike: *self,
                most_km,
            },
        })
    }

    /// Both runs.
    pub(in crate::recovery) fn compared(&self) -> (Compared, Compared) {
        (
            Compared::new(Measure::RunOf(self.date), self.run_km),
            Compared::new(Measure::LongestOf(self.longest_date), self.longest_km),
        )
    }
}

/// Kilometres of a run; 0 where unknown.
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

/// Kilometres of the longest run that would be no caution on the next day; none when nothing was run in the thirty
/// days before it.
pub fn longest_ahead_km(past: &Past) -> Option<f64> {
    let before = longest(past, past.last_days(BEFORE_DAYS))?;
    Some(Limits::USUAL.get(&NOTE_ABOVE) * km(before))
}

/// Kilometres of the longest run of the thirty days that end with the last one run on.
pub fn longest_before_break_km(past: &Past) -> Option<f64> {
    let last = *past.run_days().last()?;
    let since = (past.next() - last).num_days() as usize - 1;
    let days = past.last_days(since + BEFORE_DAYS);
    longest(past, &days[..days.len().saturating_sub(since)]).map(km)
}

impl CautionRule for LongestRun {
    fn rule(&self) -> Rule {
        Rule::LongestRun
    }

    fn source(&self) -> Source {
        Source::Paper("Frandsen 2025, doi 10.1136/bjsports-2024-109380")
    }

    fn look(&self, past: &Past) -> Vec<Caution> {
        let Some(spike) = RunSpike::of_yesterday(past) else {
            return Vec::new();
        };
        let caution = |level| Caution {
            date: past.next(),
            level,
            fact: CautionFact::LongestRun(spike),
        };
        let level = spike.level(&Limits::USUAL);
        level.map(caution).into_iter().collect()
    }
}

impl HindsightRule for LongestRun {
    fn limits(&self) -> &'static [Limit] {
        &[NOTE_ABOVE, WARNING_ABOVE, SERIOUS_ABOVE]
    }

    fn occasion(&self) -> Occasion {
        Occasion::RunDay
    }

    fn look_back(&self, morning: &Past, limits: &Limits) -> Hindsight {
        match RunSpike::of_yesterday(&morning.evening()) {
            Some(spike) => Hindsight::of(spike.excess(limits)),
            None => Hindsight::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::example_history::{ExampleHistory, day};

    fn level(runs: &[(i64, f64)], next: i64) -> Option<CautionLevel> {
        let made = ExampleHistory::runs(runs);
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
    fn a_run_that_was_done_is_too_long_by_the_limits_that_are_stated() {
        let made = ExampleHistory::runs(&[(0, 10.0), (3, 10.5), (6, 14.0)]);
        let look_back = |limits: &Limits| LongestRun.look_back(&made.past(6), limits);
        // 14 / 10.5 = 1.33.
        let Hindsight::Beyond(found) = look_back(&Limits::USUAL) else {
            panic!("longer by a third");
        };
        assert_eq!((found.date, found.level), (day(6), CautionLevel::Warn));
        let Beyond::LongestRun { most_km, .. } = found.beyond else {
            panic!("a run");
        };
        assert!((most_km - 11.55).abs() < 1e-9, "{most_km}");
        let mut limits = Limits::USUAL;
        assert_eq!(limits.set(&NOTE_ABOVE, 1.4), Ok(()));
        assert_eq!(limits.set(&WARNING_ABOVE, 1.5), Ok(()));
        assert_eq!(look_back(&limits), Hindsight::Within);
    }

    #[test]
    fn the_longest_that_is_no_caution_ahead_is_a_tenth_longer() {
        let ahead = |next| {
            longest_ahead_km(&ExampleHistory::runs(&[(0, 10.0), (5, 4.0), (40, 1.0)]).past(next))
        };
        assert!((ahead(6).expect("two runs") - 11.0).abs() < 1e-9);
        // The first run is thirty-one days ago, and then only the second is left.
        assert!((ahead(31).expect("one run") - 4.4).abs() < 1e-9);
        assert_eq!(ahead(36), None);
    }

    #[test]
    fn it_is_said_on_the_morning_after() {
        assert_eq!(level(&[(0, 10.0), (5, 20.0), (9, 5.0)], 5), None);
        assert_eq!(level(&[(0, 10.0), (5, 20.0), (9, 5.0)], 7), None);
    }
}
