//! A constant heart rate while the athlete's speed varies: a sensor that repeats itself.

use std::ops::Range;

use crate::activity::{Column, Sport};
use crate::clean::repairs::{Repairs, total};
use crate::clean::samples::CleanSamples;

/// The same value for longer than this is a flat line, seconds held.
const FLAT_S: f64 = 120.0;
/// Speed is compared in pieces of this length, seconds: about the response time of a heart.
const PIECE_S: f64 = 30.0;
/// Speed varies if the fastest piece is faster than the slowest by more than this share of the overall
/// mean.
const VARIES_BY: f64 = 0.15;

/// Marks flat lines at varying speed.
pub fn doubt(samples: &CleanSamples, sport: Sport, suspect: &mut [bool], repairs: &mut Repairs) {
    let mut from = 0;
    while from < samples.heart_rate_bpm.len() {
        let stretch = same_value(&samples.heart_rate_bpm, from);
        from = stretch.end;
        let flat = samples.heart_rate_bpm[stretch.start].is_some()
            && samples.lasts(&stretch, FLAT_S.next_up())
            && speed_varies(samples, sport, stretch.clone());
        if flat {
            repairs.hr_flat_s += total(&samples.held_s[stretch.clone()]);
            suspect[stretch].fill(true);
        }
    }
}

/// From a sample to the first that differs.
fn same_value(column: &Column, from: usize) -> Range<usize> {
    let value = column[from];
    let other = column[from..].iter().position(|v| *v != value);
    from..other.map_or(column.len(), |after| from + after)
}

/// Whether speed varies within a stretch; standing throughout does not.
fn speed_varies(samples: &CleanSamples, sport: Sport, stretch: Range<usize>) -> bool {
    let (mut slowest, mut fastest) = (f64::INFINITY, 0.0_f64);
    let (mut metres, mut seconds) = (0.0, 0.0);
    let (mut sum, mut pieces) = (0.0, 0.0);
    for i in stretch {
        let Some(speed) = samples.speed_m_per_s[i] else {
            continue;
        };
        let held_s = f64::from(samples.held_s[i]);
        metres += f64::from(speed) * held_s;
        seconds += held_s;
        if seconds >= PIECE_S {
            let mean = metres / seconds;
            (slowest, fastest) = (slowest.min(mean), fastest.max(mean));
            sum += mean;
            pieces += 1.0;
            (metres, seconds) = (0.0, 0.0);
        }
    }
    fastest > sport.moving_speed_m_per_s() && (fastest - slowest) * pieces > VARIES_BY * sum
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cleaned, every_second};
    use crate::clean::CleanSamples;

    /// Ten minutes whose heart rate varies a little, except for a flat line from 200 s on, with a speed
    /// of 3 m/s in whole minutes and another one between.
    fn flat_for(seconds: usize, other_m_per_s: f32) -> CleanSamples {
        let beat = |i: usize| {
            if (i / 10).is_multiple_of(2) {
                139.0
            } else {
                141.0
            }
        };
        let flat = 200..200 + seconds;
        let heart = (0..600).map(|i| if flat.contains(&i) { 145.0 } else { beat(i) });
        let mut run = every_second(&heart.collect::<Vec<f32>>());
        for (i, speed) in run.speed_m_per_s.iter_mut().enumerate() {
            *speed = Some(if (i / 60).is_multiple_of(2) {
                3.0
            } else {
                other_m_per_s
            });
        }
        run
    }

    #[test]
    fn a_flat_line_at_varying_speed_is_missing() {
        let (run, repairs) = cleaned(flat_for(150, 2.4));
        assert_eq!(repairs.hr_flat_s, 150.0);
        assert!(run.heart_rate_bpm[200..350].iter().all(Option::is_none));
        assert_eq!(run.heart_rate_bpm.iter().flatten().count(), 450);
    }

    #[test]
    fn a_flat_line_at_steady_speed_is_believed() {
        // 2.8 m/s and 3.0: seven per cent apart.
        let (run, repairs) = cleaned(flat_for(150, 2.8));
        assert_eq!(repairs.hr_flat_s, 0.0);
        assert_eq!(run.heart_rate_bpm[300], Some(145.0));
    }

    #[test]
    fn two_minutes_of_one_value_are_no_flat_line_yet() {
        assert_eq!(cleaned(flat_for(120, 2.0)).1.hr_flat_s, 0.0);
        assert_eq!(cleaned(flat_for(121, 2.0)).1.hr_flat_s, 121.0);
    }

    #[test]
    fn who_stands_may_have_a_steady_heart() {
        let mut run = flat_for(150, 0.1);
        run.speed_m_per_s[200..350].fill(Some(0.1));
        run.speed_m_per_s[240..300].fill(Some(0.2));
        assert_eq!(cleaned(run).1.hr_flat_s, 0.0);
    }

    #[test]
    fn a_few_equal_values_of_a_sparse_recording_say_nothing() {
        let mut run = every_second(&[140.0; 8]);
        run.held_s.fill(30.0);
        for (i, elapsed_s) in run.elapsed_s.iter_mut().enumerate() {
            *elapsed_s = 30.0 * i as f64;
            run.speed_m_per_s[i] = Some(if i % 2 == 0 { 2.0 } else { 4.0 });
        }
        assert_eq!(cleaned(run).1.hr_flat_s, 0.0);
    }
}
