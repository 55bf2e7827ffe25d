//! A week as one JSON document; its fields are listed in docs/tables.md.

use chrono::NaiveDate;
use serde::Serialize;

use crate::answer::week_review::{Noticed, WeekAmount};
use crate::answer::{RecoveryTaken, WeekAhead, WeekReview, id_among};
use crate::athlete::DiaryNote;
use crate::audit::Finding;
use crate::recovery::ComingDay;
use crate::report::ReportError;
use crate::report::documents::{hundredths, json_document};
use crate::report::words::Words;
use crate::report::words::numbers::apart;

#[derive(Serialize)]
struct WeekDocument {
    title: String,
    from: NaiveDate,
    to: NaiveDate,
    over: bool,
    known_days: Vec<NaiveDate>,
    unknown_days: Vec<NaiveDate>,
    amounts: Vec<AmountRow>,
    hardest_session: Option<SessionRow>,
    too_soon: usize,
    most_too_soon: Option<FindingRow>,
    findings: Vec<FindingRow>,
    recovery_days: RecoveryRow,
    diary: Vec<DiaryRow>,
    coming_days: Vec<DayRow>,
    keep_to: KeepToRow,
    sessions_without_load: usize,
    files_unread: usize,
}

#[derive(Serialize)]
struct AmountRow {
    measure: &'static str,
    unit: &'static str,
    value: f64,
    complete: bool,
    usual: Option<f64>,
    usual_weeks: usize,
}

#[derive(Serialize)]
struct SessionRow {
    id: String,
    date: NaiveDate,
    sport: &'static str,
    load: f64,
}

#[derive(Serialize)]
struct FindingRow {
    date: NaiveDate,
    severity: &'static str,
    rule: &'static str,
    evidence: String,
    better: Option<String>,
}

#[derive(Serialize)]
struct RecoveryRow {
    recommended: usize,
    taken: usize,
    to_come: usize,
    unknown: usize,
}

#[derive(Serialize)]
struct DiaryRow {
    from: NaiveDate,
    to: NaiveDate,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct DayRow {
    date: NaiveDate,
    kind_of_day: &'static str,
}

#[derive(Serialize)]
struct KeepToRow {
    impact_km: Option<f64>,
    usual_impact_km: Option<f64>,
    longest_run_km: Option<f64>,
    run_days: Option<f64>,
}

/// The week and the days after it as one document.
///
/// # Errors
/// When the encoder gives up.
pub fn week_json(review: &WeekReview, words: &dyn Words) -> Result<String, ReportError> {
    let week = &review.week;
    let keep_to = review.keep_to;
    json_document(&WeekDocument {
        title: words.letter_title(week.range, review.results.athlete.name.as_deref()),
        from: week.range.from,
        to: week.range.to,
        over: week.is_over(),
        known_days: week.known.clone(),
        unknown_days: week.unknown.clone(),
        amounts: review.amounts.iter().map(amount).collect(),
        hardest_session: hardest(review),
        too_soon: review.too_soon.as_ref().map_or(0, |soon| soon.too_soon),
        most_too_soon: (review.too_soon.as_ref()).map(|soon| finding(&soon.worst, words)),
        findings: review
            .noticed
            .iter()
            .map(|one| noticed(one, words))
            .collect(),
        recovery_days: recovery(review.recovery),
        diary: review
            .noted
            .iter()
            .map(|noted| DiaryRow {
                from: noted.from,
                to: noted.to,
                notes: noted.notes.iter().map(DiaryNote::to_string).collect(),
            })
            .collect(),
        coming_days: review
            .ahead
            .iter()
            .flat_map(WeekAhead::days)
            .map(day)
            .collect(),
        keep_to: KeepToRow {
            impact_km: keep_to.impact.map(|room| hundredths(room.most_km)),
            usual_impact_km: keep_to.impact.map(|room| hundredths(room.base_km)),
            longest_run_km: keep_to
                .longest_run_m
                .map(|metres| hundredths(metres / 1000.0)),
            run_days: keep_to.run_days,
        },
        sessions_without_load: review.unscored,
        files_unread: review.unread,
    })
}

fn amount(one: &WeekAmount) -> AmountRow {
    AmountRow {
        measure: one.measure.name(),
        unit: one.measure.unit(),
        value: hundredths(one.amount.at_least),
        complete: one.amount.now.is_some(),
        usual: one.amount.usual.map(hundredths),
        usual_weeks: one.weeks,
    }
}

fn hardest(review: &WeekReview) -> Option<SessionRow> {
    let key = review.hardest?;
    let activities = &review.results.history.activities;
    Some(SessionRow {
        id: id_among(activities, key.activity).unwrap_or_default(),
        date: key.activity.day,
        sport: key.activity.digest.sport.name(),
        load: hundredths(key.points),
    })
}

fn finding(finding: &Finding, words: &dyn Words) -> FindingRow {
    FindingRow {
        date: finding.date,
        severity: finding.severity.name(),
        rule: finding.rule().name(),
        evidence: apart(&words.evidence(&finding.evidence)),
        better: Some(apart(&words.better(&finding.better))),
    }
}

fn noticed(one: &Noticed, words: &dyn Words) -> FindingRow {
    match one {
        Noticed::Found(found) => finding(found, words),
        Noticed::Care(caution) => FindingRow {
            date: caution.date,
            severity: caution.level.name(),
            rule: caution.fact.rule().name(),
            evidence: apart(&words.caution(caution)),
            better: None,
        },
    }
}

fn recovery(taken: RecoveryTaken) -> RecoveryRow {
    RecoveryRow {
        recommended: taken.recommended,
        taken: taken.taken,
        to_come: taken.to_come,
        unknown: taken.unknown,
    }
}

fn day(day: &ComingDay) -> DayRow {
    DayRow {
        date: day.date,
        kind_of_day: day.kind.name(),
    }
}
