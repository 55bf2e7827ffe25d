//! The fourth-power mean of a smoothed signal, known from power as the normalized mean.
//!
//! Allen & Coggan, Training and Racing with a Power Meter. Here: a trailing mean of 30 s at 1 Hz,
//! full windows only; a gap empties the window (docs/metrics.md).

use super::each_second::EachSecond;

/// Length of the trailing mean, seconds.
pub const FOURTH_POWER_WINDOW_S: usize = 30;
/// Fewest seconds of full windows for a meaningful value (docs/metrics.md).
const LEAST_WINDOWS_S: usize = 600;

/// Collects some signals second by second, all of them known at the same time.
#[derive(Debug, Clone)]
pub struct NormalizedMean<const N: usize = 1> {
    window: [[f64; N]; FOURTH_POWER_WINDOW_S],
    /// Sums of the window.
    sums: [f64; N],
    /// Seconds since nothing was known.
    filled: usize,
    next: usize,
    /// Fourth powers of sums, which differ from means by a constant factor.
    sums_of_fourths: [f64; N],
    windows: usize,
    each: EachSecond<N>,
}

impl<const N: usize> Default for NormalizedMean<N> {
    fn default() -> Self {
        Self {
            window: [[0.0; N]; FOURTH_POWER_WINDOW_S],
            sums: [0.0; N],
            filled: 0,
            next: 0,
            sums_of_fourths: [0.0; N],
            windows: 0,
            each: EachSecond::default(),
        }
    }
}

impl<const N: usize> NormalizedMean<N> {
    /// Adds values that lasted for some seconds.
    pub fn hold(&mut self, values: [f64; N], seconds: f64) {
        let mut each = std::mem::take(&mut self.each);
        let rest_s = match each.is_empty() {
            // Nearly all recordings hold whole seconds.
            true => {
                self.seconds(values, seconds as usize);
                seconds.fract()
            }
            false => seconds,
        };
        each.hold(values, rest_s, |second| self.seconds(second, 1));
        self.each = each;
    }

    /// Empties the window: nothing is known about the time in between.
    pub fn gap(&mut self) {
        self.filled = 0;
        self.each.gap();
    }

    /// The normalized means, if ten minutes of full windows were seen.
    pub fn values(&self) -> [Option<f64>; N] {
        let mean = |sum: f64| {
            let mean = (sum / self.windows as f64).powf(0.25);
            mean / FOURTH_POWER_WINDOW_S as f64
        };
        let long_enough = self.windows >= LEAST_WINDOWS_S;
        self.sums_of_fourths
            .map(|sum| long_enough.then(|| mean(sum)))
    }

    /// Adds whole seconds at some values: for signals that are already second by second.
    pub fn seconds(&mut self, values: [f64; N], count: usize) {
        // Kept apart from the window, sums stay in registers.
        let (mut sums, mut sums_of_fourths) = (self.sums, self.sums_of_fourths);
        for _ in 0..count {
            let oldest = std::mem::replace(&mut self.window[self.next], values);
            for i in 0..N {
                sums[i] += values[i] - oldest[i];
            }
            self.next += 1;
            if self.next == FOURTH_POWER_WINDOW_S {
                self.next = 0;
                sums = self.added_up();
            }
            self.filled += 1;
            if self.filled >= FOURTH_POWER_WINDOW_S {
                for i in 0..N {
                    let squared = sums[i] * sums[i];
                    sums_of_fourths[i] += squared * squared;
                }
                self.windows += 1;
            }
        }
        (self.sums, self.sums_of_fourths) = (sums, sums_of_fourths);
    }

    /// The window added up: rounding errors of adding and subtracting must not accumulate over hours.
    fn added_up(&self) -> [f64; N] {
        let mut sums = [0.0; N];
        for values in &self.window {
            for i in 0..N {
                sums[i] += values[i];
            }
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_signal_is_its_own_normalized_mean_however_it_is_sampled() {
        for step in [0.5, 1.0, 3.7] {
            let mut mean = NormalizedMean::<1>::default();
            for _ in 0..(1800.0 / step) as usize {
                mean.hold([3.0], step);
            }
            let value = mean.values()[0].expect("long enough");
            assert!((value - 3.0).abs() < 1e-9);
        }
    }

    #[test]
    fn a_varying_signal_costs_more_than_its_mean() {
        let mut mean = NormalizedMean::<1>::default();
        for minute in 0..40 {
            mean.hold([if minute % 2 == 0 { 2.0 } else { 4.0 }], 60.0);
        }
        assert!(mean.values()[0].expect("long enough") > 3.0);
    }

    #[test]
    fn a_gap_empties_the_window() {
        let mut mean = NormalizedMean::<1>::default();
        for _ in 0..100 {
            mean.hold([3.0], 29.0);
            mean.gap();
        }
        assert_eq!(mean.values(), [None]);
    }
}
