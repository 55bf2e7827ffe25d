//! An uneven signal second by second: what formulas for 1 Hz recordings need.

/// Turns values of some signals, held for any time, into whole seconds.
#[derive(Debug, Clone)]
pub struct EachSecond<const N: usize> {
    /// The held part of a second not emitted yet, and its values so far.
    pending_s: f64,
    pending: [f64; N],
}

impl<const N: usize> Default for EachSecond<N> {
    fn default() -> Self {
        Self {
            pending_s: 0.0,
            pending: [0.0; N],
        }
    }
}

impl<const N: usize> EachSecond<N> {
    /// Holds values for some seconds and emits each full second.
    #[inline]
    pub fn hold(&mut self, values: [f64; N], seconds: f64, mut second: impl FnMut([f64; N])) {
        let mut left = seconds;
        while left > 0.0 {
            let part = left.min(1.0 - self.pending_s);
            for (pending, value) in self.pending.iter_mut().zip(values) {
                *pending += value * part;
            }
            self.pending_s += part;
            left -= part;
            if self.pending_s > 1.0 - 1e-9 {
                second(self.pending);
                *self = Self::default();
            }
        }
    }

    /// Whether no part of a second is pending.
    pub fn is_empty(&self) -> bool {
        self.pending_s == 0.0
    }

    /// Drops the incomplete second: nothing is known about the time after it.
    pub fn gap(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_is_the_mean_of_what_was_held_in_it() {
        let mut each = EachSecond::default();
        let mut seconds = Vec::new();
        each.hold([100.0], 0.25, |[v]| seconds.push(v));
        each.hold([200.0], 1.75, |[v]| seconds.push(v));
        each.hold([50.0], 0.5, |[v]| seconds.push(v));
        // A quarter at 100 and three at 200; then one at 200; then half a second, incomplete.
        assert_eq!(seconds, [175.0, 200.0]);
    }

    #[test]
    fn a_gap_drops_what_is_not_full() {
        let mut each = EachSecond::default();
        let mut seconds = Vec::new();
        each.hold([100.0], 0.5, |[v]| seconds.push(v));
        each.gap();
        each.hold([300.0], 1.0, |[v]| seconds.push(v));
        assert_eq!(seconds, [300.0]);
    }
}
