//! Names beside the ends of lines, so that no legend is needed: in their colours, apart from each other.

use super::legend::LABEL_SIZE;
use crate::report::drawing::canvas::{Area, Canvas, Lettering};
use crate::report::drawing::palette::Colour;

/// Least distance between two names, points.
const GAP: f64 = 28.0;
/// Space between the panel and the names.
const BESIDE: f64 = 14.0;
/// Smallest letters that a name is written in, points.
const LEAST: f64 = 16.0;

/// Draws names at the right of a panel, each near the height of its line.
pub fn draw(canvas: &mut Canvas, panel: Area, mut names: Vec<(f64, String, Colour)>) {
    names.sort_by(|a, b| a.0.total_cmp(&b.0));
    let room = canvas.width - panel.right - BESIDE - 6.0;
    // The lowest must not leave the panel downwards, so all begin high enough.
    let highest = panel.bottom - GAP * (names.len() as f64 - 1.0);
    let mut free_from = f64::NEG_INFINITY;
    for (i, (y, words, colour)) in names.iter().enumerate() {
        let y = y.min(highest + GAP * i as f64).max(free_from);
        free_from = y + GAP;
        let mut lettering = Lettering::new(LABEL_SIZE - 2.0, *colour).bold();
        while lettering.width(words) > room && lettering.size > LEAST {
            lettering.size -= 1.0;
        }
        canvas.text(words, (panel.right + BESIDE, y), lettering);
    }
}
