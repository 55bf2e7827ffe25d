//! Below the calendar: each rule and what became of it, in two columns.

use super::marks::{self, CalendarMark};
use super::model::{CalendarModel, RuleLine};
use super::{LEFT, RULE_LINE};
use crate::audit::Verdict;
use crate::report::drawing::canvas::{Canvas, Lettering};
use crate::report::drawing::palette::{INK, QUIET};

const COLUMN: f64 = 1140.0;
const WORDS: f64 = 420.0;

/// Draws the rules in two columns from a height on.
pub fn draw(canvas: &mut Canvas, model: &CalendarModel, top: f64) {
    canvas.text("Rules", (LEFT, top), Lettering::new(28.0, INK).bold());
    let lines = model.rules.len().div_ceil(2);
    for (i, rule) in model.rules.iter().enumerate() {
        let x = LEFT + COLUMN * (i / lines.max(1)) as f64;
        let y = top + 46.0 + RULE_LINE * (i % lines.max(1)) as f64;
        line(canvas, rule, (x, y));
    }
}

fn line(canvas: &mut Canvas, rule: &RuleLine, (x, y): (f64, f64)) {
    let mark = match rule.verdict {
        Verdict::Kept(_) => CalendarMark::Kept,
        Verdict::Broken(_) => CalendarMark::Broken,
        Verdict::NotEnoughKnown | Verdict::NothingToJudge => CalendarMark::Nothing,
    };
    marks::draw(canvas, mark, (x + 14.0, y));
    canvas.text(rule.name, (x + 44.0, y), Lettering::new(26.0, INK));
    canvas.text(&rule.words, (x + WORDS, y), Lettering::new(26.0, QUIET));
}
