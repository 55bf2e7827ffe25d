//! A training block as a calendar: what each day was good for, what was done on it, and what was
//! found. Content comes from `model`; here it only gets its place.

mod day_cell;
mod marks;
mod model;

use crate::answer::{EffortLevel, Results};
use crate::audit::{Audit, Verdict};
use crate::recovery::DayKind;
use crate::report::ReportError;
use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::palette::{INK, QUIET, RULE, day_kind, effort};
use crate::report::drawing::picture;
use crate::report::drawing::recovery_chart::legend::{Legend, Swatch};
use crate::report::look::{Look, PictureSize};
use marks::CalendarMark;
use model::{CalendarModel, CalendarWeek, RuleLine};

const WIDTH: f64 = 2400.0;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 2340.0;
const DAYS_LEFT: f64 = 180.0;
const DAY_WIDTH: f64 = 250.0;
const WEEK_LEFT: f64 = DAYS_LEFT + 7.0 * DAY_WIDTH + 34.0;
const ROWS_TOP: f64 = 386.0;
const RULE_LINE: f64 = 40.0;
const RULE_COLUMN: f64 = 1140.0;
const RULE_WORDS: f64 = 420.0;
/// Heights of a week: as high as all of them leave room for.
const ROW_HEIGHTS: (f64, f64) = (104.0, 136.0);
const ROWS_HEIGHT: f64 = 1900.0;
const LABEL_SIZE: f64 = 26.0;
const DAY_NAMES: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

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
    let canvas = draw(&CalendarModel::of(results, audit, look.units));
    let size = PictureSize {
        width: canvas.width as u32,
        height: canvas.height as u32,
    };
    picture::bytes(&canvas, size, look.theme, extension)
}

fn draw(model: &CalendarModel) -> Canvas {
    let weeks = model.rows.len() as f64;
    let row_height = (ROWS_HEIGHT / weeks).clamp(ROW_HEIGHTS.0, ROW_HEIGHTS.1);
    let rows_bottom = ROWS_TOP + weeks * row_height;
    let rule_lines = model.rules.len().div_ceil(2) as f64;
    let rules_top = rows_bottom + 66.0;
    let foot = rules_top + 30.0 + RULE_LINE * rule_lines + 34.0;
    let mut canvas = Canvas::new(WIDTH, (foot + 60.0).ceil(), &model.headline);
    header(&mut canvas, model);
    legends(&mut canvas, model);
    day_names(&mut canvas);
    for (i, row) in model.rows.iter().enumerate() {
        let top = ROWS_TOP + i as f64 * row_height;
        week(&mut canvas, row, top, top + row_height - 10.0);
    }
    rules(&mut canvas, model, rules_top);
    canvas.line(&[(LEFT, foot), (RIGHT, foot)], RULE, 1.0);
    let small = Lettering::new(23.0, QUIET);
    canvas.text(&model.foot, (LEFT, foot + 30.0), small);
    canvas
}

fn header(canvas: &mut Canvas, model: &CalendarModel) {
    let bold = Lettering::new(50.0, INK).bold();
    let mut y = 78.0;
    for line in bold.fitted(&model.headline, RIGHT - LEFT, 2) {
        canvas.text(&line, (LEFT, y), bold);
        y += 60.0;
    }
    canvas.text(&model.subline, (LEFT, y), Lettering::new(30.0, QUIET));
}

fn legends(canvas: &mut Canvas, model: &CalendarModel) {
    let room = RIGHT - LEFT;
    let mut good_for = Legend::new("Good for");
    for kind in DayKind::ALL {
        good_for = good_for.with(Swatch::Square(day_kind(kind)), kind.name());
    }
    good_for.draw(canvas, (LEFT, 208.0), room);
    let mut done = Legend::new("Done");
    for hard in EffortLevel::ALL {
        done = done.with(Swatch::Square(effort(hard)), hard.name());
    }
    done = done.with(Swatch::Hatch(QUIET), "unknown");
    for (letter, sport) in &model.letters {
        done = done.with(Swatch::Words, &format!("{letter} {sport}"));
    }
    done.draw(canvas, (LEFT, 252.0), room);
    found_legend(canvas, (LEFT, 296.0));
}

fn found_legend(canvas: &mut Canvas, (left, y): (f64, f64)) {
    let bold = Lettering::new(LABEL_SIZE, INK).bold();
    let plain = Lettering::new(LABEL_SIZE - 2.0, QUIET);
    canvas.text("Found", (left, y), bold);
    let mut x = left + bold.width("Found") + 44.0;
    for (mark, words) in CalendarMark::ALL {
        marks::draw(canvas, mark, (x, y));
        canvas.text(words, (x + 22.0, y), plain);
        x += plain.width(words) + 68.0;
    }
}

fn day_names(canvas: &mut Canvas) {
    let lettering = Lettering::new(LABEL_SIZE, INK).bold();
    for (i, name) in DAY_NAMES.iter().enumerate() {
        let x = DAYS_LEFT + DAY_WIDTH * i as f64 + 4.0;
        canvas.text(name, (x, ROWS_TOP - 26.0), lettering);
    }
    canvas.text("week", (WEEK_LEFT, ROWS_TOP - 26.0), lettering);
}

fn week(canvas: &mut Canvas, row: &CalendarWeek, top: f64, bottom: f64) {
    let middle = (top + bottom) / 2.0;
    let label = Lettering::new(LABEL_SIZE, QUIET).anchored(Anchor::End);
    canvas.text(&row.label, (DAYS_LEFT - 20.0, top + 19.0), label);
    for (i, cell) in row.cells.iter().enumerate() {
        let left = DAYS_LEFT + DAY_WIDTH * i as f64;
        let area = Area {
            left,
            top,
            right: left + DAY_WIDTH - 10.0,
            bottom,
        };
        if let Some(cell) = cell {
            day_cell::draw(canvas, cell, area);
        }
    }
    let bold = Lettering::new(25.0, INK).bold();
    canvas.text(&row.work, (WEEK_LEFT, middle - 36.0), bold);
    canvas.text(
        &row.sessions,
        (WEEK_LEFT, middle - 2.0),
        Lettering::new(23.0, QUIET),
    );
    recovery_pips(canvas, row, middle + 33.0);
}

/// A square for each recovery day that was called for: filled where it was kept.
fn recovery_pips(canvas: &mut Canvas, row: &CalendarWeek, y: f64) {
    let words = match row.asked {
        0 => "no recovery day asked",
        _ => "recovery",
    };
    let plain = Lettering::new(23.0, QUIET);
    canvas.text(words, (WEEK_LEFT, y), plain);
    let mut x = WEEK_LEFT + plain.width(words) + 14.0;
    for i in 0..row.asked {
        let square = Area {
            left: x,
            top: y - 10.0,
            right: x + 20.0,
            bottom: y + 10.0,
        };
        if i < row.kept {
            canvas.fill(square, day_kind(DayKind::Ready));
        } else {
            canvas.outline(square, QUIET, 2.0);
        }
        x += 28.0;
    }
}

/// Draws the rules in two columns from a height on.
fn rules(canvas: &mut Canvas, model: &CalendarModel, top: f64) {
    canvas.text("Rules", (LEFT, top), Lettering::new(28.0, INK).bold());
    let lines = model.rules.len().div_ceil(2);
    for (i, rule) in model.rules.iter().enumerate() {
        let x = LEFT + RULE_COLUMN * (i / lines.max(1)) as f64;
        let y = top + 46.0 + RULE_LINE * (i % lines.max(1)) as f64;
        rule_line(canvas, rule, (x, y));
    }
}

fn rule_line(canvas: &mut Canvas, rule: &RuleLine, (x, y): (f64, f64)) {
    let mark = match rule.verdict {
        Verdict::Kept(_) => CalendarMark::Kept,
        Verdict::Broken(_) => CalendarMark::Broken,
        Verdict::NotEnoughKnown | Verdict::NothingToJudge => CalendarMark::Nothing,
    };
    marks::draw(canvas, mark, (x + 14.0, y));
    canvas.text(rule.name, (x + 44.0, y), Lettering::new(26.0, INK));
    canvas.text(
        &rule.words,
        (x + RULE_WORDS, y),
        Lettering::new(26.0, QUIET),
    );
}
