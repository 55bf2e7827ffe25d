//! All files of an export, joined, and the athlete's typed-in sessions.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::{FileReport, Outcome, Shard, companions, names};
use crate::activity::Origin;
use crate::athlete::{Home, TypedIn, settle_local_clocks, typed_in_digests};
use crate::digest::Digest;
use crate::import::Recorded;

/// All files of an export and their results, in path order.
#[derive(Debug, Default)]
pub struct Batch {
    /// One per file, with archives replaced by their content.
    pub files: Vec<FileReport>,
    /// Workouts of a health archive and the files with their positions, as `(workout, route)`: two
    /// halves of one session. Each names the [`crate::digest::Digest::origin`] of a digest.
    pub routes: Vec<(Origin, Origin)>,
    /// How many files named by a list or an archive are missing.
    pub companions_without_file: usize,
    /// Which shard of the export this is; `None` for all of it.
    pub shard: Option<Shard>,
}

impl Batch {
    /// All files of some exports, joined and named, each with the number of the path that led to it, in the order of
    /// these and of the files below them.
    pub fn of(files: Vec<(usize, FileReport)>, roots: &[PathBuf]) -> Self {
        let (exports, files): (Vec<usize>, Vec<FileReport>) = files.into_iter().unzip();
        Self::of_shard(files, &exports, roots, (None, &BTreeSet::new()))
    }

    /// The same of a shard, with the numbers apart, and the paths of files that are read elsewhere.
    pub(super) fn of_shard(
        mut files: Vec<FileReport>,
        exports: &[usize],
        roots: &[PathBuf],
        (shard, elsewhere): (Option<Shard>, &BTreeSet<String>),
    ) -> Self {
        let joined = companions::join(&mut files, elsewhere);
        let mut batch = Self {
            files,
            routes: joined.routes,
            companions_without_file: joined.without_file,
            shard,
        };
        names::give(&mut batch, exports, roots);
        batch.settle_local_clocks(None);
        batch
    }

    /// Gives starts in local time their moments, using the athlete's home if it is stated.
    pub fn settle_local_clocks(&mut self, home: Option<Home>) {
        let digests = self.files.iter_mut().flat_map(FileReport::digests_mut);
        let digests = digests.map(Box::as_mut);
        settle_local_clocks(&mut digests.collect::<Vec<_>>(), home);
    }

    /// Adds the athlete's typed-in sessions from a named file, as one more file of the export. Without a
    /// stated home, the files show it.
    pub fn type_in(&mut self, sessions: &[TypedIn], name: &str, home: Option<Home>) {
        if sessions.is_empty() {
            return;
        }
        let recorded = self.files.iter().flat_map(FileReport::digests);
        let recorded: Vec<&Digest> = recorded.map(Box::as_ref).collect();
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
