//! One row per cleaned sample of the activities of one file, without places. Its columns: docs/tables.md.

use chrono::{DateTime, TimeDelta, Utc};

use super::catalogue;
use super::codes::{self, Repair};
use super::columns::Columns;
use super::filled::{Filled, Mismatch};
use super::{Shown, written};
use crate::clean::Apart;
use crate::digest::ids_of;
use crate::pipeline::{Inspected, InspectedActivity};
use crate::report::ReportError;
use crate::report::look::Look;

/// A speed that differs by less is the device's own, m/s.
const SAME_SPEED_M_PER_S: f32 = 0.01;

/// The samples of a file in the form of an ending, with the cells of a look.
///
/// # Errors
/// When polars or serde_json refuse, which is a mistake of ours.
pub fn samples_table(
    inspected: &Inspected,
    look: &Look,
    extension: &str,
) -> Result<Vec<u8>, ReportError> {
    const SHOWN: &[Shown] = &[
        Shown::new("index_in_file", "in file", 0),
        Shown::clock("elapsed_s", "time"),
        Shown::new("distance_m", "m", 0),
        Shown::new("speed_m_per_s", "m/s", 2),
        Shown::new("altitude_m", "up", 0),
        Shown::new("hr_bpm", "bpm", 0),
        Shown::new("power_w", "W", 0),
        Shown::new("cadence_per_min", "per min", 0),
        Shown::code("repairs", "repaired"),
    ];
    let table = filled(inspected)?;
    written(&table, &catalogue::SAMPLES, SHOWN, &[], look, extension)
}

/// A sample of an activity.
struct SampleTableRow<'a> {
    id: &'a str,
    of: &'a InspectedActivity,
    at: usize,
    distance_m: f64,
}

impl SampleTableRow<'_> {
    fn time(&self) -> DateTime<Utc> {
        let start = self.of.activity.start;
        let millis = (self.of.samples.elapsed_s[self.at] * 1000.0).round() as i64;
        start
            .checked_add_signed(TimeDelta::milliseconds(millis))
            .unwrap_or(start)
    }

    fn is_apart(&self) -> bool {
        let holds = |apart: &Apart| apart.samples.contains(&self.at);
        self.of.samples.heart_apart.iter().any(holds)
    }

    /// What was repaired of it, by what the file says and what is believed.
    fn repairs(&self) -> [Option<Repair>; 3] {
        let (raw, clean, at) = (&self.of.activity.samples, &self.of.samples, self.at);
        let left_out = raw.held_s[at] > 0.0 && clean.held_s[at] == 0.0;
        let heart = match (raw.heart_rate_bpm[at], clean.heart_rate_bpm[at]) {
            (Some(_), None) if self.is_apart() => Some(Repair::HeartRateApart),
            (Some(_), None) => Some(Repair::HeartRateDropped),
            (before, Some(now)) if before != Some(now) => Some(Repair::HeartRateBridged),
            _ => None,
        };
        let speed = match (raw.speed_m_per_s[at], clean.speed_m_per_s[at]) {
            (Some(_), None) => Some(Repair::SpeedDropped),
            (Some(before), Some(now)) if (before - now).abs() > SAME_SPEED_M_PER_S => {
                Some(Repair::SpeedCorrected)
            }
            _ => None,
        };
        let dropped = raw.power_w[at].is_some() && clean.power_w[at].is_none();
        let power = dropped.then_some(Repair::PowerDropped);
        match left_out {
            true => [Some(Repair::LeftOut), None, None],
            false => [heart, speed, power],
        }
    }
}

fn filled(inspected: &Inspected) -> Result<Filled, Mismatch> {
    let ids = ids_of(inspected.activities.iter().map(|it| &it.digest));
    let activities = inspected.activities.iter().zip(&ids);
    let rows = activities.flat_map(|(of, id)| {
        let mut covered_m = 0.0;
        let rows = of.samples.step_m.iter().enumerate();
        rows.map(move |(at, step_m)| {
            let distance_m = covered_m;
            covered_m += f64::from(*step_m);
            SampleTableRow {
                id,
                of,
                at,
                distance_m,
            }
        })
    });
    let rows: Vec<SampleTableRow> = rows.collect();
    let mut columns = Columns::over(&rows);
    columns.words("id", |r| Some(r.id));
    columns.counts("index_in_file", |r| Some(r.of.digest.origin.index));
    columns.words("sport", |r| Some(codes::sport(&r.of.digest.sport)));
    columns.moments("time", SampleTableRow::time);
    columns.numbers("elapsed_s", |r| Some(r.of.samples.elapsed_s[r.at]));
    columns.numbers("held_s", |r| Some(r.of.samples.held_s[r.at].into()));
    let way = |r: &SampleTableRow| r.of.digest.distance_m.is_some();
    columns.numbers("distance_m", |r| way(r).then_some(r.distance_m));
    columns.fine_numbers("speed_m_per_s", |r| {
        r.of.samples.speed_m_per_s[r.at].map(f64::from)
    });
    columns.numbers("altitude_m", |r| {
        r.of.activity.samples.altitude_m[r.at].map(f64::from)
    });
    columns.fine_numbers("grade", |r| r.of.samples.grade[r.at].map(f64::from));
    columns.numbers("hr_bpm", |r| {
        r.of.samples.heart_rate_bpm[r.at].map(f64::from)
    });
    columns.numbers("power_w", |r| r.of.samples.power_w[r.at].map(f64::from));
    columns.numbers("cadence_per_min", |r| {
        r.of.samples.cadence_per_min[r.at].map(f64::from)
    });
    columns.truths("moving", |r| Some(r.of.samples.moving[r.at]));
    columns.code_lists("repairs", |r| {
        let repairs = r.repairs().into_iter().flatten();
        repairs.map(|repair| codes::repair(&repair))
    });
    columns.filled(&catalogue::SAMPLES)
}
