//! Parts of a recording in which the athlete was carried: a car after the run, a lift on the way.

use std::ops::Range;

use super::speed::Motion;
use crate::activity::{Column, Samples, Signal, Sport};

/// Faster than this on foot, without matching effort, is a vehicle, m/s.
const VEHICLE_M_PER_S: f64 = 5.0;
/// Speed, heart rate and steps are means around each sample, this far to either side, seconds.
const AROUND_S: f64 = 30.0;
/// Sums of times are off by less, seconds.
const ROUNDING_S: f64 = 0.01;
/// Below this share of the heart rate of the rest there is no effort.
const NO_EFFORT: f64 = 0.8;
/// Fewer steps per minute than this are not running.
const NO_STEPS_PER_MIN: f64 = 100.0;
/// Vehicles stop in traffic: stretches this close to each other are one, seconds.
const JOINED_WITHIN_S: f64 = 180.0;
/// A shorter stretch is a GPS error, seconds.
const LEAST_S: f64 = 120.0;

/// Stretches in a vehicle, in order. `lifted` marks samples that gain height as no legs do. Under water
/// GPS is lost, and a boat cannot be distinguished.
///
/// Speeds faster than anyone's, but with the heart rate or the steps of the rest, are a measurement
/// error, not a vehicle.
pub fn stretches(
    raw: &Samples,
    sport: Sport,
    motion: &Motion,
    lifted: &[bool],
) -> Vec<Range<usize>> {
    let doubtful = |i: usize| motion.beyond[i] || lifted[i];
    let any_fast = |i: usize| {
        let speed = motion.speed_m_per_s[i];
        sport.is_on_foot() && speed.is_some_and(|v| f64::from(v) > VEHICLE_M_PER_S)
    };
    let moves = |i: usize| doubtful(i) || any_fast(i);
    if sport == Sport::Swim || !(0..raw.len()).any(moves) {
        return Vec::new();
    }
    let fast = fast_for_long(raw, motion, any_fast);
    // Most moments of speed are strides.
    if !(0..raw.len()).any(|i| fast[i] || doubtful(i)) {
        return Vec::new();
    }
    let effort = Effort::of(raw, motion);
    let heart_rate = signal(raw, &raw.heart_rate_bpm);
    let steps = signal(raw, &raw.cadence_per_min);
    let carried: Vec<bool> = (0..raw.len())
        .map(|i| {
            let mean = |of: &Signal| of.mean_around(raw.elapsed_s[i], AROUND_S);
            let shown = || effort.shown_by(mean(&steps), mean(&heart_rate));
            (fast[i] || doubtful(i)) && shown().map_or(motion.beyond[i], |shown| !shown)
        })
        .collect();
    let joined = joined(raw, &carried).into_iter();
    let trimmed = joined.map(|stretch| trimmed(stretch, moves));
    trimmed
        .map(|stretch| grown(stretch, raw.len(), moves))
        .filter(|stretch| !stretch.is_empty() && seconds(raw, stretch) >= LEAST_S)
        .collect()
}

/// Samples around which the mean speed is that of a vehicle, given those that are as fast by themselves.
fn fast_for_long(raw: &Samples, motion: &Motion, is_fast: impl Fn(usize) -> bool) -> Vec<bool> {
    let speed = signal(raw, &motion.speed_m_per_s);
    let mut fast = vec![false; raw.len()];
    let mut looked_at = 0;
    for i in (0..raw.len()).filter(|i| is_fast(*i)) {
        // Without a fast sample around it none has a fast mean.
        let near = speed.around(raw.elapsed_s[i], AROUND_S + ROUNDING_S);
        let new = near.start.max(looked_at)..near.end.max(looked_at);
        looked_at = new.end;
        for (fast, j) in fast[new.clone()].iter_mut().zip(new) {
            let mean = speed.mean_around(raw.elapsed_s[j], AROUND_S);
            *fast = mean.is_some_and(|v| v > VEHICLE_M_PER_S);
        }
    }
    fast
}

fn signal<'a>(raw: &'a Samples, column: &Column) -> Signal<'a> {
    let values = column.iter().map(|value| value.map(f64::from));
    Signal::of(&raw.elapsed_s, &raw.held_s, values)
}

/// Seconds from the first sample of a stretch to its end.
fn seconds(raw: &Samples, stretch: &Range<usize>) -> f64 {
    let last = stretch.end - 1;
    raw.elapsed_s[last] + f64::from(raw.held_s[last]) - raw.elapsed_s[stretch.start]
}

/// What the athlete's own movement looks like in the rest of the recording.
struct Effort {
    heart_rate_bpm: Option<f64>,
    steps: bool,
}

impl Effort {
    fn of(raw: &Samples, motion: &Motion) -> Self {
        let (mut beats, mut seconds) = (0.0, 0.0);
        let mut steps = false;
        for i in 0..raw.len() {
            let own = motion.speed_m_per_s[i].is_none_or(|v| f64::from(v) <= VEHICLE_M_PER_S);
            if motion.beyond[i] || !motion.moving[i] || !own {
                continue;
            }
            steps |= raw.cadence_per_min[i].is_some_and(|c| f64::from(c) >= NO_STEPS_PER_MIN);
            if let Some(bpm) = raw.heart_rate_bpm[i] {
                beats += f64::from(bpm) * f64::from(raw.held_s[i]);
                seconds += f64::from(raw.held_s[i]);
            }
        }
        Self {
            heart_rate_bpm: (seconds >= LEAST_S).then(|| beats / seconds),
            steps,
        }
    }

    /// Whether mean steps or, without them, the mean heart rate of a moment show effort; `None` if neither is known.
    fn shown_by(&self, steps: Option<f64>, heart_rate_bpm: Option<f64>) -> Option<bool> {
        if self.steps {
            return Some(steps.is_some_and(|steps| steps >= NO_STEPS_PER_MIN));
        }
        let (usual, here) = self.heart_rate_bpm.zip(heart_rate_bpm)?;
        Some(here >= NO_EFFORT * usual)
    }
}

/// Runs of marked samples, merging those close to each other.
fn joined(raw: &Samples, marked: &[bool]) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    for i in (0..marked.len()).filter(|i| marked[*i]) {
        match stretches.last_mut() {
            Some(last) if raw.elapsed_s[i] - raw.elapsed_s[last.end - 1] <= JOINED_WITHIN_S => {
                last.end = i + 1;
            }
            _ => stretches.push(i..i + 1),
        }
    }
    stretches
}

/// A stretch from the first sample that moves like a vehicle to the last: means reach beyond its ends.
fn trimmed(stretch: Range<usize>, moves: impl Fn(usize) -> bool) -> Range<usize> {
    let first = stretch.clone().find(|i| moves(*i));
    let last = stretch.clone().rev().find(|i| moves(*i));
    match (first, last) {
        (Some(first), Some(last)) => first..last + 1,
        _ => stretch.start..stretch.start,
    }
}

/// A stretch extended by adjacent samples that move like a vehicle: the last steps of a run persist for a while.
fn grown(stretch: Range<usize>, count: usize, moves: impl Fn(usize) -> bool) -> Range<usize> {
    if stretch.is_empty() {
        return stretch;
    }
    let before = (0..stretch.start).rev().take_while(|i| moves(*i)).count();
    let after = (stretch.end..count).take_while(|i| moves(*i)).count();
    stretch.start - before..stretch.end + after
}

#[cfg(test)]
mod tests {
    use super::super::Repairs;
    use super::super::speed;
    use super::*;
    use crate::activity::{Sample, SamplesBuilder};

    /// Twenty minutes of running, then ten minutes at a speed with a heart rate and steps.
    fn then(speed: f32, bpm: Option<f32>, steps: Option<f32>) -> Vec<(usize, usize)> {
        let mut builder = SamplesBuilder::new();
        for second in 0..1800 {
            let runs = second < 1200;
            builder.push(Sample {
                elapsed_s: f64::from(second),
                speed_m_per_s: Some(if runs { 3.0 } else { speed }),
                heart_rate_bpm: if runs { bpm.and(Some(150.0)) } else { bpm },
                cadence_per_min: if runs { steps.and(Some(168.0)) } else { steps },
                ..Sample::default()
            });
        }
        let raw = builder.finish();
        let motion = speed::clean(&raw, Sport::Run, &mut Repairs::default());
        let found = stretches(&raw, Sport::Run, &motion, &vec![false; raw.len()]);
        found.into_iter().map(|s| (s.start, s.end)).collect()
    }

    #[test]
    fn a_car_after_the_run_is_found_to_the_second() {
        // The first second at 9 m/s is an impossible acceleration, and not a speed.
        assert_eq!(then(9.0, Some(75.0), None), [(1201, 1800)]);
        assert_eq!(then(7.0, Some(75.0), None), [(1200, 1800)]);
        assert_eq!(then(9.0, None, Some(0.0)), [(1201, 1800)]);
    }

    #[test]
    fn fast_running_and_faults_of_satellites_are_no_car() {
        assert!(then(5.5, Some(178.0), Some(185.0)).is_empty());
        assert!(then(9.0, Some(150.0), None).is_empty());
        assert!(then(3.0, Some(75.0), None).is_empty());
    }
}
