//! Critical swimming speed: docs/athlete.md.

use super::known::{Dated, Known, highest};
use super::running_speed::EFFORT_WINDOW_DAYS;
use crate::athlete::thresholds::{Provenance, Threshold};
use crate::digest::{Digest, SWUM_DISTANCES_M};

/// Places of the distances in [`SWUM_DISTANCES_M`].
const OVER_200_M: usize = 0;
const OVER_400_M: usize = 1;
const OVER_1000_M: usize = 2;
/// Critical speed against that of the fastest thousand metres.
const OF_1000_M: f64 = 0.95;
/// Critical speed is believed between these shares of the speed over 400 m.
const BELIEVED_SHARE: std::ops::RangeInclusive<f64> = 0.8..=1.0;
/// Critical speed against the mean speed of a usual swim, where no effort is known.
const OVER_USUAL: f64 = 1.0 / 0.88;
/// How far off each source may well be, as a share.
const OFF_EFFORT: f64 = 0.05;
const OFF_USUAL: f64 = 0.15;

/// From the fastest 200 and 400 m, else the fastest 1000 m of a quarter, else the usual swim; `None`
/// without swims.
pub fn swimming_speed(known: &Known) -> Option<Threshold> {
    let fastest = |over: usize| -> Option<Dated> {
        let swims = known.recent_of_discipline(EFFORT_WINDOW_DAYS);
        let (time, day) =
            highest(swims.filter_map(|e| Some((-e.digest.best.swum_s[over]?, e.day))))?;
        Some((-time, day))
    };
    let of_two = fastest(OVER_200_M)
        .zip(fastest(OVER_400_M))
        .and_then(critical);
    let of_1000 = fastest(OVER_1000_M)
        .map(|(seconds, day)| (OF_1000_M * SWUM_DISTANCES_M[OVER_1000_M] / seconds, day));
    let basis = match of_two {
        Some(_) => "fastest 200 and 400 m of 90 days",
        None => "95 % of the fastest 1000 m of 90 days",
    };
    if let Some((speed, day)) = of_two.or(of_1000) {
        let threshold = Threshold::new(speed, OFF_EFFORT * speed, Provenance::History, basis);
        return Some(threshold.known_since(day));
    }
    usual(known)
}

/// Slope of distance on time between the two.
fn critical((short, long): (Dated, Dated)) -> Option<Dated> {
    let metres = SWUM_DISTANCES_M[OVER_400_M] - SWUM_DISTANCES_M[OVER_200_M];
    let speed = metres / (long.0 - short.0);
    let of_long = SWUM_DISTANCES_M[OVER_400_M] / long.0;
    let believed = BELIEVED_SHARE.contains(&(speed / of_long));
    believed.then_some((speed, short.1.max(long.1)))
}

fn usual(known: &Known) -> Option<Threshold> {
    let mut speeds: Vec<f64> = known
        .recent_of_discipline(EFFORT_WINDOW_DAYS)
        .filter_map(|e| mean_speed(e.digest))
        .collect();
    speeds.sort_by(f64::total_cmp);
    let speed = OVER_USUAL * speeds.get(speeds.len() / 2)?;
    let basis = "usual speed, as no effort is known";
    let threshold = Threshold::new(speed, OFF_USUAL * speed, Provenance::Derived, basis);
    Some(threshold.known_since(known.day))
}

fn mean_speed(digest: &Digest) -> Option<f64> {
    let metres = digest.distance_m.filter(|m| *m > 0.0)?;
    (digest.moving_s > 0.0).then(|| metres / digest.moving_s)
}
