//! How long a value lasts: to the next of its channel, except across a pause (docs/cleaning.md).
//!
//! Watches record unevenly: a position every second and a heart rate every fifth, a row only when
//! something changed, an app that sleeps for a minute. A value stays valid until the device reports
//! another. It ends where the athlete paused: where the timer was stopped or, in files without a timer,
//! in a gap without movement.

use super::Samples;

/// Rows further apart than this leave a gap, seconds: across it a smoothed value restarts, and without
/// timer events, only movement shows that the session went on.
pub const GAP_S: f64 = 10.0;
/// Longest duration of a value, seconds. Chosen with real files: watches that record only changes write
/// at least once a minute, and longer durations agree less with their own mean heart rates.
const LONGEST_HOLD_S: f64 = 60.0;
/// In a recording that is sparser than that throughout, this many usual steps, seconds at most.
const USUAL_STEPS: f64 = 2.0;
const LONGEST_SPARSE_HOLD_S: f64 = 300.0;
/// Slower than this over a gap is standing, metres a second: GPS drift.
const STANDING_M_PER_S: f64 = 0.25;

/// The source for timer stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Timer {
    /// None: a gap without movement counts as a pause.
    #[default]
    Unknown,
    /// The file: only recorded pauses count.
    Told,
}

impl Samples {
    /// Computes how long each row lasts, and carries each value to the next of its kind. The timer's
    /// final stop may be known, in seconds after the start.
    pub(super) fn hold(&mut self, timer: Timer, stopped_s: Option<f64>) {
        let usual_s = usual_step_s(&self.elapsed_s);
        let longest_s = (USUAL_STEPS * usual_s).clamp(LONGEST_HOLD_S, LONGEST_SPARSE_HOLD_S);
        let mut pause = 0;
        let held = (0..self.len()).map(|i| {
            let now = self.elapsed_s[i];
            while self.pauses.get(pause).is_some_and(|(_, to)| *to <= now) {
                pause += 1;
            }
            let stood = timer == Timer::Unknown && self.stood_still_after(i, usual_s);
            let next = self.elapsed_s.get(i + 1).filter(|_| !stood);
            // The end of the last row before standing is unknown, and usually so is that of the very
            // last.
            let stopped_s = stopped_s.filter(|at| !stood && at - now <= longest_s);
            let at_least = now + usual_s.min(longest_s);
            let end = || stopped_s.map_or(at_least, |stopped_s| stopped_s.max(at_least));
            let mut until = next.copied().unwrap_or_else(end);
            if let Some((from, _)) = self.pauses.get(pause) {
                until = until.min(from.max(now));
            }
            (until - now).clamp(0.0, longest_s) as f32
        });
        self.held_s = held.collect();
        self.carry_values(longest_s);
    }

    /// Whether a row is followed by a gap without movement. If neither distance nor positions are known,
    /// the session counts as continuing.
    fn stood_still_after(&self, i: usize, usual_s: f64) -> bool {
        let Some(gap_s) = self
            .elapsed_s
            .get(i + 1)
            .map(|next| next - self.elapsed_s[i])
        else {
            return false;
        };
        if gap_s <= GAP_S.max(USUAL_STEPS * usual_s) {
            return false;
        }
        let by_distance = self.distance_m[i].zip(self.distance_m[i + 1]);
        let by_place = self.position[i].zip(self.position[i + 1]);
        let moved_m = [
            by_distance.map(|(from, to)| to - from),
            by_place.map(|(from, to)| from.distance_m(to)),
        ];
        let most_m = moved_m.into_iter().flatten().reduce(f64::max);
        most_m.is_some_and(|metres| metres < STANDING_M_PER_S * gap_s)
    }

    /// Carries a value until the next of its kind, `limit_s` at most.
    ///
    /// Some watches record a position every second but a heart rate every fifth; the four records in
    /// between do not mean that the heart stopped.
    fn carry_values(&mut self, limit_s: f64) {
        let pauses = &self.pauses;
        let columns = [
            &mut self.heart_rate_bpm,
            &mut self.cadence_per_min,
            &mut self.power_w,
            &mut self.speed_m_per_s,
        ];
        for column in columns {
            let mut last: Option<(f64, f32)> = None;
            let mut pause = 0;
            for (slot, &now) in column.iter_mut().zip(&self.elapsed_s) {
                while pause < pauses.len() && pauses[pause].0 < now {
                    last = None;
                    pause += 1;
                }
                match (*slot, last) {
                    (Some(value), _) => last = Some((now, value)),
                    (None, Some((then, value))) if now - then < limit_s => *slot = Some(value),
                    _ => {}
                }
            }
        }
    }
}

/// Median step between samples in seconds, 1 s for a single sample.
fn usual_step_s(elapsed_s: &[f64]) -> f64 {
    let mut steps: Vec<f64> = elapsed_s.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let Some(&first) = steps.first() else {
        return 1.0;
    };
    // A value shared by more than half of them is the median, whatever the others.
    if 2 * steps.iter().filter(|step| **step == first).count() > steps.len() + 1 {
        return first;
    }
    let middle = steps.len() / 2;
    let (_, median, _) = steps.select_nth_unstable_by(middle, f64::total_cmp);
    *median
}

#[cfg(test)]
mod tests {
    use super::super::{Sample, SamplesBuilder};
    use super::*;
    use crate::activity::Position;

    fn at(elapsed_s: f64, heart_rate_bpm: Option<f32>) -> Sample {
        Sample {
            elapsed_s,
            heart_rate_bpm,
            ..Sample::default()
        }
    }

    fn build(times: &[f64], pauses: &[(f64, f64)]) -> Samples {
        let mut builder = SamplesBuilder::new();
        times.iter().for_each(|t| builder.push(at(*t, Some(140.0))));
        pauses
            .iter()
            .for_each(|(from, to)| builder.pause(*from, *to));
        builder.finish()
    }

    #[test]
    fn uneven_steps_hold_their_own_length() {
        let samples = build(&[0.0, 1.0, 8.0, 10.0, 55.0], &[]);
        // The last lasts for the usual step: of 1, 7, 2 and 45 s the upper median, 7 s.
        assert_eq!(samples.held_s, [1.0, 7.0, 2.0, 45.0, 7.0]);
    }

    #[test]
    fn nothing_holds_for_longer_than_a_minute() {
        let samples = build(&[0.0, 100.0, 101.0, 102.0], &[]);
        assert_eq!(samples.held_s[0], 60.0);
    }

    #[test]
    fn in_a_recording_that_is_sparse_throughout_a_sample_holds_to_the_next() {
        let samples = build(&[0.0, 90.0, 180.0, 270.0, 900.0], &[]);
        assert_eq!(samples.held_s, [90.0, 90.0, 90.0, 180.0, 90.0]);
    }

    #[test]
    fn a_pause_holds_nothing_and_is_not_running_time() {
        let samples = build(&[0.0, 5.0, 8.0, 305.0, 306.0], &[(5.0, 305.0)]);
        assert_eq!(samples.held_s, [5.0, 0.0, 0.0, 1.0, 5.0]);
        assert_eq!(samples.running_s(), 6.0);
        assert_eq!(samples.steps_s(), [Some(5.0), None, None, Some(1.0), None]);
    }

    #[test]
    fn a_value_stands_until_the_next_but_not_longer_than_a_minute() {
        let mut builder = SamplesBuilder::new();
        for second in 0..100 {
            builder.push(at(f64::from(second), (second == 0).then_some(150.0)));
        }
        let samples = builder.finish();
        let known = samples.heart_rate_bpm.iter().flatten().count();
        assert_eq!(known as f64, LONGEST_HOLD_S);
    }

    #[test]
    fn a_value_does_not_reach_across_a_pause() {
        let mut builder = SamplesBuilder::new();
        builder.push(at(0.0, Some(150.0)));
        builder.push(at(4.0, None));
        builder.pause(1.0, 3.0);
        assert_eq!(builder.finish().heart_rate_bpm, [Some(150.0), None]);
    }

    /// A row a second for ten seconds eastward at 3 m/s, then one 45 s later, some metres on.
    fn with_a_gap(metres: f64, timer: Timer) -> f32 {
        let place = |metres: f64| Position {
            latitude_deg: 0.0,
            longitude_deg: metres / 111_195.0,
        };
        let mut builder = SamplesBuilder::new();
        let rows = (0..10).map(|second| (f64::from(second), 3.0 * f64::from(second)));
        for (elapsed_s, so_far) in rows.chain([(54.0, 27.0 + metres)]) {
            builder.push(Sample {
                elapsed_s,
                position: Some(place(so_far)),
                ..Sample::default()
            });
        }
        builder.timer(timer);
        builder.finish().held_s[9]
    }

    #[test]
    fn a_gap_is_a_pause_where_nobody_moved_on_and_no_timer_says_otherwise() {
        assert_eq!(with_a_gap(135.0, Timer::Unknown), 45.0);
        assert_eq!(with_a_gap(5.0, Timer::Unknown), 1.0);
        assert_eq!(with_a_gap(5.0, Timer::Told), 45.0);
    }

    #[test]
    fn nothing_and_one_sample_are_no_problem() {
        assert!(build(&[], &[]).is_empty());
        assert_eq!(build(&[4.0], &[]).held_s, [1.0]);
    }
}
