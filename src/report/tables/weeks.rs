//! One row per calendar week, Monday to Sunday. Columns stand in docs/tables.md.

use chrono::TimeDelta;
use polars::prelude::*;

use super::columns::Columns;
use super::{Shown, Table};
use crate::answer::Results;
use crate::history::{Day, DayModels, Week, ZoneShares, weeks};
use crate::recovery::kept_streak_days;

/// The table; see the head of this file.
pub struct WeeksTable;

/// A week, and its days up to today.
struct WeekTableRow<'a> {
    week: &'a Week,
    days: &'a [Day],
    /// What the models say at the end of its last day.
    models: &'a DayModels,
}

impl WeekTableRow<'_> {
    fn last(&self) -> &Day {
        &self.days[self.days.len() - 1]
    }

    /// Sums over a week without a single known day are missing.
    fn known(&self, sum: f64) -> Option<f64> {
        (self.week.known_days > 0).then_some(sum)
    }
}

impl Table for WeeksTable {
    fn of(&self) -> &'static str {
        "weeks"
    }

    fn shown(&self) -> &'static [Shown] {
        const SHOWN: &[Shown] = &[
            Shown::new("monday", "week of", 0),
            Shown::new("known_days", "days", 0),
            Shown::new("sessions", "n", 0),
            Shown::new("duration_h", "hours", 1),
            Shown::new("on_foot_km", "km", 1),
            Shown::new("load_points", "load", 0),
            Shown::new("impact_km", "impact", 1),
            Shown::new("fitness", "fitness", 0),
            Shown::new("monotony", "monotony", 1),
            Shown::new("workload_ratio_coupled", "ratio", 2),
            Shown::new("recovery_days_asked", "asked", 0),
            Shown::new("recovery_days_kept", "kept", 0),
        ];
        SHOWN
    }

    fn frame(&self, results: &Results) -> PolarsResult<DataFrame> {
        let history = &results.history;
        let models = history.day_models();
        let all = weeks(history);
        let rows: Vec<WeekTableRow> = all
            .iter()
            .filter_map(|w| row(results, w, &models))
            .collect();
        let mut columns = Columns::over(&rows);
        training(&mut columns);
        models_of(&mut columns);
        recovery(&mut columns, results);
        columns.frame()
    }
}

/// A week that overlaps the range, as far as it is past.
fn row<'a>(
    results: &'a Results,
    week: &'a Week,
    models: &'a [DayModels],
) -> Option<WeekTableRow<'a>> {
    let days = &results.history.days[week.days.clone()];
    let past = days.partition_point(|day| day.date <= results.today);
    let days = &days[..past];
    let sunday = week.monday + TimeDelta::days(6);
    let overlaps = week.monday <= results.range.to && sunday >= results.range.from;
    (overlaps && !days.is_empty()).then(|| WeekTableRow {
        week,
        days,
        models: &models[week.days.start + past - 1],
    })
}

fn training(columns: &mut Columns<WeekTableRow>) {
    columns.dates("monday", |r| r.week.monday);
    columns.counts("days", |r| r.days.len());
    columns.counts("known_days", |r| r.week.known_days);
    columns.counts("trained_days", |r| r.week.trained_days);
    columns.counts("sessions", |r| r.week.activities.len());
    columns.counts("unscored_sessions", |r| r.week.unscored);
    columns.numbers("duration_h", |r| r.known(r.week.hours));
    columns.numbers("on_foot_km", |r| r.known(r.week.on_foot_km));
    columns.numbers("on_foot_ascent_m", |r| r.known(r.week.on_foot_climb_m.0));
    columns.numbers("on_foot_descent_m", |r| r.known(r.week.on_foot_climb_m.1));
    columns.numbers("load_points", |r| r.known(r.week.load.get()));
    columns.numbers("impact_km", |r| r.known(r.week.impact.get()));
}

fn models_of(columns: &mut Columns<WeekTableRow>) {
    columns.numbers("fitness", |r| Some(r.last().fitness));
    columns.numbers("fatigue", |r| Some(r.last().fatigue));
    columns.fine_numbers("fitness_known_share", |r| Some(r.last().fitness_known));
    columns.numbers("fitness_ramp", |r| Some(r.models.ramp?.gain));
    columns.words("fitness_ramp_level", |r| Some(r.models.ramp?.level.name()));
    columns.numbers("monotony", |r| Some(r.models.monotony?.monotony));
    columns.numbers("strain", |r| Some(r.models.monotony?.strain));
    columns.numbers("workload_ratio_coupled", |r| {
        Some(r.models.ratio_coupled?.ratio)
    });
    let shares = |r: &WeekTableRow| ZoneShares::of(r.week.zones);
    columns.fine_numbers("below_vt1_share", |r| Some(shares(r)?.low));
    columns.fine_numbers("between_vt_share", |r| Some(shares(r)?.middle));
    columns.fine_numbers("above_vt2_share", |r| Some(shares(r)?.high));
}

fn recovery(columns: &mut Columns<WeekTableRow>, results: &Results) {
    let asked = |r: &WeekTableRow| {
        let days = r.days.iter();
        days.filter(|day| results.asked_for_recovery(day)).count()
    };
    let kept = |r: &WeekTableRow| {
        let days = r.days.iter();
        days.filter(|day| results.asked_for_recovery(day) && results.kept_recovery(day))
            .count()
    };
    let early = |r: &WeekTableRow| {
        let sessions = r.days.iter().flat_map(|day| results.sessions_of(day));
        sessions.filter(|(_, s)| s.is_early_start()).count()
    };
    columns.counts("recovery_days_asked", asked);
    columns.counts("recovery_days_kept", kept);
    columns.counts("too_early_sessions", early);
    columns.counts("recovered_starts", |r| {
        let sessions = r.days.iter().flat_map(|day| results.sessions_of(day));
        let recovered = sessions.filter(|(_, s)| s.is_start() && s.too_early.is_none());
        recovered.count()
    });
    columns.counts("kept_streak_days", |r| {
        let whole = results.whole();
        kept_streak_days(&whole.history, &whole.recovery, r.last().date)
    });
}
