//! The sport of a recording without one, from its speed.
//!
//! Many apps omit the type, and broken files lose it. A recording at a runner's speed throughout is a
//! run to a tool for runners; anything faster or mixed stays unknown.

use crate::activity::Sport;

/// Usual speeds in m/s: below the first nobody runs, above the second few do for long.
const SLOWEST_RUN: f64 = 1.9;
const FASTEST_USUAL_RUN: f64 = 4.5;
/// Nine of ten steps of a run or a walk are slower than these, m/s.
const FASTEST_RUN: f64 = 6.0;
const FASTEST_WALK: f64 = 2.4;
/// Slower is standing, m/s.
const STANDING: f64 = 0.5;

/// Run, walk, or unknown, from the speeds in m/s of the steps of a recording.
pub fn sport(speeds: impl Iterator<Item = f64>) -> Sport {
    let mut speeds: Vec<f64> = speeds.filter(|speed| *speed > STANDING).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speeds_throughout_make_the_sport_and_standing_does_not_count() {
        let steady = |speed: f64| sport([speed; 20].into_iter().chain([0.0; 30]));
        assert_eq!(steady(3.0), Sport::Run);
        assert_eq!(steady(1.4), Sport::Walk);
        assert_eq!(steady(8.0), Sport::Other);
        assert_eq!(sport(std::iter::empty()), Sport::Other);
        // A run to the car followed by a drive is neither.
        assert_eq!(sport([3.0; 15].into_iter().chain([20.0; 5])), Sport::Other);
    }
}
