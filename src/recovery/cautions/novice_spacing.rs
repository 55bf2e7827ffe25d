//! Days between the runs of who is new to running.
//!
//! A day without running between runs, few days a week at first, two days off after a session that
//! asks for more than two. The numbers are constants of this project (docs/recovery.md).

use chrono::{NaiveDate, TimeDelta};

use super::{CautionRule, Past};
use crate::recovery::{Caution, CautionLevel, Compared, Experience};

/// Regular weeks that make the first weeks.
const FIRST_WEEKS: usize = 4;
/// Days of running in any seven, in the first four weeks.
pub const FIRST_WEEKS_RUN_DAYS: f64 = 3.0;
/// The same in the eight weeks that follow.
pub const LATER_WEEKS_RUN_DAYS: f64 = 4.0;
/// Hours that a session asks for by itself, above which two days off follow it.
pub const LONG_RECOVERY_H: f64 = 48.0;
/// Days off after such a session.
const LONG_RECOVERY_DAYS: i64 = 2;
/// Days of a week that a run would belong to, less its own.
const WEEK_BEFORE_DAYS: i64 = 6;

/// The rule; see the head of this file.
pub struct NoviceSpacing;

/// What the spacing is held against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SpacingLimits {
    /// Days of running in any seven, in the first four weeks.
    pub first_weeks_run_days: f64,
    /// The same in the eight weeks that follow.
    pub later_weeks_run_days: f64,
    /// Hours above which two days off follow a session.
    pub long_recovery_h: f64,
}

impl SpacingLimits {
    /// Those of this project.
    pub const USUAL: Self = Self {
        first_weeks_run_days: FIRST_WEEKS_RUN_DAYS,
        later_weeks_run_days: LATER_WEEKS_RUN_DAYS,
        long_recovery_h: LONG_RECOVERY_H,
    };
}

/// One thing that a run on a day would come too close to.
#[derive(Debug, Clone, PartialEq)]
pub enum Strain {
    /// A run on the day before.
    RanTheDayBefore,
    /// A session that asks for more than two days.
    LongRecovery {
        /// Its day.
        date: NaiveDate,
        /// Hours that it asks for by itself.
        hours: f64,
        /// Hours above which two days off follow.
        limit_h: f64,
    },
    /// As many days of running in the six before as a week may hold.
    FullWeek {
        /// Days of running with this one.
        run_days: f64,
        /// The most.
        most: f64,
    },
}

impl Strain {
    /// The two numbers.
    pub fn compared(&self) -> (Compared, Compared) {
        match self {
            Strain::RanTheDayBefore => (
                Compared::new("days since the last run", 1.0, ""),
                Compared::new("at least", 2.0, ""),
            ),
            Strain::LongRecovery {
                date,
                hours,
                limit_h,
            } => (
                Compared::new(
                    format!("session of {} asks for", date.format("%-d %b")),
                    *hours,
                    "h",
                ),
                Compared::new("two days off above", *limit_h, "h"),
            ),
            Strain::FullWeek { run_days, most } => (
                Compared::new("days of running in seven", *run_days, ""),
                Compared::new("at most", *most, ""),
            ),
        }
    }

    /// What is close, as a part of a sentence.
    pub fn in_words(&self) -> String {
        match self {
            Strain::RanTheDayBefore => "there was a run the day before".to_owned(),
            Strain::LongRecovery { date, .. } => format!(
                "the session of {} asks for two days without running",
                date.format("%-d %b")
            ),
            Strain::FullWeek { most, .. } => {
                format!("seven days hold {most:.0} days of running already")
            }
        }
    }
}

/// What a run on the next day would come too close to.
#[derive(Debug, Clone, PartialEq)]
pub struct Spacing {
    /// Each of it.
    pub strains: Vec<Strain>,
}

impl Spacing {
    /// As seen on the morning of the next day; none for the experienced.
    pub fn of_a_run_next(past: &Past, limits: SpacingLimits) -> Option<Self> {
        if past.experience() != Experience::Novice {
            return None;
        }
        let strains = [
            ran_the_day_before(past),
            long_recovery(past, limits),
            full_week(past, limits),
        ];
        Some(Self {
            strains: strains.into_iter().flatten().collect(),
        })
    }
}

fn ran_the_day_before(past: &Past) -> Option<Strain> {
    let last = past.run_days().last()?;
    (*last == past.yesterday()).then_some(Strain::RanTheDayBefore)
}

fn long_recovery(past: &Past, limits: SpacingLimits) -> Option<Strain> {
    let days = past.last_days(LONG_RECOVERY_DAYS as usize);
    let hours = |alone: crate::recovery::Clocks| alone.longest_h();
    let longest = past
        .sessions(days)
        .max_by(|(_, a), (_, b)| hours(a.alone).total_cmp(&hours(b.alone)))?;
    let (activity, session) = longest;
    (hours(session.alone) > limits.long_recovery_h).then_some(Strain::LongRecovery {
        date: activity.day,
        hours: hours(session.alone),
        limit_h: limits.long_recovery_h,
    })
}

fn full_week(past: &Past, limits: SpacingLimits) -> Option<Strain> {
    let since = past.next() - TimeDelta::days(WEEK_BEFORE_DAYS);
    let days = past
        .run_days()
        .iter()
        .rev()
        .take_while(|day| **day >= since);
    let run_days = 1.0 + days.count() as f64;
    let most = match past.regular_weeks() {
        0..FIRST_WEEKS => limits.first_weeks_run_days,
        _ => limits.later_weeks_run_days,
    };
    (run_days > most).then_some(Strain::FullWeek { run_days, most })
}

impl CautionRule for NoviceSpacing {
    fn name(&self) -> &'static str {
        "novice spacing"
    }

    fn source(&self) -> &'static str {
        "constants of this project (docs/recovery.md)"
    }

    fn look(&self, past: &Past) -> Vec<Caution> {
        let Some(spacing) = Spacing::of_a_run_next(past, SpacingLimits::USUAL) else {
            return Vec::new();
        };
        let caution = |strain: &Strain| Caution {
            rule: self.name(),
            date: past.next(),
            level: CautionLevel::Warn,
            finding: format!("new to running, and {}", strain.in_words()),
            compared: strain.compared(),
        };
        spacing.strains.iter().map(caution).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::made::Made;
    use super::*;

    fn strains(runs: &[(i64, f64)], next: i64) -> Vec<Strain> {
        let made = Made::runs(runs);
        let past = made.past_of(next, Experience::Novice);
        let limits = SpacingLimits {
            long_recovery_h: 1e9,
            ..SpacingLimits::USUAL
        };
        Spacing::of_a_run_next(&past, limits)
            .expect("a novice")
            .strains
    }

    #[test]
    fn a_run_the_day_before_is_too_close() {
        assert_eq!(strains(&[(0, 3.0)], 1), [Strain::RanTheDayBefore]);
        assert_eq!(strains(&[(0, 3.0)], 2), []);
    }

    #[test]
    fn three_days_of_seven_are_enough_at_first() {
        let runs = [(0, 3.0), (2, 3.0), (4, 3.0)];
        let full = Strain::FullWeek {
            run_days: 4.0,
            most: 3.0,
        };
        assert_eq!(strains(&runs, 6), [full]);
        // The run of day 0 is out of the seven days that end with day 7.
        assert_eq!(strains(&runs, 7), []);
    }

    #[test]
    fn after_four_regular_weeks_there_are_four() {
        let regular = (0..4).flat_map(|week| [(7 * week, 3.0), (7 * week + 3, 3.0)]);
        let runs: Vec<_> = regular.chain([(28, 3.0), (30, 3.0), (32, 3.0)]).collect();
        assert_eq!(strains(&runs, 34), []);
    }

    #[test]
    fn a_session_of_more_than_two_days_asks_for_two_days_off() {
        let made = Made::runs(&[(0, 25.0)]);
        let strained = |next| {
            let past = made.past_of(next, Experience::Novice);
            let spacing = Spacing::of_a_run_next(&past, SpacingLimits::USUAL).expect("a novice");
            spacing
                .strains
                .iter()
                .any(|strain| matches!(strain, Strain::LongRecovery { hours, .. } if *hours > 48.0))
        };
        assert_eq!([1, 2, 3].map(strained), [true, true, false]);
    }

    #[test]
    fn the_experienced_space_as_they_like() {
        let made = Made::runs(&[(0, 25.0)]);
        let past = made.past_of(1, Experience::Experienced);
        assert_eq!(Spacing::of_a_run_next(&past, SpacingLimits::USUAL), None);
    }
}
