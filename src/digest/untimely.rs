//! Recordings whose date cannot be right: dead clocks, receivers that count weeks too few.
//!
//! They are set aside with their reason, so that none of them stretches the calendar, moves the start of
//! the history or makes anyone a beginner (docs/plausibility.md).

use std::ops::Range;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::{Digest, in_order};
use crate::activity::Origin;

/// A recording further than this from all others is alone, days.
const ALONE_DAYS: i64 = 365;
/// More recordings than this together are not a clock error.
const FEW: usize = 3;
/// The others must be this many times as numerous.
const TIMES_AS_MANY: usize = 10;
/// A recording of the last days before today is not an error, however long the break before it, days.
const LATELY_DAYS: i64 = 90;
/// Satellites count 1024 weeks and start again; old receivers do not notice.
const ROLLOVER_DAYS: i64 = 1024 * 7;
/// The easternmost zone is this many hours ahead.
const FURTHEST_EAST_H: i64 = 14;

/// A recording set aside because of its date.
#[derive(Debug, Clone)]
pub struct Untimely {
    /// What was set aside.
    pub digest: Box<Digest>,
    /// What is wrong with its date.
    pub reason: WrongDate,
}

/// Why a date cannot be right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WrongDate {
    /// It begins after today.
    Future,
    /// It is this many days before all others, if negative, or after them.
    Alone {
        /// Days to the nearest of the others.
        days: i64,
        /// The corrected date if the receiver lost 1024 weeks, if that is among the others.
        rollover: Option<NaiveDate>,
    },
}

/// Splits digests into those with plausible dates, in order of their starts, and the others. `today` is
/// the current date.
pub fn set_aside_untimely(
    digests: Vec<impl Into<Box<Digest>>>,
    today: NaiveDate,
) -> (Vec<Box<Digest>>, Vec<Untimely>) {
    let mut digests: Vec<Box<Digest>> = digests.into_iter().map(Into::into).collect();
    in_order(&mut digests);
    let last_possible = today
        .succ_opt()
        .map(|tomorrow| tomorrow.and_time(NaiveTime::MIN).and_utc())
        .and_then(|end| end.checked_add_signed(TimeDelta::hours(FURTHEST_EAST_H)))
        .unwrap_or(DateTime::<Utc>::MAX_UTC);
    let mut untimely = future(&mut digests, last_possible);
    let starts: Vec<DateTime<Utc>> = digests.iter().map(|d| d.start).collect();
    let rest = without_lonely_ends(&starts, today);
    let (first, last) = match (starts.get(rest.start), rest.end.checked_sub(1)) {
        (Some(first), Some(last)) => (*first, starts[last]),
        _ => return (digests, untimely),
    };
    for digest in digests.split_off(rest.end) {
        untimely.push(alone(digest, first, last));
    }
    let before = digests.drain(..rest.start);
    untimely.extend(before.map(|digest| alone(digest, first, last)));
    (digests, untimely)
}

/// Takes those that begin after a moment from the end.
fn future(digests: &mut Vec<Box<Digest>>, last_possible: DateTime<Utc>) -> Vec<Untimely> {
    let possible = digests.partition_point(|digest| digest.start <= last_possible);
    let untimely = digests.drain(possible..).map(|digest| Untimely {
        digest,
        reason: WrongDate::Future,
    });
    untimely.collect()
}

/// The starts without the few isolated ones at either end.
fn without_lonely_ends(starts: &[DateTime<Utc>], today: NaiveDate) -> Range<usize> {
    let groups = groups(starts);
    let Some(most) = groups.iter().map(ExactSizeIterator::len).max() else {
        return 0..0;
    };
    let few = |group: &Range<usize>| group.len() <= FEW && group.len() * TIMES_AS_MANY <= most;
    let lately = |group: &Range<usize>| {
        let last = starts[group.end - 1].date_naive();
        (today - last).num_days() <= LATELY_DAYS
    };
    let first = groups.iter().find(|group| !few(group));
    let last = groups
        .iter()
        .rev()
        .find(|group| !few(group) || lately(group));
    match (first, last) {
        (Some(first), Some(last)) => first.start..last.end,
        _ => 0..starts.len(),
    }
}

/// Runs of starts without a gap of [`ALONE_DAYS`].
fn groups(starts: &[DateTime<Utc>]) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (i, start) in starts.iter().enumerate() {
        match groups.last_mut() {
            Some(group) if (*start - starts[i - 1]).num_days() <= ALONE_DAYS => group.end = i + 1,
            _ => groups.push(i..i + 1),
        }
    }
    groups
}

fn alone(digest: Box<Digest>, first: DateTime<Utc>, last: DateTime<Utc>) -> Untimely {
    let days = match digest.start < first {
        true => (digest.start - first).num_days(),
        false => (digest.start - last).num_days(),
    };
    let moved = digest.start + TimeDelta::days(ROLLOVER_DAYS);
    let near = TimeDelta::days(ALONE_DAYS);
    let fits = (first - near..=last + near).contains(&moved);
    Untimely {
        reason: WrongDate::Alone {
            days,
            rollover: fits.then(|| moved.date_naive()),
        },
        digest,
    }
}

impl Untimely {
    /// Where it was read.
    pub fn origin(&self) -> &Origin {
        &self.digest.origin
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::example_activity::empty_run;
    use crate::clean::clean;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    fn run(on: NaiveDate, hour: u32) -> Digest {
        let activity = crate::activity::Activity {
            start: on.and_hms_opt(hour, 0, 0).expect("an hour").and_utc(),
            ..empty_run()
        };
        let (samples, repairs) = clean(&activity);
        Digest::of(&activity, &samples, repairs)
    }

    /// Forty days of 2025 with a run each, and others.
    fn with(others: &[NaiveDate], today: NaiveDate) -> (usize, Vec<WrongDate>) {
        let days = date(2025, 5, 1).iter_days().take(40);
        let all = days.chain(others.iter().copied()).map(|day| run(day, 8));
        let (kept, untimely) = set_aside_untimely(all.collect(), today);
        (kept.len(), untimely.into_iter().map(|u| u.reason).collect())
    }

    #[test]
    fn what_begins_after_today_is_set_aside_and_tomorrow_somewhere_is_not() {
        let today = date(2025, 6, 20);
        assert_eq!(
            with(&[date(2036, 2, 7)], today),
            (40, vec![WrongDate::Future])
        );
        assert_eq!(with(&[date(2025, 6, 21)], today), (41, vec![]));
        assert_eq!(
            with(&[date(2025, 6, 22)], today),
            (40, vec![WrongDate::Future])
        );
    }

    #[test]
    fn a_date_twenty_years_off_is_set_aside_and_1024_weeks_are_recognised() {
        // 28 September 2004 and 1024 weeks are 14 May 2024, less than a year before May 2025.
        let (kept, wrong) = with(&[date(2004, 9, 28)], date(2025, 6, 20));
        let days = (date(2004, 9, 28) - date(2025, 5, 1)).num_days();
        let rollover = Some(date(2024, 5, 14));
        assert_eq!(kept, 40);
        assert_eq!(wrong, [WrongDate::Alone { days, rollover }]);
        let (_, wrong) = with(&[date(1990, 1, 1)], date(2025, 6, 20));
        assert!(matches!(
            wrong[..],
            [WrongDate::Alone { rollover: None, .. }]
        ));
    }

    #[test]
    fn a_comeback_is_no_fault_of_a_clock() {
        let today = date(2027, 3, 1);
        assert_eq!(with(&[date(2027, 2, 20)], today), (41, vec![]));
        let (kept, wrong) = with(&[date(2026, 8, 1)], today);
        assert_eq!((kept, wrong.len()), (40, 1));
        // Nor are five runs an error.
        let five: Vec<NaiveDate> = date(2026, 8, 1).iter_days().take(5).collect();
        assert_eq!(with(&five, today), (45, vec![]));
    }

    #[test]
    fn a_few_recordings_of_any_years_are_all_there_is() {
        let few = [date(2004, 9, 28), date(2012, 5, 1), date(2020, 5, 1)];
        let digests = few.iter().map(|day| run(*day, 8)).collect();
        assert_eq!(set_aside_untimely(digests, date(2025, 1, 1)).0.len(), 3);
        assert!(
            set_aside_untimely(Vec::<Digest>::new(), date(2025, 1, 1))
                .0
                .is_empty()
        );
    }
}
