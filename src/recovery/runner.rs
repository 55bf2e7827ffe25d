//! How used to running the athlete is: found from the history, never from a questionnaire
//! (docs/recovery.md).

use chrono::{NaiveDate, TimeDelta};

use crate::athlete::Athlete;
use crate::history::History;

/// New to running, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Experience {
    /// Fewer than twelve regular weeks, or hardly any run lately.
    Novice,
    /// Everybody else.
    Experienced,
}

/// Weeks of a year that are looked at.
const WEEKS: usize = 52;
/// Runs that make a week regular.
const REGULAR_RUNS: usize = 2;
/// A silence this long, weeks, ends what came before it: the legs forget.
const FORGOTTEN_AFTER_WEEKS: usize = 8;
const NOVICE_BELOW_WEEKS: usize = 12;
const LATELY_WEEKS: usize = 8;
const LATELY_RUNS: usize = 8;

/// Regular running before a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regularity {
    /// Weeks of the last 52 with at least two runs, back to the last long silence.
    pub weeks: usize,
    /// Runs in the last eight weeks.
    pub runs_lately: usize,
}

/// Days of all runs, in order; a day with two runs stands twice.
pub fn days_of_runs(history: &History) -> Vec<NaiveDate> {
    let activities = history.activities.iter();
    let runs = activities.filter(|a| a.digest.sport.is_running());
    let mut days: Vec<NaiveDate> = runs.map(|a| a.day).collect();
    days.sort();
    days
}

impl Regularity {
    /// Of an athlete on the morning of `day`, from the days of all runs, in order, and what is known
    /// of the time before the history.
    pub fn of(athlete: &Athlete, history: &History, runs: &[NaiveDate], day: NaiveDate) -> Self {
        let regularity = Self::before(day, runs);
        history.days.first().map_or(regularity, |first| {
            regularity.with_earlier_weeks(athlete.earlier.weeks(), day, first.date)
        })
    }

    /// From the days of all runs, in order, as seen on the morning of `day`.
    pub fn before(day: NaiveDate, run_days: &[NaiveDate]) -> Self {
        let counts = runs_by_week(day, run_days);
        let mut weeks = 0;
        let mut silent = 0;
        for count in counts {
            if count >= REGULAR_RUNS {
                weeks += 1;
                silent = 0;
            } else {
                silent += 1;
            }
            if silent >= FORGOTTEN_AFTER_WEEKS {
                break;
            }
        }
        Self {
            weeks,
            runs_lately: counts[..LATELY_WEEKS].iter().sum(),
        }
    }

    /// The same with regular weeks before the first file, as far as the last 52 weeks reach back
    /// to them.
    pub fn with_earlier_weeks(self, earlier: usize, day: NaiveDate, first_day: NaiveDate) -> Self {
        let known_weeks = ((day - first_day).max(TimeDelta::zero()).num_days() / 7) as usize;
        let unseen = WEEKS.saturating_sub(known_weeks).min(earlier);
        let unseen_lately = LATELY_WEEKS.saturating_sub(known_weeks).min(earlier);
        Self {
            weeks: (self.weeks + unseen).min(WEEKS),
            runs_lately: self.runs_lately + REGULAR_RUNS * unseen_lately,
        }
    }

    /// Novice, or not.
    pub fn experience(self) -> Experience {
        if self.weeks < NOVICE_BELOW_WEEKS || self.runs_lately < LATELY_RUNS {
            Experience::Novice
        } else {
            Experience::Experienced
        }
    }

    /// Factor on mechanical hours, 1 to 1.5.
    pub fn mechanical_factor(self) -> f64 {
        match self.weeks {
            0..NOVICE_BELOW_WEEKS => 1.5,
            NOVICE_BELOW_WEEKS..WEEKS => 1.15,
            _ => 1.0,
        }
    }
}

/// Runs in each of the weeks that end on the eve of a day, the last week first.
fn runs_by_week(day: NaiveDate, run_days: &[NaiveDate]) -> [usize; WEEKS] {
    let mut counts = [0; WEEKS];
    let known = run_days.partition_point(|run| *run < day);
    let mut runs = run_days[..known].iter().rev().peekable();
    let mut begins = day;
    for count in &mut counts {
        begins -= TimeDelta::days(7);
        while runs.next_if(|run| **run >= begins).is_some() {
            *count += 1;
        }
        if runs.peek().is_none() {
            break;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 1, 6).expect("date")
    }

    /// Runs on two days of each of the given weeks.
    fn twice_a_week(weeks: std::ops::Range<i64>) -> Vec<NaiveDate> {
        weeks
            .flat_map(|w| {
                [
                    start() + TimeDelta::days(7 * w),
                    start() + TimeDelta::days(7 * w + 3),
                ]
            })
            .collect()
    }

    #[test]
    fn twelve_regular_weeks_end_the_beginning() {
        let runs = twice_a_week(0..20);
        let on = |week: i64| Regularity::before(start() + TimeDelta::days(7 * week), &runs);
        assert_eq!(on(11).experience(), Experience::Novice);
        assert_eq!(on(12).experience(), Experience::Experienced);
        assert_eq!(on(12).mechanical_factor(), 1.15);
    }

    #[test]
    fn a_long_silence_begins_anew() {
        let runs = [twice_a_week(0..30), twice_a_week(39..41)].concat();
        let after = Regularity::before(start() + TimeDelta::days(7 * 41), &runs);
        assert_eq!(after.weeks, 2);
        assert_eq!(after.experience(), Experience::Novice);
    }

    #[test]
    fn only_the_past_is_seen() {
        let runs = twice_a_week(0..20);
        assert_eq!(Regularity::before(start(), &runs).weeks, 0);
    }

    #[test]
    fn who_trained_before_is_no_novice() {
        let runs = twice_a_week(0..1);
        let day = start() + TimeDelta::days(7);
        let with =
            |earlier| Regularity::before(day, &runs).with_earlier_weeks(earlier, day, start());
        assert_eq!(with(0).experience(), Experience::Novice);
        assert_eq!(with(12).experience(), Experience::Experienced);
        assert_eq!(with(12).mechanical_factor(), 1.15);
        assert_eq!(with(52).mechanical_factor(), 1.0);
    }
}
