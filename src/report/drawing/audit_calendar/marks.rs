//! Marks that differ in shape as well as in colour.

use crate::audit::{Severity, Verdict};
use crate::recovery::DayKind;
use crate::report::drawing::canvas::Canvas;
use crate::report::drawing::palette::{AXIS, QUIET, TOO_EARLY, WARNING, day_kind};
use crate::report::drawing::severity_mark::{ROUND, corners};

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarMark {
    /// A rule that was met.
    Met,
    /// A rule that was missed.
    Missed,
    /// A rule that could not be judged.
    NotJudged,
    /// A finding.
    Found(Severity),
    /// A session that came too soon.
    TooSoon,
}

impl CalendarMark {
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
        CalendarMark::Found(severity) => found(canvas, severity, (x, y)),
        CalendarMark::TooSoon => {
            let triangle = [(x - 10.0, y - 7.0), (x + 10.0, y - 7.0), (x, y + 8.0)];
            canvas.polygon(&triangle, TOO_EARLY);
        }
    }
}

fn found(canvas: &mut Canvas, severity: Severity, (x, y): (f64, f64)) {
    let colour = match severity {
        Severity::Note => AXIS,
        Severity::Warning => WARNING,
        Severity::Serious => TOO_EARLY,
    };
    let corners = corners(severity).iter();
    let corners: Vec<(f64, f64)> = corners
        .map(|(right, down)| (x + HALF * right, y + HALF * down))
        .collect();
    match corners.is_empty() {
        true => canvas.dot((x, y), HALF * ROUND, colour),
        false => canvas.polygon(&corners, colour),
    }
}
