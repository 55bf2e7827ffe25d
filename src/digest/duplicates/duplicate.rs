//! What is done about several recordings of one training, and what is told of one that was set aside.

use crate::activity::Origin;
use crate::digest::Digest;
use crate::digest::fusion::Channel;
use crate::digest::likeness::Likeness;

/// What is done about several recordings of one training.
#[derive(Debug, Clone, Default)]
pub struct DuplicateRules {
    /// Whether duplicates are looked for, and whether recordings complete each other.
    pub policy: DuplicatePolicy,
    /// Paths of files whose activities are trainings of their own, whatever they look like.
    pub distinct: Vec<String>,
    /// Activities and the recordings of their places, as an export itself pairs them.
    pub routes: Vec<(Origin, Origin)>,
}

/// How far recordings of one training are brought together.
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

/// One recording that was set aside.
#[derive(Debug, Clone)]
pub struct Duplicate {
    /// What was set aside.
    pub digest: Digest,
    /// The recording that counts.
    pub of: Origin,
    /// What it was compared with, if that was set aside itself later on.
    pub compared: Option<Origin>,
    /// Why both are one training.
    pub reason: Reason,
    /// What the recording that counts took from it.
    pub gave: Vec<Channel>,
}

/// Why two recordings are one training.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// They cover the same time and are alike.
    Alike(Likeness),
    /// The export says that one is the route of the other.
    Route,
    /// Nobody stopped it: it lies over so many trainings that count, the longest of which is named.
    LeftRunning {
        /// Number of these trainings.
        trainings: usize,
    },
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Reason::Alike(likeness) => likeness.fmt(f),
            Reason::Route => f.write_str("the export names it as the route"),
            Reason::LeftRunning { trainings: 1 } => f.write_str("left running over it"),
            Reason::LeftRunning { trainings } => write!(
                f,
                "left running over {trainings} trainings, of which that is the longest"
            ),
        }
    }
}

impl DuplicateRules {
    /// Whether the athlete says of a recording that it is a training of its own.
    pub(super) fn is_distinct(&self, digest: &Digest) -> bool {
        self.distinct.contains(&digest.origin.path)
    }
}
