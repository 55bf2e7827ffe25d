//! Workouts and the recordings of their courses, as paired by an export itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::activity::{Origin, Sport};
use crate::digest::Digest;
use crate::pipeline::FileReport;

/// Workouts and their routes, from `(archive, file of the route, index of the workout)`. A route named
/// for several legs of one workout belongs to the leg during which most of it was recorded.
pub fn pairs(files: &[FileReport], told: &[(usize, usize, u32)]) -> Vec<(Origin, Origin)> {
    let mut legs: BTreeMap<(usize, usize), Vec<u32>> = BTreeMap::new();
    for (speaker, target, index) in told {
        legs.entry((*speaker, *target)).or_default().push(*index);
    }
    let mut pairs = Vec::new();
    let mut places: BTreeMap<usize, BTreeMap<u32, usize>> = BTreeMap::new();
    for ((speaker, target), indices) in legs {
        let workouts = files[speaker].digests();
        let places = places.entry(speaker).or_insert_with(|| {
            let numbered = workouts.iter().enumerate();
            numbered.map(|(at, it)| (it.origin.index, at)).collect()
        });
        let told_of = indices.iter().filter_map(|index| places.get(index));
        let told_of: BTreeSet<usize> = told_of.copied().collect();
        for route in files[target].digests() {
            let workouts = told_of.iter().map(|at| &workouts[*at]);
            let longest = workouts.reduce(|best, next| {
                match overlap_s(next, route) > overlap_s(best, route) {
                    true => next,
                    false => best,
                }
            });
            pairs.extend(longest.map(|leg| (leg.origin.clone(), route.origin.clone())));
        }
    }
    pairs
}

/// Gives routes the sport of their workout: their own speed is a guess by comparison.
pub fn tell_sports(files: &mut [FileReport], routes: &[(Origin, Origin)]) {
    let workouts: BTreeMap<&Origin, Sport> = (files.iter().flat_map(FileReport::digests))
        .map(|digest| (&digest.origin, digest.sport))
        .collect();
    let told: BTreeMap<&Origin, Sport> = (routes.iter())
        .filter_map(|(workout, route)| Some((route, *workouts.get(workout)?)))
        .filter(|(_, sport)| *sport != Sport::Other)
        .collect();
    if told.is_empty() {
        return;
    }
    for digest in files.iter_mut().flat_map(FileReport::digests_mut) {
        if let Some(sport) = told.get(&digest.origin) {
            digest.correct_sport(*sport);
        }
    }
}

/// Seconds during which both were recorded.
fn overlap_s(one: &Digest, other: &Digest) -> f64 {
    let from = one.start.max(other.start);
    let to = one.end().min(other.end());
    (to - from).num_milliseconds() as f64 / 1000.0
}
