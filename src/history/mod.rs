//! Training day by day, in the athlete's local days.

mod bias;
mod day;
mod day_models;
mod easy_speed;
mod ewma;
mod impulse_response;
mod intensity;
mod load_warning;
mod monotony;
mod not_a_run;
mod performance_fit;
mod performances;
mod ramp;
mod scored;
mod scoring;
mod trace;
mod usual_heart_rate;
mod variable_dose_response;
mod week;
mod window;
mod workload_ratio;

use day::days_of_some;
pub use day::{Day, DayState, UNKNOWN_AFTER_DAYS, days};
pub use day_models::{DayModels, INTENSITY_DAYS, LEAST_FITNESS_KNOWN};
pub use easy_speed::{easy_speed, easy_speed_steps};
pub use ewma::{Averaging, FitnessModel, KnownMean, balance, ewma};
pub use impulse_response::{
    ImpulseParameters, ImpulseResponse, LastImpulse, impulse_response, impulse_responses,
};
pub use intensity::{
    IntensityDistribution, LEAST_TRAINING_S, POLARISED_ABOVE, ZoneShares, intensity_distribution,
};
pub use load_warning::LoadWarning;
pub use monotony::{MONOTONOUS_ABOVE, MONOTONY_CAP, Monotony, Spread, monotony};
pub use performance_fit::{FitRefusal, PerformanceFit, fit_performances};
pub use performances::Performance;
pub use ramp::{Ramp, RampLevel, ramp};
pub use scored::ScoredActivity;
pub use scoring::score_all;
pub use usual_heart_rate::Doubts;
pub use variable_dose_response::{
    VariableDoseParameters, VariableDoseResponse, variable_dose_response, variable_dose_responses,
};
pub use week::{Week, week_of, weeks};
pub use window::{KnownDays, LEAST_KNOWN_SHARE, Window};
pub use workload_ratio::{
    ACUTE_DAYS, CHRONIC_DAYS, LEAST_CHRONIC_LOAD, RATIO_CRITIQUE, RatioForm, WorkloadRatio,
    workload_ratio, workload_ratios,
};

use chrono::NaiveDate;

use crate::athlete::Athlete;
use crate::digest::Digest;
use crate::load::ZoneSeconds;

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
    /// Scores digests and spreads them over days; `until` is the last day of the calendar.
    pub fn new(digests: Vec<impl Into<Box<Digest>>>, athlete: &Athlete, until: NaiveDate) -> Self {
        Self::averaged_by(FitnessModel::default(), digests, athlete, until)
    }

    /// The same with other averages than the usual ones.
    pub fn averaged_by(
        model: FitnessModel,
        digests: Vec<impl Into<Box<Digest>>>,
        athlete: &Athlete,
        until: NaiveDate,
    ) -> Self {
        let activities = score_all(digests, athlete);
        let days = days(&activities, athlete, model, until);
        Self {
            activities,
            days,
            model,
        }
    }

    /// The same with some of its activities only, scored as in the whole; `shown` marks the activities
    /// among them.
    pub fn of_some(&self, shown: &[bool], athlete: &Athlete) -> Self {
        let all = self.activities.iter().zip(shown);
        let activities = all.filter(|(_, shown)| **shown);
        let activities: Vec<_> = activities.map(|(activity, _)| activity.clone()).collect();
        // Activities that began before the first day of the calendar belong to no day.
        let days = days_of_some(&self.days, shown, &activities, (athlete, self.model));
        Self {
            days,
            activities,
            model: self.model,
        }
    }

    /// Load of each day, points; `None` if unknown.
    pub fn daily_loads(&self) -> Vec<Option<f64>> {
        self.days.iter().map(Day::known_load).collect()
    }

    /// Seconds in the three zones of each day; `None` if unknown, or if no activity of the day has them.
    pub fn daily_zones(&self) -> Vec<Option<ZoneSeconds>> {
        let of_day = |day: &Day| {
            let activities = &self.activities[day.activities.clone()];
            let known = activities
                .iter()
                .filter_map(|a| ZoneSeconds::of(a.subject()));
            match known.reduce(|all, some| all + some) {
                Some(zones) => Some(zones),
                None => (day.state == DayState::Rested).then(ZoneSeconds::default),
            }
        };
        self.days.iter().map(of_day).collect()
    }

    /// Days from one date to another, both included, as far as the history holds them.
    pub fn days_between(&self, from: NaiveDate, to: NaiveDate) -> &[Day] {
        let first = self.days.partition_point(|day| day.date < from);
        let end = self.days.partition_point(|day| day.date <= to);
        self.days.get(first..end).unwrap_or_default()
    }

    /// The day of a date, if it is in the history.
    pub fn day(&self, date: NaiveDate) -> Option<&Day> {
        let first = self.days.first()?.date;
        usize::try_from((date - first).num_days())
            .ok()
            .and_then(|i| self.days.get(i))
    }
}
