//! Heart-rate stress: training impulse on the scale where an hour at threshold is 100.
//!
//! Known elsewhere as HRSS or hrTSS. The factor of the impulse cancels, so the quarrel about its
//! value for women does not matter here (docs/metrics.md).

use super::LoadPoints;
use super::metric::{Input, LoadMetric, Method, Rating, Unscored};
use super::trimp::{TrimpConstants, banister_trimp, trimp_per_hour_at};
use crate::activity::Sex;
use crate::athlete::Thresholds;
use crate::digest::{Digest, HeartRateSeconds};

/// Below this share of the session, heart rate says too little (docs/metrics.md).
const LEAST_COVERAGE: f64 = 0.5;

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

impl LoadMetric for HeartRateStress {
    fn method(&self) -> Method {
        Method::HeartRate
    }

    fn source(&self) -> &'static str {
        "Banister 1991; Morton 1990, doi 10.1152/jappl.1990.69.3.1171; scaled to an hour at threshold"
    }

    fn formula(&self) -> &'static str {
        "100 · Σ t·x·A·exp(B·x) / (3600·y·A·exp(B·y)) / coverage, x = (HR − rest) / (max − rest), \
         y the same at threshold"
    }

    fn inputs(&self, digest: &Digest, thresholds: &Thresholds, sex: Option<Sex>) -> Vec<Input> {
        let constants = TrimpConstants::of(sex);
        let measured_s = digest.heart_rate.total_s();
        let mut inputs = vec![
            Input::threshold("rest", thresholds.resting_hr, "bpm"),
            Input::threshold("max", thresholds.max_hr, "bpm"),
            Input::threshold("threshold", thresholds.threshold_hr, "bpm"),
            Input::constant("A", constants.a),
            Input::constant("B", constants.b),
            Input::measured("t, all together", measured_s, "s"),
            Input::measured("timer", digest.timer_s, "s"),
        ];
        let mean = digest.heart_rate.mean_bpm();
        inputs.extend(mean.map(|bpm| Input::measured("mean HR", bpm, "bpm")));
        inputs
    }

    /// The part of the session without heart rate is taken to have been like the rest.
    fn rate(
        &self,
        digest: &Digest,
        thresholds: &Thresholds,
        sex: Option<Sex>,
    ) -> Result<Rating, Unscored> {
        let measured_s = digest.heart_rate.total_s();
        if measured_s <= 0.0 {
            return Err(Unscored::NoHeartRate);
        }
        let coverage = (measured_s / digest.timer_s.max(1.0)).min(1.0);
        if coverage < LEAST_COVERAGE {
            return Err(Unscored::LittleHeartRate(coverage * 100.0));
        }
        let stress = heart_rate_stress(
            &digest.heart_rate,
            thresholds.resting_hr.value,
            thresholds.max_hr.value,
            thresholds.threshold_hr.value,
            sex,
        );
        Ok(Rating {
            points: LoadPoints::new(stress / coverage),
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
            assert!((heart_rate_stress(&hour, 50.0, 188.0, 168.0, sex) - 100.0).abs() < 1e-9);
        }
    }

    #[test]
    fn intervals_cost_more_than_their_mean_heart_rate_says() {
        let halves = HeartRateSeconds::from_stretches(&[(120.0, 1800.0), (170.0, 1800.0)]);
        let mean = HeartRateSeconds::from_stretches(&[(145.0, 3600.0)]);
        let stress =
            |h: &HeartRateSeconds| heart_rate_stress(h, 50.0, 190.0, 168.0, Some(Sex::Male));
        assert!(stress(&halves) > 1.1 * stress(&mean));
    }
}
