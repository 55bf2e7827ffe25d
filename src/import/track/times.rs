//! Which of a recording's times are plausible.
//!
//! Converters write years from 7494 on, receivers begin in the year of their last week rollover, and
//! single points have an absurd time. A good recording does not suffer from them.

use std::ops::RangeInclusive;

use chrono::{DateTime, TimeDelta, Utc};

use crate::import::{ImportError, possible_start};

/// A point further than this from both its neighbours is isolated.
const FAR: TimeDelta = TimeDelta::days(1);

/// Up to one in this many may be isolated and left out; more of them belong to the recording.
const FEW: usize = 10;

/// The plausible times.
#[derive(Debug, PartialEq)]
pub struct Believed {
    /// Point by point; `None` if missing or wrong.
    pub times: Vec<Option<DateTime<Utc>>>,
    /// When the recording began.
    pub first: DateTime<Utc>,
    /// Points whose time was left out.
    pub lost: usize,
}

/// Leaves out impossible times; `None` if no point has a time.
///
/// # Errors
/// If no time is possible.
pub fn believe(written: &[Option<DateTime<Utc>>]) -> Result<Option<Believed>, ImportError> {
    let Some(first_written) = written.iter().flatten().next() else {
        return Ok(None);
    };
    let mut times: Vec<_> = written
        .iter()
        .map(|time| time.filter(|time| possible_start(*time)))
        .collect();
    forget_loners(&mut times);
    let Some(first) = earliest(&times) else {
        return Err(ImportError::ImpossibleDate(*first_written));
    };
    let count = |times: &[Option<_>]| times.iter().flatten().count();
    Ok(Some(Believed {
        lost: count(written) - count(&times),
        first,
        times,
    }))
}

/// Removes the time of a few isolated points among many others.
fn forget_loners(times: &mut [Option<DateTime<Utc>>]) {
    let known: Vec<(usize, DateTime<Utc>)> = times
        .iter()
        .enumerate()
        .filter_map(|(i, time)| Some((i, (*time)?)))
        .collect();
    let far = |a: usize, b: usize| are_far(known[a].1, known[b].1);
    let alone = |i: &usize| {
        let before = i.checked_sub(1).is_none_or(|before| far(before, *i));
        before && (i + 1 == known.len() || far(*i, i + 1))
    };
    let loners: Vec<usize> = (0..known.len()).filter(alone).collect();
    if loners.len() * FEW <= known.len() {
        for loner in loners {
            times[known[loner].0] = None;
        }
    }
}

/// Whether two moments are further apart than that.
fn are_far(a: DateTime<Utc>, b: DateTime<Utc>) -> bool {
    // Whole seconds decide nearly always, and faster.
    const NEARLY_S: RangeInclusive<i64> = FAR.num_seconds() - 3..=FAR.num_seconds() + 3;
    let apart_s = (a.timestamp() - b.timestamp()).abs();
    match NEARLY_S.contains(&apart_s) {
        true => (a - b).abs() > FAR,
        false => apart_s > FAR.num_seconds(),
    }
}

/// The first time, unless a later point has an earlier one within a day of it (time goes back in real
/// files); a point further back belongs to another clock.
fn earliest(times: &[Option<DateTime<Utc>>]) -> Option<DateTime<Utc>> {
    let first = times.iter().flatten().copied().next()?;
    let earlier = times.iter().flatten().copied();
    earlier
        .filter(|time| *time <= first && first - *time <= FAR)
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).expect("a time").to_utc()
    }

    /// A hundred points a second apart, with some of them at other times.
    fn hundred(others: &[(usize, &str)]) -> Vec<Option<DateTime<Utc>>> {
        let first = time("2024-03-17T10:00:00Z");
        let mut times: Vec<_> = (0..100)
            .map(|second| Some(first + TimeDelta::seconds(second)))
            .collect();
        for (at, other) in others {
            times[*at] = Some(time(other));
        }
        times
    }

    fn believed(times: &[Option<DateTime<Utc>>]) -> Believed {
        believe(times).expect("possible").expect("has times")
    }

    #[test]
    fn single_times_of_nowhere_are_left_out_wherever_they_stand() {
        let times = hundred(&[
            (0, "2004-08-22T00:00:05Z"),
            (50, "2036-01-01T00:00:00Z"),
            (99, "1970-01-01T00:00:00Z"),
        ]);
        let believed = believed(&times);
        assert_eq!(believed.lost, 3);
        assert_eq!(believed.first, time("2024-03-17T10:00:01Z"));
        assert_eq!((believed.times[0], believed.times[99]), (None, None));
    }

    #[test]
    fn without_one_possible_time_there_is_no_day() {
        let times = [
            Some(time("7572-07-22T15:33:41Z")),
            Some(time("1970-01-01T00:00:01Z")),
            Some(time("1970-01-01T00:00:02Z")),
        ];
        let Err(ImportError::ImpossibleDate(date)) = believe(&times) else {
            panic!("was believed");
        };
        assert_eq!(date, time("7572-07-22T15:33:41Z"));
        assert_eq!(believe(&[None]).expect("nothing to refuse"), None);
    }

    #[test]
    fn a_recording_of_points_days_apart_keeps_them() {
        let times = [
            Some(time("2024-03-17T10:00:00Z")),
            Some(time("2024-03-20T10:00:00Z")),
        ];
        assert_eq!(believed(&times).lost, 0);
    }

    #[test]
    fn time_that_goes_back_a_little_moves_the_start() {
        let times = hundred(&[(7, "2024-03-17T09:59:00Z")]);
        let believed = believed(&times);
        assert_eq!(believed.first, time("2024-03-17T09:59:00Z"));
        assert_eq!(believed.lost, 0);
    }
}
