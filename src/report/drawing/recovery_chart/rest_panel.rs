//! Recovery days hang from the line: one block for each that was recommended, filled where it was taken.

use super::beside_panel::guide;
use super::load_panel::edges;
use super::placed_labels::PlacedLabels;
use super::scale::ValueScale;
use super::time_axis::TimeAxis;
use crate::answer::{ASKED_KINDS, Bin, ChartColumn};
use crate::recovery::DayKind;
use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::chart_model::ChartModel;
use crate::report::drawing::legend::{LABEL_SIZE, Legend, Swatch};
use crate::report::drawing::palette::{AXIS, Colour, INK, QUIET, RULE, day_kind};
use crate::report::words::{Label, Words};

/// Fewest days that the scale holds.
const LEAST_DAYS: f64 = 3.0;
/// Blocks that are still open are seen through.
const OPEN: f64 = 0.45;

/// Whether any recovery day was recommended in what is drawn.
pub fn is_empty(model: &ChartModel) -> bool {
    model.columns.iter().all(|c| c.total_asked() == 0)
}

/// Draws the recovery days of each column downwards.
pub fn draw(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, panel: Area) {
    let words = model.words();
    if is_empty(model) {
        let lettering = Lettering::new(LABEL_SIZE - 2.0, QUIET).anchored(Anchor::Middle);
        let middle = ((panel.left + panel.right) / 2.0, panel.middle());
        canvas.text(words.label(Label::NoRecoveryDays), middle, lettering);
        return;
    }
    let asked = model.columns.iter().map(|c| c.total_asked() as f64);
    let scale = ValueScale {
        top: ValueScale::of(asked, LEAST_DAYS).top.ceil(),
    };
    // Where a day is lower than its label, lines are further apart.
    let day = panel.height() / scale.top;
    let steps = [1.0, 2.0, 5.0, 7.0, 10.0, 14.0].into_iter();
    let steps: Vec<f64> = steps.filter(|step| step * day > 1.1 * LABEL_SIZE).collect();
    let inside = |value: &f64| *value < scale.top;
    for value in scale.lines(&steps).into_iter().filter(inside) {
        let y = panel.top + scale.fraction(value).0 * panel.height();
        guide(canvas, panel, y, &words.days(value), RULE);
    }
    let mut cut = PlacedLabels::default();
    for column in &model.columns {
        let edges = edges(axis, column);
        blocks(canvas, column, edges, scale, panel);
        if column.total_asked() as f64 > scale.top {
            cut_mark(canvas, column, edges, panel, &mut cut, words);
        }
    }
}

/// What the colours of this panel, and of the row of days above it, mean.
pub fn legend(model: &ChartModel) -> Legend {
    let words = model.words();
    let label = |label| words.label(label);
    let recommended = || model.columns.iter().filter(|c| c.total_asked() > 0);
    let any = recommended().next().is_some();
    let any_open = recommended().any(|c| c.open.iter().sum::<usize>() > 0);
    let mut legend = Legend::new(label(Label::RecoveryDays));
    for kind in ASKED_KINDS {
        legend = legend.with(Swatch::Square(day_kind(kind)), words.kind(kind));
    }
    legend = legend
        .with_if(any, Swatch::Square(AXIS), label(Label::Taken))
        .with_if(any, Swatch::Outline(AXIS), label(Label::NotTaken))
        .with_if(
            any_open,
            Swatch::Square(AXIS.faded(OPEN)),
            label(Label::StillOpen),
        );
    // By day, the row above shows the other kinds as well.
    let others: &[DayKind] = match model.bin {
        Bin::Day => &[DayKind::Easy, DayKind::Ready],
        Bin::Week | Bin::Month => &[],
    };
    for kind in others {
        legend = legend.with(Swatch::Square(day_kind(*kind)), words.kind(*kind));
    }
    legend
}

/// A block for each recommended day: of each kind, first those that were taken, last those that are open.
fn blocks(
    canvas: &mut Canvas,
    column: &ChartColumn,
    (left, right): (f64, f64),
    scale: ValueScale,
    panel: Area,
) {
    let day = panel.height() / scale.top;
    let gap = if day > 12.0 { 3.0 } else { 0.0 };
    let mut depth = 0;
    for (place, kind) in ASKED_KINDS.into_iter().enumerate() {
        for at in 0..column.asked[place] {
            let top = panel.top + f64::from(depth) * day;
            depth += 1;
            if top + day > panel.bottom + 1.0 {
                continue;
            }
            let area = Area {
                left,
                top: top + gap,
                right,
                bottom: top + day,
            };
            let (taken, open) = (column.taken[place], column.open[place]);
            let was_taken = match at {
                at if at < taken => Some(true),
                at if at < column.asked[place] - open => Some(false),
                _ => None,
            };
            block(canvas, area, day_kind(kind), was_taken);
        }
    }
}

/// Filled where it was taken, hollow where not, pale while it is open.
fn block(canvas: &mut Canvas, area: Area, colour: Colour, was_taken: Option<bool>) {
    match was_taken {
        Some(true) => canvas.fill(area, colour),
        None => canvas.fill(area, colour.faded(OPEN)),
        Some(false) => {
            let width = (area.width() / 4.0)
                .min(area.height() / 4.0)
                .clamp(1.0, 3.0);
            let inset = width / 2.0;
            let inside = Area {
                left: area.left + inset,
                top: area.top + inset,
                right: area.right - inset,
                bottom: area.bottom - inset,
            };
            canvas.outline(inside, colour, width);
        }
    }
}

/// The number of days where not all find room.
fn cut_mark(
    canvas: &mut Canvas,
    column: &ChartColumn,
    (left, right): (f64, f64),
    panel: Area,
    placed: &mut PlacedLabels,
    words: &dyn Words,
) {
    let lettering = Lettering::new(LABEL_SIZE - 2.0, INK);
    let days = words.days(column.total_asked() as f64);
    let middle = (left + right) / 2.0;
    placed.write(
        canvas,
        panel,
        &days,
        (middle, panel.bottom + 18.0),
        lettering,
    );
}
