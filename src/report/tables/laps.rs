//! One row per lap, as the device summed it up. Its columns: docs/tables.md.

use chrono::{DateTime, TimeDelta, Utc};

use super::activities::local_start;
use super::catalogue::{self, Sheet};
use super::columns::Columns;
use super::filled::{Filled, Mismatch};
use super::{Shown, Table, codes};
use crate::activity::Lap;
use crate::answer::{Results, activity_ids};
use crate::history::ScoredActivity;

/// The table; see the head of this file.
pub struct LapsTable;

/// A lap and the activity that it is part of.
struct LapTableRow<'a> {
    id: &'a str,
    activity: &'a ScoredActivity,
    number: usize,
    lap: Lap,
}

impl LapTableRow<'_> {
    /// From the start of the activity to that of the lap.
    fn since_start(&self) -> TimeDelta {
        TimeDelta::milliseconds((f64::from(self.lap.start_s) * 1000.0).round() as i64)
    }

    fn start(&self) -> DateTime<Utc> {
        let start = self.activity.digest.start;
        start
            .checked_add_signed(self.since_start())
            .unwrap_or(start)
    }
}

impl Table for LapsTable {
    fn sheet(&self) -> &'static Sheet {
        &catalogue::LAPS
    }

    fn shown(&self) -> &'static [Shown] {
        const SHOWN: &[Shown] = &[
            Shown::new("local_start", "start", 0),
            Shown::code("sport", "sport"),
            Shown::new("lap", "lap", 0),
            Shown::clock("duration_s", "time"),
            Shown::new("distance_m", "m", 0),
            Shown::clock("pace_s_per_km", "min/km"),
            Shown::new("mean_hr_bpm", "bpm", 0),
            Shown::new("max_hr_bpm", "max", 0),
            Shown::new("mean_power_w", "W", 0),
            Shown::new("ascent_m", "up m", 0),
            Shown::code("trigger", "by"),
        ];
        SHOWN
    }

    fn filled(&self, results: &Results) -> Result<Filled, Mismatch> {
        let activities = &results.history.activities;
        let ids = activity_ids(activities);
        let within = activities
            .iter()
            .zip(&ids)
            .filter(|(activity, _)| results.range.contains(activity.day));
        let laps = within.flat_map(|(activity, id)| {
            let laps = activity.digest.laps.iter().zip(1..);
            laps.map(move |(lap, number)| LapTableRow {
                id,
                activity,
                number,
                lap,
            })
        });
        let rows: Vec<LapTableRow> = laps.collect();
        let mut columns = Columns::over(&rows);
        which(&mut columns);
        summed_up(&mut columns);
        columns.filled(self.sheet())
    }
}

fn which(columns: &mut Columns<LapTableRow>) {
    columns.words("id", |r| Some(r.id));
    columns.dates("date", |r| r.activity.day);
    columns.words("sport", |r| Some(codes::sport(&r.activity.digest.sport)));
    columns.counts("lap", |r| Some(r.number));
    columns.moments("start", LapTableRow::start);
    columns.local_times("local_start", |r| {
        let start = local_start(r.activity);
        start.checked_add_signed(r.since_start()).unwrap_or(start)
    });
}

fn summed_up(columns: &mut Columns<LapTableRow>) {
    columns.numbers("duration_s", |r| Some(r.lap.timer_s.into()));
    columns.numbers("elapsed_s", |r| r.lap.elapsed_s.map(f64::from));
    columns.numbers("distance_m", |r| r.lap.distance_m.map(f64::from));
    columns.fine_numbers("speed_m_per_s", |r| r.lap.speed_m_per_s());
    columns.numbers("pace_s_per_km", |r| {
        let on_foot = r.activity.digest.sport.is_on_foot();
        on_foot
            .then(|| r.lap.speed_m_per_s())?
            .map(|speed| 1000.0 / speed)
    });
    columns.counts("mean_hr_bpm", |r| r.lap.mean_hr_bpm);
    columns.counts("max_hr_bpm", |r| r.lap.max_hr_bpm);
    columns.counts("mean_power_w", |r| r.lap.mean_power_w);
    columns.counts("max_power_w", |r| r.lap.max_power_w);
    columns.counts("cadence_per_min", |r| r.lap.cadence_per_min);
    columns.counts("ascent_m", |r| r.lap.ascent_m);
    columns.counts("descent_m", |r| r.lap.descent_m);
    columns.counts("energy_kcal", |r| r.lap.energy_kcal);
    columns.words("trigger", |r| Some(codes::trigger(&r.lap.trigger?)));
}
