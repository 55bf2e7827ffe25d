//! Conditions that last only a moment: an error of a sensor, and not what the athlete did.

/// A condition for this long is more than a momentary error, seconds.
const LASTS_S: f64 = 15.0;

/// Finds samples with a condition that lasts only a moment, shorter than [`LASTS_S`].
pub struct Moments<'a, F> {
    elapsed_s: &'a [f64],
    is_true: F,
    /// End of the last stretch with the condition.
    end: usize,
    /// Whether it was brief.
    brief: bool,
}

impl<'a, F: Fn(usize) -> bool> Moments<'a, F> {
    /// From the times of samples, seconds, and the condition.
    pub fn of(elapsed_s: &'a [f64], is_true: F) -> Self {
        Self {
            elapsed_s,
            is_true,
            end: 0,
            brief: false,
        }
    }

    /// Whether a sample is one of them. Samples have to come in order.
    pub fn contain(&mut self, i: usize) -> bool {
        if i < self.end {
            return self.brief;
        }
        (self.is_true)(i) && self.begin(i)
    }

    #[cold]
    fn begin(&mut self, i: usize) -> bool {
        let count = self.elapsed_s.len();
        let end = (i..count).find(|j| !(self.is_true)(*j)).unwrap_or(count);
        let until_s = self.elapsed_s[end.min(count - 1)];
        self.end = end;
        self.brief = until_s - self.elapsed_s[i] < LASTS_S;
        self.brief
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_a_moment_until_it_lasts() {
        let times: Vec<f64> = (0..60).map(f64::from).collect();
        let is_true = |i: usize| (10..24).contains(&i) || (30..45).contains(&i);
        let mut moments = Moments::of(&times, is_true);
        // Fourteen seconds are one, and fifteen are none.
        let found: Vec<usize> = (0..60).filter(|i| moments.contain(*i)).collect();
        assert_eq!(found, (10..24).collect::<Vec<_>>());
    }
}
