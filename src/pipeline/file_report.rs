//! The result for one file.

use serde::{Deserialize, Serialize};

use crate::activity::BodyFact;
use crate::digest::Digest;
use crate::import::{Companion, Damage, ImportError, NotActivity, Recorded};

/// The result for one file.
#[derive(Debug, Serialize, Deserialize)]
pub struct FileReport {
    /// Its display name: its path within the export, without e-mail addresses.
    #[serde(skip)]
    pub path: String,
    /// Where it was found, for full paths.
    #[serde(skip)]
    pub found_at: String,
    /// What the file was.
    pub outcome: Outcome,
    /// Its facts about the body between sessions.
    pub body: Vec<BodyFact>,
    /// Its statements about other files of the export.
    pub companions: Vec<Companion>,
    /// Whether the result is from an earlier run.
    #[serde(skip)]
    pub reused: bool,
}

impl FileReport {
    /// For a file with only an outcome, by where it was found.
    pub fn new(path: String, outcome: Outcome) -> Self {
        Self {
            path,
            found_at: String::new(),
            outcome,
            body: Vec::new(),
            companions: Vec::new(),
            reused: false,
        }
    }

    /// For a file whose decoder panicked.
    pub fn broken(path: String) -> Self {
        Self::new(path, Outcome::Failed(ImportError::DecoderPanicked))
    }

    /// Its sessions; none if it has none.
    pub fn digests(&self) -> &[Box<Digest>] {
        match &self.outcome {
            Outcome::Read { digests, .. } => digests,
            _ => &[],
        }
    }

    /// The same, to be completed.
    pub fn digests_mut(&mut self) -> &mut [Box<Digest>] {
        match &mut self.outcome {
            Outcome::Read { digests, .. } => digests,
            _ => &mut [],
        }
    }
}

/// What a file was.
#[derive(Debug, Serialize, Deserialize)]
pub enum Outcome {
    /// A file with sessions.
    Read {
        /// Digests of its sessions.
        digests: Vec<Box<Digest>>,
        /// How many values the file had.
        recorded: Recorded,
        /// The damage in it, if any.
        damage: Option<Damage>,
        /// Bytes of it that are missing or could not be understood.
        lost_bytes: usize,
    },
    /// A sound watch file without a session.
    NotActivity(NotActivity),
    /// Not a watch file.
    Foreign,
    /// Perhaps sessions, but unreadable.
    Failed(ImportError),
}
