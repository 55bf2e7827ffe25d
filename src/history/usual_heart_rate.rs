//! The runner's usual heart rate at a speed, and the resulting verdict on heart rates that resemble
//! steps (docs/cleaning.md).

use std::collections::VecDeque;

use chrono::{NaiveDate, TimeDelta};

use crate::clean::Lock;
use crate::digest::{Digest, HeartApart, HeartAtSpeed};

/// Length of the baseline, days (constants of this project).
const WINDOW_DAYS: i64 = 90;
/// Fewest runs at a speed that show what is usual.
const LEAST_RUNS: usize = 5;
/// This far above the usual heart rate the sensor follows the steps, beats per minute.
const ABOVE_USUAL_BPM: f64 = 12.0;

/// What happened to heart rates that were kept apart, in seconds.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Doubts {
    /// Believed, since they are usual at that speed.
    pub believed_s: f64,
    /// Dropped, since they are not.
    pub dropped_s: f64,
    /// Believed for lack of a comparison: hearts that match the steps are more frequent than sensors
    /// that count them.
    pub undecided_s: f64,
}

/// Heart rates of the runs of the last months, by speed.
#[derive(Default)]
pub struct UsualHeartRates {
    recent: VecDeque<(NaiveDate, HeartAtSpeed)>,
}

impl UsualHeartRates {
    /// Settles the stretches a digest keeps apart, from earlier runs only, and adds the run. Believed
    /// values join the heart rates of the digest, and nothing stays apart.
    pub fn settle(&mut self, digest: &mut Digest, day: NaiveDate) -> Doubts {
        self.forget(day);
        let mut doubts = Doubts::default();
        for apart in std::mem::take(&mut digest.heart_apart) {
            let usual = match digest.sport.is_running() {
                true => apart.graded_speed_m_per_s.and_then(|v| self.at(v)),
                false => None,
            };
            let seconds = match usual.map(|usual| is_lock(&apart, usual)) {
                Some(true) => {
                    doubts.dropped_s += apart.total_s();
                    continue;
                }
                Some(false) => &mut doubts.believed_s,
                None => &mut doubts.undecided_s,
            };
            *seconds += apart.total_s();
            digest.heart_rate.take_in(apart.iter());
        }
        if digest.heart_at_speed != HeartAtSpeed::default() {
            self.recent.push_back((day, digest.heart_at_speed.clone()));
        }
        doubts
    }

    /// Median over runs of their mean heart rate at a graded speed (m/s), beats per minute; `None` if
    /// fewer than five of the last 90 days went at that speed or nearly so.
    fn at(&self, speed_m_per_s: f64) -> Option<f64> {
        self.median(|run| run.mean_bpm(speed_m_per_s))
            .or_else(|| self.median(|run| run.mean_bpm_nearby(speed_m_per_s)))
    }

    fn median(&self, of: impl Fn(&HeartAtSpeed) -> Option<f64>) -> Option<f64> {
        let mut means: Vec<f64> = self.recent.iter().filter_map(|(_, run)| of(run)).collect();
        means.sort_by(f64::total_cmp);
        (means.len() >= LEAST_RUNS).then(|| means[means.len() / 2])
    }

    fn forget(&mut self, day: NaiveDate) {
        while let Some((then, _)) = self.recent.front()
            && day - *then > TimeDelta::days(WINDOW_DAYS)
        {
            self.recent.pop_front();
        }
    }
}

/// Whether the sensor followed the steps in a stretch, given the usual heart rate at its speed.
///
/// A sensor that follows every second step is far too low, not too high.
fn is_lock(apart: &HeartApart, usual_bpm: f64) -> bool {
    let above = apart.mean_bpm().map(|bpm| bpm - usual_bpm);
    above.is_some_and(|above| match apart.lock {
        Lock::EveryStep => above >= ABOVE_USUAL_BPM,
        Lock::EverySecondStep => above.abs() >= ABOVE_USUAL_BPM,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::Sport;
    use crate::activity::example_activity::empty_run;
    use crate::clean::{Apart, CleanSamples, Repairs};

    /// A run of three minutes at 3 m/s, all of it with a heart rate like steps.
    fn like_steps(bpm: f32, lock: Lock) -> Digest {
        let samples = CleanSamples {
            sport: Sport::Run,
            elapsed_s: (0..180).map(f64::from).collect(),
            held_s: vec![1.0; 180],
            heart_rate_bpm: vec![None; 180],
            cadence_per_min: vec![None; 180],
            power_w: vec![None; 180],
            speed_m_per_s: vec![Some(3.0); 180],
            step_m: vec![3.0; 180],
            grade: vec![None; 180],
            moving: vec![true; 180],
            heart_apart: vec![Apart {
                lock,
                samples: 0..180,
                heart_rate_bpm: vec![Some(bpm); 180],
            }],
            ..CleanSamples::default()
        };
        Digest::of(&empty_run(), &samples, Repairs::default())
    }

    fn on(day: i64) -> NaiveDate {
        NaiveDate::default() + TimeDelta::days(day)
    }

    /// Five runs on as many days, with the same heart rate at 3 m/s.
    fn usual(bpm: f64) -> UsualHeartRates {
        let mut usual = UsualHeartRates::default();
        for day in 0..5 {
            let relation = HeartAtSpeed::from_stretches(&[(3.0, bpm, 1800.0)]);
            usual.recent.push_back((on(day), relation));
        }
        usual
    }

    #[test]
    fn twelve_beats_above_the_usual_are_steps_and_dropped() {
        let mut run = like_steps(170.0, Lock::EveryStep);
        let doubts = usual(158.0).settle(&mut run, on(5));
        assert_eq!(doubts.dropped_s, 180.0);
        assert_eq!(run.heart_rate.total_s(), 0.0);
        assert!(run.heart_apart.is_empty());
    }

    #[test]
    fn what_is_usual_is_a_heart_and_joins_the_others() {
        let mut run = like_steps(170.0, Lock::EveryStep);
        let doubts = usual(159.0).settle(&mut run, on(5));
        assert_eq!(doubts.believed_s, 180.0);
        assert_eq!(run.heart_rate.mean_bpm(), Some(170.0));
        assert_eq!(run.heart_rate.total_s(), 180.0);
        // But it never sets a maximum.
        assert_eq!(run.heart_rate.held_max_bpm, None);
        // Settled once, there is nothing more to settle.
        assert_eq!(usual(100.0).settle(&mut run, on(5)), Doubts::default());
    }

    #[test]
    fn without_five_runs_of_the_last_months_nothing_is_decided() {
        let undecided = |usual: &mut UsualHeartRates, day: i64| {
            let mut run = like_steps(170.0, Lock::EveryStep);
            let doubts = usual.settle(&mut run, on(day));
            assert_eq!(run.heart_rate.total_s(), doubts.undecided_s);
            doubts.undecided_s
        };
        let mut four = usual(140.0);
        four.recent.pop_back();
        assert_eq!(undecided(&mut four, 5), 180.0);
        // Day 91 is 91 days after day 0, which leaves four.
        assert_eq!(undecided(&mut usual(140.0), 91), 180.0);
        let mut at_other_speeds = UsualHeartRates::default();
        for day in 0..5 {
            let relation = HeartAtSpeed::from_stretches(&[(4.0, 140.0, 1800.0)]);
            at_other_speeds.recent.push_back((on(day), relation));
        }
        assert_eq!(undecided(&mut at_other_speeds, 5), 180.0);
    }

    #[test]
    fn the_usual_is_the_median_run_and_a_speed_nearby_will_do() {
        let mut usual = usual(150.0);
        let strange = HeartAtSpeed::from_stretches(&[(3.0, 200.0, 1800.0)]);
        usual.recent.push_back((on(5), strange));
        assert_eq!(usual.at(3.0), Some(150.0));
        assert_eq!(usual.at(2.8), Some(150.0));
        assert_eq!(usual.at(2.4), None);
    }

    #[test]
    fn every_second_step_is_far_below_the_usual() {
        let mut run = like_steps(86.0, Lock::EverySecondStep);
        assert_eq!(usual(150.0).settle(&mut run, on(5)).dropped_s, 180.0);
        let mut low = like_steps(138.0, Lock::EveryStep);
        assert_eq!(usual(150.0).settle(&mut low, on(5)).believed_s, 180.0);
    }

    #[test]
    fn for_walks_nothing_is_usual() {
        let mut walk = like_steps(110.0, Lock::EveryStep);
        walk.sport = Sport::Walk;
        assert_eq!(usual(90.0).settle(&mut walk, on(5)).undecided_s, 180.0);
    }
}
