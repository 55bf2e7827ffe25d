//! Day by day: what a day was good for and what was done on it. Over longer times: the share of
//! sessions that came too early.

use super::time_axis::TimeAxis;
use crate::report::ReportError;
use crate::report::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::chart_model::{Bin, ChartModel, Column, Knowledge};
use crate::report::palette::{INK, QUIET, RULE, TOO_EARLY, day_kind, effort};

const LABEL_SIZE: f64 = 24.0;

/// Draws the panel.
pub fn draw(
    canvas: &mut Canvas,
    model: &ChartModel,
    axis: &TimeAxis,
    panel: Area,
) -> Result<(), ReportError> {
    match model.bin {
        Bin::Day => by_day(canvas, model, axis, panel),
        _ => by_period(canvas, model, axis, panel),
    }
}

fn by_day(
    canvas: &mut Canvas,
    model: &ChartModel,
    axis: &TimeAxis,
    panel: Area,
) -> Result<(), ReportError> {
    let middle = (panel.top + panel.bottom) / 2.0;
    row_label(canvas, "good for", (panel.top + middle) / 2.0, panel)?;
    row_label(canvas, "done", (middle + panel.bottom) / 2.0, panel)?;
    for column in &model.columns {
        let cell = cell(axis, column, panel.top, middle - 3.0);
        if let Some(kind) = column.advised {
            let ahead = column.knowledge == Knowledge::Ahead;
            let colour = day_kind(kind);
            canvas.fill(cell, if ahead { colour.faded(0.55) } else { colour })?;
        }
        let cell = self::cell(axis, column, middle + 3.0, panel.bottom);
        match (column.knowledge, column.done) {
            (_, Some(done)) => canvas.fill(cell, effort(done))?,
            (Knowledge::Known, None) => canvas.fill(cell, RULE)?,
            _ => {}
        }
    }
    Ok(())
}

fn by_period(
    canvas: &mut Canvas,
    model: &ChartModel,
    axis: &TimeAxis,
    panel: Area,
) -> Result<(), ReportError> {
    let lettering = Lettering::new(LABEL_SIZE, QUIET).anchored(Anchor::End);
    let middle = (panel.top + panel.bottom) / 2.0;
    canvas.text("came", (panel.left - 14.0, middle - 14.0), lettering)?;
    canvas.text("too early", (panel.left - 14.0, middle + 14.0), lettering)?;
    for column in model
        .columns
        .iter()
        .filter(|c| c.knowledge == Knowledge::Known)
    {
        let share = column.too_early as f64 / column.training.max(1) as f64;
        let cell = cell(axis, column, panel.top, panel.bottom);
        canvas.fill(cell, RULE.faded(0.6))?;
        canvas.fill(cell, TOO_EARLY.faded(share))?;
        if column.too_early > 0 && cell.width() > 26.0 {
            let ink = if share > 0.5 {
                crate::report::palette::GROUND
            } else {
                INK
            };
            let lettering = Lettering::new(LABEL_SIZE, ink).anchored(Anchor::Middle);
            let centre = ((cell.left + cell.right) / 2.0, middle);
            canvas.text(&column.too_early.to_string(), centre, lettering)?;
        }
    }
    Ok(())
}

fn row_label(canvas: &mut Canvas, words: &str, y: f64, panel: Area) -> Result<(), ReportError> {
    let lettering = Lettering::new(LABEL_SIZE, QUIET).anchored(Anchor::End);
    canvas.text(words, (panel.left - 14.0, y), lettering)
}

fn cell(axis: &TimeAxis, column: &Column, top: f64, bottom: f64) -> Area {
    let (left, right) = axis.span(column);
    let gap = if right - left > 8.0 { 1.0 } else { 0.0 };
    Area {
        left: left + gap,
        top,
        right: right - gap,
        bottom,
    }
}
