//! An audit on a terminal.

use crate::audit::{Audit, Finding, Severity, WeekSummary};
use crate::report::look::Look;
use crate::report::terminal::page::{Line, Page, Role};
use crate::report::terminal::week_table::{dates, week_table};
use crate::report::words::Words;
use crate::report::words::audits::AuditLabel;
use crate::report::words::numbers::{as_sentence, capitalised};

/// Columns of the names of rules, with the margin before them.
const RULE_NAMES: usize = 36;
/// Narrower terminals have what became of a rule after its name.
const LEAST_BESIDE: usize = 64;
/// Columns of the dates of a diary, with the margin before them.
const DIARY_DATES: usize = 17;
/// Columns of the words for how much a finding weighs, with the margin before them.
const SEVERITIES: usize = 11;
/// Main findings that come first, where there are more than these.
const MAIN_FINDINGS: usize = 5;

/// The whole audit as lines to read, `width` columns wide.
pub fn audit_text(audit: &Audit, look: &Look, width: usize) -> Page {
    let words = look.words();
    let mut page = Page::new(width);
    let headline = words.audit_headline(audit);
    page.paragraph(Line::of(Role::Heading, headline), 0);
    page.paragraph(words.audit_block(audit), 0);
    if let Some(only) = words.only(&audit.shown) {
        let only = as_sentence(&capitalised(&only));
        page.paragraph(Line::of(Role::Warning, only), 0);
    }
    page.gap();
    weeks(&mut page, audit, words);
    main_findings(&mut page, audit, words);
    rules(&mut page, audit, words);
    diary(&mut page, audit, words);
    findings(&mut page, audit, words);
    page.gap();
    page.paragraph(words.how_it_was_judged(audit), 0);
    page
}

fn weeks(page: &mut Page, audit: &Audit, words: &dyn Words) {
    let name = |week: &WeekSummary| dates(week, words);
    let weeks = audit.weeks.iter().map(|week| (name(week), week));
    week_table(page, words, weeks);
    page.gap();
    page.paragraph(as_sentence(&words.recovery_days_taken(audit)), 0);
    if let Some(change) = words.change_first(audit) {
        page.paragraph(as_sentence(&change), 0);
    }
}

/// What weighs most, in a line each, before a list that is too long to be read at once.
fn main_findings(page: &mut Page, audit: &Audit, words: &dyn Words) {
    if audit.findings.len() <= MAIN_FINDINGS {
        return;
    }
    page.gap();
    page.line(Line::of(
        Role::Heading,
        words.audit_label(AuditLabel::MainFindings),
    ));
    for finding in audit.main_findings(MAIN_FINDINGS) {
        let date = format!("  {}", words.short_date(finding.date));
        page.row(date, DIARY_DATES, titled(finding, words));
    }
}

fn rules(page: &mut Page, audit: &Audit, words: &dyn Words) {
    page.gap();
    page.line(Line::of(
        Role::Heading,
        words.audit_label(AuditLabel::Rules),
    ));
    for result in &audit.rules {
        let (rule, became) = (words.rule(result.rule), words.rule_result(result));
        match page.width() < LEAST_BESIDE {
            true => page.paragraph(format!("{rule}: {became}"), 2),
            false => page.row(format!("  {rule}"), RULE_NAMES, became),
        }
    }
}

/// What the athlete noted, a line a day.
fn diary(page: &mut Page, audit: &Audit, words: &dyn Words) {
    if audit.noted.is_empty() {
        return;
    }
    page.gap();
    page.line(Line::of(
        Role::Heading,
        words.audit_label(AuditLabel::Diary),
    ));
    for (date, notes) in &audit.noted {
        let notes = words.diary(notes).unwrap_or_default();
        let date = format!("  {}", words.short_date(*date));
        page.row(date, DIARY_DATES, notes);
    }
}

fn findings(page: &mut Page, audit: &Audit, words: &dyn Words) {
    page.gap();
    let counted = words.findings_counted(audit);
    page.paragraph(Line::of(Role::Heading, counted), 0);
    let mut last = None;
    for finding in &audit.findings {
        if last != Some(finding.date) {
            let year = finding.date.format("%Y");
            let date = format!("{} {year}", words.short_date(finding.date));
            page.gap();
            page.line(Line::of(Role::Strong, date));
        }
        last = Some(finding.date);
        one(page, finding, words);
    }
}

fn one(page: &mut Page, finding: &Finding, words: &dyn Words) {
    let severity = format!("  {}", words.severity(finding.severity));
    let severity = Line::of(role(finding.severity), severity);
    page.row(severity, SEVERITIES, titled(finding, words));
    let evidence = words.evidence(&finding.evidence);
    page.paragraph(as_sentence(&evidence), SEVERITIES);
    let better = words.better(&finding.better);
    let instead = words.audit_label(AuditLabel::Instead);
    page.paragraph(format!("{instead}: {}", as_sentence(&better)), SEVERITIES);
}

/// `Trained too soon: +10 h recovery`.
fn titled(finding: &Finding, words: &dyn Words) -> String {
    let missed = words.missed_rule(finding.rule());
    finding.cost_h.map_or(missed.to_owned(), |hours| {
        format!("{missed}: {}", words.cost(hours))
    })
}

fn role(severity: Severity) -> Role {
    match severity {
        Severity::Note => Role::Note,
        Severity::Warning => Role::Warning,
        Severity::Serious => Role::Alarm,
    }
}
