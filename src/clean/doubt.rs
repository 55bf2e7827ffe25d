//! What a recording tells that no body does, and what became of it (docs/plausibility.md).

use serde::{Deserialize, Serialize};

use crate::activity::Sport;

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
