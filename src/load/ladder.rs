//! The ladder: which load counts when several could, and how sure it is (docs/metrics.md).

use super::LoadPoints;
use super::metric::{METRICS, Method, Rating, Unscored};
use crate::activity::Sex;
use crate::athlete::{Provenance, Thresholds};
use crate::digest::Digest;

/// Coverage from which a load counts as measured rather than estimated.
const FULL_COVERAGE: f64 = 0.9;

/// How far a load can be trusted; lower is less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Assumed from duration.
    Low,
    /// Measured against estimated thresholds, or in part of the session only.
    Medium,
    /// Measured against thresholds that the athlete stated or the device knew.
    High,
}

impl Confidence {
    /// Name for tables.
    pub fn name(self) -> &'static str {
        match self {
            Confidence::Low => "low",
            Confidence::Medium => "medium",
            Confidence::High => "high",
        }
    }
}

/// The load that counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// The load of the session.
    pub points: LoadPoints,
    /// Mean intensity, where 1 can be held for an hour.
    pub intensity: f64,
    /// How it was found.
    pub method: Method,
    /// Share of the session that was measured, 0 to 1.
    pub coverage: f64,
    /// How far to trust it.
    pub confidence: Confidence,
}

/// The first load of the ladder, or why there is none.
///
/// # Errors
/// The reason of the last rung, as every rung above failed too.
pub fn score(
    digest: &Digest,
    thresholds: &Thresholds,
    sex: Option<Sex>,
) -> Result<Score, Unscored> {
    let mut reason = Unscored::NothingRecorded;
    for metric in METRICS {
        match metric.rate(digest, thresholds, sex) {
            Ok(rating) => return Ok(scored(metric.method(), rating, digest, thresholds)),
            Err(unscored) => reason = unscored,
        }
    }
    Err(reason)
}

fn scored(method: Method, rating: Rating, digest: &Digest, thresholds: &Thresholds) -> Score {
    let threshold = match method {
        Method::HeartRate => Some(thresholds.threshold_hr.provenance),
        Method::GradedPace => thresholds.threshold_speed.map(|t| t.provenance),
        Method::Duration => None,
    };
    let known = matches!(
        threshold,
        Some(Provenance::Given | Provenance::Wellness | Provenance::Device)
    );
    let confidence = match threshold {
        None => Confidence::Low,
        Some(_) if known && rating.coverage >= FULL_COVERAGE => Confidence::High,
        Some(_) => Confidence::Medium,
    };
    Score {
        points: rating.points,
        intensity: rating.points.intensity_over(digest.timer_s / 3600.0),
        method,
        coverage: rating.coverage,
        confidence,
    }
}
