//! Why hours are what they are, and what limits a day.

use chrono::NaiveDate;

use super::Today;
use crate::recovery::{Careful, Causes, DayKind};

/// Smaller divisors are not worth mentioning.
const TELLING_DIVISOR: f64 = 1.1;
/// Without a run in this many days, running is not mentioned.
const NO_RUNNER_DAYS: f64 = 42.0;
/// From this fraction of a race up, a session is shown as raced.
const RACED: f64 = 0.5;

/// A reason that matters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AdviceReason {
    /// Days off beyond recovery: training resumes easily.
    ComingBack {
        /// How many days off.
        days_off: f64,
        /// The last easy day, if known.
        until: Option<NaiveDate>,
    },
    /// More than the clocks limits the day.
    HeldBack(Careful),
    /// Impact on the legs compared with what they are used to, while their clock is the longer.
    Legs {
        /// Their impact, kilometres.
        impact_km: f64,
        /// Whether it was a race.
        raced: bool,
        /// Impact that needs thirty hours, kilometres.
        capacity_km: f64,
    },
    /// Divisor of the hours from habit.
    Habit(f64),
}

/// What applies to running, if the day is judged by the heart alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Running {
    /// What a run may be.
    pub kind: DayKind,
    /// Days since the last run, whole.
    pub days_since: i64,
}

impl Today<'_> {
    /// The reasons that matter, most cautious first.
    pub fn reasons(&self) -> Vec<AdviceReason> {
        [self.held_back(), self.legs(), self.habit()]
            .into_iter()
            .flatten()
            .collect()
    }

    fn held_back(&self) -> Option<AdviceReason> {
        let careful = self.standing.now.judged.careful?;
        let back = self
            .advice
            .comeback
            .filter(|_| careful != Careful::NewToRunning && !careful.is_noted());
        Some(match back {
            Some(back) => AdviceReason::ComingBack {
                days_off: back.days_off,
                until: back.until,
            },
            None => AdviceReason::HeldBack(careful),
        })
    }

    fn legs(&self) -> Option<AdviceReason> {
        let left = self.left().hard;
        let (activity, session) = self.cause?;
        let longer = left.mechanical_h > 0.0 && left.mechanical_h >= left.cardio_h;
        longer.then(|| AdviceReason::Legs {
            impact_km: activity.impact.get(),
            raced: session.race >= RACED,
            capacity_km: session.measured.capacity_km,
        })
    }

    fn habit(&self) -> Option<AdviceReason> {
        let left = self.left().hard;
        let divisors = self.cause?.1.measured.divisors;
        let divisor = match left.mechanical_h > left.cardio_h {
            true => divisors.mechanical_h,
            false => divisors.cardio_h,
        };
        let tells = divisor >= TELLING_DIVISOR && left.longest_h() > 0.0;
        tells.then_some(AdviceReason::Habit(divisor))
    }

    /// What applies to running, if the day is judged by the heart alone and there was a recent run.
    pub fn running(&self) -> Option<Running> {
        let days = self.advice.since_run_h / 24.0;
        if self.standing.now.causes == Causes::Both || days > NO_RUNNER_DAYS {
            return None;
        }
        Some(Running {
            kind: self.standing.now.running.kind,
            days_since: days.floor() as i64,
        })
    }
}
