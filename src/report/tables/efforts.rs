//! One row per activity and best effort in it. Its columns: docs/tables.md.

use super::catalogue::{self, Sheet};
use super::codes::{self, Effort};
use super::columns::Columns;
use super::filled::{Filled, Mismatch};
use super::{Shown, Table};
use crate::answer::{Results, activity_ids};
use crate::athlete::{beyond_humans, run_times_s};
use crate::digest::{
    BestEfforts, Digest, EFFORT_DISTANCES_M, Known, MEAN_EFFORTS_S, POWER_EFFORTS_S,
    SWUM_DISTANCES_M,
};
use crate::history::ScoredActivity;

/// The table; see the head of this file.
pub struct EffortsTable;

/// Durations over which grade-adjusted speeds are kept, seconds.
const GRADED_EFFORTS_S: [f64; 3] = [180.0, 1200.0, 3600.0];

/// A best effort: over a duration, or over a distance.
#[derive(Debug, Clone, Copy)]
struct Best {
    effort: Effort,
    duration_s: f64,
    distance_m: Option<f64>,
    /// Mean of power, heart rate or speed.
    mean: f64,
}

/// An effort and the activity that it was in.
struct EffortTableRow<'a> {
    id: &'a str,
    activity: &'a ScoredActivity,
    best: Best,
}

impl EffortTableRow<'_> {
    fn mean_of(&self, efforts: &[Effort]) -> Option<f64> {
        efforts
            .contains(&self.best.effort)
            .then_some(self.best.mean)
    }
}

impl Table for EffortsTable {
    fn sheet(&self) -> &'static Sheet {
        &catalogue::EFFORTS
    }

    fn shown(&self) -> &'static [Shown] {
        const SHOWN: &[Shown] = &[
            Shown::new("date", "day", 0),
            Shown::code("sport", "sport"),
            Shown::code("effort", "best"),
            Shown::clock("duration_s", "time"),
            Shown::new("distance_m", "m", 0),
            Shown::new("power_w", "W", 0),
            Shown::new("hr_bpm", "bpm", 0),
            Shown::new("speed_m_per_s", "m/s", 2),
            Shown::new("id", "id", 0),
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
        let efforts = within.flat_map(|(activity, id)| {
            let bests = bests(&of_humans(&activity.digest)).into_iter();
            bests.map(move |best| EffortTableRow { id, activity, best })
        });
        let rows: Vec<EffortTableRow> = efforts.collect();
        let mut columns = Columns::over(&rows);
        columns.words("id", |r| Some(r.id));
        columns.dates("date", |r| r.activity.day);
        columns.words("sport", |r| Some(codes::sport(&r.activity.digest.sport)));
        columns.words("effort", |r| Some(codes::effort(&r.best.effort)));
        columns.numbers("duration_s", |r| Some(r.best.duration_s));
        columns.numbers("distance_m", |r| r.best.distance_m);
        columns.numbers("power_w", |r| r.mean_of(&[Effort::Power]));
        columns.numbers("hr_bpm", |r| r.mean_of(&[Effort::HeartRate]));
        columns.fine_numbers("speed_m_per_s", |r| {
            r.mean_of(&[
                Effort::Speed,
                Effort::GradedSpeed,
                Effort::GradedDistance,
                Effort::SwumDistance,
            ])
        });
        columns.filled(self.sheet())
    }
}

/// The best efforts of an activity without the impossible ones, and without those of runs unless it was a run.
fn of_humans(digest: &Digest) -> BestEfforts {
    match (beyond_humans(digest), digest.was_run()) {
        (true, _) => BestEfforts {
            hearts_bpm: digest.best.hearts_bpm,
            ..BestEfforts::default()
        },
        (false, false) => digest.best.without_running(),
        (false, true) => BestEfforts {
            times_s: run_times_s(&digest.best).map(Known::from),
            ..*digest.best
        },
    }
}

/// All that are known of an activity, each kind by its length.
fn bests(best: &BestEfforts) -> Vec<Best> {
    let graded = [
        best.speed_3min_m_per_s,
        best.speed_20min_m_per_s,
        best.speed_60min_m_per_s,
    ];
    let mut powers: Vec<Best> = over(Effort::Power, &MEAN_EFFORTS_S, &best.mean_powers_w)
        .chain(
            over(Effort::Power, &POWER_EFFORTS_S, &best.powers_w)
                .filter(|best| !MEAN_EFFORTS_S.contains(&best.duration_s)),
        )
        .collect();
    powers.sort_by(|a, b| a.duration_s.total_cmp(&b.duration_s));
    powers
        .into_iter()
        .chain(over(Effort::HeartRate, &MEAN_EFFORTS_S, &best.hearts_bpm))
        .chain(over(Effort::Speed, &MEAN_EFFORTS_S, &best.speeds_m_per_s))
        .chain(over(Effort::GradedSpeed, &GRADED_EFFORTS_S, &graded))
        .chain(along(
            Effort::GradedDistance,
            &EFFORT_DISTANCES_M,
            &best.times_s,
        ))
        .chain(along(Effort::SwumDistance, &SWUM_DISTANCES_M, &best.swum_s))
        .collect()
}

/// Highest means over durations.
fn over(effort: Effort, durations_s: &[f64], means: &[Known]) -> impl Iterator<Item = Best> {
    durations_s.iter().zip(means).filter_map(move |(s, mean)| {
        Some(Best {
            effort,
            duration_s: *s,
            distance_m: None,
            mean: mean.get()?,
        })
    })
}

/// Shortest times over distances.
fn along(effort: Effort, metres: &[f64], times_s: &[Known]) -> impl Iterator<Item = Best> {
    metres
        .iter()
        .zip(times_s)
        .filter_map(move |(metres, time)| {
            let duration_s = time.get().filter(|seconds| *seconds > 0.0)?;
            Some(Best {
                effort,
                duration_s,
                distance_m: Some(*metres),
                mean: metres / duration_s,
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn efforts_of_one_kind_stand_by_their_length_and_what_is_unknown_is_no_row() {
        let best = BestEfforts {
            mean_powers_w: [Some(400.0), Some(320.0), None, Some(280.0), None].map(Known::from),
            powers_w: [Some(350.0), Some(320.0), Some(300.0), Some(280.0), None].map(Known::from),
            times_s: [None, None, Some(250.0), None, None, None].map(Known::from),
            ..BestEfforts::default()
        };
        let rows: Vec<_> = bests(&best)
            .into_iter()
            .map(|best| (best.effort, best.duration_s, best.mean))
            .collect();
        let powers = [
            (60.0, 400.0),
            (180.0, 350.0),
            (300.0, 320.0),
            (720.0, 300.0),
            (1200.0, 280.0),
        ];
        let mut expected: Vec<_> = powers.map(|(s, w)| (Effort::Power, s, w)).to_vec();
        expected.push((Effort::GradedDistance, 250.0, 4.0));
        assert_eq!(rows, expected);
    }
}
