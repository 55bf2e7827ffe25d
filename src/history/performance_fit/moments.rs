//! Least squares with two influences, from sums of squares and products about the means.
//!
//! Sums about the means lose no digits to a high level of performance, and one observation can be
//! taken out of them again without a second look at the others.

/// If the influences are so alike that less than this separates them, nothing is solved.
const LEAST_DETERMINANT: f64 = 1e-10;

/// One observation: fitness, fatigue, and the performance they should explain.
pub(super) type Row = [f64; 3];

/// Number, means and products of observations.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moments {
    count: f64,
    means: Row,
    products: [Row; 3],
}

/// The plane through the observations with the least squared error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Plane {
    /// Performance without fitness and fatigue.
    pub(super) baseline: f64,
    /// What a point of fitness adds.
    pub(super) fitness_gain: f64,
    /// What a point of fatigue takes away.
    pub(super) fatigue_gain: f64,
    /// Sum of squared errors.
    pub(super) squared_error: f64,
}

impl Plane {
    /// Performance of a row's fitness and fatigue.
    pub(super) fn performance(&self, [fitness, fatigue, _]: Row) -> f64 {
        self.baseline + self.fitness_gain * fitness - self.fatigue_gain * fatigue
    }
}

impl Moments {
    /// Of at least one observation.
    pub(super) fn of(rows: impl Iterator<Item = Row> + Clone) -> Self {
        let (mut count, mut means) = (0.0, [0.0; 3]);
        for row in rows.clone() {
            count += 1.0;
            (0..3).for_each(|a| means[a] += row[a]);
        }
        means = means.map(|sum| sum / count);
        let mut moments = Self {
            count,
            means,
            products: [[0.0; 3]; 3],
        };
        rows.for_each(|row| moments.add_products(row, 1.0));
        moments
    }

    fn add_products(&mut self, row: Row, times: f64) {
        let off: Row = std::array::from_fn(|a| row[a] - self.means[a]);
        for (a, products) in self.products.iter_mut().enumerate() {
            for (b, product) in products.iter_mut().enumerate() {
                *product += times * off[a] * off[b];
            }
        }
    }

    /// Of all observations but one, of at least two.
    pub(super) fn without(mut self, row: Row) -> Self {
        // The mean moves as well when one leaves, so more than its own product is removed.
        self.add_products(row, -self.count / (self.count - 1.0));
        let moved: Row = std::array::from_fn(|a| self.count * self.means[a] - row[a]);
        self.count -= 1.0;
        self.means = moved.map(|sum| sum / self.count);
        self
    }

    /// The best plane; none if fitness and fatigue cannot be told apart.
    pub(super) fn plane(&self) -> Option<Plane> {
        let [
            [fitness_2, fitness_fatigue, fitness_value],
            [_, fatigue_2, fatigue_value],
            [_, _, value_2],
        ] = self.products;
        let determinant = fitness_2 * fatigue_2 - fitness_fatigue * fitness_fatigue;
        if determinant <= LEAST_DETERMINANT * fitness_2 * fatigue_2 {
            return None;
        }
        let by_fitness =
            (fatigue_2 * fitness_value - fitness_fatigue * fatigue_value) / determinant;
        let by_fatigue =
            (fitness_2 * fatigue_value - fitness_fatigue * fitness_value) / determinant;
        let [fitness, fatigue, value] = self.means;
        Some(Plane {
            baseline: value - by_fitness * fitness - by_fatigue * fatigue,
            fitness_gain: by_fitness,
            fatigue_gain: -by_fatigue,
            squared_error: value_2 - by_fitness * fitness_value - by_fatigue * fatigue_value,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Performance is 10 + 2 · fitness - 3 · fatigue.
    const EXACT: [Row; 4] = [
        [0.0, 0.0, 10.0],
        [1.0, 0.0, 12.0],
        [0.0, 1.0, 7.0],
        [2.0, 1.0, 11.0],
    ];

    fn close(found: f64, expected: f64) {
        assert!(
            (found - expected).abs() < 1e-9,
            "{found} and not {expected}"
        );
    }

    #[test]
    fn a_plane_is_found_again() {
        let plane = Moments::of(EXACT.into_iter()).plane().expect("a plane");
        close(plane.baseline, 10.0);
        close(plane.fitness_gain, 2.0);
        close(plane.fatigue_gain, 3.0);
        close(plane.squared_error, 0.0);
        close(plane.performance([4.0, 2.0, 0.0]), 12.0);
    }

    #[test]
    fn taking_one_out_is_never_having_had_it() {
        let odd = [5.0, 5.0, 99.0];
        let with = EXACT.into_iter().chain([odd]);
        let plane = Moments::of(with).without(odd).plane().expect("a plane");
        close(plane.baseline, 10.0);
        close(plane.fitness_gain, 2.0);
        close(plane.fatigue_gain, 3.0);
        close(plane.squared_error, 0.0);
    }

    #[test]
    fn fitness_that_is_fatigue_in_another_measure_explains_nothing() {
        let alike = [[1.0, 2.0, 5.0], [2.0, 4.0, 6.0], [3.0, 6.0, 9.0]];
        assert_eq!(Moments::of(alike.into_iter()).plane(), None);
        let constant = [[1.0, 1.0, 5.0], [1.0, 2.0, 6.0], [1.0, 3.0, 9.0]];
        assert_eq!(Moments::of(constant.into_iter()).plane(), None);
    }
}
