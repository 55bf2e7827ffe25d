//! What laps tell: sums over the session, and where the timer stood still.

use chrono::{DateTime, Utc};

use super::document::{Lap, Session};
use crate::activity::{GAP_S, Totals};
use crate::import::LONGEST_RECORDING_S;
use crate::import::track::{PAUSE_AFTER_S, Stretch, seconds_between};

/// Whether the timer of a lap stood still for longer than a sample may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Timer {
    Ran,
    Stood,
    Unknown,
}

impl Timer {
    /// The longest step that is no pause, within a track.
    fn longest_step_s(self) -> f64 {
        match self {
            Timer::Stood => GAP_S,
            Timer::Ran | Timer::Unknown => PAUSE_AFTER_S,
        }
    }

    /// The longest step that is no pause, from one track or lap to the next.
    fn longest_lead_s(self) -> f64 {
        match self {
            Timer::Ran => PAUSE_AFTER_S,
            Timer::Stood | Timer::Unknown => GAP_S,
        }
    }
}

/// The tracks of all laps, with what the laps' timers say of the gaps in and between them.
pub fn stretches(laps: &[Lap]) -> Vec<Stretch<'_>> {
    let mut stretches = Vec::new();
    let mut before = Timer::Unknown;
    for (i, lap) in laps.iter().enumerate() {
        let timer = timer(lap, laps.get(i + 1));
        for points in &lap.tracks {
            stretches.push(Stretch {
                points,
                longest_step_s: timer.longest_step_s(),
                longest_lead_s: before.longest_lead_s(),
            });
            before = timer;
        }
        before = timer;
    }
    stretches
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

/// The sums of a session, whose samples end and ran for so many seconds.
pub fn totals(
    session: &Session,
    start: DateTime<Utc>,
    last_sample_s: Option<f64>,
    running_s: f64,
) -> Totals {
    let laps = &session.laps;
    let timed: f64 = laps.iter().filter_map(timer_s).sum();
    // A lap with points and without a timer would be missing from the sum.
    let whole = laps
        .iter()
        .all(|lap| timer_s(lap).is_some() || lap.tracks.is_empty());
    let timer_s = Some(timed).filter(|s| *s > 0.0 && whole);
    let timer_s = timer_s
        .or(Some(running_s).filter(|s| *s > 0.0))
        .or(last_sample_s);
    let ends = laps.iter().filter_map(|lap| end_s(lap, start));
    let elapsed_s = ends.chain(last_sample_s).reduce(f64::max).or(timer_s);
    let has_heart_rate = session
        .points()
        .any(|p| p.measured.heart_rate_bpm.is_some());
    let metres = laps.iter().filter_map(|lap| lap.distance_m).sum();
    Totals {
        elapsed_s,
        timer_s,
        distance_m: Some(metres).filter(|m| *m > 0.0),
        mean_heart_rate_bpm: mean_heart_rate_bpm(laps).filter(|_| !has_heart_rate),
        max_heart_rate_bpm: max_heart_rate_bpm(laps).filter(|_| !has_heart_rate),
        ..Totals::default()
    }
}

/// Seconds from the start of the session to the end of a lap.
fn end_s(lap: &Lap, start: DateTime<Utc>) -> Option<f64> {
    let begun_s = seconds_between(start, lap.start?.time);
    let near = (0.0..=f64::from(LONGEST_RECORDING_S)).contains(&begun_s);
    near.then_some(begun_s + timer_s(lap)?)
}

/// The mean over all laps that have one, each by the seconds it took.
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

    fn lap(timer_s: f64, mean: f64, max: f64) -> Lap {
        Lap {
            timer_s: Some(timer_s),
            mean_heart_rate_bpm: Some(mean),
            max_heart_rate_bpm: Some(max),
            ..Lap::default()
        }
    }

    fn sums(laps: Vec<Lap>) -> Totals {
        let session = Session {
            laps,
            ..Session::default()
        };
        totals(&session, DateTime::UNIX_EPOCH, None, 0.0)
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
        let session = Session {
            laps: vec![lap(300.0, 120.0, 140.0), untimed],
            ..Session::default()
        };
        let totals = totals(&session, DateTime::UNIX_EPOCH, Some(500.0), 480.0);
        assert_eq!(
            (totals.timer_s, totals.elapsed_s),
            (Some(480.0), Some(500.0))
        );
    }
}
