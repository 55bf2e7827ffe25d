//! One day of the calendar: what was advised for it, what the athlete did, and what was found. A recovery day
//! that was not taken is hollow.

use super::layout::{CellShape, SMALL};
use super::marks::{self, CalendarMark};
use super::model::{CalendarDay, SessionTile};
use crate::history::DayState;
use crate::recovery::RecoveryDay;
use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::palette::{
    AHEAD, AXIS, Colour, GROUND, INK, QUIET, RULE, day_kind, effort, on_day_kind, on_effort,
};

/// Space between parts of a cell.
const GAP: f64 = 10.0;
/// Room that the mark of a finding takes at the right.
const MARK_ROOM: f64 = 2.0 * marks::HALF + 8.0;

/// Draws a day into its cell.
pub fn draw(canvas: &mut Canvas, cell: &CalendarDay, (area, shape): (Area, CellShape)) {
    let (head, body) = shape.parts(area);
    advised(canvas, cell, (head, shape));
    if cell.state == DayState::Unknown && cell.diary.is_none() {
        canvas.hatch(body, AXIS.faded(0.6));
    }
    let right = finding(canvas, cell, (body, shape));
    done(canvas, cell, (Area { right, ..body }, shape));
    canvas.outline(area, RULE, 2.0);
}

/// Draws a day that lies outside the block.
pub fn outside(canvas: &mut Canvas, area: Area) {
    canvas.fill(area, AHEAD);
}

/// The ground of a day of its kind, and the colour of letters on it.
fn ground(canvas: &mut Canvas, cell: &CalendarDay, head: Area) -> Colour {
    let Some(kind) = cell.advised else {
        return QUIET;
    };
    match cell.recovery {
        Some(RecoveryDay::Broken) => {
            hollow(canvas, head, day_kind(kind));
            INK
        }
        _ => {
            canvas.fill(head, day_kind(kind));
            on_day_kind(kind)
        }
    }
}

/// The outline of an area, within it.
pub fn hollow(canvas: &mut Canvas, area: Area, colour: Colour) {
    let inner = Area {
        left: area.left + 3.0,
        top: area.top + 3.0,
        right: area.right - 3.0,
        bottom: area.bottom - 3.0,
    };
    canvas.outline(inner, colour, 5.0);
}

fn advised(canvas: &mut Canvas, cell: &CalendarDay, (head, shape): (Area, CellShape)) {
    let ink = ground(canvas, cell, head);
    let bold = Lettering::new(SMALL, ink).bold();
    let middle = head.middle();
    if shape.is_dense {
        let centre = (head.left + head.width() / 2.0, middle);
        return canvas.text(&cell.number, centre, bold.anchored(Anchor::Middle));
    }
    canvas.text(&cell.label, (head.left + GAP, middle), bold);
    let plain = Lettering::new(SMALL, ink).anchored(Anchor::End);
    let taken = bold.width(&cell.label) + plain.width(cell.kind) + 3.0 * GAP;
    if taken <= head.width() {
        canvas.text(cell.kind, (head.right - GAP, middle), plain);
    }
}

fn done(canvas: &mut Canvas, cell: &CalendarDay, (room, shape): (Area, CellShape)) {
    let tile_size = shape.tile;
    let most = ((room.width() - GAP) / (tile_size + 4.0)).max(1.0) as usize;
    let shown = cell.done.len().min(shape.most_tiles).min(most);
    let middle = room.middle() + shape.tiles_down;
    let mut x = room.left + GAP;
    for session in &cell.done[..shown] {
        let square = Area {
            left: x,
            top: middle - tile_size / 2.0,
            right: x + tile_size,
            bottom: middle + tile_size / 2.0,
        };
        tile(canvas, *session, square);
        x += tile_size + 4.0;
    }
    let rest = Area {
        left: x + if shown > 0 { 6.0 } else { 0.0 },
        ..room
    };
    words(canvas, cell, (rest, shape));
}

/// Load and distance, or what the athlete noted, as far as there is room.
fn words(canvas: &mut Canvas, cell: &CalendarDay, (room, shape): (Area, CellShape)) {
    let bold = Lettering::new(SMALL, INK).bold();
    let plain = Lettering::new(SMALL, QUIET);
    let wide = room.width() - 4.0;
    let fits = |text: &&String, lettering: Lettering| lettering.width(text) <= wide;
    let mut lines: Vec<(String, Lettering)> = Vec::new();
    if let Some(diary) = &cell.diary {
        let line = bold.one_line(diary, wide);
        let is_read = line.chars().count() > 2;
        lines.extend(is_read.then_some((line, bold)));
    }
    if !shape.is_dense {
        let load = cell.load.as_ref().filter(|load| fits(load, bold));
        lines.extend(load.map(|load| (load.clone(), bold)));
        let distance = cell.distance.as_ref().filter(|text| fits(text, plain));
        lines.extend(distance.map(|distance| (distance.clone(), plain)));
    }
    lines.truncate(shape.most_lines);
    let step = SMALL + 3.0;
    let first = room.middle() - step * (lines.len().saturating_sub(1)) as f64 / 2.0;
    for (i, (line, lettering)) in lines.iter().enumerate() {
        canvas.text(line, (room.left, first + step * i as f64), *lettering);
    }
}

/// The letter of a sport on the colour of its effort; an outline where that is unknown. A triangle above it
/// where it came too soon.
fn tile(canvas: &mut Canvas, session: SessionTile, square: Area) {
    let ink = session.effort.map_or(INK, on_effort);
    match session.effort {
        Some(hard) => canvas.fill(square, effort(hard)),
        None => {
            canvas.fill(square, GROUND);
            canvas.outline(square, AXIS, 2.0);
        }
    }
    let centre = square.left + square.width() / 2.0;
    let lettering = Lettering::new(SMALL, ink).bold().anchored(Anchor::Middle);
    canvas.text(
        &session.letter.to_string(),
        (centre, square.middle()),
        lettering,
    );
    if session.too_soon {
        marks::draw(canvas, CalendarMark::TooSoon, (centre, square.top - 9.0));
    }
}

/// The mark of what was found, at the right; the right end of what remains.
fn finding(canvas: &mut Canvas, cell: &CalendarDay, (body, shape): (Area, CellShape)) -> f64 {
    let Some((severity, count)) = cell.findings else {
        return body.right - 4.0;
    };
    let x = body.right - marks::HALF - 6.0;
    let count = count.to_string();
    let several = count != "1" && !shape.is_dense;
    let y = match several {
        true => body.middle() - 16.0,
        false => body.middle(),
    };
    marks::draw(canvas, CalendarMark::Found(severity), (x, y));
    if several {
        let small = Lettering::new(SMALL, INK).bold().anchored(Anchor::Middle);
        canvas.text(&count, (x, y + 30.0), small);
    }
    body.right - MARK_ROOM
}
