//! A day as one JSON document; its fields are listed in docs/tables.md.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::answer::{JudgedSession, Today, WhatIf, id_among};
use crate::athlete::DiaryNote;
use crate::recovery::{Caution, DayKind, EffortLimit, KeptRecovery, Left, Wait};
use crate::report::ReportError;
use crate::report::documents::{hundredths, json_document};
use crate::report::words::Words;

#[derive(Serialize)]
struct TodayDocument {
    date: NaiveDate,
    kind_of_day: &'static str,
    kind_before_sessions_of_day: &'static str,
    more_careful_because: Option<&'static str>,
    diary: Vec<String>,
    new_to_running: bool,
    limits: LimitsRow,
    clocks: ClocksRow,
    last_restart: Option<SessionRow>,
    watch: Option<WatchRow>,
    next_run: Option<DueRow>,
    next_easy: Option<DueRow>,
    next_hard: Option<DueRow>,
    running: &'static str,
    coming_back_until: Option<NaiveDate>,
    days_off: Option<f64>,
    usual_run: Option<WhatIfRow>,
    hard_session: Option<WhatIfRow>,
    coming_days: Vec<DayRow>,
    kept: KeptRow,
    cautions: Vec<CautionRow>,
    assumed: Option<String>,
    not_known: Vec<String>,
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
    cardio_until_easy_h: [f64; 3],
    mechanical_until_easy_h: [f64; 3],
    cardio_until_hard_h: [f64; 3],
    mechanical_until_hard_h: [f64; 3],
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
    in_h: i64,
    in_h_low: i64,
    in_h_high: Option<i64>,
}

#[derive(Serialize)]
struct WhatIfRow {
    session: SessionRow,
    next_easy_after_it: Option<DueRow>,
    next_hard_after_it: Option<DueRow>,
}

#[derive(Serialize)]
struct DayRow {
    date: NaiveDate,
    kind_of_day: &'static str,
    until_easy_h: f64,
    until_hard_h: f64,
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
struct CautionRow {
    rule: &'static str,
    date: NaiveDate,
    level: &'static str,
    finding: String,
    in_words: String,
}

/// Writes the advice of a day as one document.
///
/// # Errors
/// When it cannot be written, which is a mistake of ours.
pub fn today_json(today: &Today, words: &dyn Words) -> Result<String, ReportError> {
    let advice = today.advice;
    let document = TodayDocument {
        date: advice.date,
        kind_of_day: today.kind.name(),
        kind_before_sessions_of_day: advice.kind.name(),
        more_careful_because: today
            .standing
            .now
            .judged
            .careful
            .map(|careful| words.careful(careful)),
        diary: advice.noted.iter().map(DiaryNote::to_string).collect(),
        new_to_running: advice.novice,
        limits: limits(today),
        clocks: clocks(today),
        last_restart: today.cause.map(|done| session(today, done)),
        watch: today.watch.map(|done| watch(today, done)),
        next_run: due(today.wait_for_run()),
        next_easy: due(today.wait_for_easy()),
        next_hard: due(today.wait_for_hard()),
        running: today.standing.now.running.kind.name(),
        coming_back_until: advice.comeback.and_then(|back| back.until),
        days_off: advice.comeback.map(|back| hundredths(back.days_off)),
        usual_run: what_if(today, today.usual.as_ref()),
        hard_session: what_if(today, today.hard.as_ref()),
        coming_days: coming_days(today),
        kept: kept(today.kept),
        cautions: advice
            .cautions
            .iter()
            .map(|one| caution(one, words))
            .collect(),
        assumed: (today.results.assumed(advice)).and_then(|assumed| words.assumed(assumed)),
        not_known: words.all_unknown(today.results),
    };
    json_document(&document)
}

fn limits(today: &Today) -> LimitsRow {
    let limits = today.limits(today.kind);
    let row = |effort: EffortLimit| EffortRow {
        intensity: hundredths(effort.intensity),
        hr_bpm: today.bpm(effort.intensity),
        duration_min: effort.minutes,
    };
    LimitsRow {
        walk: limits.walk.map(|walk| row(walk.flat)),
        walk_uphill: limits.walk.map(|walk| row(walk.uphill)),
        recovery_run: limits.recovery_run.map(|run| row(run.effort)),
        recovery_run_impact_km: limits.recovery_run.map(|run| hundredths(run.impact_km)),
        descent_m_per_km: limits.walk.map(|walk| walk.descent_m_per_km),
        easy_intensity: limits.easy_intensity,
        easy_hr_bpm: limits.easy_intensity.map(|intensity| today.bpm(intensity)),
    }
}

fn session(today: &Today, (activity, _): JudgedSession) -> SessionRow {
    let activities = &today.results.history.activities;
    SessionRow {
        id: id_among(activities, activity).unwrap_or_default(),
        date: activity.day,
        sport: activity.digest.sport.name(),
        distance_km: activity.digest.distance_m.map(|m| hundredths(m / 1000.0)),
    }
}

fn watch(today: &Today, done: JudgedSession) -> WatchRow {
    let (activity, recovery) = done;
    WatchRow {
        session: session(today, done),
        watch_recovery_h: activity.digest.watch.recovery_h.map(hundredths),
        cardio_clock_h: hundredths(recovery.after.hard.cardio_h),
        mechanical_clock_h: hundredths(recovery.after.hard.mechanical_h),
    }
}

/// Most likely, low and high of each clock.
fn clocks(today: &Today) -> ClocksRow {
    let now = &today.standing.now;
    let row = |of: fn(&Left) -> f64| {
        let span = now.left_span.map(of);
        [of(&now.left), span.low, span.high].map(hundredths)
    };
    ClocksRow {
        at: today.standing.at,
        cardio_until_easy_h: row(|left| left.easy.cardio_h),
        mechanical_until_easy_h: row(|left| left.easy.mechanical_h),
        cardio_until_hard_h: row(|left| left.hard.cardio_h),
        mechanical_until_hard_h: row(|left| left.hard.mechanical_h),
    }
}

fn due(wait: Option<Wait>) -> Option<DueRow> {
    wait.map(|wait| DueRow {
        date: wait.due.date,
        part_of_day: wait.due.part.name(),
        in_h: wait.hours,
        in_h_low: wait.span.0,
        in_h_high: wait.span.1,
    })
}

fn what_if(today: &Today, what_if: Option<&WhatIf>) -> Option<WhatIfRow> {
    what_if.map(|what_if| WhatIfRow {
        session: session(today, what_if.session),
        next_easy_after_it: due(what_if.after.wait(DayKind::Easy)),
        next_hard_after_it: due(what_if.after.wait(DayKind::Ready)),
    })
}

fn coming_days(today: &Today) -> Vec<DayRow> {
    let days = today.coming.iter().map(|day| DayRow {
        date: day.date,
        kind_of_day: day.kind.name(),
        until_easy_h: hundredths(day.left.easy.longest_h()),
        until_hard_h: hundredths(day.left.hard.longest_h()),
    });
    days.collect()
}

fn kept(kept: KeptRecovery) -> KeptRow {
    KeptRow {
        recovery_days_asked: kept.asked_days,
        recovery_days_kept: kept.kept_days,
        kept_streak_days: kept.streak_days,
        longest_kept_streak_days: kept.longest_streak_days,
        starts: kept.starts,
        recovered_starts: kept.recovered_starts,
        hard_starts: kept.hard_starts,
        recovered_hard_starts: kept.recovered_hard_starts,
        ready_h: hundredths(kept.ready_h),
        known_h: hundredths(kept.known_h),
    }
}

fn caution(caution: &Caution, words: &dyn Words) -> CautionRow {
    CautionRow {
        rule: caution.fact.rule().name(),
        date: caution.date,
        level: caution.level.name(),
        finding: words.short_caution(caution),
        in_words: words.caution(caution),
    }
}
