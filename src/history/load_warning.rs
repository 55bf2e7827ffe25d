//! Doubts about a load: a threshold that is probably wrong, a method that changed.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};

use crate::activity::Sport;
use crate::load::{Believed, Method, RungLoads, Score};

/// An hour at threshold can be exceeded for a while; shorter sessions prove nothing, hours.
const LEAST_HOURS: f64 = 0.5;
/// A method used within this many days belongs to the same block of training.
const BLOCK_DAYS: i64 = 28;

/// A doubt about a load.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LoadWarning {
    /// More points per hour than anybody can sustain: the threshold is probably too low.
    TooManyPoints {
        /// How they were found.
        method: Method,
        /// Load an hour, points.
        points_per_h: f64,
    },
    /// Two rungs differ by more than their combined uncertainty.
    RungsApart {
        /// The rung that was believed, and its points.
        believed: (Method, f64),
        /// The other, and its points.
        other: (Method, f64),
        /// The reason why one of them is believed.
        why: Believed,
    },
    /// The previous session, in the same sport and block, was scored by another method.
    MethodChanged {
        /// The method of the previous session.
        from: Method,
        /// The one used here.
        to: Method,
    },
}

impl LoadWarning {
    /// Name for tables.
    pub fn name(self) -> &'static str {
        match self {
            LoadWarning::TooManyPoints { .. } => "threshold too low",
            LoadWarning::RungsApart { .. } => "two ways of measuring disagree",
            LoadWarning::MethodChanged { .. } => "method changed",
        }
    }
}

/// Tracks the methods of the sessions of each sport.
#[derive(Debug, Default)]
pub struct Watchman {
    last: HashMap<Sport, (NaiveDate, Method)>,
}

impl Watchman {
    /// Doubts about a session of some hours, given the earlier ones.
    pub fn look(
        &mut self,
        sport: Sport,
        day: NaiveDate,
        hours: f64,
        score: &Score,
        loads: &RungLoads,
    ) -> Vec<LoadWarning> {
        let changed = self.method_changed(sport, day, score.method);
        [
            too_many_points(score, hours),
            rungs_apart(score, loads),
            changed,
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn method_changed(&mut self, sport: Sport, day: NaiveDate, to: Method) -> Option<LoadWarning> {
        let (before, from) = self.last.insert(sport, (day, to))?;
        let same_block = day - before <= TimeDelta::days(BLOCK_DAYS);
        (same_block && from != to).then_some(LoadWarning::MethodChanged { from, to })
    }
}

fn too_many_points(score: &Score, hours: f64) -> Option<LoadWarning> {
    let measured = score.bounded_from.filter(|_| hours >= LEAST_HOURS)?;
    Some(LoadWarning::TooManyPoints {
        method: score.method,
        points_per_h: measured.get() / hours,
    })
}

fn rungs_apart(score: &Score, loads: &RungLoads) -> Option<LoadWarning> {
    let disagreement = score.disagreement?;
    let points = |rung: Method| Some((rung, loads.on(rung).ok()?.value));
    Some(LoadWarning::RungsApart {
        believed: points(disagreement.believed)?,
        other: points(disagreement.other)?,
        why: disagreement.why,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{Confidence, LoadPoints};

    fn score(points: f64, method: Method) -> Score {
        Score {
            points: LoadPoints::new(points),
            intensity: 0.8,
            method,
            correction: 1.0,
            coverage: 1.0,
            estimated: false,
            confidence: Confidence::Medium,
            disagreement: None,
            bounded_from: None,
        }
    }

    #[test]
    fn a_load_that_was_held_to_its_bound_is_told_but_of_a_few_minutes() {
        let warns = |bounded_from: Option<f64>, hours| {
            let score = Score {
                bounded_from: bounded_from.map(LoadPoints::new),
                ..score(110.0, Method::Pace)
            };
            too_many_points(&score, hours).is_some()
        };
        assert!(warns(Some(126.0), 1.0));
        assert!(!warns(None, 1.0));
        assert!(!warns(Some(60.0), 0.4));
    }

    #[test]
    fn a_method_that_changes_within_a_block_is_told_once() {
        let day = |d| NaiveDate::from_ymd_opt(2025, 1, d).expect("date");
        let mut watchman = Watchman::default();
        let mut look = |sport, d, method| watchman.method_changed(sport, day(d), method).is_some();
        assert!(!look(Sport::Run, 1, Method::HeartRate));
        assert!(!look(Sport::Ride, 2, Method::Power));
        assert!(look(Sport::Run, 3, Method::Pace));
        assert!(!look(Sport::Run, 4, Method::Pace));
        assert!(!look(Sport::Ride, 31, Method::HeartRate));
    }
}
