//! How training time was split between easy, moderate and hard, and whether that is polarised.
//!
//! Three zones: below the first ventilatory threshold, between the two, above the second. The index
//! is from Treff 2019, Front Physiol 10:707, doi 10.3389/fphys.2019.00707.

use super::window::{KnownDays, Window};
use crate::load::ZoneSeconds;

/// Less training than this in a window gives no distribution, s (constant of this project).
pub const LEAST_TRAINING_S: f64 = 5.0 * 3600.0;
/// A distribution is polarised above this index (Treff 2019).
pub const POLARISED_ABOVE: f64 = 2.0;
/// Share used for an empty middle zone, which cannot divide (Treff 2019).
const EMPTY_MIDDLE_SHARE: f64 = 0.01;

/// Shares of training time in the three zones, each 0 to 1, together 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ZoneShares {
    /// Below the first ventilatory threshold.
    pub low: f64,
    /// Between the two thresholds.
    pub middle: f64,
    /// Above the second ventilatory threshold.
    pub high: f64,
}

impl ZoneShares {
    /// Shares of a number of seconds; none without any time.
    pub fn of(zones: ZoneSeconds) -> Option<Self> {
        let total_s = zones.total_s();
        (total_s > 0.0).then(|| Self {
            low: zones.low_s / total_s,
            middle: zones.middle_s / total_s,
            high: zones.high_s / total_s,
        })
    }

    /// `log10(low / middle * high * 100)` without a unit; 0 by definition without hard training, and
    /// also without easy training, a case the paper leaves open.
    pub fn polarisation_index(self) -> f64 {
        if self.high == 0.0 || self.low == 0.0 {
            return 0.0;
        }
        let middle = match self.middle {
            0.0 => EMPTY_MIDDLE_SHARE,
            share => share,
        };
        (self.low / middle * self.high * 100.0).log10()
    }

    /// Whether it is polarised: an index above [`POLARISED_ABOVE`], and more easy than hard and more
    /// hard than moderate training. The index alone would pass others, too.
    pub fn is_polarised(self) -> bool {
        let ordered = self.low > self.high && self.high > self.middle;
        ordered && self.polarisation_index() > POLARISED_ABOVE
    }
}

/// The intensity distribution of some days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IntensityDistribution {
    /// Seconds in each zone over the known days.
    pub seconds: ZoneSeconds,
    /// The same as shares.
    pub shares: ZoneShares,
    /// How many of the days are known.
    pub known: KnownDays,
}

/// The distribution over the last `days` of a series with the zones of each day; none if too few of the
/// days are known or have less than [`LEAST_TRAINING_S`].
pub fn intensity_distribution(
    zones: &[Option<ZoneSeconds>],
    days: usize,
) -> Option<IntensityDistribution> {
    let window = Window::last(zones, days)?;
    let seconds: ZoneSeconds = window.values().sum();
    if seconds.total_s() < LEAST_TRAINING_S {
        return None;
    }
    Some(IntensityDistribution {
        seconds,
        shares: ZoneShares::of(seconds)?,
        known: window.known(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(low: f64, middle: f64, high: f64) -> ZoneSeconds {
        ZoneSeconds {
            low_s: 3600.0 * low,
            middle_s: 3600.0 * middle,
            high_s: 3600.0 * high,
        }
    }

    fn shares(low: f64, middle: f64, high: f64) -> ZoneShares {
        ZoneShares { low, middle, high }
    }

    #[test]
    fn the_index_is_two_where_easy_over_middling_times_hard_is_one() {
        // 0.6 / 0.15 * 0.25 = 1, and log10(100) = 2.
        let at_the_limit = shares(0.6, 0.15, 0.25);
        assert!((at_the_limit.polarisation_index() - 2.0).abs() < 1e-12);
        assert!(shares(0.8, 0.05, 0.15).is_polarised());
    }

    #[test]
    fn a_high_index_out_of_order_is_not_polarised() {
        // 0.4 / 0.1 * 0.5 = 2: an index of 2.3, but more hard than easy training.
        let mostly_hard = shares(0.4, 0.1, 0.5);
        assert!(mostly_hard.polarisation_index() > POLARISED_ABOVE);
        assert!(!mostly_hard.is_polarised());
    }

    #[test]
    fn an_empty_middle_counts_as_a_hundredth_and_an_empty_end_as_none() {
        // 0.9 / 0.01 * 0.1 * 100 = 900.
        let index = shares(0.9, 0.0, 0.1).polarisation_index();
        assert!((index - 900.0_f64.log10()).abs() < 1e-12);
        assert_eq!(shares(1.0, 0.0, 0.0).polarisation_index(), 0.0);
        assert_eq!(shares(0.0, 0.5, 0.5).polarisation_index(), 0.0);
    }

    #[test]
    fn days_add_up_and_seconds_become_shares() {
        let days = [Some(hours(3.0, 1.0, 0.0)), Some(hours(1.0, 0.0, 3.0))];
        let found = intensity_distribution(&days, 2).expect("eight hours");
        assert_eq!(found.seconds, hours(4.0, 1.0, 3.0));
        assert_eq!(found.shares, shares(0.5, 0.125, 0.375));
        assert_eq!(ZoneShares::of(ZoneSeconds::default()), None);
    }

    #[test]
    fn less_than_five_hours_say_nothing() {
        let of = |low| intensity_distribution(&[Some(hours(low, 0.0, 0.0))], 1).is_some();
        assert_eq!([4.9, 5.0].map(of), [false, true]);
    }

    #[test]
    fn an_unknown_day_is_not_rest() {
        let trained = Some(hours(2.0, 0.0, 0.0));
        let rested = Some(ZoneSeconds::default());
        let week = |other| [trained, trained, trained, other, other];
        // Three known days of five are too few; with two days of rest all five are known.
        assert_eq!(intensity_distribution(&week(None), 5), None);
        let found = intensity_distribution(&week(rested), 5).expect("six hours");
        assert_eq!(found.known.known_days, 5);
        assert_eq!(intensity_distribution(&[], 28), None);
    }
}
