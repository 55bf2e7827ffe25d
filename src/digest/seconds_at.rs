//! Seconds at each value of a quantity, in bins of equal width: the sum over samples.

use serde::{Deserialize, Serialize};

use super::bins::Bins;

/// Seconds in bins that begin at zero; values beyond the last bin count in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SecondsAt {
    width: f64,
    bins: u16,
    seconds: Bins,
}

impl SecondsAt {
    /// Empty bins of a width in the unit of the quantity; at least one.
    pub const fn new(width: f64, bins: u16) -> Self {
        Self {
            width,
            bins,
            seconds: Bins::new(),
        }
    }

    /// Adds seconds at a value; negative values count in the first bin.
    pub fn add(&mut self, value: f64, seconds: f64) {
        let bin = ((value / self.width) as u16).min(self.bins - 1);
        self.seconds.add(bin, seconds as f32);
    }

    /// Frees unused space.
    pub fn fit(&mut self) {
        self.seconds.fit();
    }

    /// `(lower edge of a bin, seconds)` of non-empty bins, ascending.
    pub fn iter(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        let filled = self.seconds.iter();
        filled.map(|(bin, s)| (bin as f64 * self.width, s))
    }

    /// Seconds in all bins together.
    pub fn total_s(&self) -> f64 {
        self.seconds.total_s()
    }

    /// Seconds in the bins that end at or below a value.
    pub fn up_to_s(&self, value: f64) -> f64 {
        let bins = (value / self.width).floor().max(0.0) as usize;
        self.seconds.before_s(bins)
    }

    /// Keeps a number of seconds, those of the highest values.
    pub fn keep_highest(&mut self, seconds: f64) {
        self.seconds.keep_last(seconds);
    }

    /// The same seconds at values that are a factor higher.
    pub fn scaled(&self, factor: f64) -> Self {
        let mut scaled = Self::new(self.width, self.bins);
        for (value, seconds) in self.iter() {
            // By the middle of a bin, so that rounding of its edge moves none.
            scaled.add((value + self.width / 2.0) * factor, seconds);
        }
        scaled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_found_again_below_and_above_a_value() {
        let mut seconds = SecondsAt::new(5.0, 10);
        for (value, held) in [(2.0, 10.0), (7.0, 20.0), (900.0, 30.0), (-3.0, 1.0)] {
            seconds.add(value, held);
        }
        let filled: Vec<_> = seconds.iter().collect();
        assert_eq!(filled, [(0.0, 11.0), (5.0, 20.0), (45.0, 30.0)]);
        assert_eq!(seconds.total_s(), 61.0);
        assert_eq!(seconds.up_to_s(5.0), 11.0);
        assert_eq!(seconds.up_to_s(45.0), 31.0);
        assert_eq!(seconds.up_to_s(1000.0), 61.0);
    }

    #[test]
    fn nothing_added_is_nothing() {
        assert_eq!(SecondsAt::new(1.0, 3).total_s(), 0.0);
    }
}
