//! The best ever held, by duration.

/// Points of a curve as `(seconds, value)`, both above zero, seconds ascending and values falling.
///
/// Between two points the value is a power of time, as records are: a straight line on logarithmic axes.
/// Before the first and after the last it stays constant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Curve(pub &'static [(f64, f64)]);

impl Curve {
    /// The most ever held for some seconds.
    pub fn at(self, seconds: f64) -> f64 {
        let next = self.0.partition_point(|(s, _)| *s < seconds);
        match (next.checked_sub(1).map(|i| self.0[i]), self.0.get(next)) {
            (Some((s0, v0)), Some((s1, v1))) => {
                let fraction = (seconds / s0).ln() / (s1 / s0).ln();
                v0 * (v1 / v0).powf(fraction)
            }
            (Some((_, value)), None) => value,
            (None, Some((_, value))) => *value,
            (None, None) => f64::INFINITY,
        }
    }

    /// The least of its values, which is held for as long as anyone likes.
    pub fn least(self) -> f64 {
        self.0.last().map_or(f64::INFINITY, |(_, value)| *value)
    }

    /// The most of its values, which is held for a moment.
    pub fn most(self) -> f64 {
        self.0.first().map_or(f64::INFINITY, |(_, value)| *value)
    }

    /// The durations of its points, seconds.
    pub fn lengths_s(self) -> impl Iterator<Item = f64> {
        self.0.iter().map(|(seconds, _)| *seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_two_points_it_is_a_power_of_time() {
        let curve = Curve(&[(10.0, 8.0), (1000.0, 2.0)]);
        assert_eq!(curve.at(1.0), 8.0);
        // Halfway between the logarithms: the geometric means of 10 and 1000, and of 8 and 2.
        assert!((curve.at(100.0) - 4.0).abs() < 1e-12);
        assert_eq!(curve.at(1e6), 2.0);
    }
}
