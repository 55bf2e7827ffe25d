//! Recordings that nobody stopped, and the sessions under them.

use chrono::TimeDelta;

use super::duplicate::{Duplicate, DuplicateRules, Reason};
use crate::digest::Digest;
use crate::digest::likeness::{STARTS_WITHIN_S, same_training};

/// This share of the motion of a recording left running must be in others for them to replace it.
const STANDS_FOR: f64 = 0.8;
/// Nobody records more sessions than this within one recording.
const MOST_WITHIN: usize = 64;

/// Sets aside each recording that was left running over sessions with the same content. If much of its
/// motion is in none of them, it stays and is judged like any other. Digests are in order of their
/// starts.
pub fn set_aside_left_running(
    digests: Vec<Box<Digest>>,
    rules: &DuplicateRules,
    duplicates: &mut Vec<Duplicate>,
) -> Vec<Box<Digest>> {
    let found = digests.iter().map(|long| {
        let may_be = was_left_running(long) && !rules.is_distinct(long);
        may_be.then(|| stand_for(long, &digests, rules)).flatten()
    });
    let found: Vec<_> = found.collect();
    let mut kept = Vec::with_capacity(digests.len());
    for (digest, found) in digests.into_iter().zip(found) {
        match found {
            None => kept.push(digest),
            Some((of, trainings)) => duplicates.push(Duplicate {
                of,
                compared: None,
                digest,
                reason: Reason::LeftRunning { trainings },
                gave: Vec::new(),
            }),
        }
    }
    kept
}

/// A recording of many hours in which hardly anybody moved: the stop button was forgotten.
fn was_left_running(digest: &Digest) -> bool {
    const MANY_HOURS_S: f64 = 6.0 * 3600.0;
    const HARDLY: f64 = 0.25;
    digest.elapsed_s > MANY_HOURS_S && digest.moving_s < HARDLY * digest.elapsed_s
}

/// The longest of the sessions that replace a recording that was left running, and their number.
fn stand_for(
    long: &Digest,
    digests: &[Box<Digest>],
    rules: &DuplicateRules,
) -> Option<(crate::activity::Origin, usize)> {
    let within = TimeDelta::seconds(STARTS_WITHIN_S as i64);
    let from = digests.partition_point(|digest| digest.start < long.start - within);
    let under = digests[from..]
        .iter()
        .take_while(|digest| digest.start < long.end())
        .take(MOST_WITHIN)
        .filter(|digest| {
            !was_left_running(digest)
                && !rules.is_distinct(digest)
                && digest.end() <= long.end() + within
                && same_training(digest, long).is_some()
        });
    let mut moved_s = 0.0;
    let mut trainings = 0;
    let mut longest: Option<&Digest> = None;
    let mut ended = long.start - within;
    for digest in under {
        // Another recording of the previous one adds nothing.
        if digest.start >= ended {
            moved_s += digest.moving_s;
            trainings += 1;
        }
        ended = ended.max(digest.end());
        if longest.is_none_or(|longest| digest.elapsed_s > longest.elapsed_s) {
            longest = Some(digest);
        }
    }
    let longest = longest.filter(|_| moved_s >= STANDS_FOR * long.moving_s)?;
    Some((longest.origin.clone(), trainings))
}
