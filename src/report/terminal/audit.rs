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
    let told = Told {
        words: look.words(),
    };
    let mut page = Page::new(width);
    let headline = told.words.audit_headline(audit);
    page.paragraph(Line::of(Role::Heading, headline), 0);
    page.paragraph(told.words.audit_block(audit), 0);
    if let Some(only) = told.words.only(&audit.shown) {
        let only = as_sentence(&capitalised(&only));
        page.paragraph(Line::of(Role::Warning, only), 0);
    }
    page.gap();
    told.weeks(&mut page, audit);
    told.main_findings(&mut page, audit);
    told.rules(&mut page, audit);
    told.diary(&mut page, audit);
    told.findings(&mut page, audit);
    page.gap();
    page.paragraph(told.words.how_it_was_judged(audit), 0);
    page
}

/// The language that it is written in.
struct Told {
    words: &'static dyn Words,
}

impl Told {
    fn weeks(&self, page: &mut Page, audit: &Audit) {
        let name = |week: &WeekSummary| dates(week, self.words);
        let weeks = audit.weeks.iter().map(|week| (name(week), week));
        week_table(page, self.words, weeks);
        page.gap();
        page.paragraph(as_sentence(&self.words.recovery_days_taken(audit)), 0);
        if let Some(change) = self.words.change_first(audit) {
            page.paragraph(as_sentence(&change), 0);
        }
    }

    /// What weighs most, in a line each, before a list that is too long to be read at once.
    fn main_findings(&self, page: &mut Page, audit: &Audit) {
        if audit.findings.len() <= MAIN_FINDINGS {
            return;
        }
        page.gap();
        page.line(Line::of(
            Role::Heading,
            self.label(AuditLabel::MainFindings),
        ));
        for finding in audit.main_findings(MAIN_FINDINGS) {
            let date = format!("  {}", self.words.short_date(finding.date));
            page.row(date, DIARY_DATES, self.titled(finding));
        }
    }

    fn rules(&self, page: &mut Page, audit: &Audit) {
        page.gap();
        page.line(Line::of(Role::Heading, self.label(AuditLabel::Rules)));
        for result in &audit.rules {
            let (rule, became) = (self.words.rule(result.rule), self.words.rule_result(result));
            match page.width() < LEAST_BESIDE {
                true => page.paragraph(format!("{rule}: {became}"), 2),
                false => page.row(format!("  {rule}"), RULE_NAMES, became),
            }
        }
    }

    /// What the athlete noted, a line a day.
    fn diary(&self, page: &mut Page, audit: &Audit) {
        if audit.noted.is_empty() {
            return;
        }
        page.gap();
        page.line(Line::of(Role::Heading, self.label(AuditLabel::Diary)));
        for (date, notes) in &audit.noted {
            let words = self.words.diary(notes).unwrap_or_default();
            let date = format!("  {}", self.words.short_date(*date));
            page.row(date, DIARY_DATES, words);
        }
    }

    fn findings(&self, page: &mut Page, audit: &Audit) {
        page.gap();
        let counted = self.words.findings_counted(audit);
        page.paragraph(Line::of(Role::Heading, counted), 0);
        let mut last = None;
        for finding in &audit.findings {
            if last != Some(finding.date) {
                let year = finding.date.format("%Y");
                let date = format!("{} {year}", self.words.short_date(finding.date));
                page.gap();
                page.line(Line::of(Role::Strong, date));
            }
            last = Some(finding.date);
            self.one(page, finding);
        }
    }

    fn one(&self, page: &mut Page, finding: &Finding) {
        let severity = format!("  {}", self.words.severity(finding.severity));
        let severity = Line::of(role(finding.severity), severity);
        page.row(severity, SEVERITIES, self.titled(finding));
        let evidence = self.words.evidence(&finding.evidence);
        page.paragraph(as_sentence(&evidence), SEVERITIES);
        let better = self.words.better(&finding.better);
        let instead = self.label(AuditLabel::Instead);
        page.paragraph(format!("{instead}: {}", as_sentence(&better)), SEVERITIES);
    }

    /// `Trained too soon: +10 h recovery`.
    fn titled(&self, finding: &Finding) -> String {
        let missed = self.words.missed_rule(finding.rule());
        finding.cost_h.map_or(missed.to_owned(), |hours| {
            format!("{missed}: {}", self.words.cost(hours))
        })
    }

    fn label(&self, label: AuditLabel) -> &'static str {
        self.words.audit_label(label)
    }
}

fn role(severity: Severity) -> Role {
    match severity {
        Severity::Note => Role::Note,
        Severity::Warning => Role::Warning,
        Severity::Serious => Role::Alarm,
    }
}
