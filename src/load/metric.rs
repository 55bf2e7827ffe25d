//! What a load metric is.

use thiserror::Error;

use super::method::Method;
use crate::activity::{Sex, Sport};
use crate::athlete::{Threshold, Thresholds};
use crate::digest::Digest;

/// The subject of a rating: an activity, and the athlete on its day.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The digest of the recording.
    pub digest: &'a Digest,
    /// Thresholds that applied on the day.
    pub thresholds: &'a Thresholds,
    /// The athlete's sex, if known.
    pub sex: Option<Sex>,
    /// Athlete data for impact on the day.
    pub impact: ImpactContext,
}

/// Athlete data for impact on the day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ImpactContext {
    /// The athlete's easy speed, m/s.
    pub easy_speed_m_per_s: f64,
    /// Own descent in the last 42 days, metres: a body used to it takes less impact.
    pub descent_42d_m: f64,
}

impl Subject<'_> {
    /// Hours in which a load can have been collected: the timer's or, in the water, from start to end.
    pub fn bounded_h(&self) -> f64 {
        if self.digest.sport == Sport::Swim {
            return self.digest.elapsed_s.max(self.digest.timer_s) / 3600.0;
        }
        self.timer_h()
    }

    /// Hours with the timer running.
    pub fn timer_h(&self) -> f64 {
        self.digest.timer_s / 3600.0
    }
}

/// The unit of a metric. Values of different units are never compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// 100 are one hour at threshold.
    LoadPoints,
    /// A scale of its own.
    Arbitrary,
    /// Watts.
    Watts,
    /// Metres.
    Metres,
    /// Hours.
    Hours,
    /// Kilometres on the flat at the athlete's own easy pace.
    ImpactKm,
    /// Kilometres weighted by the forces of each step, before comparison with easy pace.
    WeightedKm,
    /// A scale from 0 to 5.
    OutOfFive,
}

impl Unit {
    /// Text after a number.
    pub fn name(self) -> &'static str {
        match self {
            Unit::LoadPoints => "points",
            Unit::Arbitrary => "",
            Unit::Watts => "W",
            Unit::Metres => "m",
            Unit::Hours => "h",
            Unit::ImpactKm => "impact km",
            Unit::WeightedKm => "km·f",
            Unit::OutOfFive => "of 5",
        }
    }
}

/// A value, and the share of the session it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rating {
    /// The value for the whole session, in the unit of its metric; finite.
    pub value: f64,
    /// Share of the session that was measured, 0 to 1.
    pub coverage: f64,
}

impl Rating {
    /// A value that rests on all of the session.
    pub fn whole(value: f64) -> Self {
        Self {
            value,
            coverage: 1.0,
        }
    }
}

/// One input of a formula.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// Its name in the formula, or a description.
    pub name: &'static str,
    /// Value, in its unit.
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
            from: threshold.basis.name(),
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

    /// Entered by the athlete or the watch, or stored in the file as a total.
    pub fn noted(name: &'static str, value: f64, unit: &'static str) -> Self {
        Self {
            name,
            value,
            unit,
            from: "as the file says",
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

/// Why a metric has no value for an activity. It is never zero instead.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum Unscored {
    /// No heart rate in the file.
    #[error("no heart rate was recorded")]
    NoHeartRate,
    /// Heart rate in too little of the session, in percent.
    #[error("heart rate in only {0:.0} % of the time")]
    LittleHeartRate(f64),
    /// The file has no mean heart rate.
    #[error("the file gives no mean heart rate")]
    NoMeanHeartRate,
    /// No power in the file.
    #[error("no power was recorded")]
    NoPower,
    /// Power in too little of the session, in percent.
    #[error("power in only {0:.0} % of the time")]
    LittlePower(f64),
    /// Power for less than ten minutes.
    #[error("less than ten minutes of power on end")]
    ShortPower,
    /// Nothing to compare power with.
    #[error("no threshold power is known for this sport")]
    NoThresholdPower,
    /// Pace is meaningless in this sport.
    #[error("not a running sport")]
    NotRunning,
    /// A metric for swimmers.
    #[error("not a swim")]
    NotSwimming,
    /// No speed in the file, or too little of it.
    #[error("no speed was recorded for long enough")]
    NoSpeed,
    /// Nothing to compare speed with.
    #[error("no threshold speed is known")]
    NoThresholdSpeed,
    /// The athlete entered no exertion.
    #[error("no perceived exertion was entered")]
    NoExertion,
    /// The watch has no such number.
    #[error("the watch gives none")]
    WatchSilent,
    /// Too few heart-rate values for a long session.
    #[error("only {0} values of heart rate, less than one in two minutes")]
    FewHeartRates(u32),
    /// Only zeros were recorded.
    #[error("the recorded values add up to zero")]
    ComesToNothing,
    /// Unknown duration.
    #[error("no duration was recorded")]
    NothingRecorded,
    /// No altitude, and no totals.
    #[error("no climb was recorded")]
    NoClimb,
    /// Mass or height of the athlete is unknown.
    #[error("mass or height is unknown")]
    NoBody,
}

/// One way of putting a number to a session.
pub trait LoadMetric: Sync {
    /// Its neutral name, in plain words.
    fn name(&self) -> &'static str;

    /// Its column in tables: the name in snake case, with the unit where there is one.
    fn column(&self) -> &'static str;

    /// Its usual name elsewhere; empty if it has no other name.
    fn known_as(&self) -> &'static str {
        ""
    }

    /// Its unit.
    fn unit(&self) -> Unit;

    /// Its rung on the ladder of loads; `None` for a metric that is only compared.
    fn rung(&self) -> Option<Method> {
        None
    }

    /// Where the formula comes from.
    fn source(&self) -> &'static str;

    /// The formula in one line; its letters are those of [`LoadMetric::inputs`].
    fn formula(&self) -> &'static str;

    /// Inputs of the formula for an activity, name by name.
    fn inputs(&self, subject: Subject) -> Vec<Input>;

    /// The value, or why there is none.
    ///
    /// # Errors
    /// [`Unscored`] if the activity or the athlete lacks an input of the formula.
    fn rate(&self, subject: Subject) -> Result<Rating, Unscored>;
}
