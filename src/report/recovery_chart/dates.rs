//! Guiding lines, dates below the panels, and the line of today.

use super::time_axis::TimeAxis;
use crate::report::ReportError;
use crate::report::canvas::{Anchor, Canvas, Lettering};
use crate::report::chart_model::{Bin, ChartModel};
use crate::report::palette::{INK, QUIET, RULE};

const LABEL_SIZE: f64 = 24.0;
const LEAST_GAP: f64 = 74.0;

/// Thin lines at the dates that are written.
pub fn guides(
    canvas: &mut Canvas,
    model: &ChartModel,
    axis: &TimeAxis,
    panels: &[(f64, f64)],
) -> Result<(), ReportError> {
    let xs = match model.bin {
        Bin::Day => axis.mondays(),
        _ => axis
            .ticks(model.bin, LEAST_GAP)
            .iter()
            .map(|tick| tick.x)
            .collect(),
    };
    for x in xs {
        for (top, bottom) in panels {
            canvas.line(&[(x, *top), (x, *bottom)], RULE, 1.0)?;
        }
    }
    Ok(())
}

/// Dates at a height.
pub fn labels(
    canvas: &mut Canvas,
    model: &ChartModel,
    axis: &TimeAxis,
    y: f64,
) -> Result<(), ReportError> {
    for tick in axis.ticks(model.bin, LEAST_GAP) {
        let colour = if tick.major { INK } else { QUIET };
        canvas.text(&tick.label, (tick.x, y), Lettering::new(LABEL_SIZE, colour))?;
    }
    Ok(())
}

/// The line between what was and what will be.
pub fn now(
    canvas: &mut Canvas,
    model: &ChartModel,
    axis: &TimeAxis,
    panels: &[(f64, f64)],
) -> Result<(), ReportError> {
    let Some(date) = model.now.filter(|_| model.bin == Bin::Day) else {
        return Ok(());
    };
    let x = axis.x(date);
    for (top, bottom) in panels {
        canvas.line(&[(x, *top), (x, *bottom)], INK, 2.0)?;
    }
    let top = panels.first().map_or(0.0, |(top, _)| *top);
    let lettering = Lettering::new(LABEL_SIZE, INK).anchored(Anchor::Start);
    canvas.text(
        &date.format("%-d %b").to_string(),
        (x + 6.0, top - 16.0),
        lettering,
    )
}
