//! Converts the rungs of the ladder to one scale, learned from the athlete's own history.
//!
//! A run without a strap is scored by pace, the runs around it by heart rate, and both are off by as
//! much as their thresholds. If enough activities of a sport have both, the median of their ratio gives
//! the factor (docs/metrics.md). Only the past is used.

use std::collections::{HashMap, VecDeque};

use chrono::{NaiveDate, TimeDelta};

use crate::activity::Sport;
use crate::load::{Method, RungLoads};

/// Activities of this long count, days.
const WINDOW_DAYS: i64 = 180;
/// Fewest activities that have both rungs.
const LEAST_PAIRS: usize = 15;
/// A larger correction would mean a wrong threshold, not a bias.
const SMALLEST: f64 = 0.6;
const LARGEST: f64 = 1.6;

type Loads = [Option<f64>; Method::LADDER.len()];

/// The loads of recent activities by sport.
#[derive(Debug, Default)]
pub struct Biases {
    recent: HashMap<Sport, VecDeque<(NaiveDate, Loads)>>,
}

impl Biases {
    /// Factor for a rung's load of a sport on a day; 1 if nothing is known, for the athlete's usual rung
    /// and for those above it.
    pub fn correction(&mut self, sport: Sport, day: NaiveDate, rung: Method) -> f64 {
        let Some(recent) = self.recent.get_mut(&sport) else {
            return 1.0;
        };
        let oldest = day - TimeDelta::days(WINDOW_DAYS);
        while recent.front().is_some_and(|(then, _)| *then < oldest) {
            recent.pop_front();
        }
        match usual_rung(recent) {
            Some(usual) if usual < rung => learned(recent, usual, rung).unwrap_or(1.0),
            _ => 1.0,
        }
    }

    /// Adds a scored activity.
    pub fn take(&mut self, sport: Sport, day: NaiveDate, loads: &RungLoads) {
        let loads = Method::LADDER.map(|rung| {
            let rating = loads.on(rung).ok()?;
            (rating.value > 0.0).then_some(rating.value)
        });
        self.recent
            .entry(sport)
            .or_default()
            .push_back((day, loads));
    }
}

/// The first rung of most activities; of equals the higher.
fn usual_rung(recent: &VecDeque<(NaiveDate, Loads)>) -> Option<Method> {
    let mut counts = [0usize; Method::LADDER.len()];
    for (_, loads) in recent {
        if let Some(first) = loads.iter().position(Option::is_some) {
            counts[first] += 1;
        }
    }
    let most = *counts.iter().max()?;
    let usual = counts.iter().position(|count| *count == most)?;
    (most > 0).then_some(Method::LADDER[usual])
}

fn learned(recent: &VecDeque<(NaiveDate, Loads)>, usual: Method, rung: Method) -> Option<f64> {
    let both = recent
        .iter()
        .filter_map(|(_, loads)| Some(loads[usual as usize]? / loads[rung as usize]?));
    let mut ratios: Vec<f64> = both.collect();
    if ratios.len() < LEAST_PAIRS {
        return None;
    }
    ratios.sort_by(f64::total_cmp);
    let middle = ratios.len() / 2;
    let median = if ratios.len() % 2 == 1 {
        ratios[middle]
    } else {
        (ratios[middle - 1] + ratios[middle]) / 2.0
    };
    Some(median.clamp(SMALLEST, LARGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 1, 1).expect("date") + chrono::Days::new(number)
    }

    /// Activities with 60 points by heart rate and 50 by pace.
    fn both(count: u64) -> Biases {
        let mut loads: Loads = [None; Method::LADDER.len()];
        loads[Method::HeartRate as usize] = Some(60.0);
        loads[Method::Pace as usize] = Some(50.0);
        let recent = (0..count).map(|i| (day(i), loads)).collect();
        Biases {
            recent: HashMap::from([(Sport::Run, recent)]),
        }
    }

    #[test]
    fn fifteen_pairs_teach_the_ratio_and_fourteen_do_not() {
        let pace = |count| both(count).correction(Sport::Run, day(30), Method::Pace);
        assert_eq!(pace(15), 1.2);
        assert_eq!(pace(14), 1.0);
    }

    #[test]
    fn the_usual_rung_and_other_sports_are_left_alone() {
        let mut biases = both(20);
        assert_eq!(
            biases.correction(Sport::Run, day(30), Method::HeartRate),
            1.0
        );
        assert_eq!(biases.correction(Sport::Run, day(30), Method::Power), 1.0);
        assert_eq!(biases.correction(Sport::Ride, day(30), Method::Pace), 1.0);
    }

    #[test]
    fn what_is_half_a_year_old_teaches_nothing() {
        assert_eq!(both(20).correction(Sport::Run, day(300), Method::Pace), 1.0);
    }

    #[test]
    fn a_ratio_that_is_no_bias_is_held_back() {
        let mut biases = both(20);
        for (_, loads) in biases.recent.get_mut(&Sport::Run).expect("has runs") {
            loads[Method::Pace as usize] = Some(10.0);
        }
        assert_eq!(
            biases.correction(Sport::Run, day(30), Method::Pace),
            LARGEST
        );
    }
}
