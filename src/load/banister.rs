//! Training impulse from heart rate.
//!
//! Banister 1991, in Physiological Testing of Elite Athletes; Morton, Fitz-Clarke & Banister 1990,
//! J Appl Physiol 69:1171, doi 10.1152/jappl.1990.69.3.1171.

use super::heart_rate_coverage::heart_rate_coverage;
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use crate::activity::Sex;
use crate::digest::HeartRateSeconds;

/// The metric; see the head of this file. For comparison with other tools, whose factors differ.
pub struct BanisterTrimp;

/// Constants of the exponential weight `A * exp(B * x)` on the heart rate reserve `x`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrimpConstants {
    /// Factor `A` of the weight.
    pub a: f64,
    /// Exponent `B` of the weight.
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

    /// The variant of several tools, which use the men's factor for both sexes.
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

/// Training impulse of a session with some constants; the part without heart rate is assumed to be like
/// the rest.
///
/// # Errors
/// When heart rate covers too little of the session.
pub fn rate_trimp(subject: Subject, constants: TrimpConstants) -> Result<Rating, Unscored> {
    let coverage = heart_rate_coverage(subject.digest)?;
    let thresholds = subject.thresholds;
    let (resting, max) = (thresholds.resting_hr.value, thresholds.max_hr.value);
    let trimp = banister_trimp(&subject.digest.heart_rate, resting, max, constants);
    Ok(Rating {
        value: trimp / coverage,
        coverage,
    })
}

/// Inputs of a training impulse.
pub fn trimp_inputs(subject: Subject, constants: TrimpConstants) -> Vec<Input> {
    let heart_rate = &subject.digest.heart_rate;
    let mut inputs = vec![
        Input::threshold("rest", subject.thresholds.resting_hr, "bpm"),
        Input::threshold("max", subject.thresholds.max_hr, "bpm"),
        Input::constant("A", constants.a),
        Input::constant("B", constants.b),
        Input::measured("t, all together", heart_rate.total_s(), "s"),
        Input::measured("timer", subject.digest.timer_s, "s"),
    ];
    let mean = heart_rate.mean_bpm();
    inputs.extend(mean.map(|bpm| Input::measured("mean HR", bpm, "bpm")));
    inputs
}

impl LoadMetric for BanisterTrimp {
    fn name(&self) -> &'static str {
        "training impulse"
    }

    fn column(&self) -> &'static str {
        "training_impulse"
    }

    fn known_as(&self) -> &'static str {
        "Banister TRIMP, TRIMPexp"
    }

    fn unit(&self) -> Unit {
        Unit::Arbitrary
    }

    fn source(&self) -> &'static str {
        "Banister 1991; Morton 1990, doi 10.1152/jappl.1990.69.3.1171"
    }

    fn formula(&self) -> &'static str {
        "Σ t/60·x·A·exp(B·x) / coverage, x = (HR − rest) / (max − rest)"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        trimp_inputs(subject, TrimpConstants::of(subject.sex))
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        rate_trimp(subject, TrimpConstants::of(subject.sex))
    }
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
