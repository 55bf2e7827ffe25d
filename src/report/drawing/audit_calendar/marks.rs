//! Marks that differ in shape as well as in colour.

use crate::audit::{Severity, Verdict};
use crate::recovery::DayKind;
use crate::report::drawing::canvas::{Area, Canvas};
use crate::report::drawing::palette::{AXIS, QUIET, TOO_EARLY, WARNING, day_kind};

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarMark {
    /// A rule that was met.
    Met,
    /// A rule that was missed.
    Missed,
    /// A rule that could not be judged.
    NotJudged,
    /// Something good to know.
    Note,
    /// Something to be avoided.
    Warning,
    /// Something to be avoided by all means.
    Serious,
    /// A session that came too soon.
    TooSoon,
}

impl CalendarMark {
    /// The mark of a finding.
    pub fn of(severity: Severity) -> Self {
        match severity {
            Severity::Note => CalendarMark::Note,
            Severity::Warning => CalendarMark::Warning,
            Severity::Serious => CalendarMark::Serious,
        }
    }

    /// The mark of a rule.
    pub fn of_verdict(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Kept(_) => CalendarMark::Met,
            Verdict::Broken(_) => CalendarMark::Missed,
            Verdict::NotEnoughKnown | Verdict::NothingToJudge => CalendarMark::NotJudged,
        }
    }
}

/// Half the width of a mark, points.
pub const HALF: f64 = 12.0;

/// Draws a mark around its middle.
pub fn draw(canvas: &mut Canvas, mark: CalendarMark, (x, y): (f64, f64)) {
    match mark {
        CalendarMark::Met => {
            let tick = [(x - 11.0, y + 1.0), (x - 3.0, y + 9.0), (x + 11.0, y - 9.0)];
            canvas.line(&tick, day_kind(DayKind::Ready), 5.0);
        }
        CalendarMark::Missed => {
            let (left, right) = (x - 9.0, x + 9.0);
            canvas.line(&[(left, y - 9.0), (right, y + 9.0)], QUIET, 4.5);
            canvas.line(&[(left, y + 9.0), (right, y - 9.0)], QUIET, 4.5);
        }
        CalendarMark::NotJudged => canvas.line(&[(x - 9.0, y), (x + 9.0, y)], AXIS, 4.0),
        CalendarMark::Note => canvas.dot((x, y), 7.5, AXIS),
        CalendarMark::Warning => {
            let diamond = [(x, y - HALF), (x + HALF, y), (x, y + HALF), (x - HALF, y)];
            canvas.polygon(&diamond, WARNING);
        }
        CalendarMark::Serious => {
            let square = Area {
                left: x - 11.0,
                top: y - 11.0,
                right: x + 11.0,
                bottom: y + 11.0,
            };
            canvas.fill(square, TOO_EARLY);
        }
        CalendarMark::TooSoon => {
            let triangle = [(x - 10.0, y - 7.0), (x + 10.0, y - 7.0), (x, y + 8.0)];
            canvas.polygon(&triangle, TOO_EARLY);
        }
    }
}
