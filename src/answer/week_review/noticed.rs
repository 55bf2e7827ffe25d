//! What is worth noting of a week: sessions that were too soon, what rules found, what needs care, and what was noted.

use std::cmp::Reverse;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use crate::answer::{DateRange, Results, WeekAhead};
use crate::athlete::DiaryNote;
use crate::audit::{Audit, Evidence, Finding, Severity};
use crate::recovery::{Caution, Rule};

/// More is no longer read.
const MOST_NOTICED: usize = 2;
/// What is shown elsewhere.
const SHOWN_ELSEWHERE: [Rule; 3] = [
    Rule::BeforeRecovered,
    Rule::UnknownDays,
    Rule::LowConfidence,
];

/// Something to learn from, or to take care of.
#[derive(Debug, Clone, PartialEq)]
pub enum Noticed {
    /// A rule that the week missed.
    Found(Finding),
    /// Something that needs care on the next day.
    Care(Caution),
}

/// Sessions of a week that were too soon.
#[derive(Debug, Clone, PartialEq)]
pub struct SoonInWeek {
    /// The one that weighs most.
    pub worst: Finding,
    /// How many there were.
    pub too_soon: usize,
    /// Of how many sessions.
    pub sessions: usize,
}

/// Days in a row with the same notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotedDays {
    /// First day of them.
    pub from: NaiveDate,
    /// Last day of them.
    pub to: NaiveDate,
    /// What was noted.
    pub notes: Vec<DiaryNote>,
}

impl SoonInWeek {
    /// Of what an audit found.
    pub fn of(audit: &Audit) -> Option<Self> {
        let found = audit.findings.iter();
        let found = found.filter(|one| one.rule() == Rule::BeforeRecovered);
        let worst = found.max_by(|a, b| a.by_weight(b))?;
        let (sessions, too_soon) = audit.training_sessions();
        Some(Self {
            worst: worst.clone(),
            too_soon,
            sessions,
        })
    }
}

impl Noticed {
    /// The rule that it is of.
    pub fn rule(&self) -> Rule {
        match self {
            Noticed::Found(finding) => finding.rule(),
            Noticed::Care(caution) => caution.fact.rule(),
        }
    }

    /// A finding weighs as much as a caution of its level.
    fn weight(&self) -> Severity {
        match self {
            Noticed::Found(finding) => finding.severity,
            Noticed::Care(caution) => caution.level.into(),
        }
    }

    fn cost_h(&self) -> f64 {
        match self {
            Noticed::Found(finding) => finding.cost_h.unwrap_or(0.0),
            Noticed::Care(_) => 0.0,
        }
    }
}

/// What weighs most besides sessions that were too soon: one of each rule, and nothing of the session that is shown
/// with those. What a rule found is not cautioned of again.
pub fn all(
    audit: Option<&Audit>,
    too_soon: Option<&SoonInWeek>,
    ahead: Option<&WeekAhead>,
) -> Vec<Noticed> {
    let told = too_soon.and_then(|soon| session_of(&soon.worst));
    let findings = audit.into_iter().flat_map(|audit| &audit.findings);
    let findings = findings.filter(|one| told.is_none() || session_of(one) != told);
    let findings = findings.cloned().map(Noticed::Found);
    let cautions = ahead.into_iter().flat_map(|ahead| &ahead.advice.cautions);
    let cautions = cautions.copied().map(Noticed::Care);
    // Findings come first, so of one rule they stay.
    let mut noticed: Vec<Noticed> = Vec::new();
    for one in findings.chain(cautions) {
        let same = noticed.iter_mut().find(|other| other.rule() == one.rule());
        match same {
            _ if SHOWN_ELSEWHERE.contains(&one.rule()) => {}
            Some(other) if matches!(one, Noticed::Found(_)) && one.weight() >= other.weight() => {
                *other = one;
            }
            Some(_) => {}
            None => noticed.push(one),
        }
    }
    noticed.sort_by(|a, b| {
        let weight = Reverse(a.weight()).cmp(&Reverse(b.weight()));
        weight.then_with(|| b.cost_h().total_cmp(&a.cost_h()))
    });
    noticed.truncate(MOST_NOTICED);
    noticed
}

/// When the session began that a finding is about.
fn session_of(finding: &Finding) -> Option<NaiveDateTime> {
    match &finding.evidence {
        Evidence::TooSoon(soon) => Some(soon.session.start),
        Evidence::NotRecovery { session, .. } => Some(session.start),
        Evidence::HardDaysInARow { second, .. } => Some(second.session.start),
        _ => None,
    }
}

/// What was noted of the days of a week, up to the day of the advice; the same on days in a row is one entry.
pub fn noted(results: &Results, range: DateRange) -> Vec<NotedDays> {
    let mut noted: Vec<NotedDays> = Vec::new();
    let last = range.to.min(results.today);
    for date in range.from.iter_days().take_while(|date| *date <= last) {
        let notes = results.athlete.diary.of(date);
        let before = noted
            .last_mut()
            .filter(|one| one.to + TimeDelta::days(1) == date && one.notes == notes);
        match before {
            Some(before) => before.to = date,
            None if notes.is_empty() => {}
            None => noted.push(NotedDays {
                from: date,
                to: date,
                notes: notes.to_vec(),
            }),
        }
    }
    noted
}
