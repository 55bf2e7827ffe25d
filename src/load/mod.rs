//! How hard it was: one scale for heart and metabolism, one for the legs, never added.

mod banister;
mod banister_one_factor;
mod climb;
mod disagreement;
mod duration;
mod edwards;
mod exertion_stress;
mod graded_pace_stress;
mod heart_rate_coverage;
mod heart_rate_stress;
mod highest;
mod impact_km;
mod impact_sums;
mod ladder;
mod lucia;
mod mean_heart_rate_stress;
mod method;
mod metric;
mod metrics;
mod minetti_pace_stress;
mod normalized_power;
mod power_stress;
mod rung_loads;
mod running_power;
mod session_rpe;
mod swim_stress;
mod watch_load_stress;
mod watch_numbers;
mod x_power;
mod x_power_stress;
mod zone_seconds;
mod zone_trimp;

pub use banister::{TrimpConstants, banister_trimp, trimp_per_hour_at};
pub use disagreement::{Believed, Disagreement};
pub use duration::assumed_intensity;
pub use edwards::{edwards_trimp, edwards_zone_minutes};
pub use exertion_stress::intensity_of_exertion;
pub use graded_pace_stress::graded_pace_stress;
pub use heart_rate_stress::{heart_rate_at_intensity, heart_rate_stress};
pub use highest::highest;
pub use impact_km::{ImpactKm, downhill_share, habituation, impact_km, speed_factor};
pub use ladder::{Confidence, FULL_COVERAGE, Score, counting_rung, score};
pub use lucia::lucia_trimp;
pub use method::Method;
pub use metric::{ImpactContext, Input, LoadMetric, Rating, Subject, Unit, Unscored};
pub use metrics::METRICS;
pub use power_stress::{power_intensity, power_stress};
pub use rung_loads::RungLoads;
pub use running_power::estimated_running_power_w;
pub use session_rpe::session_rpe;
pub use swim_stress::swim_stress;
pub use zone_seconds::{VT1_OF_THRESHOLD_HR, VT1_OF_THRESHOLD_SPEED, ZoneSeconds};
pub use zone_trimp::zone_trimp;

use std::iter::Sum;
use std::ops::Add;

/// Cardio load; 100 is one hour at threshold. Never negative.
#[derive(Debug, Clone, Copy, Default, PartialEq, PartialOrd)]
pub struct LoadPoints(f64);

impl LoadPoints {
    /// From a number; negative or non-finite becomes 0.
    pub fn new(points: f64) -> Self {
        Self(if points.is_finite() {
            points.max(0.0)
        } else {
            0.0
        })
    }

    /// Load in points.
    pub fn get(self) -> f64 {
        self.0
    }

    /// Mean intensity over some hours, where 1 is the intensity that can be held for one hour.
    pub fn intensity_over(self, hours: f64) -> f64 {
        if hours <= 0.0 {
            return 0.0;
        }
        (self.0 / hours / 100.0).sqrt()
    }
}

impl Add for LoadPoints {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sum for LoadPoints {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intensity_and_load_are_two_views_of_one_thing() {
        assert_eq!(LoadPoints::new(100.0).intensity_over(1.0), 1.0);
        assert_eq!(LoadPoints::new(50.0).intensity_over(2.0), 0.5);
        assert_eq!(LoadPoints::new(50.0).intensity_over(0.0), 0.0);
    }
}
