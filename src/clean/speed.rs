//! Speed, steps over ground, and whether the athlete moved: docs/cleaning.md.

use super::beyond::beyond;
use super::moments::Moments;
use super::repairs::Repairs;
use crate::activity::{Column, Samples, Sport};
use crate::human::{self, Locomotion};

/// Faster than this on foot for a moment is a measurement error, whatever the length, metres per second.
const FASTEST_RUN_M_PER_S: f64 = 10.0;
/// And on wheels or skis, metres per second.
const FASTEST_OTHER_M_PER_S: f64 = 40.0;
/// So is a harder change of speed on foot, metres per second squared.
const HARDEST_CHANGE_M_PER_S2: f64 = 4.0;
/// Changes are measured over at least a second: anything finer is noise.
const CHANGE_OVER_S: f64 = 1.0;
/// A GPS jump: this far in one step, and this many times faster than the device's speed.
const JUMP_M: f64 = 50.0;
const JUMP_TIMES: f64 = 3.0;
/// Speed from steps is a mean over at least this long, seconds, since single steps are noise.
const SPEED_OVER_S: f64 = 10.0;
/// Slower than moving for this long is a stop, seconds.
const STOP_AFTER_S: f64 = 5.0;

/// The athlete's motion, as measured; implausible parts are marked.
pub struct Motion {
    /// Speed, metres per second.
    pub speed_m_per_s: Column,
    /// Metres from this sample to the next; 0 if unknown.
    pub step_m: Vec<f32>,
    /// Whether the athlete moved.
    pub moving: Vec<bool>,
    /// Where the speed is impossible in the sport.
    pub beyond: Vec<bool>,
}

impl Motion {
    /// The same with speed and distance missing where they are beyond belief.
    pub fn believed(mut self) -> Self {
        for i in (0..self.beyond.len()).filter(|i| self.beyond[*i]) {
            self.speed_m_per_s[i] = None;
            self.step_m[i] = 0.0;
        }
        self
    }

    /// The same with nothing believed.
    pub fn unknown(self) -> Self {
        Self {
            beyond: vec![true; self.beyond.len()],
            ..self
        }
    }
}

/// Speed from the device first, then from its distance, then from positions, each where the one before
/// gives none.
pub fn clean(raw: &Samples, sport: Sport, repairs: &mut Repairs) -> Motion {
    let steps_s = raw.steps_s();
    let mut speed = believable_speed(raw, sport, repairs);
    let steps = steps(raw, &steps_s, &speed, fastest(sport), repairs);
    fill_from_steps(&mut speed, &raw.elapsed_s, &steps_s, &steps);
    let beyond = match Locomotion::of(sport) {
        Some(by) => beyond(&raw.elapsed_s, &raw.held_s, &speed, human::fastest(by)),
        None => vec![false; raw.len()],
    };
    let step = |(i, step): (usize, &Option<f32>)| {
        step.unwrap_or_else(|| speed[i].unwrap_or(0.0) * raw.held_s[i])
    };
    Motion {
        step_m: steps.iter().enumerate().map(step).collect(),
        moving: moving(raw, &speed, sport),
        speed_m_per_s: speed,
        beyond,
    }
}

fn fastest(sport: Sport) -> f64 {
    if sport.is_on_foot() {
        FASTEST_RUN_M_PER_S
    } else {
        FASTEST_OTHER_M_PER_S
    }
}

/// The device's speed without momentary values that the sport rules out.
fn believable_speed(raw: &Samples, sport: Sport, repairs: &mut Repairs) -> Column {
    let fastest = fastest(sport);
    let too_fast = |speed: f32| f64::from(speed) > fastest;
    let is_too_fast = |i: usize| raw.speed_m_per_s[i].is_some_and(too_fast);
    let mut faults = Moments::of(&raw.elapsed_s, is_too_fast);
    let on_foot = sport.is_on_foot();
    let mut last: Option<(f64, f64)> = None;
    let mut column = Vec::with_capacity(raw.len());
    let speeds = raw.speed_m_per_s.iter().zip(&raw.elapsed_s);
    for (i, (speed, now)) in speeds.enumerate() {
        let fault = faults.contain(i);
        let Some(speed) = speed.map(f64::from) else {
            column.push(None);
            continue;
        };
        let sudden = last.is_some_and(|(then, before)| {
            let change = (speed - before).abs();
            // Hardly ever is there need to divide.
            on_foot
                && change > HARDEST_CHANGE_M_PER_S2 * CHANGE_OVER_S
                && change / (now - then).max(CHANGE_OVER_S) > HARDEST_CHANGE_M_PER_S2
        });
        if !(speed >= 0.0 && speed.is_finite()) || sudden || fault {
            repairs.speed_dropped += 1;
            column.push(None);
        } else {
            last = Some((*now, speed));
            column.push(Some(speed as f32));
        }
    }
    column
}

/// Metres from each sample to the next: by the device's distance, else by positions.
fn steps(
    raw: &Samples,
    steps_s: &[Option<f64>],
    device_speed: &Column,
    fastest: f64,
    repairs: &mut Repairs,
) -> Vec<Option<f32>> {
    let by_device = raw.distance_m.iter().flatten().nth(1).is_some();
    let by_places = match by_device {
        true => Vec::new(),
        false => steps_by_places(raw, steps_s),
    };
    let measured = |i: usize| {
        if by_device {
            let (from, to) = (raw.distance_m[i], *raw.distance_m.get(i + 1)?);
            Some((to? - from?).max(0.0))
        } else {
            by_places[i]
        }
    };
    let seconds = |i: usize| raw.elapsed_s[i + 1] - raw.elapsed_s[i];
    let too_fast = |i: usize| measured(i).is_some_and(|metres| metres > fastest * seconds(i));
    let mut faults = Moments::of(&raw.elapsed_s, too_fast);
    let believed = |(i, device_speed): (usize, &Option<f32>)| {
        let fault = faults.contain(i);
        let metres = measured(i)?;
        let jumped = device_speed.is_some_and(|speed| {
            metres > JUMP_M && metres > JUMP_TIMES * f64::from(speed) * seconds(i)
        });
        repairs.satellite_leaps += u32::from(jumped);
        repairs.speed_dropped += u32::from(fault && !jumped);
        (!fault && !jumped).then_some(metres as f32)
    };
    device_speed.iter().enumerate().map(believed).collect()
}

/// Metres from each sample to the next by positions.
fn steps_by_places(raw: &Samples, steps_s: &[Option<f64>]) -> Vec<Option<f64>> {
    let step = |i: usize| {
        if i + 1 == raw.len() {
            None
        } else if steps_s[i].is_none() && !raw.silent_after(i) {
            // Moved on during a pause, by whatever means: not part of the session.
            Some(0.0)
        } else {
            Some(raw.position[i]?.distance_m(raw.position[i + 1]?))
        }
    };
    (0..raw.len()).map(step).collect()
}

/// Fills in the mean speed over the steps around each sample without one.
fn fill_from_steps(
    speed: &mut Column,
    elapsed_s: &[f64],
    steps_s: &[Option<f64>],
    step_m: &[Option<f32>],
) {
    let (mut first, mut end) = (0, 0);
    let (mut metres, mut seconds) = (0.0, 0.0);
    let half = SPEED_OVER_S / 2.0;
    let known = |i: usize| match (step_m[i], steps_s[i]) {
        (Some(metres), Some(seconds)) => (f64::from(metres), seconds),
        _ => (0.0, 0.0),
    };
    for (i, speed) in speed
        .iter_mut()
        .enumerate()
        .filter(|(_, speed)| speed.is_none())
    {
        let now = elapsed_s[i];
        if end < i && elapsed_s[end] < now - half {
            // Nothing of the last window is in this one.
            first = end + elapsed_s[end..i].partition_point(|s| *s < now - half);
            (end, metres, seconds) = (first, 0.0, 0.0);
        }
        while end < elapsed_s.len() && (end <= i || elapsed_s[end] <= now + half) {
            let (step, length) = known(end);
            metres += step;
            seconds += length;
            end += 1;
        }
        while first < i && elapsed_s[first] < now - half {
            let (step, length) = known(first);
            metres -= step;
            seconds -= length;
            first += 1;
        }
        *speed = (seconds > 0.5).then(|| (metres.max(0.0) / seconds) as f32);
    }
}

/// Moving: fast enough, or legs turning; slowing down for less than a stop counts as moving.
///
/// Where no speed is known the athlete carries on as before; without any speed at all the running timer
/// counts as moving.
fn moving(raw: &Samples, speed: &Column, sport: Sport) -> Vec<bool> {
    let least = sport.moving_speed_m_per_s() as f32;
    let fast = |speed: &f32| *speed > least;
    let mut going = speed.iter().flatten().next().is_none_or(fast);
    let mut moving: Vec<bool> = (0..raw.len())
        .map(|i| {
            going = speed[i].as_ref().map_or(going, fast);
            going || raw.cadence_per_min[i].is_some_and(|c| c > 0.0)
        })
        .collect();
    let mut i = 0;
    while i < moving.len() {
        if moving[i] {
            i += 1;
            continue;
        }
        let end = (i..moving.len())
            .find(|&j| moving[j])
            .unwrap_or(moving.len());
        let stood_s: f32 = raw.held_s[i..end].iter().sum();
        if f64::from(stood_s) < STOP_AFTER_S {
            moving[i..end].fill(true);
        }
        i = end;
    }
    moving
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{Sample, SamplesBuilder};

    fn cleaned(rows: impl Iterator<Item = Sample>) -> (Motion, Repairs) {
        let mut builder = SamplesBuilder::new();
        rows.for_each(|row| builder.push(row));
        let mut repairs = Repairs::default();
        let motion = clean(&builder.finish(), Sport::Run, &mut repairs);
        (motion, repairs)
    }

    #[test]
    fn distance_gives_steps_and_speed_when_the_device_says_no_speed() {
        let (motion, _) = cleaned((0..20).map(|i| Sample {
            elapsed_s: f64::from(i) * 2.0,
            distance_m: Some(f64::from(i) * 6.0),
            ..Sample::default()
        }));
        assert_eq!(motion.step_m[5], 6.0);
        assert_eq!(motion.speed_m_per_s[5], Some(3.0));
        assert!(motion.moving.iter().all(|m| *m));
    }

    #[test]
    fn a_long_step_is_as_slow_as_it_was() {
        // 136 m in 290 s, as recorded by an app that was asleep.
        let (motion, _) = cleaned((0..5).map(|i| Sample {
            elapsed_s: f64::from(i) * 290.0,
            distance_m: Some(f64::from(i) * 136.0),
            ..Sample::default()
        }));
        let speed = motion.speed_m_per_s[2].expect("known");
        assert!((speed - 136.0 / 290.0).abs() < 1e-3, "{speed}");
    }

    #[test]
    fn a_speed_nobody_runs_is_dropped() {
        let (motion, repairs) = cleaned((0..10).map(|i| Sample {
            elapsed_s: f64::from(i),
            speed_m_per_s: Some(if i == 5 { 25.0 } else { 3.0 }),
            ..Sample::default()
        }));
        assert_eq!(motion.speed_m_per_s[5], None);
        assert_eq!(repairs.speed_dropped, 1);
    }

    #[test]
    fn nobody_starts_or_stops_within_a_moment() {
        // From 3 to 8 m/s and back within a second each: only the 8 is wrong. The stop from 5 m/s
        // is believed a second later, as it took two seconds then.
        let speeds = [3.0, 3.0, 8.0, 3.0, 4.0, 5.0, 0.0, 0.0, 0.0];
        let (motion, repairs) = cleaned(speeds.iter().enumerate().map(|(i, speed)| Sample {
            elapsed_s: i as f64,
            speed_m_per_s: Some(*speed),
            ..Sample::default()
        }));
        let mut believed = speeds.map(Some);
        (believed[2], believed[6]) = (None, None);
        assert_eq!(motion.speed_m_per_s, believed);
        assert_eq!(repairs.speed_dropped, 2);
    }

    #[test]
    fn noise_between_samples_of_a_tenth_of_a_second_is_no_start() {
        let (_, repairs) = cleaned((0..50).map(|i| Sample {
            elapsed_s: f64::from(i) / 10.0,
            speed_m_per_s: Some(if i % 2 == 0 { 3.0 } else { 3.5 }),
            ..Sample::default()
        }));
        assert_eq!(repairs, Repairs::default());
    }

    #[test]
    fn a_leap_of_the_satellites_is_told_from_a_speed_nobody_runs() {
        // 3 m a second, but 80 m in the ten seconds after the third sample, while the device shows 2
        // m/s; and 15 m in the last second.
        let rows = [
            (0.0, 0.0),
            (1.0, 3.0),
            (2.0, 6.0),
            (12.0, 86.0),
            (13.0, 101.0),
        ];
        let (motion, repairs) = cleaned(rows.into_iter().map(|(elapsed_s, metres)| Sample {
            elapsed_s,
            distance_m: Some(metres),
            speed_m_per_s: Some(2.0),
            ..Sample::default()
        }));
        assert_eq!((repairs.satellite_leaps, repairs.speed_dropped), (1, 1));
        // The distance of the ten seconds from the device's speed.
        assert_eq!(motion.step_m[2], 20.0);
    }

    #[test]
    fn standing_for_a_while_is_a_stop_and_a_stumble_is_not() {
        let (motion, _) = cleaned((0..40).map(|i| Sample {
            elapsed_s: f64::from(i),
            speed_m_per_s: Some(if i == 5 || (20..30).contains(&i) {
                0.0
            } else {
                3.0
            }),
            ..Sample::default()
        }));
        assert!(motion.moving[5]);
        assert!(!motion.moving[25]);
    }

    #[test]
    fn without_speed_and_cadence_the_running_timer_counts() {
        let (motion, _) = cleaned((0..10).map(|i| Sample {
            elapsed_s: f64::from(i),
            heart_rate_bpm: Some(110.0),
            ..Sample::default()
        }));
        assert!(motion.moving.iter().all(|m| *m));
        assert!(motion.speed_m_per_s.iter().all(Option::is_none));
    }
}
