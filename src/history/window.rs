//! The last days of a series, and how many of them are known.
//!
//! Every series has one entry for each calendar day, oldest first, and ends with the day in question.
//! `None` means unknown; rest is known, and is 0. Unknown days are left out of sums and means. They
//! never count as rest.

/// Share of its days that must be known for a result about a window, 0 to 1 (constant of this project).
pub const LEAST_KNOWN_SHARE: f64 = 0.75;

/// How many days of a stretch are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownDays {
    /// Days with a value, 0 included.
    pub known_days: usize,
    /// All days, known or not.
    pub days: usize,
}

impl KnownDays {
    /// Counts the known days of a series.
    pub fn of<T>(series: &[Option<T>]) -> Self {
        Self {
            known_days: series.iter().filter(|day| day.is_some()).count(),
            days: series.len(),
        }
    }

    /// Share of known days, 0 to 1; 0 of no days.
    pub fn fraction(self) -> f64 {
        if self.days == 0 {
            return 0.0;
        }
        self.known_days as f64 / self.days as f64
    }

    /// Whether enough is known for a result: [`LEAST_KNOWN_SHARE`].
    pub fn suffice(self) -> bool {
        self.fraction() >= LEAST_KNOWN_SHARE
    }
}

/// The last days of a series, enough of them known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window<'a, T> {
    days: &'a [Option<T>],
}

impl<'a, T: Copy> Window<'a, T> {
    /// The last `days` days; none if the series is shorter or too few of them are known.
    pub fn last(series: &'a [Option<T>], days: usize) -> Option<Self> {
        let start = series.len().checked_sub(days)?;
        let window = Self {
            days: &series[start..],
        };
        window.known().suffice().then_some(window)
    }

    /// How much of it is known.
    pub fn known(&self) -> KnownDays {
        KnownDays::of(self.days)
    }

    /// Values of the known days, oldest first.
    pub fn values(&self) -> impl Iterator<Item = T> + use<'a, T> {
        self.days.iter().copied().flatten()
    }
}

impl Window<'_, f64> {
    /// Sum over the known days, in the unit of the series.
    pub fn sum(&self) -> f64 {
        self.values().sum()
    }

    /// Mean over the known days, in the unit of the series. There is always one: a window holds
    /// known days.
    pub fn mean(&self) -> f64 {
        self.sum() / self.known().known_days as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_taken_over_the_known_days() {
        let series = [Some(99.0), Some(10.0), None, Some(20.0), Some(0.0)];
        let window = Window::last(&series, 4).expect("three of four are known");
        assert_eq!((window.sum(), window.mean()), (30.0, 10.0));
        let known = KnownDays {
            known_days: 3,
            days: 4,
        };
        assert_eq!(window.known(), known);
    }

    #[test]
    fn the_values_keep_the_order_of_the_days() {
        let series = [Some(1.0), None, Some(2.0), Some(3.0)];
        let window = Window::last(&series, 4).expect("enough");
        assert_eq!(window.values().collect::<Vec<_>>(), [1.0, 2.0, 3.0]);
    }

    #[test]
    fn nothing_is_said_where_less_than_three_quarters_are_known() {
        let known = |known: usize| {
            let mut series = vec![Some(50.0); known];
            series.resize(7, None);
            Window::last(&series, 7).is_some()
        };
        // Three quarters of seven days are five and a quarter.
        assert_eq!([5, 6, 7].map(known), [false, true, true]);
    }

    #[test]
    fn a_window_longer_than_the_series_or_of_no_days_says_nothing() {
        assert_eq!(Window::last(&[Some(1.0); 6], 7), None);
        assert_eq!(Window::<f64>::last(&[], 1), None);
        assert_eq!(Window::last(&[Some(1.0)], 0), None);
    }
}
