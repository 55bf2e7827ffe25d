//! An audit on a terminal, at most 80 columns.

use std::fmt::Write;

use super::rule_in_words::{how_it_was_judged, verdict_in_words};
use crate::audit::{Audit, Finding, Severity, WeekSummary};
use crate::report::summary::wrapped;
use crate::report::wording::{counted, date_span, short_date, thousands};

/// Columns of a terminal that every user has.
const WIDTH: usize = 80;

/// The whole audit as lines to read.
pub fn audit_text(audit: &Audit) -> String {
    let mut text = String::new();
    let span = date_span(audit.block.from, audit.block.to);
    let days = counted(audit.block.days(), "day", "days");
    let _ = writeln!(
        text,
        "{}\nTraining block {span}, {days}\n",
        audit_headline(audit)
    );
    weeks(&mut text, audit);
    rules(&mut text, audit);
    findings(&mut text, audit);
    text.push('\n');
    paragraph(&mut text, &how_it_was_judged(audit), "");
    text
}

/// The one message of an audit.
pub fn audit_headline(audit: &Audit) -> String {
    match audit.training_sessions() {
        (0, _) if audit.unknown_days == audit.block.days() => {
            "Nobody knows what was done in this block".to_owned()
        }
        (0, _) => "No training in this block asked for recovery".to_owned(),
        (1, 0) => "The one session that asked for recovery began recovered".to_owned(),
        (all, 0) => format!("All {all} sessions that asked for recovery began recovered"),
        (all, early) => {
            format!("{early} of {all} sessions that asked for recovery began before it was done")
        }
    }
}

/// `23 findings: 2 serious, 12 warnings, 9 notes`.
pub fn findings_counted(audit: &Audit) -> String {
    let of = |severity| {
        audit
            .findings
            .iter()
            .filter(|f| f.severity == severity)
            .count()
    };
    if audit.findings.is_empty() {
        return "No findings".to_owned();
    }
    format!(
        "{}: {} serious, {}, {}",
        counted(audit.findings.len(), "finding", "findings"),
        of(Severity::Serious),
        counted(of(Severity::Warning), "warning", "warnings"),
        counted(of(Severity::Note), "note", "notes")
    )
}

fn weeks(text: &mut String, audit: &Audit) {
    let _ = writeln!(
        text,
        "{:<17}{:>8}{:>11}{:>10}{:>13}{:>10}{:>11}\n{:>59}{:>10}",
        "week",
        "load",
        "impact km",
        "sessions",
        "recovery",
        "of these",
        "too early",
        "days asked",
        "kept"
    );
    for week in &audit.weeks {
        let _ = writeln!(text, "{}", week_line(week));
    }
    let (asked, kept) = audit.recovery_days();
    let _ = writeln!(
        text,
        "\n{kept} of {} that were asked for were kept.",
        counted(asked, "recovery day", "recovery days")
    );
}

fn week_line(week: &WeekSummary) -> String {
    let days = (week.to - week.from).num_days() + 1;
    let load = if week.unknown_days as i64 == days {
        "unknown".to_owned()
    } else {
        thousands(week.load.get().round() as i64)
    };
    let span = format!(
        "{} – {}",
        week.from.format("%-d %b"),
        week.to.format("%-d %b")
    );
    format!(
        "{span:<17}{load:>8}{:>11.1}{:>10}{:>13}{:>10}{:>11}",
        week.impact.get(),
        week.sessions,
        week.asked,
        week.kept,
        week.too_early
    )
}

fn rules(text: &mut String, audit: &Audit) {
    let _ = writeln!(text, "\nRules");
    for result in &audit.rules {
        let verdict = verdict_in_words(result.verdict);
        let _ = writeln!(text, "  {:<27}{verdict}", result.rule);
    }
}

fn findings(text: &mut String, audit: &Audit) {
    let _ = writeln!(text, "\n{}", findings_counted(audit));
    let mut last = None;
    for finding in &audit.findings {
        if last != Some(finding.date) {
            let year = finding.date.format("%Y");
            let _ = writeln!(text, "\n{} {year}", short_date(finding.date));
        }
        last = Some(finding.date);
        one(text, finding);
    }
}

fn one(text: &mut String, finding: &Finding) {
    let cost = finding.cost_h.map_or(String::new(), |hours| {
        format!(", added {hours:.0}\u{a0}h to the recovery")
    });
    let _ = writeln!(
        text,
        "  {:<8} {}{cost}",
        finding.severity.name(),
        finding.rule
    );
    paragraph(
        text,
        &format!("{}.", capitalised(&finding.evidence)),
        "           ",
    );
    paragraph(text, &format!("Better: {}.", finding.better), "           ");
}

/// The same with its first letter large.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A sentence over as many lines as it needs.
fn paragraph(text: &mut String, sentence: &str, indent: &str) {
    for line in wrapped(sentence, WIDTH - indent.len()) {
        let _ = writeln!(text, "{indent}{line}");
    }
}
