//! One row per activity: what was recorded, every load, the recovery it needs. Its columns:
//! docs/tables.md.

use chrono::{NaiveDateTime, TimeDelta};

use super::catalogue::{self, Sheet};
use super::columns::Columns;
use super::filled::{Filled, Mismatch};
use super::{Shown, Table, codes};
use crate::answer::{Results, activity_ids};
use crate::athlete::Threshold;
use crate::history::ScoredActivity;
use crate::load::{METRICS, Score, Unit, ZoneSeconds, edwards_zone_minutes};
use crate::recovery::{Clocks, Constants, Left, SessionRecovery};

/// The table; see the head of this file.
pub struct ActivitiesTable;

/// An activity, and what it did to the clocks.
struct ActivityTableRow<'a> {
    id: String,
    activity: &'a ScoredActivity,
    recovery: &'a SessionRecovery,
}

impl ActivityTableRow<'_> {
    fn score(&self) -> Option<Score> {
        self.activity.score.ok()
    }
}

/// When an activity began on the athlete's clock.
pub fn local_start(activity: &ScoredActivity) -> NaiveDateTime {
    let ahead = TimeDelta::seconds(activity.offset_s.into());
    let start = activity.digest.start.naive_utc();
    start.checked_add_signed(ahead).unwrap_or(start)
}

impl Table for ActivitiesTable {
    fn sheet(&self) -> &'static Sheet {
        &catalogue::ACTIVITIES
    }

    fn shown(&self) -> &'static [Shown] {
        const SHOWN: &[Shown] = &[
            Shown::new("local_start", "start", 0),
            Shown::code("sport", "sport"),
            Shown::new("duration_h", "hours", 2),
            Shown::new("distance_km", "km", 1),
            Shown::new("mean_hr_bpm", "bpm", 0),
            Shown::new("load_points", "load", 0),
            Shown::new("impact_km", "impact km", 1),
            Shown::new("recovery_days_advised", "rest d", 0),
            Shown::new("days_to_hard", "hard d", 0),
            Shown::new("id", "id", 0),
        ];
        SHOWN
    }

    fn filled(&self, results: &Results) -> Result<Filled, Mismatch> {
        let ids = activity_ids(&results.history.activities);
        let rows: Vec<ActivityTableRow> = results
            .sessions()
            .zip(ids)
            .filter(|((activity, _), _)| results.range.contains(activity.day))
            .map(|((activity, recovery), id)| ActivityTableRow {
                id,
                activity,
                recovery,
            })
            .collect();
        let mut columns = Columns::over(&rows);
        recorded(&mut columns);
        measured(&mut columns);
        counted(&mut columns);
        zones(&mut columns);
        metrics(&mut columns);
        thresholds(&mut columns);
        doubted(&mut columns);
        watch(&mut columns);
        recovery(&mut columns);
        hours(&mut columns);
        start(&mut columns);
        scales(&mut columns);
        columns.filled(self.sheet())
    }
}

fn recorded(columns: &mut Columns<ActivityTableRow>) {
    columns.words("id", |r| Some(r.id.clone()));
    columns.dates("date", |r| r.activity.day);
    columns.moments("start", |r| r.activity.digest.start);
    columns.local_times("local_start", |r| local_start(r.activity));
    columns.words("sport", |r| Some(codes::sport(&r.activity.digest.sport)));
    columns.words("title", |r| r.activity.digest.title.clone());
    columns.words("file", |r| Some(r.activity.digest.origin.path.as_str()));
    columns.counts("index_in_file", |r| Some(r.activity.digest.origin.index));
    columns.code_lists("corrected", |r| {
        r.activity.digest.corrected.iter().map(codes::corrected)
    });
    columns.code_lists("doubts", |r| {
        r.activity.digest.doubts.iter().map(codes::doubt)
    });
    columns.words("device", |r| {
        Some(r.activity.digest.device.to_string()).filter(|d| !d.is_empty())
    });
    columns.fine_numbers("elapsed_h", |r| {
        known(r, r.activity.digest.elapsed_s / 3600.0)
    });
    columns.fine_numbers("moving_h", |r| {
        known(r, r.activity.digest.moving_s / 3600.0)
    });
    columns.fine_numbers("distance_km", |r| {
        Some(r.activity.digest.distance_m? / 1000.0)
    });
    columns.fine_numbers("speed_m_per_s", |r| {
        let digest = &r.activity.digest;
        let metres = digest.distance_m.filter(|metres| *metres > 0.0)?;
        (digest.moving_s > 0.0).then(|| metres / digest.moving_s)
    });
}

/// Values of sensors and of the device.
fn measured(columns: &mut Columns<ActivityTableRow>) {
    columns.numbers("mean_hr_bpm", |r| r.activity.digest.heart_rate.mean_bpm());
    columns.numbers("max_hr_bpm", |r| r.activity.digest.heart_rate.held_max_bpm);
    columns.numbers("mean_power_w", |r| r.activity.digest.power.mean_w());
    columns.numbers("cadence_per_min", |r| {
        r.activity.digest.mean_cadence_per_min
    });
    columns.numbers("energy_kcal", |r| r.activity.digest.energy_kcal);
    columns.numbers("temperature_c", |r| r.activity.digest.mean_temperature_c);
    columns.fine_numbers("graded_speed_m_per_s", |r| {
        r.activity.digest.graded_speed.mean_m_per_s()
    });
    columns.fine_numbers("walked_share", |r| r.activity.digest.impact.walked_share());
}

/// What the watch and the athlete said of it.
fn watch(columns: &mut Columns<ActivityTableRow>) {
    columns.numbers("watch_recovery_h", |r| r.activity.digest.watch.recovery_h);
    columns.numbers("watch_vo2max_ml_per_kg_min", |r| {
        r.activity.digest.watch.vo2max_ml_per_kg_min()
    });
    columns.numbers("perceived_exertion", |r| {
        r.activity.digest.watch.perceived_exertion
    });
    columns.numbers("feel", |r| r.activity.digest.watch.feel);
}

fn counted(columns: &mut Columns<ActivityTableRow>) {
    columns.numbers("load_points", |r| Some(r.score()?.points.get()));
    columns.fine_numbers("intensity", |r| Some(r.score()?.intensity));
    columns.words("method", |r| Some(codes::method(&r.score()?.method)));
    columns.fine_numbers("coverage", |r| Some(r.score()?.coverage));
    columns.words("confidence", |r| {
        Some(codes::confidence(&r.score()?.confidence))
    });
    columns.truths("estimated", |r| Some(r.score()?.estimated));
    columns.fine_numbers("load_correction", |r| Some(r.score()?.correction));
    columns.words("unscored_because", |r| {
        r.activity
            .score
            .err()
            .map(|reason| codes::unscored(&reason))
    });
    columns.code_lists("warnings", |r| {
        r.activity.warnings.iter().map(codes::warning)
    });
}

fn zones(columns: &mut Columns<ActivityTableRow>) {
    for zone in 0..5 {
        columns.numbers(&format!("hr_zone_{}_s", zone + 1), |r| {
            let heart_rate = &r.activity.digest.heart_rate;
            let max_bpm = r.activity.thresholds.max_hr.value;
            let minutes = edwards_zone_minutes(heart_rate, max_bpm);
            (heart_rate.total_s() > 0.0).then(|| 60.0 * minutes[zone])
        });
    }
    let zones = |r: &ActivityTableRow| ZoneSeconds::of(r.activity.subject());
    columns.fine_numbers("below_vt1_h", |r| Some(zones(r)?.low_s / 3600.0));
    columns.fine_numbers("between_vt_h", |r| Some(zones(r)?.middle_s / 3600.0));
    columns.fine_numbers("above_vt2_h", |r| Some(zones(r)?.high_s / 3600.0));
}

/// Every metric of the list.
fn metrics(columns: &mut Columns<ActivityTableRow>) {
    for metric in METRICS {
        let value = |r: &ActivityTableRow| Some(metric.rate(r.activity.subject()).ok()?.value);
        match metric.unit() {
            Unit::Hours => columns.fine_numbers(metric.column(), value),
            Unit::LoadPoints => columns.numbers(&format!("{}_points", metric.column()), value),
            _ => columns.numbers(metric.column(), value),
        }
    }
    columns.fine_numbers("impact_downhill_share", |r| Some(r.activity.downhill_share));
    columns.fine_numbers("easy_speed_m_per_s", |r| {
        Some(r.activity.impact_context.easy_speed_m_per_s)
    });
    columns.numbers("descent_42d_m", |r| {
        Some(r.activity.impact_context.descent_42d_m)
    });
}

fn thresholds(columns: &mut Columns<ActivityTableRow>) {
    type OfRow = fn(&ActivityTableRow) -> Option<Threshold>;
    const OF: [(&str, &str, i32, OfRow); 5] = [
        ("athlete_max_hr", "_bpm", 2, |r| {
            Some(r.activity.thresholds.max_hr)
        }),
        ("athlete_resting_hr", "_bpm", 2, |r| {
            Some(r.activity.thresholds.resting_hr)
        }),
        ("threshold_hr", "_bpm", 2, |r| {
            Some(r.activity.thresholds.threshold_hr)
        }),
        ("threshold_speed", "_m_per_s", 4, |r| {
            r.activity.thresholds.threshold_speed
        }),
        ("threshold_power", "_w", 2, |r| {
            r.activity.thresholds.threshold_power
        }),
    ];
    for (name, unit, decimals, of) in OF {
        let value = |r: &ActivityTableRow| Some(of(r)?.value);
        match decimals {
            4 => columns.fine_numbers(&format!("{name}{unit}"), value),
            _ => columns.numbers(&format!("{name}{unit}"), value),
        }
        columns.words(&format!("{name}_source"), |r| {
            Some(codes::source(&of(r)?.provenance))
        });
    }
}

/// Heart rates like steps, and whether they were believed.
fn doubted(columns: &mut Columns<ActivityTableRow>) {
    columns.numbers("hr_like_steps_believed_s", |r| {
        Some(r.activity.doubts.believed_s)
    });
    columns.numbers("hr_like_steps_dropped_s", |r| {
        Some(r.activity.doubts.dropped_s)
    });
    columns.numbers("hr_like_steps_undecided_s", |r| {
        Some(r.activity.doubts.undecided_s)
    });
}

/// What a workout was for recovery; files of one workout have one answer.
fn recovery(columns: &mut Columns<ActivityTableRow>) {
    columns.counts("workout_number", |r| Some(r.recovery.training));
    columns.words("session_class", |r| Some(codes::class(&r.recovery.class)));
    columns.fine_numbers("race_score", |r| Some(r.recovery.race));
    columns.words("race_stated", |r| {
        Some(codes::race(&r.recovery.stated_race?))
    });
    columns.truths("restarts_recovery", |r| Some(r.recovery.restarts_clocks));
    columns.code_lists("limits_exceeded", |r| {
        r.recovery.breaches.iter().map(codes::limit)
    });
    columns.words("meant_as_recovery", |r| {
        Some(codes::meant(&r.recovery.meant_as_recovery?))
    });
    columns.counts("days_saved_as_walk", |r| {
        Some(r.recovery.counterfactual?.days_gained())
    });
    columns.counts("recovery_days_advised", |r| {
        Some(r.recovery.recovery_days())
    });
    columns.count_spans("recovery_days_advised", |r| {
        Some(r.recovery.recovery_days_span())
    });
    columns.counts("days_to_hard", |r| Some(r.recovery.days_to_hard()));
    columns.count_spans("days_to_hard", |r| Some(r.recovery.days_to_hard_span()));
    columns.truths("added_in_full", |r| Some(r.recovery.owed));
}

/// Hours that a workout needs by itself.
fn hours(columns: &mut Columns<ActivityTableRow>) {
    let span = |r: &ActivityTableRow, of: fn(&Clocks) -> f64| Some(r.recovery.asked_span.map(of));
    let easy = |hours| Some(Constants::PUBLISHED.easy_hours(hours));
    columns.numbers("cardio_recovery_h", |r| Some(r.recovery.asked.cardio_h));
    columns.spans("cardio_recovery_h", |r| span(r, |clocks| clocks.cardio_h));
    columns.numbers("legs_recovery_h", |r| Some(r.recovery.asked.mechanical_h));
    columns.spans("legs_recovery_h", |r| span(r, |clocks| clocks.mechanical_h));
    columns.numbers("cardio_recovery_easy_h", |r| {
        easy(r.recovery.asked.cardio_h)
    });
    columns.numbers("legs_recovery_easy_h", |r| {
        easy(r.recovery.asked.mechanical_h)
    });
    columns.numbers("cardio_recovery_base_h", |r| Some(r.recovery.base.cardio_h));
    columns.numbers("legs_recovery_base_h", |r| {
        Some(r.recovery.base.mechanical_h)
    });
}

/// The moment that a workout began at.
fn start(columns: &mut Columns<ActivityTableRow>) {
    columns.words("advice_at_start", |r| {
        Some(codes::advice(&r.recovery.judged.kind))
    });
    columns.words("advice_reason_at_start", |r| {
        Some(codes::reason(&r.recovery.judged.careful?))
    });
    columns.truths("too_soon", |r| Some(r.recovery.too_early.is_some()));
    let before = |r: &ActivityTableRow, of: fn(&Left) -> f64| Some(of(&r.recovery.before));
    columns.numbers("cardio_left_easy_at_start_h", |r| {
        before(r, |left| left.easy.cardio_h)
    });
    columns.numbers("legs_left_easy_at_start_h", |r| {
        before(r, |left| left.easy.mechanical_h)
    });
    columns.numbers("cardio_left_at_start_h", |r| {
        before(r, |left| left.hard.cardio_h)
    });
    columns.numbers("legs_left_at_start_h", |r| {
        before(r, |left| left.hard.mechanical_h)
    });
}

/// A number of an activity; none if its duration is unknown.
fn known(row: &ActivityTableRow, number: f64) -> Option<f64> {
    row.activity.digest.has_length().then_some(number)
}

/// What it was measured by.
fn scales(columns: &mut Columns<ActivityTableRow>) {
    columns.numbers("capacity_impact_km", |r| {
        Some(r.recovery.measured.capacity_km)
    });
    columns.numbers("usual_impact_km", |r| {
        Some(r.recovery.measured.customary_km)
    });
    columns.fine_numbers("cardio_divisor", |r| {
        Some(r.recovery.measured.divisors.cardio_h)
    });
    columns.fine_numbers("legs_divisor", |r| {
        Some(r.recovery.measured.divisors.mechanical_h)
    });
    columns.fine_numbers("hard_above_intensity", |r| {
        Some(r.recovery.measured.hardness.ceiling)
    });
    columns.fine_numbers("usual_hardest_intensity", |r| {
        Some(r.recovery.measured.hardness.usual)
    });
}
