//! An audit on a terminal.

use crate::audit::{Audit, Finding, Severity};
use crate::report::terminal::page::{Line, Page, Role};
use crate::report::terminal::week_table::{dates, week_table};
use crate::report::words::Language;
use crate::report::words::audit_in_words::{
    audit_headline, findings_counted, how_it_was_judged, verdict_in_words,
};
use crate::report::words::wording::{
    capitalised, counted, date_span, diary_in_words, only_in_words, short_date,
};

/// Columns of the names of rules, with the margin before them.
const RULE_NAMES: usize = 29;
/// Columns of the dates of a diary, with the margin before them.
const DIARY_DATES: usize = 17;
/// Columns of the words for how much a finding weighs, with the margin before them.
const SEVERITIES: usize = 11;

/// The whole audit as lines to read, so many columns wide.
pub fn audit_text(audit: &Audit, width: usize) -> Page {
    let mut page = Page::new(width);
    let span = date_span(audit.block.from, audit.block.to);
    let days = counted(audit.block.days(), "day", "days");
    page.paragraph(Line::of(Role::Heading, audit_headline(audit)), 0);
    page.paragraph(format!("Training block {span}, {days}"), 0);
    if let Some(only) = only_in_words(&audit.shown) {
        page.paragraph(Line::of(Role::Warning, only), 0);
    }
    page.gap();
    weeks(&mut page, audit);
    rules(&mut page, audit);
    diary(&mut page, audit);
    findings(&mut page, audit);
    page.gap();
    page.paragraph(how_it_was_judged(audit), 0);
    page
}

fn weeks(page: &mut Page, audit: &Audit) {
    let words = Language::English.words();
    week_table(
        page,
        words,
        audit.weeks.iter().map(|week| (dates(week, words), week)),
    );
    let (asked, kept) = audit.recovery_days();
    let asked = counted(asked, "recovery day", "recovery days");
    page.gap();
    page.paragraph(
        format!("{kept} of {asked} that were asked for were kept."),
        0,
    );
}

fn rules(page: &mut Page, audit: &Audit) {
    page.gap();
    page.line(Line::of(Role::Heading, "Rules"));
    for result in &audit.rules {
        let verdict = verdict_in_words(result.verdict);
        page.row(format!("  {}", result.rule), RULE_NAMES, verdict);
    }
}

/// What the athlete noted, a line a day.
fn diary(page: &mut Page, audit: &Audit) {
    if audit.noted.is_empty() {
        return;
    }
    page.gap();
    page.line(Line::of(Role::Heading, "Diary"));
    for (date, notes) in &audit.noted {
        let words = diary_in_words(notes).unwrap_or_default();
        page.row(format!("  {}", short_date(*date)), DIARY_DATES, words);
    }
}

fn findings(page: &mut Page, audit: &Audit) {
    page.gap();
    page.paragraph(Line::of(Role::Heading, findings_counted(audit)), 0);
    let mut last = None;
    for finding in &audit.findings {
        if last != Some(finding.date) {
            let year = finding.date.format("%Y");
            let date = format!("{} {year}", short_date(finding.date));
            page.gap();
            page.line(Line::of(Role::Strong, date));
        }
        last = Some(finding.date);
        one(page, finding);
    }
}

fn one(page: &mut Page, finding: &Finding) {
    let cost = finding.cost_h.map_or(String::new(), |hours| {
        format!(", added {hours:.0}\u{a0}h to the recovery")
    });
    let severity = format!("  {}", finding.severity.name());
    let severity = Line::of(role(finding.severity), severity);
    page.row(severity, SEVERITIES, format!("{}{cost}", finding.rule));
    let evidence = format!("{}.", capitalised(&finding.evidence));
    page.paragraph(evidence, SEVERITIES);
    page.paragraph(format!("Better: {}.", finding.better), SEVERITIES);
}

fn role(severity: Severity) -> Role {
    match severity {
        Severity::Note => Role::Note,
        Severity::Warning => Role::Warning,
        Severity::Serious => Role::Alarm,
    }
}
