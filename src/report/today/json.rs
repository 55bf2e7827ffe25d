//! A day as one JSON document; its fields stand in docs/tables.md.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::{Done, Today};
use crate::recovery::{Caution, Due, EffortLimit, Kept};
use crate::report::ReportError;
use crate::report::activity_id::activity_ids;

#[derive(Serialize)]
struct Document<'a> {
    date: NaiveDate,
    kind_of_day: &'static str,
    kind_before_sessions_of_day: &'static str,
    one_kind_more_careful: bool,
    new_to_running: bool,
    limits: LimitsRow,
    clocks: ClocksRow,
    last_restart: Option<SessionRow>,
    watch: Option<WatchRow>,
    next_run: Option<DueRow>,
    next_easy: Option<DueRow>,
    next_hard: Option<DueRow>,
    usual_run: Option<UsualRow>,
    coming_days: Vec<DayRow>,
    kept: KeptRow,
    cautions: Vec<CautionRow<'a>>,
    not_known: &'a [String],
}

#[derive(Serialize)]
struct LimitsRow {
    walk: Option<EffortRow>,
    walk_uphill: Option<EffortRow>,
    recovery_run: Option<EffortRow>,
    recovery_run_impact_km: Option<f64>,
    descent_m_per_km: Option<f64>,
    easy_intensity: Option<f64>,
    easy_hr_bpm: Option<f64>,
}

#[derive(Serialize)]
struct EffortRow {
    intensity: f64,
    hr_bpm: f64,
    duration_min: f64,
}

#[derive(Serialize)]
struct ClocksRow {
    at: NaiveDateTime,
    cardio_clock_h: f64,
    mechanical_clock_h: f64,
}

#[derive(Serialize)]
struct SessionRow {
    id: String,
    date: NaiveDate,
    sport: &'static str,
    distance_km: Option<f64>,
}

#[derive(Serialize)]
struct WatchRow {
    session: SessionRow,
    watch_recovery_h: Option<f64>,
    cardio_clock_h: f64,
    mechanical_clock_h: f64,
}

#[derive(Serialize)]
struct DueRow {
    date: NaiveDate,
    part_of_day: &'static str,
}

#[derive(Serialize)]
struct UsualRow {
    distance_km: Option<f64>,
    cardio_h: f64,
    mechanical_h: f64,
    next_training_after_it: Option<DueRow>,
}

#[derive(Serialize)]
struct DayRow {
    date: NaiveDate,
    kind_of_day: &'static str,
    cardio_clock_h: f64,
    mechanical_clock_h: f64,
}

#[derive(Serialize)]
struct KeptRow {
    recovery_days_asked: usize,
    recovery_days_kept: usize,
    kept_streak_days: usize,
    longest_kept_streak_days: usize,
    starts: usize,
    recovered_starts: usize,
    hard_starts: usize,
    recovered_hard_starts: usize,
    ready_h: f64,
    known_h: f64,
}

#[derive(Serialize)]
struct CautionRow<'a> {
    rule: &'static str,
    date: NaiveDate,
    level: &'static str,
    finding: &'a str,
    in_words: String,
}

/// The document.
///
/// # Errors
/// When it cannot be written, which is a mistake of ours.
pub fn today_json(today: &Today) -> Result<String, ReportError> {
    let advice = today.advice;
    let document = Document {
        date: advice.date,
        kind_of_day: today.kind.name(),
        kind_before_sessions_of_day: advice.kind.name(),
        one_kind_more_careful: advice.careful,
        new_to_running: advice.novice,
        limits: limits(today),
        clocks: ClocksRow {
            at: today.standing.at,
            cardio_clock_h: rounded(today.standing.left.cardio_h),
            mechanical_clock_h: rounded(today.standing.left.mechanical_h),
        },
        last_restart: today.cause.map(|done| session(today, done)),
        watch: today.watch.map(|done| watch(today, done)),
        next_run: due(today.next_run()),
        next_easy: due(today.next_easy()),
        next_hard: due(today.next_hard()),
        usual_run: usual(today),
        coming_days: coming_days(today),
        kept: kept(today.kept),
        cautions: advice.cautions.iter().map(caution).collect(),
        not_known: &today.unknown,
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

/// To two decimals, as in the tables.
fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn limits(today: &Today) -> LimitsRow {
    let limits = today.limits(today.kind);
    let row = |effort: EffortLimit| EffortRow {
        intensity: rounded(effort.intensity),
        hr_bpm: today.bpm(effort.intensity),
        duration_min: effort.minutes,
    };
    LimitsRow {
        walk: limits.walk.map(|walk| row(walk.flat)),
        walk_uphill: limits.walk.map(|walk| row(walk.uphill)),
        recovery_run: limits.recovery_run.map(|run| row(run.effort)),
        recovery_run_impact_km: limits.recovery_run.map(|run| rounded(run.impact_km)),
        descent_m_per_km: limits.walk.map(|walk| walk.descent_m_per_km),
        easy_intensity: limits.easy_intensity,
        easy_hr_bpm: limits.easy_intensity.map(|intensity| today.bpm(intensity)),
    }
}

fn session(today: &Today, (activity, _): Done) -> SessionRow {
    let activities = &today.results.history.activities;
    let ids = activity_ids(activities);
    let named = activities.iter().zip(ids);
    let id = named
        .filter(|(other, _)| std::ptr::eq(*other, activity))
        .map(|(_, id)| id)
        .next();
    SessionRow {
        id: id.unwrap_or_default(),
        date: activity.day,
        sport: activity.digest.sport.name(),
        distance_km: activity.digest.distance_m.map(|m| rounded(m / 1000.0)),
    }
}

fn watch(today: &Today, done: Done) -> WatchRow {
    let (activity, recovery) = done;
    WatchRow {
        session: session(today, done),
        watch_recovery_h: activity.digest.watch.recovery_h.map(rounded),
        cardio_clock_h: rounded(recovery.after.cardio_h),
        mechanical_clock_h: rounded(recovery.after.mechanical_h),
    }
}

fn due(due: Option<Due>) -> Option<DueRow> {
    due.map(|due| DueRow {
        date: due.date,
        part_of_day: due.part.name(),
    })
}

fn usual(today: &Today) -> Option<UsualRow> {
    today.usual.map(|usual| UsualRow {
        distance_km: usual.distance_m.map(|m| rounded(m / 1000.0)),
        cardio_h: rounded(usual.alone.cardio_h),
        mechanical_h: rounded(usual.alone.mechanical_h),
        next_training_after_it: due(today.due_after_usual_run()),
    })
}

fn coming_days(today: &Today) -> Vec<DayRow> {
    let days = today.coming.iter().map(|day| DayRow {
        date: day.date,
        kind_of_day: day.kind.name(),
        cardio_clock_h: rounded(day.left.cardio_h),
        mechanical_clock_h: rounded(day.left.mechanical_h),
    });
    days.collect()
}

fn kept(kept: Kept) -> KeptRow {
    KeptRow {
        recovery_days_asked: kept.asked_days,
        recovery_days_kept: kept.kept_days,
        kept_streak_days: kept.streak_days,
        longest_kept_streak_days: kept.longest_streak_days,
        starts: kept.starts,
        recovered_starts: kept.recovered_starts,
        hard_starts: kept.hard_starts,
        recovered_hard_starts: kept.recovered_hard_starts,
        ready_h: rounded(kept.ready_h),
        known_h: rounded(kept.known_h),
    }
}

fn caution(caution: &Caution) -> CautionRow<'_> {
    CautionRow {
        rule: caution.rule,
        date: caution.date,
        level: caution.level.name(),
        finding: &caution.finding,
        in_words: caution.to_string(),
    }
}
