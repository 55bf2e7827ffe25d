//! Graded-pace stress: normalized grade-adjusted speed against the speed of an hour.
//!
//! Known elsewhere as rTSS. The idea is that of GOVSS (Skiba 2006), on speed instead of power
//! (docs/metrics.md).

use super::LoadPoints;
use super::metric::{Input, LoadMetric, Method, Rating, Unscored};
use crate::activity::Sex;
use crate::athlete::Thresholds;
use crate::digest::Digest;

/// Below this share of the time in motion, speed says too little.
const LEAST_COVERAGE: f64 = 0.5;

/// The metric; see the head of this file.
pub struct GradedPaceStress;

/// Stress of some hours at a normalized speed, both speeds in m/s on the flat.
pub fn graded_pace_stress(hours: f64, normalized_m_per_s: f64, threshold_m_per_s: f64) -> f64 {
    100.0 * hours * (normalized_m_per_s / threshold_m_per_s).powi(2)
}

impl LoadMetric for GradedPaceStress {
    fn method(&self) -> Method {
        Method::GradedPace
    }

    fn source(&self) -> &'static str {
        "Skiba 2006 (GOVSS) on grade-adjusted speed; grade factor of the Elevate project"
    }

    fn formula(&self) -> &'static str {
        "100 · hours · (v / threshold)², v the fourth-power mean of 30 s means of graded speed"
    }

    fn inputs(&self, digest: &Digest, thresholds: &Thresholds, _sex: Option<Sex>) -> Vec<Input> {
        let speed = &digest.graded_speed;
        let normalized = speed.normalized_m_per_s.or(speed.mean_m_per_s());
        let mut inputs = vec![Input::measured("hours", speed.total_s() / 3600.0, "h")];
        inputs.extend(normalized.map(|v| Input::measured("v", v, "m/s")));
        let threshold = thresholds.threshold_speed;
        inputs.extend(threshold.map(|t| Input::threshold("threshold", t, "m/s")));
        inputs
    }

    fn rate(
        &self,
        digest: &Digest,
        thresholds: &Thresholds,
        _sex: Option<Sex>,
    ) -> Result<Rating, Unscored> {
        if !digest.sport.is_running() {
            return Err(Unscored::NotRunning);
        }
        let speed = &digest.graded_speed;
        let measured_s = speed.total_s();
        let coverage = (measured_s / digest.moving_s.max(1.0)).min(1.0);
        // Under ten minutes there is no normalized speed, and the mean is all there is.
        let normalized = speed.normalized_m_per_s.or(speed.mean_m_per_s());
        let Some(normalized) = normalized.filter(|_| coverage >= LEAST_COVERAGE) else {
            return Err(Unscored::NoSpeed);
        };
        let threshold = thresholds
            .threshold_speed
            .ok_or(Unscored::NoThresholdSpeed)?;
        let hours = measured_s / coverage / 3600.0;
        Ok(Rating {
            points: LoadPoints::new(graded_pace_stress(hours, normalized, threshold.value)),
            coverage,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_at_threshold_speed_is_100() {
        assert_eq!(graded_pace_stress(1.0, 3.8, 3.8), 100.0);
    }
}
