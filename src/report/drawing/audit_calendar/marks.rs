//! Marks that differ in shape as well as in colour.

use crate::audit::Severity;
use crate::recovery::DayKind;
use crate::report::drawing::canvas::Canvas;
use crate::report::drawing::palette::{AXIS, QUIET, TOO_EARLY, WARNING, day_kind};

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarMark {
    /// A recovery day on which nothing restarted the clocks.
    Kept,
    /// A recovery day on which something did.
    Broken,
    /// Something good to know.
    Note,
    /// Something to be avoided.
    Warning,
    /// Something to be avoided by all means.
    Serious,
    /// Nothing can be said.
    Nothing,
}

impl CalendarMark {
    /// Marks of days, with their meanings.
    pub const ALL: [(CalendarMark, &'static str); 5] = [
        (CalendarMark::Kept, "recovery day kept"),
        (CalendarMark::Broken, "recovery day not kept"),
        (CalendarMark::Note, "note"),
        (CalendarMark::Warning, "warning"),
        (CalendarMark::Serious, "serious"),
    ];

    /// The mark of a finding.
    pub fn of(severity: Severity) -> Self {
        match severity {
            Severity::Note => CalendarMark::Note,
            Severity::Warning => CalendarMark::Warning,
            Severity::Serious => CalendarMark::Serious,
        }
    }
}

/// Draws a mark around its middle, some 24 pixels wide.
pub fn draw(canvas: &mut Canvas, mark: CalendarMark, (x, y): (f64, f64)) {
    match mark {
        CalendarMark::Kept => {
            let tick = [(x - 11.0, y + 1.0), (x - 3.0, y + 9.0), (x + 11.0, y - 9.0)];
            canvas.line(&tick, day_kind(DayKind::Ready), 5.0);
        }
        CalendarMark::Broken => {
            let (left, right) = (x - 9.0, x + 9.0);
            canvas.line(&[(left, y - 9.0), (right, y + 9.0)], QUIET, 4.5);
            canvas.line(&[(left, y + 9.0), (right, y - 9.0)], QUIET, 4.5);
        }
        CalendarMark::Note => canvas.dot((x, y), 7.0, AXIS),
        CalendarMark::Warning => {
            let triangle = [(x, y - 12.0), (x + 13.0, y + 10.0), (x - 13.0, y + 10.0)];
            canvas.polygon(&triangle, WARNING);
        }
        CalendarMark::Serious => {
            let diamond = [(x, y - 14.0), (x + 14.0, y), (x, y + 14.0), (x - 14.0, y)];
            canvas.polygon(&diamond, TOO_EARLY);
        }
        CalendarMark::Nothing => canvas.line(&[(x - 9.0, y), (x + 9.0, y)], AXIS, 4.0),
    }
}
