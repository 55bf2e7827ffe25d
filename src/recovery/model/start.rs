//! The start of a history: what its first files show about the time before them, as known by then.
//! Nothing looks ahead (docs/recovery.md).

use super::constants::{Constants, below};
use super::habit::median;
use super::part::{Part, Whole};

/// Days of a week.
const WEEK: f64 = 7.0;

/// What the athlete states about training before the first file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stated {
    /// There was training before.
    Trained,
    /// There was no training before.
    Untrained,
    /// The athlete states nothing about it.
    #[default]
    Nothing,
}

/// What made the first files look like a trained runner's, or not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TrainedBecause {
    /// The athlete stated it, either way.
    Stated,
    /// The watch's VO2max estimate, ml/kg/min.
    Vo2max(f64),
    /// Size of the first runs, impact km, and their speed over intensity, m/s, if known.
    FirstRuns(f64, Option<f64>),
}

/// Totals of the first four weeks, as far as they are over.
#[derive(Debug, Clone, Default)]
pub struct Start {
    stated: Stated,
    runs: usize,
    run_impact_km: f64,
    speeds: Vec<f64>,
    trainings: usize,
    load: f64,
    vo2max: Option<f64>,
    /// Day from which runs count; that of the first run, if four weeks preceded it.
    runs_from: i64,
}

impl Start {
    /// Before the first file.
    pub fn new(stated: Stated) -> Self {
        Self {
            stated,
            ..Self::default()
        }
    }

    /// Adds a session that began on a day.
    pub fn take(&mut self, day: i64, parts: &[Part], whole: &Whole, constants: &Constants) {
        if whole.run && self.runs == 0 && day >= constants.prior_days {
            self.runs_from = day;
        }
        if day < constants.prior_days {
            self.trainings += 1;
            self.load += whole.load;
        }
        if day < self.runs_from + constants.prior_days {
            let mut told = parts.iter().filter_map(|part| part.vo2max);
            self.vo2max = told.next_back().or(self.vo2max);
            if whole.run {
                self.runs += 1;
                self.run_impact_km += whole.run_impact_km;
                self.speeds
                    .extend(parts.iter().filter_map(Part::speed_at_one));
            }
        }
    }

    /// Whether there was any run.
    pub fn has_runs(&self) -> bool {
        self.runs > 0
    }

    /// Mean impact of the first runs, km; 0 before any.
    pub fn run_size_km(&self) -> f64 {
        self.run_impact_km / self.runs.max(1) as f64
    }

    /// Whether there seems to have been training before, and why.
    pub fn trained(&self, constants: &Constants) -> (bool, TrainedBecause) {
        self.looks(self.run_size_km(), &self.speeds, constants)
    }

    /// The same from one session alone, the very first with a run.
    pub fn trained_by(&self, parts: &[Part], whole: &Whole, constants: &Constants) -> bool {
        let speeds: Vec<f64> = parts.iter().filter_map(Part::speed_at_one).collect();
        let told = parts.iter().filter_map(|part| part.vo2max).next_back();
        let by_watch = Self {
            vo2max: told.or(self.vo2max),
            ..Self::new(self.stated)
        };
        by_watch.looks(whole.impact_km, &speeds, constants).0
    }

    fn looks(&self, size_km: f64, speeds: &[f64], constants: &Constants) -> (bool, TrainedBecause) {
        match (self.stated, self.vo2max) {
            (Stated::Nothing, Some(vo2max)) => {
                let trained = !below(vo2max, constants.trained_vo2max);
                (trained, TrainedBecause::Vo2max(vo2max))
            }
            (Stated::Nothing, None) => {
                let speed = (!speeds.is_empty()).then(|| median(speeds));
                let trained = constants.looks_trained(size_km, speeds);
                (trained, TrainedBecause::FirstRuns(size_km, speed))
            }
            (stated, _) => (stated == Stated::Trained, TrainedBecause::Stated),
        }
    }

    /// Days since the first files with runs, as seen on a day.
    pub fn run_days(&self, day: i64) -> i64 {
        day - self.runs_from
    }

    /// Impact a week before the files, as seen on a day, km.
    pub fn weekly_impact_km(&self, day: i64, constants: &Constants) -> f64 {
        let rate = self.rate(self.runs, self.run_days(day), constants);
        let rate = match self.trained(constants).0 {
            true => rate,
            false => rate.min(constants.prior_novice_runs),
        };
        (rate * self.run_size_km()).min(constants.prior_week_km)
    }

    /// Load a week before the files, as seen on a day, points.
    pub fn weekly_load(&self, day: i64, constants: &Constants) -> f64 {
        if !self.trained(constants).0 {
            return 0.0;
        }
        let mean = self.load / self.trainings.max(1) as f64;
        self.rate(self.trainings, day, constants) * mean
    }

    /// Sessions a week, given their number in some days.
    fn rate(&self, count: usize, day: i64, constants: &Constants) -> f64 {
        let weeks = (day.min(constants.prior_days) as f64 + WEEK) / WEEK;
        (count as f64 + constants.prior_runs) / weeks
    }
}

impl Constants {
    /// Whether first runs of a size and of some speeds over intensity look trained.
    pub fn looks_trained(&self, size_km: f64, speeds_m_per_s: &[f64]) -> bool {
        let fast =
            !speeds_m_per_s.is_empty() && !below(median(speeds_m_per_s), self.trained_m_per_s);
        !below(size_km, self.trained_km) || fast
    }
}

#[cfg(test)]
mod tests {
    use super::super::part::Gait;
    use super::*;

    const PUBLISHED: Constants = Constants::PUBLISHED;

    fn run(km: f64) -> Part {
        Part {
            load: Some(37.3),
            intensity: Some(0.71),
            impact_km: km,
            km,
            moving_h: km / 10.8,
            gait: Gait::Running,
            ..Part::default()
        }
    }

    fn after(day: i64, part: Part) -> Start {
        let mut start = Start::new(Stated::Nothing);
        let whole = Whole::of(&[part], &PUBLISHED);
        start.take(day, &[part], &whole, &PUBLISHED);
        start
    }

    #[test]
    fn one_run_of_eight_kilometres_makes_a_week_of_thirty_five() {
        // 8 km look trained; 7 * (1 + 4) / (1 + 7) = 4.375 runs a week.
        let start = after(0, run(8.0));
        assert!(start.trained(&PUBLISHED).0);
        assert!((start.weekly_impact_km(1, &PUBLISHED) - 35.0).abs() < 1e-9);
    }

    #[test]
    fn a_first_run_of_three_kilometres_makes_no_more_than_two_a_week() {
        let slow = Part {
            moving_h: 0.5,
            ..run(3.0)
        };
        let start = after(0, slow);
        assert!(!start.trained(&PUBLISHED).0);
        assert!((start.weekly_impact_km(1, &PUBLISHED) - 6.0).abs() < 1e-9);
        assert_eq!(start.weekly_load(1, &PUBLISHED), 0.0);
    }

    #[test]
    fn a_watch_that_knows_the_oxygen_uptake_is_asked_first() {
        let known = |vo2max| Part {
            vo2max: Some(vo2max),
            ..run(3.0)
        };
        assert!(after(0, known(52.0)).trained(&PUBLISHED).0);
        assert!(!after(0, known(36.0)).trained(&PUBLISHED).0);
    }

    #[test]
    fn a_rider_who_begins_to_run_is_asked_from_the_first_run_on() {
        let start = after(200, run(8.0));
        assert_eq!(start.run_days(201), 1);
        assert!((start.weekly_impact_km(201, &PUBLISHED) - 35.0).abs() < 1e-9);
    }
}
