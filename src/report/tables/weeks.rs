//! One row per calendar week, Monday to Sunday. Its columns: docs/tables.md.

use chrono::TimeDelta;

use super::catalogue::{self, Sheet};
use super::columns::Columns;
use super::filled::{Filled, Mismatch};
use super::{Shown, Table, codes};
use crate::answer::Results;
use crate::history::{Day, DayModels, Week, ZoneShares, weeks};
use crate::recovery::{RecoveryDay, SessionRecovery, kept_streak_days};

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
    fn sheet(&self) -> &'static Sheet {
        &catalogue::WEEKS
    }

    fn shown(&self) -> &'static [Shown] {
        const SHOWN: &[Shown] = &[
            Shown::new("week_start", "week of", 0),
            Shown::new("known_days", "days", 0),
            Shown::new("sessions", "n", 0),
            Shown::new("duration_h", "hours", 1),
            Shown::new("on_foot_km", "km", 1),
            Shown::new("load_points", "load", 0),
            Shown::new("impact_km", "impact", 1),
            Shown::new("fitness", "fitness", 0),
            Shown::new("monotony", "monotony", 1),
            Shown::new("workload_ratio_coupled", "ratio", 2),
            Shown::new("recovery_days_advised", "advised", 0),
            Shown::new("recovery_days_taken", "taken", 0),
        ];
        SHOWN
    }

    fn filled(&self, results: &Results) -> Result<Filled, Mismatch> {
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
        columns.filled(self.sheet())
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
    columns.dates("week_start", |r| r.week.monday);
    columns.counts("days", |r| Some(r.days.len()));
    columns.counts("known_days", |r| Some(r.week.known_days));
    columns.counts("trained_days", |r| Some(r.week.trained_days));
    columns.counts("sessions", |r| Some(r.week.activities.len()));
    columns.counts("unscored_sessions", |r| Some(r.week.unscored));
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
    columns.words("fitness_ramp_level", |r| {
        Some(codes::ramp(&r.models.ramp?.level))
    });
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
    let advised = |r: &WeekTableRow| {
        let days = r.days.iter();
        Some(
            days.filter(|day| results.recovery_day(day).is_some())
                .count(),
        )
    };
    let taken = |r: &WeekTableRow| {
        let days = r.days.iter();
        let taken = days.filter(|day| results.recovery_day(day) == Some(RecoveryDay::Kept));
        Some(taken.count())
    };
    let sessions = |r: &WeekTableRow, is: fn(&SessionRecovery) -> bool| {
        let sessions = r.days.iter().flat_map(|day| results.sessions_of(day));
        Some(sessions.filter(|(_, s)| is(s)).count())
    };
    columns.counts("recovery_days_advised", advised);
    columns.counts("recovery_days_taken", taken);
    columns.counts("too_soon_sessions", |r| {
        sessions(r, SessionRecovery::is_early_start)
    });
    columns.counts("recovered_sessions", |r| {
        sessions(r, |s| s.is_start() && s.too_early.is_none())
    });
    columns.counts("recovery_streak_days", |r| {
        let whole = results.whole();
        Some(kept_streak_days(
            &whole.history,
            &whole.recovery,
            r.last().date,
        ))
    });
}
