//! One row per calendar day: the table that the picture draws. Its columns: docs/tables.md.

use super::catalogue::{self, Sheet};
use super::columns::Columns;
use super::filled::{Filled, Mismatch};
use super::{Shown, Table, codes};
use crate::answer::Results;
use crate::athlete::DiaryNote;
use crate::history::{Day, DayModels, DayState, ScoredActivity, WorkloadRatio, week_of};
use crate::recovery::{DayAdvice, Left, SessionRecovery};

/// The table; see the head of this file.
pub struct DaysTable;

/// A day with everything that is said of it.
struct DayTableRow<'a> {
    day: &'a Day,
    advice: &'a DayAdvice,
    models: &'a DayModels,
    activities: &'a [ScoredActivity],
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
    fn sheet(&self) -> &'static Sheet {
        &catalogue::DAYS
    }

    fn shown(&self) -> &'static [Shown] {
        const SHOWN: &[Shown] = &[
            Shown::new("date", "day", 0),
            Shown::code("state", ""),
            Shown::new("load_points", "load", 0),
            Shown::new("impact_km", "impact", 1),
            Shown::code("advice", "advised"),
            Shown::new("cardio_left_h", "cardio h", 0),
            Shown::new("legs_left_h", "legs h", 0),
            Shown::new("fitness", "fitness", 0),
            Shown::new("fatigue", "fatigue", 0),
            Shown::new("form", "form", 0),
        ];
        SHOWN
    }

    fn filled(&self, results: &Results) -> Result<Filled, Mismatch> {
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
                activities: &results.history.activities[day.activities.clone()],
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
        columns.filled(self.sheet())
    }
}

fn training(columns: &mut Columns<DayTableRow>) {
    columns.dates("date", |r| r.day.date);
    columns.dates("week_start", |r| week_of(r.day.date).first_day());
    columns.words("state", |r| Some(codes::state(&r.day.state)));
    columns.counts("sessions", |r| Some(r.day.activities.len()));
    columns.counts("unscored_sessions", |r| Some(r.day.unscored));
    columns.fine_numbers("duration_h", |r| {
        let known = r.day.state != DayState::Unknown;
        let seconds: f64 = r.activities.iter().map(|a| a.digest.timer_s).sum();
        known.then_some(seconds / 3600.0)
    });
    columns.numbers("load_points", |r| r.day.known_load());
    columns.numbers("impact_km", |r| r.day.known_impact());
    columns.numbers("fitness", |r| Some(r.day.fitness));
    columns.numbers("fatigue", |r| Some(r.day.fatigue));
    columns.numbers("form", |r| Some(r.day.form));
    columns.fine_numbers("fitness_known_share", |r| Some(r.day.fitness_known));
    columns.numbers("weekly_impact_km", |r| {
        Some(r.advice.measured.weekly_impact_km)
    });
    columns.numbers("usual_impact_km", |r| Some(r.advice.measured.customary_km));
    columns.numbers("capacity_impact_km", |r| {
        Some(r.advice.measured.capacity_km)
    });
}

fn recovery(columns: &mut Columns<DayTableRow>) {
    clocks(columns);
    columns.words("advice", |r| Some(codes::advice(&r.advice.kind)));
    columns.words("advice_low", |r| {
        Some(codes::advice(&r.advice.kind_span.low))
    });
    columns.words("advice_high", |r| {
        Some(codes::advice(&r.advice.kind_span.high))
    });
    columns.words("advice_reason", |r| Some(codes::reason(&r.advice.careful?)));
    columns.words("advice_for_running", |r| {
        Some(codes::advice(&r.advice.running))
    });
    columns.truths("new_to_running", |r| Some(r.advice.novice));
    columns.numbers("days_off", |r| Some(r.advice.comeback?.days_off));
    columns.fine_numbers("cardio_divisor", |r| {
        Some(r.advice.measured.divisors.cardio_h)
    });
    columns.fine_numbers("legs_divisor", |r| {
        Some(r.advice.measured.divisors.mechanical_h)
    });
    columns.fine_numbers("hard_above_intensity", |r| {
        Some(r.advice.measured.hardness.ceiling)
    });
    columns.fine_numbers("usual_hardest_intensity", |r| {
        Some(r.advice.measured.hardness.usual)
    });
    columns.counts("recovery_days_advised", |r| {
        Some(r.asking()?.recovery_days())
    });
    columns.count_spans("recovery_days_advised", |r| {
        Some(r.asking()?.recovery_days_span())
    });
    columns.counts("days_to_hard", |r| Some(r.asking()?.days_to_hard()));
    columns.count_spans("days_to_hard", |r| Some(r.asking()?.days_to_hard_span()));
    columns.counts("recovery_days_taken", |r| {
        Some(r.asking()?.answer?.days_taken)
    });
    columns.counts("too_soon_sessions", |r| {
        Some(r.sessions.iter().filter(|s| s.is_early_start()).count())
    });
    columns.numbers("watch_recovery_h", |r| r.watch_recovery_h);
}

/// Hours left on each of the four clocks, with their typical range.
fn clocks(columns: &mut Columns<DayTableRow>) {
    type ClockColumn = (&'static str, fn(&Left) -> f64);
    const CLOCKS: [ClockColumn; 4] = [
        ("cardio_left_easy_h", |left| left.easy.cardio_h),
        ("legs_left_easy_h", |left| left.easy.mechanical_h),
        ("cardio_left_h", |left| left.hard.cardio_h),
        ("legs_left_h", |left| left.hard.mechanical_h),
    ];
    for (name, of) in CLOCKS {
        columns.numbers(name, |r| Some(of(&r.advice.left)));
        columns.spans(name, |r| Some(r.advice.left_span.map(of)));
    }
}

fn body(columns: &mut Columns<DayTableRow>, results: &Results) {
    let body = |r: &DayTableRow| results.athlete.body.day(r.day.date);
    columns.code_lists("diary", |r| r.advice.noted.iter().map(codes::note));
    columns.counts("soreness", |r| {
        let mut notes = r.advice.noted.iter();
        notes.find_map(|note| match note {
            DiaryNote::Sore(mark) => Some(*mark),
            _ => None,
        })
    });
    columns.numbers("resting_hr_bpm", |r| body(r)?.resting_hr_bpm);
    columns.numbers("night_hrv_ms", |r| body(r)?.night_hrv_ms);
    columns.numbers("sleep_h", |r| body(r)?.asleep_s.map(|s| s / 3600.0));
    columns.code_lists("night_signs", |r| {
        let nights = r.advice.night.iter();
        nights.flat_map(|night| &night.signs).map(codes::sign)
    });
    columns.numbers("recovery_speed", |r| {
        Some(r.advice.night.as_ref()?.recovery_speed())
    });
}

fn week(columns: &mut Columns<DayTableRow>) {
    columns.numbers("fitness_ramp", |r| Some(r.models.ramp?.gain));
    columns.words("fitness_ramp_level", |r| {
        Some(codes::ramp(&r.models.ramp?.level))
    });
    columns.numbers("load_7d_points", |r| Some(r.models.monotony?.weekly_load));
    columns.numbers("monotony", |r| Some(r.models.monotony?.monotony));
    columns.numbers("strain", |r| Some(r.models.monotony?.strain));
    columns.counts("known_days_of_7", |r| {
        Some(r.models.monotony?.known.known_days)
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
    columns.counts("known_days_of_28", |r| {
        Some(r.models.ratio_coupled?.known.known_days)
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
    columns.numbers("impulse_fitness_points", |r| Some(r.models.impulse.fitness));
    columns.numbers("impulse_fatigue_points", |r| Some(r.models.impulse.fatigue));
    columns.numbers("impulse_performance_points", |r| {
        Some(r.models.impulse.performance)
    });
    columns.numbers("variable_dose_performance_points", |r| {
        Some(r.models.variable_dose.performance)
    });
    columns.fine_numbers("impulse_known_share", |r| {
        Some(r.models.impulse.known_share)
    });
}
