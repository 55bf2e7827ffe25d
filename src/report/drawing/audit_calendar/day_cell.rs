//! One day of the calendar: what it was good for above, what was done below, marks at the right.

use super::marks::{self, CalendarMark};
use super::model::CalendarDay;
use crate::answer::{EffortLevel, RecoveryDay};
use crate::history::DayState;
use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::palette::{
    AXIS, INK, QUIET, RULE, day_kind, effort, on_day_kind, on_effort,
};

const BAND: f64 = 38.0;
const TILE: f64 = 42.0;
/// Sessions that are shown one by one.
const MOST_TILES: usize = 2;

/// Draws a day into its cell.
pub fn draw(canvas: &mut Canvas, cell: &CalendarDay, area: Area) {
    let band = Area {
        bottom: area.top + BAND,
        ..area
    };
    let body = Area {
        top: area.top + BAND,
        ..area
    };
    good_for(canvas, cell, band);
    if cell.state == DayState::Unknown {
        canvas.hatch(body, RULE);
    }
    done(canvas, cell, body);
    noted(canvas, cell, body);
    found(canvas, cell, body);
    canvas.outline(area, RULE, 2.0);
}

fn good_for(canvas: &mut Canvas, cell: &CalendarDay, band: Area) {
    let middle = (band.top + band.bottom) / 2.0;
    let ink = cell.advised.map_or(QUIET, on_day_kind);
    if let Some(kind) = cell.advised {
        canvas.fill(band, day_kind(kind));
        let small = Lettering::new(22.0, ink).anchored(Anchor::End);
        canvas.text(kind.name(), (band.right - 12.0, middle), small);
    }
    let bold = Lettering::new(24.0, ink).bold();
    canvas.text(&cell.label, (band.left + 12.0, middle), bold);
}

fn done(canvas: &mut Canvas, cell: &CalendarDay, body: Area) {
    let middle = (body.top + body.bottom) / 2.0;
    let mut x = body.left + 12.0;
    for (letter, effort) in cell.done.iter().take(MOST_TILES) {
        tile(canvas, *letter, *effort, (x, middle));
        x += TILE + 6.0;
    }
    let more = cell.done.len().saturating_sub(MOST_TILES);
    if more > 0 {
        let small = Lettering::new(22.0, QUIET);
        canvas.text(&format!("+{more}"), (x, middle), small);
        x += 34.0;
    }
    x += 6.0;
    match (&cell.load, &cell.distance) {
        (Some(load), Some(distance)) => {
            let small = Lettering::new(21.0, QUIET);
            canvas.text(load, (x, middle - 13.0), Lettering::new(29.0, INK).bold());
            canvas.text(distance, (x, middle + 17.0), small);
        }
        (Some(only), None) => canvas.text(only, (x, middle), Lettering::new(29.0, INK).bold()),
        (None, Some(only)) => canvas.text(only, (x, middle), Lettering::new(21.0, QUIET)),
        (None, None) => {}
    }
}

/// What the athlete noted: in the middle of a day without a session, else along its lower edge.
fn noted(canvas: &mut Canvas, cell: &CalendarDay, body: Area) {
    let Some(words) = &cell.diary else {
        return;
    };
    let bottom = body.bottom - 11.0;
    let (size, y) = match cell.done.is_empty() {
        true => (24.0, (body.top + body.bottom) / 2.0),
        false => (17.0, bottom),
    };
    let lettering = Lettering::new(size, INK).bold();
    let room = body.right - body.left - 60.0;
    let line = lettering.fitted(words, room, 1);
    canvas.text(
        line.first().map_or("", String::as_str),
        (body.left + 12.0, y),
        lettering,
    );
}

/// The letter of a sport on the colour of its effort; an outline where nobody knows how hard it was.
fn tile(canvas: &mut Canvas, letter: char, done: Option<EffortLevel>, (left, middle): (f64, f64)) {
    let square = Area {
        left,
        top: middle - TILE / 2.0,
        right: left + TILE,
        bottom: middle + TILE / 2.0,
    };
    let ink = done.map_or(INK, on_effort);
    match done {
        Some(hard) => canvas.fill(square, effort(hard)),
        None => canvas.outline(square, AXIS, 2.0),
    }
    let lettering = Lettering::new(27.0, ink).bold().anchored(Anchor::Middle);
    let centre = (left + TILE / 2.0, middle);
    canvas.text(&letter.to_string(), centre, lettering);
}

fn found(canvas: &mut Canvas, cell: &CalendarDay, body: Area) {
    let middle = (body.top + body.bottom) / 2.0;
    let x = body.right - 24.0;
    match cell.kept {
        Some(RecoveryDay::Kept) => marks::draw(canvas, CalendarMark::Kept, (x, middle)),
        Some(RecoveryDay::Broken) => marks::draw(canvas, CalendarMark::Broken, (x, middle - 20.0)),
        None => {}
    }
    let Some((severity, count)) = cell.findings else {
        return;
    };
    let y = match cell.kept {
        Some(RecoveryDay::Broken) => middle + 20.0,
        _ => middle,
    };
    // A day can be kept and end a week that is found wanting.
    let x = match cell.kept {
        Some(RecoveryDay::Kept) => x - 40.0,
        _ => x,
    };
    marks::draw(canvas, CalendarMark::of(severity), (x, y));
    if count > 1 {
        let small = Lettering::new(21.0, INK).bold().anchored(Anchor::End);
        canvas.text(&count.to_string(), (x - 17.0, y), small);
    }
}
