//! A name for each activity by which it can be asked for again: the moment it began, in UTC, or what the
//! athlete's clock showed where its file tells no more.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::Digest;

/// `20250329T063000Z` for each activity in its order; of several of one moment, the second is called
/// `20250329T063000Z-2` and so on.
pub fn ids_of<'a>(digests: impl Iterator<Item = &'a Digest>) -> Vec<String> {
    let mut met: HashMap<DateTime<Utc>, usize> = HashMap::new();
    let named = digests.map(|digest| {
        let before = met.entry(moment(digest)).or_default();
        let number = digest.of_its_moment.unwrap_or(*before);
        *before += 1;
        named(moment(digest), number)
    });
    named.collect()
}

/// Fixes the names of all activities of an export, so that none changes when another is left out. What is typed in is
/// counted after what was recorded: no file is called otherwise for it.
pub fn fix_ids(digests: &mut [Digest]) {
    let mut met: HashMap<DateTime<Utc>, usize> = HashMap::new();
    let (recorded, typed_in): (Vec<_>, Vec<_>) =
        digests.iter_mut().partition(|digest| !digest.is_typed_in());
    for digest in recorded.into_iter().chain(typed_in) {
        let before = met.entry(moment(digest)).or_default();
        digest.of_its_moment = Some(*before);
        *before += 1;
    }
}

/// The moment that it is named for. Where a file tells but the athlete's clock, the moment is found by other
/// files, and the name must not change with these: then it is what that clock showed.
fn moment(digest: &Digest) -> DateTime<Utc> {
    let ahead_s = match digest.on_local_clock {
        true => digest.utc_offset_s.unwrap_or(0),
        false => 0,
    };
    digest.start + TimeDelta::seconds(ahead_s.into())
}

/// The name of an activity that began at a moment, by how many others of it go before.
fn named(start: DateTime<Utc>, number: usize) -> String {
    let moment = start.format("%Y%m%dT%H%M%SZ");
    match number {
        0 => moment.to_string(),
        before => format!("{moment}-{}", before + 1),
    }
}
