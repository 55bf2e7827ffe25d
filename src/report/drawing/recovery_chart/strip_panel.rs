//! Day by day: what a day was good for and what was done on it. Over longer times: the fraction of
//! sessions that came too early.

use super::time_axis::TimeAxis;
use crate::answer::{Bin, ChartColumn, ColumnState};
use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::chart_model::ChartModel;
use crate::report::drawing::palette::{
    Colour, GROUND, INK, QUIET, RULE, TOO_EARLY, day_kind, effort, on_day_kind, on_effort,
};
use crate::report::words::{Label, Words};

const LABEL_SIZE: f64 = 24.0;
/// Space between the two rows.
const BETWEEN: f64 = 6.0;

/// Draws the two rows of what was advised and what was done.
pub fn draw(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, panel: Area) {
    match model.bin {
        Bin::Day => by_day(canvas, model, axis, panel),
        _ => by_period(canvas, model, axis, panel),
    }
}

fn by_day(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, panel: Area) {
    let words = model.words();
    let above = Area {
        bottom: panel.middle() - BETWEEN / 2.0,
        ..panel
    };
    let below = Area {
        top: panel.middle() + BETWEEN / 2.0,
        ..panel
    };
    row_label(canvas, words.label(Label::GoodFor), above);
    row_label(canvas, words.label(Label::Done), below);
    for (column, sessions) in model.columns.iter().zip(&model.sessions) {
        good_for(canvas, column, cell(axis, column, above), words);
        done(canvas, column, sessions, cell(axis, column, below));
    }
}

fn good_for(canvas: &mut Canvas, column: &ChartColumn, cell: Area, words: &dyn Words) {
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

fn done(canvas: &mut Canvas, column: &ChartColumn, sessions: &[String], cell: Area) {
    match (column.knowledge, column.done) {
        (_, Some(hard)) => {
            canvas.fill(cell, effort(hard));
            if let Some(session) = sessions.first() {
                inside(canvas, session, cell, on_effort(hard));
            }
        }
        (ColumnState::Known, None) => canvas.fill(cell, RULE),
        _ => {}
    }
}

/// Words in a cell, where it is wide enough for them; whether it is.
fn inside(canvas: &mut Canvas, words: &str, cell: Area, ink: Colour) -> bool {
    let lettering = Lettering::new(21.0, ink).anchored(Anchor::Middle);
    let fits = lettering.width(words) + 10.0 <= cell.width();
    if fits {
        let middle = (cell.left + cell.right) / 2.0;
        canvas.text(words, (middle, cell.middle()), lettering);
    }
    fits
}

fn by_period(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, panel: Area) {
    row_label(canvas, model.words().label(Label::CameTooEarlyRow), panel);
    let known = |column: &&ChartColumn| column.knowledge == ColumnState::Known;
    for column in model.columns.iter().filter(known) {
        let fraction = column.too_early as f64 / column.training.max(1) as f64;
        let cell = cell(axis, column, panel);
        canvas.fill(cell, RULE.faded(0.6));
        if column.too_early == 0 {
            continue;
        }
        canvas.fill(cell, TOO_EARLY.faded(fraction));
        let ink = if fraction > 0.5 { GROUND } else { INK };
        inside(canvas, &column.too_early.to_string(), cell, ink);
    }
}

/// Words beside a row, a line or a few.
fn row_label(canvas: &mut Canvas, words: &str, row: Area) {
    const LINE: f64 = 28.0;
    let lettering = Lettering::new(LABEL_SIZE, QUIET).anchored(Anchor::End);
    let lines: Vec<&str> = words.lines().collect();
    let first = row.middle() - LINE * (lines.len() as f64 - 1.0) / 2.0;
    for (i, line) in lines.iter().enumerate() {
        canvas.text(line, (row.left - 14.0, first + LINE * i as f64), lettering);
    }
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
