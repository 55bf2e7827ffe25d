//! The fourth-power mean of a smoothed signal, known from power as the normalized mean.
//!
//! Allen & Coggan, Training and Racing with a Power Meter. Here: a trailing mean of 30 s at 1 Hz,
//! full windows only; a gap empties the window (docs/metrics.md).

use super::each_second::EachSecond;

/// Length of the trailing mean, seconds.
pub const FOURTH_POWER_WINDOW_S: usize = 30;
/// Fewest seconds of full windows for a meaningful value (docs/metrics.md).
const LEAST_WINDOWS_S: usize = 600;

/// Collects a signal second by second.
#[derive(Debug, Clone)]
pub struct NormalizedMean {
    window: [f64; FOURTH_POWER_WINDOW_S],
    /// Sum of the window.
    sum: f64,
    filled: usize,
    next: usize,
    /// Fourth powers of sums, which differ from means by a constant factor.
    sum_of_fourths: f64,
    windows: usize,
    each: EachSecond,
}

impl Default for NormalizedMean {
    fn default() -> Self {
        Self {
            window: [0.0; FOURTH_POWER_WINDOW_S],
            sum: 0.0,
            filled: 0,
            next: 0,
            sum_of_fourths: 0.0,
            windows: 0,
            each: EachSecond::default(),
        }
    }
}

impl NormalizedMean {
    /// Adds a value that lasted for some seconds.
    pub fn hold(&mut self, value: f64, seconds: f64) {
        let mut each = std::mem::take(&mut self.each);
        each.hold(value, seconds, |second| self.second(second));
        self.each = each;
    }

    /// Empties the window: nothing is known about the time in between.
    pub fn gap(&mut self) {
        self.filled = 0;
        self.each.gap();
    }

    /// The normalized mean, if ten minutes of full windows were seen.
    pub fn value(&self) -> Option<f64> {
        (self.windows >= LEAST_WINDOWS_S)
            .then(|| (self.sum_of_fourths / self.windows as f64).powf(0.25))
            .map(|sum| sum / FOURTH_POWER_WINDOW_S as f64)
    }

    /// Adds one second at a value: for signals that are already second by second.
    #[inline]
    pub fn second(&mut self, value: f64) {
        self.sum += value - self.window[self.next];
        self.window[self.next] = value;
        self.next += 1;
        if self.next == FOURTH_POWER_WINDOW_S {
            self.next = 0;
            // Rounding errors of adding and subtracting must not accumulate over hours.
            self.sum = self.window.iter().sum();
        }
        self.filled = (self.filled + 1).min(FOURTH_POWER_WINDOW_S);
        if self.filled == FOURTH_POWER_WINDOW_S {
            let squared = self.sum * self.sum;
            self.sum_of_fourths += squared * squared;
            self.windows += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_signal_is_its_own_normalized_mean_however_it_is_sampled() {
        for step in [0.5, 1.0, 3.7] {
            let mut mean = NormalizedMean::default();
            for _ in 0..(1800.0 / step) as usize {
                mean.hold(3.0, step);
            }
            let value = mean.value().expect("long enough");
            assert!((value - 3.0).abs() < 1e-9);
        }
    }

    #[test]
    fn a_varying_signal_costs_more_than_its_mean() {
        let mut mean = NormalizedMean::default();
        for minute in 0..40 {
            mean.hold(if minute % 2 == 0 { 2.0 } else { 4.0 }, 60.0);
        }
        assert!(mean.value().expect("long enough") > 3.0);
    }

    #[test]
    fn a_gap_empties_the_window() {
        let mut mean = NormalizedMean::default();
        for _ in 0..100 {
            mean.hold(3.0, 29.0);
            mean.gap();
        }
        assert_eq!(mean.value(), None);
    }
}
