//! Data of laps: totals of the session, and timer stops.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};

use super::document::{Lap, Session};
use crate::activity::{self, GAP_S, MOST_LAPS, Samples, Sport, Totals, whole};
use crate::import::LONGEST_RECORDING_S;
use crate::import::track::{PAUSE_AFTER_S, Segment, seconds_between, steps_per_min};

/// Whether the timer of a lap was stopped for longer than a sample may last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Timer {
    Ran,
    Stood,
    Unknown,
}

impl Timer {
    /// The longest step that is not a pause, within a track.
    fn longest_step_s(self) -> f64 {
        match self {
            Timer::Stood => GAP_S,
            Timer::Ran | Timer::Unknown => PAUSE_AFTER_S,
        }
    }

    /// The longest step that is not a pause, from one track or lap to the next.
    fn longest_lead_s(self) -> f64 {
        match self {
            Timer::Ran => PAUSE_AFTER_S,
            Timer::Stood | Timer::Unknown => GAP_S,
        }
    }
}

/// The tracks of all laps, with the pauses in and between them according to the laps' timers.
pub fn segments(laps: &[Lap]) -> Vec<Segment<'_>> {
    let mut segments = Vec::new();
    let mut before = Timer::Unknown;
    for (i, lap) in laps.iter().enumerate() {
        let timer = timer(lap, laps.get(i + 1));
        for points in &lap.tracks {
            segments.push(Segment {
                points,
                longest_step_s: timer.longest_step_s(),
                longest_lead_s: before.longest_lead_s(),
            });
            before = timer;
        }
        before = timer;
    }
    segments
}

/// Compares the timer with the clock, from the start of a lap to that of the next or, in the last,
/// to its last point.
fn timer(lap: &Lap, next: Option<&Lap>) -> Timer {
    let last_point = || {
        let points = lap.tracks.iter().flatten().rev();
        points.filter_map(|point| point.instant).next()
    };
    let end = next.and_then(|next| next.start).or_else(last_point);
    match (lap.start, end, timer_s(lap)) {
        (Some(start), Some(end), Some(timer_s)) => {
            if seconds_between(start.time, end.time) - timer_s > GAP_S {
                Timer::Stood
            } else {
                Timer::Ran
            }
        }
        _ => Timer::Unknown,
    }
}

fn timer_s(lap: &Lap) -> Option<f64> {
    lap.timer_s
        .filter(|seconds| (f64::MIN_POSITIVE..=f64::from(LONGEST_RECORDING_S)).contains(seconds))
}

/// Seconds that all laps took with the timer running.
pub fn timed_s(laps: &[Lap]) -> Option<f64> {
    let timed = laps.iter().filter_map(timer_s).sum();
    Some(timed).filter(|seconds| *seconds > 0.0)
}

/// Converts lap times to seconds if a writer used milliseconds: if all laps together take hundreds of
/// times longer than their points, and match after division by a thousand.
pub fn in_seconds(session: &mut Session) {
    /// Shorter recordings prove nothing, seconds and points.
    const ENOUGH: (f64, usize) = (30.0, 3);
    /// Ratio to the clock if in milliseconds: half of it may be pauses.
    const TIMES_LONGER: RangeInclusive<f64> = 500.0..=1050.0;
    let starts = session.laps.iter().filter_map(|lap| lap.start);
    let known = starts.chain(session.points().filter_map(|point| point.instant));
    let (mut first, mut last, mut count) = (None, None, 0);
    for instant in known {
        first = Some(first.map_or(instant.time, |first: DateTime<Utc>| first.min(instant.time)));
        last = Some(last.map_or(instant.time, |last: DateTime<Utc>| last.max(instant.time)));
        count += 1;
    }
    let clock_s = first
        .zip(last)
        .map_or(0.0, |(first, last)| seconds_between(first, last));
    let timed: f64 = session.laps.iter().filter_map(|lap| lap.timer_s).sum();
    if clock_s >= ENOUGH.0 && count >= ENOUGH.1 && TIMES_LONGER.contains(&(timed / clock_s)) {
        for lap in &mut session.laps {
            lap.timer_s = lap.timer_s.map(|milliseconds| milliseconds / 1000.0);
        }
    }
}

/// The totals of a session with these samples.
pub fn totals(laps: &[Lap], start: DateTime<Utc>, samples: &Samples) -> Totals {
    let last_sample_s = samples.elapsed_s.last().copied();
    let running_s = samples.running_s();
    // A lap with points and without a timer would be missing from the sum.
    let whole = laps
        .iter()
        .all(|lap| timer_s(lap).is_some() || lap.tracks.is_empty());
    let timer_s = timed_s(laps).filter(|_| whole);
    let timer_s = timer_s
        .or(Some(running_s).filter(|s| *s > 0.0))
        .or(last_sample_s);
    let ends = laps.iter().filter_map(|lap| end_s(lap, start));
    let elapsed_s = ends.chain(last_sample_s).reduce(f64::max).or(timer_s);
    let has_heart_rate = samples.heart_rate_bpm.iter().any(Option::is_some);
    let metres = laps.iter().filter_map(|lap| lap.distance_m).sum();
    Totals {
        elapsed_s,
        timer_s,
        distance_m: Some(metres).filter(|m| *m > 0.0),
        mean_heart_rate_bpm: mean_heart_rate_bpm(laps).filter(|_| !has_heart_rate),
        max_heart_rate_bpm: max_heart_rate_bpm(laps).filter(|_| !has_heart_rate),
        energy_kcal: Some(laps.iter().filter_map(|lap| lap.energy_kcal).sum())
            .filter(|kcal| *kcal > 0.0),
        ..Totals::default()
    }
}

/// Laps that took any time, as the device summed them up. One that does not say when it began followed the one
/// before it.
pub fn of_activity(laps: &[Lap], start: DateTime<Utc>, sport: Sport) -> Vec<activity::Lap> {
    let mut end_s = 0.0;
    let timed = laps
        .iter()
        .filter_map(|lap| Some((lap, timer_s(lap)?)))
        .take(MOST_LAPS);
    let mut made: Vec<activity::Lap> = Vec::new();
    for (lap, timer_s) in timed {
        let begun_s = lap.start.map(|begun| seconds_between(start, begun.time));
        let near = |s: &f64| s.abs() <= f64::from(LONGEST_RECORDING_S);
        let start_s = begun_s.filter(near).unwrap_or(end_s);
        end_s = start_s + timer_s;
        let steps = |count: f64| f64::from(steps_per_min(count as f32, sport));
        made.push(activity::Lap {
            start_s: start_s as f32,
            timer_s: timer_s as f32,
            elapsed_s: None,
            distance_m: lap
                .distance_m
                .filter(|m| *m > 0.0)
                .map(|metres| metres as f32),
            ascent_m: None,
            descent_m: None,
            mean_hr_bpm: whole(lap.mean_heart_rate_bpm),
            max_hr_bpm: whole(lap.max_heart_rate_bpm),
            mean_power_w: whole(lap.mean_power_w),
            max_power_w: whole(lap.max_power_w),
            cadence_per_min: whole(lap.strides_per_min.or(lap.cadence_per_min).map(steps)),
            energy_kcal: whole(lap.energy_kcal),
            trigger: lap.trigger,
        });
    }
    made.sort_by(|a, b| a.start_s.total_cmp(&b.start_s));
    made
}

/// Seconds from the start of the session to the end of a lap.
fn end_s(lap: &Lap, start: DateTime<Utc>) -> Option<f64> {
    let begun_s = seconds_between(start, lap.start?.time);
    let near = (0.0..=f64::from(LONGEST_RECORDING_S)).contains(&begun_s);
    near.then_some(begun_s + timer_s(lap)?)
}

/// The mean over all laps that have one, weighted by their seconds.
fn mean_heart_rate_bpm(laps: &[Lap]) -> Option<f64> {
    let known = laps.iter().filter_map(|lap| {
        let mean = lap.mean_heart_rate_bpm.filter(|bpm| *bpm > 0.0)?;
        Some((mean, timer_s(lap)?))
    });
    let (beats, seconds) = known.fold((0.0, 0.0), |(beats, seconds), (mean, lasted)| {
        (beats + mean * lasted, seconds + lasted)
    });
    (seconds > 0.0).then(|| beats / seconds)
}

fn max_heart_rate_bpm(laps: &[Lap]) -> Option<f64> {
    let known = laps.iter().filter_map(|lap| lap.max_heart_rate_bpm);
    known.filter(|bpm| *bpm > 0.0).reduce(f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{Sample, SamplesBuilder};

    fn lap(timer_s: f64, mean: f64, max: f64) -> Lap {
        Lap {
            timer_s: Some(timer_s),
            mean_heart_rate_bpm: Some(mean),
            max_heart_rate_bpm: Some(max),
            ..Lap::default()
        }
    }

    fn sums(laps: Vec<Lap>) -> Totals {
        totals(&laps, DateTime::UNIX_EPOCH, &Samples::default())
    }

    #[test]
    fn a_longer_lap_counts_for_more_of_the_mean() {
        // 300 s at 120 and 100 s at 160: (300 * 120 + 100 * 160) / 400 = 130.
        let totals = sums(vec![lap(300.0, 120.0, 140.0), lap(100.0, 160.0, 175.0)]);
        assert_eq!(totals.mean_heart_rate_bpm, Some(130.0));
        assert_eq!(totals.max_heart_rate_bpm, Some(175.0));
        assert_eq!(totals.timer_s, Some(400.0));
    }

    #[test]
    fn sums_of_nothing_are_none() {
        let totals = sums(vec![lap(0.0, 0.0, 0.0), Lap::default()]);
        assert_eq!(totals, Totals::default());
    }

    #[test]
    fn a_lap_of_years_is_a_mistake() {
        assert_eq!(sums(vec![lap(1e9, 120.0, 140.0)]).timer_s, None);
    }

    #[test]
    fn the_timer_is_not_summed_when_a_recorded_lap_lacks_it() {
        let untimed = Lap {
            tracks: vec![Vec::new()],
            ..Lap::default()
        };
        let laps = [lap(300.0, 120.0, 140.0), untimed];
        let mut builder = SamplesBuilder::new();
        for elapsed_s in [0.0, 300.0, 320.0, 500.0] {
            builder.push(Sample {
                elapsed_s,
                ..Sample::default()
            });
        }
        builder.pause(300.0, 320.0);
        let totals = totals(&laps, DateTime::UNIX_EPOCH, &builder.finish());
        assert_eq!(
            (totals.timer_s, totals.elapsed_s),
            (Some(480.0), Some(500.0))
        );
    }
}
