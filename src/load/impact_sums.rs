//! The two sums that impact km are made of, before any athlete: docs/metrics.md.

use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use crate::digest::Digest;

/// Kilometres run, weighted by the forces of each step: `A`.
pub struct LevelImpact;

/// The same again, weighted by the braking work of descents: `B`.
pub struct DownhillImpact;

const SOURCE: &str =
    "peak force by speed to the fifth power; constants of this project (docs/metrics.md)";

fn known(digest: &Digest) -> Result<(), Unscored> {
    let known = digest.sport.is_on_foot() && digest.impact.known_km > 0.0;
    known.then_some(()).ok_or(Unscored::NoSpeed)
}

impl LoadMetric for LevelImpact {
    fn name(&self) -> &'static str {
        "impact sum"
    }

    fn column(&self) -> &'static str {
        "impact_sum"
    }

    fn unit(&self) -> Unit {
        Unit::WeightedKm
    }

    fn source(&self) -> &'static str {
        SOURCE
    }

    fn formula(&self) -> &'static str {
        "A = Σ km · f(v), f(v) steps a metre times peak force to the fifth power"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        vec![Input::measured("km", subject.digest.impact.known_km, "km")]
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        known(subject.digest)?;
        Ok(Rating::whole(subject.digest.impact.running))
    }
}

impl LoadMetric for DownhillImpact {
    fn name(&self) -> &'static str {
        "impact sum of descents"
    }

    fn column(&self) -> &'static str {
        "impact_sum_descents"
    }

    fn unit(&self) -> Unit {
        Unit::WeightedKm
    }

    fn source(&self) -> &'static str {
        SOURCE
    }

    fn formula(&self) -> &'static str {
        "B = Σ km · f(v) · 10·clamp(−grade − 0.01, 0, 0.25)"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        LevelImpact.inputs(subject)
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        known(subject.digest)?;
        Ok(Rating::whole(subject.digest.impact.running_downhill))
    }
}
