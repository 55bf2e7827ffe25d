//! The last weeks and the coming days, one sign per day: the training and what each day allowed. Content
//! only; `report/terminal/strip.rs` draws it.

use chrono::{NaiveDate, TimeDelta};

use super::today::Today;
use crate::answer::{EffortLevel, measured_effort};
use crate::history::{Day, DayState};
use crate::recovery::DayKind;

/// Weeks up to today, at most.
const MOST_WEEKS: usize = 8;
/// Coming days, at least: the word that marks today fits below them.
const FEWEST_AHEAD: usize = 5;
/// Coming days, at most.
const MOST_AHEAD: usize = 10;
/// Steps of a bar.
const STEPS: f64 = 8.0;

/// Training on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DoneOnDay {
    /// None yet, since the day is to come, or is before the first recording.
    Outside,
    /// None, and that is certain.
    Rested,
    /// An unknown amount.
    Unknown,
    /// There was training.
    Trained {
        /// 1 to 8 of the highest bar.
        step: u8,
        /// How hard most of it was, if measured.
        effort: Option<EffortLevel>,
    },
}

/// A day of the strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StripDay {
    /// Date of the day.
    pub date: NaiveDate,
    /// Training on it, as far as known.
    pub done: DoneOnDay,
    /// What it allowed as seen before it, or will allow without training until then.
    pub kind: Option<DayKind>,
    /// Whether a session on it came too soon.
    pub too_early: bool,
}

/// Days side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strip {
    /// Whole weeks that end today.
    pub past: Vec<StripDay>,
    /// The days after it.
    pub ahead: Vec<StripDay>,
}

impl Strip {
    /// As many days as there is room for, from `kind` of today on; `None` if not even a week fits.
    pub fn of(today: &Today, kind: DayKind, room: usize) -> Option<Self> {
        let (weeks, ahead) = fit_into(room, known_days(today))?;
        let days_back = 7 * weeks as i64 - 1;
        let date = |offset: i64| today.date() + TimeDelta::days(offset);
        let mut past: Vec<StripDay> = (-days_back..=0)
            .map(|offset| past_day(today, date(offset)))
            .collect();
        if let Some(last) = past.last_mut() {
            last.kind = Some(kind);
        }
        fill_bars(&mut past, today);
        Some(Self {
            past,
            ahead: (1..=ahead as i64)
                .map(|offset| coming_day(today, date(offset)))
                .collect(),
        })
    }

    /// Whether any session of it came too soon.
    pub fn has_early(&self) -> bool {
        self.past.iter().any(|day| day.too_early)
    }
}

/// Weeks up to today and coming days for a number of columns, no week wholly before the first recording.
fn fit_into(room: usize, known_days: usize) -> Option<(usize, usize)> {
    let weeks = room.checked_sub(FEWEST_AHEAD)? / 7;
    let weeks = weeks.min(MOST_WEEKS).min(known_days.div_ceil(7));
    (weeks > 0).then(|| (weeks, (room - 7 * weeks).min(MOST_AHEAD)))
}

/// Days from the first of the history to today.
fn known_days(today: &Today) -> usize {
    let first = today.results.history.days.first();
    let days = first.map_or(0, |first| (today.date() - first.date).num_days() + 1);
    usize::try_from(days).unwrap_or(0)
}

fn past_day(today: &Today, date: NaiveDate) -> StripDay {
    let results = today.shown;
    let day = results.history.day(date);
    let early = |day: &Day| results.sessions_of(day).any(|(_, s)| s.too_early.is_some());
    StripDay {
        date,
        // The height of a bar follows when all loads are known.
        done: day.map_or(DoneOnDay::Outside, |day| done(today, day)),
        kind: results.recovery.advice(date).map(|advice| advice.kind),
        too_early: day.is_some_and(early),
    }
}

fn coming_day(today: &Today, date: NaiveDate) -> StripDay {
    StripDay {
        date,
        done: DoneOnDay::Outside,
        kind: Some(today.kind_ahead(date)),
        too_early: false,
    }
}

fn done(today: &Today, day: &Day) -> DoneOnDay {
    let to_come = day.date == today.date() && day.activities.is_empty();
    match (day.state, day.known_load()) {
        _ if to_come => DoneOnDay::Outside,
        (DayState::Rested, _) => DoneOnDay::Rested,
        // The sessions are not among those shown.
        (DayState::Trained, _) if day.activities.is_empty() => DoneOnDay::Rested,
        (DayState::Unknown, _) | (_, None) => DoneOnDay::Unknown,
        (DayState::Trained, Some(_)) => DoneOnDay::Trained {
            step: 1,
            effort: effort(today, day),
        },
    }
}

/// The step of effort with most points of a day; `None` if estimated from duration.
fn effort(today: &Today, day: &Day) -> Option<EffortLevel> {
    let mut points = [0.0_f64; EffortLevel::ALL.len()];
    for (activity, _) in today.shown.sessions_of(day) {
        if let Some((effort, score)) = measured_effort(activity).zip(activity.score.ok()) {
            points[effort as usize] += score.points.get();
        }
    }
    let of = |effort: &EffortLevel| points[*effort as usize];
    let most = EffortLevel::ALL
        .into_iter()
        .max_by(|a, b| of(a).total_cmp(&of(b)))?;
    (of(&most) > 0.0).then_some(most)
}

fn fill_bars(past: &mut [StripDay], today: &Today) {
    let history = &today.shown.history;
    let load = |date| history.day(date).and_then(Day::known_load);
    let trained = |day: &&StripDay| matches!(day.done, DoneOnDay::Trained { .. });
    let loads = past.iter().filter(trained).filter_map(|d| load(d.date));
    let full = full_bar(loads.collect());
    for day in past {
        if let (DoneOnDay::Trained { step, .. }, Some(load)) = (&mut day.done, load(day.date)) {
            *step = step_of(load, full);
        }
    }
}

/// The load of a full bar: the highest, but no more than twice the third quartile of the days, so that
/// one giant does not flatten the rest.
fn full_bar(mut loads: Vec<f64>) -> f64 {
    loads.sort_by(f64::total_cmp);
    let Some(highest) = loads.last() else {
        return 0.0;
    };
    let quartile = loads[(loads.len() - 1) * 3 / 4];
    highest.min(2.0 * quartile)
}

/// 1 to 8; any training is visible.
fn step_of(load: f64, full: f64) -> u8 {
    if full <= 0.0 {
        return 1;
    }
    (STEPS * load / full).ceil().clamp(1.0, STEPS) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_whole_and_what_is_left_looks_ahead() {
        let long = 1000;
        // 66 columns: 8 weeks are 56, and 10 days ahead.
        assert_eq!(fit_into(66, long), Some((8, 10)));
        // 26 columns: 3 weeks are 21, and 5 days ahead.
        assert_eq!(fit_into(26, long), Some((3, 5)));
        // 24 columns: 3 weeks would leave 3 days, too few; 2 weeks leave 10.
        assert_eq!(fit_into(24, long), Some((2, 10)));
        assert_eq!(fit_into(12, long), Some((1, 5)));
        assert_eq!(fit_into(11, long), None);
        assert_eq!(fit_into(3, long), None);
        // Nothing is known before the first recording.
        assert_eq!(fit_into(66, 15), Some((3, 10)));
        assert_eq!(fit_into(66, 1), Some((1, 10)));
        assert_eq!(fit_into(66, 0), None);
    }

    #[test]
    fn one_giant_does_not_flatten_the_rest() {
        // Three quarters of the days are at 50 or below, so a full bar is 100.
        let full = full_bar(vec![50.0, 400.0, 50.0, 25.0, 50.0]);
        assert_eq!(full, 100.0);
        assert_eq!([25.0, 50.0, 400.0].map(|l| step_of(l, full)), [2, 4, 8]);
        // Without one, the highest is the full bar.
        assert_eq!(full_bar(vec![60.0, 100.0, 80.0, 90.0]), 100.0);
        assert_eq!(full_bar(vec![70.0]), 70.0);
        assert_eq!(full_bar(Vec::new()), 0.0);
    }

    #[test]
    fn whatever_was_done_can_be_seen() {
        assert_eq!(step_of(0.0, 100.0), 1);
        assert_eq!(step_of(0.0, 0.0), 1);
        assert_eq!(step_of(12.5, 100.0), 1);
        assert_eq!(step_of(13.0, 100.0), 2);
        assert_eq!(step_of(100.0, 100.0), 8);
    }
}
