//! How alike the days of a week were, and the resulting strain.
//!
//! Foster 1998, Med Sci Sports Exerc 30:1164, doi 10.1097/00005768-199807000-00023: monotony is the mean
//! of seven daily loads over their standard deviation, strain the load of the week times the monotony.
//! Rest days count with 0.

use super::window::{KnownDays, Window};

/// Days of the week considered.
const WEEK_DAYS: usize = 7;

/// Monotony is capped here. Identical days have no deviation to divide by; most tools cap at 10.
pub const MONOTONY_CAP: f64 = 10.0;

/// Above this, weeks are called monotonous (Foster 1998); Runalyze warns from 1.5.
pub const MONOTONOUS_ABOVE: f64 = 2.0;

/// Which standard deviation divides. The paper does not specify it, tools differ, so reports name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spread {
    /// Over all days of the week: divided by their number, as Runalyze does.
    #[default]
    Population,
    /// As if the week were a sample of many: divided by one less.
    Sample,
}

impl Spread {
    /// Words for the report's foot.
    pub fn name(self) -> &'static str {
        match self {
            Spread::Population => "population standard deviation",
            Spread::Sample => "sample standard deviation",
        }
    }

    fn degrees_of_freedom(self, count: usize) -> f64 {
        match self {
            Spread::Population => count as f64,
            Spread::Sample => count as f64 - 1.0,
        }
    }
}

/// One week of seven days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Monotony {
    /// Mean over standard deviation of the known days, 0 to [`MONOTONY_CAP`]; 0 in a week of rest.
    pub monotony: f64,
    /// Weekly load times monotony, load points.
    pub strain: f64,
    /// Load of the known days, load points: with an unknown day, the week had at least this.
    pub weekly_load: f64,
    /// How much of the week is known.
    pub known: KnownDays,
}

impl Monotony {
    /// Whether the week was monotonous: above [`MONOTONOUS_ABOVE`].
    pub fn is_monotonous(&self) -> bool {
        self.monotony > MONOTONOUS_ABOVE
    }
}

/// Monotony and strain of the seven days that end a series of daily loads; none before there are seven
/// days, or with more than one of them unknown.
pub fn monotony(loads: &[Option<f64>], spread: Spread) -> Option<Monotony> {
    let week = Window::last(loads, WEEK_DAYS)?;
    let monotony = capped_ratio(week.mean(), deviation(&week, spread));
    Some(Monotony {
        monotony,
        strain: week.sum() * monotony,
        weekly_load: week.sum(),
        known: week.known(),
    })
}

/// A week without load is not monotonous training, though its days are all alike.
fn capped_ratio(mean: f64, deviation: f64) -> f64 {
    if mean == 0.0 {
        return 0.0;
    }
    (mean / deviation).min(MONOTONY_CAP)
}

fn deviation(week: &Window<'_, f64>, spread: Spread) -> f64 {
    let mean = week.mean();
    let squares: f64 = week.values().map(|load| (load - mean).powi(2)).sum();
    (squares / spread.degrees_of_freedom(week.known().known_days)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(loads: &[f64]) -> Vec<Option<f64>> {
        loads.iter().copied().map(Some).collect()
    }

    #[test]
    fn a_hard_day_among_days_of_rest_is_varied() {
        // Mean 10; squares 60² + 6 · 10² = 4200, over seven days 600.
        let week = known(&[0.0, 0.0, 70.0, 0.0, 0.0, 0.0, 0.0]);
        let found = monotony(&week, Spread::Population).expect("a week");
        assert!((found.monotony - 10.0 / 600.0_f64.sqrt()).abs() < 1e-12);
        assert!((found.strain - 70.0 * found.monotony).abs() < 1e-12);
        let sample = monotony(&week, Spread::Sample).expect("a week");
        assert!((sample.monotony - 10.0 / 700.0_f64.sqrt()).abs() < 1e-12);
        assert!(!found.is_monotonous());
    }

    #[test]
    fn days_all_alike_reach_the_cap_and_days_of_rest_none() {
        let alike = monotony(&[Some(33.3); 7], Spread::Sample).expect("a week");
        assert_eq!(alike.monotony, MONOTONY_CAP);
        assert!(alike.is_monotonous());
        let rest = monotony(&[Some(0.0); 7], Spread::Population).expect("a week");
        assert_eq!((rest.monotony, rest.strain), (0.0, 0.0));
    }

    #[test]
    fn an_unknown_day_is_not_rest() {
        let six = [60.0, 40.0, 60.0, 40.0, 60.0, 40.0];
        let mut week = known(&six);
        week.push(None);
        // Of the six known days: mean 50, every one 10 from it.
        let unknown = monotony(&week, Spread::Population).expect("six of seven");
        assert!((unknown.monotony - 5.0).abs() < 1e-12);
        assert_eq!((unknown.weekly_load, unknown.known.known_days), (300.0, 6));
        // With rest: mean 300/7, mean of squares 15 600/7.
        week[6] = Some(0.0);
        let rested = monotony(&week, Spread::Population).expect("a week");
        let mean: f64 = 300.0 / 7.0;
        let expected = mean / (15_600.0 / 7.0 - mean * mean).sqrt();
        assert!((rested.monotony - expected).abs() < 1e-12);
        assert_eq!(rested.known.known_days, 7);
    }

    #[test]
    fn the_order_of_the_days_is_nothing_to_monotony() {
        let one = monotony(&known(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]), Spread::Sample);
        let other = monotony(&known(&[7.0, 3.0, 1.0, 5.0, 2.0, 6.0, 4.0]), Spread::Sample);
        assert_eq!(one, other);
    }

    #[test]
    fn only_the_last_seven_days_count_and_fewer_say_nothing() {
        let mut loads = known(&[500.0]);
        assert_eq!(monotony(&loads, Spread::Population), None);
        assert_eq!(monotony(&[], Spread::Population), None);
        loads.extend([Some(10.0); 7]);
        let week = monotony(&loads, Spread::Population).expect("a week");
        assert_eq!(week.weekly_load, 70.0);
    }
}
