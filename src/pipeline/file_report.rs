//! What came of one file.

use serde::{Deserialize, Serialize};

use crate::activity::BodyFact;
use crate::digest::Digest;
use crate::import::{Companion, Damage, ImportError, NotActivity, Recorded};

/// What came of one file.
#[derive(Debug, Serialize, Deserialize)]
pub struct FileReport {
    /// Path as the user would find it.
    #[serde(skip)]
    pub path: String,
    /// What it was.
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
    /// Of a file that tells nothing besides its outcome.
    pub fn new(path: String, outcome: Outcome) -> Self {
        Self {
            path,
            outcome,
            body: Vec::new(),
            companions: Vec::new(),
            reused: false,
        }
    }
}

/// What a file was.
#[derive(Debug, Serialize, Deserialize)]
pub enum Outcome {
    /// Training.
    Read {
        /// Its sessions.
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
