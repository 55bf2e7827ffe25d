//! All files of an export, joined, and what the athlete typed in beside them.

use super::{FileReport, Outcome, Shard};
use crate::activity::Origin;
use crate::athlete::{Home, TypedIn, settle_local_clocks, typed_in_digests};
use crate::digest::Digest;
use crate::import::Recorded;

/// All files of an export and what came of them, in the order of their paths.
#[derive(Debug, Default)]
pub struct Batch {
    /// One per file, archives replaced by what is in them.
    pub files: Vec<FileReport>,
    /// Workouts of a health archive and the files with their places, as `(workout, route)`: two
    /// halves of one training. Each names the [`crate::digest::Digest::origin`] of a digest.
    pub routes: Vec<(Origin, Origin)>,
    /// How many files a list or an archive told of that are not there.
    pub companions_without_file: usize,
    /// Which shard of the export this is; `None` for all of it.
    pub shard: Option<Shard>,
}

impl Batch {
    /// Gives starts of which only the athlete's clock is known their moments, by the athlete's home if it is stated.
    pub fn settle_local_clocks(&mut self, home: Option<Home>) {
        let digests = self.files.iter_mut().flat_map(FileReport::digests_mut);
        settle_local_clocks(&mut digests.collect::<Vec<_>>(), home);
    }

    /// Adds what the athlete typed into a file of some name, as one more file of the export. Without a stated home it is
    /// where the files say.
    pub fn type_in(&mut self, sessions: &[TypedIn], name: &str, home: Option<Home>) {
        if sessions.is_empty() {
            return;
        }
        let recorded: Vec<&Digest> = self.files.iter().flat_map(FileReport::digests).collect();
        let home = home.unwrap_or_else(|| Home::usual_of(recorded.iter().copied()));
        let outcome = Outcome::Read {
            digests: typed_in_digests(sessions, name, &recorded, home),
            recorded: Recorded::default(),
            damage: None,
            lost_bytes: 0,
        };
        self.files.push(FileReport::new(name.to_owned(), outcome));
    }
}
