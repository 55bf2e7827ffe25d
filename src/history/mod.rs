//! What it adds up to, day by day, in the athlete's own days.

mod bias;
mod day;
mod easy_speed;
mod ewma;
mod impulse_response;
mod intensity;
mod load_warning;
mod monotony;
mod performance_fit;
mod ramp;
mod scored;
mod trace;
mod usual_heart_rate;
mod variable_dose_response;
mod window;
mod workload_ratio;

pub use day::{Day, DayState, UNKNOWN_AFTER_DAYS, days};
pub use easy_speed::{easy_speed, easy_speed_steps};
pub use ewma::{Averaging, FitnessModel, balance, ewma};
pub use impulse_response::{
    ImpulseParameters, ImpulseResponse, LastImpulse, impulse_response, impulse_responses,
};
pub use intensity::{
    IntensityDistribution, LEAST_TRAINING_S, POLARISED_ABOVE, ZoneSeconds, ZoneShares,
    intensity_distribution,
};
pub use load_warning::LoadWarning;
pub use monotony::{MONOTONOUS_ABOVE, MONOTONY_CAP, Monotony, Spread, monotony};
pub use performance_fit::{FitRefusal, Performance, PerformanceFit, fit_performances};
pub use ramp::{Ramp, RampLevel, ramp};
pub use scored::{ScoredActivity, score_all};
pub use usual_heart_rate::Doubts;
pub use variable_dose_response::{
    VariableDoseParameters, VariableDoseResponse, variable_dose_response, variable_dose_responses,
};
pub use window::{KnownDays, LEAST_KNOWN_SHARE, Window};
pub use workload_ratio::{
    ACUTE_DAYS, CHRONIC_DAYS, LEAST_CHRONIC_LOAD, RATIO_CRITIQUE, RatioForm, WorkloadRatio,
    workload_ratio, workload_ratios,
};

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
