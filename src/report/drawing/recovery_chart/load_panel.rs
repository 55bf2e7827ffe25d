//! Load upwards: a bar for each day, week or month, coloured by how hard it was.

use super::beside_panel::guide;
use super::placed_labels::PlacedLabels;
use super::scale::{PLAIN_STEPS, ValueScale};
use super::time_axis::TimeAxis;
use crate::answer::{Bin, ChartColumn, ColumnState, EffortLevel};
use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::chart_model::ChartModel;
use crate::report::drawing::legend::{LABEL_SIZE, Legend, Swatch, triangle};
use crate::report::drawing::palette::{AXIS, GROUND, INK, QUIET, RULE, TOO_EARLY, effort};
use crate::report::words::{Label, Words};

/// Room above the bars for the marks of sessions that began too soon, points.
const MARKS: f64 = 34.0;
/// Loads that were only estimated are seen through.
const ASSUMED: f64 = 0.5;
/// Bars so wide carry their number.
const WIDE: f64 = 44.0;

/// Draws the load of each column as a bar.
pub fn draw(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, panel: Area) {
    legend(model).draw_above(canvas, panel, 46.0);
    let scale = ValueScale::of(model.columns.iter().map(ChartColumn::total_load), 20.0);
    let bars = Area {
        top: panel.top + MARKS,
        ..panel
    };
    lines(canvas, scale, bars, model.words());
    let mut cut = PlacedLabels::default();
    for column in &model.columns {
        bar(canvas, model, column, (axis, scale, bars), &mut cut);
    }
    let ends = [(panel.left, panel.bottom), (panel.right, panel.bottom)];
    canvas.line(&ends, INK, 2.0);
}

/// What every colour of this panel means, as far as it occurs.
pub fn legend(model: &ChartModel) -> Legend {
    let words = model.words();
    let any = |of: fn(&ChartColumn) -> bool| model.columns.iter().any(of);
    let early = |c: &ChartColumn| c.too_early > 0;
    let mut legend = Legend::new(words.load_title(model.bin));
    let label = |label| words.label(label);
    let [light, easy, moderate, hard] = EffortLevel::ALL.map(effort);
    let ramp = [light, easy, moderate, hard];
    legend = legend.with(
        Swatch::Ramp(ramp),
        &format!("{} – {}", label(Label::Light), label(Label::Hard)),
    );
    legend
        .with_if(
            any(|c| c.assumed > 0.0),
            Swatch::Square(AXIS.faded(ASSUMED)),
            label(Label::Assumed),
        )
        .with_if(
            any(|c| c.unscored > 0),
            Swatch::Words,
            label(Label::Unscored),
        )
        .with_if(
            model.bin == Bin::Day && any(early),
            Swatch::Triangle(TOO_EARLY),
            label(Label::CameTooEarly),
        )
        .with_if(
            model.bin == Bin::Day,
            Swatch::Words,
            label(Label::NothingDone),
        )
        .with_if(
            any(|c| c.knowledge == ColumnState::Unknown),
            Swatch::Hatch(AXIS),
            label(Label::NobodyKnows),
        )
}

fn lines(canvas: &mut Canvas, scale: ValueScale, bars: Area, words: &dyn Words) {
    for value in scale.lines(&PLAIN_STEPS) {
        let y = bars.bottom - scale.fraction(value).0 * bars.height();
        guide(canvas, bars, y, &words.thousands(value as i64), RULE);
    }
}

fn bar(
    canvas: &mut Canvas,
    model: &ChartModel,
    column: &ChartColumn,
    (axis, scale, bars): (&TimeAxis, ValueScale, Area),
    cut_labels: &mut PlacedLabels,
) {
    let (left, right) = edges(axis, column);
    let total = column.total_load();
    let (fraction, cut) = scale.fraction(total);
    let top = bars.bottom - fraction * bars.height();
    let bar = Area {
        left,
        top,
        right,
        bottom: bars.bottom,
    };
    stack(canvas, column, bar);
    let middle = (left + right) / 2.0;
    let mut above = top;
    if cut {
        cut_mark(canvas, (left, right), bars.top);
        let number = model.words().thousands(total.round() as i64);
        let lettering = Lettering::new(LABEL_SIZE - 2.0, INK);
        let place = (middle, bars.top - 16.0);
        cut_labels.write(canvas, bars, &number, place, lettering);
        above -= 28.0;
    } else if (right - left >= WIDE || has_its_number(model, column)) && total >= 0.5 {
        let number = model.words().thousands(total.round() as i64);
        let lettering = Lettering::new(LABEL_SIZE - 2.0, INK).anchored(Anchor::Middle);
        canvas.text(&number, (middle, above - 16.0), lettering);
        above -= 28.0;
    }
    if column.unscored > 0 && right - left >= 6.0 {
        let lettering = Lettering::new(LABEL_SIZE, QUIET).anchored(Anchor::Middle);
        canvas.text("×", (middle, above - 12.0), lettering);
    }
    if column.too_early > 0 && model.bin == Bin::Day {
        let half = ((right - left) / 2.0).clamp(5.0, 10.0);
        triangle(canvas, (middle, above - 5.0), half, TOO_EARLY);
    }
}

/// Whether a narrow bar carries its number as well: by day, that of the biggest session of the last weeks.
fn has_its_number(model: &ChartModel, column: &ChartColumn) -> bool {
    model.bin == Bin::Day && model.key_day == Some(column.from)
}

/// The parts of a bar, the easiest at the bottom.
fn stack(canvas: &mut Canvas, column: &ChartColumn, bar: Area) {
    let total = column.total_load();
    let mut bottom = bar.bottom;
    let efforts = EffortLevel::ALL.iter();
    let parts = efforts.map(|e| (column.load[*e as usize], Some(effort(*e))));
    for (points, colour) in parts.chain([(column.assumed, None)]) {
        if points <= 0.0 {
            continue;
        }
        let top = bottom - bar.height() * points / total;
        let area = Area { top, bottom, ..bar };
        match colour {
            Some(colour) => canvas.fill(area, colour),
            None => canvas.fill(area, AXIS.faded(ASSUMED)),
        }
        bottom = top;
    }
}

/// A gap in a bar that goes on above the scale.
fn cut_mark(canvas: &mut Canvas, (left, right): (f64, f64), top: f64) {
    let gap = |y: f64| {
        [
            (left - 3.0, y + 6.0),
            (right + 3.0, y - 6.0),
            (right + 3.0, y),
            (left - 3.0, y + 12.0),
        ]
    };
    canvas.polygon(&gap(top + 26.0), GROUND);
}

/// Left and right edge of a column's bar.
pub fn edges(axis: &TimeAxis, column: &ChartColumn) -> (f64, f64) {
    let (left, right) = axis.span(column);
    let gap = ((right - left) * 0.14).clamp(0.5, 10.0);
    let (left, right) = (left + gap, right - gap);
    let middle = (left + right) / 2.0;
    let half = ((right - left) / 2.0).min(30.0);
    (middle - half, middle + half)
}
