//! What a recording tells that no body does, and what became of it (docs/plausibility.md).

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::repairs::{Repairs, total};
use super::speed::Motion;
use crate::activity::{Activity, Sport};

/// Shorter faults of speed or slope are those of any satellite or barometer, seconds.
const TOLD_FROM_S: f64 = 60.0;
/// Shorter leaps of a heart rate are those of any sensor, seconds.
const LEAP_TOLD_FROM_S: f64 = 60.0;

/// Something that no body does. None of it reaches a load, a threshold or the advice.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Doubt {
    /// Faster than anyone is in the sport: speed and way are missing there.
    TooFast {
        /// For how long, seconds.
        seconds: f64,
    },
    /// A car, a train or a lift: that part is none of the session.
    Carried {
        /// For how long, seconds.
        seconds: f64,
        /// How far, metres.
        metres: f64,
    },
    /// Most of the session moved on as nobody does in the sport that the file names.
    OtherSport {
        /// What the file says it was.
        said: Sport,
    },
    /// Faster than this athlete ever ran, with a heart that tells of no such effort: decided with the history
    /// at hand.
    NotThisAthlete {
        /// What the file says it was.
        said: Sport,
    },
    /// More climb than anyone's legs manage: the slope is missing there.
    ClimbedTooFast {
        /// For how long, seconds.
        seconds: f64,
    },
    /// More power than anyone holds, or than the heart rate of the same minutes allows: missing there.
    TooMuchPower {
        /// For how long, seconds.
        seconds: f64,
    },
    /// A heart rate that leapt up or down and leapt back, or that leapt to a multiple: missing there.
    HeartLeapt {
        /// For how long, seconds.
        seconds: f64,
    },
}

impl Doubt {
    /// For how long, seconds; `None` where it is about the session as a whole.
    pub fn seconds(self) -> Option<f64> {
        match self {
            Doubt::TooFast { seconds }
            | Doubt::Carried { seconds, .. }
            | Doubt::ClimbedTooFast { seconds }
            | Doubt::TooMuchPower { seconds }
            | Doubt::HeartLeapt { seconds } => Some(seconds),
            Doubt::OtherSport { .. } | Doubt::NotThisAthlete { .. } => None,
        }
    }
}

/// What a recording's motion tells that no body does, of a sport that may be another than the file's.
pub fn of_motion(
    activity: &Activity,
    sport: Sport,
    motion: &Motion,
    lifted: &[bool],
    carried: &[Range<usize>],
) -> Vec<Doubt> {
    let raw = &activity.samples;
    let mut left: Vec<bool> = vec![true; raw.len()];
    let mut doubts = Vec::new();
    if sport != activity.sport {
        doubts.push(Doubt::OtherSport {
            said: activity.sport,
        });
    }
    for stretch in carried {
        left[stretch.clone()].fill(false);
        doubts.push(Doubt::Carried {
            seconds: total(&raw.held_s[stretch.clone()]),
            metres: total(&motion.step_m[stretch.clone()]),
        });
    }
    let seconds = |marked: &[bool]| -> f64 {
        let held = raw.held_s.iter().zip(marked).zip(&left);
        let held = held.filter(|((_, marked), left)| **marked && **left);
        held.map(|((held, _), _)| f64::from(*held)).sum()
    };
    let (fast_s, lifted_s) = (seconds(&motion.beyond), seconds(lifted));
    if fast_s >= TOLD_FROM_S {
        doubts.push(Doubt::TooFast { seconds: fast_s });
    }
    if lifted_s >= TOLD_FROM_S {
        doubts.push(Doubt::ClimbedTooFast { seconds: lifted_s });
    }
    doubts
}

/// What sensors told that no body does.
pub fn of_sensors(repairs: &Repairs) -> impl Iterator<Item = Doubt> {
    let power = (repairs.power_dropped_s > 0.0).then_some(Doubt::TooMuchPower {
        seconds: repairs.power_dropped_s,
    });
    let heart = (repairs.hr_leapt_s >= LEAP_TOLD_FROM_S).then_some(Doubt::HeartLeapt {
        seconds: repairs.hr_leapt_s,
    });
    power.into_iter().chain(heart)
}
