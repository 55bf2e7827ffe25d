//! What came of one file.

use serde::{Deserialize, Serialize};

use crate::activity::BodyFact;
use crate::digest::Digest;
use crate::import::{Companion, Damage, ImportError, NotActivity, Recorded};

/// What came of one file.
#[derive(Debug, Serialize, Deserialize)]
pub struct FileReport {
    /// What it is called for people: its path within the export, without e-mail addresses.
    #[serde(skip)]
    pub path: String,
    /// Where it was found, for who asks for full paths.
    #[serde(skip)]
    pub found_at: String,
    /// What the file was.
    pub outcome: Outcome,
    /// What it knows of the body between trainings.
    pub body: Vec<BodyFact>,
    /// What it says about other files of the export.
    pub companions: Vec<Companion>,
    /// Whether it was made of the file in an earlier run, and only remembered in this one.
    #[serde(skip)]
    pub reused: bool,
}

impl FileReport {
    /// Of a file that tells nothing besides its outcome, by where it was found.
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

    /// Its sessions; none where it is no training.
    pub fn digests(&self) -> &[Digest] {
        match &self.outcome {
            Outcome::Read { digests, .. } => digests,
            _ => &[],
        }
    }

    /// The same, to be completed.
    pub fn digests_mut(&mut self) -> &mut [Digest] {
        match &mut self.outcome {
            Outcome::Read { digests, .. } => digests,
            _ => &mut [],
        }
    }
}

/// What a file was.
#[derive(Debug, Serialize, Deserialize)]
pub enum Outcome {
    /// A file with training.
    Read {
        /// Digests of its sessions.
        digests: Vec<Digest>,
        /// How much stood in the file.
        recorded: Recorded,
        /// What was wrong with it nevertheless.
        damage: Option<Damage>,
        /// Bytes of it that are missing or could not be understood.
        lost_bytes: usize,
    },
    /// A sound watch file that is no training.
    NotActivity(NotActivity),
    /// No watch file at all.
    Foreign,
    /// Training, perhaps, but unreadable.
    Failed(ImportError),
}
