//! Which activity a correction means.

use std::collections::HashMap;

use crate::digest::activity_id::ids_of;
use crate::digest::{Digest, Duplicate};

/// What a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// The activity with this number.
    One(usize),
    /// It fits so many activities.
    Several(usize),
    /// It fits no activity.
    Nothing,
}

/// A name of an activity.
struct Name {
    /// Its id; of a recording that was set aside the one that it would have.
    id: String,
    path: String,
    /// Number of the activity that counts.
    at: usize,
}

/// What activities can be called.
pub struct Names {
    /// Those that count, then those that were set aside.
    names: Vec<Name>,
    counted: usize,
}

impl Names {
    /// Of activities that count, and of recordings that were set aside in their favour.
    pub fn of(digests: &[Digest], duplicates: &[Duplicate]) -> Self {
        let numbers = digests.iter().map(|digest| &digest.origin).zip(0..);
        let numbers: HashMap<_, usize> = numbers.collect();
        let counted = ids_of(digests.iter()).into_iter().zip(digests).zip(0..);
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

    /// The activity of that id; else the only one of a recording with it that was set aside, the only one
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

/// What is meant by the names that fit.
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
