//! Calendar weeks, Monday to Sunday, and their totals.

use std::ops::Range;

use chrono::{NaiveDate, NaiveWeek, Weekday};

use super::History;
use super::day::{Day, DayState};
use crate::load::{ImpactKm, LoadPoints, ZoneSeconds};

/// One week of the athlete, as far as it is in the history.
#[derive(Debug, Clone)]
pub struct Week {
    /// Its Monday.
    pub monday: NaiveDate,
    /// Its days, as a range of [`History::days`].
    pub days: Range<usize>,
    /// Its activities, as a range of [`History::activities`].
    pub activities: Range<usize>,
    /// How many of its days are known.
    pub known_days: usize,
    /// On how many of them an activity began.
    pub trained_days: usize,
    /// Hours with the timer running.
    pub hours: f64,
    /// Kilometres on foot.
    pub on_foot_km: f64,
    /// Metres up and down on foot.
    pub on_foot_climb_m: (f64, f64),
    /// Load of its scored activities.
    pub load: LoadPoints,
    /// Activities without a load.
    pub unscored: usize,
    /// Mechanical load of its activities, impact km.
    pub impact: ImpactKm,
    /// Time in the three zones, from the activities that have it.
    pub zones: ZoneSeconds,
}

/// The week of a date, wherever weeks are listed or drawn: from Monday to Sunday.
pub fn week_of(date: NaiveDate) -> NaiveWeek {
    date.week(Weekday::Mon)
}

/// Every week of a history, the first and the last perhaps in part.
pub fn weeks(history: &History) -> Vec<Week> {
    let monday = |date| week_of(date).first_day();
    let mut first = 0;
    history
        .days
        .chunk_by(|a, b| monday(a.date) == monday(b.date))
        .map(|days| {
            let range = first..first + days.len();
            first = range.end;
            week(history, monday(days[0].date), days, range)
        })
        .collect()
}

fn week(history: &History, monday: NaiveDate, days: &[Day], range: Range<usize>) -> Week {
    let from = days.first().map_or(0, |day| day.activities.start);
    let to = days.last().map_or(0, |day| day.activities.end);
    let of_week = &history.activities[from..to];
    let on_foot = || of_week.iter().filter(|a| a.digest.sport.is_on_foot());
    let climbed = || on_foot().filter_map(|a| a.digest.climbed);
    let count = |state| days.iter().filter(|day| day.state == state).count();
    Week {
        monday,
        days: range,
        activities: from..to,
        known_days: days.len() - count(DayState::Unknown),
        trained_days: count(DayState::Trained),
        hours: of_week.iter().map(|a| a.digest.timer_s).sum::<f64>() / 3600.0,
        on_foot_km: on_foot().filter_map(|a| a.digest.distance_m).sum::<f64>() / 1000.0,
        on_foot_climb_m: (
            climbed().map(|c| c.ascent_m).sum(),
            climbed().map(|c| c.descent_m).sum(),
        ),
        load: days.iter().map(|day| day.load).sum(),
        unscored: days.iter().map(|day| day.unscored).sum(),
        impact: days.iter().map(|day| day.impact).sum(),
        zones: of_week
            .iter()
            .filter_map(|a| ZoneSeconds::of(a.subject()))
            .sum(),
    }
}
