//! A training block as a calendar: what each day was good for, what was done on it, and what was
//! found. Content comes from [`model`]; here it only gets its place.

mod day_cell;
mod marks;
mod model;
mod rules_table;

use crate::audit::Audit;
use crate::recovery::DayKind;
use crate::report::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::chart_model::Effort;
use crate::report::palette::{GROUND, INK, QUIET, RULE, day_kind, effort};
use crate::report::recovery_chart::legend::{Swatch, heading};
use crate::report::summary::wrapped;
use crate::report::{ReportError, Results};
use marks::Mark;
use model::{CalendarModel, Row};

const WIDTH: u32 = 2400;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 2340.0;
const DAYS_LEFT: f64 = 180.0;
const DAY_WIDTH: f64 = 250.0;
const WEEK_LEFT: f64 = DAYS_LEFT + 7.0 * DAY_WIDTH + 34.0;
const ROWS_TOP: f64 = 386.0;
const RULE_LINE: f64 = 40.0;
/// Heights of a week: as high as all of them leave room for.
const ROW_HEIGHTS: (f64, f64) = (104.0, 136.0);
const ROWS_HEIGHT: f64 = 1900.0;
const LABEL_SIZE: f64 = 26.0;
const DAY_NAMES: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// The calendar as a PNG.
///
/// # Errors
/// When the library that draws gives up.
pub fn audit_calendar(results: &Results, audit: &Audit) -> Result<Vec<u8>, ReportError> {
    draw(&CalendarModel::of(results, audit))?.png()
}

fn draw(model: &CalendarModel) -> Result<Canvas, ReportError> {
    let weeks = model.rows.len() as f64;
    let row_height = (ROWS_HEIGHT / weeks).clamp(ROW_HEIGHTS.0, ROW_HEIGHTS.1);
    let rows_bottom = ROWS_TOP + weeks * row_height;
    let rule_lines = model.rules.len().div_ceil(2) as f64;
    let rules_top = rows_bottom + 66.0;
    let foot = rules_top + 30.0 + RULE_LINE * rule_lines + 34.0;
    let mut canvas = Canvas::new(WIDTH, (foot + 60.0).ceil() as u32, GROUND)?;
    header(&mut canvas, model)?;
    legends(&mut canvas, model)?;
    day_names(&mut canvas)?;
    for (i, row) in model.rows.iter().enumerate() {
        let top = ROWS_TOP + i as f64 * row_height;
        week(&mut canvas, row, top, top + row_height - 10.0)?;
    }
    rules_table::draw(&mut canvas, model, rules_top)?;
    canvas.line(&[(LEFT, foot), (RIGHT, foot)], RULE, 1.0)?;
    canvas.text(
        &model.foot,
        (LEFT, foot + 30.0),
        Lettering::new(23.0, QUIET),
    )?;
    Ok(canvas)
}

fn header(canvas: &mut Canvas, model: &CalendarModel) -> Result<(), ReportError> {
    const ROOM: usize = 84;
    let bold = Lettering::new(50.0, INK).bold();
    let mut y = 78.0;
    for line in wrapped(&model.headline, ROOM) {
        canvas.text(&line, (LEFT, y), bold)?;
        y += 60.0;
    }
    canvas.text(&model.subline, (LEFT, y), Lettering::new(30.0, QUIET))
}

fn legends(canvas: &mut Canvas, model: &CalendarModel) -> Result<(), ReportError> {
    let kinds = DayKind::ALL.map(|kind| (Swatch::Square(day_kind(kind)), kind.name()));
    heading(canvas, (LEFT, 208.0), "Good for", &kinds)?;
    let efforts = Effort::ALL.map(|e| (Swatch::Square(effort(e)), e.name()));
    let letters: Vec<String> = model
        .letters
        .iter()
        .map(|(letter, sport)| format!("{letter} {sport}"))
        .collect();
    let letters = letters.join("   ");
    let mut done = efforts.to_vec();
    done.push((Swatch::Hatch(QUIET), "unknown"));
    done.push((Swatch::Words, &letters));
    heading(canvas, (LEFT, 252.0), "Done", &done)?;
    found_legend(canvas, (LEFT, 296.0))
}

fn found_legend(canvas: &mut Canvas, (left, y): (f64, f64)) -> Result<(), ReportError> {
    let bold = Lettering::new(LABEL_SIZE, INK).bold();
    let plain = Lettering::new(LABEL_SIZE - 2.0, QUIET);
    canvas.text("Found", (left, y), bold)?;
    let mut x = left + canvas.text_width("Found", bold) + 44.0;
    for (mark, words) in Mark::ALL {
        marks::draw(canvas, mark, (x, y))?;
        canvas.text(words, (x + 22.0, y), plain)?;
        x += canvas.text_width(words, plain) + 68.0;
    }
    Ok(())
}

fn day_names(canvas: &mut Canvas) -> Result<(), ReportError> {
    let lettering = Lettering::new(LABEL_SIZE, INK).bold();
    for (i, name) in DAY_NAMES.iter().enumerate() {
        let x = DAYS_LEFT + DAY_WIDTH * i as f64 + 4.0;
        canvas.text(name, (x, ROWS_TOP - 26.0), lettering)?;
    }
    canvas.text("week", (WEEK_LEFT, ROWS_TOP - 26.0), lettering)
}

fn week(canvas: &mut Canvas, row: &Row, top: f64, bottom: f64) -> Result<(), ReportError> {
    let middle = (top + bottom) / 2.0;
    let label = Lettering::new(LABEL_SIZE, QUIET).anchored(Anchor::End);
    canvas.text(&row.label, (DAYS_LEFT - 20.0, top + 19.0), label)?;
    for (i, cell) in row.cells.iter().enumerate() {
        let left = DAYS_LEFT + DAY_WIDTH * i as f64;
        let area = Area {
            left,
            top,
            right: left + DAY_WIDTH - 10.0,
            bottom,
        };
        if let Some(cell) = cell {
            day_cell::draw(canvas, cell, area)?;
        }
    }
    let bold = Lettering::new(25.0, INK).bold();
    canvas.text(&row.work, (WEEK_LEFT, middle - 36.0), bold)?;
    canvas.text(
        &row.sessions,
        (WEEK_LEFT, middle - 2.0),
        Lettering::new(23.0, QUIET),
    )?;
    recovery_pips(canvas, row, middle + 33.0)
}

/// A square for each recovery day that was called for: filled where it was kept.
fn recovery_pips(canvas: &mut Canvas, row: &Row, y: f64) -> Result<(), ReportError> {
    let words = match row.asked {
        0 => "no recovery day asked",
        _ => "recovery",
    };
    let plain = Lettering::new(23.0, QUIET);
    canvas.text(words, (WEEK_LEFT, y), plain)?;
    let mut x = WEEK_LEFT + canvas.text_width(words, plain) + 14.0;
    for i in 0..row.asked {
        let square = Area {
            left: x,
            top: y - 10.0,
            right: x + 20.0,
            bottom: y + 10.0,
        };
        if i < row.kept {
            canvas.fill(square, day_kind(DayKind::Ready))?;
        } else {
            canvas.outline(square, QUIET, 2.0)?;
        }
        x += 28.0;
    }
    Ok(())
}
