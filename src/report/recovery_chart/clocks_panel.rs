//! Both clocks: hours until recovered, falling one hour an hour; dashed where they are still to fall.

use super::legend::{LABEL_SIZE, Legend, Swatch, guide, ring};
use super::line_names;
use super::scale::{HOUR_STEPS, Scale};
use super::time_axis::TimeAxis;
use crate::recovery::Clocks;
use crate::report::canvas::{Area, Canvas, Lettering};
use crate::report::chart_model::ChartModel;
use crate::report::palette::{AXIS, CARDIO, Colour, MECHANICAL, QUIET, RULE};
use crate::report::words::Label;

/// Corners closer than this are drawn as their envelope, points.
const FINEST: f64 = 3.0;
const WIDTH: f64 = 3.0;

/// Draws the panel.
pub fn draw(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, panel: Area) {
    let words = model.words();
    Legend::new(words.label(Label::HoursUntilRecovered))
        .with(Swatch::Line(MECHANICAL), words.label(Label::Legs))
        .with(Swatch::Line(CARDIO), words.label(Label::HeartAndLungs))
        .with_if(
            !model.watch.is_empty(),
            Swatch::Ring(QUIET),
            words.label(Label::SaidByWatch),
        )
        .draw_above(canvas, panel, 30.0);
    let watch = model.watch.iter().map(|(_, hours)| *hours);
    let scale = Scale::of(peaks(&model.clocks).chain(watch), 36.0);
    for hours in scale.lines(&HOUR_STEPS) {
        let y = panel.bottom - scale.share(hours).0 * panel.height();
        guide(canvas, panel, y, &words.hours(hours), RULE);
    }
    let place = Place { axis, panel, scale };
    saw(canvas, model, place, (|c| c.mechanical_h, MECHANICAL));
    peaks_beyond(canvas, model, place);
    saw(canvas, model, place, (|c| c.cardio_h, CARDIO));
    for (at, hours) in &model.watch {
        // Beyond the scale a ring would stand at a height that it does not have.
        if !scale.share(*hours).1 {
            ring(canvas, place.of(*at, *hours), QUIET);
        }
    }
    let ends = [(panel.left, panel.bottom), (panel.right, panel.bottom)];
    canvas.line(&ends, AXIS, 2.0);
    names(canvas, model, place);
}

/// Where hours of a moment lie.
#[derive(Clone, Copy)]
struct Place<'a> {
    axis: &'a TimeAxis,
    panel: Area,
    scale: Scale,
}

impl Place<'_> {
    fn of(self, at: f64, hours: f64) -> (f64, f64) {
        let share = self.scale.share(hours).0;
        let y = self.panel.bottom - share * self.panel.height();
        (self.axis.at(at), y)
    }
}

/// Hours left on the day of the advice, at the end of the lines.
fn names(canvas: &mut Canvas, model: &ChartModel, place: Place) {
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
    line_names::draw(canvas, place.panel, names);
}

fn saw(
    canvas: &mut Canvas,
    model: &ChartModel,
    place: Place,
    (hours, colour): (fn(&Clocks) -> f64, Colour),
) {
    let corners = model.clocks.iter();
    let points: Points = corners.map(|(at, c)| place.of(*at, hours(c))).collect();
    let crowded = points.len() as f64 > place.panel.width() / FINEST;
    let points = if crowded { envelope(&points) } else { points };
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

/// A line before and behind a vertical one.
fn split(points: &[(f64, f64)], at: f64) -> (Points, Points) {
    let first_behind = points.partition_point(|(x, _)| *x <= at);
    let mut past = points[..first_behind].to_vec();
    let mut ahead = points[first_behind..].to_vec();
    if let (Some(before), Some(behind)) = (past.last().copied(), ahead.first().copied()) {
        let share = (at - before.0) / (behind.0 - before.0);
        let crossing = (at, before.1 + (behind.1 - before.1) * share);
        past.push(crossing);
        ahead.insert(0, crossing);
    }
    (past, ahead)
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
fn peaks_beyond(canvas: &mut Canvas, model: &ChartModel, place: Place) {
    const ROOM: f64 = 90.0;
    let lettering = Lettering::new(LABEL_SIZE - 2.0, MECHANICAL);
    let mut free_from = f64::NEG_INFINITY;
    for (at, clocks) in &model.clocks {
        let (x, cut) = (place.axis.at(*at), place.scale.share(clocks.longest_h()).1);
        if cut && x >= free_from {
            let words = model.words().hours(clocks.longest_h());
            canvas.text(&words, (x + 4.0, place.panel.top - 2.0), lettering);
        }
        if cut {
            free_from = x + ROOM;
        }
    }
}

/// The highest point of every few points, for more corners than there is room for.
fn envelope(points: &[(f64, f64)]) -> Points {
    let mut out: Points = Vec::new();
    for &(x, y) in points {
        match out.last_mut() {
            Some(last) if x - last.0 < FINEST => last.1 = last.1.min(y),
            _ => out.push((x, y)),
        }
    }
    out
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
