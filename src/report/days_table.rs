//! One row per calendar day: the table behind the picture. Columns stand in docs/tables.md.

use polars::prelude::*;

use super::results::Results;
use super::{Report, ReportError, frame};
use crate::history::{Day, DayState};
use crate::recovery::{DayAdvice, SessionRecovery};

/// The report; see the head of this file.
pub struct DaysTable;

impl Report for DaysTable {
    fn name(&self) -> &'static str {
        "table of days"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["csv", "parquet"]
    }

    fn render(&self, results: &Results, extension: &str) -> Result<Vec<u8>, ReportError> {
        let table = days(results)?;
        Ok(match extension {
            "parquet" => frame::parquet(table)?,
            _ => frame::csv(table)?,
        })
    }
}

/// The table as a frame.
fn days(results: &Results) -> PolarsResult<DataFrame> {
    let rows: Vec<(&Day, &DayAdvice)> = results
        .history
        .days
        .iter()
        .zip(&results.recovery.days)
        .filter(|(day, _)| results.range.contains(day.date) && day.date <= results.today)
        .collect();
    let numbers = |name: &str, of: &dyn Fn(&Day, &DayAdvice) -> Option<f64>| {
        let values: Vec<Option<f64>> = rows.iter().map(|(d, a)| of(d, a).map(rounded)).collect();
        Column::new(name.into(), values)
    };
    let words = |name: &str, of: &dyn Fn(&Day, &DayAdvice) -> &'static str| {
        let values: Vec<&str> = rows.iter().map(|(d, a)| of(d, a)).collect();
        Column::new(name.into(), values)
    };
    let counts = |name: &str, of: &dyn Fn(&Day) -> usize| {
        let values: Vec<u32> = rows.iter().map(|(d, _)| of(d) as u32).collect();
        Column::new(name.into(), values)
    };
    let sessions = |day: &Day| &results.recovery.sessions[day.activities.clone()];
    let asking = |day: &Day| last_interrupting(sessions(day));
    let body = |day: &Day| results.athlete.body.day(day.date);
    let dates: Vec<chrono::NaiveDate> = rows.iter().map(|(d, _)| d.date).collect();
    let columns = vec![
        Column::new("date".into(), dates),
        words("state", &|d, _| d.state.name()),
        counts("sessions", &|d| d.activities.len()),
        counts("unscored_sessions", &|d| d.unscored),
        numbers("load_points", &|d, _| known(d, d.load.get())),
        numbers("impact_km", &|d, _| known(d, d.impact.get())),
        numbers("fitness", &|d, _| Some(d.fitness)),
        numbers("fatigue", &|d, _| Some(d.fatigue)),
        numbers("form", &|d, _| Some(d.form)),
        numbers("weekly_impact_km", &|d, _| Some(d.weekly_impact_km)),
        numbers("cardio_clock_h", &|_, a| Some(a.left.cardio_h)),
        numbers("mechanical_clock_h", &|_, a| Some(a.left.mechanical_h)),
        words("kind_of_day", &|_, a| a.kind.name()),
        numbers("recovery_days_called_for", &|d, _| {
            asking(d).map(|s| s.recovery_days() as f64)
        }),
        numbers("days_to_quality", &|d, _| {
            asking(d).map(|s| s.days_to_quality() as f64)
        }),
        numbers("days_taken", &|d, _| {
            asking(d)?.answer.map(|a| a.days_taken as f64)
        }),
        numbers("resting_hr_bpm", &|d, _| body(d)?.resting_hr_bpm),
        numbers("night_hrv_ms", &|d, _| body(d)?.night_hrv_ms),
        numbers("sleep_h", &|d, _| body(d)?.asleep_s.map(|s| s / 3600.0)),
        counts("too_early_sessions", &|d| {
            sessions(d).iter().filter(|s| s.too_early.is_some()).count()
        }),
    ];
    DataFrame::new(rows.len(), columns)
}

/// The session of a day whose recovery counts: the last that restarted the clocks.
fn last_interrupting(sessions: &[SessionRecovery]) -> Option<&SessionRecovery> {
    sessions.iter().rev().find(|s| s.interrupts)
}

/// A sum over a day that nobody knows is missing, and so is one without a single scored session.
fn known(day: &Day, sum: f64) -> Option<f64> {
    let nothing_scored = !day.activities.is_empty() && day.unscored == day.activities.len();
    (day.state != DayState::Unknown && !nothing_scored).then_some(sum)
}

fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
