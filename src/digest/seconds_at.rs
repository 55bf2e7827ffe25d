//! Seconds at each value of a quantity, in bins of equal width: what a sum over samples becomes.

use serde::{Deserialize, Serialize};

/// Seconds in bins that begin at zero; what lies beyond the last bin counts in the last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SecondsAt {
    width: f64,
    bins: usize,
    seconds: Vec<f32>,
}

impl SecondsAt {
    /// Empty bins of a width in the unit of the quantity. They cost nothing until one is filled.
    pub const fn new(width: f64, bins: usize) -> Self {
        Self {
            width,
            bins,
            seconds: Vec::new(),
        }
    }

    /// Adds seconds at a value; negative values count in the first bin.
    pub fn add(&mut self, value: f64, seconds: f64) {
        if self.seconds.is_empty() {
            self.seconds = vec![0.0; self.bins];
        }
        let bin = ((value / self.width) as usize).min(self.bins - 1);
        self.seconds[bin] += seconds as f32;
    }

    /// `(lower edge of a bin, seconds)` where there is any time, ascending.
    pub fn iter(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        let filled = self.seconds.iter().enumerate().filter(|(_, s)| **s > 0.0);
        filled.map(|(bin, s)| (bin as f64 * self.width, f64::from(*s)))
    }

    /// All seconds.
    pub fn total_s(&self) -> f64 {
        self.seconds.iter().map(|s| f64::from(*s)).sum()
    }

    /// Seconds in the bins that end at or below a value.
    pub fn up_to_s(&self, value: f64) -> f64 {
        let bins = (value / self.width).floor().max(0.0) as usize;
        self.seconds.iter().take(bins).map(|s| f64::from(*s)).sum()
    }

    /// Keeps so many seconds, those of the highest values.
    pub fn keep_highest(&mut self, seconds: f64) {
        keep_last(&mut self.seconds, seconds);
    }

    /// The same seconds at values that are a factor higher.
    pub fn scaled(&self, factor: f64) -> Self {
        let mut scaled = Self::new(self.width, self.bins);
        for (value, seconds) in self.iter() {
            // By the middle of a bin, so that none moves for how its edge is rounded.
            scaled.add((value + self.width / 2.0) * factor, seconds);
        }
        scaled
    }
}

/// Keeps so many seconds of bins in ascending order, from the last one down.
pub fn keep_last(bins: &mut [f32], seconds: f64) {
    let mut left = seconds.max(0.0);
    for bin in bins.iter_mut().rev() {
        let kept = f64::from(*bin).min(left);
        left -= kept;
        *bin = kept as f32;
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
