//! Smoothed-power stress: xPower relative to threshold power.
//!
//! Known elsewhere as BikeScore, here in its simple form; Skiba's original (2006) is relative to the
//! work at critical power.

use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use super::power_stress::{power_coverage, power_stress};

/// The metric; see the head of this file.
pub struct XPowerStress;

impl LoadMetric for XPowerStress {
    fn name(&self) -> &'static str {
        "smoothed-power stress"
    }

    fn column(&self) -> &'static str {
        "smoothed_power_stress"
    }

    fn known_as(&self) -> &'static str {
        "BikeScore"
    }

    fn unit(&self) -> Unit {
        Unit::LoadPoints
    }

    fn source(&self) -> &'static str {
        "Skiba 2006 (BikeScore), simple form"
    }

    fn formula(&self) -> &'static str {
        "100 · hours · (xPower / threshold)²"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let mut inputs = vec![Input::measured("hours", subject.timer_h(), "h")];
        let x_power = subject.digest.power.x_power_w;
        inputs.extend(x_power.map(|watts| Input::measured("xPower", watts, "W")));
        let threshold = subject.thresholds.threshold_power;
        inputs.extend(threshold.map(|t| Input::threshold("threshold", t, "W")));
        inputs
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let coverage = power_coverage(subject.digest)?;
        let x_power_w = subject.digest.power.x_power_w.ok_or(Unscored::NoPower)?;
        let threshold = subject.thresholds.threshold_power;
        let threshold_w = threshold.ok_or(Unscored::NoThresholdPower)?.value;
        Ok(Rating {
            value: power_stress(subject.timer_h(), x_power_w, threshold_w),
            coverage,
        })
    }
}
