//! Days of running a week for beginners: few at first. That a day without a run lies between two is
//! part of the judgement itself. The numbers are constants of this project (docs/recovery.md).

use chrono::{NaiveDate, TimeDelta};

use super::limit::{Limit, Limits};
use super::rule::{Beyond, CautionRule, Excess, Hindsight, HindsightRule, Occasion};
use crate::recovery::caution::{Caution, CautionFact, CautionLevel};
use crate::recovery::compared::{Compared, Measure};
use crate::recovery::past::{Experience, Past};
use crate::recovery::rule::Rule;
use crate::recovery::source::Source;

/// Regular weeks that make the first weeks.
const FIRST_WEEKS: usize = 4;
/// Days of running in any seven, in the first four regular weeks.
const FIRST_WEEKS_DAYS: Limit = run_days("first_weeks_run_days", 3.0);
/// The same in the eight weeks that follow.
const LATER_WEEKS_DAYS: Limit = run_days("later_weeks_run_days", 4.0);

const fn run_days(name: &'static str, usual: f64) -> Limit {
    Limit {
        name,
        usual,
        least: 1.0,
        most: 7.0,
    }
}

/// Days of a week that a run would belong to, less its own.
const WEEK_BEFORE_DAYS: i64 = 6;

/// The rule; see the head of this file.
pub struct NoviceSpacing;

/// Days of running in the seven that end with a run on the next day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RunWeek {
    /// Days of running with this one.
    pub run_days: f64,
    /// The most days of running in seven.
    pub most: f64,
}

impl RunWeek {
    /// As seen on the morning of the next day; none for the experienced.
    pub fn with_a_run_next(past: &Past, limits: &Limits) -> Option<Self> {
        if past.experience() != Experience::Novice {
            return None;
        }
        let since = past.next() - TimeDelta::days(WEEK_BEFORE_DAYS);
        let run_days = past.run_days().iter().rev();
        let lately = run_days.take_while(|day| **day >= since);
        Some(Self {
            run_days: 1.0 + lately.count() as f64,
            most: match past.regular_weeks() {
                0..FIRST_WEEKS => limits.get(&FIRST_WEEKS_DAYS),
                _ => limits.get(&LATER_WEEKS_DAYS),
            },
        })
    }

    /// Whether the week was full before.
    fn is_full(&self) -> bool {
        self.run_days > self.most
    }

    fn excess(&self, date: NaiveDate) -> Option<Excess> {
        self.is_full().then_some(Excess {
            date,
            level: CautionLevel::Warn,
            beyond: Beyond::NoviceSpacing(*self),
        })
    }

    /// Days of running and the most of them.
    pub(in crate::recovery) fn compared(&self) -> (Compared, Compared) {
        (
            Compared::new(Measure::RunDays, self.run_days),
            Compared::new(Measure::MostRunDays, self.most),
        )
    }
}

impl CautionRule for NoviceSpacing {
    fn rule(&self) -> Rule {
        Rule::NoviceSpacing
    }

    fn source(&self) -> Source {
        Source::Project("docs/recovery.md")
    }

    fn look(&self, past: &Past) -> Vec<Caution> {
        let week = RunWeek::with_a_run_next(past, &Limits::USUAL).filter(RunWeek::is_full);
        let caution = |week: RunWeek| Caution {
            date: past.next(),
            level: CautionLevel::Warn,
            fact: CautionFact::NoviceSpacing(week),
        };
        week.map(caution).into_iter().collect()
    }
}

impl HindsightRule for NoviceSpacing {
    fn limits(&self) -> &'static [Limit] {
        &[FIRST_WEEKS_DAYS, LATER_WEEKS_DAYS]
    }

    fn occasion(&self) -> Occasion {
        Occasion::RunDay
    }

    fn look_back(&self, morning: &Past, limits: &Limits) -> Hindsight {
        match RunWeek::with_a_run_next(morning, limits) {
            Some(week) => Hindsight::of(week.excess(morning.next())),
            None => Hindsight::NoOccasion,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::example_history::ExampleHistory;

    fn found(runs: &[(i64, f64)], next: i64) -> usize {
        let made = ExampleHistory::runs(runs);
        NoviceSpacing
            .look(&made.past_of(next, Experience::Novice))
            .len()
    }

    #[test]
    fn three_days_of_seven_are_enough_at_first() {
        let runs = [(0, 3.0), (2, 3.0), (4, 3.0)];
        assert_eq!(found(&runs, 6), 1);
        // The run of day 0 is out of the seven days that end with day 7.
        assert_eq!(found(&runs, 7), 0);
    }

    #[test]
    fn after_four_regular_weeks_there_are_four() {
        let regular = (0..4).flat_map(|week| [(7 * week, 3.0), (7 * week + 3, 3.0)]);
        let runs: Vec<_> = regular.chain([(28, 3.0), (30, 3.0), (32, 3.0)]).collect();
        assert_eq!(found(&runs, 34), 0);
        assert_eq!(found(&[runs, vec![(33, 3.0)]].concat(), 34), 1);
    }

    #[test]
    fn the_experienced_run_as_often_as_they_like() {
        let made = ExampleHistory::runs(&[(0, 3.0), (1, 3.0), (2, 3.0), (3, 3.0)]);
        let past = made.past_of(4, Experience::Experienced);
        assert_eq!(NoviceSpacing.look(&past), []);
    }
}
