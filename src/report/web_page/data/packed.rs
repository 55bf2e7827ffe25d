//! Columns of small whole numbers, as they take the least room in a page.

use chrono::NaiveDate;

/// An unknown value in a column of numbers that are never below zero.
pub const UNKNOWN: i64 = -1;

/// A number to a fraction of one, as a whole number: `tenths` of ten.
pub fn scaled(value: f64, per_one: f64) -> i64 {
    (value * per_one).round() as i64
}

/// The same, or [`UNKNOWN`].
pub fn scaled_or_unknown(value: Option<f64>, per_one: f64) -> i64 {
    value.map_or(UNKNOWN, |value| scaled(value, per_one))
}

/// The first of some numbers, and how far each is from the one before.
pub fn steps(values: impl IntoIterator<Item = i64>) -> Vec<i64> {
    let mut before = 0;
    let step = |value: i64| {
        let step = value - before;
        before = value;
        step
    };
    values.into_iter().map(step).collect()
}

/// How often each number follows on itself: number, times, number, times.
pub fn runs(values: impl IntoIterator<Item = i64>) -> Vec<i64> {
    let mut runs: Vec<i64> = Vec::new();
    for value in values {
        match runs.as_mut_slice() {
            [.., last, times] if *last == value => *times += 1,
            _ => runs.extend([value, 1]),
        }
    }
    runs
}

/// A digit for each day, and a dash where there is none.
pub fn digits(values: impl IntoIterator<Item = Option<u8>>) -> String {
    let digit = |value: Option<u8>| match value {
        Some(value @ 0..=9) => char::from(b'0' + value),
        _ => '-',
    };
    values.into_iter().map(digit).collect()
}

/// Days from one date to another.
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_and_runs_tell_the_same_numbers() {
        assert_eq!(steps([5, 7, 7, 4]), [5, 2, 0, -3]);
        assert_eq!(runs([0, 0, 0, 2, 0]), [0, 3, 2, 1, 0, 1]);
        assert_eq!(runs([]), Vec::<i64>::new());
    }

    #[test]
    fn what_is_not_known_is_no_number() {
        assert_eq!(scaled_or_unknown(Some(0.0), 10.0), 0);
        assert_eq!(scaled_or_unknown(None, 10.0), UNKNOWN);
        assert_eq!(digits([Some(3), None, Some(0)]), "3-0");
    }
}
