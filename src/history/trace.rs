//! The remainder of daily impulses as they fade: the part that all impulse-response models share.
//!
//! A trace is `sum of w_i * exp(-(d - i) / t)` over days `i`. It is carried from day to day by
//! `g * exp(-1/t) + w`, which is the same sum.

/// A sum of impulses that fade with one time constant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trace {
    value: f64,
    kept_a_day: f64,
}

impl Trace {
    /// Nothing yet; the time constant is in days, above 0.
    pub(super) fn new(time_constant_days: f64) -> Self {
        Self {
            value: 0.0,
            kept_a_day: (-1.0 / time_constant_days).exp(),
        }
    }

    /// A day goes by.
    pub(super) fn fade(&mut self) {
        self.value *= self.kept_a_day;
    }

    /// An impulse of today.
    pub(super) fn add(&mut self, impulse: f64) {
        self.value += impulse;
    }

    /// What is left, in the unit of the impulses.
    pub(super) fn value(&self) -> f64 {
        self.value
    }
}

/// How much of the time that a trace remembers is known.
///
/// Each day weighs what is left of an impulse from it, so a hole last week counts for more than one last
/// winter. Days before the series are unknown: after one time constant of known days the share is 0.63,
/// after two 0.86.
#[derive(Debug, Clone, Copy)]
pub(super) struct KnownShare {
    share: f64,
    kept_a_day: f64,
}

impl KnownShare {
    /// Nothing is known yet; the time constant is in days, above 0.
    pub(super) fn new(time_constant_days: f64) -> Self {
        Self {
            share: 0.0,
            kept_a_day: (-1.0 / time_constant_days).exp(),
        }
    }

    /// Adds the next day, known or not.
    pub(super) fn take(&mut self, load: Option<f64>) {
        self.share *= self.kept_a_day;
        if load.is_some() {
            self.share += 1.0 - self.kept_a_day;
        }
    }

    /// Share of the weights on known days, 0 to 1.
    pub(super) fn get(&self) -> f64 {
        self.share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_a_time_constant_the_share_of_an_impulse_left_is_one_over_e() {
        let mut trace = Trace::new(5.0);
        trace.add(100.0);
        (0..5).for_each(|_| trace.fade());
        assert!((trace.value() - 100.0 / std::f64::consts::E).abs() < 1e-9);
    }

    #[test]
    fn the_known_share_rises_with_known_days_of_rest_and_fades_without() {
        let mut known = KnownShare::new(5.0);
        (0..5).for_each(|_| known.take(Some(0.0)));
        let left = (-1.0_f64).exp();
        assert!((known.get() - (1.0 - left)).abs() < 1e-12);
        (0..5).for_each(|_| known.take(None));
        assert!((known.get() - (1.0 - left) * left).abs() < 1e-12);
    }
}
