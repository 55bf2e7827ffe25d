//! Training impulse from heart rate.
//!
//! Banister 1991, in Physiological Testing of Elite Athletes; Morton, Fitz-Clarke & Banister 1990,
//! J Appl Physiol 69:1171, doi 10.1152/jappl.1990.69.3.1171.

use crate::activity::Sex;
use crate::digest::HeartRateSeconds;

/// Constants of the exponential weight `A * exp(B * x)` on the heart rate reserve `x`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrimpConstants {
    /// Factor.
    pub a: f64,
    /// Exponent.
    pub b: f64,
}

impl TrimpConstants {
    /// As published for men and women; midway between the two when sex is unknown.
    pub fn of(sex: Option<Sex>) -> Self {
        match sex {
            Some(Sex::Male) => Self { a: 0.64, b: 1.92 },
            Some(Sex::Female) => Self { a: 0.86, b: 1.67 },
            None => Self { a: 0.75, b: 1.795 },
        }
    }

    /// The variant of several tools, which use the factor of men for both sexes.
    pub fn with_factor_of_men(sex: Option<Sex>) -> Self {
        Self {
            a: 0.64,
            ..Self::of(sex)
        }
    }

    /// Impulse per minute at a heart rate.
    pub fn per_minute(self, hr_bpm: f64, resting_bpm: f64, max_bpm: f64) -> f64 {
        let x = ((hr_bpm - resting_bpm) / (max_bpm - resting_bpm)).clamp(0.0, 1.0);
        x * self.a * (self.b * x).exp()
    }
}

/// Training impulse of seconds at heart rates, summed per heart rate and never from a mean.
pub fn banister_trimp(
    heart_rate: &HeartRateSeconds,
    resting_bpm: f64,
    max_bpm: f64,
    constants: TrimpConstants,
) -> f64 {
    heart_rate
        .iter()
        .map(|(bpm, seconds)| seconds / 60.0 * constants.per_minute(bpm, resting_bpm, max_bpm))
        .sum()
}

/// Training impulse of an hour at one heart rate.
pub fn trimp_per_hour_at(
    hr_bpm: f64,
    resting_bpm: f64,
    max_bpm: f64,
    constants: TrimpConstants,
) -> f64 {
    60.0 * constants.per_minute(hr_bpm, resting_bpm, max_bpm)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_rest_there_is_no_impulse_and_more_of_the_same_is_more() {
        let men = TrimpConstants::of(Some(Sex::Male));
        let trimp = |bpm, seconds| {
            banister_trimp(
                &HeartRateSeconds::from_stretches(&[(bpm, seconds)]),
                50.0,
                190.0,
                men,
            )
        };
        assert_eq!(trimp(50.0, 3600.0), 0.0);
        assert!(trimp(150.0, 3600.0) > trimp(140.0, 3600.0));
        assert!((trimp(150.0, 3600.0) - 2.0 * trimp(150.0, 1800.0)).abs() < 1e-9);
    }
}
