//! One row per activity: what was recorded, every load, what it asked for. Columns stand in
//! docs/tables.md.

use polars::prelude::*;

use super::columns::Columns;
use super::{Shown, Table};
use crate::answer::{Results, activity_ids};
use crate::athlete::Threshold;
use crate::history::ScoredActivity;
use crate::load::{METRICS, Score, Unit, ZoneSeconds};
use crate::recovery::{Clocks, Constants, Left, SessionRecovery};
use crate::report::words::wording::breach_in_words;

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

impl Table for ActivitiesTable {
    fn of(&self) -> &'static str {
        "activities"
    }

    fn shown(&self) -> &'static [Shown] {
        const SHOWN: &[Shown] = &[
            Shown::new("id", "id", 0),
            Shown::new("sport", "sport", 0),
            Shown::new("duration_h", "hours", 2),
            Shown::new("distance_km", "km", 1),
            Shown::new("mean_hr_bpm", "bpm", 0),
            Shown::new("load_points", "load", 0),
            Shown::new("method", "by", 0),
            Shown::new("impact_km", "impact km", 1),
            Shown::new("recovery_days_called_for", "rest d", 0),
            Shown::new("days_to_hard", "ready d", 0),
        ];
        SHOWN
    }

    fn frame(&self, results: &Results) -> PolarsResult<DataFrame> {
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
        counted(&mut columns);
        metrics(&mut columns);
        thresholds(&mut columns);
        doubted(&mut columns);
        recovery(&mut columns);
        columns.frame()
    }
}

fn recorded(columns: &mut Columns<ActivityTableRow>) {
    columns.words("id", |r| Some(r.id.clone()));
    columns.dates("date", |r| r.activity.day);
    columns.words("start", |r| {
        let offset = chrono::FixedOffset::east_opt(r.activity.offset_s)?;
        Some(r.activity.digest.start.with_timezone(&offset).to_rfc3339())
    });
    columns.words("sport", |r| Some(r.activity.digest.sport.name()));
    columns.words("title", |r| r.activity.digest.title.clone());
    columns.words("file", |r| Some(r.activity.digest.origin.path.as_str()));
    columns.counts("index_in_file", |r| r.activity.digest.origin.index as usize);
    columns.words("corrected", |r| {
        let said = r.activity.digest.corrected.iter();
        let said: Vec<String> = said.map(|what| what.to_string()).collect();
        (!said.is_empty()).then(|| said.join("; "))
    });
    columns.words("device", |r| Some(r.activity.digest.device.to_string()));
    columns.fine_numbers("elapsed_h", |r| {
        known(r, r.activity.digest.elapsed_s / 3600.0)
    });
    columns.fine_numbers("moving_h", |r| {
        known(r, r.activity.digest.moving_s / 3600.0)
    });
    columns.fine_numbers("distance_km", |r| {
        Some(r.activity.digest.distance_m? / 1000.0)
    });
    columns.numbers("mean_hr_bpm", |r| r.activity.digest.heart_rate.mean_bpm());
    columns.numbers("held_max_hr_bpm", |r| {
        r.activity.digest.heart_rate.held_max_bpm
    });
    columns.numbers("mean_power_w", |r| r.activity.digest.power.mean_w());
    columns.fine_numbers("mean_graded_speed_m_per_s", |r| {
        r.activity.digest.graded_speed.mean_m_per_s()
    });
    columns.fine_numbers("walked_share", |r| r.activity.digest.impact.walked_share());
}

fn counted(columns: &mut Columns<ActivityTableRow>) {
    columns.numbers("load_points", |r| Some(r.score()?.points.get()));
    columns.fine_numbers("intensity", |r| Some(r.score()?.intensity));
    columns.words("method", |r| Some(r.score()?.method.name()));
    columns.fine_numbers("coverage", |r| Some(r.score()?.coverage));
    columns.words("confidence", |r| Some(r.score()?.confidence.name()));
    columns.truths("estimated", |r| Some(r.score()?.estimated));
    columns.fine_numbers("correction", |r| Some(r.score()?.correction));
    columns.words("unscored_because", |r| {
        r.activity.score.err().map(|reason| reason.to_string())
    });
    columns.words("warnings", |r| {
        let names: Vec<&str> = r.activity.warnings.iter().map(|w| w.name()).collect();
        (!names.is_empty()).then(|| names.join("; "))
    });
    let zones = |r: &ActivityTableRow| ZoneSeconds::of(r.activity.subject());
    columns.fine_numbers("below_vt1_h", |r| Some(zones(r)?.low_s / 3600.0));
    columns.fine_numbers("between_vt_h", |r| Some(zones(r)?.middle_s / 3600.0));
    columns.fine_numbers("above_vt2_h", |r| Some(zones(r)?.high_s / 3600.0));
}

/// Every metric of the list, in its order.
fn metrics(columns: &mut Columns<ActivityTableRow>) {
    for metric in METRICS {
        let value = |r: &ActivityTableRow| Some(metric.rate(r.activity.subject()).ok()?.value);
        match metric.unit() {
            Unit::Hours => columns.fine_numbers(metric.column(), value),
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
    let heart = |name: &str,
                 columns: &mut Columns<ActivityTableRow>,
                 of: fn(&ActivityTableRow) -> Threshold| {
        columns.numbers(name, |r| Some(of(r).value));
        columns.words(&name.replace("_bpm", "_from"), |r| Some(of(r).basis));
    };
    heart("max_hr_bpm", columns, |r| r.activity.thresholds.max_hr);
    heart("resting_hr_bpm", columns, |r| {
        r.activity.thresholds.resting_hr
    });
    heart("threshold_hr_bpm", columns, |r| {
        r.activity.thresholds.threshold_hr
    });
    let speed = |r: &ActivityTableRow| r.activity.thresholds.threshold_speed;
    columns.fine_numbers("threshold_speed_m_per_s", |r| Some(speed(r)?.value));
    columns.words("threshold_speed_from", |r| Some(speed(r)?.basis));
    let power = |r: &ActivityTableRow| r.activity.thresholds.threshold_power;
    columns.numbers("threshold_power_w", |r| Some(power(r)?.value));
    columns.words("threshold_power_from", |r| Some(power(r)?.basis));
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

/// What a training asked for; files of one training have one answer.
fn recovery(columns: &mut Columns<ActivityTableRow>) {
    let asked = |r: &ActivityTableRow, of: fn(&Clocks) -> f64| Some(r.recovery.asked_span.map(of));
    let easy = |hours| Some(Constants::PUBLISHED.easy_hours(hours));
    columns.counts("training", |r| r.recovery.training);
    columns.numbers("cardio_h", |r| Some(r.recovery.asked.cardio_h));
    columns.spans("cardio_h", |r| asked(r, |clocks| clocks.cardio_h));
    columns.numbers("mechanical_h", |r| Some(r.recovery.asked.mechanical_h));
    columns.spans("mechanical_h", |r| asked(r, |clocks| clocks.mechanical_h));
    columns.numbers("cardio_easy_h", |r| easy(r.recovery.asked.cardio_h));
    columns.numbers("mechanical_easy_h", |r| easy(r.recovery.asked.mechanical_h));
    columns.numbers("cardio_base_h", |r| Some(r.recovery.base.cardio_h));
    columns.numbers("mechanical_base_h", |r| Some(r.recovery.base.mechanical_h));
    columns.words("class", |r| Some(r.recovery.class.name()));
    columns.fine_numbers("race", |r| Some(r.recovery.race));
    columns.words("race_stated", |r| Some(r.recovery.stated_race?.name()));
    columns.truths("restarts_clocks", |r| Some(r.recovery.restarts_clocks));
    columns.words("limits_broken", |r| {
        let words = r.recovery.breaches.iter().map(|b| breach_in_words(*b));
        let words: Vec<String> = words.collect();
        (!words.is_empty()).then(|| words.join("; "))
    });
    columns.words("meant_as_recovery", |r| {
        Some(r.recovery.meant_as_recovery?.name())
    });
    columns.numbers("days_gained_as_walk", |r| {
        Some(r.recovery.counterfactual?.days_gained() as f64)
    });
    start(columns);
    measured(columns);
    columns.numbers("recovery_days_called_for", |r| {
        Some(r.recovery.recovery_days() as f64)
    });
    columns.spans("recovery_days_called_for", |r| {
        Some(r.recovery.recovery_days_span().map(|days| *days as f64))
    });
    columns.numbers("days_to_hard", |r| Some(r.recovery.days_to_hard() as f64));
    columns.spans("days_to_hard", |r| {
        Some(r.recovery.days_to_hard_span().map(|days| *days as f64))
    });
    columns.numbers("watch_recovery_h", |r| r.activity.digest.watch.recovery_h);
}

/// The moment that a training began at.
fn start(columns: &mut Columns<ActivityTableRow>) {
    columns.words("kind_at_start", |r| Some(r.recovery.judged.kind.name()));
    columns.words("careful_at_start", |r| {
        Some(r.recovery.judged.careful?.name())
    });
    columns.truths("too_early", |r| Some(r.recovery.too_early.is_some()));
    let before = |r: &ActivityTableRow, of: fn(&Left) -> f64| Some(of(&r.recovery.before));
    columns.numbers("cardio_left_easy_h", |r| {
        before(r, |left| left.easy.cardio_h)
    });
    columns.numbers("mechanical_left_easy_h", |r| {
        before(r, |left| left.easy.mechanical_h)
    });
    columns.numbers("cardio_left_h", |r| before(r, |left| left.hard.cardio_h));
    columns.numbers("mechanical_left_h", |r| {
        before(r, |left| left.hard.mechanical_h)
    });
    columns.truths("added_in_full", |r| Some(r.recovery.owed));
}

/// A number of an activity; none where nobody knows how long that took.
fn known(row: &ActivityTableRow, number: f64) -> Option<f64> {
    row.activity.digest.has_length().then_some(number)
}

/// What it was measured by.
fn measured(columns: &mut Columns<ActivityTableRow>) {
    columns.numbers("capacity_impact_km", |r| {
        Some(r.recovery.measured.capacity_km)
    });
    columns.numbers("customary_impact_km", |r| {
        Some(r.recovery.measured.customary_km)
    });
    columns.fine_numbers("cardio_divisor", |r| {
        Some(r.recovery.measured.divisors.cardio_h)
    });
    columns.fine_numbers("mechanical_divisor", |r| {
        Some(r.recovery.measured.divisors.mechanical_h)
    });
    columns.fine_numbers("hard_above_intensity", |r| {
        Some(r.recovery.measured.hardness.ceiling)
    });
    columns.fine_numbers("usual_effort", |r| Some(r.recovery.measured.hardness.usual));
}
