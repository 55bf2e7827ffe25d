//! One row per calendar day: the table that the picture draws. Columns stand in docs/tables.md.

use polars::prelude::*;

use super::columns::Columns;
use super::{Shown, Table};
use crate::answer::Results;
use crate::athlete::DiaryNote;
use crate::history::{Day, DayModels, WorkloadRatio};
use crate::recovery::{DayAdvice, Left, SessionRecovery};

/// The table; see the head of this file.
pub struct DaysTable;

/// A day with everything that is said of it.
struct DayTableRow<'a> {
    day: &'a Day,
    advice: &'a DayAdvice,
    models: &'a DayModels,
    sessions: &'a [SessionRecovery],
    /// The watch's own recovery time after the day's last session, hours.
    watch_recovery_h: Option<f64>,
}

impl DayTableRow<'_> {
    /// The session of the day whose recovery counts: the last that restarted the clocks.
    fn asking(&self) -> Option<&SessionRecovery> {
        self.sessions.iter().rev().find(|s| s.restarts_clocks)
    }
}

impl Table for DaysTable {
    fn of(&self) -> &'static str {
        "days"
    }

    fn shown(&self) -> &'static [Shown] {
        const SHOWN: &[Shown] = &[
            Shown::new("date", "day", 0),
            Shown::new("state", "", 0),
            Shown::new("load_points", "load", 0),
            Shown::new("impact_km", "impact", 1),
            Shown::new("kind_of_day", "advised", 0),
            Shown::new("cardio_until_hard_h", "cardio h", 0),
            Shown::new("mechanical_until_hard_h", "legs h", 0),
            Shown::new("fitness", "fitness", 0),
            Shown::new("fatigue", "fatigue", 0),
            Shown::new("form", "form", 0),
        ];
        SHOWN
    }

    fn frame(&self, results: &Results) -> PolarsResult<DataFrame> {
        let models = results.history.day_models();
        let days = results.history.days.iter();
        let rows: Vec<DayTableRow> = days
            .zip(&results.recovery.days)
            .zip(&models)
            .filter(|((day, _), _)| results.range.contains(day.date) && day.date <= results.today)
            .map(|((day, advice), models)| DayTableRow {
                day,
                advice,
                models,
                sessions: &results.recovery.sessions[day.activities.clone()],
                watch_recovery_h: results.history.activities[day.activities.clone()]
                    .last()
                    .and_then(|activity| activity.digest.watch.recovery_h),
            })
            .collect();
        let mut columns = Columns::over(&rows);
        training(&mut columns);
        recovery(&mut columns);
        body(&mut columns, results);
        week(&mut columns);
        ratios(&mut columns);
        intensity(&mut columns);
        impulse(&mut columns);
        columns.frame()
    }
}

fn training(columns: &mut Columns<DayTableRow>) {
    columns.dates("date", |r| r.day.date);
    columns.words("state", |r| Some(r.day.state.name()));
    columns.counts("sessions", |r| r.day.activities.len());
    columns.counts("unscored_sessions", |r| r.day.unscored);
    columns.numbers("load_points", |r| r.day.known_load());
    columns.numbers("impact_km", |r| r.day.known_impact());
    columns.numbers("fitness", |r| Some(r.day.fitness));
    columns.numbers("fatigue", |r| Some(r.day.fatigue));
    columns.numbers("form", |r| Some(r.day.form));
    columns.fine_numbers("fitness_known_share", |r| Some(r.day.fitness_known));
    columns.numbers("weekly_impact_km", |r| {
        Some(r.advice.measured.weekly_impact_km)
    });
    columns.numbers("customary_impact_km", |r| {
        Some(r.advice.measured.customary_km)
    });
    columns.numbers("capacity_impact_km", |r| {
        Some(r.advice.measured.capacity_km)
    });
}

fn recovery(columns: &mut Columns<DayTableRow>) {
    clocks(columns);
    columns.words("kind_of_day", |r| Some(r.advice.kind.name()));
    columns.words("kind_of_day_low", |r| Some(r.advice.kind_span.low.name()));
    columns.words("kind_of_day_high", |r| Some(r.advice.kind_span.high.name()));
    columns.words("careful_because", |r| Some(r.advice.careful?.name()));
    columns.words("kind_for_running", |r| Some(r.advice.running.name()));
    columns.truths("new_to_running", |r| Some(r.advice.novice));
    columns.numbers("days_off", |r| Some(r.advice.comeback?.days_off));
    columns.fine_numbers("cardio_divisor", |r| {
        Some(r.advice.measured.divisors.cardio_h)
    });
    columns.fine_numbers("mechanical_divisor", |r| {
        Some(r.advice.measured.divisors.mechanical_h)
    });
    columns.fine_numbers("hard_above_intensity", |r| {
        Some(r.advice.measured.hardness.ceiling)
    });
    columns.fine_numbers("usual_effort", |r| Some(r.advice.measured.hardness.usual));
    columns.numbers("recovery_days_called_for", |r| {
        r.asking().map(|s| s.recovery_days() as f64)
    });
    columns.spans("recovery_days_called_for", |r| {
        Some(r.asking()?.recovery_days_span().map(|days| *days as f64))
    });
    columns.numbers("days_to_hard", |r| {
        r.asking().map(|s| s.days_to_hard() as f64)
    });
    columns.spans("days_to_hard", |r| {
        Some(r.asking()?.days_to_hard_span().map(|days| *days as f64))
    });
    columns.numbers("days_taken", |r| {
        r.asking()?.answer.map(|a| a.days_taken as f64)
    });
    columns.counts("too_early_sessions", |r| {
        r.sessions.iter().filter(|s| s.is_early_start()).count()
    });
    columns.numbers("watch_recovery_h", |r| r.watch_recovery_h);
}

/// Hours left on each of the four clocks, with their typical range.
fn clocks(columns: &mut Columns<DayTableRow>) {
    type ClockColumn = (&'static str, fn(&Left) -> f64);
    const CLOCKS: [ClockColumn; 4] = [
        ("cardio_until_easy_h", |left| left.easy.cardio_h),
        ("mechanical_until_easy_h", |left| left.easy.mechanical_h),
        ("cardio_until_hard_h", |left| left.hard.cardio_h),
        ("mechanical_until_hard_h", |left| left.hard.mechanical_h),
    ];
    for (name, of) in CLOCKS {
        columns.numbers(name, |r| Some(of(&r.advice.left)));
        columns.spans(name, |r| Some(r.advice.left_span.map(of)));
    }
}

fn body(columns: &mut Columns<DayTableRow>, results: &Results) {
    let body = |r: &DayTableRow| results.athlete.body.day(r.day.date);
    columns.words("diary", |r| {
        let notes: Vec<String> = r.advice.noted.iter().map(DiaryNote::to_string).collect();
        (!notes.is_empty()).then(|| notes.join("; "))
    });
    columns.numbers("resting_hr_bpm", |r| body(r)?.resting_hr_bpm);
    columns.numbers("night_hrv_ms", |r| body(r)?.night_hrv_ms);
    columns.numbers("sleep_h", |r| body(r)?.asleep_s.map(|s| s / 3600.0));
    columns.words("night_signs", |r| {
        let signs = r.advice.night.as_ref()?.signs.iter();
        let names: Vec<&str> = signs.map(|sign| sign.name()).collect();
        (!names.is_empty()).then(|| names.join("; "))
    });
    columns.numbers("recovery_speed", |r| {
        Some(r.advice.night.as_ref()?.recovery_speed())
    });
}

fn week(columns: &mut Columns<DayTableRow>) {
    columns.numbers("fitness_ramp", |r| Some(r.models.ramp?.gain));
    columns.words("fitness_ramp_level", |r| Some(r.models.ramp?.level.name()));
    columns.numbers("load_7d", |r| Some(r.models.monotony?.weekly_load));
    columns.numbers("monotony", |r| Some(r.models.monotony?.monotony));
    columns.numbers("strain", |r| Some(r.models.monotony?.strain));
    columns.numbers("known_days_of_7", |r| {
        Some(r.models.monotony?.known.known_days as f64)
    });
}

fn ratios(columns: &mut Columns<DayTableRow>) {
    let ratio = |of: Option<WorkloadRatio>| of.map(|r| r.ratio);
    columns.numbers("workload_ratio_coupled", |r| ratio(r.models.ratio_coupled));
    columns.numbers("workload_ratio_uncoupled", |r| {
        ratio(r.models.ratio_uncoupled)
    });
    columns.numbers("workload_ratio_exponential", |r| {
        ratio(r.models.ratio_exponential)
    });
    columns.numbers("known_days_of_28", |r| {
        Some(r.models.ratio_coupled?.known.known_days as f64)
    });
}

fn intensity(columns: &mut Columns<DayTableRow>) {
    columns.fine_numbers("below_vt1_share_28d", |r| {
        Some(r.models.intensity?.shares.low)
    });
    columns.fine_numbers("between_vt_share_28d", |r| {
        Some(r.models.intensity?.shares.middle)
    });
    columns.fine_numbers("above_vt2_share_28d", |r| {
        Some(r.models.intensity?.shares.high)
    });
    columns.numbers("polarisation_index_28d", |r| {
        Some(r.models.intensity?.shares.polarisation_index())
    });
    columns.truths("polarised_28d", |r| {
        Some(r.models.intensity?.shares.is_polarised())
    });
}

fn impulse(columns: &mut Columns<DayTableRow>) {
    columns.numbers("impulse_fitness", |r| Some(r.models.impulse.fitness));
    columns.numbers("impulse_fatigue", |r| Some(r.models.impulse.fatigue));
    columns.numbers("impulse_performance", |r| {
        Some(r.models.impulse.performance)
    });
    columns.numbers("variable_dose_performance", |r| {
        Some(r.models.variable_dose.performance)
    });
    columns.fine_numbers("impulse_known_share", |r| {
        Some(r.models.impulse.known_share)
    });
}
