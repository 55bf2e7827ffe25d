//! Whether advice is for the reader's own day, or for a day that their data ended before.

use super::Results;

/// How the day of the advice lies to the reader's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsOf {
    /// It is today, or no calendar is known.
    Today,
    /// It is over: the data ended some time ago, or an earlier day was chosen.
    Past {
        /// Days from the last activity to the reader's date; `None` without any.
        last_file_days_ago: Option<i64>,
    },
}

impl AsOf {
    /// Of the day that results give advice for.
    pub fn of(results: &Results) -> Self {
        let Some(read_on) = results.read_on.filter(|day| results.today < *day) else {
            return AsOf::Today;
        };
        let activities = &results.whole().history.activities;
        let last = activities.iter().map(|activity| activity.day).max();
        AsOf::Past {
            last_file_days_ago: last.map(|last| (read_on - last).num_days().max(0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::{date, export};

    #[test]
    fn advice_is_of_the_past_once_the_reader_is_past_its_day() {
        // The last activity of the export is of the fourteenth.
        let read = |year, month, day| {
            let mut results = export(14);
            results.read_on = Some(date(year, month, day));
            AsOf::of(&results)
        };
        assert_eq!(read(2025, 9, 15), AsOf::Today);
        assert_eq!(
            read(2026, 9, 14),
            AsOf::Past {
                last_file_days_ago: Some(365)
            }
        );
        assert_eq!(AsOf::of(&export(14)), AsOf::Today);
    }
}
