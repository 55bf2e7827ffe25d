//! What would have been better, so that it fits the actual sessions: codes and numbers, no words.

use chrono::{NaiveDateTime, TimeDelta};

use super::evidence::{Evidence, TooSoon};
use crate::activity::Sport;
use crate::recovery::{Beyond, Breach, DayKind, Experience};

/// What would have been better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Better {
    /// Something of the same sport that the moment allowed, or rest.
    Instead {
        /// The sport of the session.
        sport: Sport,
        /// The most that was advised.
        advised: DayKind,
        /// When the body would have been ready for the session as it was; `None` where no clock ran.
        ready_from: Option<NaiveDateTime>,
    },
    /// The same session, changed so that it counts as recovery.
    AsRecovery {
        /// The sport of the session.
        sport: Sport,
        /// The first limit that it broke.
        breach: Breach,
    },
    /// An easy day, or a day off, between two hard ones.
    EasyDayBetween,
    /// A rest day in the week.
    RestDay {
        /// The sport that took most of the time that week.
        mostly: Sport,
    },
    /// A day without a run between two runs.
    DayBetweenRuns,
    /// The same load with more difference between hard and easy days.
    VariedDays,
    /// A run within the limit, km.
    RunAtMost(f64),
    /// A first run after the break within the limit, km.
    FirstRunAtMost(f64),
    /// Impact of the week within the limit, km.
    WeekImpactAtMost(f64),
    /// Descent of the week within the limit, m.
    WeekDescentAtMost(f64),
    /// The run a day later.
    RunADayLater,
    /// An export with the days that have no data, or a block without them.
    OtherDays,
}

impl Evidence {
    /// What would have been better; `None` without any broken limit.
    pub fn better(&self) -> Option<Better> {
        Some(match self {
            Evidence::TooSoon(soon) => Better::Instead {
                sport: soon.session.sport,
                advised: soon.advised,
                ready_from: soon.ready_from(),
            },
            Evidence::NotRecovery { session, breaches } => Better::AsRecovery {
                sport: session.sport,
                breach: *breaches.first()?,
            },
            Evidence::HardDaysInARow { .. } => Better::EasyDayBetween,
            Evidence::TooFewRestDays {
                experience: Experience::Novice,
                ..
            } => Better::DayBetweenRuns,
            Evidence::TooFewRestDays { mostly, .. } => Better::RestDay { mostly: *mostly },
            Evidence::DaysAlike { .. } => Better::VariedDays,
            Evidence::DaysWithoutData { .. } => Better::OtherDays,
            Evidence::Beyond(beyond) => match *beyond {
                Beyond::LongestRun { most_km, .. } => Better::RunAtMost(most_km),
                Beyond::WeeklyImpact { most_km, .. } => Better::WeekImpactAtMost(most_km),
                Beyond::WeeklyDescent { most_m, .. } => Better::WeekDescentAtMost(most_m),
                Beyond::NoviceSpacing(_) => Better::RunADayLater,
                Beyond::ReturnAfterBreak { most_km, .. } => Better::FirstRunAtMost(most_km),
            },
        })
    }
}

impl TooSoon {
    /// When the body would have been ready for the session as it was, if nothing else had been done.
    fn ready_from(&self) -> Option<NaiveDateTime> {
        let minutes = (60.0 * self.to_go.longest_h()).ceil() as i64;
        (minutes > 0).then(|| self.session.start + TimeDelta::minutes(minutes))
    }
}
