//! The last weeks of a range, as an audit sums them up.

use chrono::Days;

use crate::answer::Results;
use crate::audit::{self, Block, WeekSummary};
use crate::history::week_of;

/// A calendar week, Monday to Sunday, as far as it is within the range and in the past.
#[derive(Debug, Clone, PartialEq)]
pub struct LastWeek {
    /// Its totals.
    pub summary: WeekSummary,
    /// Whether the day of the advice cuts it short: the rest is still to come.
    pub goes_on: bool,
}

impl LastWeek {
    /// That number of weeks, up to the day of the advice or the end of the range where that is earlier;
    /// without a running week if nothing is known of it yet.
    pub fn of(results: &Results, weeks: u64) -> Vec<Self> {
        let Some(block) = results.range_so_far() else {
            return Vec::new();
        };
        // One more than requested, as the last may be left out.
        let first = week_of(block.to).first_day() - Days::new(7 * weeks);
        let block = Block {
            from: block.from.max(first),
            ..block
        };
        let summaries = summaries(results, block).into_iter();
        let week = |summary: WeekSummary| Self {
            goes_on: summary.to == results.today && summary.to != week_of(summary.to).last_day(),
            summary,
        };
        let told = |week: &Self| !week.goes_on || week.summary.is_known();
        let mut told: Vec<Self> = summaries.map(week).filter(told).collect();
        let most = usize::try_from(weeks).unwrap_or(usize::MAX);
        told.split_off(told.len().saturating_sub(most))
    }
}

fn summaries(results: &Results, block: Block) -> Vec<WeekSummary> {
    let whole = results.whole();
    let of_all = audit::weeks(&whole.history, &whole.recovery, block);
    match results.shown[..] {
        [] => of_all,
        _ => audit::weeks_of_some(
            audit::weeks(&results.history, &results.recovery, block),
            of_all,
        ),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::activity::Sport;
    use crate::answer::example_results::export;

    fn dates(results: &Results, weeks: u64) -> Vec<(NaiveDate, NaiveDate, bool)> {
        let weeks = LastWeek::of(results, weeks).into_iter();
        let dates = |week: LastWeek| (week.summary.from, week.summary.to, week.goes_on);
        weeks.map(dates).collect()
    }

    #[test]
    fn weeks_are_those_of_an_audit() {
        let results = export(112);
        // The advice is for a Monday, and nothing is known of that week yet.
        let audited = results.audited_range().expect("has days").weeks;
        let before = audited.len() - 1;
        assert!(!audited[before].is_known());
        let last = LastWeek::of(&results, 6)
            .into_iter()
            .map(|week| week.summary);
        assert_eq!(last.collect::<Vec<_>>(), audited[before - 6..before]);
        let runs = results.only(&[Sport::Run]);
        let audited = runs.audited_range().expect("has days").weeks;
        let last = LastWeek::of(&runs, 6).into_iter().map(|week| week.summary);
        assert_eq!(last.collect::<Vec<_>>(), audited[before - 6..before]);
    }

    #[test]
    fn a_week_goes_on_until_its_sunday_and_none_begins_before_the_range() {
        let results = export(112);
        let sunday = week_of(results.today).first_day() - Days::new(1);
        let saturday = sunday - Days::new(1);
        let monday = sunday - Days::new(6);
        let whole = results.clone().for_day(sunday);
        assert_eq!(dates(&whole, 1), [(monday, sunday, false)]);
        let cut = results.clone().for_day(saturday);
        assert_eq!(dates(&cut, 1), [(monday, saturday, true)]);
        let mut short = results.clone().for_day(saturday);
        short.range.from = saturday;
        assert_eq!(dates(&short, 6), [(saturday, saturday, true)]);
        short.range.to = saturday - Days::new(1);
        assert_eq!(dates(&short, 6), []);
        // The end of a range cuts it short as well, and nothing of that week is to come.
        let mut earlier = results;
        earlier.range.to = saturday;
        assert_eq!(dates(&earlier, 1), [(monday, saturday, false)]);
    }
}
