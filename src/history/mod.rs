//! What it adds up to, day by day, in the athlete's own days.

mod day;
mod easy_speed;
mod ewma;
mod scored;
mod usual_heart_rate;

pub use day::{Day, DayState, UNKNOWN_AFTER_DAYS, days};
pub use ewma::{Averaging, FitnessModel, balance, ewma};
pub use scored::{ScoredActivity, score_all};
pub use usual_heart_rate::Doubts;

use chrono::NaiveDate;

use crate::athlete::Athlete;
use crate::digest::Digest;

/// All activities in order of time, and every day from the first to the last.
#[derive(Debug, Clone)]
pub struct History {
    /// Activities by start.
    pub activities: Vec<ScoredActivity>,
    /// Days without a hole from the first activity to `until`.
    pub days: Vec<Day>,
    /// How fitness and fatigue were averaged.
    pub model: FitnessModel,
}

impl History {
    /// Scores digests and lays them out over days; `until` is the last day of the calendar.
    pub fn new(digests: Vec<Digest>, athlete: &Athlete, until: NaiveDate) -> Self {
        let model = FitnessModel::default();
        let activities = score_all(digests, athlete);
        let days = days(&activities, athlete, model, until);
        Self {
            activities,
            days,
            model,
        }
    }

    /// The day of a date, if it lies in the history.
    pub fn day(&self, date: NaiveDate) -> Option<&Day> {
        let first = self.days.first()?.date;
        usize::try_from((date - first).num_days())
            .ok()
            .and_then(|i| self.days.get(i))
    }
}
