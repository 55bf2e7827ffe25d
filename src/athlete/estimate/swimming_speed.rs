//! Critical swimming speed: docs/athlete.md.

use chrono::NaiveDate;

use super::known_by_day::highest_of;
use super::leap::{Effort, Estimator, Found, within};
use super::sessions::{Quarter, Session};
use crate::athlete::basis::Basis;
use crate::athlete::thresholds::{Provenance, Threshold};
use crate::digest::SWUM_DISTANCES_M;
use crate::human::FASTEST_SWIMMING_THRESHOLD_M_PER_S;

/// Places of the distances in [`SWUM_DISTANCES_M`].
const OVER_200_M: usize = 0;
const OVER_400_M: usize = 1;
const OVER_1000_M: usize = 2;
/// Critical speed relative to that of the fastest thousand metres.
const OF_1000_M: f64 = 0.95;
/// Critical speed is believed between these shares of the speed over 400 m.
const BELIEVED_SHARE: std::ops::RangeInclusive<f64> = 0.8..=1.0;
/// Critical speed relative to the mean speed of a usual swim, if no effort is known.
const OVER_USUAL: f64 = 1.0 / 0.88;
/// Uncertainty of each source, as a share.
const OFF_EFFORT: f64 = 0.05;
const OFF_USUAL: f64 = 0.15;

/// From the fastest 200 and 400 m, else the fastest 1000 m of a quarter, else the usual swim; `None`
/// without swims.
pub struct SwimmingSpeed;

impl Estimator for SwimmingSpeed {
    fn estimate(&self, quarter: Quarter) -> Option<Found> {
        let fastest = |over: usize| -> Option<(f64, NaiveDate, usize)> {
            let swims = quarter.iter();
            let times = swims.filter_map(|s| Some((-s.best.swum_s[over].get()?, s.day, s.file)));
            let (time, day, file) = highest_of(times)?;
            Some((-time, day, file))
        };
        let of_two = fastest(OVER_200_M)
            .zip(fastest(OVER_400_M))
            .and_then(critical);
        let of_1000 = fastest(OVER_1000_M).map(|(seconds, day, file)| {
            let speed = OF_1000_M * SWUM_DISTANCES_M[OVER_1000_M] / seconds;
            (speed, day, vec![file])
        });
        let basis = match of_two {
            Some(_) => Basis::FastestSwims,
            None => Basis::FastestThousand,
        };
        let Some((speed, day, setters)) = of_two.or(of_1000) else {
            return usual(quarter);
        };
        let threshold = Threshold::new(speed, OFF_EFFORT * speed, Provenance::History, basis);
        Some(found(threshold.known_since(day), setters))
    }

    /// Heart rate in the water says little about the speed.
    fn with_heart(&self, _session: &Session) -> Option<(f64, f64)> {
        None
    }

    fn tells(&self, session: &Session) -> bool {
        session.mean_m_per_s.is_some()
    }

    fn most(&self) -> f64 {
        FASTEST_SWIMMING_THRESHOLD_M_PER_S
    }
}

fn found(threshold: Threshold, setters: Vec<usize>) -> Found {
    Found {
        threshold: within(threshold, FASTEST_SWIMMING_THRESHOLD_M_PER_S),
        setters,
        effort: Effort::Unknown,
    }
}

type Swum = (f64, NaiveDate, usize);

/// Slope of distance on time between the two.
fn critical((short, long): (Swum, Swum)) -> Option<(f64, NaiveDate, Vec<usize>)> {
    let metres = SWUM_DISTANCES_M[OVER_400_M] - SWUM_DISTANCES_M[OVER_200_M];
    let speed = metres / (long.0 - short.0);
    let of_long = SWUM_DISTANCES_M[OVER_400_M] / long.0;
    let believed = BELIEVED_SHARE.contains(&(speed / of_long));
    let mut files = vec![short.2, long.2];
    files.dedup();
    believed.then_some((speed, short.1.max(long.1), files))
}

fn usual(quarter: Quarter) -> Option<Found> {
    let swims = || quarter.iter().filter(|s| s.mean_m_per_s.is_some());
    let mut speeds: Vec<f64> = swims().filter_map(|s| s.mean_m_per_s).collect();
    speeds.sort_by(f64::total_cmp);
    let speed = OVER_USUAL * speeds.get(speeds.len() / 2)?;
    let basis = Basis::UsualSwim;
    let threshold = Threshold::new(speed, OFF_USUAL * speed, Provenance::Derived, basis);
    let last = swims().map(|s| s.day).max()?;
    Some(found(threshold.known_since(last), Vec::new()))
}
