//! What colours, letters and marks mean, in lines that break where the room ends.

use super::day_cell::hollow;
use super::layout::{LEFT, LINE, RIGHT, SMALL};
use super::marks::{self, CalendarMark};
use super::model::{CalendarModel, CalendarRow, CalendarWeek};
use crate::answer::EffortLevel;
use crate::audit::Severity;
use crate::history::DayState;
use crate::recovery::DayKind;
use crate::report::drawing::canvas::{Area, Canvas, Lettering};
use crate::report::drawing::palette::{AHEAD, AXIS, INK, QUIET, day_kind, effort};
use crate::report::words::Words;
use crate::report::words::audits::AuditLabel;

/// Space after a heading, and after a meaning.
const AFTER: f64 = 32.0;
/// Side of a square.
const SQUARE: f64 = 24.0;

/// Draws everything that needs to be explained below a height; the height below it.
pub fn draw(canvas: &mut Canvas, model: &CalendarModel, (words, top): (&dyn Words, f64)) -> f64 {
    let mut pen = Pen {
        canvas,
        x: LEFT,
        y: top,
    };
    let label = |label| words.audit_label(label);
    pen.heading(label(AuditLabel::Advised));
    for kind in DayKind::ALL {
        pen.item(words.kind(kind), SQUARE, |canvas, square| {
            canvas.fill(square, day_kind(kind));
        });
    }
    pen.item(label(AuditLabel::Taken), SQUARE, |canvas, square| {
        canvas.fill(square, day_kind(DayKind::Walk));
    });
    pen.item(label(AuditLabel::NotTaken), SQUARE, |canvas, square| {
        hollow(canvas, square, day_kind(DayKind::Walk));
    });
    pen.line();
    sessions(&mut pen, model, words);
    pen.line();
    found(&mut pen, model, words);
    pen.y + LINE / 2.0
}

fn sessions(pen: &mut Pen, model: &CalendarModel, words: &dyn Words) {
    let label = |label| words.audit_label(label);
    pen.heading(label(AuditLabel::Sessions));
    pen.words(label(AuditLabel::Light), 10.0);
    for hard in EffortLevel::ALL {
        pen.sign(SQUARE + 4.0, |canvas, square| {
            canvas.fill(square, effort(hard))
        });
    }
    pen.x += 6.0;
    pen.words(label(AuditLabel::Hard), AFTER);
    let unscored = |week: &CalendarWeek| {
        let mut cells = week.cells.iter().flatten();
        cells.any(|cell| cell.done.iter().any(|session| session.effort.is_none()))
    };
    if model.weeks().any(unscored) {
        pen.item(label(AuditLabel::Unscored), SQUARE, |canvas, square| {
            canvas.outline(square, AXIS, 2.0);
        });
    }
    for (letter, sport) in &model.letters {
        pen.lettered(*letter, sport);
    }
    pen.item(label(AuditLabel::TooSoon), SQUARE, |canvas, square| {
        let centre = (square.left + SQUARE / 2.0, square.middle());
        marks::draw(canvas, CalendarMark::TooSoon, centre);
    });
}

fn found(pen: &mut Pen, model: &CalendarModel, words: &dyn Words) {
    let label = |label| words.audit_label(label);
    pen.heading(label(AuditLabel::Findings));
    for severity in Severity::ALL {
        pen.item(words.severity(severity), SQUARE, |canvas, square| {
            let centre = (square.left + SQUARE / 2.0, square.middle());
            marks::draw(canvas, CalendarMark::Found(severity), centre);
        });
    }
    let cells = || model.weeks().flat_map(|week| week.cells.iter());
    let unknown = cells().flatten().any(|day| day.state == DayState::Unknown);
    let folded = model
        .rows
        .iter()
        .any(|row| matches!(row, CalendarRow::Empty(weeks) if weeks.unknown));
    if unknown || folded {
        pen.item(label(AuditLabel::NoData), SQUARE, |canvas, square| {
            canvas.hatch(square, AXIS);
        });
    }
    if cells().any(Option::is_none) {
        pen.item(label(AuditLabel::OutsideBlock), SQUARE, |canvas, square| {
            canvas.fill(square, AHEAD);
            canvas.outline(square, AXIS.faded(0.5), 1.0);
        });
    }
}

/// Where the next meaning begins.
struct Pen<'a> {
    canvas: &'a mut Canvas,
    x: f64,
    y: f64,
}

impl Pen<'_> {
    fn heading(&mut self, words: &str) {
        let bold = Lettering::new(SMALL, INK).bold();
        self.canvas.text(words, (self.x, self.y), bold);
        self.x += bold.width(words) + AFTER;
    }

    fn line(&mut self) {
        (self.x, self.y) = (LEFT, self.y + LINE);
    }

    /// Words, and so much space after them.
    fn words(&mut self, words: &str, after: f64) {
        let plain = Lettering::new(SMALL, QUIET);
        self.canvas.text(words, (self.x, self.y), plain);
        self.x += plain.width(words) + after;
    }

    fn sign(&mut self, width: f64, draw: impl Fn(&mut Canvas, Area)) {
        let square = Area {
            left: self.x,
            top: self.y - SQUARE / 2.0,
            right: self.x + SQUARE,
            bottom: self.y + SQUARE / 2.0,
        };
        draw(self.canvas, square);
        self.x += width;
    }

    /// A sign and what it means, on the next line where this one is full.
    fn item(&mut self, words: &str, width: f64, draw: impl Fn(&mut Canvas, Area)) {
        self.make_room(width + 10.0 + Lettering::new(SMALL, QUIET).width(words));
        self.sign(width + 10.0, draw);
        self.words(words, AFTER);
    }

    /// A letter and what it stands for.
    fn lettered(&mut self, letter: char, words: &str) {
        let bold = Lettering::new(SMALL, INK).bold();
        let letter = letter.to_string();
        self.make_room(bold.width(&letter) + 8.0 + Lettering::new(SMALL, QUIET).width(words));
        self.canvas.text(&letter, (self.x, self.y), bold);
        self.x += bold.width(&letter) + 8.0;
        self.words(words, AFTER);
    }

    fn make_room(&mut self, wide: f64) {
        if self.x + wide > RIGHT && self.x > LEFT {
            self.line();
        }
    }
}
