//! Weeks below each other and days beside each other on a terminal, in a language.

use super::dates::DateWords;
use super::names::NameWords;

/// Words of the table of weeks and of the strip of days.
pub struct WeekLabels {
    /// Heading of the weeks.
    pub week: &'static str,
    /// Headings in two lines each: load, impact, sessions, recovery days advised, those taken, too soon.
    pub headings: [[&'static str; 2]; 6],
    /// Nothing is known of the load; at most eight letters.
    pub unknown: &'static str,
    /// The same in the key of the strip.
    pub no_data: &'static str,
    /// The end of the week that goes on.
    pub today: &'static str,
    /// Rows of the strip: load, advised, too soon.
    pub strip: [&'static str; 3],
    /// Where today ends.
    pub today_mark: &'static str,
}

/// Words of weeks.
pub trait WeekWords: DateWords + NameWords {
    /// Words used alone.
    fn weeks(&self) -> &'static WeekLabels;

    /// `1 day`, `3 days`.
    fn day_count(&self, days: usize) -> String;
}
