//! A training block as a calendar: what was advised for each day, what the athlete did, and what was
//! found. Content comes from `model`; here it only gets its place.

mod below;
mod day_cell;
mod layout;
mod legend;
mod marks;
mod model;
#[cfg(test)]
mod placing;

use crate::answer::Results;
use crate::audit::Audit;
use crate::report::ReportError;
use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::palette::{AXIS, INK, QUIET};
use crate::report::drawing::picture;
use crate::report::look::{Look, PictureSize};
use crate::report::words::Words;
use crate::report::words::audits::AuditLabel;
use crate::report::words::numbers::capitalised;
use layout::{CellShape, DAYS_LEFT, EMPTY_HEIGHT, LEFT, RIGHT, SMALL, WIDTH};
use marks::CalendarMark;
use model::{CalendarModel, CalendarRow, CalendarWeek, EmptyWeeks, WeekSums};

/// Size of the message.
const HEADLINE: f64 = 50.0;
/// Size of what stands below it.
const SUBLINE: f64 = 30.0;
/// What each column of a dense week takes, from the left.
const SUM_COLUMNS: [f64; 4] = [0.0, 190.0, 330.0, 590.0];

/// The calendar as a picture: SVG where the ending says so, else PNG. Its size follows from its weeks.
///
/// # Errors
/// When the library that draws gives up.
pub fn audit_calendar(
    results: &Results,
    audit: &Audit,
    look: &Look,
    extension: &str,
) -> Result<Vec<u8>, ReportError> {
    let canvas = draw(&CalendarModel::of(results, audit, look), look.words());
    let size = PictureSize {
        width: canvas.width as u32,
        height: canvas.height as u32,
    };
    picture::bytes(&canvas, size, look.theme, extension)
}

/// Everything in its place; the height follows from what there is.
fn draw(model: &CalendarModel, words: &dyn Words) -> Canvas {
    let mut canvas = Canvas::new(WIDTH, 0.0, &model.headline);
    let shape = CellShape::of(model);
    let y = header(&mut canvas, model);
    let y = legend::draw(&mut canvas, model, (words, y + 20.0));
    let mut y = headings(&mut canvas, (shape, words), y + 46.0);
    for row in &model.rows {
        y = match row {
            CalendarRow::Week(week) => draw_week(&mut canvas, week, (shape, y)),
            CalendarRow::Empty(weeks) => draw_empty(&mut canvas, weeks, (shape, y)),
        };
    }
    let bottom = below::draw(&mut canvas, model, (words, y + 50.0));
    canvas.height = bottom.ceil();
    canvas
}

/// The message and what it is about; the height below.
fn header(canvas: &mut Canvas, model: &CalendarModel) -> f64 {
    let bold = Lettering::new(HEADLINE, INK).bold();
    let lines = bold.fitted(&model.headline, RIGHT - LEFT, 3);
    let mut y = canvas.lines(&lines, (LEFT, 84.0), (60.0, bold)) - 6.0;
    let plain = Lettering::new(SUBLINE, QUIET);
    for subline in &model.sublines {
        let lines = plain.fitted(subline, RIGHT - LEFT, 2);
        y = canvas.lines(&lines, (LEFT, y), (44.0, plain));
    }
    y
}

/// Names of the days and of what a week adds up to; the top of the first week.
fn headings(canvas: &mut Canvas, (shape, words): (CellShape, &dyn Words), y: f64) -> f64 {
    let bold = Lettering::new(SMALL, INK).bold();
    for (i, name) in words.day_names().iter().enumerate() {
        canvas.text(name, (shape.day_left(i) + 4.0, y), bold);
    }
    let label = |label| words.audit_label(label);
    let left = shape.sums_left();
    match shape.is_dense {
        false => canvas.text(label(AuditLabel::Week), (left, y), bold),
        true => {
            let names = [
                AuditLabel::Load,
                AuditLabel::Impact,
                AuditLabel::TooSoon,
                AuditLabel::RecoveryDays,
            ];
            for (x, name) in SUM_COLUMNS.into_iter().zip(names) {
                canvas.text(&capitalised(label(name)), (left + x, y), bold);
            }
        }
    }
    y + 28.0
}

/// A week that begins at a height; the height of the next.
fn draw_week(canvas: &mut Canvas, week: &CalendarWeek, (shape, top): (CellShape, f64)) -> f64 {
    let first = shape.cell(0, top);
    let label = Lettering::new(SMALL, QUIET).anchored(Anchor::End);
    let head = shape.parts(first).0;
    canvas.text(&week.label, (DAYS_LEFT - 16.0, head.middle()), label);
    for (i, cell) in week.cells.iter().enumerate() {
        let area = shape.cell(i, top);
        match cell {
            Some(cell) => day_cell::draw(canvas, cell, (area, shape)),
            None => day_cell::outside(canvas, area),
        }
    }
    sums(canvas, &week.sums, (shape, first));
    top + shape.week_height
}

fn sums(canvas: &mut Canvas, sums: &WeekSums, (shape, cell): (CellShape, Area)) {
    let (left, middle) = (shape.sums_left(), cell.middle());
    let plain = Lettering::new(SMALL, QUIET);
    let bold = Lettering::new(SMALL, INK).bold();
    if shape.is_dense {
        for (x, (words, matters)) in SUM_COLUMNS.into_iter().zip(&sums.columns) {
            let lettering = if *matters { bold } else { plain };
            canvas.text(words, (left + x, middle), lettering);
        }
        return;
    }
    let lines = [
        (&sums.work, bold),
        (&sums.sessions, plain),
        (&sums.recovery, plain),
    ];
    for (i, (words, lettering)) in lines.into_iter().enumerate() {
        let y = middle + 36.0 * (i as f64 - 1.0);
        let line = lettering.one_line(words, RIGHT - left);
        canvas.text(&line, (left, y), lettering);
    }
}

/// A line that stands for empty weeks; the height of the next row.
fn draw_empty(canvas: &mut Canvas, weeks: &EmptyWeeks, (shape, top): (CellShape, f64)) -> f64 {
    let middle = top + (EMPTY_HEIGHT - 8.0) / 2.0;
    let plain = Lettering::new(SMALL, QUIET);
    let mut x = DAYS_LEFT;
    if weeks.unknown {
        let sign = Area {
            left: x,
            top: middle - 14.0,
            right: x + 60.0,
            bottom: middle + 14.0,
        };
        canvas.hatch(sign, AXIS.faded(0.6));
        x += 76.0;
    }
    canvas.text(&weeks.words, (x, middle), plain);
    x += plain.width(&weeks.words) + 20.0;
    let end = shape.sums_left() - 28.0;
    let stop = match weeks.finding {
        Some(_) => end - 40.0,
        None => end,
    };
    if x < stop {
        canvas.line(&[(x, middle), (stop, middle)], AXIS.faded(0.5), 2.0);
    }
    if let Some(severity) = weeks.finding {
        marks::draw(canvas, CalendarMark::Found(severity), (end - 14.0, middle));
    }
    top + EMPTY_HEIGHT
}
