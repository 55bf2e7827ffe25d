//! Finds the upper end of a condition: the highest heart rate of an effort, the hardest walk.

use std::ops::RangeInclusive;

/// Each halves what is left of the range; forty leave less of it than any reading resolves.
const HALVINGS: usize = 40;

/// The highest value of a range for which a condition is true; if false for a value, it is false for all
/// higher ones. The start of the range if true for none.
pub fn highest(range: RangeInclusive<f64>, holds: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = range.into_inner();
    if holds(high) {
        return high;
    }
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        if holds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_found_from_below() {
        let root = highest(0.0..=2.0, |value| value * value <= 2.0);
        assert!(root * root <= 2.0 && (root - 2f64.sqrt()).abs() < 1e-9);
    }

    #[test]
    fn what_holds_throughout_ends_with_the_range_and_what_never_holds_begins_with_it() {
        assert_eq!(highest(40.0..=190.0, |_| true), 190.0);
        assert_eq!(highest(40.0..=190.0, |_| false), 40.0);
        assert_eq!(highest(0.5..=0.5, |_| false), 0.5);
    }
}
