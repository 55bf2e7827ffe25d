//! What an athlete did lately against what the athlete usually does.

use chrono::{NaiveDate, TimeDelta};

use crate::history::KnownDays;

/// Days that are compared.
pub const WEEK_DAYS: i64 = 7;
/// Weeks before them that are the usual ones.
const USUAL_WEEKS: i64 = 4;
/// A difference of this share of the usual amount is much (a constant of this project).
pub const UNUSUAL: f64 = 0.30;
/// The longest run of the last seven days is compared with that of this many days before them (Frandsen 2025, as
/// in the caution on the longest run).
pub const LONGEST_RUN_DAYS: i64 = 30;
/// A full bar is this many times the usual amount.
pub const FULL_BAR: f64 = 2.0;
/// From here on people say how many times as much it is.
pub const TIMES_FROM: f64 = 2.0;
/// Fewer weeks before are no usual ones, where weekdays are compared (a constant of this project).
const LEAST_WEEKS: usize = 2;
/// A smaller difference is never much, points (a constant of this project).
pub const LEAST_POINTS: f64 = 30.0;
/// A smaller difference is never much, metres (a constant of this project).
pub const LEAST_METRES: f64 = 3000.0;

/// How an amount lies to the usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UsualLevel {
    /// Too little is known to compare.
    Unknown,
    /// Neither much more nor much less.
    Usual,
    /// Much more.
    More,
    /// Much less.
    Less,
}

/// What is compared with the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Load points of seven days.
    Load,
    /// Metres on foot of seven days.
    OnFoot,
    /// Metres of the longest run of seven days.
    LongestRun,
}

impl Measure {
    /// A smaller difference is never much, in the unit of the measure.
    fn least_difference(self) -> f64 {
        match self {
            Measure::Load => LEAST_POINTS,
            Measure::OnFoot | Measure::LongestRun => LEAST_METRES,
        }
    }
}

/// An amount of the last seven days and the usual one, in the unit of its measure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount {
    /// Of the last seven days; `None` unless all of them are known.
    pub now: Option<f64>,
    /// The same of those that are known.
    pub at_least: f64,
    /// The usual one; `None` where less than three quarters of the days before are known.
    pub usual: Option<f64>,
    /// How they compare.
    pub level: UsualLevel,
}

impl Amount {
    /// The sum of the seven days that end with `last`, against the mean week of the four weeks before. Days without
    /// a value are unknown, and never count as zero.
    pub fn of_week(
        measure: Measure,
        last: NaiveDate,
        of: impl Fn(NaiveDate) -> Option<f64>,
    ) -> Self {
        let before = values(
            last - TimeDelta::days(WEEK_DAYS),
            USUAL_WEEKS * WEEK_DAYS,
            &of,
        );
        let known: Vec<f64> = before.iter().flatten().copied().collect();
        let mean = known.iter().sum::<f64>() / known.len().max(1) as f64;
        let usual = KnownDays::of(&before)
            .suffice()
            .then_some(mean * WEEK_DAYS as f64);
        let at_least = values(last, WEEK_DAYS, &of).into_iter().flatten().sum();
        let least = measure.least_difference();
        Self::compared(least, (week(last, &of), at_least), usual)
    }

    /// Some days of a week together, against the mean of the same weekdays of the four weeks before; and over how
    /// many weeks that mean is. A week counts if each of these days has a value, and fewer than two weeks are no
    /// usual ones. A difference below `least` is never much.
    pub fn of_weekdays(
        least: f64,
        days: &[NaiveDate],
        of: impl Fn(NaiveDate) -> Option<f64>,
        together: fn(&[f64]) -> f64,
    ) -> (Self, usize) {
        let week = |back: i64| {
            let days = days
                .iter()
                .map(|day| *day - TimeDelta::days(WEEK_DAYS * back));
            days.map(&of).collect::<Option<Vec<f64>>>()
        };
        let before = (1..=USUAL_WEEKS).filter_map(week);
        let before: Vec<f64> = before.map(|values| together(&values)).collect();
        let mean = before.iter().sum::<f64>() / before.len().max(1) as f64;
        let usual = (before.len() >= LEAST_WEEKS && !days.is_empty()).then_some(mean);
        let known: Vec<f64> = days.iter().filter_map(|day| of(*day)).collect();
        let at_least = together(&known);
        let now = (known.len() == days.len() && !days.is_empty()).then_some(at_least);
        (Self::compared(least, (now, at_least), usual), before.len())
    }

    /// The highest value of the seven days that end with `last`, against that of the thirty days before.
    pub fn highest_of_week(
        measure: Measure,
        last: NaiveDate,
        of: impl Fn(NaiveDate) -> Option<f64>,
    ) -> Self {
        let week = values(last, WEEK_DAYS, &of);
        let at_least = week.iter().flatten().copied().fold(0.0, f64::max);
        let is_known = week.iter().all(Option::is_some);
        let before = values(last - TimeDelta::days(WEEK_DAYS), LONGEST_RUN_DAYS, &of);
        let known = before.iter().flatten().copied();
        let usual = KnownDays::of(&before)
            .suffice()
            .then(|| known.fold(0.0, f64::max));
        let now = is_known.then_some(at_least);
        let compared = Self::compared(measure.least_difference(), (now, at_least), usual);
        match compared.level {
            // A week without a long run is none to worry about.
            UsualLevel::Less => Self {
                level: UsualLevel::Usual,
                ..compared
            },
            _ => compared,
        }
    }

    fn compared(least: f64, (now, at_least): (Option<f64>, f64), usual: Option<f64>) -> Self {
        let level = match now.zip(usual) {
            None => UsualLevel::Unknown,
            Some((now, usual)) => {
                let least = least.max(UNUSUAL * usual);
                match now - usual {
                    more if more > least => UsualLevel::More,
                    less if -less > least => UsualLevel::Less,
                    _ => UsualLevel::Usual,
                }
            }
        };
        Self {
            now,
            at_least,
            usual,
            level,
        }
    }

    /// The amount and the usual one, if both are known.
    pub fn both(&self) -> Option<(f64, f64)> {
        self.now.zip(self.usual)
    }

    /// How much more than usual it is, as a share of that; below zero where it is less, `None` where there is no
    /// comparison.
    pub fn change(&self) -> Option<f64> {
        let (now, usual) = self.both()?;
        (usual > 0.0).then(|| now / usual - 1.0)
    }

    /// How much of a bar of [`FULL_BAR`] times the usual amount it fills, more than 1 where that is too short.
    pub fn share_of_bar(&self) -> Option<f64> {
        self.both().map(|(now, usual)| match usual > 0.0 {
            true => now / usual / FULL_BAR,
            false if now > 0.0 => f64::INFINITY,
            false => 0.0,
        })
    }

    /// Whether it is much more or much less than usual.
    pub fn is_unusual(&self) -> bool {
        matches!(self.level, UsualLevel::More | UsualLevel::Less)
    }

    /// How far it lies from the usual one; as far as can be where that is nothing.
    pub fn distance(&self) -> f64 {
        match self.level {
            UsualLevel::Unknown => 0.0,
            _ => self.change().map_or(f64::INFINITY, f64::abs),
        }
    }
}

/// Sum of the seven days that end with `last`; `None` unless all of them are known.
pub fn week(last: NaiveDate, of: impl Fn(NaiveDate) -> Option<f64>) -> Option<f64> {
    values(last, WEEK_DAYS, &of).into_iter().sum()
}

/// Values of a number of days up to `last`.
fn values(last: NaiveDate, days: i64, of: &impl Fn(NaiveDate) -> Option<f64>) -> Vec<Option<f64>> {
    let back = (0..days).map(|back| last - TimeDelta::days(back));
    back.map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::example_history::day;

    /// So much on each of the last seven days of 35, and so much on each day before.
    fn load(now: f64, before: f64) -> Amount {
        Amount::of_week(Measure::Load, day(34), |date| {
            Some(if date > day(27) { now } else { before })
        })
    }

    #[test]
    fn beyond_thirty_percent_is_much() {
        assert_eq!(load(45.0, 30.0).level, UsualLevel::More);
        assert_eq!(load(45.0, 30.0).change(), Some(0.5));
        assert_eq!(load(39.0, 30.0).level, UsualLevel::Usual);
        assert_eq!(load(21.0, 30.0).level, UsualLevel::Usual);
        assert_eq!(load(20.0, 30.0).level, UsualLevel::Less);
        // Seven points a week more are no matter, twice as many or not.
        assert_eq!(load(2.0, 1.0).level, UsualLevel::Usual);
        let from_nothing = load(40.0, 0.0);
        assert_eq!(
            (from_nothing.level, from_nothing.change()),
            (UsualLevel::More, None)
        );
    }

    #[test]
    fn the_usual_amount_fills_half_a_bar() {
        assert_eq!(load(30.0, 30.0).share_of_bar(), Some(0.5));
        assert_eq!(load(90.0, 30.0).share_of_bar(), Some(1.5));
        assert_eq!(load(0.0, 0.0).share_of_bar(), Some(0.0));
        assert_eq!(load(40.0, 0.0).share_of_bar(), Some(f64::INFINITY));
    }

    #[test]
    fn what_is_missing_is_not_zero() {
        let without = |missing: &[i64]| {
            Amount::of_week(Measure::Load, day(34), |date| {
                let is_missing = missing.iter().any(|number| day(*number) == date);
                (!is_missing).then_some(30.0)
            })
        };
        let hole = without(&[30]);
        assert_eq!((hole.now, hole.usual), (None, Some(210.0)));
        assert_eq!(hole.at_least, 180.0);
        assert_eq!(hole.level, UsualLevel::Unknown);
        // Seven of 28 may be missing, and the mean is that of the others.
        let few: Vec<i64> = (0..7).collect();
        assert_eq!(without(&few).usual, Some(210.0));
        let many: Vec<i64> = (0..8).collect();
        assert_eq!(without(&many).usual, None);
    }

    #[test]
    fn weekdays_are_compared_with_the_same_weekdays_of_known_weeks() {
        let sum = |values: &[f64]| values.iter().sum::<f64>();
        // Ten a day on Mondays and Tuesdays of this week, and as many as the week has as number before.
        let of = |from: i64| {
            move |date: NaiveDate| {
                let number = (date - day(0)).num_days();
                (number >= from).then_some(if number >= 28 {
                    10.0
                } else {
                    (number / 7) as f64
                })
            }
        };
        let days = [day(28), day(29)];
        let (amount, weeks) = Amount::of_weekdays(1.0, &days, of(0), sum);
        // Weeks of 0, 2, 4 and 6 have a mean of 3.
        assert_eq!(
            (amount.now, amount.usual, weeks),
            (Some(20.0), Some(3.0), 4)
        );
        assert_eq!(amount.level, UsualLevel::More);
        // What begins on a Tuesday leaves its first week unknown.
        let (amount, weeks) = Amount::of_weekdays(1.0, &days, of(8), sum);
        assert_eq!((amount.usual, weeks), (Some(5.0), 2));
        let (amount, weeks) = Amount::of_weekdays(1.0, &days, of(15), sum);
        assert_eq!(
            (amount.usual, amount.level, weeks),
            (None, UsualLevel::Unknown, 1)
        );
        let (nothing, _) = Amount::of_weekdays(1.0, &[], of(0), sum);
        assert_eq!((nothing.now, nothing.usual), (None, None));
    }

    #[test]
    fn a_longer_run_is_much_and_a_shorter_one_is_not() {
        let runs = |last_m: f64| {
            Amount::highest_of_week(Measure::LongestRun, day(40), |date| match date {
                date if date == day(37) => Some(last_m),
                date if date == day(20) => Some(20_000.0),
                _ => Some(0.0),
            })
        };
        assert_eq!(runs(27_000.0).level, UsualLevel::More);
        assert_eq!(runs(25_000.0).level, UsualLevel::Usual);
        assert_eq!(runs(5_000.0).level, UsualLevel::Usual);
        assert_eq!(runs(27_000.0).usual, Some(20_000.0));
    }
}
