//! The columns of the chart by day, week and month, as the picture has them.

use serde::Serialize;

use crate::answer::{self, Bin, ChartColumn, ColumnState, DateRange, Results};
use crate::recovery::Clocks;
use crate::report::words::units::rounded;

/// A column; what is nothing is left out.
#[derive(Serialize, Default)]
pub struct ColumnRow {
    /// First day; by day it is the column's place.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<i64>,
    /// `unknown` or `ahead`.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'static str>,
    /// Measured points by effort, from very easy to hard.
    #[serde(skip_serializing_if = "Option::is_none")]
    load: Option<[f64; 4]>,
    #[serde(skip_serializing_if = "is_nothing")]
    assumed: f64,
    #[serde(skip_serializing_if = "is_zero")]
    unscored: usize,
    /// Rest, walk, recovery run.
    #[serde(skip_serializing_if = "Option::is_none")]
    asked: Option<[usize; 3]>,
    /// Days taken or kept, and 1 if that was too little.
    #[serde(skip_serializing_if = "Option::is_none")]
    answered: Option<[usize; 2]>,
    #[serde(skip_serializing_if = "is_zero")]
    training: usize,
    #[serde(skip_serializing_if = "is_zero")]
    early: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<usize>,
    /// Most hours left for the legs, and for heart and lungs; by day the lines tell them.
    #[serde(skip_serializing_if = "Option::is_none")]
    most: Option<[f64; 2]>,
}

/// Corners of the clocks' lines.
type Lines<'a> = &'a [(f64, Clocks)];

/// Columns without a hole.
pub fn columns(results: &Results, range: DateRange, bin: Bin, lines: Lines) -> Vec<ColumnRow> {
    let columns = answer::columns(results, range, bin);
    let peaks = answer::column_peaks(lines, &columns, range);
    let rows = columns.iter().zip(peaks);
    rows.map(|(column, peak)| row(column, peak, range, bin))
        .collect()
}

fn row(column: &ChartColumn, peak: Clocks, range: DateRange, bin: Bin) -> ColumnRow {
    let since = |date: chrono::NaiveDate| (date - range.from).num_days();
    let edge = |date| (bin != Bin::Day).then(|| since(date));
    ColumnRow {
        from: edge(column.from),
        to: edge(column.to),
        state: match column.knowledge {
            ColumnState::Known => None,
            ColumnState::Unknown => Some("unknown"),
            ColumnState::Ahead => Some("ahead"),
        },
        load: (column.load.iter().sum::<f64>() > 0.0).then(|| column.load.map(|v| rounded(v, 1))),
        assumed: rounded(column.assumed, 1),
        unscored: column.unscored,
        asked: (column.total_asked() > 0).then_some(column.asked),
        answered: (column.answered).map(|(days, too_little)| [days, usize::from(too_little)]),
        training: column.training,
        early: column.too_early,
        kind: column.advised.map(|kind| kind as usize),
        done: column.done.map(|effort| effort as usize),
        most: (bin != Bin::Day)
            .then(|| [peak.mechanical_h, peak.cardio_h].map(|hours| rounded(hours, 2))),
    }
}

fn is_nothing(points: &f64) -> bool {
    *points == 0.0
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}
