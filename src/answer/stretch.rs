//! A stretch of days as people count it: whole days, weeks, months or years.

/// Mean days of a month and of a year.
const MONTH_DAYS: f64 = 30.44;
const YEAR_DAYS: f64 = 365.25;

/// Whole units of a stretch of days, counted in what suits its length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stretch {
    /// Up to two weeks.
    Days(i64),
    /// Up to three months.
    Weeks(i64),
    /// Up to two years.
    Months(i64),
    /// Longer ones.
    Years(i64),
}

impl Stretch {
    /// Of a number of days. A stretch a day short of a whole unit has that unit: people count either end.
    pub fn of_days(days: i64) -> Self {
        let whole = |unit: f64| ((days + 1) as f64 / unit) as i64;
        match days {
            ..=13 => Stretch::Days(days),
            14..=90 => Stretch::Weeks(days / 7),
            91..=729 => Stretch::Months(whole(MONTH_DAYS)),
            _ => Stretch::Years(whole(YEAR_DAYS)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_years_are_counted_as_such() {
        // From 31 May 2020 to 30 May 2025, and from 31 May 2012 on.
        assert_eq!(Stretch::of_days(1826), Stretch::Years(5));
        assert_eq!(Stretch::of_days(4748), Stretch::Years(13));
        assert_eq!(Stretch::of_days(730), Stretch::Years(2));
        assert_eq!(Stretch::of_days(365), Stretch::Months(12));
    }

    #[test]
    fn shorter_ones_are_days_weeks_and_months() {
        let told = [9, 35, 190].map(Stretch::of_days);
        assert_eq!(
            told,
            [Stretch::Days(9), Stretch::Weeks(5), Stretch::Months(6)]
        );
    }
}
