//! How much of a session its heart rates cover.

use super::metric::Unscored;
use crate::digest::Digest;

/// Below this share of the session, heart rate is not representative (docs/metrics.md).
const LEAST_COVERAGE: f64 = 0.5;

/// Fewer values than one in this many seconds are not representative, however long each lasts.
const MOST_S_A_VALUE: f64 = 120.0;

/// Share of the timer's time with a believed heart rate, 0.5 to 1.
///
/// # Errors
/// If there is none, or too little to represent the session.
pub fn heart_rate_coverage(digest: &Digest) -> Result<f64, Unscored> {
    let measured_s = digest.heart_rate.total_s();
    if measured_s <= 0.0 {
        return Err(Unscored::NoHeartRate);
    }
    let coverage = (measured_s / digest.timer_s.max(1.0)).min(1.0);
    if coverage < LEAST_COVERAGE {
        return Err(Unscored::LittleHeartRate(coverage * 100.0));
    }
    // A value may last long; a few of them are still not representative.
    let values = digest.heart_rate.values;
    if let Some(few) = values.filter(|n| f64::from(*n) * MOST_S_A_VALUE < digest.timer_s) {
        return Err(Unscored::FewHeartRates(few));
    }
    Ok(coverage)
}
