//! Recordings with values that no human can reach: they are no evidence about their athlete
//! (docs/plausibility.md).

use crate::digest::{
    BestEfforts, Digest, EFFORT_DISTANCES_M, Known, POWER_EFFORTS_S, SWUM_DISTANCES_M,
};
use crate::human::{self, Locomotion};

/// Lower settings are not believed, watts: nobody may state one either.
pub const LEAST_POWER_W: f64 = 40.0;
/// Only position errors make shorter distances this fast; they are left out, and the rest of the run is
/// believed, metres.
const SHORT_M: f64 = 1000.0;

/// What is impossible in a recording.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Beyond {
    /// Running at this speed, m/s.
    Running(f64),
    /// Swimming at this speed, m/s.
    Swimming(f64),
    /// Holding this power, watts.
    Power(f64),
}

/// What is impossible in a recording, if anything: such a recording is no evidence about its athlete.
pub fn beyond(digest: &Digest) -> Option<Beyond> {
    let best = &digest.best;
    let running = running(best).filter(|_| digest.was_run());
    let running = running.map(Beyond::Running);
    let swimming = || swimming(digest).map(Beyond::Swimming);
    let held = best.powers_w.iter().zip(POWER_EFFORTS_S);
    let mut too_much = held.filter_map(|(watts, seconds)| {
        let most = human::most_power().at(seconds);
        watts.get().filter(|watts| *watts > most)
    });
    running
        .or_else(swimming)
        .or_else(|| too_much.next().map(Beyond::Power))
}

/// Whether it has impossible values.
pub fn beyond_humans(digest: &Digest) -> bool {
    beyond(digest).is_some()
}

/// Best times on foot without impossible ones over short distances, seconds.
pub fn run_times_s(best: &BestEfforts) -> [Option<f64>; EFFORT_DISTANCES_M.len()] {
    let mut times = best.times_s.map(Known::get);
    for (time, metres) in times.iter_mut().zip(EFFORT_DISTANCES_M) {
        *time = time.filter(|time| !too_fast(Locomotion::Running, metres, *time));
    }
    times
}

/// Whether nobody moved this far in so short a time.
fn too_fast(by: Locomotion, metres: f64, seconds: f64) -> bool {
    metres > human::fastest(by).at(seconds) * seconds
}

fn running(best: &BestEfforts) -> Option<f64> {
    let held = [
        (best.speed_3min_m_per_s, 180.0),
        (best.speed_20min_m_per_s, 1200.0),
        (best.speed_60min_m_per_s, 3600.0),
    ];
    let held = held.into_iter().filter_map(|(speed, seconds)| {
        speed
            .get()
            .filter(|speed| too_fast(Locomotion::Running, speed * seconds, seconds))
    });
    let times = EFFORT_DISTANCES_M.iter().zip(best.times_s);
    let raced = times.filter_map(|(metres, time)| {
        let fast = |time: &f64| *metres > SHORT_M && too_fast(Locomotion::Running, *metres, *time);
        Some(metres / time.get().filter(fast)?)
    });
    held.chain(raced).max_by(f64::total_cmp)
}

fn swimming(digest: &Digest) -> Option<f64> {
    let swum = digest.best.swum_s.iter().zip(SWUM_DISTANCES_M);
    let fast = swum.filter_map(|(time, metres)| {
        let time = time
            .get()
            .filter(|time| too_fast(Locomotion::Swimming, metres, *time))?;
        Some(metres / time.max(1.0))
    });
    let most = human::FASTEST_SWIMMING_THRESHOLD_M_PER_S;
    let mean = mean_swum_m_per_s(digest).filter(|speed| *speed > most);
    fast.chain(mean).max_by(f64::total_cmp)
}

/// Mean speed in the water, m/s; for swims only.
pub fn mean_swum_m_per_s(digest: &Digest) -> Option<f64> {
    let swum = digest.sport == crate::activity::Sport::Swim && digest.moving_s > 0.0;
    let metres = digest.distance_m.filter(|metres| swum && *metres > 0.0)?;
    Some(metres / digest.moving_s)
}
