//! Pauses of a workout's timer.

use super::workout::{Event, Workout};

/// Durations and pauses agree within this, seconds: events are written to the second.
const AGREE_WITHIN_S: f64 = 5.0;

/// Pauses as `(from, to)` in seconds since the start, in order.
///
/// A watch that stops by itself writes both kinds of event for one pause. If the stated duration shows
/// that the timer went on, stops by motion alone do not count.
pub fn of(workout: &Workout) -> Vec<(f64, f64)> {
    let all = between(workout, |_| true);
    let running_s = workout.elapsed_s() - length_s(&all);
    match workout.duration_s {
        Some(duration_s) if duration_s > running_s + AGREE_WITHIN_S => {
            between(workout, |event| !event.by_motion)
        }
        _ => all,
    }
}

/// Total seconds of pauses.
pub fn length_s(pauses: &[(f64, f64)]) -> f64 {
    pauses.iter().map(|(from, to)| to - from).sum()
}

/// From each stop to the next start; if stopped by hand and by motion, both have to start again. A stop
/// without a start lasts to the end.
fn between(workout: &Workout, counts: impl Fn(&Event) -> bool) -> Vec<(f64, f64)> {
    let elapsed_s = workout.elapsed_s();
    let mut events: Vec<Event> = workout.events.iter().copied().filter(counts).collect();
    events.sort_by_key(|event| event.at);
    let mut stopped = [false; 2];
    let mut since: Option<f64> = None;
    let mut pauses = Vec::new();
    for event in &events {
        let at_s = (event.at - workout.start).num_milliseconds() as f64 / 1000.0;
        let at_s = at_s.clamp(0.0, elapsed_s);
        stopped[usize::from(event.by_motion)] = event.stops;
        match (stopped.contains(&true), since) {
            (true, None) => since = Some(at_s),
            (false, Some(from_s)) => {
                pauses.push((from_s, at_s));
                since = None;
            }
            _ => {}
        }
    }
    pauses.extend(since.map(|from_s| (from_s, elapsed_s)));
    pauses.retain(|(from, to)| to > from);
    pauses
}

#[cfg(test)]
mod tests {
    use super::super::lane::Sources;
    use super::*;
    use chrono::{DateTime, TimeDelta};

    /// A workout of 100 s with stops and starts at some seconds.
    fn workout(duration_s: Option<f64>, events: &[(i64, bool, bool)]) -> Workout {
        let start = DateTime::from_timestamp(1_600_000_000, 0).expect("date");
        let event = |(second, stops, by_motion): &(i64, bool, bool)| Event {
            at: start + TimeDelta::seconds(*second),
            stops: *stops,
            by_motion: *by_motion,
        };
        let end = start + TimeDelta::seconds(100);
        Workout {
            duration_s,
            events: events.iter().map(event).collect(),
            ..Workout::between(start, end, Sources::default().id("Watch"))
        }
    }

    const STOP: bool = true;
    const GO: bool = false;
    const BY_HAND: bool = false;
    const BY_MOTION: bool = true;

    #[test]
    fn a_stop_written_twice_is_one_pause_and_one_without_end_lasts_to_the_end() {
        let workout = workout(
            Some(65.0),
            &[
                (10, STOP, BY_HAND),
                (10, STOP, BY_MOTION),
                (25, GO, BY_HAND),
                (25, GO, BY_MOTION),
                (80, STOP, BY_HAND),
            ],
        );
        // 15 s and 20 s: 65 s remain, as the workout itself states.
        assert_eq!(of(&workout), [(10.0, 25.0), (80.0, 100.0)]);
        assert_eq!(length_s(&of(&workout)), 35.0);
    }

    #[test]
    fn stops_by_motion_are_none_when_the_timer_went_on() {
        let events = [
            (10, STOP, BY_MOTION),
            (40, GO, BY_MOTION),
            (50, STOP, BY_HAND),
            (60, GO, BY_HAND),
        ];
        assert_eq!(of(&workout(Some(90.0), &events)), [(50.0, 60.0)]);
        let both = [(10.0, 40.0), (50.0, 60.0)];
        assert_eq!(of(&workout(Some(60.0), &events)), both);
        assert_eq!(of(&workout(None, &events)), both);
    }

    #[test]
    fn events_before_the_start_and_starts_without_a_stop_are_no_pause() {
        let events = [(-30, STOP, BY_HAND), (0, GO, BY_HAND), (50, GO, BY_HAND)];
        assert_eq!(of(&workout(None, &events)), []);
    }
}
