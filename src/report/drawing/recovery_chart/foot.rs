//! The data that was read, and the conventions that were used, in small letters.

use super::layout::{ChartLayout, MARGIN};
use crate::report::drawing::canvas::{Canvas, Lettering};
use crate::report::drawing::chart_model::ChartModel;
use crate::report::drawing::palette::{QUIET, RULE};

const LINE: f64 = 34.0;
/// Space above and below the lines.
const AROUND: f64 = 54.0;

fn lettering() -> Lettering {
    Lettering::new(25.0, QUIET)
}

/// The foot in lines that fit the picture.
pub fn lines(model: &ChartModel, width: f64) -> Vec<String> {
    let fitted = |line: &String| lettering().fitted(line, width - 2.0 * MARGIN, 3);
    model.foot.iter().flat_map(fitted).collect()
}

/// The first sentences alone, in one line, for a picture with little room.
pub fn one_line(model: &ChartModel, width: f64) -> Vec<String> {
    let first = model.foot.first();
    let line = first.map(|line| lettering().one_line(line, width - 2.0 * MARGIN));
    line.into_iter().collect()
}

/// Height of these lines.
pub fn height(lines: &[String]) -> f64 {
    AROUND + LINE * lines.len() as f64
}

/// Draws the foot down to the lower edge of the picture.
pub fn draw(canvas: &mut Canvas, layout: &ChartLayout) {
    let top = layout.height - 24.0 - LINE * layout.foot.len() as f64;
    let ends = [(MARGIN, top - 18.0), (layout.width - MARGIN, top - 18.0)];
    canvas.line(&ends, RULE, 1.0);
    canvas.lines(
        &layout.foot,
        (MARGIN, top + 0.5 * LINE),
        (LINE, lettering()),
    );
}
