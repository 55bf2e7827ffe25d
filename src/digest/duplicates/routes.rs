//! Joins the pairs of the export itself, before any comparison.

use std::collections::HashMap;

use super::duplicate::{Duplicate, DuplicateRules, Reason};
use super::join::set_aside;
use crate::activity::Origin;
use crate::digest::Digest;

/// The digests in order, with the routes of others set aside.
pub fn joined(
    digests: Vec<Box<Digest>>,
    duplicates: &mut Vec<Duplicate>,
    rules: &DuplicateRules,
) -> Vec<Box<Digest>> {
    if rules.routes.is_empty() {
        return digests;
    }
    let mut places: HashMap<Origin, usize> = HashMap::with_capacity(digests.len());
    for (at, digest) in digests.iter().enumerate() {
        places.entry(digest.origin.clone()).or_insert(at);
    }
    let mut digests: Vec<Option<Box<Digest>>> = digests.into_iter().map(Some).collect();
    for (activity, route) in &rules.routes {
        let (Some(route), Some(activity)) = (places.get(route), places.get(activity)) else {
            continue;
        };
        if route == activity
            || digests[*route]
                .as_deref()
                .is_none_or(|it| rules.is_distinct(it))
        {
            continue;
        }
        // A route set aside itself takes no other.
        if digests[*activity].is_none() {
            continue;
        }
        // The activity knows start, end and heart; the route only the track.
        if let (Some(route), Some(activity)) = (digests[*route].take(), digests[*activity].as_mut())
        {
            let reason = Reason::Route;
            duplicates.push(set_aside(activity, route, reason, rules.policy));
        }
    }
    digests.into_iter().flatten().collect()
}
