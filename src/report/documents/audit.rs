//! An audit as one JSON document; its fields stand in docs/audit.md.

use chrono::NaiveDate;
use serde::Serialize;

use crate::athlete::DiaryNote;
use crate::audit::{Audit, Finding, RuleResult, Verdict, WeekSummary};
use crate::recovery::Compared;
use crate::report::ReportError;
use crate::report::documents::json_document;
use crate::report::words::audit_in_words::{audit_headline, how_it_was_judged, verdict_word};

#[derive(Serialize)]
struct AuditDocument<'a> {
    headline: String,
    from: NaiveDate,
    to: NaiveDate,
    days: usize,
    unknown_days: usize,
    judged: String,
    sports: Vec<&'static str>,
    weeks: Vec<AuditWeekRow>,
    rules: Vec<RuleRow>,
    diary: Vec<DiaryRow>,
    findings: Vec<FindingRow<'a>>,
}

#[derive(Serialize)]
struct DiaryRow {
    date: NaiveDate,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct AuditWeekRow {
    from: NaiveDate,
    to: NaiveDate,
    sessions: usize,
    trainings: usize,
    too_early: usize,
    load: f64,
    unscored: usize,
    impact_km: f64,
    recovery_days_asked: usize,
    recovery_days_kept: usize,
    unknown_days: usize,
}

#[derive(Serialize)]
struct RuleRow {
    rule: &'static str,
    verdict: &'static str,
    times: Option<usize>,
    source: &'static str,
}

#[derive(Serialize)]
struct FindingRow<'a> {
    date: NaiveDate,
    severity: &'static str,
    rule: &'static str,
    evidence: String,
    compared: [EvidenceRow<'a>; 2],
    cost_h: Option<f64>,
    better: String,
}

#[derive(Serialize)]
struct EvidenceRow<'a> {
    what: &'a str,
    value: f64,
    unit: &'static str,
}

/// The whole audit as one document.
///
/// # Errors
/// When the encoder gives up.
pub fn audit_json(audit: &Audit) -> Result<String, ReportError> {
    let document = AuditDocument {
        headline: audit_headline(audit),
        from: audit.block.from,
        to: audit.block.to,
        days: audit.block.days(),
        unknown_days: audit.unknown_days,
        judged: how_it_was_judged(audit),
        sports: audit.shown.iter().map(|sport| sport.name()).collect(),
        weeks: audit.weeks.iter().map(week).collect(),
        rules: audit.rules.iter().map(rule).collect(),
        diary: audit.noted.iter().map(diary).collect(),
        findings: audit.findings.iter().map(finding).collect(),
    };
    json_document(&document)
}

fn week(week: &WeekSummary) -> AuditWeekRow {
    AuditWeekRow {
        from: week.from,
        to: week.to,
        sessions: week.sessions,
        trainings: week.trainings,
        too_early: week.too_early,
        load: rounded(week.load.get()),
        unscored: week.unscored,
        impact_km: rounded(week.impact.get()),
        recovery_days_asked: week.asked,
        recovery_days_kept: week.kept,
        unknown_days: week.unknown_days,
    }
}

fn diary((date, notes): &(NaiveDate, Vec<DiaryNote>)) -> DiaryRow {
    DiaryRow {
        date: *date,
        notes: notes.iter().map(DiaryNote::to_string).collect(),
    }
}

fn rule(result: &RuleResult) -> RuleRow {
    RuleRow {
        rule: result.rule,
        verdict: verdict_word(result.verdict),
        times: match result.verdict {
            Verdict::Kept(times) | Verdict::Broken(times) => Some(times),
            Verdict::NotEnoughKnown | Verdict::NothingToJudge => None,
        },
        source: result.source,
    }
}

fn finding(finding: &Finding) -> FindingRow<'_> {
    let (found, against) = &finding.compared;
    FindingRow {
        date: finding.date,
        severity: finding.severity.name(),
        rule: finding.rule,
        evidence: plain(&finding.evidence),
        compared: [number(found), number(against)],
        cost_h: finding.cost_h.map(rounded),
        better: plain(&finding.better),
    }
}

fn number(compared: &Compared) -> EvidenceRow<'_> {
    EvidenceRow {
        what: &compared.what,
        value: rounded(compared.value),
        unit: compared.unit,
    }
}

/// With spaces that every reader splits at.
fn plain(words: &str) -> String {
    words.replace('\u{a0}', " ")
}

/// The value to two decimals.
fn rounded(value: f64) -> f64 {
    (100.0 * value).round() / 100.0
}
