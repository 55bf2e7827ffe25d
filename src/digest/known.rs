//! A number that may be missing, in the space of a number: a history has many of them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A number that may be missing; inside, one that is not a number stands for none.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(from = "Option<f64>", into = "Option<f64>")]
pub struct Known(f64);

impl Known {
    /// Nothing known.
    pub const NONE: Self = Self(f64::NAN);

    /// The number, if there is one.
    pub fn get(self) -> Option<f64> {
        (!self.0.is_nan()).then_some(self.0)
    }

    /// Whether there is one.
    pub fn is_some(self) -> bool {
        self.get().is_some()
    }

    /// The same, changed if there is one.
    pub fn map(self, change: impl FnOnce(f64) -> f64) -> Self {
        self.get().map(change).into()
    }
}

impl From<Option<f64>> for Known {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Self::NONE, Self)
    }
}

impl From<Known> for Option<f64> {
    fn from(known: Known) -> Self {
        known.get()
    }
}

impl Default for Known {
    fn default() -> Self {
        Self::NONE
    }
}

impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl fmt::Debug for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_stays_missing_and_takes_no_space() {
        assert_eq!(size_of::<Known>(), size_of::<f64>());
        for number in [None, Some(0.0), Some(-1.5), Some(f64::INFINITY)] {
            assert_eq!(Known::from(number).get(), number);
        }
        assert_eq!(Known::from(Some(f64::NAN)), Known::NONE);
        assert_eq!(Known::default().map(|number| number + 1.0), Known::NONE);
        assert_eq!(
            Known::from(Some(2.0)).map(|number| number + 1.0).get(),
            Some(3.0)
        );
    }
}
