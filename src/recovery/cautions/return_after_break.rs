//! The first run after two weeks or more without one.
//!
//! Capacity follows the weeks of a break by itself; this says how far to run at first. The numbers
//! are constants of this project (docs/recovery.md).

use chrono::NaiveDate;

use super::limit::{Limit, Limits};
use super::longest_run::longest_before_break_km;
use super::rule::{Beyond, CautionRule, Excess, Hindsight, HindsightRule, Occasion};
use crate::recovery::caution::{Caution, CautionFact, CautionLevel};
use crate::recovery::past::Past;
use crate::recovery::rule::Rule;
use crate::recovery::source::Source;

/// Days without a run that make a break.
const BREAK_FROM_DAYS: Limit = Limit {
    name: "break_from_days",
    usual: 14.0,
    least: 5.0,
    most: 365.0,
};
/// Share of the old longest run with which to begin again.
const SHARE_AT_MOST: Limit = Limit {
    name: "share_at_most",
    usual: 0.5,
    least: 0.1,
    most: 1.0,
};

/// The rule; see the head of this file.
pub struct ReturnAfterBreak;

/// A break that lasts until the next day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Break {
    /// Day of the last run.
    pub last_run: NaiveDate,
    /// Whole days without a run that was recorded.
    pub days: f64,
    /// Kilometres of the longest run of the thirty days that end with the last run.
    pub longest_km: f64,
}

impl Break {
    /// The longest first run that the usual limit allows, km.
    pub fn first_run_km(&self) -> f64 {
        SHARE_AT_MOST.usual * self.longest_km
    }

    /// As seen on the morning of the next day; none when it is too short to be one.
    pub fn before_next(past: &Past, limits: &Limits) -> Option<Self> {
        let last_run = *past.run_days().last()?;
        let days = ((past.next() - last_run).num_days() - 1) as f64;
        if days < limits.get(&BREAK_FROM_DAYS) {
            return None;
        }
        Some(Self {
            last_run,
            days,
            longest_km: longest_before_break_km(past)?,
        })
    }

    /// Of a first run after it that was too long.
    fn excess(&self, date: NaiveDate, run_km: f64, limits: &Limits) -> Option<Excess> {
        let most_km = limits.get(&SHARE_AT_MOST) * self.longest_km;
        if run_km <= most_km {
            return None;
        }
        Some(Excess {
            date,
            level: match run_km > self.longest_km {
                true => CautionLevel::Strong,
                false => CautionLevel::Warn,
            },
            beyond: Beyond::ReturnAfterBreak {
                stopped: *self,
                run_km,
                most_km,
            },
        })
    }
}

/// Kilometres of the longest run of the last day of a past.
fn longest_km(past: &Past) -> Option<f64> {
    let runs = past.runs(past.last_days(1));
    let metres = runs.filter_map(|run| run.digest.distance_m);
    metres.map(|m| m / 1000.0).max_by(f64::total_cmp)
}

impl CautionRule for ReturnAfterBreak {
    fn rule(&self) -> Rule {
        Rule::ReturnAfterBreak
    }

    fn source(&self) -> Source {
        Source::Project("docs/recovery.md")
    }

    fn look(&self, past: &Past) -> Vec<Caution> {
        let caution = |stopped: Break| Caution {
            date: past.next(),
            level: CautionLevel::Note,
            fact: CautionFact::ReturnAfterBreak(stopped),
        };
        let stopped = Break::before_next(past, &Limits::USUAL);
        stopped.map(caution).into_iter().collect()
    }
}

impl HindsightRule for ReturnAfterBreak {
    fn limits(&self) -> &'static [Limit] {
        &[BREAK_FROM_DAYS, SHARE_AT_MOST]
    }

    fn occasion(&self) -> Occasion {
        Occasion::FirstRun
    }

    fn look_back(&self, morning: &Past, limits: &Limits) -> Hindsight {
        let Some(stopped) = Break::before_next(morning, limits) else {
            return Hindsight::NoOccasion;
        };
        match longest_km(&morning.evening()) {
            Some(run_km) => Hindsight::of(stopped.excess(morning.next(), run_km, limits)),
            None => Hindsight::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::example_history::ExampleHistory;

    #[test]
    fn a_break_begins_with_fourteen_days_without_a_run() {
        let made = ExampleHistory::runs(&[(0, 12.0), (5, 8.0), (40, 5.0)]);
        let on = |next| Break::before_next(&made.past(next), &Limits::USUAL);
        assert_eq!(on(19), None);
        let stopped = on(20).expect("fourteen days");
        assert_eq!((stopped.days, stopped.longest_km), (14.0, 12.0));
        assert_eq!(on(40).map(|b| b.longest_km), Some(12.0));
        assert_eq!(on(41), None);
    }

    #[test]
    fn the_old_longest_is_that_of_thirty_days() {
        let made = ExampleHistory::runs(&[(0, 30.0), (40, 8.0), (70, 8.0)]);
        let stopped = Break::before_next(&made.past(60), &Limits::USUAL).expect("a break");
        assert_eq!(stopped.longest_km, 8.0);
    }

    #[test]
    fn half_of_the_old_longest_is_the_most_to_begin_with() {
        let found = |km| {
            let made = ExampleHistory::runs(&[(0, 10.0), (20, km), (22, 4.0)]);
            match ReturnAfterBreak.look_back(&made.past(20), &Limits::USUAL) {
                Hindsight::Beyond(found) => Some((found.level, found.beyond)),
                other => {
                    assert_eq!(other, Hindsight::Within);
                    None
                }
            }
        };
        assert_eq!(found(5.0), None);
        let (level, beyond) = found(8.0).expect("too long");
        assert_eq!(level, CautionLevel::Warn);
        let Beyond::ReturnAfterBreak {
            stopped, most_km, ..
        } = beyond
        else {
            panic!("a break");
        };
        assert_eq!((stopped.days, most_km), (19.0, 5.0));
        assert_eq!(found(12.0).expect("too long").0, CautionLevel::Strong);
    }
}
