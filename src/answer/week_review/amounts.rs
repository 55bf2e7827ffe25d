//! Amounts of a week against those of the four weeks before it.

use chrono::NaiveDate;

use super::reviewed::ReviewedWeek;
use crate::answer::amount::{LEAST_METRES, LEAST_POINTS, TIMES_FROM};
use crate::answer::uploaded_days::UploadedDays;
use crate::answer::{Amount, Results};

/// What is counted or summed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeekMeasure {
    /// Number of sessions.
    Sessions,
    /// Days with a session.
    Days,
    /// Seconds with the timer running.
    Time,
    /// Metres on foot.
    OnFoot,
    /// Metres up, on foot.
    Climb,
    /// Load points.
    Load,
    /// Metres of the longest run.
    LongestRun,
}

/// An amount of the known days of a week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeekAmount {
    /// What it is an amount of.
    pub measure: WeekMeasure,
    /// The amount, and the mean of the same weekdays of the weeks before.
    pub amount: Amount,
    /// Number of weeks in that mean.
    pub weeks: usize,
}

/// A smaller difference is none that anybody would speak of, as a share of the usual amount (a constant of this
/// project).
const ALIKE: f64 = 0.05;

/// How an amount lies to the usual one, as people say it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WeekChange {
    /// There is nothing to compare with, or not all of it is known.
    Unknown,
    /// Nothing, where there usually is something.
    Nothing,
    /// Something, where there usually is nothing.
    New,
    /// As much as usual.
    AsUsual,
    /// Twice as much or more, as a factor.
    Times(f64),
    /// More by a share of the usual amount.
    More(f64),
    /// Less by a share of the usual amount.
    Less(f64),
}

impl WeekAmount {
    /// How it lies to the usual one.
    pub fn change(&self) -> WeekChange {
        match (self.amount.both(), self.amount.change()) {
            (None, _) => WeekChange::Unknown,
            (Some((now, usual)), _) if now == usual => WeekChange::AsUsual,
            (_, None) => WeekChange::New,
            (Some((now, _)), _) if now <= 0.0 => WeekChange::Nothing,
            (_, Some(change)) if change.abs() < ALIKE => WeekChange::AsUsual,
            (_, Some(change)) if 1.0 + change >= TIMES_FROM => WeekChange::Times(1.0 + change),
            (_, Some(change)) if change > 0.0 => WeekChange::More(change),
            (_, Some(change)) => WeekChange::Less(-change),
        }
    }
}

impl WeekMeasure {
    /// Every measure, in the order in which they are shown.
    pub const ALL: [WeekMeasure; 7] = [
        WeekMeasure::Sessions,
        WeekMeasure::Days,
        WeekMeasure::Time,
        WeekMeasure::OnFoot,
        WeekMeasure::Climb,
        WeekMeasure::Load,
        WeekMeasure::LongestRun,
    ];

    /// Code for documents.
    pub fn name(self) -> &'static str {
        match self {
            WeekMeasure::Sessions => "sessions",
            WeekMeasure::Days => "days with a session",
            WeekMeasure::Time => "time",
            WeekMeasure::OnFoot => "on foot",
            WeekMeasure::Climb => "climb on foot",
            WeekMeasure::Load => "load",
            WeekMeasure::LongestRun => "longest run",
        }
    }

    /// Its unit, for documents.
    pub fn unit(self) -> &'static str {
        match self {
            WeekMeasure::Sessions => "sessions",
            WeekMeasure::Days => "days",
            WeekMeasure::Time => "s",
            WeekMeasure::OnFoot | WeekMeasure::Climb | WeekMeasure::LongestRun => "m",
            WeekMeasure::Load => "points",
        }
    }

    /// A smaller difference is never much (constants of this project).
    fn least_difference(self) -> f64 {
        match self {
            WeekMeasure::Sessions | WeekMeasure::Days => 1.0,
            WeekMeasure::Time => 1800.0,
            WeekMeasure::OnFoot | WeekMeasure::LongestRun => LEAST_METRES,
            WeekMeasure::Climb => 100.0,
            WeekMeasure::Load => LEAST_POINTS,
        }
    }

    fn of_day(self, days: &UploadedDays, date: NaiveDate) -> Option<f64> {
        match self {
            WeekMeasure::Sessions => days.trainings(date),
            WeekMeasure::Days => days.trained(date),
            WeekMeasure::Time => days.seconds(date),
            WeekMeasure::OnFoot => days.on_foot_m(date),
            WeekMeasure::Climb => days.climbed_m(date),
            WeekMeasure::Load => days.points(date),
            WeekMeasure::LongestRun => days.longest_run_m(date),
        }
    }

    fn together(self) -> fn(&[f64]) -> f64 {
        match self {
            WeekMeasure::LongestRun => |values| values.iter().copied().fold(0.0, f64::max),
            _ => |values| values.iter().sum(),
        }
    }
}

/// Every amount of the known days that is something, in this week or usually.
pub fn of(results: &Results, week: &ReviewedWeek) -> Vec<WeekAmount> {
    if week.known.is_empty() {
        return Vec::new();
    }
    let days = UploadedDays::of(results, results.today);
    let amounts = WeekMeasure::ALL.map(|measure| {
        let (amount, weeks) = Amount::of_weekdays(
            measure.least_difference(),
            &week.known,
            |date| measure.of_day(&days, date),
            measure.together(),
        );
        WeekAmount {
            measure,
            amount,
            weeks,
        }
    });
    let is_something = |one: &WeekAmount| {
        let usual = one.amount.now.and(one.amount.usual).unwrap_or(0.0);
        let most = one.amount.at_least.max(usual);
        match one.measure {
            WeekMeasure::Sessions | WeekMeasure::Days => true,
            // The climb of flat runs is nothing to report.
            WeekMeasure::Climb => most >= one.measure.least_difference(),
            _ => most > 0.0,
        }
    };
    amounts.into_iter().filter(is_something).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::{day, of as results_of, run};
    use crate::answer::{DateRange, UsualLevel};

    /// Runs by day and kilometres, looked at on a day; day 0 is a Monday.
    fn amounts(runs: &[(i64, f64)], today: i64) -> Vec<WeekAmount> {
        let range = DateRange {
            from: day(0),
            to: day(today),
        };
        let runs = runs.iter().map(|(on, km)| run(*on, *km));
        let results = results_of(runs.collect(), range);
        of(&results, &ReviewedWeek::of(&results))
    }

    fn find(amounts: &[WeekAmount], measure: WeekMeasure) -> WeekAmount {
        let found = amounts.iter().find(|one| one.measure == measure);
        *found.unwrap_or_else(|| panic!("no {measure:?} in {amounts:?}"))
    }

    /// Two runs of 10 km a week, Tuesday and Sunday, for four weeks.
    fn steady() -> Vec<(i64, f64)> {
        let weeks = 0..4;
        weeks
            .flat_map(|week| [(7 * week + 1, 10.0), (7 * week + 6, 10.0)])
            .collect()
    }

    #[test]
    fn a_week_that_is_over_is_compared_with_whole_weeks() {
        let mut runs = steady();
        runs.extend([(29, 12.0), (31, 4.0), (34, 14.0)]);
        let amounts = amounts(&runs, 35);
        let on_foot = find(&amounts, WeekMeasure::OnFoot);
        assert_eq!(on_foot.amount.both(), Some((30_000.0, 20_000.0)));
        assert_eq!((on_foot.amount.level, on_foot.weeks), (UsualLevel::More, 3));
        let sessions = find(&amounts, WeekMeasure::Sessions);
        assert_eq!(sessions.amount.both(), Some((3.0, 2.0)));
        let longest = find(&amounts, WeekMeasure::LongestRun);
        assert_eq!(longest.amount.both(), Some((14_000.0, 10_000.0)));
        // All of it was flat.
        assert!(amounts.iter().all(|one| one.measure != WeekMeasure::Climb));
    }

    #[test]
    fn a_week_that_goes_on_is_compared_with_the_same_weekdays() {
        let mut runs = steady();
        runs.extend([(29, 12.0), (31, 4.0)]);
        // A Thursday, after the run: Monday to Thursday had 10 km so far.
        let on_foot = find(&amounts(&runs, 31), WeekMeasure::OnFoot);
        assert_eq!(on_foot.amount.both(), Some((16_000.0, 10_000.0)));
    }

    #[test]
    fn a_change_is_said_in_shares_and_from_twice_as_much_on_in_times() {
        let change = |now: f64, usual: Option<f64>| {
            let amount = Amount {
                now: Some(now),
                at_least: now,
                usual,
                level: UsualLevel::Usual,
            };
            WeekAmount {
                measure: WeekMeasure::Load,
                amount,
                weeks: 4,
            }
            .change()
        };
        assert_eq!(change(150.0, Some(100.0)), WeekChange::More(0.5));
        assert_eq!(change(50.0, Some(100.0)), WeekChange::Less(0.5));
        assert_eq!(change(104.0, Some(100.0)), WeekChange::AsUsual);
        assert_eq!(change(250.0, Some(100.0)), WeekChange::Times(2.5));
        assert_eq!(change(0.0, Some(100.0)), WeekChange::Nothing);
        assert_eq!(change(9.0, Some(0.0)), WeekChange::New);
        assert_eq!(change(0.0, Some(0.0)), WeekChange::AsUsual);
        assert_eq!(change(9.0, None), WeekChange::Unknown);
    }

    #[test]
    fn weeks_before_the_first_file_are_unknown_and_one_week_is_no_usual_one() {
        let runs = [(1, 10.0), (7, 10.0), (13, 10.0), (14, 20.0), (20, 10.0)];
        let on_foot = find(&amounts(&runs, 21), WeekMeasure::OnFoot);
        assert_eq!(
            (on_foot.amount.now, on_foot.amount.usual),
            (Some(30_000.0), None)
        );
        assert_eq!(on_foot.weeks, 1);
    }
}
