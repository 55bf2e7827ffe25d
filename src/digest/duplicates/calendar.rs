//! Which recordings another one may duplicate, from their times alone.
//!
//! One session on two devices covers the same time, or one clock is off by whole hours and both are
//! equally long. So recordings are in order of their starts, grouped by length, and a new one is
//! compared with the few near it: for a history of any size each takes about as long as the first.

use std::collections::BTreeSet;

use super::super::Digest;
use super::super::likeness::{
    LEAST_OVERLAP, MOST_HOURS_OFF, STARTS_WITHIN_S, TOTALS_WITHIN, covered_s,
};

/// Most recordings that one is compared with, and most that are visited to find them. Nobody records
/// more than a few dozen sessions at the same time; of more, those that began last are compared.
const MOST_COMPARED: usize = 64;
const MOST_LOOKED_AT: usize = 1024;

/// Lengths are grouped by powers of two up to this one, seconds: longer than anything lasted.
const MOST_LENGTHS: usize = 48;

/// Differences within rounding do not count.
const ROUNDING: f64 = 1e-6;

/// When a recording was made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeSpan {
    /// Milliseconds since 1970.
    pub start_ms: i64,
    /// Seconds from start to end.
    pub elapsed_s: f64,
}

/// Recordings by their numbers.
#[derive(Debug, Default)]
pub struct Calendar {
    spans: Vec<TimeSpan>,
    /// Starts and numbers, by length.
    by_length: Vec<BTreeSet<(i64, usize)>>,
}

/// A search result.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Near {
    /// Numbers of recordings, the last first.
    pub numbers: Vec<usize>,
    /// How many were visited to find them.
    pub looked_at: usize,
}

impl TimeSpan {
    /// From the start to the end of a recording.
    pub fn of(digest: &Digest) -> Self {
        Self {
            start_ms: digest.start.timestamp_millis(),
            elapsed_s: digest.elapsed_s,
        }
    }

    fn length(self) -> usize {
        let power = self.elapsed_s.max(1.0).log2() as usize;
        power.min(MOST_LENGTHS - 1)
    }

    /// Whether both cover enough of the shorter one to be one session.
    fn lies_over(self, other: Self) -> bool {
        let apart_s = (other.start_ms - self.start_ms) as f64 / 1000.0;
        let shorter_s = self.elapsed_s.min(other.elapsed_s);
        if shorter_s <= 0.0 {
            // Only the start of one of them is known.
            return apart_s.abs() <= STARTS_WITHIN_S;
        }
        let covered_s = covered_s(apart_s, self.elapsed_s, other.elapsed_s);
        covered_s >= (LEAST_OVERLAP - ROUNDING) * shorter_s
    }

    fn is_as_long_as(self, other: Self) -> bool {
        let longer_s = self.elapsed_s.max(other.elapsed_s);
        (self.elapsed_s - other.elapsed_s).abs() <= (TOTALS_WITHIN + ROUNDING) * longer_s
    }
}

impl Calendar {
    /// Notes when a recording was made, or corrects an earlier note.
    pub fn note(&mut self, number: usize, span: TimeSpan) {
        if let Some(before) = self.spans.get(number).copied() {
            self.by_length[before.length()].remove(&(before.start_ms, number));
            self.spans[number] = span;
        } else {
            self.spans.push(span);
        }
        let length = span.length();
        if self.by_length.len() <= length {
            self.by_length.resize_with(length + 1, BTreeSet::new);
        }
        self.by_length[length].insert((span.start_ms, number));
    }

    /// The recordings, begun no later, that may be the same session as this one.
    pub fn near(&self, span: TimeSpan) -> Near {
        let mut near = Near::default();
        let close_ms = (1000.0 * STARTS_WITHIN_S) as i64 + 1;
        for (length, starts) in self.by_length.iter().enumerate() {
            let longest_ms = (2000i64 << length).max(close_ms);
            let times = span.start_ms - longest_ms..=span.start_ms + close_ms;
            let fits = |other: TimeSpan| other.lies_over(span);
            self.take(&mut near, starts, times, fits);
        }
        let alike = span.length().saturating_sub(1)..=span.length() + 1;
        for starts in alike.filter_map(|length| self.by_length.get(length)) {
            for hours in 1..=MOST_HOURS_OFF {
                let at_ms = span.start_ms - 3_600_000 * hours;
                let times = at_ms - close_ms..=at_ms + close_ms;
                self.take(&mut near, starts, times, |other| other.is_as_long_as(span));
            }
        }
        near.numbers.sort_unstable_by(|a, b| b.cmp(a));
        near.numbers.dedup();
        near
    }

    /// Takes those that began within some time and match, the last first, up to the limit.
    fn take(
        &self,
        near: &mut Near,
        starts: &BTreeSet<(i64, usize)>,
        times: std::ops::RangeInclusive<i64>,
        fits: impl Fn(TimeSpan) -> bool,
    ) {
        let within = (*times.start(), 0)..=(*times.end(), usize::MAX);
        for (_, number) in starts.range(within).rev() {
            if near.numbers.len() >= MOST_COMPARED || near.looked_at >= MOST_LOOKED_AT {
                return;
            }
            near.looked_at += 1;
            if fits(self.spans[*number]) {
                near.numbers.push(*number);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pseudo-random numbers, the same every time (a linear congruence, Knuth's MMIX).
    fn drawn(seed: u64) -> impl FnMut(u64) -> u64 {
        let mut state = seed;
        move |below| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        }
    }

    /// Recordings in the order of their starts within a number of hours, from zero to three days long.
    fn spans(count: usize, hours: u64, seed: u64) -> Vec<TimeSpan> {
        let mut draw = drawn(seed);
        let lengths = [0.0, 1.0, 60.0, 1800.0, 3600.0, 5000.0, 90_000.0, 250_000.0];
        let mut spans: Vec<TimeSpan> = (0..count)
            .map(|_| TimeSpan {
                start_ms: 250 * draw(hours * 14_400) as i64,
                elapsed_s: lengths[draw(8) as usize] * (0.9 + draw(20) as f64 / 100.0),
            })
            .collect();
        spans.sort_by_key(|span| span.start_ms);
        spans
    }

    /// Which pairs may be one session, by definition and independent of order.
    fn may_be_one(a: TimeSpan, b: TimeSpan) -> bool {
        let late_s = (b.start_ms - a.start_ms) as f64 / 1000.0;
        let hours = (late_s / 3600.0).round();
        let whole_hours = (late_s - 3600.0 * hours).abs() <= 120.0;
        let shorter_s = a.elapsed_s.min(b.elapsed_s);
        let until_s = a.elapsed_s.min(late_s + b.elapsed_s);
        let same_time = shorter_s > 0.0 && (until_s - late_s) / shorter_s >= 0.8;
        let no_length = shorter_s == 0.0 && late_s <= 120.0;
        let as_long = shorter_s >= 0.95 * a.elapsed_s.max(b.elapsed_s);
        same_time || no_length || (whole_hours && (1.0..=14.0).contains(&hours) && as_long)
    }

    #[test]
    fn whatever_may_be_the_same_training_is_found() {
        for seed in 0..20 {
            let spans = spans(150, 24 * 20, seed);
            let mut calendar = Calendar::default();
            for (number, span) in spans.iter().enumerate() {
                let found = calendar.near(*span).numbers;
                let right = (0..number).rev().filter(|at| may_be_one(spans[*at], *span));
                let missed: Vec<usize> = right.filter(|at| !found.contains(at)).collect();
                assert!(missed.is_empty(), "{seed}: {number} {missed:?}");
                assert!(found.is_sorted_by(|a, b| a > b));
                calendar.note(number, *span);
            }
        }
    }

    #[test]
    fn who_is_noted_anew_is_found_where_it_is_now() {
        let at = |hour: i64, elapsed_s| TimeSpan {
            start_ms: hour * 3_600_000,
            elapsed_s,
        };
        let mut calendar = Calendar::default();
        calendar.note(0, at(0, 600.0));
        calendar.note(0, at(30, 6000.0));
        assert!(calendar.near(at(0, 600.0)).numbers.is_empty());
        assert_eq!(calendar.near(at(30, 6000.0)).numbers, [0]);
    }

    /// How many are visited, and how many are compared, for a number of recordings within some hours.
    fn work(count: usize, hours: u64) -> (usize, usize) {
        let mut calendar = Calendar::default();
        let mut work = (0, 0);
        for (number, span) in spans(count, hours, 1).into_iter().enumerate() {
            let near = calendar.near(span);
            work = (work.0 + near.looked_at, work.1 + near.numbers.len());
            calendar.note(number, span);
        }
        work
    }

    #[test]
    fn four_times_as_many_cost_four_times_as_much_over_years_and_in_one_day() {
        // Over years, each has the same number of neighbours whatever the total.
        let ((looked, compared), (looked_4, compared_4)) = (work(2000, 20_000), work(8000, 80_000));
        assert!(looked_4 < 5 * looked && compared_4 < 5 * compared);
        // In one day all are near each other, and each stays within the limit.
        let (looked, compared) = work(6000, 24);
        assert!(looked <= 6000 * MOST_LOOKED_AT && compared <= 6000 * MOST_COMPARED);
        let (_, before) = work(1500, 24);
        assert!(compared < 5 * before, "{compared} of {before}");
    }
}
