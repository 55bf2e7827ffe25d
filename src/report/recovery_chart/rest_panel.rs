//! Recovery days downwards: how many the training called for, and how many were taken.

use super::legend::{LABEL_SIZE, Swatch, guide, heading};
use super::load_panel::edges;
use super::scale::Scale;
use super::time_axis::TimeAxis;
use crate::recovery::DayKind;
use crate::report::ReportError;
use crate::report::canvas::{Area, Canvas, Lettering};
use crate::report::chart_model::{ASKED_KINDS, Bin, ChartModel, Column};
use crate::report::palette::{GROUND, INK, RULE, TOO_EARLY, day_kind};

/// Fewest days that the scale holds.
const LEAST_DAYS: f64 = 4.0;

/// Draws the panel.
pub fn draw(
    canvas: &mut Canvas,
    model: &ChartModel,
    axis: &TimeAxis,
    panel: Area,
) -> Result<(), ReportError> {
    let scale = Scale::of(
        model.columns.iter().map(|c| c.total_asked() as f64),
        LEAST_DAYS,
    );
    let scale = Scale {
        top: scale.top.ceil(),
    };
    lines(canvas, scale, panel)?;
    for column in &model.columns {
        blocks(canvas, column, axis, scale, panel)?;
    }
    let (title, taken, missing) = match model.bin {
        Bin::Day => (
            "Recovery days it called for",
            "days taken",
            "then trained too early",
        ),
        _ => ("Recovery days called for", "of these, kept", "not all kept"),
    };
    // By day, the strip below shows every kind in the same colours.
    let kinds: &[DayKind] = if model.bin == Bin::Day {
        &DayKind::ALL
    } else {
        &ASKED_KINDS
    };
    let mut meanings: Vec<(Swatch, &str)> = kinds
        .iter()
        .map(|kind| (Swatch::Square(day_kind(*kind)), kind.name()))
        .collect();
    meanings.push((Swatch::Dot(INK), taken));
    meanings.push((Swatch::Dot(TOO_EARLY), missing));
    heading(canvas, (panel.left, panel.bottom + 26.0), title, &meanings)
}

fn lines(canvas: &mut Canvas, scale: Scale, panel: Area) -> Result<(), ReportError> {
    for value in scale.lines(&[1.0, 2.0, 5.0, 7.0, 10.0]) {
        let y = panel.top + scale.share(value).0 * panel.height();
        guide(canvas, panel, y, &format!("{value:.0} d"), RULE)?;
    }
    Ok(())
}

fn blocks(
    canvas: &mut Canvas,
    column: &Column,
    axis: &TimeAxis,
    scale: Scale,
    panel: Area,
) -> Result<(), ReportError> {
    let (left, right) = edges(axis, column);
    let day = panel.height() / scale.top;
    let gap = if day > 12.0 { 2.0 } else { 0.0 };
    let mut depth = 0;
    for (count, kind) in column.asked.iter().zip(ASKED_KINDS) {
        for _ in 0..*count {
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
            canvas.fill(area, day_kind(kind))?;
        }
    }
    let asked = column.total_asked();
    if asked as f64 > scale.top {
        let words = format!("{asked} d");
        let lettering = Lettering::new(LABEL_SIZE - 2.0, INK);
        canvas.text(&words, (right + 6.0, panel.bottom - 14.0), lettering)?;
    }
    match column.answered {
        Some(answer) => taken_dot(canvas, (left, right), answer, scale, panel),
        None => Ok(()),
    }
}

/// A dot as deep as the days that were taken, red when that was too little.
fn taken_dot(
    canvas: &mut Canvas,
    (left, right): (f64, f64),
    (taken, too_little): (usize, bool),
    scale: Scale,
    panel: Area,
) -> Result<(), ReportError> {
    let radius = ((right - left) / 2.0 - 0.5).clamp(2.5, 7.5);
    let depth = scale.share(taken as f64).0 * panel.height();
    let centre = (
        (left + right) / 2.0,
        (panel.top + depth).min(panel.bottom - radius),
    );
    let colour = if too_little { TOO_EARLY } else { INK };
    canvas.dot(centre, radius + 2.0, GROUND)?;
    canvas.dot(centre, radius, colour)
}
