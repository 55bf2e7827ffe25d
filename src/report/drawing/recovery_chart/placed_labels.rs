//! Numbers on what a scale had to cut: a small mark each, and the number where it finds room.

use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};

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
    /// Marks a peak that goes on above a panel: a chevron at its upper edge, and the number beside it.
    pub fn mark_peak(
        &mut self,
        canvas: &mut Canvas,
        panel: Area,
        x: f64,
        (words, lettering): (&str, Lettering),
    ) {
        const HALF: f64 = 8.0;
        let points = [
            (x - HALF, panel.top + HALF),
            (x, panel.top),
            (x + HALF, panel.top + HALF),
        ];
        canvas.line(&points, lettering.colour, 3.0);
        let half = lettering.width(words) / 2.0;
        let beside = match x + 2.0 * (HALF + half) <= panel.right {
            true => x + 1.8 * HALF + half,
            false => x - 1.8 * HALF - half,
        };
        let middle = panel.top + 0.5 * lettering.size + 6.0;
        self.write(canvas, panel, words, (beside, middle), lettering);
    }

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
