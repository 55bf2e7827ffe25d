//! How used to running the athlete is: from the days of the runs, never from a questionnaire
//! (docs/recovery.md).

use super::constants::Constants;

/// Days of a week.
const WEEK: i64 = 7;
/// Weeks of a year considered.
const WEEKS: i64 = 52;
/// Days of a year.
const YEAR: i64 = 365;

/// Sessions with a run, by day.
#[derive(Debug, Clone)]
pub struct Runs {
    /// Runs before each day so far; the last is before the day that comes next.
    before: Vec<usize>,
    /// Runs of the day that has begun.
    today: usize,
}

impl Default for Runs {
    fn default() -> Self {
        Self {
            before: vec![0],
            today: 0,
        }
    }
}

impl Runs {
    /// A run of the day that has begun.
    pub fn take(&mut self) {
        self.today += 1;
    }

    /// Ends the day that has begun.
    pub fn end_day(&mut self) {
        let all = self.all();
        self.before.push(all);
        self.today = 0;
    }

    /// Runs before a day; future days have none.
    fn before(&self, day: i64) -> usize {
        let day = usize::try_from(day).unwrap_or(0);
        self.before.get(day).copied().unwrap_or_else(|| self.all())
    }

    fn all(&self) -> usize {
        self.before.last().copied().unwrap_or(0) + self.today
    }

    /// Regular running as seen on the morning of a day.
    pub fn regularity(&self, day: i64, constants: &Constants) -> Regularity {
        let (mut weeks, mut silent) = (0, 0);
        for back in 0..WEEKS.min(day / WEEK + 1) {
            let runs =
                self.before(day - WEEK * back) - self.before((day - WEEK * (back + 1)).max(0));
            (weeks, silent) = match runs >= constants.regular_runs {
                true => (weeks + 1, 0),
                false => (weeks, silent + 1),
            };
            if silent >= constants.forgotten_weeks {
                break;
            }
        }
        Regularity {
            weeks,
            year: self.before(day) - self.before((day - YEAR).max(0)),
        }
    }
}

/// Regular running before a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Regularity {
    /// Weeks of the last 52 with at least two runs, back to the last long silence.
    pub weeks: usize,
    /// Runs of the last 365 days.
    pub year: usize,
}

impl Regularity {
    /// Whether that is a beginner's running.
    pub fn is_new(self, constants: &Constants) -> bool {
        self.weeks < constants.novice_weeks && self.year < constants.novice_runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHED: Constants = Constants::PUBLISHED;

    /// Runs on two days of each of some weeks.
    fn twice_a_week(weeks: &[bool]) -> Runs {
        let mut runs = Runs::default();
        for (regular, day) in weeks.iter().flat_map(|w| (0..7).map(move |day| (*w, day))) {
            if regular && (day == 0 || day == 3) {
                runs.take();
            }
            runs.end_day();
        }
        runs
    }

    #[test]
    fn twelve_regular_weeks_end_the_beginning() {
        let runs = twice_a_week(&[true; 12]);
        assert!(runs.regularity(7 * 11, &PUBLISHED).is_new(&PUBLISHED));
        assert!(!runs.regularity(7 * 12, &PUBLISHED).is_new(&PUBLISHED));
    }

    #[test]
    fn a_silence_of_eight_weeks_begins_anew() {
        let weeks = [[true; 20].as_slice(), &[false; 8], &[true; 2]].concat();
        let runs = twice_a_week(&weeks);
        assert_eq!(runs.regularity(7 * 30, &PUBLISHED).weeks, 2);
    }

    #[test]
    fn days_to_come_hold_no_runs() {
        let runs = twice_a_week(&[true; 4]);
        assert_eq!(runs.regularity(7 * 6, &PUBLISHED).weeks, 4);
        assert_eq!(runs.regularity(7 * 4, &PUBLISHED).year, 8);
    }
}
