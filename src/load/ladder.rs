//! The ladder: which load counts if several could, and how certain it is (docs/metrics.md).

use super::LoadPoints;
use super::disagreement::{Disagreement, believed};
use super::method::Method;
use super::metric::{Rating, Subject, Unscored};
use super::rung_loads::RungLoads;
use crate::athlete::Provenance;
use crate::human::most_points;

/// Coverage from which a load counts as measured rather than estimated.
pub const FULL_COVERAGE: f64 = 0.9;
/// Steeper runs are beyond the range of grade-adjusted pace, metres up per kilometre.
const STEEP_M_PER_KM: f64 = 60.0;

/// How far a load can be trusted; lower is less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// From the mean heart rate alone, or estimated from duration; and anything typed in.
    Low,
    /// Measured with estimated thresholds or in part of the session only, by pace, by perceived exertion
    /// or by the watch.
    Medium,
    /// Measured by power or heart rate with thresholds that the athlete stated or the device knew.
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
    /// Factor that brings the rung's own load to the scale of the athlete's usual rung.
    pub correction: f64,
    /// Share of the session that was measured, 0 to 1.
    pub coverage: f64,
    /// Whether a gap was filled in, or the method was stretched.
    pub estimated: bool,
    /// How far to trust it.
    pub confidence: Confidence,
    /// Another rung with a very different result, and why it was not believed.
    pub disagreement: Option<Disagreement>,
    /// Its value before it was capped at what a body can do in that time, if it was.
    pub bounded_from: Option<LoadPoints>,
}

/// The rung that counts: the first, unless another is believed.
///
/// # Errors
/// As [`RungLoads::first`].
pub fn counting_rung(subject: Subject, loads: &RungLoads) -> Result<Method, Unscored> {
    let ((method, _), _) = believed(subject, loads, loads.first()?);
    Ok(method)
}

/// The load that counts; `correction` brings its rung to the scale of the athlete's usual one.
///
/// # Errors
/// The reason of the last rung, since every rung above failed too.
pub fn score(subject: Subject, loads: &RungLoads, correction: f64) -> Result<Score, Unscored> {
    let ((method, rating), disagreement) = believed(subject, loads, loads.first()?);
    if subject.bounded_h() <= 0.0 {
        return Err(Unscored::NothingRecorded);
    }
    // A threshold slightly too low makes hard sessions score slightly too much.
    let most = most_points(subject.bounded_h());
    let measured = correction * rating.value;
    let points = LoadPoints::new(measured.min(most));
    let estimated = is_estimated(subject, method, rating);
    Ok(Score {
        points,
        intensity: points.intensity_over(subject.timer_h()),
        method,
        correction,
        coverage: rating.coverage,
        estimated,
        confidence: confidence(subject, method, estimated),
        disagreement,
        bounded_from: (measured > most).then(|| LoadPoints::new(measured)),
    })
}

fn is_estimated(subject: Subject, method: Method, rating: Rating) -> bool {
    rating.coverage < FULL_COVERAGE || (method == Method::Pace && is_steep(subject))
}

fn is_steep(subject: Subject) -> bool {
    let climbed = subject.digest.climbed.map(|c| c.ascent_m);
    let per_km = climbed.zip(subject.digest.distance_m);
    per_km.is_some_and(|(ascent_m, metres)| ascent_m > STEEP_M_PER_KM * metres / 1000.0)
}

fn confidence(subject: Subject, method: Method, estimated: bool) -> Confidence {
    if subject.digest.is_typed_in() {
        return Confidence::Low;
    }
    let thresholds = subject.thresholds;
    let threshold = match method {
        Method::Power => thresholds.threshold_power,
        Method::HeartRate => Some(thresholds.threshold_hr),
        Method::Pace | Method::Exertion | Method::WatchLoad => return Confidence::Medium,
        Method::MeanHeartRate | Method::Duration => return Confidence::Low,
    };
    let own = |provenance| {
        matches!(
            provenance,
            Provenance::Given | Provenance::Wellness | Provenance::Device
        )
    };
    match threshold {
        Some(threshold) if own(threshold.provenance) && !estimated => Confidence::High,
        _ => Confidence::Medium,
    }
}
