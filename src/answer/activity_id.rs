//! Finds an activity by its id or its file.

use crate::digest::ids_of;
use crate::history::ScoredActivity;

/// The ids of activities in their order ([`ids_of`]).
pub fn activity_ids(activities: &[ScoredActivity]) -> Vec<String> {
    ids_of(activities.iter().map(|activity| &*activity.digest))
}

/// The id of one of some activities.
pub fn id_among(activities: &[ScoredActivity], wanted: &ScoredActivity) -> Option<String> {
    let at = activities
        .iter()
        .position(|other| std::ptr::eq(other, wanted))?;
    activity_ids(activities).into_iter().nth(at)
}

/// The activity with an id; a unique beginning of it is enough, as is part of the path of its file.
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
