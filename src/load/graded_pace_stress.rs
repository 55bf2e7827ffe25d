//! Graded-pace stress: normalized grade-adjusted speed relative to threshold speed.
//!
//! Known elsewhere as rTSS. The idea is from GOVSS (Skiba 2006), with speed instead of power
//! (docs/metrics.md).

use super::method::Method;
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};

/// Below this share of the time in motion, speed is not representative.
const LEAST_COVERAGE: f64 = 0.5;

/// The metric; see the head of this file.
pub struct GradedPaceStress;

/// Stress of some hours at a normalized speed, both speeds in m/s on the flat.
pub fn graded_pace_stress(hours: f64, normalized_m_per_s: f64, threshold_m_per_s: f64) -> f64 {
    100.0 * hours * (normalized_m_per_s / threshold_m_per_s).powi(2)
}

/// Stress of a run at a normalized speed, from any model of grades.
///
/// # Errors
/// If it was not run, or its speed or the threshold is unknown.
pub fn rate_pace(subject: Subject, normalized_m_per_s: Option<f64>) -> Result<Rating, Unscored> {
    if !subject.digest.sport.is_running() {
        return Err(Unscored::NotRunning);
    }
    let measured_s = subject.digest.graded_speed.total_s();
    let coverage = (measured_s / subject.digest.moving_s.max(1.0)).min(1.0);
    // A treadmill without speed writes zeros.
    let known = |speed: &f64| coverage >= LEAST_COVERAGE && *speed > 0.0;
    let normalized = normalized_m_per_s.filter(known);
    let normalized = normalized.ok_or(Unscored::NoSpeed)?;
    let threshold = subject.thresholds.threshold_speed;
    let threshold = threshold.ok_or(Unscored::NoThresholdSpeed)?.value;
    let hours = measured_s / coverage / 3600.0;
    Ok(Rating {
        value: graded_pace_stress(hours, normalized, threshold),
        coverage,
    })
}

/// Inputs of the stress of a run at a normalized speed.
pub fn pace_inputs(subject: Subject, normalized_m_per_s: Option<f64>) -> Vec<Input> {
    let hours = subject.digest.graded_speed.total_s() / 3600.0;
    let mut inputs = vec![Input::measured("hours", hours, "h")];
    inputs.extend(normalized_m_per_s.map(|v| Input::measured("v", v, "m/s")));
    let threshold = subject.thresholds.threshold_speed;
    inputs.extend(threshold.map(|t| Input::threshold("threshold", t, "m/s")));
    inputs
}

/// Under ten minutes there is no normalized speed, only the mean.
fn normalized_m_per_s(subject: Subject) -> Option<f64> {
    let speed = &subject.digest.graded_speed;
    speed.normalized_m_per_s.or(speed.mean_m_per_s())
}

impl LoadMetric for GradedPaceStress {
    fn name(&self) -> &'static str {
        "graded-pace stress"
    }

    fn column(&self) -> &'static str {
        "graded_pace_stress"
    }

    fn known_as(&self) -> &'static str {
        "rTSS, running stress score"
    }

    fn unit(&self) -> Unit {
        Unit::LoadPoints
    }

    fn rung(&self) -> Option<Method> {
        Some(Method::Pace)
    }

    fn source(&self) -> &'static str {
        "Skiba 2006 (GOVSS) on grade-adjusted speed; grade factor of the Elevate project"
    }

    fn formula(&self) -> &'static str {
        "100 · hours · (v / threshold)², v the fourth-power mean of 30 s means of graded speed"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        pace_inputs(subject, normalized_m_per_s(subject))
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        rate_pace(subject, normalized_m_per_s(subject))
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
