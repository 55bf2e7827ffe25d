//! Numbers on what a scale had to cut: a small mark each, and the number where it finds room.

use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::palette::Colour;

/// Least space between two numbers, points.
const BETWEEN: f64 = 12.0;

/// Numbers that are written so far, from the left.
#[derive(Debug, Clone, Copy)]
pub struct PlacedLabels {
    free_from: f64,
}

impl Default for PlacedLabels {
    fn default() -> Self {
        Self {
            free_from: f64::NEG_INFINITY,
        }
    }
}

impl PlacedLabels {
    /// Writes a number around a place, moved inside the panel; not where another is in its way.
    pub fn write(
        &mut self,
        canvas: &mut Canvas,
        panel: Area,
        words: &str,
        (x, y): (f64, f64),
        lettering: Lettering,
    ) {
        let half = lettering.width(words) / 2.0;
        let x = x.min(panel.right - half).max(panel.left + half);
        if x - half < self.free_from {
            return;
        }
        canvas.text(words, (x, y), lettering.anchored(Anchor::Middle));
        self.free_from = x + half + BETWEEN;
    }
}

/// A chevron at the upper edge of a panel: what is below it goes on above.
pub fn goes_on(canvas: &mut Canvas, (x, top): (f64, f64), half: f64, colour: Colour) {
    let points = [(x - half, top + half), (x, top), (x + half, top + half)];
    canvas.line(&points, colour, 3.0);
}
