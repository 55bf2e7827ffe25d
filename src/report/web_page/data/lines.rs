//! The lines of the chart: both clocks, what the watch said, and the averages.

use chrono::NaiveDate;
use serde::Serialize;

use super::packed::{days_between, scaled, steps};
use crate::answer::{Balance, DateRange, Results, balance, watch};
use crate::recovery::Clocks;

/// Minutes of a day.
const MINUTES: f64 = 1440.0;

/// Moments at which hours jump; between them they fall by one an hour, down to zero.
#[derive(Serialize)]
pub struct ClockLines {
    /// Minutes since the first day began, as the distance to the moment before.
    at: Vec<i64>,
    /// Hours from then on, tenths.
    legs: Vec<i64>,
    heart: Vec<i64>,
}

/// What the watch said after sessions.
#[derive(Serialize)]
pub struct WatchDots {
    /// Minutes since the first day began, as the distance to the moment before.
    at: Vec<i64>,
    /// Hours that it said then.
    hours: Vec<i64>,
}

/// Averages of days on end, tenths; each as the distance to the day before.
#[derive(Serialize)]
pub struct BalanceLines {
    /// Day of the first.
    first: i64,
    fitness: Vec<i64>,
    fatigue: Vec<i64>,
    form: Vec<i64>,
}

/// What is left of corners when those that follow from others are left out.
pub fn clock_lines(corners: &[(f64, Clocks)]) -> ClockLines {
    let jumps = corners.windows(2).filter(|pair| pair[0].0 == pair[1].0);
    let first = corners.first().copied();
    let jumps: Vec<(f64, Clocks)> = first.into_iter().chain(jumps.map(|pair| pair[1])).collect();
    let hours = |of: fn(&Clocks) -> f64| jumps.iter().map(|(_, c)| scaled(of(c), 10.0)).collect();
    ClockLines {
        at: steps(jumps.iter().map(|(at, _)| scaled(*at, MINUTES))),
        legs: hours(|clocks| clocks.mechanical_h),
        heart: hours(|clocks| clocks.cardio_h),
    }
}

/// What the watch said within a range.
pub fn watch_dots(results: &Results, range: DateRange) -> WatchDots {
    let dots = watch(results, range);
    WatchDots {
        at: steps(dots.iter().map(|(at, _)| scaled(*at, MINUTES))),
        hours: dots.iter().map(|(_, hours)| scaled(*hours, 1.0)).collect(),
    }
}

/// The averages within a range.
pub fn balance_lines(results: &Results, range: DateRange) -> BalanceLines {
    let days = balance(results, range);
    let line = |of: fn(&Balance) -> f64| steps(days.iter().map(|day| scaled(of(day), 10.0)));
    let since = |date: NaiveDate| days_between(range.from, date);
    BalanceLines {
        first: days.first().map_or(0, |day| since(day.date)),
        fitness: line(|day| day.fitness),
        fatigue: line(|day| day.fatigue),
        form: line(|day| day.form),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_jumps_are_told_as_hours_fall_by_themselves() {
        let both = |hours: f64| Clocks {
            mechanical_h: hours,
            cardio_h: hours / 2.0,
        };
        // A session at noon of day 0 needs 24 hours; heart and lungs are done after twelve of them.
        let corners = [
            (0.0, both(0.0)),
            (0.5, both(0.0)),
            (0.5, both(24.0)),
            (1.0, both(12.0)),
            (1.5, both(0.0)),
        ];
        let lines = clock_lines(&corners);
        assert_eq!(lines.at, [0, 720]);
        assert_eq!((lines.legs, lines.heart), (vec![0, 240], vec![0, 120]));
        assert!(clock_lines(&[]).at.is_empty());
    }
}
