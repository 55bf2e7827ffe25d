//! A name for each activity by which it can be asked for again: the moment it began, in UTC.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::Digest;

/// `20250329T063000Z` for each activity in its order; of several of one moment, the second is called
/// `20250329T063000Z-2` and so on.
pub fn ids_of<'a>(digests: impl Iterator<Item = &'a Digest>) -> Vec<String> {
    let mut met: HashMap<DateTime<Utc>, usize> = HashMap::new();
    let named = digests.map(|digest| {
        let before = met.entry(digest.start).or_default();
        let number = digest.of_its_moment.unwrap_or(*before);
        *before += 1;
        named(digest.start, number)
    });
    named.collect()
}

/// Fixes the names of all activities of an export, so that none changes when another is left out. What is typed in is
/// counted behind what was recorded: no file is called otherwise for it.
pub fn fix_ids(digests: &mut [Digest]) {
    let mut met: HashMap<DateTime<Utc>, usize> = HashMap::new();
    let (recorded, typed_in): (Vec<_>, Vec<_>) =
        digests.iter_mut().partition(|digest| !digest.is_typed_in());
    for digest in recorded.into_iter().chain(typed_in) {
        let before = met.entry(digest.start).or_default();
        digest.of_its_moment = Some(*before);
        *before += 1;
    }
}

/// The name of an activity that began at a moment, by how many others of it go before.
fn named(start: DateTime<Utc>, number: usize) -> String {
    let moment = start.format("%Y%m%dT%H%M%SZ");
    match number {
        0 => moment.to_string(),
        before => format!("{moment}-{}", before + 1),
    }
}
