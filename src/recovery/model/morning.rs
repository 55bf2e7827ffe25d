//! What hours are measured against on the morning of a day.

use super::clocks::Clocks;
use super::efforts::Hardness;

/// What an athlete's hours are measured against, as of the morning of a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Morning {
    /// Chronic load, points a day.
    pub fitness: f64,
    /// Weekly impact that the legs are used to, km.
    pub weekly_impact_km: f64,
    /// The size of a customary session on foot, impact km; 0 without any.
    pub customary_km: f64,
    /// Divisor of the hours, for each cause.
    pub divisors: Clocks,
    /// Where hard training and races begin.
    pub hardness: Hardness,
    /// Whether the athlete is a beginner.
    pub novice: bool,
    /// Whether there was no run before the day.
    pub first: bool,
}

impl Morning {
    /// For an athlete without training and data, to be completed.
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
