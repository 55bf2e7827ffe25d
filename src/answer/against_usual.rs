//! Is more being done than usual? The last seven days against the four weeks before them.

use chrono::{NaiveDate, TimeDelta};

use super::Results;
use crate::history::{Day, DayState, LEAST_KNOWN_SHARE};

/// Days that are compared.
pub const WEEK_DAYS: i64 = 7;
/// Weeks before them that are the usual ones.
pub const USUAL_WEEKS: i64 = 4;
/// A week this much above or below the usual ones is worth a word, share of them (constant of this project).
pub const UNUSUAL: f64 = 0.30;

/// What seven days held, and what such days usually hold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AgainstUsual {
    /// Load points of the seven days.
    pub points: f64,
    /// Mean load points a week of the four weeks before.
    pub usual_points: f64,
    /// Metres on foot of the seven days.
    pub foot_m: f64,
    /// Mean metres on foot a week of the four weeks before.
    pub usual_foot_m: f64,
}

impl AgainstUsual {
    /// The seven days that end with a day, as far as something has been done or known of them; `None` where too
    /// few of these or of the days before are known, or nothing was done in the weeks before.
    pub fn up_to(results: &Results, last: NaiveDate) -> Option<Self> {
        // A day of the advice without a session is not over: the seven days end before it.
        let day = results.history.day(last);
        let is_open = last >= results.today && day.is_none_or(|day| day.activities.is_empty());
        let last = last - TimeDelta::days(i64::from(is_open));
        let week_from = last - TimeDelta::days(WEEK_DAYS - 1);
        let usual_from = week_from - TimeDelta::days(WEEK_DAYS * USUAL_WEEKS);
        let week = Sums::of(results, (week_from, last))?;
        let usual = Sums::of(results, (usual_from, week_from - TimeDelta::days(1)))?;
        let weekly = usual.weekly();
        (weekly.points > 0.0).then_some(Self {
            points: week.points,
            usual_points: weekly.points,
            foot_m: week.foot_m,
            usual_foot_m: weekly.foot_m,
        })
    }

    /// How much more load than usual, as a share of it; below zero where it is less.
    pub fn change(&self) -> f64 {
        self.points / self.usual_points - 1.0
    }

    /// Whether that is worth a word.
    pub fn is_unusual(&self) -> bool {
        self.change().abs() >= UNUSUAL
    }
}

/// Sums over known days.
struct Sums {
    points: f64,
    foot_m: f64,
    known_days: usize,
}

impl Sums {
    /// From one day to another; `None` where too few of them are known.
    fn of(results: &Results, (from, to): (NaiveDate, NaiveDate)) -> Option<Self> {
        let all = (to - from).num_days() + 1;
        let days = results.history.days.iter();
        let known: Vec<&Day> = days
            .filter(|day| (from..=to).contains(&day.date) && day.state != DayState::Unknown)
            .collect();
        let sum = |of: &dyn Fn(&Day) -> f64| known.iter().map(|day| of(day)).sum();
        let on_foot = |day: &Day| {
            let sessions = results.sessions_of(day);
            let on_foot = sessions.filter(|(a, _)| a.digest.sport.is_on_foot());
            on_foot.filter_map(|(a, _)| a.digest.distance_m).sum()
        };
        (known.len() as f64 >= LEAST_KNOWN_SHARE * all as f64).then(|| Self {
            points: sum(&|day| day.load.get()),
            foot_m: sum(&on_foot),
            known_days: known.len(),
        })
    }

    /// The mean of a week of them.
    fn weekly(&self) -> Self {
        let weeks = self.known_days as f64 / WEEK_DAYS as f64;
        Self {
            points: self.points / weeks,
            foot_m: self.foot_m / weeks,
            known_days: WEEK_DAYS as usize,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::DateRange;
    use crate::answer::example_results::{day, of, run};

    fn results(last_week: &[(i64, f64)]) -> Results {
        let before = (0..28).step_by(2).map(|on| (on, 10.0));
        let runs = before.chain(last_week.iter().copied());
        let range = DateRange {
            from: day(0),
            to: day(34),
        };
        of(runs.map(|(on, km)| run(on, km)).collect(), range)
    }

    #[test]
    fn half_as_much_again_is_unusual_and_as_much_is_not() {
        // Fourteen runs of 10 km in four weeks are 35 km a week.
        let as_usual = results(&[(28, 10.0), (31, 15.0), (34, 10.0)]);
        let as_usual = AgainstUsual::up_to(&as_usual, day(34)).expect("is known");
        assert!((as_usual.foot_m - 35_000.0).abs() < 1.0);
        assert!((as_usual.usual_foot_m - 35_000.0).abs() < 1.0);
        assert!(!as_usual.is_unusual());
        let more = results(&[(28, 20.0), (31, 15.0), (34, 17.5)]);
        let more = AgainstUsual::up_to(&more, day(34)).expect("is known");
        assert!(more.is_unusual() && more.change() > 0.4, "{more:?}");
    }

    #[test]
    fn weeks_without_recordings_are_no_usual_ones() {
        let results = results(&[(34, 10.0)]);
        assert_eq!(AgainstUsual::up_to(&results, day(10)), None);
    }
}
