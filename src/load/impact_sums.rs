//! The two sums of impact km, before any athlete settings: docs/metrics.md.

use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};

/// One of the two sums.
pub enum ImpactSum {
    /// Kilometres run, weighted by the forces of each step: `A`.
    Level,
    /// The same, weighted by the braking work of descents: `B`.
    Downhill,
}

impl LoadMetric for ImpactSum {
    fn name(&self) -> &'static str {
        match self {
            ImpactSum::Level => "impact sum",
            ImpactSum::Downhill => "impact sum of descents",
        }
    }

    fn column(&self) -> &'static str {
        match self {
            ImpactSum::Level => "impact_sum",
            ImpactSum::Downhill => "impact_sum_descents",
        }
    }

    fn unit(&self) -> Unit {
        Unit::WeightedKm
    }

    fn source(&self) -> &'static str {
        "peak force by speed to the fifth power; constants of this project (docs/metrics.md)"
    }

    fn formula(&self) -> &'static str {
        match self {
            ImpactSum::Level => {
                "A = Σ km · f(v), f(v) steps a metre times peak force to the fifth power"
            }
            ImpactSum::Downhill => "B = Σ km · f(v) · 10·clamp(−grade − 0.01, 0, 0.25)",
        }
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        vec![Input::measured("km", subject.digest.impact.known_km, "km")]
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let sums = &subject.digest.impact;
        if !subject.digest.sport.is_on_foot() || sums.known_km <= 0.0 {
            return Err(Unscored::NoSpeed);
        }
        Ok(Rating::whole(match self {
            ImpactSum::Level => sums.running,
            ImpactSum::Downhill => sums.running_downhill,
        }))
    }
}
