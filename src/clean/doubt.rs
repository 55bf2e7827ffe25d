//! Implausible values in a recording, and how they were handled (docs/plausibility.md).

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::repairs::{Repairs, total};
use super::speed::Motion;
use crate::activity::{Activity, Sport};

/// Shorter speed or slope errors are normal for GPS or a barometer, seconds.
const TOLD_FROM_S: f64 = 60.0;
/// Shorter leaps of a heart rate are normal for any sensor, seconds.
const LEAP_TOLD_FROM_S: f64 = 60.0;

/// Something impossible. None of it reaches a load, a threshold or the advice.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Doubt {
    /// Faster than anyone in the sport: speed and distance are missing there.
    TooFast {
        /// Its duration, seconds.
        seconds: f64,
    },
    /// A car, a train or a lift: that part does not belong to the session.
    Carried {
        /// Its duration, seconds.
        seconds: f64,
        /// Its distance, metres.
        metres: f64,
    },
    /// Most of the session was impossible in the file's sport.
    OtherSport {
        /// The file's sport.
        said: Sport,
    },
    /// Faster than this athlete ever ran, without matching heart rate: decided once the history is
    /// loaded.
    NotThisAthlete {
        /// The file's sport.
        said: Sport,
    },
    /// More climb than anyone's legs manage: the slope is missing there.
    ClimbedTooFast {
        /// Its duration, seconds.
        seconds: f64,
    },
    /// More power than anyone holds, or than the heart rate of the same minutes allows: missing there.
    TooMuchPower {
        /// Its duration, seconds.
        seconds: f64,
    },
    /// A heart rate that leapt up or down and leapt back, or that leapt to a multiple: missing there.
    HeartLeapt {
        /// Its duration, seconds.
        seconds: f64,
    },
}

impl Doubt {
    /// Its duration, seconds; `None` if it is about the session as a whole.
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

/// Implausible motion in a recording, for a sport that may differ from the file's.
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
        if !marked.contains(&true) {
            return 0.0;
        }
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

/// Implausible sensor values.
pub fn of_sensors(repairs: &Repairs) -> impl Iterator<Item = Doubt> {
    let power = (repairs.power_dropped_s > 0.0).then_some(Doubt::TooMuchPower {
        seconds: repairs.power_dropped_s,
    });
    let heart = (repairs.hr_leapt_s >= LEAP_TOLD_FROM_S).then_some(Doubt::HeartLeapt {
        seconds: repairs.hr_leapt_s,
    });
    power.into_iter().chain(heart)
}
