//! The message, and the box that answers "what about today?".

use crate::report::ReportError;
use crate::report::canvas::{Area, Canvas, Lettering};
use crate::report::chart_model::{ChartModel, Today};
use crate::report::palette::{INK, QUIET, day_kind, on_day_kind};
use crate::report::summary::wrapped;

const LEFT: f64 = 60.0;
const BOX: Area = Area {
    left: 1600.0,
    top: 40.0,
    right: 2340.0,
    bottom: 222.0,
};

/// Draws the header.
pub fn draw(canvas: &mut Canvas, model: &ChartModel) -> Result<(), ReportError> {
    let bold = Lettering::new(50.0, INK).bold();
    let room = BOX.left - LEFT - 50.0;
    let lines = fitted(canvas, &model.headline, bold, room);
    let mut y = 78.0;
    for line in &lines {
        canvas.text(line, (LEFT, y), bold)?;
        y += 60.0;
    }
    let subline = format!("{} · training load against recovery", model.subline);
    canvas.text(&subline, (LEFT, y + 2.0), Lettering::new(30.0, QUIET))?;
    match &model.today {
        Some(today) => today_box(canvas, today),
        None => Ok(()),
    }
}

fn today_box(canvas: &mut Canvas, today: &Today) -> Result<(), ReportError> {
    canvas.fill(BOX, day_kind(today.kind))?;
    let ink = on_day_kind(today.kind);
    let left = BOX.left + 30.0;
    canvas.text(
        &today.date,
        (left, BOX.top + 34.0),
        Lettering::new(28.0, ink),
    )?;
    let kind = capitalised(today.kind.name());
    canvas.text(
        &kind,
        (left, BOX.top + 80.0),
        Lettering::new(46.0, ink).bold(),
    )?;
    let plain = Lettering::new(25.0, ink);
    let lines = fitted(canvas, &today.reason, plain, BOX.width() - 60.0);
    for (i, line) in lines.iter().take(2).enumerate() {
        canvas.text(line, (left, BOX.top + 126.0 + 32.0 * i as f64), plain)?;
    }
    Ok(())
}

/// Lines that fit a width in pixels.
fn fitted(canvas: &Canvas, text: &str, lettering: Lettering, room: f64) -> Vec<String> {
    let longest = text.chars().count();
    let fits = |lines: &Vec<String>| {
        lines
            .iter()
            .all(|l| canvas.text_width(l, lettering) <= room)
    };
    (10..=longest)
        .rev()
        .map(|width| wrapped(text, width))
        .find(fits)
        .unwrap_or_else(|| wrapped(text, 10))
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
