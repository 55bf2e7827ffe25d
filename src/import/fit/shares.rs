//! Data besides a file's records, distributed among its sessions.
//!
//! A race has five sessions, and each looks at all data of the file. In a file with more sessions than a
//! day can have, each sees only data within its time and no more than its share, which keeps
//! many sessions as fast as many records.

use super::message::FitTime;
use super::messages::Messages;
use super::parts::{Lap, Length};
use super::session::{Physiology, TimerEvent};
use crate::import::MOST_RECORDS;

/// More sessions than of one day.
const MANY_SESSIONS: usize = 64;

/// Laps, lengths, timer events, and the watch's computed values.
#[derive(Debug)]
pub struct Shares {
    laps: Vec<Lap>,
    lengths: Vec<Length>,
    timer: Vec<TimerEvent>,
    physiology: Vec<Physiology>,
    /// How much of each one session sees, if there are many sessions.
    most: Option<usize>,
}

impl Shares {
    /// Takes them out of all messages.
    pub fn of(messages: &mut Messages) -> Self {
        let sessions = messages.sessions.len();
        let mut shares = Self {
            laps: std::mem::take(&mut messages.laps),
            lengths: std::mem::take(&mut messages.lengths),
            timer: std::mem::take(&mut messages.timer),
            physiology: std::mem::take(&mut messages.physiology),
            most: (sessions > MANY_SESSIONS).then(|| MOST_RECORDS / sessions + 1),
        };
        if shares.most.is_some() {
            shares.laps.sort_by_key(|lap| lap.start);
            shares.lengths.sort_by_key(|length| length.start);
            shares.timer.sort_by_key(|event| event.time);
            shares.physiology.sort_by_key(|found| found.time);
        }
        shares
    }

    /// Laps that may have begun within a span.
    pub fn laps(&self, span: (FitTime, FitTime)) -> &[Lap] {
        self.within(&self.laps, |lap| lap.start, span)
    }

    /// Lengths that may have begun within a span.
    pub fn lengths(&self, span: (FitTime, FitTime)) -> &[Length] {
        self.within(&self.lengths, |length| length.start, span)
    }

    /// Events of the timer that matter within a span.
    pub fn timer(&self, span: (FitTime, FitTime)) -> &[TimerEvent] {
        self.within(&self.timer, |event| event.time, span)
    }

    /// Computed values, starting with the first at or after a moment.
    pub fn physiology(&self, from: FitTime) -> &[Physiology] {
        let time = |found: &Physiology| found.time.unwrap_or_default();
        self.within(&self.physiology, time, (from, FitTime::MAX))
    }

    /// The first computed threshold heart rate.
    pub fn threshold_hr_bpm(&self) -> Option<f64> {
        self.physiology.iter().find_map(|p| p.threshold_hr_bpm)
    }

    fn within<'a, T>(
        &self,
        all: &'a [T],
        time: impl Fn(&T) -> FitTime,
        (from, to): (FitTime, FitTime),
    ) -> &'a [T] {
        let Some(most) = self.most else {
            return all;
        };
        let first = all.partition_point(|part| time(part) < from);
        let end = all.partition_point(|part| time(part) <= to);
        &all[first..end.min(first + most).max(first)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::fit::session::Session;

    fn laps(starts: impl Iterator<Item = FitTime>) -> Vec<Lap> {
        let lap = |start| Lap {
            start,
            lasted_s: 1.0,
            distance_m: Some(2.0),
            sums: Default::default(),
        };
        starts.map(lap).collect()
    }

    fn shares(sessions: usize, starts: impl Iterator<Item = FitTime>) -> Shares {
        let mut messages = Messages::of_file(0);
        messages.sessions = vec![Session::default(); sessions];
        messages.laps = laps(starts);
        Shares::of(&mut messages)
    }

    #[test]
    fn a_race_is_asked_of_everything_in_the_order_of_the_file() {
        let race = shares(5, [70, 10, 40].into_iter());
        assert_eq!(race.laps((30, 50)), laps([70, 10, 40].into_iter()));
    }

    #[test]
    fn of_many_sessions_each_sees_its_time_and_no_more_than_its_share() {
        let many = shares(100, [70, 10, 40].into_iter());
        assert_eq!(many.laps((30, 70)), laps([40, 70].into_iter()));
        assert_eq!(many.laps((80, 90)), []);
        // A million sessions over everything: three laps each.
        let most = shares(1_000_000, 0..100);
        assert_eq!(most.laps((0, FitTime::MAX)), laps(0..3));
    }
}
