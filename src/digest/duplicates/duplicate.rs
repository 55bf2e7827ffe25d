//! Rules for several recordings of one session, and the record of one set aside.

use crate::activity::Origin;
use crate::digest::Digest;
use crate::digest::fusion::Channel;
use crate::digest::likeness::Likeness;

/// Rules for several recordings of one session.
#[derive(Debug, Clone, Default)]
pub struct DuplicateRules {
    /// Whether to search for duplicates, and whether recordings complete each other.
    pub policy: DuplicatePolicy,
    /// Paths of files whose activities are separate sessions, whatever they look like.
    pub distinct: Vec<String>,
    /// Activities and their route recordings, as paired by the export itself.
    pub routes: Vec<(Origin, Origin)>,
}

/// How recordings of one session are merged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DuplicatePolicy {
    /// The richest recording counts, completed from the others.
    #[default]
    Complete,
    /// The richest recording counts as it is.
    SetAside,
    /// Every recording counts.
    Keep,
}

/// A recording set aside.
#[derive(Debug, Clone)]
pub struct Duplicate {
    /// What was set aside.
    pub digest: Box<Digest>,
    /// The recording that counts.
    pub of: Origin,
    /// What it was compared with, if that was later set aside itself.
    pub compared: Option<Origin>,
    /// Why both are one session.
    pub reason: Reason,
    /// What the recording that counts took from it.
    pub gave: Vec<Channel>,
}

/// Why two recordings are one session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// They cover the same time and are alike.
    Alike(Likeness),
    /// The export pairs one with the other as its route.
    Route,
    /// Nobody stopped it: it covers several sessions that count; the longest is named.
    LeftRunning {
        /// Number of these sessions.
        trainings: usize,
    },
}

impl DuplicateRules {
    /// Whether the athlete declared a recording a separate session.
    pub(super) fn is_distinct(&self, digest: &Digest) -> bool {
        self.distinct.contains(&digest.origin.path)
    }
}
