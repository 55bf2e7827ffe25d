//! Finds the activity that a correction names.

use std::collections::HashMap;

use crate::digest::activity_id::ids_of;
use crate::digest::{Digest, Duplicate};

/// The match of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// The activity with this number.
    One(usize),
    /// It matches several activities, this many.
    Several(usize),
    /// It matches no activity.
    Nothing,
}

/// A name of an activity.
struct Name {
    /// Its id; for a recording set aside the one it would have.
    id: String,
    path: String,
    /// Number of the activity that counts.
    at: usize,
}

/// Names of activities.
pub struct Names {
    /// Those that count, then those set aside.
    names: Vec<Name>,
    counted: usize,
}

impl Names {
    /// From activities that count, and recordings set aside in their favour.
    pub fn of(digests: &[Box<Digest>], duplicates: &[Duplicate]) -> Self {
        let numbers = digests.iter().map(|digest| &digest.origin).zip(0..);
        let numbers: HashMap<_, usize> = numbers.collect();
        let counted = ids_of(digests.iter().map(Box::as_ref))
            .into_iter()
            .zip(digests)
            .zip(0..);
        let counted = counted.map(|((id, digest), at)| Name {
            id,
            path: digest.origin.path.clone(),
            at,
        });
        let set_aside = duplicates.iter().filter_map(|duplicate| {
            Some(Name {
                id: duplicate.digest.start.format("%Y%m%dT%H%M%SZ").to_string(),
                path: duplicate.digest.origin.path.clone(),
                at: *numbers.get(&duplicate.of)?,
            })
        });
        Self {
            names: counted.chain(set_aside).collect(),
            counted: digests.len(),
        }
    }

    /// The activity with that id; else the only one with a set-aside recording of that id, the only one
    /// whose id begins so, or the only one with that in the path of its file.
    pub fn meant(&self, wanted: &str) -> Meant {
        if wanted.is_empty() {
            return Meant::Nothing;
        }
        let (counted, set_aside) = self.names.split_at(self.counted);
        let steps: [Meant; 4] = [
            only(counted, |name| name.id == wanted),
            only(set_aside, |name| name.id == wanted),
            only(&self.names, |name| name.id.starts_with(wanted)),
            only(&self.names, |name| name.path.contains(wanted)),
        ];
        let met = steps.into_iter().find(|meant| *meant != Meant::Nothing);
        met.unwrap_or(Meant::Nothing)
    }
}

/// The activity of the matching names.
fn only(names: &[Name], fits: impl Fn(&Name) -> bool) -> Meant {
    let mut meant: Vec<usize> = names.iter().filter(|n| fits(n)).map(|n| n.at).collect();
    meant.sort_unstable();
    meant.dedup();
    match meant[..] {
        [] => Meant::Nothing,
        [at] => Meant::One(at),
        _ => Meant::Several(meant.len()),
    }
}
