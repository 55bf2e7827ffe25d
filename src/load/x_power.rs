//! xPower: the fourth-power mean of exponentially smoothed power.
//!
//! Skiba 2006; the sums are in `digest/x_power.rs`.

use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use super::power_stress::power_coverage;

/// The metric; see the head of this file.
pub struct XPowerMean;

impl LoadMetric for XPowerMean {
    fn name(&self) -> &'static str {
        "smoothed power"
    }

    fn column(&self) -> &'static str {
        "smoothed_power_w"
    }

    fn known_as(&self) -> &'static str {
        "xPower"
    }

    fn unit(&self) -> Unit {
        Unit::Watts
    }

    fn source(&self) -> &'static str {
        "Skiba 2006 (BikeScore)"
    }

    fn formula(&self) -> &'static str {
        "fourth root of the mean of fourth powers of y, y += (P − y)·(1 − exp(−1/25)) a second"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let total_s = subject.digest.power.total_s();
        vec![Input::measured("time with power", total_s, "s")]
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let coverage = power_coverage(subject.digest)?;
        Ok(Rating {
            value: subject.digest.power.x_power_w.ok_or(Unscored::NoPower)?,
            coverage,
        })
    }
}
