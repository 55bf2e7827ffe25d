//! A name for each activity by which it can be asked for again: the moment it began, in UTC.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::history::ScoredActivity;

/// `20250329T063000Z` for each activity in its order; of several of one moment, the second is called
/// `20250329T063000Z-2` and so on.
pub fn activity_ids(activities: &[ScoredActivity]) -> Vec<String> {
    ids_of(activities.iter().map(|activity| activity.digest.start))
}

/// The same for the moments that activities began, in their order.
pub fn ids_of(starts: impl Iterator<Item = DateTime<Utc>>) -> Vec<String> {
    let mut met: HashMap<String, usize> = HashMap::new();
    let named = starts.map(|start| {
        let moment = start.format("%Y%m%dT%H%M%SZ").to_string();
        let count = met.entry(moment.clone()).or_default();
        *count += 1;
        match *count {
            1 => moment,
            more => format!("{moment}-{more}"),
        }
    });
    named.collect()
}

/// The activity of an id; a beginning of it suffices where no other begins so, as does a part of the
/// path of its file.
pub fn activity_of<'a>(
    activities: &'a [ScoredActivity],
    wanted: &str,
) -> Option<&'a ScoredActivity> {
    let ids = activity_ids(activities);
    let named = || ids.iter().zip(activities);
    if let Some((_, activity)) = named().find(|(id, _)| *id == wanted) {
        return Some(activity);
    }
    let only = |fits: &dyn Fn(&str, &ScoredActivity) -> bool| {
        let mut found = named().filter(|(id, activity)| fits(id, activity));
        let first = found.next()?.1;
        found.next().is_none().then_some(first)
    };
    only(&|id, _| id.starts_with(wanted))
        .or_else(|| only(&|_, activity| activity.digest.origin.path.contains(wanted)))
}
