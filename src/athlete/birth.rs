//! The year of birth from the ages that devices report.
//!
//! An age leaves two years open: an athlete who is 39 on a day of 2025 was born in 1985, or in 1986 if
//! the birthday is yet to come. Ages from before and after a birthday settle it, and from then on it
//! stays.

/// The years that the ages so far leave open.
#[derive(Debug, Clone, Copy, Default)]
pub struct Birth {
    believed: Option<Years>,
    /// The years from the previous age, if it contradicts the believed ones.
    against: Option<Years>,
}

/// First and last possible year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Years {
    first: i32,
    last: i32,
}

impl Years {
    fn of(age_years: i32, year: i32) -> Self {
        let last = year.saturating_sub(age_years);
        Self {
            first: last.saturating_sub(1),
            last,
        }
    }

    fn both(self, other: Self) -> Option<Self> {
        let years = Self {
            first: self.first.max(other.first),
            last: self.last.min(other.last),
        };
        (years.first <= years.last).then_some(years)
    }
}

impl Birth {
    /// Adds an age in whole years on a day of some year, and returns the year of birth. A single age
    /// that contradicts earlier ones is from another device; two of them in a row are believed.
    pub fn learn(&mut self, age_years: i32, year: i32) -> i32 {
        let told = Years::of(age_years, year);
        let believed = self.believed.unwrap_or(told);
        let now = match (
            believed.both(told),
            self.against.and_then(|it| it.both(told)),
        ) {
            (Some(agreed), _) => {
                self.against = None;
                agreed
            }
            (None, Some(agreed)) => {
                self.against = None;
                agreed
            }
            (None, None) => {
                self.against = Some(told);
                believed
            }
        };
        self.believed = Some(now);
        now.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Years of birth from ages in some years, one after the other.
    fn learnt(ages: &[(i32, i32)]) -> Vec<i32> {
        let mut birth = Birth::default();
        let learn = |(age, year): &(i32, i32)| birth.learn(*age, *year);
        ages.iter().map(learn).collect()
    }

    #[test]
    fn a_birthday_settles_it_for_good() {
        // Born in June 1985, with ages from spring and autumn.
        let ages = [(37, 2023), (38, 2023), (38, 2024), (39, 2024), (39, 2025)];
        assert_eq!(learnt(&ages), [1986, 1985, 1985, 1985, 1985]);
    }

    #[test]
    fn another_device_in_between_changes_nothing_and_a_correction_does() {
        let between = [(39, 2024), (39, 2024), (30, 2024), (39, 2024), (30, 2024)];
        assert_eq!(learnt(&between), [1985; 5]);
        let corrected = [(39, 2024), (35, 2024), (35, 2024), (35, 2024)];
        assert_eq!(learnt(&corrected), [1985, 1985, 1989, 1989]);
    }
}
