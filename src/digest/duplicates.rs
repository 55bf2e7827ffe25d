//! Counts several recordings of the same session once.
//!
//! Gaps are filled from the other recordings ([`super::fusion`]); every decision is kept with its
//! reason, so it can be shown and overruled.

mod calendar;
mod counted_so_far;
mod duplicate;
mod join;
mod left_running;
mod routes;

use std::collections::HashMap;

use super::{Digest, in_order};
use crate::activity::Origin;
use counted_so_far::CountedSoFar;

pub use duplicate::{Duplicate, DuplicatePolicy, DuplicateRules, Reason};

/// Splits digests into those that count and those that repeat them.
///
/// The rest are in order of their starts, so the result does not depend on threads.
pub fn set_aside_duplicates(
    digests: Vec<impl Into<Box<Digest>>>,
    rules: &DuplicateRules,
) -> (Vec<Box<Digest>>, Vec<Duplicate>) {
    let mut digests: Vec<Box<Digest>> = digests.into_iter().map(Into::into).collect();
    in_order(&mut digests);
    let mut duplicates = Vec::new();
    if rules.policy == DuplicatePolicy::Keep {
        return (digests, duplicates);
    }
    let digests = routes::joined(digests, &mut duplicates, rules);
    let digests = left_running::set_aside_left_running(digests, rules, &mut duplicates);
    let mut kept = CountedSoFar::among(digests);
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

/// A recording that led for a while and was set aside itself is no longer what others repeat. It was set
/// aside later than they were, so walking back through them already gives the one that counts.
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
