//! Data of every chart of load against recovery: the days drawn, averages, and the most hours left in
//! each column.

use chrono::{NaiveDate, TimeDelta};

use super::{Bin, ChartColumn, DateRange, Results, clock_lines};
use crate::recovery::Clocks;

/// The future is shown as far as the clocks run, but no further than this, days.
const AHEAD_AT_MOST: i64 = 10;
/// Days after the range that are shown at least, so that its end can be seen.
const FEWEST_AHEAD: i64 = 3;

/// Averages of a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Balance {
    /// Their day.
    pub date: NaiveDate,
    /// Chronic load, points a day.
    pub fitness: f64,
    /// Acute load, points a day.
    pub fatigue: f64,
    /// Form at the start of the day.
    pub form: f64,
}

/// Most hours left on each clock at any moment of each column, by the corners of the clocks' lines.
pub fn column_peaks(
    clocks: &[(f64, Clocks)],
    columns: &[ChartColumn],
    range: DateRange,
) -> Vec<Clocks> {
    let number = |date: NaiveDate| (date - range.from).num_days() as f64;
    let stretches = columns.iter();
    let stretches = stretches.map(|column| (number(column.from), number(column.to) + 1.0));
    clock_lines::peaks(clocks, stretches)
}

/// The selected range from the first day with data on, and the span of its columns; by day including the
/// following days on which recovery still continues.
pub fn drawn_range(results: &Results) -> (DateRange, Bin) {
    let range = from_first_data(results);
    match Bin::of(range) {
        Bin::Day => (with_days_ahead(results), Bin::Day),
        bin => (range, bin),
    }
}

fn from_first_data(results: &Results) -> DateRange {
    let first = results.whole().history.days.first().map(|day| day.date);
    let range = results.range;
    let from = first.map_or(range.from, |first| range.from.max(first));
    DateRange {
        from: from.min(range.to),
        ..range
    }
}

/// The selected range from the first day with data on, and the following days on which the clocks still run.
pub fn with_days_ahead(results: &Results) -> DateRange {
    let range = from_first_data(results);
    let mut activities = results.whole().history.activities.iter();
    let more_follows = activities.any(|a| a.day > range.to);
    if results.today < range.to || more_follows {
        return range;
    }
    let running = |date: NaiveDate| {
        results
            .recovery
            .advice(date)
            .is_some_and(|a| a.left.longest_h() > 0.0)
    };
    let ahead = (1..=AHEAD_AT_MOST)
        .take_while(|days| running(range.to + TimeDelta::days(*days)))
        .last()
        .unwrap_or(0);
    DateRange {
        from: range.from,
        to: range.to + TimeDelta::days((ahead + 1).max(FEWEST_AHEAD)),
    }
}

/// Averages day by day up to the day of the advice.
pub fn balance(results: &Results, range: DateRange) -> Vec<Balance> {
    let to = range.to.min(results.today);
    let days = results.history.days_between(range.from, to).iter();
    days.map(|day| Balance {
        date: day.date,
        fitness: day.fitness,
        fatigue: day.fatigue,
        form: day.form,
    })
    .collect()
}

/// Last day on which the averages are not yet settled.
pub fn building_until(results: &Results) -> NaiveDate {
    let first = results.history.days.first();
    let first = first.map_or(results.range.from, |day| day.date);
    first + TimeDelta::days(results.history.model.chronic_days as i64)
}
