//! What a load metric is, and the visible list of all of them.

use thiserror::Error;

use super::LoadPoints;
use super::duration::DurationStress;
use super::graded_pace_stress::GradedPaceStress;
use super::heart_rate_stress::HeartRateStress;
use crate::activity::Sex;
use crate::athlete::{Threshold, Thresholds};
use crate::digest::Digest;

/// How a load was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// Seconds at each heart rate.
    HeartRate,
    /// Speed with the grade allowed for.
    GradedPace,
    /// Nothing but how long it took and what sport it was.
    Duration,
}

impl Method {
    /// Name for tables and reports.
    pub fn name(self) -> &'static str {
        match self {
            Method::HeartRate => "heart rate",
            Method::GradedPace => "graded pace",
            Method::Duration => "duration",
        }
    }
}

/// A load, and on how much of the session it rests.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rating {
    /// The load of the whole session.
    pub points: LoadPoints,
    /// Share of the session that was measured, 0 to 1.
    pub coverage: f64,
}

/// One value that goes into a formula.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// Its name in the formula, or what it is.
    pub name: &'static str,
    /// The value.
    pub value: f64,
    /// Its unit; empty for a bare number.
    pub unit: &'static str,
    /// Where it comes from.
    pub from: &'static str,
}

impl Input {
    /// A threshold of the athlete.
    pub fn threshold(name: &'static str, threshold: Threshold, unit: &'static str) -> Self {
        Self {
            name,
            value: threshold.value,
            unit,
            from: threshold.provenance.name(),
        }
    }

    /// Something measured in the activity.
    pub fn measured(name: &'static str, value: f64, unit: &'static str) -> Self {
        Self {
            name,
            value,
            unit,
            from: "measured",
        }
    }

    /// A constant of the formula.
    pub fn constant(name: &'static str, value: f64) -> Self {
        Self {
            name,
            value,
            unit: "",
            from: "constant",
        }
    }
}

/// Why a metric gives no number for an activity. It is never zero instead.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum Unscored {
    /// No heart rate in the file.
    #[error("no heart rate was recorded")]
    NoHeartRate,
    /// Heart rate in too little of the session.
    #[error("heart rate in only {0:.0} % of the time")]
    LittleHeartRate(f64),
    /// Pace means nothing in this sport.
    #[error("not a running sport")]
    NotRunning,
    /// No speed in the file, or too little of it.
    #[error("no speed was recorded for long enough")]
    NoSpeed,
    /// Nothing to compare speed with.
    #[error("no threshold speed is known")]
    NoThresholdSpeed,
    /// Nobody knows how long it took.
    #[error("neither heart rate, nor speed, nor a duration was recorded")]
    NothingRecorded,
}

/// One way of putting a number to a session on the scale of [`LoadPoints`].
pub trait LoadMetric: Sync {
    /// Which it is.
    fn method(&self) -> Method;

    /// Where the formula comes from.
    fn source(&self) -> &'static str;

    /// The formula in a line; its letters are those of [`LoadMetric::inputs`].
    fn formula(&self) -> &'static str;

    /// What goes into the formula for an activity, name by name.
    fn inputs(&self, digest: &Digest, thresholds: &Thresholds, sex: Option<Sex>) -> Vec<Input>;

    /// The load, or why there is none.
    ///
    /// # Errors
    /// [`Unscored`] when the activity or the athlete lacks what the formula needs.
    fn rate(
        &self,
        digest: &Digest,
        thresholds: &Thresholds,
        sex: Option<Sex>,
    ) -> Result<Rating, Unscored>;
}

/// Every metric in the order of the ladder: the first that gives a number counts (docs/metrics.md).
pub const METRICS: &[&dyn LoadMetric] = &[&HeartRateStress, &GradedPaceStress, &DurationStress];
