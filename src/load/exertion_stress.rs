//! Exertion stress: perceived exertion, on the scale where an hour at threshold is 100.
//!
//! The intensity of each exertion is a table of this project (docs/metrics.md).

use super::method::Method;
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use super::session_rpe::entered_exertion;

/// Intensity of exertions from 0 to 10, where 1 can be held for an hour; linear in between.
const INTENSITY: [f64; 11] = [
    0.30, 0.45, 0.58, 0.68, 0.76, 0.83, 0.89, 0.95, 1.00, 1.05, 1.10,
];

/// The metric; see the head of this file.
pub struct ExertionStress;

/// Intensity of an exertion from 0 to 10 (CR10); beyond, that of the nearer end.
pub fn intensity_of_exertion(exertion_cr10: f64) -> f64 {
    let exertion = exertion_cr10.clamp(0.0, 10.0);
    let below = (exertion.floor() as usize).min(INTENSITY.len() - 2);
    let fraction = exertion - below as f64;
    INTENSITY[below] + fraction * (INTENSITY[below + 1] - INTENSITY[below])
}

impl LoadMetric for ExertionStress {
    fn name(&self) -> &'static str {
        "exertion stress"
    }

    fn column(&self) -> &'static str {
        "exertion_stress"
    }

    fn unit(&self) -> Unit {
        Unit::LoadPoints
    }

    fn rung(&self) -> Option<Method> {
        Some(Method::Exertion)
    }

    fn source(&self) -> &'static str {
        "exertion by Foster 2001; its intensity is a table of this project"
    }

    fn formula(&self) -> &'static str {
        "100 · hours · intensity²"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let mut inputs = vec![Input::measured("hours", subject.timer_h(), "h")];
        if let Some(cr10) = subject.digest.watch.perceived_exertion {
            inputs.push(Input::noted("exertion", cr10, "of 10"));
            inputs.push(Input::constant("intensity", intensity_of_exertion(cr10)));
        }
        inputs
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let intensity = intensity_of_exertion(entered_exertion(subject)?);
        Ok(Rating::whole(100.0 * subject.timer_h() * intensity.powi(2)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exertion_of_8_can_be_held_for_an_hour_and_halves_lie_between() {
        assert_eq!(intensity_of_exertion(8.0), 1.0);
        assert_eq!(intensity_of_exertion(10.0), 1.10);
        assert_eq!(intensity_of_exertion(0.0), 0.30);
        assert!((intensity_of_exertion(3.5) - 0.72).abs() < 1e-9);
    }
}
