//! What is written beside a panel: values at guiding lines, and names at the ends of lines, in their colours and
//! apart from each other.

use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::legend::{LABEL_SIZE, plain};
use crate::report::drawing::palette::Colour;

/// Least distance between two names, points.
const NAME_GAP: f64 = 28.0;
/// Space between the panel and the names.
const BESIDE_PANEL: f64 = 14.0;
/// Smallest letters that a name is written in, points.
const SMALLEST_NAME: f64 = 16.0;

/// A thin line across a panel, with its value at the left.
pub fn guide(canvas: &mut Canvas, panel: Area, y: f64, words: &str, colour: Colour) {
    let lettering = plain().anchored(Anchor::End);
    canvas.line(&[(panel.left, y), (panel.right, y)], colour, 1.0);
    canvas.text(words, (panel.left - 14.0, y), lettering);
}

/// Draws names at the right of a panel, each near the height of its line.
pub fn line_names(canvas: &mut Canvas, panel: Area, mut names: Vec<(f64, String, Colour)>) {
    names.sort_by(|a, b| a.0.total_cmp(&b.0));
    let room = canvas.width - panel.right - BESIDE_PANEL - 6.0;
    // The lowest must not leave the panel downwards, so all begin high enough.
    let highest = panel.bottom - NAME_GAP * (names.len() as f64 - 1.0);
    let mut free_from = f64::NEG_INFINITY;
    for (i, (y, words, colour)) in names.iter().enumerate() {
        let y = y.min(highest + NAME_GAP * i as f64).max(free_from);
        free_from = y + NAME_GAP;
        let lettering = Lettering::new(LABEL_SIZE - 2.0, *colour).bold();
        let lettering = lettering.shrunk(SMALLEST_NAME, |lettering| lettering.width(words) <= room);
        canvas.text(words, (panel.right + BESIDE_PANEL, y), lettering);
    }
}
