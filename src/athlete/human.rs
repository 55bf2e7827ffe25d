//! What no human holds: thresholds are not looked for beyond it (docs/athlete.md).
//!
//! World records of 2025, a little generously: who holds one is not doubted.

use crate::digest::{BestEfforts, Digest, EFFORT_DISTANCES_M};

/// Fastest threshold on foot, m/s: the hour record is 21,330 m, 5.925 m/s.
pub const MOST_RUNNING_M_PER_S: f64 = 5.9;
/// Fastest threshold in the water, m/s: 200 m have been swum at 2.01 m/s, 400 m at 1.88.
pub const MOST_SWIMMING_M_PER_S: f64 = 1.9;
/// Highest threshold power, watts: the best riders hold some 450 for an hour.
pub const MOST_POWER_W: f64 = 480.0;
/// Lower settings are none, watts: nobody may state one either.
pub const LEAST_POWER_W: f64 = 40.0;

/// Nobody runs three minutes faster, m/s: the record over 1500 m is 7.28 m/s.
const MOST_RUNNING_3MIN_M_PER_S: f64 = 7.5;
/// Nobody ran [`EFFORT_DISTANCES_M`] in less, seconds (records: 43.0, 100.9, 132.0, 206.0, 437.6, 755.4).
const LEAST_RUN_S: [f64; EFFORT_DISTANCES_M.len()] = [43.0, 100.0, 131.0, 205.0, 437.0, 755.0];
/// Shorter distances are run that fast by a fault of positions alone; they are left out, and the rest
/// of the run is believed, metres.
const SHORT_M: f64 = 1000.0;
/// Nobody swam 200, 400 and 1000 m in less, seconds (records in short pools: 99.4, 212.3; 1000 m at the
/// speed of 800).
const LEAST_SWUM_S: [f64; 3] = [99.0, 212.0, 550.0];
/// Nobody holds more for 3, 5, 12, 20 and 60 minutes, watts (constants of this project, above what is
/// published of the best riders).
const MOST_HELD_W: [f64; 5] = [650.0, 600.0, 540.0, 505.0, 480.0];

/// What of a recording nobody can do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Beyond {
    /// Running at this speed, m/s.
    Running(f64),
    /// Swimming at this speed, m/s.
    Swimming(f64),
    /// Holding this power, watts.
    Power(f64),
}

/// What of a recording nobody can do, if anything: such a recording tells nothing of its athlete.
pub fn beyond(digest: &Digest) -> Option<Beyond> {
    let best = &digest.best;
    let running = running(best).filter(|_| digest.was_run());
    let running = running.map(Beyond::Running);
    let swimming = || swimming(digest).map(Beyond::Swimming);
    let held = best.powers_w.iter().zip(MOST_HELD_W);
    let mut too_much = held.filter_map(|(watts, most)| watts.filter(|watts| *watts > most));
    running
        .or_else(swimming)
        .or_else(|| too_much.next().map(Beyond::Power))
}

/// Whether it holds what nobody can do.
pub fn beyond_humans(digest: &Digest) -> bool {
    beyond(digest).is_some()
}

/// Best times on foot without those over short distances that nobody runs, seconds.
pub fn run_times_s(best: &BestEfforts) -> [Option<f64>; EFFORT_DISTANCES_M.len()] {
    let mut times = best.times_s;
    for (time, least) in times.iter_mut().zip(LEAST_RUN_S) {
        *time = time.filter(|time| *time >= least);
    }
    times
}

fn running(best: &BestEfforts) -> Option<f64> {
    let held = [
        (best.speed_3min_m_per_s, MOST_RUNNING_3MIN_M_PER_S),
        (best.speed_20min_m_per_s, MOST_RUNNING_M_PER_S / 0.95),
        (best.speed_60min_m_per_s, MOST_RUNNING_M_PER_S),
    ];
    let held = held
        .into_iter()
        .filter_map(|(speed, most)| speed.filter(|speed| *speed > most));
    let times = EFFORT_DISTANCES_M.iter().zip(best.times_s).zip(LEAST_RUN_S);
    let raced = times.filter_map(|((metres, time), least)| {
        let time = time.filter(|time| *metres > SHORT_M && *time < least)?;
        Some(metres / time)
    });
    held.chain(raced).max_by(f64::total_cmp)
}

fn swimming(digest: &Digest) -> Option<f64> {
    let swum = digest.best.swum_s.iter().zip(LEAST_SWUM_S);
    let metres = crate::digest::SWUM_DISTANCES_M;
    let fast = swum.zip(metres).filter_map(|((time, least), metres)| {
        let time = time.filter(|time| *time < least)?;
        Some(metres / time.max(1.0))
    });
    let mean = mean_swum_m_per_s(digest).filter(|speed| *speed > MOST_SWIMMING_M_PER_S);
    fast.chain(mean).max_by(f64::total_cmp)
}

/// Mean speed in the water, m/s; of swims alone.
pub fn mean_swum_m_per_s(digest: &Digest) -> Option<f64> {
    let swum = digest.sport == crate::activity::Sport::Swim && digest.moving_s > 0.0;
    let metres = digest.distance_m.filter(|metres| swum && *metres > 0.0)?;
    Some(metres / digest.moving_s)
}
