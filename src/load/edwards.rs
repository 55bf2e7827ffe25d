//! Edwards' training impulse: minutes in five zones of the maximum heart rate, weighted 1 to 5.
//!
//! Edwards 1993, The Heart Rate Monitor Book.

use super::heart_rate_coverage::heart_rate_coverage;
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use crate::digest::HeartRateSeconds;

/// Lower bounds of the zones, as shares of the maximum, inclusive. Below the first nothing counts.
const LOWER_BOUNDS: [f64; 5] = [0.5, 0.6, 0.7, 0.8, 0.9];

/// The metric; see the head of this file.
pub struct EdwardsTrimp;

/// Impulse of minutes in zones 1 to 5.
pub fn edwards_trimp(zone_minutes: [f64; 5]) -> f64 {
    (1u32..)
        .zip(zone_minutes)
        .map(|(zone, minutes)| f64::from(zone) * minutes)
        .sum()
}

/// Minutes in zones 1 to 5 of a maximum heart rate in beats per minute.
pub fn edwards_zone_minutes(heart_rate: &HeartRateSeconds, max_bpm: f64) -> [f64; 5] {
    let mut minutes = [0.0; 5];
    for (bpm, seconds) in heart_rate.iter() {
        let zone = LOWER_BOUNDS.iter().rposition(|low| bpm >= low * max_bpm);
        if let Some(zone) = zone {
            minutes[zone] += seconds / 60.0;
        }
    }
    minutes
}

impl LoadMetric for EdwardsTrimp {
    fn name(&self) -> &'static str {
        "five-zone impulse"
    }

    fn column(&self) -> &'static str {
        "five_zone_impulse"
    }

    fn known_as(&self) -> &'static str {
        "Edwards TRIMP"
    }

    fn unit(&self) -> Unit {
        Unit::Arbitrary
    }

    fn source(&self) -> &'static str {
        "Edwards 1993, The Heart Rate Monitor Book"
    }

    fn formula(&self) -> &'static str {
        "(z1 + 2·z2 + 3·z3 + 4·z4 + 5·z5) / coverage, minutes from 50, 60, 70, 80 and 90 % of max"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        const NAMES: [&str; 5] = ["z1", "z2", "z3", "z4", "z5"];
        let max = subject.thresholds.max_hr;
        let minutes = edwards_zone_minutes(&subject.digest.heart_rate, max.value);
        let zones = NAMES.iter().zip(minutes);
        std::iter::once(Input::threshold("max", max, "bpm"))
            .chain(zones.map(|(name, minutes)| Input::measured(name, minutes, "min")))
            .collect()
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let coverage = heart_rate_coverage(subject.digest)?;
        let max_bpm = subject.thresholds.max_hr.value;
        let minutes = edwards_zone_minutes(&subject.digest.heart_rate, max_bpm);
        Ok(Rating {
            value: edwards_trimp(minutes) / coverage,
            coverage,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lower_bound_belongs_to_its_zone_and_below_the_first_nothing_counts() {
        let seconds: Vec<(f64, f64)> = [99.0, 100.0, 119.0, 120.0, 200.0, 210.0]
            .map(|bpm| (bpm, 60.0))
            .to_vec();
        let minutes = edwards_zone_minutes(&HeartRateSeconds::from_stretches(&seconds), 200.0);
        assert_eq!(minutes, [2.0, 1.0, 0.0, 0.0, 2.0]);
        assert_eq!(edwards_trimp(minutes), 14.0);
    }
}
