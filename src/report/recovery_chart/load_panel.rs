//! Load upwards: a bar for each day, week or month, coloured by how hard it was.

use super::legend::{LABEL_SIZE, Swatch, guide, heading, triangle};
use super::scale::{PLAIN_STEPS, Scale};
use super::time_axis::TimeAxis;
use crate::report::ReportError;
use crate::report::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::chart_model::{Bin, ChartModel, Column, Effort, Knowledge};
use crate::report::palette::{AHEAD, AXIS, GROUND, INK, QUIET, RULE, TOO_EARLY, effort};
use crate::report::wording::thousands;

/// Room above the bars for the marks of sessions that came too early, pixels.
const MARKS: f64 = 34.0;

/// Draws the panel.
pub fn draw(
    canvas: &mut Canvas,
    model: &ChartModel,
    axis: &TimeAxis,
    panel: Area,
) -> Result<(), ReportError> {
    let title = format!("Load points a {}", model.bin.name());
    heading(
        canvas,
        (panel.left, panel.top - 46.0),
        &title,
        &meanings(model),
    )?;

    let scale = Scale::of(model.columns.iter().map(Column::total_load), 20.0);
    let bars = Area {
        top: panel.top + MARKS,
        ..panel
    };
    lines(canvas, scale, bars)?;
    for column in &model.columns {
        bar(canvas, model.bin, column, axis, scale, bars)?;
    }
    canvas.line(
        &[(panel.left, panel.bottom), (panel.right, panel.bottom)],
        INK,
        2.0,
    )
}

/// What every colour of this and the panels below means, as far as it occurs.
fn meanings(model: &ChartModel) -> Vec<(Swatch, &'static str)> {
    let efforts = Effort::ALL
        .iter()
        .map(|e| (Swatch::Square(effort(*e)), e.name()));
    let any = |of: fn(&Column) -> bool| model.columns.iter().any(of);
    let by_day = model.bin == Bin::Day;
    let others = [
        (
            any(|c| c.assumed > 0.0),
            Swatch::Outline(AXIS),
            "assumed from duration",
        ),
        (any(|c| c.unscored > 0), Swatch::Words, "× unscored"),
        (by_day, Swatch::Triangle(TOO_EARLY), "came too early"),
        (by_day, Swatch::Square(RULE), "nothing done"),
        (
            any(|c| c.knowledge == Knowledge::Unknown),
            Swatch::Hatch(RULE),
            "nobody knows",
        ),
        (
            any(|c| c.knowledge == Knowledge::Ahead),
            Swatch::Square(AHEAD),
            "ahead",
        ),
    ];
    let others = others.into_iter().filter(|(occurs, ..)| *occurs);
    efforts
        .chain(others.map(|(_, swatch, words)| (swatch, words)))
        .collect()
}

fn lines(canvas: &mut Canvas, scale: Scale, bars: Area) -> Result<(), ReportError> {
    for value in scale.lines(&PLAIN_STEPS) {
        let y = bars.bottom - scale.share(value).0 * bars.height();
        guide(canvas, bars, y, &thousands(value as i64), RULE)?;
    }
    Ok(())
}

fn bar(
    canvas: &mut Canvas,
    bin: Bin,
    column: &Column,
    axis: &TimeAxis,
    scale: Scale,
    bars: Area,
) -> Result<(), ReportError> {
    let (left, right) = edges(axis, column);
    let total = column.total_load();
    let (share, cut) = scale.share(total);
    let height = share * bars.height();
    let mut bottom = bars.bottom;
    let parts = Effort::ALL
        .iter()
        .map(|e| (column.load[*e as usize], Some(effort(*e))));
    for (points, colour) in parts.chain([(column.assumed, None)]) {
        if points <= 0.0 {
            continue;
        }
        let top = bottom - height * points / total;
        let area = Area {
            left,
            top,
            right,
            bottom,
        };
        match colour {
            Some(colour) => canvas.fill(area, colour)?,
            None => canvas.outline(area, AXIS, 2.0)?,
        }
        bottom = top;
    }
    let middle = (left + right) / 2.0;
    if cut {
        cut_mark(canvas, (left, right), bars.top, total)?;
    }
    if column.unscored > 0 && right - left >= 6.0 {
        let lettering = Lettering::new(LABEL_SIZE, QUIET).anchored(Anchor::Middle);
        canvas.text("×", (middle, bars.bottom - height - 12.0), lettering)?;
    }
    if column.too_early > 0 && bin == Bin::Day {
        let half = ((right - left) / 2.0).clamp(5.0, 10.0);
        triangle(
            canvas,
            (middle, bars.bottom - height - 5.0),
            half,
            TOO_EARLY,
        )?;
    }
    Ok(())
}

/// A gap in the bar, and its number beside it.
fn cut_mark(
    canvas: &mut Canvas,
    (left, right): (f64, f64),
    top: f64,
    total: f64,
) -> Result<(), ReportError> {
    let gap = |y: f64| {
        [
            (left - 3.0, y + 6.0),
            (right + 3.0, y - 6.0),
            (right + 3.0, y),
            (left - 3.0, y + 12.0),
        ]
    };
    canvas.polygon(&gap(top + 26.0), GROUND)?;
    let number = thousands(total.round() as i64);
    canvas.text(
        &number,
        (right + 6.0, top + 12.0),
        Lettering::new(LABEL_SIZE - 2.0, INK),
    )
}

/// Left and right edge of a column's bar.
pub fn edges(axis: &TimeAxis, column: &Column) -> (f64, f64) {
    let (left, right) = axis.span(column);
    let gap = ((right - left) * 0.14).clamp(0.5, 10.0);
    let (left, right) = (left + gap, right - gap);
    let middle = (left + right) / 2.0;
    let half = ((right - left) / 2.0).min(30.0);
    (middle - half, middle + half)
}
