//! An audit as one JSON document; its fields are listed in docs/audit.md.

use chrono::NaiveDate;
use serde::Serialize;

use crate::athlete::DiaryNote;
use crate::audit::{Audit, Finding, RuleResult, Verdict, WeekSummary};
use crate::recovery::Compared;
use crate::report::ReportError;
use crate::report::documents::{hundredths, json_document};
use crate::report::look::Look;
use crate::report::words::Words;
use crate::report::words::numbers::apart;

#[derive(Serialize)]
struct AuditDocument {
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
    findings: Vec<FindingRow>,
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
    workouts: usize,
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
    source: String,
}

#[derive(Serialize)]
struct FindingRow {
    date: NaiveDate,
    severity: &'static str,
    rule: &'static str,
    evidence: String,
    compared: [EvidenceRow; 2],
    cost_h: Option<f64>,
    better: String,
}

#[derive(Serialize)]
struct EvidenceRow {
    what: String,
    value: f64,
    unit: &'static str,
}

/// The whole audit as one document.
///
/// # Errors
/// When the encoder gives up.
pub fn audit_json(audit: &Audit, look: &Look) -> Result<String, ReportError> {
    let words = look.words();
    let document = AuditDocument {
        headline: words.audit_headline(audit),
        from: audit.block.from,
        to: audit.block.to,
        days: audit.block.days(),
        unknown_days: audit.unknown_days,
        judged: words.how_it_was_judged(audit),
        sports: audit.shown.iter().map(|sport| sport.name()).collect(),
        weeks: audit.weeks.iter().map(week).collect(),
        rules: audit.rules.iter().map(|of| rule(of, words)).collect(),
        diary: audit.noted.iter().map(diary).collect(),
        findings: audit
            .findings
            .iter()
            .map(|found| finding(found, look))
            .collect(),
    };
    json_document(&document)
}

fn week(week: &WeekSummary) -> AuditWeekRow {
    AuditWeekRow {
        from: week.from,
        to: week.to,
        sessions: week.sessions,
        workouts: week.trainings,
        too_early: week.too_early,
        load: hundredths(week.load.get()),
        unscored: week.unscored,
        impact_km: hundredths(week.impact.get()),
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

fn rule(result: &RuleResult, words: &dyn Words) -> RuleRow {
    RuleRow {
        rule: result.rule.name(),
        verdict: result.verdict.name(),
        times: match result.verdict {
            Verdict::Kept(times) | Verdict::Broken(times) => Some(times),
            Verdict::NotEnoughKnown | Verdict::NothingToJudge => None,
        },
        source: words.rule_source(result.source),
    }
}

fn finding(finding: &Finding, look: &Look) -> FindingRow {
    let words = look.words();
    let (found, against) = finding.compared;
    FindingRow {
        date: finding.date,
        severity: finding.severity.name(),
        rule: finding.rule().name(),
        evidence: apart(&words.evidence(&finding.evidence)),
        compared: [number(found, words), number(against, words)],
        cost_h: finding.cost_h.map(hundredths),
        better: apart(&words.better(&finding.better)),
    }
}

fn number(compared: Compared, words: &dyn Words) -> EvidenceRow {
    EvidenceRow {
        what: words.measure(compared.what),
        value: hundredths(compared.value),
        unit: compared.what.unit(),
    }
}
