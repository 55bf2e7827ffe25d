//! Weeks and months of the chart as the picture has them, added up once.

use serde::Serialize;

use super::days::{KINDS, state};
use super::packed::{days_between, scaled, steps};
use crate::answer::{self, Bin, ChartColumn, DateRange, Results};
use crate::recovery::Clocks;

/// Weeks or months without a hole between them.
#[derive(Serialize)]
pub struct PeriodColumns {
    /// First day of each, as the distance to that of the one before.
    from: Vec<i64>,
    /// 0 known, 1 unknown, 2 ahead.
    state: Vec<i64>,
    /// Measured points by effort, from very easy to hard, and those estimated from duration; tenths.
    load: [Vec<i64>; 5],
    unscored: Vec<usize>,
    /// Rest, walk, recovery run.
    asked: [Vec<usize>; 3],
    /// Of these, taken, and of these, not over yet.
    taken: [Vec<usize>; 3],
    open: [Vec<usize>; 3],
    /// Sessions that restarted the clocks, and of all sessions those that came too soon.
    training: Vec<usize>,
    early: Vec<usize>,
    /// Most hours left for the legs, and for heart and lungs; tenths.
    most: [Vec<i64>; 2],
}

/// Corners of the clocks' lines.
type Lines<'a> = &'a [(f64, Clocks)];

/// Columns without a hole.
pub fn periods(results: &Results, range: DateRange, bin: Bin, lines: Lines) -> PeriodColumns {
    let columns = answer::columns(results, range, bin);
    let peaks = answer::column_peaks(lines, &columns, range);
    let count = |of: fn(&ChartColumn) -> usize| columns.iter().map(of).collect::<Vec<usize>>();
    let load = |of: fn(&ChartColumn, usize) -> f64, effort| {
        let loads = columns
            .iter()
            .map(|column| scaled(of(column, effort), 10.0));
        loads.collect::<Vec<i64>>()
    };
    let measured = |column: &ChartColumn, effort: usize| column.load[effort];
    let most = |of: fn(&Clocks) -> f64| peaks.iter().map(|c| scaled(of(c), 10.0)).collect();
    PeriodColumns {
        from: steps((columns.iter()).map(|column| days_between(range.from, column.from))),
        state: columns
            .iter()
            .map(|column| state(column.knowledge))
            .collect(),
        load: [
            load(measured, 0),
            load(measured, 1),
            load(measured, 2),
            load(measured, 3),
            load(|column, _| column.assumed, 4),
        ],
        unscored: count(|column| column.unscored),
        asked: KINDS.map(|kind| columns.iter().map(|column| column.asked[kind]).collect()),
        taken: KINDS.map(|kind| columns.iter().map(|column| column.taken[kind]).collect()),
        open: KINDS.map(|kind| columns.iter().map(|column| column.open[kind]).collect()),
        training: count(|column| column.training),
        early: count(|column| column.too_early),
        most: [most(|c| c.mechanical_h), most(|c| c.cardio_h)],
    }
}
