//! Guiding lines, dates below the panels, and the line of today.

use super::layout::ChartLayout;
use super::time_axis::{LABEL_SIZE, TimeAxis};
use crate::answer::{Bin, ChartColumn, ColumnState};
use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::chart_model::ChartModel;
use crate::report::drawing::palette::{INK, QUIET, RULE};
use crate::report::words::Label;

const LEAST_GAP: f64 = 74.0;

/// Thin lines at the dates that are written.
pub fn guides(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, layout: &ChartLayout) {
    let xs = match model.bin {
        Bin::Day => axis.mondays(),
        _ => axis
            .ticks(model.bin, LEAST_GAP, model.words())
            .iter()
            .map(|tick| tick.x)
            .collect(),
    };
    for x in xs {
        for panel in layout.panels() {
            canvas.line(&[(x, panel.top), (x, panel.bottom)], RULE, 1.0);
        }
    }
}

/// Dates below the recovery days, and the line of the day of the advice.
pub fn draw(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, layout: &ChartLayout) {
    labels(canvas, model, axis, layout.dates);
    now(canvas, model, axis, layout);
    ahead(canvas, model, axis, layout.load);
}

fn labels(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, y: f64) {
    for tick in axis.ticks(model.bin, LEAST_GAP, model.words()) {
        let colour = if tick.major { INK } else { QUIET };
        let lettering = Lettering::new(LABEL_SIZE, colour);
        if tick.x + lettering.width(&tick.label) < canvas.width {
            canvas.text(&tick.label, (tick.x, y), lettering);
        }
    }
}

/// The line between what was and what will be.
fn now(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, layout: &ChartLayout) {
    let Some(date) = model.now else {
        return;
    };
    let x = axis.x(date);
    // Weeks and months are drawn whole, so a day has its line only where hours have theirs.
    let panels: Vec<Area> = match model.bin {
        Bin::Day => layout.panels().collect(),
        _ => layout.clocks.into_iter().chain(layout.balance).collect(),
    };
    // A name needs its line.
    let Some(highest) = panels.first() else {
        return;
    };
    for panel in &panels {
        canvas.line(&[(x, panel.top), (x, panel.bottom)], INK, 2.0);
    }
    let words = model.now_name.as_str();
    let lettering = Lettering::new(LABEL_SIZE, INK).bold();
    let place = (x - 2.0, highest.top - 16.0);
    // At the right end of the picture it would leave it.
    let lettering = match x + lettering.width(words) < canvas.width {
        true => lettering,
        false => lettering.anchored(Anchor::End),
    };
    canvas.text(words, place, lettering);
}

/// A word over the future, where it is wide enough.
fn ahead(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, panel: Area) {
    let is_ahead = |column: &&ChartColumn| column.knowledge == ColumnState::Ahead;
    let Some(first) = model.columns.iter().find(is_ahead) else {
        return;
    };
    let words = model.words().label(Label::Ahead);
    let left = axis.span(first).0;
    let lettering = Lettering::new(LABEL_SIZE - 2.0, QUIET).anchored(Anchor::Middle);
    if lettering.width(words) + 12.0 <= panel.right - left {
        let middle = (left + panel.right) / 2.0;
        canvas.text(words, (middle, panel.top + 18.0), lettering);
    }
}
