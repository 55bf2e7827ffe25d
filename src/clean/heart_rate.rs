//! Heart rate, as far as it is believed: docs/cleaning.md.
//!
//! Each rule only marks values it doubts, looking at the recording and not at the results of other
//! rules; doubted values are handled once, at the end.

mod bridge;
mod cadence_lock;
mod flat_line;
mod leaps;
mod outliers;
mod ranges;
mod warm_up;

use super::repairs::Repairs;
use super::samples::CleanSamples;
use crate::activity::{Column, Sport};
use crate::human::BELIEVED_BPM;
use ranges::Ranges;

/// Cleans the recorded heart rates of samples whose other columns are clean.
pub fn clean(samples: &mut CleanSamples, sport: Sport, repairs: &mut Repairs) {
    out_of_range(&mut samples.heart_rate_bpm, repairs);
    let ranges = Ranges::of(&samples.heart_rate_bpm);
    let mut suspect = vec![false; samples.heart_rate_bpm.len()];
    outliers::doubt(samples, &ranges, &mut suspect, repairs);
    leaps::doubt(samples, &ranges, &mut suspect, repairs);
    let locked = cadence_lock::find(samples, sport, &suspect);
    flat_line::doubt(samples, sport, &mut suspect, repairs);
    warm_up::doubt(samples, sport, &mut suspect, repairs);
    cadence_lock::doubt(samples, &locked, &mut suspect, repairs);
    samples.heart_apart = cadence_lock::take_apart(samples, &locked, &suspect, repairs);
    bridge::bridge(samples, &suspect, repairs);
}

fn out_of_range(column: &mut Column, repairs: &mut Repairs) {
    for value in column.iter_mut() {
        if value.is_some_and(|bpm| !BELIEVED_BPM.contains(&bpm)) {
            *value = None;
            repairs.hr_out_of_range += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A run with a heart rate every second, at 3 m/s and 172 steps a minute by default.
    pub fn every_second(heart_rate_bpm: &[f32]) -> CleanSamples {
        let count = heart_rate_bpm.len();
        CleanSamples {
            elapsed_s: (0..count).map(|i| i as f64).collect(),
            held_s: vec![1.0; count],
            heart_rate_bpm: heart_rate_bpm.iter().map(|bpm| Some(*bpm)).collect(),
            cadence_per_min: vec![Some(172.0); count],
            power_w: vec![None; count],
            speed_m_per_s: vec![Some(3.0); count],
            step_m: vec![3.0; count],
            grade: vec![None; count],
            moving: vec![true; count],
            ..CleanSamples::default()
        }
    }

    /// The result of cleaning a run.
    pub fn cleaned(mut run: CleanSamples) -> (CleanSamples, Repairs) {
        let mut repairs = Repairs::default();
        clean(&mut run, Sport::Run, &mut repairs);
        (run, repairs)
    }

    #[test]
    fn a_steady_heart_rate_is_left_alone() {
        let (run, repairs) = cleaned(every_second(&[140.0; 600]));
        assert!(run.heart_rate_bpm.iter().all(|v| *v == Some(140.0)));
        assert_eq!(repairs, Repairs::default());
    }

    #[test]
    fn what_no_heart_does_is_missing_and_not_zero() {
        let (run, repairs) = cleaned(every_second(&[140.0, 0.0, 255.0, 29.0, 140.0]));
        assert_eq!(run.heart_rate_bpm[1..4], [None, None, None]);
        assert_eq!(repairs.hr_out_of_range, 3);
    }

    #[test]
    fn nothing_and_a_single_heart_rate_are_no_problem() {
        assert!(cleaned(every_second(&[])).0.heart_rate_bpm.is_empty());
        let mut single = every_second(&[0.0; 300]);
        single.heart_rate_bpm.fill(None);
        single.heart_rate_bpm[7] = Some(140.0);
        let (run, repairs) = cleaned(single);
        assert_eq!(run.heart_rate_bpm[7], Some(140.0));
        assert_eq!(run.heart_rate_bpm.iter().flatten().count(), 1);
        assert_eq!(repairs, Repairs::default());
        let (run, _) = cleaned(CleanSamples {
            moving: Vec::new(),
            ..every_second(&[])
        });
        assert!(run.heart_apart.is_empty());
    }
}
