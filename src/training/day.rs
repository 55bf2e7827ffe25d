//! A calendar day.

use std::fmt;

use chrono::NaiveDate;

use super::{Session, Training};
use crate::history;
use crate::recovery::{self, Clocks, DayAdvice};

/// A calendar day of the athlete.
///
/// ```
/// use restday::{DayState, Training};
///
/// # fn main() -> Result<(), restday::ReadError> {
/// let training = Training::read(["fixtures/export"])?;
/// let rested = training.days().filter(|day| day.state() == DayState::Rested);
/// assert!(rested.count() > 0);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Day<'a> {
    training: &'a Training,
    day: &'a history::Day,
}

/// How much is known about a day.
///
/// ```
/// assert_ne!(restday::DayState::Unknown, restday::DayState::Rested, "unknown is never rest");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayState {
    /// A session began on it.
    Trained,
    /// Nothing was recorded, and the recordings around it make a rest day likely.
    Rested,
    /// No data, or an unknown amount.
    Unknown,
}

/// What a day allows; later ones allow more.
///
/// ```
/// use restday::DayKind;
///
/// assert!(DayKind::Walk < DayKind::Easy);
/// assert_eq!(DayKind::RecoveryRun.to_string(), "recovery run");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayKind {
    /// A day off.
    Rest,
    /// Walking, or anything easy with low impact.
    Walk,
    /// A run easy enough not to interrupt recovery.
    RecoveryRun,
    /// Easy training.
    Easy,
    /// Hard training: intervals, tempo, a race.
    Ready,
}

impl From<recovery::DayKind> for DayKind {
    fn from(kind: recovery::DayKind) -> Self {
        match kind {
            recovery::DayKind::Rest => DayKind::Rest,
            recovery::DayKind::Walk => DayKind::Walk,
            recovery::DayKind::RecoveryRun => DayKind::RecoveryRun,
            recovery::DayKind::Easy => DayKind::Easy,
            recovery::DayKind::Ready => DayKind::Ready,
        }
    }
}

impl fmt::Display for DayKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self {
            DayKind::Rest => recovery::DayKind::Rest,
            DayKind::Walk => recovery::DayKind::Walk,
            DayKind::RecoveryRun => recovery::DayKind::RecoveryRun,
            DayKind::Easy => recovery::DayKind::Easy,
            DayKind::Ready => recovery::DayKind::Ready,
        };
        f.write_str(kind.name())
    }
}

/// Hours of recovery, separate for what recovers separately. Zero is recovered.
///
/// ```
/// # fn main() -> Result<(), restday::ReadError> {
/// let training = restday::Training::read(["fixtures/export"])?;
/// let longest = training.sessions().map(|session| session.needs().longest_h());
/// assert!(longest.fold(0.0, f64::max) > 24.0);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct HoursLeft {
    /// Of heart, lungs and what fuels the muscles, hours.
    pub heart_h: f64,
    /// Of muscles, tendons, joints and ligaments, hours.
    pub legs_h: f64,
}

impl HoursLeft {
    /// The longer of both, hours.
    pub fn longest_h(self) -> f64 {
        self.heart_h.max(self.legs_h)
    }
}

impl From<Clocks> for HoursLeft {
    fn from(clocks: Clocks) -> Self {
        Self {
            heart_h: clocks.cardio_h,
            legs_h: clocks.mechanical_h,
        }
    }
}

impl<'a> Day<'a> {
    pub(super) fn new(training: &'a Training, day: &'a history::Day) -> Self {
        Self { training, day }
    }

    fn advice(&self) -> Option<&'a DayAdvice> {
        self.training.results.recovery.advice(self.day.date)
    }

    /// The date.
    pub fn date(&self) -> NaiveDate {
        self.day.date
    }

    /// How much is known about it.
    pub fn state(&self) -> DayState {
        match self.day.state {
            history::DayState::Trained => DayState::Trained,
            history::DayState::Rested => DayState::Rested,
            history::DayState::Unknown => DayState::Unknown,
        }
    }

    /// Load points of the sessions that could be scored; 0 on a rest day, `None` on an unknown day or if
    /// none could be scored.
    pub fn load_points(&self) -> Option<f64> {
        self.day.known_load()
    }

    /// Impact on the legs, as kilometres run on the flat at an easy pace; 0 on a rest day, `None` on an unknown day.
    pub fn impact_km(&self) -> Option<f64> {
        Some(self.day.impact.get()).filter(|_| self.day.state != history::DayState::Unknown)
    }

    /// Load points a day over the last six weeks, the latest days with the largest weight.
    pub fn fitness(&self) -> f64 {
        self.day.fitness
    }

    /// Load points a day over the last week, likewise.
    pub fn fatigue(&self) -> f64 {
        self.day.fatigue
    }

    /// Yesterday's fitness minus yesterday's fatigue.
    pub fn form(&self) -> f64 {
        self.day.form
    }

    /// What it allowed, as seen before it; `None` if unknown.
    pub fn kind(&self) -> Option<DayKind> {
        self.advice().map(|advice| advice.kind.into())
    }

    /// Hours until hard training is fine, as seen before the day's first session.
    pub fn hours_left(&self) -> Option<HoursLeft> {
        self.advice().map(|advice| advice.left.hard.into())
    }

    /// The sessions that began on it.
    pub fn sessions(&self) -> impl Iterator<Item = Session<'a>> {
        let training = self.training;
        let within = self.day.activities.clone();
        within.map(move |at| Session::new(training, at))
    }
}
