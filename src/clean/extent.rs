//! The lowest and the highest of some values. Nearly everywhere they are so close to each other that a rule needs no
//! closer look.

/// The lowest and the highest of some values: infinitely apart, the wrong way round, if there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// The lowest.
    pub low: f32,
    /// The highest.
    pub high: f32,
}

impl Extent {
    /// Of no values.
    pub const NONE: Self = Self {
        low: f32::INFINITY,
        high: f32::NEG_INFINITY,
    };

    /// Of those that are known.
    pub fn of(values: &[Option<f32>]) -> Self {
        let known = values.iter().flatten();
        known.fold(Self::NONE, |extent, value| {
            let (low, high) = (*value, *value);
            extent.with(Self { low, high })
        })
    }

    /// Of these and others.
    pub fn with(self, other: Self) -> Self {
        // Comparing is faster than `min` and `max`, which have to think of what is not a number.
        let low = if other.low < self.low {
            other.low
        } else {
            self.low
        };
        let high = if other.high > self.high {
            other.high
        } else {
            self.high
        };
        Self { low, high }
    }

    /// From the lowest to the highest; negative if there is none.
    pub fn width(self) -> f32 {
        self.high - self.low
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extent_reaches_from_the_lowest_to_the_highest_known_value() {
        let first = Extent::of(&[Some(3.0), None, Some(-2.0)]);
        assert_eq!((first.low, first.high, first.width()), (-2.0, 3.0, 5.0));
        let both = first.with(Extent::of(&[Some(7.0)]));
        assert_eq!((both.low, both.high), (-2.0, 7.0));
        assert_eq!(first.with(Extent::NONE), first);
        assert!(Extent::of(&[None]).width() < 0.0);
    }
}
