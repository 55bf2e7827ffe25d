//! A permanent name for each activity: the moment it began, in UTC, or local time if its file has no
//! more.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::Digest;

/// `20250329T063000Z` for each activity in its order; of several with one moment, the second is
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

/// Fixes the names of all activities of an export, so that none changes when another is left out.
/// Typed-in ones are counted after recordings, so they rename no file.
pub fn fix_ids(digests: &mut [Box<Digest>]) {
    let mut met: HashMap<DateTime<Utc>, usize> = HashMap::new();
    let (recorded, typed_in): (Vec<_>, Vec<_>) =
        digests.iter_mut().partition(|digest| !digest.is_typed_in());
    for digest in recorded.into_iter().chain(typed_in) {
        let before = met.entry(moment(digest)).or_default();
        digest.of_its_moment = Some(*before);
        *before += 1;
    }
}

/// The moment it is named for. If a file has local time only, other files settle the moment, but the
/// name must not change with them: then it is that local time.
fn moment(digest: &Digest) -> DateTime<Utc> {
    let ahead_s = match digest.on_local_clock {
        true => digest.utc_offset_s.unwrap_or(0),
        false => 0,
    };
    digest.start + TimeDelta::seconds(ahead_s.into())
}

/// The name of an activity that began at a moment, given the number of earlier ones.
fn named(start: DateTime<Utc>, number: usize) -> String {
    let moment = start.format("%Y%m%dT%H%M%SZ");
    match number {
        0 => moment.to_string(),
        before => format!("{moment}-{}", before + 1),
    }
}
