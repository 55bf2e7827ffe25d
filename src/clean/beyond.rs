//! Where a signal is beyond human limits for its duration.

use std::ops::Range;

use crate::activity::Column;
use crate::human::Curve;

/// A window of time may contain this share of time without a value.
const LOOSE: f64 = 1.5;
/// The whole recording is a window, too; its seconds are sums of rounded ones.
const ROUNDED: f64 = 0.999;
/// In a window beyond the limit, values below this share of it may well be true.
const TRUE_BELOW: f64 = 0.6;

/// Marks the samples that take a signal beyond a curve: in every window whose mean is above the record
/// for that long, those that are high themselves.
///
/// All columns have the same length; `held_s` is how long each sample lasts, seconds.
pub fn beyond(elapsed_s: &[f64], held_s: &[f32], signal: &Column, curve: Curve) -> Vec<bool> {
    let mut marked = vec![false; signal.len()];
    let parts: Vec<(f64, f64)> = known(signal, held_s).collect();
    let known_s: f64 = parts.iter().map(|(_, seconds)| seconds).sum();
    // If no single value exceeds the curve, windows need no check.
    let highest = signal.iter().flatten().fold(0.0_f32, |a, b| a.max(*b));
    let shorter = curve.lengths_s().filter(|length_s| *length_s < known_s);
    for length_s in shorter.chain([ROUNDED * known_s]) {
        let limit = curve.at(length_s);
        if f64::from(highest) <= limit {
            continue;
        }
        for window in windows_above(elapsed_s, &parts, length_s, limit) {
            for i in window {
                marked[i] |= signal[i].is_some_and(|v| f64::from(v) > TRUE_BELOW * limit);
            }
        }
    }
    marked
}

/// The samples in windows of a length whose mean is above a limit, in order and each once.
fn windows_above(
    elapsed_s: &[f64],
    parts: &[(f64, f64)],
    length_s: f64,
    limit: f64,
) -> Vec<Range<usize>> {
    let mut above: Vec<Range<usize>> = Vec::new();
    let (mut first, mut sum, mut seconds) = (0, 0.0, 0.0);
    for (end, part) in parts.iter().enumerate() {
        sum += part.0;
        seconds += part.1;
        while first < end && seconds - parts[first].1 >= length_s {
            sum -= parts[first].0;
            seconds -= parts[first].1;
            first += 1;
        }
        if sum <= limit * seconds || seconds < length_s {
            continue;
        }
        if elapsed_s[end] - elapsed_s[first] <= LOOSE * seconds {
            match above.last_mut() {
                Some(last) if last.end >= first => last.end = end + 1,
                _ => above.push(first..end + 1),
            }
        }
    }
    above
}

/// For each sample the value times the seconds it is known, and these seconds.
fn known<'a>(signal: &'a Column, held_s: &'a [f32]) -> impl Iterator<Item = (f64, f64)> + 'a {
    signal.iter().zip(held_s).map(|(value, held)| {
        let held = f64::from(*held);
        value.map_or((0.0, 0.0), |value| (f64::from(value) * held, held))
    })
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
