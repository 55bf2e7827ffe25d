//! How far off hours may be: one factor moves all clocks together, as errors of thresholds largely
//! cancel (docs/recovery.md).

use super::clocks::Left;
use super::constants::{Constants, below};
use super::part::{LoadBasis, Whole};

/// Of a normal distribution, so many standard deviations hold four fifths.
const FOUR_FIFTHS: f64 = 1.281_551_565_544_6;
/// Below this intensity the heart's hours rise so steeply that they are doubtful.
const DOUBTFUL_INTENSITY: f64 = 0.65;

/// How low and how high a value may well be; `low` is never above `high`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span<T> {
    /// The lowest that is plausible.
    pub low: T,
    /// The highest that is plausible.
    pub high: T,
}

impl<T> Span<T> {
    /// Something of both ends.
    pub fn map<U>(&self, of: impl Fn(&T) -> U) -> Span<U> {
        Span {
            low: of(&self.low),
            high: of(&self.high),
        }
    }
}

impl Constants {
    /// Scatter of what a training asks for, standard deviation of ln hours.
    pub fn spread_of(&self, whole: &Whole) -> f64 {
        let gentle = whole.intensity.is_none_or(|i| below(i, DOUBTFUL_INTENSITY));
        match gentle || whole.basis != LoadBasis::Measured {
            true => self.spread_in_doubt,
            false => self.spread,
        }
    }

    /// The factor that a clock's hours may well be longer or shorter by, for a scatter.
    pub fn range_factor(&self, spread: f64) -> f64 {
        (FOUR_FIFTHS * spread).exp()
    }

    /// The typical range of what is left some hours after clocks were set.
    pub fn range(&self, set: Left, rested_h: f64, spread: f64) -> Span<Left> {
        let factor = self.range_factor(spread);
        Span {
            low: set.times(1.0 / factor).after_rest(rested_h),
            high: set.times(factor).after_rest(rested_h),
        }
    }
}
