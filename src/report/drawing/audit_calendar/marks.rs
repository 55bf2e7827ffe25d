//! Marks that differ in shape as well as in colour.

use crate::audit::Severity;
use crate::recovery::DayKind;
use crate::report::drawing::canvas::Canvas;
use crate::report::drawing::palette::{AXIS, QUIET, TOO_EARLY, WARNING, day_kind};

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
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

impl Mark {
    /// Marks of days, with their meanings.
    pub const ALL: [(Mark, &'static str); 5] = [
        (Mark::Kept, "recovery day kept"),
        (Mark::Broken, "recovery day not kept"),
        (Mark::Note, "note"),
        (Mark::Warning, "warning"),
        (Mark::Serious, "serious"),
    ];

    /// The mark of a finding.
    pub fn of(severity: Severity) -> Self {
        match severity {
            Severity::Note => Mark::Note,
            Severity::Warning => Mark::Warning,
            Severity::Serious => Mark::Serious,
        }
    }
}

/// Draws a mark around its middle, some 24 pixels wide.
pub fn draw(canvas: &mut Canvas, mark: Mark, (x, y): (f64, f64)) {
    match mark {
        Mark::Kept => {
            let tick = [(x - 11.0, y + 1.0), (x - 3.0, y + 9.0), (x + 11.0, y - 9.0)];
            canvas.line(&tick, day_kind(DayKind::Ready), 5.0);
        }
        Mark::Broken => {
            let (left, right) = (x - 9.0, x + 9.0);
            canvas.line(&[(left, y - 9.0), (right, y + 9.0)], QUIET, 4.5);
            canvas.line(&[(left, y + 9.0), (right, y - 9.0)], QUIET, 4.5);
        }
        Mark::Note => canvas.dot((x, y), 7.0, AXIS),
        Mark::Warning => {
            let triangle = [(x, y - 12.0), (x + 13.0, y + 10.0), (x - 13.0, y + 10.0)];
            canvas.polygon(&triangle, WARNING);
        }
        Mark::Serious => {
            let diamond = [(x, y - 14.0), (x + 14.0, y), (x, y + 14.0), (x - 14.0, y)];
            canvas.polygon(&diamond, TOO_EARLY);
        }
        Mark::Nothing => canvas.line(&[(x - 9.0, y), (x + 9.0, y)], AXIS, 4.0),
    }
}
