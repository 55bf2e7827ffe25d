//! Zone impulse with the weights of GoldenCheetah, for comparison with it.

use super::heart_rate_coverage::heart_rate_coverage;
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use crate::digest::HeartRateSeconds;

/// Lower bounds of the zones as shares of threshold heart rate, and their weights a minute.
const ZONES: [(f64, f64); 5] = [
    (0.0, 0.9),
    (0.68, 1.1),
    (0.83, 1.2),
    (0.94, 2.0),
    (1.05, 5.0),
];

/// The metric; see the head of this file.
pub struct ZoneTrimp;

/// Impulse of seconds at heart rates, by zones of a threshold heart rate in beats per minute.
pub fn zone_trimp(heart_rate: &HeartRateSeconds, threshold_bpm: f64) -> f64 {
    let weight = |bpm: f64| {
        let reached = ZONES.iter().rfind(|(low, _)| bpm >= low * threshold_bpm);
        reached.map_or(0.0, |(_, weight)| *weight)
    };
    heart_rate
        .iter()
        .map(|(bpm, seconds)| seconds / 60.0 * weight(bpm))
        .sum()
}

impl LoadMetric for ZoneTrimp {
    fn name(&self) -> &'static str {
        "zone impulse"
    }

    fn column(&self) -> &'static str {
        "zone_impulse"
    }

    fn known_as(&self) -> &'static str {
        "TRIMP zonal points of GoldenCheetah"
    }

    fn unit(&self) -> Unit {
        Unit::Arbitrary
    }

    fn source(&self) -> &'static str {
        "weights of GoldenCheetah"
    }

    fn formula(&self) -> &'static str {
        "Σ t/60·w / coverage, w 0.9, 1.1, 1.2, 2 and 5 from 0, 68, 83, 94 and 105 % of threshold"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let total_s = subject.digest.heart_rate.total_s();
        vec![
            Input::threshold("threshold", subject.thresholds.threshold_hr, "bpm"),
            Input::measured("t, all together", total_s, "s"),
        ]
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let coverage = heart_rate_coverage(subject.digest)?;
        let threshold_bpm = subject.thresholds.threshold_hr.value;
        Ok(Rating {
            value: zone_trimp(&subject.digest.heart_rate, threshold_bpm) / coverage,
            coverage,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_weigh_by_their_zone() {
        let heart_rate =
            HeartRateSeconds::from_stretches(&[(100.0, 60.0), (160.0, 120.0), (168.0, 60.0)]);
        // Of 160: 62 % weighs 0.9, 100 % weighs 2, 105 % weighs 5.
        assert!((zone_trimp(&heart_rate, 160.0) - (0.9 + 4.0 + 5.0)).abs() < 1e-9);
    }
}
