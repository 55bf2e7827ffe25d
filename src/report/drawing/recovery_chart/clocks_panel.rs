//! Both clocks: hours until recovered, falling one hour an hour; dashed where they are still to fall.

use super::beside_panel::{guide, line_names};
use super::placed_labels::PlacedLabels;
use super::scale::{HOUR_STEPS, ValueScale};
use super::time_axis::TimeAxis;
use crate::answer::Bin;
use crate::recovery::Clocks;
use crate::report::drawing::canvas::{Area, Canvas, Lettering};
use crate::report::drawing::chart_model::ChartModel;
use crate::report::drawing::legend::{LABEL_SIZE, Legend, Swatch, ring};
use crate::report::drawing::palette::{AXIS, CARDIO, Colour, MECHANICAL, QUIET, RULE};
use crate::report::words::Label;

const WIDTH: f64 = 3.0;

/// Draws the hours until recovered, a line for each clock.
pub fn draw(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, panel: Area) {
    let words = model.words();
    let title = match model.bin {
        Bin::Day => words.label(Label::TimeToRecover),
        Bin::Week | Bin::Month => words.label(Label::MostTimeToRecover),
    };
    Legend::new(title)
        .with(Swatch::Line(MECHANICAL), words.label(Label::Legs))
        .with(Swatch::Line(CARDIO), words.label(Label::HeartAndLungs))
        .with_if(
            !model.watch.is_empty(),
            Swatch::Ring(QUIET),
            words.label(Label::SaidByWatch),
        )
        .draw_above(canvas, panel, 30.0);
    let watch = model.watch.iter().map(|(_, hours)| *hours);
    let peaks = model.peaks.iter().map(|peak| peak.longest_h());
    let scale = ValueScale::of(peaks.chain(watch), 36.0);
    for hours in scale.lines(&HOUR_STEPS) {
        let y = panel.bottom - scale.fraction(hours).0 * panel.height();
        guide(canvas, panel, y, &words.days(hours / 24.0), RULE);
    }
    let place = ClocksPlace { axis, panel, scale };
    let draw = match model.bin {
        Bin::Day => saw,
        Bin::Week | Bin::Month => steps,
    };
    draw(canvas, model, place, (|c| c.mechanical_h, MECHANICAL));
    peaks_beyond(canvas, model, place);
    draw(canvas, model, place, (|c| c.cardio_h, CARDIO));
    for (at, hours) in &model.watch {
        // Beyond the scale a ring would show a height that it does not have.
        if !scale.fraction(*hours).1 {
            ring(canvas, place.of(*at, *hours), QUIET);
        }
    }
    let ends = [(panel.left, panel.bottom), (panel.right, panel.bottom)];
    canvas.line(&ends, AXIS, 2.0);
    names(canvas, model, place);
}

/// Where hours of a moment lie.
#[derive(Clone, Copy)]
struct ClocksPlace<'a> {
    axis: &'a TimeAxis,
    panel: Area,
    scale: ValueScale,
}

impl ClocksPlace<'_> {
    fn of(self, at: f64, hours: f64) -> (f64, f64) {
        let fraction = self.scale.fraction(hours).0;
        let y = self.panel.bottom - fraction * self.panel.height();
        (self.axis.at(at), y)
    }
}

/// Hours left on the day of the advice, at the end of the lines.
fn names(canvas: &mut Canvas, model: &ChartModel, place: ClocksPlace) {
    let Some(left) = model.left else {
        return;
    };
    let words = model.words();
    let name = |label, hours: f64, colour| {
        let text = format!("{} {}", words.label(label), words.hours(hours.ceil()));
        (place.of(0.0, hours).1, text, colour)
    };
    let names = vec![
        name(Label::Legs, left.mechanical_h, MECHANICAL),
        name(Label::HeartAndLungs, left.cardio_h, CARDIO),
    ];
    line_names(canvas, place.panel, names);
}

/// Which clock, and its colour.
type ClockLine = (fn(&Clocks) -> f64, Colour);

/// Over longer times, the most hours of each week or month.
fn steps(canvas: &mut Canvas, model: &ChartModel, place: ClocksPlace, (hours, colour): ClockLine) {
    let mut line = Points::new();
    for (column, peak) in model.columns.iter().zip(&model.peaks) {
        let (left, right) = place.axis.span(column);
        let y = place.of(0.0, hours(peak)).1;
        let area = Area {
            left,
            top: y,
            right,
            bottom: place.panel.bottom,
        };
        canvas.fill(area, colour.faded(0.18));
        line.extend([(left, y), (right, y)]);
    }
    canvas.line(&line, colour, WIDTH);
}

fn saw(canvas: &mut Canvas, model: &ChartModel, place: ClocksPlace, (hours, colour): ClockLine) {
    let corners = model.clocks.iter();
    let points: Points = corners.map(|(at, c)| place.of(*at, hours(c))).collect();
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return;
    };
    let mut ground = vec![(first.0, place.panel.bottom)];
    ground.extend(&points);
    ground.push((last.0, place.panel.bottom));
    canvas.polygon(&ground, colour.faded(0.10));
    let now = model.now.map_or(f64::INFINITY, |date| place.axis.x(date));
    let (past, ahead) = split(&points, now);
    canvas.line(&past, colour, WIDTH);
    canvas.dashes(&ahead, colour, WIDTH);
}

/// Corners of a line.
type Points = Vec<(f64, f64)>;

/// A line before and after a vertical one.
fn split(points: &[(f64, f64)], at: f64) -> (Points, Points) {
    let first_after = points.partition_point(|(x, _)| *x <= at);
    let mut past = points[..first_after].to_vec();
    let mut ahead = points[first_after..].to_vec();
    if let (Some(before), Some(after)) = (past.last().copied(), ahead.first().copied()) {
        let fraction = (at - before.0) / (after.0 - before.0);
        let crossing = (at, before.1 + (after.1 - before.1) * fraction);
        past.push(crossing);
        ahead.insert(0, crossing);
    }
    (past, ahead)
}

/// A mark and a number on the peaks that the scale had to cut.
fn peaks_beyond(canvas: &mut Canvas, model: &ChartModel, place: ClocksPlace) {
    let mut placed = PlacedLabels::default();
    let mut was_cut = false;
    for (column, peak) in model.columns.iter().zip(&model.peaks) {
        let hours = peak.longest_h();
        let cut = place.scale.fraction(hours).1;
        // Of days on end above the scale, the first is the highest.
        if cut && !was_cut {
            let (left, right) = place.axis.span(column);
            let middle = (left + right) / 2.0;
            let words = model.words().hours(hours);
            let colour = match peak.mechanical_h >= peak.cardio_h {
                true => MECHANICAL,
                false => CARDIO,
            };
            let lettering = Lettering::new(LABEL_SIZE - 2.0, colour);
            placed.mark_peak(canvas, place.panel, middle, (&words, lettering));
        }
        was_cut = cut;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_split_where_the_future_begins() {
        let line = [(0.0, 0.0), (10.0, 10.0), (20.0, 0.0)];
        let (past, ahead) = split(&line, 15.0);
        assert_eq!(past, [(0.0, 0.0), (10.0, 10.0), (15.0, 5.0)]);
        assert_eq!(ahead, [(15.0, 5.0), (20.0, 0.0)]);
        assert_eq!(split(&line, f64::INFINITY), (line.to_vec(), Vec::new()));
    }
}
