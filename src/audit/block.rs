//! The days that an audit is about.

use chrono::NaiveDate;

use crate::history::week_of;

/// A training block, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// First day.
    pub from: NaiveDate,
    /// Last day; not before the first.
    pub to: NaiveDate,
}

impl Block {
    /// How many days it has.
    pub fn days(self) -> usize {
        ((self.to - self.from).num_days() + 1).max(0) as usize
    }

    /// Whether a date lies in it.
    pub fn contains(self, date: NaiveDate) -> bool {
        (self.from..=self.to).contains(&date)
    }

    /// Mondays of every week that it touches.
    pub fn mondays(self) -> impl Iterator<Item = NaiveDate> {
        let weeks = week_of(self.from).first_day().iter_weeks();
        weeks.take_while(move |monday| *monday <= self.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_from_sunday_to_monday_touches_two_weeks() {
        let date = |d| NaiveDate::from_ymd_opt(2025, 1, d).expect("date");
        let block = Block {
            from: date(12),
            to: date(13),
        };
        assert_eq!(block.days(), 2);
        assert_eq!(block.mondays().collect::<Vec<_>>(), [date(6), date(13)]);
    }
}
