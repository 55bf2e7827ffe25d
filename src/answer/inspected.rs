//! The activities of one file, scored by themselves.

use crate::athlete::Athlete;
use crate::history::{History, ScoredActivity};
use crate::pipeline::{Inspected, InspectedActivity};

/// Each activity of a file with its scores for an athlete, in the order of the file; without those that
/// no history includes.
pub fn scored<'a>(
    inspected: &'a Inspected,
    athlete: &Athlete,
) -> Vec<(&'a InspectedActivity, ScoredActivity)> {
    let activities = &inspected.activities;
    let Some(last) = activities.iter().map(|a| a.digest.end()).max() else {
        return Vec::new();
    };
    let digests = activities.iter().map(|a| a.digest.clone()).collect();
    let history = History::new(digests, athlete, athlete.home.day_at(last));
    let scored = |activity: &'a InspectedActivity| {
        let mut all = history.activities.iter();
        let own = all.find(|scored| scored.digest.origin == activity.digest.origin)?;
        Some((activity, own.clone()))
    };
    activities.iter().filter_map(scored).collect()
}
