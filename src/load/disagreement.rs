//! Two rungs of one session that cannot both be right, and which of them is believed (docs/metrics.md).

use super::banister::{TrimpConstants, trimp_per_hour_at};
use super::method::Method;
use super::metric::{Rating, Subject};
use super::rung_loads::RungLoads;
use crate::athlete::Threshold;
use crate::human::most_points;

/// Measured rungs, in the order of the ladder.
const MEASURED: [Method; 3] = [Method::Power, Method::HeartRate, Method::Pace];
/// How far apart two rungs are when both thresholds are right: heat, hills, tired days. A standard
/// deviation of the logarithm (constant of this project).
const SPREAD: f64 = 0.25;
/// Rungs this many standard deviations apart disagree.
const APART: f64 = 2.5;
/// Shorter sessions prove nothing, hours.
const LEAST_HOURS: f64 = 0.25;
/// This many times what a body can do cannot come from a threshold that is a little off.
const BEYOND: f64 = 1.25;

/// Two rungs of a session that differ by more than their combined uncertainty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Disagreement {
    /// The rung that counts.
    pub believed: Method,
    /// The rung not believed.
    pub other: Method,
    /// Load of the other over that of the one that counts.
    pub ratio: f64,
    /// The reason why one of them is believed.
    pub why: Believed,
}

/// Why a rung is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Believed {
    /// It is higher on the ladder, and a human can do it.
    HigherRung,
    /// The higher rung is more than anybody can do in that time.
    Doable,
}

/// The rung that counts for a session whose first rung is `first`, and what contradicts it.
pub fn believed(
    subject: Subject,
    loads: &RungLoads,
    first: (Method, Rating),
) -> ((Method, Rating), Option<Disagreement>) {
    let lower = Method::LADDER.into_iter().filter(|rung| *rung > first.0);
    let mut lower = lower.filter_map(|rung| Some((rung, loads.on(rung).ok()?)));
    if !is_possible(subject, first) {
        return match lower.find(|rung| is_possible(subject, *rung)) {
            Some(rung) => (rung, Some(disagreement(rung, first, Believed::Doable))),
            None => (first, None),
        };
    }
    let comparable = MEASURED.contains(&first.0) && subject.timer_h() >= LEAST_HOURS;
    let mut apart = lower.filter(|second| {
        comparable && MEASURED.contains(&second.0) && are_apart(subject, first, *second)
    });
    let disagrees = |second| disagreement(first, second, Believed::HigherRung);
    (first, apart.next().map(disagrees))
}

fn disagreement(one: (Method, Rating), other: (Method, Rating), why: Believed) -> Disagreement {
    Disagreement {
        believed: one.0,
        other: other.0,
        ratio: other.1.value / one.1.value,
        why,
    }
}

/// Whether a body can do what a rung measured. Perceived exertion is not a measurement.
fn is_possible(subject: Subject, (rung, load): (Method, Rating)) -> bool {
    rung == Method::Exertion || load.value <= BEYOND * most_points(subject.bounded_h())
}

fn are_apart(subject: Subject, a: (Method, Rating), b: (Method, Rating)) -> bool {
    let ratio = b.1.value / a.1.value;
    let (Some(of_a), Some(of_b)) = (doubt(subject, a.0), doubt(subject, b.0)) else {
        return false;
    };
    let doubt = (of_a.powi(2) + of_b.powi(2) + SPREAD.powi(2)).sqrt();
    ratio.ln().abs() > APART * doubt
}

/// How far the load of a rung may be off because of its threshold, as a share; `None` for a rung that
/// cannot be compared.
fn doubt(subject: Subject, rung: Method) -> Option<f64> {
    let thresholds = subject.thresholds;
    let squared = |threshold: Threshold| 2.0 * threshold.plus_minus / threshold.value;
    match rung {
        Method::Power => thresholds.threshold_power.map(squared),
        Method::HeartRate => Some(doubt_of_heart(subject)),
        // A walked run is not comparable, and drag makes speed in the water another measure.
        Method::Pace if subject.digest.was_run() => thresholds.threshold_speed.map(squared),
        _ => None,
    }
}

fn doubt_of_heart(subject: Subject) -> f64 {
    let thresholds = subject.thresholds;
    let (resting, max) = (thresholds.resting_hr.value, thresholds.max_hr.value);
    let threshold = thresholds.threshold_hr;
    let constants = TrimpConstants::of(subject.sex);
    let per_hour = |bpm: f64| trimp_per_hour_at(bpm, resting, max, constants);
    let lower = per_hour(threshold.value - threshold.plus_minus);
    1.0 - lower / per_hour(threshold.value)
}
