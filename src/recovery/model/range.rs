//! Uncertainty of hours: one factor moves all clocks together, since threshold errors largely cancel
//! (docs/recovery.md).

use super::clocks::Left;
use super::constants::{Constants, below};
use super::part::{LoadBasis, Whole};

/// Standard deviations that cover four fifths of a normal distribution.
const FOUR_FIFTHS: f64 = 1.281_551_565_544_6;
/// Below this intensity the heart's hours rise so steeply that they are doubtful.
const DOUBTFUL_INTENSITY: f64 = 0.65;

/// The plausible range of a value; `low` is never above `high`.
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
    /// Scatter of the hours a session needs, standard deviation of ln hours.
    pub fn spread_of(&self, whole: &Whole) -> f64 {
        let gentle = whole.intensity.is_none_or(|i| below(i, DOUBTFUL_INTENSITY));
        match gentle || whole.basis != LoadBasis::Measured {
            true => self.spread_in_doubt,
            false => self.spread,
        }
    }

    /// The factor by which a clock may plausibly be longer or shorter, for a scatter.
    pub fn range_factor(&self, spread: f64) -> f64 {
        (FOUR_FIFTHS * spread).exp()
    }

    /// The typical range of the hours left some time after clocks were set.
    pub fn range(&self, set: Left, rested_h: f64, spread: f64) -> Span<Left> {
        let factor = self.range_factor(spread);
        Span {
            low: set.times(1.0 / factor).after_rest(rested_h),
            high: set.times(factor).after_rest(rested_h),
        }
    }
}
