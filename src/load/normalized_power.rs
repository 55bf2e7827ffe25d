//! Normalized power: the constant power with the same physiological cost.
//!
//! Allen & Coggan, Training and Racing with a Power Meter (docs/metrics.md).

use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use super::power_stress::power_coverage;

/// The metric; see the head of this file.
pub struct NormalizedPower;

impl LoadMetric for NormalizedPower {
    fn name(&self) -> &'static str {
        "normalized power"
    }

    fn column(&self) -> &'static str {
        "normalized_power_w"
    }

    fn known_as(&self) -> &'static str {
        "NP, weighted average power"
    }

    fn unit(&self) -> Unit {
        Unit::Watts
    }

    fn source(&self) -> &'static str {
        "Allen & Coggan, Training and Racing with a Power Meter"
    }

    fn formula(&self) -> &'static str {
        "fourth root of the mean of fourth powers of 30 s means, full windows only, ten minutes at least"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let power = &subject.digest.power;
        let mean = power.mean_w();
        std::iter::once(Input::measured("time with power", power.total_s(), "s"))
            .chain(mean.map(|watts| Input::measured("mean power", watts, "W")))
            .collect()
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let coverage = power_coverage(subject.digest)?;
        let normalized_w = subject.digest.power.normalized_w;
        Ok(Rating {
            value: normalized_w.ok_or(Unscored::ShortPower)?,
            coverage,
        })
    }
}
