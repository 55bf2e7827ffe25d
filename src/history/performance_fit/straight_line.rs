//! The straight line over time that a model of training has to beat.

use crate::history::performances::Performance;

/// The error on each performance of the line through all others, in their unit.
pub(super) fn errors_unseen(performances: &[Performance]) -> Vec<f64> {
    let error = |left_out: usize| {
        let others = performances
            .iter()
            .enumerate()
            .filter(|(i, _)| *i != left_out)
            .map(|(_, performance)| *performance);
        let unseen = performances[left_out];
        unseen.value - Line::through(others).at(unseen.day)
    };
    (0..performances.len()).map(error).collect()
}

struct Line {
    day: f64,
    value: f64,
    slope: f64,
}

impl Line {
    /// By least squares; level through performances of a single day.
    fn through(performances: impl Iterator<Item = Performance> + Clone) -> Self {
        let count = performances.clone().count() as f64;
        let mean = |of: fn(Performance) -> f64| performances.clone().map(of).sum::<f64>() / count;
        let (day, value) = (mean(|p| p.day as f64), mean(|p| p.value));
        let (mut squares, mut products) = (0.0, 0.0);
        for performance in performances {
            let off = performance.day as f64 - day;
            squares += off * off;
            products += off * (performance.value - value);
        }
        let slope = if squares > 0.0 {
            products / squares
        } else {
            0.0
        };
        Self { day, value, slope }
    }

    fn at(&self, day: usize) -> f64 {
        self.value + self.slope * (day as f64 - self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn performances<const N: usize>(values: [(usize, f64); N]) -> [Performance; N] {
        values.map(|(day, value)| Performance { day, value })
    }

    #[test]
    fn a_line_predicts_what_lies_on_it() {
        let on_a_line = performances([(0, 1.0), (2, 2.0), (6, 4.0), (8, 5.0)]);
        let errors = errors_unseen(&on_a_line);
        assert!(errors.iter().all(|error| error.abs() < 1e-12), "{errors:?}");
    }

    #[test]
    fn what_is_left_out_does_not_pull_the_line() {
        // Without the last, the line is level at 3.
        let errors = errors_unseen(&performances([(0, 3.0), (5, 3.0), (10, 9.0)]));
        assert!((errors[2] - 6.0).abs() < 1e-12);
    }

    #[test]
    fn performances_of_one_day_have_their_mean_for_a_line() {
        let errors = errors_unseen(&performances([(4, 1.0), (4, 3.0), (90, 7.0)]));
        assert!((errors[2] - 5.0).abs() < 1e-12);
    }
}
