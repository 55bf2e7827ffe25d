//! Calendar days: trained, rested or unknown, with their totals.

use std::ops::Range;

use chrono::{NaiveDate, TimeDelta};

use super::ewma::{FitnessModel, KnownMean, balance};
use super::scored::ScoredActivity;
use crate::athlete::{Athlete, EarlierTraining};
use crate::load::{ImpactKm, LoadPoints};

/// After this many days without a recording, days count as unknown.
pub const UNKNOWN_AFTER_DAYS: i64 = 28;

/// What is known about a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayState {
    /// At least one activity began on it.
    Trained,
    /// Nothing was recorded, and recordings before and after make a rest day likely.
    Rested,
    /// No data: after the last recording, inside a long silence, or with a session of unknown length.
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
    /// Date of the day.
    pub date: NaiveDate,
    /// What is known about it.
    pub state: DayState,
    /// Its activities, as a range of [`super::History::activities`].
    pub activities: Range<usize>,
    /// Load of all scored activities.
    pub load: LoadPoints,
    /// Activities without a load.
    pub unscored: usize,
    /// Mechanical load of its activities, impact km.
    pub impact: ImpactKm,
    /// Chronic load at the end of the day, points a day: a mean over the known days.
    pub fitness: f64,
    /// Share of it that rests on known days, 0 to 1.
    pub fitness_known: f64,
    /// Acute load at the end of the day, points a day, likewise.
    pub fatigue: f64,
    /// Form at the start of the day: yesterday's fitness minus yesterday's fatigue.
    pub form: f64,
}

impl Day {
    /// Load of the day, points; 0 on a rest day, `None` on an unknown one and on one without a single
    /// scored activity.
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
    let mut averages = Averages::new(athlete, model);
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
        let of_day = &activities[range.clone()];
        let state = match !of_day.is_empty() && of_day.iter().all(is_of_unknown_length) {
            true => DayState::Unknown,
            false => state(date, trained_on, upcoming),
        };
        days.push(averages.day(date, state, range, activities));
    }
    days
}

fn is_of_unknown_length(activity: &ScoredActivity) -> bool {
    !activity.digest.has_length()
}

/// The same days with some of their activities only: totals are of these, and the state of a day stays.
/// `shown` marks the activities of the whole that are among them.
pub fn days_of_some(
    days: &[Day],
    shown: &[bool],
    activities: &[ScoredActivity],
    (athlete, model): (&Athlete, FitnessModel),
) -> Vec<Day> {
    let mut averages = Averages::new(athlete, model);
    let mut next = 0;
    let of_some = days.iter().map(|day| {
        let from = next;
        next += shown[day.activities.clone()].iter().filter(|s| **s).count();
        averages.day(day.date, day.state, from..next, activities)
    });
    of_some.collect()
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
}

impl Averages {
    /// From zero if the athlete states that there was no training before; else that time is unknown, and
    /// no later file fills it.
    fn new(athlete: &Athlete, model: FitnessModel) -> Self {
        let start = match athlete.earlier {
            EarlierTraining::Denied => KnownMean::seeded(0.0),
            EarlierTraining::Stated | EarlierTraining::NotStated => KnownMean::unknown(),
        };
        Self {
            model,
            fitness: start,
            fatigue: start,
        }
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
            fatigue: self.fatigue.mean(),
            form,
        }
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
