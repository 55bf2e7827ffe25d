//! The row below the bars. By day: what each day was advised for, so that a bar is drawn above the advice
//! for its day. By week or month: how many sessions were too soon.

use super::time_axis::TimeAxis;
use crate::answer::{Bin, ChartColumn, ColumnState};
use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::chart_model::ChartModel;
use crate::report::drawing::palette::{Colour, INK, QUIET, TOO_EARLY, day_kind, on_day_kind};
use crate::report::words::{Label, Words};

const LABEL_SIZE: f64 = 24.0;

/// Draws the row.
pub fn draw(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, row: Area) {
    let words = model.words();
    match model.bin {
        Bin::Day => {
            row_label(canvas, words.label(Label::Advised), row);
            for column in &model.columns {
                advised(canvas, column, cell(axis, column, row), words);
            }
        }
        Bin::Week | Bin::Month => {
            row_label(canvas, words.label(Label::CameTooEarly), row);
            too_soon(canvas, model, axis, row);
        }
    }
}

/// Numbers where all find room, else dots alone.
fn too_soon(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, row: Area) {
    let lettering = Lettering::new(LABEL_SIZE, TOO_EARLY).bold();
    let lettering = lettering.anchored(Anchor::Middle);
    let counts = model.columns.iter().filter(|c| c.too_early > 0);
    let counts: Vec<(Area, String)> = counts
        .map(|column| (cell(axis, column, row), column.too_early.to_string()))
        .collect();
    let fits = |(cell, count): &(Area, String)| lettering.width(count) + 2.0 <= cell.width();
    let numbers = counts.iter().all(fits);
    for (cell, count) in &counts {
        let middle = ((cell.left + cell.right) / 2.0, row.middle());
        match numbers {
            true => canvas.text(count, middle, lettering),
            false => canvas.dot(middle, (cell.width() / 2.0).clamp(1.5, 5.0), TOO_EARLY),
        }
    }
}

fn advised(canvas: &mut Canvas, column: &ChartColumn, cell: Area, words: &dyn Words) {
    let Some(kind) = column.advised else {
        return;
    };
    let ahead = column.knowledge == ColumnState::Ahead;
    let colour = day_kind(kind);
    canvas.fill(cell, if ahead { colour.faded(0.6) } else { colour });
    let ink = if ahead { INK } else { on_day_kind(kind) };
    if !inside(canvas, words.kind(kind), cell, ink) {
        inside(canvas, words.short_kind(kind), cell, ink);
    }
}

/// Words in a cell, where it is wide enough for them; whether it is.
fn inside(canvas: &mut Canvas, words: &str, cell: Area, ink: Colour) -> bool {
    let lettering = Lettering::new(LABEL_SIZE, ink).anchored(Anchor::Middle);
    let fits = lettering.width(words) + 10.0 <= cell.width();
    if fits {
        let middle = (cell.left + cell.right) / 2.0;
        canvas.text(words, (middle, cell.middle()), lettering);
    }
    fits
}

/// Words beside the row.
fn row_label(canvas: &mut Canvas, words: &str, row: Area) {
    let lettering = Lettering::new(LABEL_SIZE, QUIET).anchored(Anchor::End);
    canvas.text(words, (row.left - 14.0, row.middle()), lettering);
}

fn cell(axis: &TimeAxis, column: &ChartColumn, row: Area) -> Area {
    let (left, right) = axis.span(column);
    let gap = if right - left > 8.0 { 1.0 } else { 0.0 };
    Area {
        left: left + gap,
        right: right - gap,
        ..row
    }
}
