//! The most load that a body can take on in some time (docs/plausibility.md).

/// Nobody holds more for any length, where 1 can be held for an hour. A project constant: a file with
/// more would raise the usual level and hide real races for weeks.
pub const MOST_INTENSITY: f64 = 1.1;
/// No more load an hour counts for recovery: that intensity squared, points.
pub const MOST_LOAD_PER_H: f64 = 121.0;
/// Nobody's legs take more in an hour, impact km: the steepest descent at a run, without being used to
/// it.
pub const MOST_IMPACT_KM_PER_H: f64 = 90.0;
/// Points an hour that nobody exceeds for an hour or more: 100 are an hour at threshold, and the rest
/// allows for a threshold set too low.
const MOST_AN_HOUR: f64 = 110.0;
/// How the bound rises for shorter sessions, and falls for longer ones, as a power of their length:
/// speed falls with the power 0.06 of time (Riegel 1981), points with twice that.
const RISE: f64 = 0.15;
const FALL: f64 = 0.12;
/// Limit for any session, however short, points an hour.
const MOST_EVER_AN_HOUR: f64 = 130.0;

/// The most points possible in a session of some hours.
pub fn most_points(hours: f64) -> f64 {
    let power = if hours < 1.0 { RISE } else { FALL };
    let per_hour = MOST_AN_HOUR * hours.max(f64::MIN_POSITIVE).powf(-power);
    hours * per_hour.min(MOST_EVER_AN_HOUR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_takes_110_and_shorter_sessions_a_little_more() {
        assert_eq!(most_points(1.0), 110.0);
        // 110 · 5^-0.12 = 90.7 an hour.
        assert!((most_points(5.0) / 5.0 - 90.68).abs() < 0.01);
        // 110 · 0.5^-0.15 = 122 an hour.
        assert!((most_points(0.5) - 61.03).abs() < 0.01);
        assert_eq!(most_points(0.1), 13.0);
        assert_eq!(most_points(0.0), 0.0);
    }

    #[test]
    fn a_longer_session_may_be_worth_more() {
        let bounds: Vec<f64> = (0..400)
            .map(|i| most_points(f64::from(i) / 100.0))
            .collect();
        assert!(bounds.windows(2).all(|pair| pair[1] > pair[0]));
    }
}
