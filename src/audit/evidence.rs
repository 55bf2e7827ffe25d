//! What a finding rests on: codes and numbers, one variant a rule. The sentences are
//! `report/words/findings.rs`'s.

use chrono::{NaiveDate, NaiveDateTime};

use crate::activity::Sport;
use crate::history::ScoredActivity;
use crate::recovery::{
    Beyond, Breach, Careful, Class, Clocks, Compared, DayKind, Experience, Measure, Rule,
};

/// A session, as far as a sentence names it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SessionFact {
    /// Its sport.
    pub sport: Sport,
    /// Distance, where it is known.
    pub distance_m: Option<f64>,
    /// Timer time; `None` where its duration is unknown.
    pub timer_s: Option<f64>,
    /// When it began, on the athlete's clock.
    pub start: NaiveDateTime,
}

impl SessionFact {
    /// Of an activity.
    pub fn of(activity: &ScoredActivity) -> Self {
        let digest = &activity.digest;
        Self {
            sport: digest.sport,
            distance_m: digest.distance_m,
            timer_s: digest.has_length().then_some(digest.timer_s),
            start: activity.local_start,
        }
    }
}

/// A session that began before the body was ready for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TooSoon {
    /// The session.
    pub session: SessionFact,
    /// What it was, as far as it matters whether it came too soon.
    pub class: Class,
    /// The most that was advised when it began.
    pub advised: DayKind,
    /// Why no more was advised, where not the clocks alone decide.
    pub careful: Option<Careful>,
    /// Hours until the body was ready for it when it began, of heart and of legs.
    pub to_go: Clocks,
    /// The longer of the two when it ended.
    pub after_h: f64,
    /// What the watch itself advised then, hours, where its file has it.
    pub watch_h: Option<f64>,
}

/// A session with the recovery that it needs by itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Needing {
    /// The session.
    pub session: SessionFact,
    /// Hours of recovery.
    pub recovery_h: f64,
}

/// What a finding rests on.
#[derive(Debug, Clone, PartialEq)]
pub enum Evidence {
    /// A session before the body was ready for it.
    TooSoon(TooSoon),
    /// A short easy session that did not count as recovery.
    NotRecovery {
        /// The session.
        session: SessionFact,
        /// Limits that it broke; at least one.
        breaches: Vec<Breach>,
    },
    /// Hard sessions on two days in a row.
    HardDaysInARow {
        /// The session of the first day.
        first: Needing,
        /// The session of the second day.
        second: Needing,
    },
    /// A week with too few rest days.
    TooFewRestDays {
        /// First day of the week.
        week_of: NaiveDate,
        /// How used to running the athlete was.
        experience: Experience,
        /// The sport that took most of the time that week.
        mostly: Sport,
        /// Rest days of the week; for beginners, days without a run.
        rested: f64,
        /// The fewest that are advised.
        fewest: f64,
    },
    /// A week of days that were all alike.
    DaysAlike {
        /// First day of the week.
        week_of: NaiveDate,
        /// Mean over standard deviation of its daily loads.
        monotony: f64,
        /// The most that is advised.
        most: f64,
        /// Load of the week, points.
        load: f64,
    },
    /// Too many days without data.
    DaysWithoutData {
        /// Days without data.
        unknown: usize,
        /// All days of the block.
        days: usize,
    },
    /// Something beyond a limit that a morning cautions about as well.
    Beyond(Beyond),
}

impl Evidence {
    /// The rule that was missed.
    pub fn rule(&self) -> Rule {
        match self {
            Evidence::TooSoon(_) => Rule::BeforeRecovered,
            Evidence::NotRecovery { .. } => Rule::RecoveryRunTooHard,
            Evidence::HardDaysInARow { .. } => Rule::HardDaysApart,
            Evidence::TooFewRestDays { .. } => Rule::RestDays,
            Evidence::DaysAlike { .. } => Rule::Monotony,
            Evidence::DaysWithoutData { .. } => Rule::UnknownDays,
            Evidence::Beyond(beyond) => beyond.rule(),
        }
    }

    /// The actual value, and the limit or the usual value; `None` without any broken limit.
    pub fn compared(&self) -> Option<(Compared, Compared)> {
        let pair = |(one, value), (other, against)| {
            Some((Compared::new(one, value), Compared::new(other, against)))
        };
        match self {
            Evidence::TooSoon(soon) => pair(
                (Measure::ToGoBefore, soon.to_go.longest_h()),
                (Measure::ToGoAfter, soon.after_h),
            ),
            Evidence::NotRecovery { breaches, .. } => breaches.first().map(Breach::compared),
            Evidence::HardDaysInARow { first, second } => pair(
                (Measure::RecoveryNeeded, second.recovery_h),
                (Measure::RecoveryNeededBefore, first.recovery_h),
            ),
            Evidence::TooFewRestDays {
                experience,
                rested,
                fewest,
                ..
            } => {
                let what = match experience {
                    Experience::Novice => Measure::DaysWithoutRunning,
                    Experience::Experienced => Measure::RestDays,
                };
                pair((what, *rested), (Measure::FewestDays, *fewest))
            }
            Evidence::DaysAlike { monotony, most, .. } => pair(
                (Measure::Monotony, *monotony),
                (Measure::MostMonotony, *most),
            ),
            Evidence::DaysWithoutData { unknown, days } => pair(
                (Measure::UnknownDays, *unknown as f64),
                (Measure::DaysInAll, *days as f64),
            ),
            Evidence::Beyond(beyond) => Some(beyond.compared()),
        }
    }
}
