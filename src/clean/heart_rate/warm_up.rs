//! The first minutes of an optical sensor, or of a dry strap: too high to be a heart's.
//!
//! A heart lags behind the legs at the start. So in the first minutes it cannot beat faster than later
//! at a speed as fast as the fastest so far; a sensor that has not found the pulse can.

use crate::activity::Sport;
use crate::clean::repairs::Repairs;
use crate::clean::samples::CleanSamples;

/// How long a sensor may take to find the pulse, seconds since the start.
const WARM_UP_S: f64 = 300.0;
/// Too high is this much above the later mean, beats a minute (a constant of this project).
const ABOVE_BPM: f64 = 12.0;
/// Speeds are means of the last seconds, since a heart responds slowly.
const SPEED_OVER_S: f64 = 30.0;
/// Speeds within this of each other are the same, m/s.
const SAME_SPEED_M_PER_S: f64 = 0.25;
/// Fewest seconds at that speed after the first minutes that show what is usual.
const LEAST_LATER_S: f64 = 300.0;
/// Gradients above this, rise over run, make speeds incomparable.
const LEVEL: f32 = 0.03;

/// Marks values too high for the first minutes of a run.
pub fn doubt(samples: &CleanSamples, sport: Sport, suspect: &mut [bool], repairs: &mut Repairs) {
    let Some(start_s) = samples.elapsed_s.first().filter(|_| sport.is_running()) else {
        return;
    };
    let end_s = start_s + WARM_UP_S;
    let speeds = recent_speeds(samples);
    let later = Later::of(samples, &speeds, suspect, end_s);
    let mut fastest = 0.0_f64;
    for (i, speed) in speeds.iter().enumerate() {
        // Once uphill, the hill may explain the heart rate.
        if samples.elapsed_s[i] >= end_s || samples.grade[i].is_some_and(|g| g > LEVEL) {
            break;
        }
        fastest = fastest.max(*speed);
        let (Some(bpm), Some(usual)) = (samples.heart_rate_bpm[i], later.mean_bpm(fastest)) else {
            continue;
        };
        if f64::from(bpm) >= usual + ABOVE_BPM {
            suspect[i] = true;
            repairs.hr_warm_up_s += f64::from(samples.held_s[i]);
        }
    }
}

/// Mean speed over the seconds up to each sample, m/s; 0 if nothing is known.
fn recent_speeds(samples: &CleanSamples) -> Vec<f64> {
    let known = |i: usize| {
        let speed = samples.speed_m_per_s[i];
        speed.map_or((0.0, 0.0), |speed| {
            let held_s = f64::from(samples.held_s[i]);
            (f64::from(speed) * held_s, held_s)
        })
    };
    let (mut first, mut metres, mut seconds) = (0, 0.0, 0.0);
    (0..samples.elapsed_s.len())
        .map(|i| {
            let (step, held_s) = known(i);
            (metres, seconds) = (metres + step, seconds + held_s);
            while samples.elapsed_s[first] <= samples.elapsed_s[i] - SPEED_OVER_S {
                let (step, held_s) = known(first);
                (metres, seconds) = (metres - step, seconds - held_s);
                first += 1;
            }
            if seconds > 0.5 { metres / seconds } else { 0.0 }
        })
        .collect()
}

/// Heart rates after the first minutes, by speed.
struct Later {
    /// Seconds, and beats a minute times seconds, in bins of [`SAME_SPEED_M_PER_S`].
    bins: [(f64, f64); BINS],
}

/// Up to 10 m/s, the fastest that cleaning lets through on foot.
const BINS: usize = 41;

impl Later {
    fn of(samples: &CleanSamples, speeds: &[f64], suspect: &[bool], from_s: f64) -> Self {
        let mut bins = [(0.0, 0.0); BINS];
        for (i, speed) in speeds.iter().enumerate() {
            let level = samples.grade[i].is_none_or(|grade| grade.abs() <= LEVEL);
            let counts = samples.elapsed_s[i] >= from_s && level && !suspect[i];
            if let (true, Some(bpm)) = (counts, samples.heart_rate_bpm[i]) {
                let held_s = f64::from(samples.held_s[i]);
                let bin = &mut bins[bin(*speed)];
                *bin = (bin.0 + held_s, bin.1 + f64::from(bpm) * held_s);
            }
        }
        Self { bins }
    }

    /// Mean heart rate at a speed, if the athlete ran at it for long enough.
    fn mean_bpm(&self, speed_m_per_s: f64) -> Option<f64> {
        let at = bin(speed_m_per_s);
        let near = &self.bins[at.saturating_sub(1)..(at + 2).min(BINS)];
        let (seconds, beats) = near
            .iter()
            .fold((0.0, 0.0), |sum, bin| (sum.0 + bin.0, sum.1 + bin.1));
        (seconds >= LEAST_LATER_S).then(|| beats / seconds)
    }
}

fn bin(speed_m_per_s: f64) -> usize {
    ((speed_m_per_s / SAME_SPEED_M_PER_S) as usize).min(BINS - 1)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cleaned, every_second};
    use crate::clean::CleanSamples;

    /// Twenty minutes at 3 m/s: one heart rate for the first two minutes, 140 afterwards, a slow
    /// change between.
    fn run(first_bpm: f32) -> CleanSamples {
        let heart = (0..1200).map(|i| {
            let fraction = ((i as f32 - 120.0) / 60.0).clamp(0.0, 1.0);
            first_bpm + (140.0 - first_bpm) * fraction
        });
        every_second(&heart.collect::<Vec<f32>>())
    }

    #[test]
    fn a_heart_rate_that_begins_too_high_is_missing() {
        // 170 falls to 140 from 120 s to 180 s; 12 above is reached at 156 s.
        let (run, repairs) = cleaned(run(170.0));
        assert!(run.heart_rate_bpm[..156].iter().all(Option::is_none));
        assert_eq!(run.heart_rate_bpm[160], Some(150.0));
        assert!((repairs.hr_warm_up_s - 156.0).abs() <= 1.0);
    }

    #[test]
    fn a_heart_that_lags_is_believed() {
        assert_eq!(cleaned(run(100.0)).1.hr_warm_up_s, 0.0);
        assert_eq!(cleaned(run(151.0)).1.hr_warm_up_s, 0.0);
    }

    #[test]
    fn a_fast_or_steep_beginning_explains_a_high_heart_rate() {
        let mut fast = run(170.0);
        fast.speed_m_per_s[..60].fill(Some(4.5));
        assert_eq!(cleaned(fast).1.hr_warm_up_s, 0.0);
        let mut steep = run(170.0);
        steep.grade[0] = Some(0.08);
        assert_eq!(cleaned(steep).1.hr_warm_up_s, 0.0);
    }

    #[test]
    fn without_enough_time_later_nothing_is_usual() {
        let mut short = run(170.0);
        short.heart_rate_bpm[580..].fill(None);
        assert_eq!(cleaned(short).1.hr_warm_up_s, 0.0);
    }
}
