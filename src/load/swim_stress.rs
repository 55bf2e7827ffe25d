//! Swim stress: speed in the water relative to critical swimming speed, cubed, since drag grows.
//!
//! Known elsewhere as SSS or swimming TSS; the form of the Elevate project.

use super::method::Method;
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use crate::activity::Sport;

/// The metric; see the head of this file.
pub struct SwimStress;

/// Stress of a swim: mean speed while moving relative to critical speed (both m/s), over the hours from
/// start to end.
pub fn swim_stress(elapsed_h: f64, moving_m_per_s: f64, critical_m_per_s: f64) -> f64 {
    100.0 * elapsed_h * (moving_m_per_s / critical_m_per_s).powi(3)
}

/// Mean speed while moving, m/s.
fn moving_m_per_s(subject: Subject) -> Option<f64> {
    let digest = subject.digest;
    (digest.moving_s > 0.0 && !digest.length_assumed)
        .then_some(digest.distance_m? / digest.moving_s)
        .filter(|speed| *speed > 0.0)
}

impl LoadMetric for SwimStress {
    fn name(&self) -> &'static str {
        "swim stress"
    }

    fn column(&self) -> &'static str {
        "swim_stress"
    }

    fn known_as(&self) -> &'static str {
        "SSS, sTSS"
    }

    fn unit(&self) -> Unit {
        Unit::LoadPoints
    }

    fn rung(&self) -> Option<Method> {
        Some(Method::Pace)
    }

    fn source(&self) -> &'static str {
        "form of the Elevate project"
    }

    fn formula(&self) -> &'static str {
        "100 · hours from start to end · (v / critical)³, v the distance over the time in motion"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let hours = subject.digest.elapsed_s / 3600.0;
        let mut inputs = vec![Input::measured("hours", hours, "h")];
        inputs.extend(moving_m_per_s(subject).map(|v| Input::measured("v", v, "m/s")));
        let threshold = subject.thresholds.threshold_speed;
        inputs.extend(threshold.map(|t| Input::threshold("critical", t, "m/s")));
        inputs
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        if subject.digest.sport != Sport::Swim {
            return Err(Unscored::NotSwimming);
        }
        let speed = moving_m_per_s(subject).ok_or(Unscored::NoSpeed)?;
        let threshold = subject.thresholds.threshold_speed;
        let critical = threshold.ok_or(Unscored::NoThresholdSpeed)?.value;
        let hours = subject.digest.elapsed_s / 3600.0;
        Ok(Rating::whole(swim_stress(hours, speed, critical)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_at_critical_speed_is_100_and_half_the_speed_an_eighth() {
        assert_eq!(swim_stress(1.0, 1.2, 1.2), 100.0);
        assert_eq!(swim_stress(1.0, 0.6, 1.2), 12.5);
    }
}
