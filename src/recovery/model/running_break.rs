//! Breaks from running, and coming back from them (docs/recovery.md).

use super::constants::{Constants, below};

/// Hours of a day.
const DAY_H: f64 = 24.0;

/// When running last ended, and how long a comeback lasts.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RunningBreak {
    /// When the last session with a run ended, and the longer hard clock then, hours.
    last_run: Option<(f64, f64)>,
    /// Easy only before this moment, hours.
    back_until_h: Option<f64>,
    /// Every other day before this moment, hours.
    alternate_until_h: Option<f64>,
    /// Days off before the run that began it.
    days_off: f64,
}

impl RunningBreak {
    /// Hours since the last run ended; infinite without one.
    pub fn gap_h(&self, moment_h: f64) -> f64 {
        self.last_run
            .map_or(f64::INFINITY, |(end_h, _)| moment_h - end_h)
    }

    /// Days without running on which hard running would have been fine.
    pub fn days_off(&self, moment_h: f64) -> f64 {
        self.last_run
            .map_or(0.0, |(end_h, left_h)| (moment_h - end_h - left_h) / DAY_H)
    }

    /// Whether a moment is in a break, or in the comeback after one.
    pub fn is_back(&self, moment_h: f64, constants: &Constants) -> bool {
        let in_break = !below(self.days_off(moment_h), constants.break_days);
        in_break || self.back_until_h.is_some_and(|until| moment_h < until)
    }

    /// The same for a break of six weeks.
    pub fn is_alternate(&self, moment_h: f64, constants: &Constants) -> bool {
        let in_break = !below(self.days_off(moment_h), constants.alternate_days);
        in_break || self.alternate_until_h.is_some_and(|until| moment_h < until)
    }

    /// The end of a running comeback, hours.
    pub fn back_until_h(&self) -> Option<f64> {
        self.back_until_h
    }

    /// Days off before the run with which the comeback began.
    pub fn days_off_before(&self) -> f64 {
        self.days_off
    }

    /// A run that begins on a day.
    pub fn begin_run(&mut self, start_h: f64, midnight_h: f64, constants: &Constants) {
        let off = self.days_off(start_h);
        if below(off, constants.break_days) {
            return;
        }
        let until_h = midnight_h + DAY_H * constants.break_rate * (off - constants.break_free_days);
        let later = |known: Option<f64>| Some(known.map_or(until_h, |known| known.max(until_h)));
        self.back_until_h = later(self.back_until_h);
        self.days_off = off;
        if !below(off, constants.alternate_days) {
            self.alternate_until_h = later(self.alternate_until_h);
        }
    }

    /// The end of a session with a run, and the longer hard clock then.
    pub fn end_run(&mut self, end_h: f64, left_h: f64) {
        self.last_run = Some((end_h, left_h));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHED: Constants = Constants::PUBLISHED;

    /// After a run that ended at 0 with nothing left, a run some days later.
    fn back_after(days: f64) -> RunningBreak {
        let mut running_break = RunningBreak::default();
        running_break.end_run(0.0, 0.0);
        running_break.begin_run(24.0 * days, 24.0 * days, &PUBLISHED);
        running_break
    }

    #[test]
    fn four_weeks_off_are_eleven_days_of_easy_running() {
        // 0.6 * (28 - 9) = 11.4 days.
        let running_break = back_after(28.0);
        let back = |day: f64| running_break.is_back(24.0 * (28.0 + day), &PUBLISHED);
        let mut run_again = running_break;
        run_again.end_run(24.0 * 28.0, 0.0);
        assert!(back(11.3) && run_again.is_back(24.0 * 39.3, &PUBLISHED));
        assert!(!run_again.is_back(24.0 * 39.5, &PUBLISHED));
        assert!(!run_again.is_alternate(24.0 * 29.0, &PUBLISHED));
    }

    #[test]
    fn eleven_days_off_are_no_break_and_weeks_after_a_marathon_none_either() {
        assert_eq!(back_after(11.0).back_until_h(), None);
        let mut marathon = RunningBreak::default();
        marathon.end_run(0.0, 420.0);
        assert!(!marathon.is_back(24.0 * 21.0, &PUBLISHED));
        assert!(marathon.is_back(24.0 * 30.0, &PUBLISHED));
    }

    #[test]
    fn who_never_ran_has_no_break() {
        let never = RunningBreak::default();
        assert!(!never.is_back(1e6, &PUBLISHED));
        assert_eq!(never.gap_h(5.0), f64::INFINITY);
    }
}
