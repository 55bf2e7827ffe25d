//! Calendar days: trained, rested or unknown, with what they add up to.

use std::ops::Range;

use chrono::{NaiveDate, TimeDelta};

use super::ewma::{FitnessModel, KnownMean, balance, ewma};
use super::scored::ScoredActivity;
use crate::athlete::Athlete;
use crate::load::{ImpactKm, LoadPoints};

/// After this many days without anything recorded, nobody knows whether there was training.
pub const UNKNOWN_AFTER_DAYS: i64 = 28;
/// Days whose mean seeds the averages when the history begins in mid-training.
const SEED_DAYS: i64 = 28;
/// Days of the two mechanical averages (docs/recovery.md).
const MECHANICAL_DAYS: [f64; 2] = [28.0, 84.0];

/// What is known of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayState {
    /// At least one activity began on it.
    Trained,
    /// Nothing was recorded, and recordings before and after make it likely that nothing was done.
    Rested,
    /// Nobody knows: after the last recording, or inside a long silence.
    Unknown,
}

impl DayState {
    /// Name for tables.
    pub fn name(self) -> &'static str {
        match self {
            DayState::Trained => "trained",
            DayState::Rested => "rested",
            DayState::Unknown => "unknown",
        }
    }
}

/// One calendar day of the athlete.
#[derive(Debug, Clone)]
pub struct Day {
    /// Which.
    pub date: NaiveDate,
    /// What is known of it.
    pub state: DayState,
    /// Its activities, as a range of [`super::History::activities`].
    pub activities: Range<usize>,
    /// Load of all scored activities.
    pub load: LoadPoints,
    /// Activities without a load.
    pub unscored: usize,
    /// Mechanical load.
    pub impact: ImpactKm,
    /// Chronic load at the end of the day, points a day: a mean over the days that are known.
    pub fitness: f64,
    /// Share of it that rests on known days, 0 to 1.
    pub fitness_known: f64,
    /// Chronic load if nothing was done on the unknown days, points a day: what recovery may count on.
    pub fitness_at_least: f64,
    /// Acute load at the end of the day, points a day, likewise.
    pub fatigue: f64,
    /// Balance with which the day began: yesterday's fitness less yesterday's fatigue.
    pub form: f64,
    /// Chronic mechanical load at the end of the day, impact km a week, nothing counted for unknown days
    /// (docs/recovery.md).
    pub weekly_impact_km: f64,
}

impl Day {
    /// Load of the day, points; 0 on a day of rest, `None` on an unknown one and on one without a
    /// single scored activity.
    pub fn known_load(&self) -> Option<f64> {
        let scored = self.activities.is_empty() || self.unscored < self.activities.len();
        (self.state != DayState::Unknown && scored).then_some(self.load.get())
    }

    /// Mechanical load of the day, impact km; `None` on an unknown day.
    pub fn known_impact(&self) -> Option<f64> {
        (self.state != DayState::Unknown).then_some(self.impact.get())
    }
}

/// Every day from the first activity to `until`, or to the last activity if that is later.
pub fn days(
    activities: &[ScoredActivity],
    athlete: &Athlete,
    model: FitnessModel,
    until: NaiveDate,
) -> Vec<Day> {
    let (Some(first), Some(last)) = (activities.first(), activities.iter().map(|a| a.day).max())
    else {
        return Vec::new();
    };
    let mut averages = Averages::new(activities, athlete, model);
    let mut days = Vec::new();
    let mut next = 0;
    let mut trained_on = first.day;
    for date in first
        .day
        .iter_days()
        .take_while(|date| *date <= until.max(last))
    {
        let from = next;
        // Activities are in order of UTC; travel can put a later one on an earlier day.
        while next < activities.len() && activities[next].day <= date {
            next += 1;
        }
        let range = from..next;
        if !range.is_empty() {
            trained_on = date;
        }
        let upcoming = activities.get(next).map(|a| a.day);
        let state = state(date, trained_on, upcoming);
        days.push(averages.day(date, state, range, activities));
    }
    days
}

fn state(date: NaiveDate, trained_on: NaiveDate, upcoming: Option<NaiveDate>) -> DayState {
    if trained_on == date {
        return DayState::Trained;
    }
    match upcoming {
        Some(next) if next - trained_on <= TimeDelta::days(UNKNOWN_AFTER_DAYS) => DayState::Rested,
        _ => DayState::Unknown,
    }
}

struct Averages {
    model: FitnessModel,
    fitness: KnownMean,
    fatigue: KnownMean,
    mechanical: [f64; 2],
}

impl Averages {
    /// From nothing, or for an athlete who trained before from the mean of the first four weeks.
    fn new(activities: &[ScoredActivity], athlete: &Athlete, model: FitnessModel) -> Self {
        let mut averages = Self {
            model,
            fitness: KnownMean::seeded(0.0),
            fatigue: KnownMean::seeded(0.0),
            mechanical: [0.0; 2],
        };
        if let (true, Some(first)) = (athlete.earlier.was_training(), activities.first()) {
            let end = first.day + TimeDelta::days(SEED_DAYS);
            let early = || activities.iter().take_while(|a| a.day < end);
            let load: LoadPoints = early().filter_map(|a| Some(a.score.ok()?.points)).sum();
            let impact: ImpactKm = early().map(|a| a.impact).sum();
            averages.fitness = KnownMean::seeded(load.get() / SEED_DAYS as f64);
            averages.fatigue = averages.fitness;
            averages.mechanical = [impact.get() / SEED_DAYS as f64; 2];
        }
        averages
    }

    fn day(
        &mut self,
        date: NaiveDate,
        state: DayState,
        range: Range<usize>,
        activities: &[ScoredActivity],
    ) -> Day {
        let of_day = &activities[range.clone()];
        let load: LoadPoints = of_day
            .iter()
            .filter_map(|a| Some(a.score.ok()?.points))
            .sum();
        let impact: ImpactKm = of_day.iter().map(|a| a.impact).sum();
        let form = balance(self.fitness.mean(), self.fatigue.mean());
        let weight = |days| self.model.averaging.weight(days);
        let (chronic, acute) = (
            weight(self.model.chronic_days),
            weight(self.model.acute_days),
        );
        let mechanical = MECHANICAL_DAYS.map(weight);
        for (average, weight) in self.mechanical.iter_mut().zip(mechanical) {
            *average = ewma(*average, impact.get(), weight);
        }
        let unscored = of_day.iter().filter(|a| a.score.is_err()).count();
        let nothing_scored = !of_day.is_empty() && unscored == of_day.len();
        let known_load = (state != DayState::Unknown && !nothing_scored).then_some(load.get());
        self.fitness.take(known_load, chronic);
        self.fatigue.take(known_load, acute);
        Day {
            date,
            state,
            activities: range,
            load,
            unscored,
            impact,
            fitness: self.fitness.mean(),
            fitness_known: self.fitness.known_share(),
            fitness_at_least: self.fitness.at_least(),
            fatigue: self.fatigue.mean(),
            form,
            weekly_impact_km: self.weekly_impact_km(),
        }
    }

    /// Capacity cannot outrun the longer base: tendon and bone adapt over months (docs/recovery.md).
    fn weekly_impact_km(&self) -> f64 {
        let [short, long] = self.mechanical.map(|per_day| 7.0 * per_day);
        short.min(1.3 * long)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 1, day).expect("date")
    }

    #[test]
    fn a_day_between_recordings_was_rest_and_one_after_them_is_unknown() {
        assert_eq!(state(date(3), date(3), None), DayState::Trained);
        assert_eq!(state(date(4), date(3), Some(date(6))), DayState::Rested);
        assert_eq!(state(date(4), date(3), None), DayState::Unknown);
    }

    #[test]
    fn a_long_silence_is_unknown() {
        let after = date(1) + TimeDelta::days(UNKNOWN_AFTER_DAYS + 1);
        assert_eq!(state(date(5), date(1), Some(after)), DayState::Unknown);
    }
}
