//! Vertical scales: where the top is, and which lines to draw.

/// A scale from zero upwards that a few giants cannot flatten.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueScale {
    /// Value at the top; larger ones are cut and say their number.
    pub top: f64,
}

impl ValueScale {
    /// Fits the values; `least` is the smallest top.
    ///
    /// Usually the top is the largest value. When it towers over nearly all of many others, the top is
    /// theirs; of a few, each has to be seen whole.
    pub fn of(values: impl Iterator<Item = f64>, least: f64) -> Self {
        const TOWERS: f64 = 2.5;
        const MANY: usize = 10;
        let mut values: Vec<f64> = values.filter(|v| *v > 0.0).collect();
        values.sort_by(f64::total_cmp);
        let Some(&largest) = values.last() else {
            return Self { top: least };
        };
        let usual = values[(values.len() - 1) * 94 / 100];
        let top = if values.len() >= MANY && largest > TOWERS * usual {
            1.3 * usual
        } else {
            largest * 1.04
        };
        Self {
            top: top.max(least),
        }
    }

    /// Fraction of the height, 0 to 1, and whether the value was cut.
    pub fn fraction(self, value: f64) -> (f64, bool) {
        (((value / self.top).clamp(0.0, 1.0)), value > self.top)
    }

    /// Round values for guiding lines, without zero and without what would touch the top.
    pub fn lines(self, steps: &[f64]) -> Vec<f64> {
        let step = steps
            .iter()
            .find(|step| self.top / **step <= 4.5)
            .or(steps.last());
        let Some(step) = step.copied() else {
            return Vec::new();
        };
        (1..=6)
            .map(|i| f64::from(i) * step)
            .take_while(|v| *v <= self.top)
            .collect()
    }
}

/// Steps for loads and other plain numbers.
pub const PLAIN_STEPS: [f64; 14] = [
    5.0, 10.0, 20.0, 25.0, 50.0, 100.0, 200.0, 250.0, 500.0, 1000.0, 2000.0, 2500.0, 5000.0,
    10000.0,
];
/// Steps for hours, in whole days.
pub const HOUR_STEPS: [f64; 6] = [24.0, 48.0, 72.0, 120.0, 168.0, 240.0];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_giant_does_not_flatten_the_rest() {
        let mut values = vec![50.0; 50];
        values.push(900.0);
        let scale = ValueScale::of(values.into_iter(), 10.0);
        assert!(scale.top < 100.0);
        assert_eq!(scale.fraction(900.0), (1.0, true));
    }

    #[test]
    fn an_even_history_is_shown_whole() {
        let scale = ValueScale::of((1..=100).map(f64::from), 10.0);
        assert_eq!(scale.top, 104.0);
        assert_eq!(scale.lines(&PLAIN_STEPS), [25.0, 50.0, 75.0, 100.0]);
    }

    #[test]
    fn of_a_few_days_each_is_shown_whole() {
        assert!(ValueScale::of([64.0, 544.0].into_iter(), 10.0).top > 544.0);
    }

    #[test]
    fn nothing_has_a_scale_too() {
        assert_eq!(ValueScale::of(std::iter::empty(), 10.0).top, 10.0);
    }
}
