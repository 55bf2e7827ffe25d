//! What is hard and what is a race for this athlete, from the sessions of eight weeks
//! (docs/recovery.md).

use std::collections::VecDeque;

use super::constants::Constants;
use super::habit::quantile;
use super::part::Scale;
use super::start::Stated;

/// Where hard training and races begin for an athlete.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hardness {
    /// Intensity above which training is hard, where 1 can be held for an hour.
    pub ceiling: f64,
    /// The athlete's usual hardest effort, likewise.
    pub usual: f64,
}

/// Sessions of known intensity.
#[derive(Debug, Clone, Default)]
pub struct Efforts {
    /// With a run, in order.
    runs: VecDeque<Effort>,
    /// Without one, in order: used for hard training if there are hardly any runs.
    others: VecDeque<Effort>,
}

/// Intensity of one run, and when it was.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// Day of the run, counted from day 0 of the history.
    pub day: i64,
    /// Mean intensity, where 1 can be held for an hour.
    pub intensity: f64,
    /// The same, counting more the longer it was held.
    pub sustained: f64,
    /// The scale it was measured on, if known.
    pub scale: Option<Scale>,
}

impl Efforts {
    /// Adds a run.
    pub fn take(&mut self, run: Effort) {
        self.runs.push_back(run);
    }

    /// Adds a session without a run.
    pub fn take_other(&mut self, day: i64, intensity: f64) {
        self.others.push_back(Effort {
            day,
            intensity,
            sustained: intensity,
            scale: None,
        });
    }

    /// The scale of the last run.
    pub fn last_scale(&self) -> Option<Scale> {
        self.runs.iter().rev().find_map(|run| run.scale)
    }

    /// Drops whatever is too old for a day.
    pub fn forget(&mut self, day: i64, constants: &Constants) {
        for efforts in [&mut self.runs, &mut self.others] {
            while let Some(effort) = efforts.front()
                && effort.day < day - constants.custom_days
            {
                efforts.pop_front();
            }
        }
    }

    /// Where hard training and races begin: clearly above the easier half of the athlete's own runs, and
    /// above nearly all of them; on the scale of a session or day.
    pub fn hardness(
        &self,
        stated: Stated,
        scale: Option<Scale>,
        constants: &Constants,
    ) -> Hardness {
        let moved = |run: &Effort, value: f64| {
            let scales = scale.zip(run.scale);
            value * scales.map_or(1.0, |(now, then)| now.of_other(then))
        };
        let unsure = stated == Stated::Nothing;
        let mut hardness = Hardness {
            ceiling: if unsure {
                constants.unsure_ceiling
            } else {
                constants.ceiling
            },
            usual: if unsure {
                constants.unsure_usual
            } else {
                constants.few_usual
            },
        };
        let enough = self.runs.len() >= constants.enough_runs;
        if enough || self.runs.len() + self.others.len() >= constants.enough_runs {
            let others = self.others.iter().filter(|_| !enough);
            let all = self.runs.iter().chain(others);
            let intensities: Vec<f64> = all.map(|one| moved(one, one.intensity)).collect();
            let easy = quantile(&intensities, constants.ceiling_quantile);
            hardness.ceiling = constants.ceiling.max(easy + constants.ceiling_above);
        }
        if enough {
            let runs = self.runs.iter();
            let sustained: Vec<f64> = runs.map(|run| moved(run, run.sustained)).collect();
            hardness.usual = quantile(&sustained, constants.usual_quantile);
        }
        // What may be hard only because a threshold is a little too low is not called hard.
        hardness.ceiling *= 1.0 + scale.map_or(0.0, |scale| scale.doubt);
        hardness
    }
}

#[cfg(test)]
mod tests {
    use super::super::part::Quantity;
    use super::*;

    const PUBLISHED: Constants = Constants::PUBLISHED;

    fn runs(intensities: &[f64]) -> Efforts {
        let mut efforts = Efforts::default();
        for (day, intensity) in (0..).zip(intensities) {
            efforts.take(Effort {
                day,
                intensity: *intensity,
                sustained: *intensity,
                scale: None,
            });
        }
        efforts
    }

    #[test]
    fn a_threshold_that_is_too_low_does_not_make_every_day_hard() {
        let hardness = runs(&[0.9; 10]).hardness(Stated::Nothing, None, &PUBLISHED);
        assert!((hardness.ceiling - 0.98).abs() < 1e-12);
        assert!((hardness.usual - 0.9).abs() < 1e-12);
    }

    #[test]
    fn the_doubt_of_a_threshold_raises_what_is_called_hard() {
        let by = |doubt| Scale {
            quantity: Quantity::HeartRate,
            threshold: 2.0,
            doubt,
        };
        let ceiling = |doubt| {
            let hardness = runs(&[0.72; 10]).hardness(Stated::Nothing, Some(by(doubt)), &PUBLISHED);
            hardness.ceiling
        };
        // 0.72 and 0.08, and 5 % of that.
        assert!((ceiling(0.0) - 0.80).abs() < 1e-12);
        assert!((ceiling(0.05) - 0.84).abs() < 1e-12);
    }

    #[test]
    fn where_little_is_known_nothing_is_called_hard_lightly() {
        let few = runs(&[0.7; 7]);
        let stated = few.hardness(Stated::Trained, None, &PUBLISHED);
        let unsure = few.hardness(Stated::Nothing, None, &PUBLISHED);
        assert!(unsure.ceiling > stated.ceiling && unsure.usual > stated.usual);
        let enough = runs(&[0.7; 8]).hardness(Stated::Nothing, None, &PUBLISHED);
        assert_eq!(enough.ceiling, PUBLISHED.ceiling);
    }

    #[test]
    fn of_a_rider_the_rides_tell_what_is_hard_and_no_run_is_a_race_for_it() {
        let mut rides = runs(&[0.7; 2]);
        (0..10).for_each(|day| rides.take_other(day, 0.85));
        let hardness = rides.hardness(Stated::Trained, None, &PUBLISHED);
        assert!((hardness.ceiling - 0.93).abs() < 1e-12);
        assert_eq!(hardness.usual, PUBLISHED.few_usual);
        // With enough runs they do.
        let mut runner = runs(&[0.7; 8]);
        (0..10).for_each(|day| runner.take_other(day, 0.85));
        let hardness = runner.hardness(Stated::Trained, None, &PUBLISHED);
        assert_eq!(hardness.ceiling, PUBLISHED.ceiling);
    }

    #[test]
    fn a_threshold_found_lower_moves_the_weeks_before_along() {
        let by = |threshold| Scale {
            doubt: 0.0,
            quantity: Quantity::HeartRate,
            threshold,
        };
        let mut efforts = Efforts::default();
        for day in 0..10 {
            efforts.take(Effort {
                day,
                intensity: 0.72,
                sustained: 0.72,
                scale: Some(by(1.0)),
            });
        }
        // The same runs are at 0.80 of a threshold that is a tenth lower, and are no harder.
        let now = efforts.hardness(Stated::Nothing, Some(by(0.9)), &PUBLISHED);
        assert!((now.ceiling - 0.88).abs() < 1e-12 && (now.usual - 0.80).abs() < 1e-12);
    }

    #[test]
    fn eight_weeks_are_looked_back_on() {
        let mut efforts = runs(&[0.7; 10]);
        efforts.forget(60, &PUBLISHED);
        assert_eq!(efforts.runs.len(), 6);
    }
}
