//! Power stress: normalized power relative to threshold power.
//!
//! Known elsewhere as TSS. Allen & Coggan, Training and Racing with a Power Meter. Cycling power is
//! compared with the threshold on the bike, running power with that for running.

use super::method::Method;
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use crate::digest::Digest;

/// Below this share of the session, power is not representative (docs/metrics.md).
const LEAST_COVERAGE: f64 = 0.5;

/// The metric; see the head of this file.
pub struct PowerStress;

/// Intensity of a normalized power, both in watts; 1 can be held for an hour.
pub fn power_intensity(normalized_w: f64, threshold_w: f64) -> f64 {
    normalized_w / threshold_w
}

/// Stress of some hours at a normalized power, both powers in watts.
pub fn power_stress(hours: f64, normalized_w: f64, threshold_w: f64) -> f64 {
    100.0 * hours * power_intensity(normalized_w, threshold_w).powi(2)
}

/// Share of the timer's time with a known power, 0.5 to 1.
///
/// # Errors
/// If there is none, or too little to represent the session.
pub fn power_coverage(digest: &Digest) -> Result<f64, Unscored> {
    let measured_s = digest.power.total_s();
    // A meter that was asleep throughout writes zeros.
    if measured_s <= 0.0 || digest.power.work_j <= 0.0 {
        return Err(Unscored::NoPower);
    }
    let coverage = (measured_s / digest.timer_s.max(1.0)).min(1.0);
    if coverage < LEAST_COVERAGE {
        return Err(Unscored::LittlePower(coverage * 100.0));
    }
    Ok(coverage)
}

impl LoadMetric for PowerStress {
    fn name(&self) -> &'static str {
        "power stress"
    }

    fn column(&self) -> &'static str {
        "power_stress"
    }

    fn known_as(&self) -> &'static str {
        "TSS"
    }

    fn unit(&self) -> Unit {
        Unit::LoadPoints
    }

    fn rung(&self) -> Option<Method> {
        Some(Method::Power)
    }

    fn source(&self) -> &'static str {
        "Allen & Coggan, Training and Racing with a Power Meter"
    }

    fn formula(&self) -> &'static str {
        "100 · hours · (P / threshold)², P the fourth-power mean of 30 s means of power"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let mut inputs = vec![Input::measured("hours", subject.timer_h(), "h")];
        let normalized = subject.digest.power.normalized_w;
        inputs.extend(normalized.map(|watts| Input::measured("P", watts, "W")));
        let threshold = subject.thresholds.threshold_power;
        inputs.extend(threshold.map(|t| Input::threshold("threshold", t, "W")));
        inputs
    }

    /// Hours are those of the timer: the part without power is assumed to be like the rest.
    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let coverage = power_coverage(subject.digest)?;
        let normalized_w = subject.digest.power.normalized_w;
        let normalized_w = normalized_w.ok_or(Unscored::ShortPower)?;
        let threshold = subject.thresholds.threshold_power;
        let threshold_w = threshold.ok_or(Unscored::NoThresholdPower)?.value;
        Ok(Rating {
            value: power_stress(subject.timer_h(), normalized_w, threshold_w),
            coverage,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_at_threshold_power_is_100() {
        assert_eq!(power_stress(1.0, 265.0, 265.0), 100.0);
        // Two hours at 70 %.
        assert!((power_stress(2.0, 175.0, 250.0) - 98.0).abs() < 1e-9);
    }
}
