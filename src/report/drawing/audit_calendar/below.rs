//! What stands below the calendar: the findings that weigh most in words, the rules, and the foot.

use super::layout::{LEFT, LINE, RIGHT, SMALL};
use super::marks::{self, CalendarMark};
use super::model::{CalendarModel, FindingLine, RuleLine};
use crate::report::drawing::canvas::{Canvas, Lettering};
use crate::report::drawing::palette::{INK, QUIET, RULE};
use crate::report::words::Words;
use crate::report::words::audits::AuditLabel;

/// Size of the headings.
const HEADING: f64 = 32.0;
/// Left edge of words after a mark.
const AFTER_MARK: f64 = LEFT + 44.0;
/// Width of one of two columns of rules.
const RULE_COLUMN: f64 = 1150.0;
/// What the name of a rule takes of it.
const RULE_NAME: f64 = 560.0;
/// Lines of one finding, and of the foot.
const MOST_LINES: usize = 4;

/// Draws it all from a height on; the height below it.
pub fn draw(canvas: &mut Canvas, model: &CalendarModel, (words, top): (&dyn Words, f64)) -> f64 {
    let mut y = top;
    if !model.findings.is_empty() {
        y = heading(canvas, words.audit_label(AuditLabel::MainFindings), y);
        for finding in &model.findings {
            y = one_finding(canvas, finding, y);
        }
        y += 16.0;
    }
    y = heading(canvas, words.audit_label(AuditLabel::Rules), y);
    y = rules(canvas, &model.rules, y) + 10.0;
    canvas.line(&[(LEFT, y), (RIGHT, y)], RULE, 1.0);
    let small = Lettering::new(SMALL, QUIET);
    let lines = small.fitted(&model.foot, RIGHT - LEFT, MOST_LINES);
    canvas.lines(&lines, (LEFT, y + 36.0), (36.0, small))
}

/// A heading; the middle of the first line below it.
fn heading(canvas: &mut Canvas, words: &str, y: f64) -> f64 {
    canvas.text(words, (LEFT, y), Lettering::new(HEADING, INK).bold());
    y + 48.0
}

/// A finding with its mark; the middle of the first line below it.
fn one_finding(canvas: &mut Canvas, finding: &FindingLine, y: f64) -> f64 {
    let bold = Lettering::new(SMALL, INK).bold();
    let plain = Lettering::new(SMALL, QUIET);
    marks::draw(
        canvas,
        CalendarMark::Found(finding.severity),
        (LEFT + 14.0, y),
    );
    canvas.text(&finding.title, (AFTER_MARK, y), bold);
    let lines = plain.fitted(&finding.words, RIGHT - AFTER_MARK, MOST_LINES);
    canvas.lines(&lines, (AFTER_MARK, y + 34.0), (34.0, plain)) + 10.0
}

/// The rules in two columns; the height below them.
fn rules(canvas: &mut Canvas, rules: &[RuleLine], top: f64) -> f64 {
    let lines = rules.len().div_ceil(2).max(1);
    for (i, rule) in rules.iter().enumerate() {
        let x = LEFT + RULE_COLUMN * (i / lines) as f64;
        let y = top + LINE * (i % lines) as f64;
        marks::draw(
            canvas,
            CalendarMark::of_verdict(rule.verdict),
            (x + 14.0, y),
        );
        let name = Lettering::new(SMALL, INK);
        let words = Lettering::new(SMALL, QUIET);
        let name_line = name.one_line(rule.name, RULE_NAME - 60.0);
        canvas.text(&name_line, (x + 44.0, y), name);
        let words_line = words.one_line(&rule.words, RULE_COLUMN - RULE_NAME - 20.0);
        canvas.text(&words_line, (x + RULE_NAME, y), words);
    }
    top + LINE * lines as f64
}
