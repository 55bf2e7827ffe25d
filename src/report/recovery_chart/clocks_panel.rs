//! Both clocks: hours until recovered, falling one hour an hour.

use super::legend::{LABEL_SIZE, Swatch, guide, heading, ring};
use super::scale::{HOUR_STEPS, Scale};
use super::time_axis::TimeAxis;
use crate::recovery::Clocks;
use crate::report::ReportError;
use crate::report::canvas::{Area, Canvas, Lettering};
use crate::report::chart_model::ChartModel;
use crate::report::palette::{AXIS, CARDIO, Colour, MECHANICAL, QUIET, RULE};

/// Corners closer than this are drawn as their envelope, pixels.
const FINEST: f64 = 3.0;

/// Draws the panel.
pub fn draw(
    canvas: &mut Canvas,
    model: &ChartModel,
    axis: &TimeAxis,
    panel: Area,
) -> Result<(), ReportError> {
    let mut meanings = vec![
        (Swatch::Line(MECHANICAL), "legs: muscles, tendons, joints"),
        (Swatch::Line(CARDIO), "heart and lungs"),
    ];
    if !model.watch.is_empty() {
        meanings.push((Swatch::Ring(QUIET), "said by the watch"));
    }
    let title = "Hours until recovered";
    heading(canvas, (panel.left, panel.top - 30.0), title, &meanings)?;
    let watch = model.watch.iter().map(|(_, hours)| *hours);
    let scale = Scale::of(peaks(&model.clocks).chain(watch), 36.0);
    for hours in scale.lines(&HOUR_STEPS) {
        let y = panel.bottom - scale.share(hours).0 * panel.height();
        guide(canvas, panel, y, &format!("{hours:.0} h"), RULE)?;
    }
    saw(
        canvas,
        model,
        axis,
        panel,
        scale,
        (|c| c.mechanical_h, MECHANICAL),
    )?;
    peaks_beyond(canvas, model, axis, panel, scale)?;
    saw(canvas, model, axis, panel, scale, (|c| c.cardio_h, CARDIO))?;
    for (at, hours) in &model.watch {
        // Beyond the scale a ring would stand at a height that it does not have.
        if scale.share(*hours).1 {
            continue;
        }
        let y = panel.bottom - scale.share(*hours).0 * panel.height();
        ring(canvas, (axis.at(*at), y), QUIET)?;
    }
    canvas.line(
        &[(panel.left, panel.bottom), (panel.right, panel.bottom)],
        AXIS,
        2.0,
    )
}

fn saw(
    canvas: &mut Canvas,
    model: &ChartModel,
    axis: &TimeAxis,
    panel: Area,
    scale: Scale,
    (hours, colour): (fn(&Clocks) -> f64, Colour),
) -> Result<(), ReportError> {
    let points: Vec<(f64, f64)> = model
        .clocks
        .iter()
        .map(|(at, clocks)| {
            let share = scale.share(hours(clocks)).0;
            (axis.at(*at), panel.bottom - share * panel.height())
        })
        .collect();
    let crowded = points.len() as f64 > panel.width() / FINEST;
    let points = if crowded { envelope(&points) } else { points };
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Ok(());
    };
    let mut ground = vec![(first.0, panel.bottom)];
    ground.extend(&points);
    ground.push((last.0, panel.bottom));
    canvas.polygon(&ground, colour.faded(0.10))?;
    canvas.line(&points, colour, 3.0)
}

/// Hours at the left edge and after each session: where the saw begins and rises.
fn peaks(clocks: &[(f64, Clocks)]) -> impl Iterator<Item = f64> + '_ {
    let first = clocks.first().map(|(_, clocks)| clocks.longest_h());
    let rises = clocks
        .windows(2)
        .filter(|pair| pair[1].1.longest_h() > pair[0].1.longest_h());
    first
        .into_iter()
        .chain(rises.map(|pair| pair[1].1.longest_h()))
}

/// Numbers on the peaks that the scale had to cut.
fn peaks_beyond(
    canvas: &mut Canvas,
    model: &ChartModel,
    axis: &TimeAxis,
    panel: Area,
    scale: Scale,
) -> Result<(), ReportError> {
    const ROOM: f64 = 90.0;
    let lettering = Lettering::new(LABEL_SIZE - 2.0, MECHANICAL);
    let mut free_from = f64::NEG_INFINITY;
    for (at, clocks) in &model.clocks {
        let (x, cut) = (axis.at(*at), scale.share(clocks.longest_h()).1);
        if cut && x >= free_from {
            let words = format!("{:.0} h", clocks.longest_h());
            canvas.text(&words, (x + 4.0, panel.top - 2.0), lettering)?;
        }
        if cut {
            free_from = x + ROOM;
        }
    }
    Ok(())
}

/// The highest point of every few pixels, for more corners than there are pixels.
fn envelope(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut out: Vec<(f64, f64)> = Vec::new();
    for &(x, y) in points {
        match out.last_mut() {
            Some(last) if x - last.0 < FINEST => last.1 = last.1.min(y),
            _ => out.push((x, y)),
        }
    }
    out
}
