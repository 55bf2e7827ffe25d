//! What hours are measured by on the morning of a day.

use super::clocks::Clocks;
use super::efforts::Hardness;

/// What an athlete's hours are measured by, as of the morning of a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Morning {
    /// Chronic load, points a day.
    pub fitness: f64,
    /// Impact a week that the legs are used to, km.
    pub weekly_impact_km: f64,
    /// The size of a customary training on foot, impact km; 0 without any.
    pub customary_km: f64,
    /// What hours are divided by, for each cause.
    pub divisors: Clocks,
    /// Where hard training and races begin.
    pub hardness: Hardness,
    /// Whether the athlete is new to running.
    pub novice: bool,
    /// Whether nothing was run before the day.
    pub first: bool,
}

impl Morning {
    /// Of who trained never and for whom nothing is known, to change what is known of.
    pub fn of_nothing() -> Self {
        Self {
            fitness: 0.0,
            weekly_impact_km: 0.0,
            customary_km: 0.0,
            divisors: Clocks::default().map(|_| 1.0),
            hardness: Hardness {
                ceiling: 1.0,
                usual: 1.0,
            },
            novice: false,
            first: false,
        }
    }
}
