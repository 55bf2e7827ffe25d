//! Heart rates that are steps: an optical sensor locks on to the rhythm of the arm.
//!
//! Heart rate and step rate may well coincide, so likeness proves nothing. With a jump into it, it is
//! not the heart; without one, the recording cannot show, and the stretch is kept apart until the
//! athlete's other runs decide (docs/cleaning.md).

use std::ops::Range;

use super::leaps::leapt_from;
use crate::activity::Sport;
use crate::clean::repairs::{Repairs, total};
use crate::clean::samples::{Apart, CleanSamples, Lock};

/// Heart rate and steps are alike within this, per minute.
const ALIKE_BPM: f32 = 3.0;
/// Alike for at least this long without a break, seconds held.
const ALIKE_S: f64 = 120.0;
/// A change of at least this within [`super::leaps::LEAP_WITHIN_S`] is a jump into a stretch,
/// beats a minute.
const JUMP_BPM: f32 = 15.0;
/// Every second step is considered below this heart rate only, beats a minute.
const HALF_BELOW_BPM: f32 = 120.0;

/// A stretch of heart rates that resemble steps.
pub struct LockedStretch {
    lock: Lock,
    samples: Range<usize>,
    jumped_into: bool,
}

/// Finds stretches in a session on foot. Values already doubted cannot confirm a jump.
pub fn find(samples: &CleanSamples, sport: Sport, suspect: &[bool]) -> Vec<LockedStretch> {
    let mut found = Vec::new();
    if !sport.is_on_foot() {
        return found;
    }
    let mut from = 0;
    while from < samples.elapsed_s.len() {
        let Some(lock) = lock(samples, from) else {
            from += 1;
            continue;
        };
        let goes_on = |i: &usize| follows(samples, *i) && self::lock(samples, *i) == Some(lock);
        let more = (from + 1..samples.elapsed_s.len()).take_while(goes_on);
        let stretch = from..from + 1 + more.count();
        from = stretch.end;
        if samples.lasts(&stretch, ALIKE_S) {
            found.push(LockedStretch {
                lock,
                jumped_into: leapt_from(samples, suspect, stretch.start, JUMP_BPM.next_down())
                    .is_some(),
                samples: stretch,
            });
        }
    }
    found
}

/// Which steps the heart rate of a sample resembles.
fn lock(samples: &CleanSamples, i: usize) -> Option<Lock> {
    let (bpm, steps) = (samples.heart_rate_bpm[i]?, samples.cadence_per_min[i]?);
    if (bpm - steps).abs() <= ALIKE_BPM {
        return Some(Lock::EveryStep);
    }
    let half = bpm < HALF_BELOW_BPM && (bpm - steps / 2.0).abs() <= ALIKE_BPM;
    half.then_some(Lock::EverySecondStep)
}

/// Whether the previous sample lasts until this one: without a pause or gap between.
fn follows(samples: &CleanSamples, i: usize) -> bool {
    const ROUNDING_S: f64 = 0.01;
    let until = samples.elapsed_s[i - 1] + f64::from(samples.held_s[i - 1]);
    samples.elapsed_s[i] <= until + ROUNDING_S
}

/// Marks stretches with a jump into them.
pub fn doubt(
    samples: &CleanSamples,
    stretches: &[LockedStretch],
    suspect: &mut [bool],
    repairs: &mut Repairs,
) {
    for stretch in stretches.iter().filter(|s| s.jumped_into) {
        repairs.hr_locked_s += total(&samples.held_s[stretch.samples.clone()]);
        suspect[stretch.samples.clone()].fill(true);
    }
}

/// Takes the others out of the believed heart rates.
pub fn take_apart(
    samples: &mut CleanSamples,
    stretches: &[LockedStretch],
    suspect: &[bool],
    repairs: &mut Repairs,
) -> Vec<Apart> {
    let mut apart = Vec::new();
    for stretch in stretches.iter().filter(|s| !s.jumped_into) {
        let mut taken = Vec::with_capacity(stretch.samples.len());
        for i in stretch.samples.clone() {
            let slot = &mut samples.heart_rate_bpm[i];
            let believed_else = if suspect[i] { None } else { slot.take() };
            if believed_else.is_some() {
                repairs.hr_apart_s += f64::from(samples.held_s[i]);
            }
            taken.push(believed_else);
        }
        apart.push(Apart {
            lock: stretch.lock,
            samples: stretch.samples.clone(),
            heart_rate_bpm: taken,
        });
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cleaned, every_second};
    use super::*;

    /// A heart rate for 400 s, then one matching 172 steps a minute, then the first again; each change
    /// takes some seconds.
    fn locked(before_bpm: f32, alike_s: usize, change_s: f32) -> CleanSamples {
        let alike = 400.0..400.0 + alike_s as f32;
        let heart = (0..900).map(|i| {
            let at = i as f32;
            let away_s = (alike.start - at).max(at - alike.end + 1.0).max(0.0);
            172.0 + (before_bpm - 172.0) * (away_s / change_s).min(1.0)
        });
        every_second(&heart.collect::<Vec<f32>>())
    }

    #[test]
    fn a_lock_with_a_jump_is_missing() {
        let (run, repairs) = cleaned(locked(150.0, 200, 1.0));
        assert!(run.heart_rate_bpm[400..600].iter().all(Option::is_none));
        assert_eq!(run.heart_rate_bpm[399], Some(150.0));
        assert_eq!((repairs.hr_locked_s, repairs.hr_apart_s), (200.0, 0.0));
        assert!(run.heart_apart.is_empty());
    }

    #[test]
    fn a_slow_change_into_a_lock_keeps_it_apart() {
        // 22 beats in 40 s: 11 in 20 s, and so 2.75 in 5 s. From 6 s before on, 3 beats or less away.
        let (run, repairs) = cleaned(locked(150.0, 200, 40.0));
        let [apart] = run.heart_apart.as_slice() else {
            panic!("one stretch is apart");
        };
        assert_eq!(apart.lock, Lock::EveryStep);
        assert_eq!(apart.samples, 395..605);
        assert_eq!((repairs.hr_locked_s, repairs.hr_apart_s), (0.0, 210.0));
        assert!(run.heart_rate_bpm[395..605].iter().all(Option::is_none));
        assert!(run.heart_rate_bpm[394].is_some() && run.heart_rate_bpm[605].is_some());
    }

    #[test]
    fn likeness_for_less_than_two_minutes_is_chance() {
        let (run, repairs) = cleaned(locked(160.0, 119, 1.0));
        assert_eq!(repairs, Repairs::default());
        assert_eq!(run.heart_rate_bpm[450], Some(172.0));
    }

    #[test]
    fn below_120_a_beat_to_two_steps_is_a_lock_as_well() {
        // 86 beats to 172 steps, out of 140.
        let heart = (0..600).map(|i| if i < 300 { 140.0 } else { 86.0 });
        let (run, repairs) = cleaned(every_second(&heart.collect::<Vec<f32>>()));
        assert_eq!(repairs.hr_locked_s, 300.0);
        assert!(run.heart_rate_bpm[300..].iter().all(Option::is_none));
        // Without a jump it is apart; half of 240 would be 120, and is not considered.
        let slow = (0..600).map(|i| (140.0 - i as f32 * 0.5).max(86.0));
        let (run, _) = cleaned(every_second(&slow.collect::<Vec<f32>>()));
        assert_eq!(run.heart_apart[0].lock, Lock::EverySecondStep);
        let mut fast = every_second(&[120.0; 300]);
        fast.cadence_per_min.fill(Some(240.0));
        assert!(cleaned(fast).0.heart_apart.is_empty());
    }

    #[test]
    fn a_pause_ends_a_stretch() {
        let mut run = every_second(&[172.0; 200]);
        for elapsed_s in &mut run.elapsed_s[100..] {
            *elapsed_s += 60.0;
        }
        assert!(cleaned(run).0.heart_apart.is_empty());
    }

    #[test]
    fn wheels_make_no_steps() {
        let mut ride = every_second(&[90.0; 300]);
        ride.cadence_per_min.fill(Some(90.0));
        let mut repairs = Repairs::default();
        super::super::clean(&mut ride, Sport::Ride, &mut repairs);
        assert_eq!(repairs, Repairs::default());
    }
}
