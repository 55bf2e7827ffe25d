//! The athlete's own factor: how the watch's recovery times compare with the formula for the heart's
//! hours. It shows how this watch counts, not how the body recovers (docs/recovery.md).

use std::collections::VecDeque;

use super::habit::median;

/// Fewer runs show nothing yet; of more, only the latest count.
const RUNS: usize = 30;
/// Minimum hours from the end of the previous session.
const APART_H: f64 = 20.0;
/// Smaller loads are uninformative, points.
const LEAST_LOAD: f64 = 5.0;
/// Bounds of the factor.
const BOUNDS: (f64, f64) = (0.6, 1.6);

/// Whether the watch's recovery times may move the heart's hours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum OwnFactor {
    /// They may, with enough isolated runs.
    #[default]
    Counted,
    /// They are shown only.
    Off,
}

/// What the heart's hours are multiplied by, and the number of runs it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Factor {
    /// 0.6 to 1.6; 1 with fewer than thirty runs.
    pub factor: f64,
    /// Isolated runs with the watch's own recovery time.
    pub runs: usize,
}

impl Default for Factor {
    fn default() -> Self {
        Self {
            factor: 1.0,
            runs: 0,
        }
    }
}

/// A run that may be isolated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beside {
    /// When it began, hours.
    pub start_h: f64,
    /// When it ended, hours.
    pub end_h: f64,
    /// Recovery time of the watch, hours, if trustworthy.
    pub watch_h: Option<f64>,
    /// Its load, points.
    pub load: f64,
    /// The heart's hours by the formula, before floor and divisor.
    pub formula_h: f64,
}

/// The watch's recovery times so far.
#[derive(Debug, Clone)]
pub struct WatchTimes {
    ratios: VecDeque<f64>,
    runs: usize,
    /// Today's factor, as of the morning.
    factor: Factor,
    last_end_h: f64,
    watch_until_h: f64,
}

impl Default for WatchTimes {
    fn default() -> Self {
        Self {
            ratios: VecDeque::new(),
            runs: 0,
            factor: Factor::default(),
            last_end_h: f64::NEG_INFINITY,
            watch_until_h: f64::NEG_INFINITY,
        }
    }
}

impl WatchTimes {
    /// The factor of the day that has begun.
    pub fn factor(&self) -> Factor {
        self.factor
    }

    /// Begins a day: everything known by then counts.
    pub fn begin_day(&mut self) {
        self.factor.runs = self.runs;
        if self.runs >= RUNS {
            let ratios: Vec<f64> = self.ratios.iter().copied().collect();
            let runs = self.runs as f64;
            let shrunk = runs / (runs + RUNS as f64) * median(&ratios);
            self.factor.factor = shrunk.exp().clamp(BOUNDS.0, BOUNDS.1);
        }
    }

    /// Adds a session.
    pub fn take(&mut self, run: Beside) {
        let alone = run.start_h > self.last_end_h + APART_H && run.start_h >= self.watch_until_h;
        let watch_h = run.watch_h.filter(|h| *h > 0.0);
        if let (true, Some(watch_h)) = (alone && run.load > LEAST_LOAD, watch_h)
            && run.formula_h > 0.0
        {
            self.ratios.push_back((watch_h / run.formula_h).ln());
            self.runs += 1;
            if self.ratios.len() > RUNS {
                self.ratios.pop_front();
            }
        }
        self.last_end_h = self.last_end_h.max(run.end_h);
        self.watch_until_h = watch_h.map_or(f64::NEG_INFINITY, |h| run.end_h + h);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(runs: usize, watch_h: f64, days_apart: f64) -> Factor {
        let mut times = WatchTimes::default();
        for run in 0..runs {
            let start_h = 24.0 * days_apart * run as f64;
            times.take(Beside {
                start_h,
                end_h: start_h + 1.0,
                watch_h: Some(watch_h),
                load: 50.0,
                formula_h: 20.0,
            });
        }
        times.begin_day();
        times.factor()
    }

    #[test]
    fn thirty_isolated_runs_count_by_half() {
        // exp(30 / 60 * ln(30 / 20)) = 1.225.
        let told = after(30, 30.0, 3.0);
        assert!((told.factor - 1.225).abs() < 0.001);
        assert_eq!(
            after(29, 30.0, 3.0),
            Factor {
                factor: 1.0,
                runs: 29
            }
        );
    }

    #[test]
    fn a_factor_keeps_its_bounds() {
        assert_eq!(after(300, 300.0, 15.0).factor, 1.6);
        assert_eq!(after(300, 2.0, 3.0).factor, 0.6);
    }

    #[test]
    fn a_run_while_the_watch_still_counts_tells_nothing() {
        assert_eq!(after(40, 60.0, 2.0).runs, 1);
    }
}
