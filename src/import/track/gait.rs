//! What an untyped track was, by how fast it went.
//!
//! Many apps leave the type out. A track at a runner's speed throughout is a run to a tool for
//! runners; anything faster or mixed stays what it is: unknown.

use super::{Stretch, seconds_between};
use crate::activity::Sport;

/// Usual speeds in m/s: below the first nobody runs, above the second few do for long.
const SLOWEST_RUN: f64 = 1.9;
const FASTEST_USUAL_RUN: f64 = 4.5;
/// Nine of ten steps of a run or a walk stay below these, m/s.
const FASTEST_RUN: f64 = 6.0;
const FASTEST_WALK: f64 = 2.4;
/// Slower is standing, m/s.
const STANDING: f64 = 0.5;

/// Run, walk, or unknown.
pub fn sport(stretches: &[Stretch]) -> Sport {
    let mut speeds = speeds(stretches);
    if speeds.is_empty() {
        return Sport::Other;
    }
    speeds.sort_by(f64::total_cmp);
    let (median, high) = (speeds[speeds.len() / 2], speeds[speeds.len() * 9 / 10]);
    if (SLOWEST_RUN..=FASTEST_USUAL_RUN).contains(&median) && high <= FASTEST_RUN {
        Sport::Run
    } else if median < SLOWEST_RUN && high <= FASTEST_WALK {
        Sport::Walk
    } else {
        Sport::Other
    }
}

/// Speeds of all steps in motion, m/s.
fn speeds(stretches: &[Stretch]) -> Vec<f64> {
    let pairs = stretches.iter().flat_map(|s| s.points.windows(2));
    pairs
        .filter_map(|pair| {
            let seconds = seconds_between(pair[0].instant?.time, pair[1].instant?.time);
            let (from, to) = (pair[0].measured.position?, pair[1].measured.position?);
            (seconds > 0.0).then(|| from.distance_m(to) / seconds)
        })
        .filter(|speed| *speed > STANDING)
        .collect()
}
