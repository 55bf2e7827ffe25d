//! The same training from several recordings counts once.
//!
//! What the other recordings know more is taken over ([`super::fusion`]); every decision is kept
//! with its reason, so that it can be shown and overruled.

mod calendar;
mod kept;
mod left_running;
mod routes;

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::Digest;
use super::fusion::Channel;
use super::likeness::Likeness;
use super::order::in_order;
use crate::activity::Origin;
use kept::Kept;

/// What is done about several recordings of one training.
#[derive(Debug, Clone, Default)]
pub struct DuplicateRules {
    /// Whether duplicates are looked for, and whether recordings complete each other.
    pub policy: DuplicatePolicy,
    /// Paths of files whose activities are trainings of their own, whatever they look like.
    pub distinct: Vec<String>,
    /// Activities and the recordings of their places, as an export itself pairs them.
    pub routes: Vec<(Origin, Origin)>,
}

/// How far recordings of one training are brought together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DuplicatePolicy {
    /// The richest recording counts, completed from the others.
    #[default]
    Complete,
    /// The richest recording counts as it is.
    SetAside,
    /// Every recording counts.
    Keep,
}

/// One recording that was set aside.
#[derive(Debug, Clone)]
pub struct Duplicate {
    /// What was set aside.
    pub digest: Digest,
    /// The recording that counts.
    pub of: Origin,
    /// What it was compared with, if that was set aside itself later on.
    pub compared: Option<Origin>,
    /// Why both are one training.
    pub reason: Reason,
    /// What the recording that counts took from it.
    pub gave: Vec<Channel>,
}

/// Why two recordings are one training.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// They cover the same time and are alike.
    Alike(Likeness),
    /// The export says that one is the route of the other.
    Route,
    /// Nobody stopped it: it lies over so many trainings that count, the longest of which is named.
    LeftRunning {
        /// How many.
        trainings: usize,
    },
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Reason::Alike(likeness) => likeness.fmt(f),
            Reason::Route => f.write_str("the export names it as the route"),
            Reason::LeftRunning { trainings: 1 } => f.write_str("left running over it"),
            Reason::LeftRunning { trainings } => write!(
                f,
                "left running over {trainings} trainings, of which that is the longest"
            ),
        }
    }
}

/// Splits digests into those that count and those that repeat them.
///
/// The order of the rest is that of their starts, so the result does not depend on threads.
pub fn set_aside_duplicates(
    mut digests: Vec<Digest>,
    rules: &DuplicateRules,
) -> (Vec<Digest>, Vec<Duplicate>) {
    in_order(&mut digests);
    let mut duplicates = Vec::new();
    if rules.policy == DuplicatePolicy::Keep {
        return (digests, duplicates);
    }
    let digests = routes::joined(digests, &mut duplicates, rules);
    let digests = left_running::set_aside_left_running(digests, rules, &mut duplicates);
    let mut kept = Kept::among(digests);
    while let Some(digest) = kept.next_to_judge() {
        let twin = (!rules.is_distinct(&digest))
            .then(|| kept.twin(&digest, rules))
            .flatten();
        match twin {
            None => kept.push(digest),
            Some((at, likeness)) => {
                duplicates.extend(kept.join(at, digest, likeness, rules.policy));
            }
        }
    }
    let mut kept = kept.into_digests();
    in_order(&mut kept);
    point_to_the_kept(&mut duplicates);
    (kept, duplicates)
}

impl DuplicateRules {
    fn is_distinct(&self, digest: &Digest) -> bool {
        self.distinct.contains(&digest.origin.path)
    }
}

/// Joins a recording to the one that counts so far; the richer one of both counts from now on.
fn join(
    kept: &mut Digest,
    mut other: Digest,
    likeness: Likeness,
    policy: DuplicatePolicy,
) -> Duplicate {
    if leads(&other, kept, likeness) {
        std::mem::swap(kept, &mut other);
    }
    set_aside(kept, other, Reason::Alike(likeness), policy)
}

/// Sets a recording aside, after the one that counts has taken over what it may.
fn set_aside(
    kept: &mut Digest,
    other: Digest,
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

/// Whether a recording is richer than another: one in which the training goes on where the other has ended, then more heart rate, more motion, more time, more that only
/// the device knows.
fn leads(a: &Digest, b: &Digest, likeness: Likeness) -> bool {
    /// Differences smaller than this share are no difference.
    const NOTABLE: f64 = 0.05;
    /// Who stops a device a little later has trained no more.
    const LEAST_BEYOND_S: f64 = 300.0;
    // Whoever typed a training in need not have known all that a device knows of it.
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

/// Seconds from start to end of which the heart rate is known. Pauses that only one of two formats
/// tells make no difference.
fn hearts_over_s(digest: &Digest) -> f64 {
    let share = digest.heart_known_s() / digest.timer_s.max(1.0);
    share.min(1.0) * digest.elapsed_s
}

/// A recording that led for a while and was set aside itself is no longer what others repeat. It was set
/// aside later than they, so whoever goes back through them knows already what counts in its stead.
fn point_to_the_kept(duplicates: &mut [Duplicate]) {
    let mut leaders: HashMap<Origin, Origin> = HashMap::with_capacity(duplicates.len());
    for duplicate in duplicates.iter_mut().rev() {
        if let Some(leader) = leaders.get(&duplicate.of) {
            let compared = std::mem::replace(&mut duplicate.of, leader.clone());
            duplicate.compared.get_or_insert(compared);
        }
        leaders.insert(duplicate.digest.origin.clone(), duplicate.of.clone());
    }
}
