//! Heart-rate stress: training impulse on the scale where an hour at threshold is 100.
//!
//! Known elsewhere as HRSS or hrTSS. The factor of the impulse cancels, so the dispute over its value
//! for women does not matter here (docs/metrics.md).

use super::banister::{TrimpConstants, banister_trimp, trimp_inputs, trimp_per_hour_at};
use super::heart_rate_coverage::heart_rate_coverage;
use super::highest::highest;
use super::method::Method;
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use crate::activity::Sex;
use crate::digest::HeartRateSeconds;

/// The metric; see the head of this file.
pub struct HeartRateStress;

/// Stress of seconds at heart rates; thresholds in beats per minute.
pub fn heart_rate_stress(
    heart_rate: &HeartRateSeconds,
    resting_bpm: f64,
    max_bpm: f64,
    threshold_bpm: f64,
    sex: Option<Sex>,
) -> f64 {
    let constants = TrimpConstants::of(sex);
    100.0 * banister_trimp(heart_rate, resting_bpm, max_bpm, constants)
        / trimp_per_hour_at(threshold_bpm, resting_bpm, max_bpm, constants)
}

/// The heart rate of an intensity on the scale of loads, beats per minute: an hour at it scores `100 ·
/// intensity²`. Between resting and maximum heart rate; thresholds in beats per minute.
pub fn heart_rate_at_intensity(
    intensity: f64,
    (resting_bpm, threshold_bpm, max_bpm): (f64, f64, f64),
    sex: Option<Sex>,
) -> f64 {
    let constants = TrimpConstants::of(sex);
    let per_hour = |bpm| trimp_per_hour_at(bpm, resting_bpm, max_bpm, constants);
    let wanted = intensity.powi(2) * per_hour(threshold_bpm);
    highest(resting_bpm..=max_bpm, |bpm| per_hour(bpm) <= wanted)
}

impl LoadMetric for HeartRateStress {
    fn name(&self) -> &'static str {
        "heart-rate stress"
    }

    fn column(&self) -> &'static str {
        "heart_rate_stress"
    }

    fn known_as(&self) -> &'static str {
        "HRSS, hrTSS, TRIMP(100)"
    }

    fn unit(&self) -> Unit {
        Unit::LoadPoints
    }

    fn rung(&self) -> Option<Method> {
        Some(Method::HeartRate)
    }

    fn source(&self) -> &'static str {
        "Banister 1991; Morton 1990, doi 10.1152/jappl.1990.69.3.1171; scaled to an hour at threshold"
    }

    fn formula(&self) -> &'static str {
        "100 · Σ t·x·A·exp(B·x) / (3600·y·A·exp(B·y)) / coverage, x = (HR − rest) / (max − rest), \
         y the same at threshold"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let mut inputs = trimp_inputs(subject, TrimpConstants::of(subject.sex));
        let threshold = subject.thresholds.threshold_hr;
        inputs.insert(2, Input::threshold("threshold", threshold, "bpm"));
        inputs
    }

    /// The part of the session without heart rate is assumed to be like the rest.
    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let coverage = heart_rate_coverage(subject.digest)?;
        let thresholds = subject.thresholds;
        let stress = heart_rate_stress(
            &subject.digest.heart_rate,
            thresholds.resting_hr.value,
            thresholds.max_hr.value,
            thresholds.threshold_hr.value,
            subject.sex,
        );
        Ok(Rating {
            value: stress / coverage,
            coverage,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_at_threshold_is_100_for_everyone() {
        let hour = HeartRateSeconds::from_stretches(&[(168.0, 3600.0)]);
        for sex in [None, Some(Sex::Female), Some(Sex::Male)] {
            let stress = heart_rate_stress(&hour, 50.0, 190.0, 168.0, sex);
            assert!((stress - 100.0).abs() < 1e-9);
        }
    }

    #[test]
    fn a_heart_rate_has_the_intensity_that_its_hour_costs() {
        let thresholds = (50.0, 168.0, 190.0);
        for sex in [None, Some(Sex::Female), Some(Sex::Male)] {
            let bpm = |intensity| heart_rate_at_intensity(intensity, thresholds, sex);
            assert!((bpm(1.0) - 168.0).abs() < 1e-6);
            assert!((bpm(0.0) - 50.0).abs() < 1e-6);
            // 100 * 0.65^2 = 42.25 points an hour.
            let per_hour = 100.0
                * trimp_per_hour_at(bpm(0.65), 50.0, 190.0, TrimpConstants::of(sex))
                / trimp_per_hour_at(168.0, 50.0, 190.0, TrimpConstants::of(sex));
            assert!((per_hour - 42.25).abs() < 1e-6);
        }
    }

    #[test]
    fn intervals_cost_more_than_their_mean_heart_rate() {
        let intervals = HeartRateSeconds::from_stretches(&[(120.0, 1800.0), (170.0, 1800.0)]);
        let steady = HeartRateSeconds::from_stretches(&[(145.0, 3600.0)]);
        let stress = |h: &HeartRateSeconds| heart_rate_stress(h, 50.0, 190.0, 168.0, None);
        assert!(stress(&intervals) > stress(&steady));
    }
}
