//! Where a signal is beyond human limits for its duration.

use super::extent::Extent;
use crate::activity::{Column, Signal};
use crate::human::Curve;

/// The whole recording is a window, too; its seconds are sums of rounded ones.
const ROUNDED: f64 = 0.999;
/// In a window beyond the limit, values below this share of it may well be true.
const TRUE_BELOW: f64 = 0.6;

/// Values this many times above the highest limit are above all of them; in sums they would drown all others.
const ABSURD: f64 = 1e6;

/// Marks the samples that take a signal beyond a curve: in every window whose mean is above the record
/// for that long, those that are high themselves.
///
/// All columns have the same length; `held_s` is how long each sample lasts, seconds.
pub fn beyond(elapsed_s: &[f64], held_s: &[f32], values: &Column, curve: Curve) -> Vec<bool> {
    let mut marked = vec![false; values.len()];
    // If no single value exceeds the curve, windows need no check.
    let highest = f64::from(Extent::of(values).high);
    if highest <= curve.least() {
        return marked;
    }
    let most = ABSURD * curve.most();
    let bounded = values.iter().map(|v| v.map(|v| f64::from(v).min(most)));
    let signal = Signal::of(elapsed_s, held_s, bounded);
    let known_s = signal.total_s();
    let shorter = curve.lengths_s().filter(|length_s| *length_s < known_s);
    for length_s in shorter.chain([ROUNDED * known_s]) {
        let limit = curve.at(length_s);
        if highest <= limit {
            continue;
        }
        for i in signal.above(length_s, limit).into_iter().flatten() {
            marked[i] |= values[i].is_some_and(|v| f64::from(v) > TRUE_BELOW * limit);
        }
    }
    marked
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nobody holds more than 100 for ten seconds, or 50 for a hundred.
    const CURVE: Curve = Curve(&[(10.0, 100.0), (100.0, 50.0)]);

    fn marked(values: &[f32]) -> Vec<usize> {
        let elapsed_s: Vec<f64> = (0..values.len()).map(|i| i as f64).collect();
        let signal: Column = values.iter().map(|v| Some(*v)).collect();
        let marked = beyond(&elapsed_s, &vec![1.0; values.len()], &signal, CURVE);
        (0..values.len()).filter(|i| marked[*i]).collect()
    }

    #[test]
    fn what_may_be_held_is_left_alone() {
        let mut values = [40.0; 300];
        values[100..109].fill(100.0);
        assert!(marked(&values).is_empty());
        assert!(marked(&[]).is_empty());
    }

    #[test]
    fn an_absurd_value_hides_no_other_one() {
        let mut values = [20.0; 300];
        values[10] = f32::MAX;
        values[100..220].fill(60.0);
        let mut expected = vec![10];
        expected.extend(100..220);
        assert_eq!(marked(&values), expected);
    }

    #[test]
    fn what_nobody_holds_is_marked_and_its_neighbours_are_not() {
        let mut values = [20.0; 300];
        values[100..220].fill(60.0);
        assert_eq!(marked(&values), (100..220).collect::<Vec<_>>());
        let mut values = [20.0; 300];
        values[50] = 5000.0;
        assert_eq!(marked(&values), [50]);
        // The whole recording is shorter than the start of the curve.
        assert_eq!(marked(&[120.0; 3]), [0, 1, 2]);
    }
}
