//! Joins two recordings of one session: which of them counts, and what it takes from the other.

use chrono::{DateTime, TimeDelta, Utc};

use super::duplicate::{Duplicate, DuplicatePolicy, Reason};
use crate::digest::Digest;
use crate::digest::likeness::Likeness;

/// Joins a recording to the one that counts so far; the richer one of both counts from now on.
pub fn join(
    kept: &mut Digest,
    mut other: Box<Digest>,
    likeness: Likeness,
    policy: DuplicatePolicy,
) -> Duplicate {
    if leads(&other, kept, likeness) {
        std::mem::swap(kept, &mut *other);
    }
    set_aside(kept, other, Reason::Alike(likeness), policy)
}

/// Sets a recording aside, after the one that counts has filled its gaps.
pub fn set_aside(
    kept: &mut Digest,
    other: Box<Digest>,
    reason: Reason,
    policy: DuplicatePolicy,
) -> Duplicate {
    let gave = match policy {
        DuplicatePolicy::Complete => kept.complete_from(&other),
        DuplicatePolicy::SetAside | DuplicatePolicy::Keep => Vec::new(),
    };
    Duplicate {
        of: kept.origin.clone(),
        compared: None,
        digest: other,
        reason,
        gave,
    }
}

/// Whether a recording is richer than another: one in which the session goes on after the other has
/// ended, then more heart rate, more motion, more time, more device data.
fn leads(a: &Digest, b: &Digest, likeness: Likeness) -> bool {
    /// Differences smaller than this share are no difference.
    const NOTABLE: f64 = 0.05;
    /// A device stopped a little later did not record more training.
    const LEAST_BEYOND_S: f64 = 300.0;
    // A typed-in session need not contain all that a device records.
    if a.is_typed_in() != b.is_typed_in() {
        return b.is_typed_in();
    }
    let more = |x: f64, y: f64| ((x - y).abs() > NOTABLE * x.max(y)).then_some(x > y);
    if likeness.hours_off == 0 {
        let (further_s, other_s) = (beyond_s(a, b), beyond_s(b, a));
        let notable = (further_s - other_s).abs() > NOTABLE * a.elapsed_s.max(b.elapsed_s);
        if notable && further_s.max(other_s) > LEAST_BEYOND_S {
            return further_s > other_s;
        }
    }
    more(hearts_over_s(a), hearts_over_s(b))
        .or_else(|| more(a.graded_speed.total_s(), b.graded_speed.total_s()))
        .or_else(|| more(a.elapsed_s, b.elapsed_s))
        .unwrap_or_else(|| {
            let clock = |d: &Digest| usize::from(d.utc_offset_s.is_some());
            let rank = |d: &Digest| d.watch.count() + d.settings.count() + clock(d);
            (rank(a), &b.origin) > (rank(b), &a.origin)
        })
}

/// Seconds in which one recording goes on moving before the other begins or after it has ended.
fn beyond_s(digest: &Digest, other: &Digest) -> f64 {
    let seconds = |from: DateTime<Utc>, to: DateTime<Utc>| {
        ((to - from).num_milliseconds() as f64 / 1000.0).max(0.0)
    };
    let moved_until =
        digest.start + TimeDelta::milliseconds((digest.moved_until_s * 1000.0) as i64);
    seconds(digest.start, other.start) + seconds(other.end(), moved_until)
}

/// Seconds from start to end with a known heart rate. Pauses recorded in only one of two formats make no
/// difference.
fn hearts_over_s(digest: &Digest) -> f64 {
    let known_fraction = digest.heart_known_s() / digest.timer_s.max(1.0);
    known_fraction.min(1.0) * digest.elapsed_s
}
