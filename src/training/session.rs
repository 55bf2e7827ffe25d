//! A session.

use chrono::{NaiveDate, NaiveDateTime};

use super::{HoursLeft, Training};
use crate::history::ScoredActivity;
use crate::recovery::SessionRecovery;

/// A recorded session that counts. Recordings at most two hours apart are one session to the model of
/// recovery.
///
/// ```
/// # fn main() -> Result<(), restday::ReadError> {
/// let training = restday::Training::read(["fixtures/export"])?;
/// for session in training.sessions().filter(|session| session.is_too_soon()) {
///     println!("{} {}: {}", session.day(), session.sport(), session.file());
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Session<'a> {
    training: &'a Training,
    at: usize,
}

/// How hard a session was.
///
/// ```
/// # fn main() -> Result<(), restday::ReadError> {
/// let training = restday::Training::read(["fixtures/export"])?;
/// let first = training.sessions().find_map(|session| session.load()).expect("some were scored");
/// println!("{:.0} points by {}", first.points, first.method);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Load {
    /// Load points: an hour at threshold is 100.
    pub points: f64,
    /// Mean intensity, where 1 can be held for an hour.
    pub intensity: f64,
    /// What it was measured with, such as `power` or `heart rate`.
    pub method: &'static str,
}

impl<'a> Session<'a> {
    pub(super) fn new(training: &'a Training, at: usize) -> Self {
        Self { training, at }
    }

    fn activity(&self) -> &'a ScoredActivity {
        &self.training.results.history.activities[self.at]
    }

    fn recovery(&self) -> &'a SessionRecovery {
        &self.training.results.recovery.sessions[self.at]
    }

    /// Its name in every table and command: the moment it began, with a number if several began at once.
    pub fn id(&self) -> &'a str {
        &self.training.ids[self.at]
    }

    /// Path of its file below the given input; empty if it was not a file.
    pub fn file(&self) -> &'a str {
        &self.activity().digest.origin.path
    }

    /// The athlete's day on which it began.
    pub fn day(&self) -> NaiveDate {
        self.activity().day
    }

    /// When it began, local time.
    pub fn start(&self) -> NaiveDateTime {
        self.activity().local_start
    }

    /// The kind of sport, such as `run`, `trail run`, `ride` or `swim`.
    pub fn sport(&self) -> &'static str {
        self.activity().digest.sport.name()
    }

    /// The title that the athlete or the service gave it.
    pub fn title(&self) -> Option<&'a str> {
        self.activity().digest.title.as_deref()
    }

    /// Seconds with the timer running; `None` if its length is unknown.
    pub fn timer_s(&self) -> Option<f64> {
        Some(self.activity().digest.timer_s).filter(|seconds| *seconds > 0.0)
    }

    /// Metres covered.
    pub fn distance_m(&self) -> Option<f64> {
        self.activity().digest.distance_m
    }

    /// How hard it was; `None` if unknown.
    pub fn load(&self) -> Option<Load> {
        let score = self.activity().score.ok()?;
        Some(Load {
            points: score.points.get(),
            intensity: score.intensity,
            method: score.method.name(),
        })
    }

    /// Load points, or 0 if unknown; for sorting and sums that may leave those out.
    pub fn load_points(&self) -> f64 {
        self.load().map_or(0.0, |load| load.points)
    }

    /// Impact on the legs, as kilometres run on the flat at an easy pace.
    pub fn impact_km(&self) -> f64 {
        self.activity().impact.get()
    }

    /// Hours of recovery that the session needs by itself before hard training is fine; recordings that
    /// belong together share it, so they are not to be added up.
    pub fn needs(&self) -> HoursLeft {
        self.recovery().asked.into()
    }

    /// Whether it is the first recording of a session that began before the athlete had recovered for
    /// it.
    pub fn is_too_soon(&self) -> bool {
        self.recovery().is_early_start()
    }
}
