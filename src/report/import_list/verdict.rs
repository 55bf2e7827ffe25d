//! What a file came to, in one word.

use serde::Serialize;

use crate::import::NotActivity;
use crate::report::account::{Account, ActivityEntry, FileEntry, Was};

/// What a file came to, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    Read,
    Duplicate,
    Doubted,
    Salvaged,
    Wellness,
    Other,
    Foreign,
    Failed,
}

impl Verdict {
    /// Of a file, in the light of all.
    pub fn of(file: &FileEntry, account: &Account) -> Self {
        match &file.was {
            Was::Training {
                damage: Some(damage),
                ..
            } if damage.loses() => Verdict::Salvaged,
            Was::Training { activities, .. } => {
                let twice = |a: &ActivityEntry| account.duplicate(&a.origin).is_some();
                let untimely = |a: &ActivityEntry| account.untimely(&a.origin).is_some();
                if !activities.is_empty() && activities.iter().all(twice) {
                    Verdict::Duplicate
                } else if !activities.is_empty() && activities.iter().all(untimely) {
                    Verdict::Doubted
                } else {
                    Verdict::Read
                }
            }
            Was::NotActivity(NotActivity::Wellness) => Verdict::Wellness,
            Was::NotActivity(_) => Verdict::Other,
            Was::Foreign => Verdict::Foreign,
            Was::Failed(_) => Verdict::Failed,
        }
    }

    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Read => "read",
            Verdict::Duplicate => "duplicate",
            Verdict::Doubted => "doubted",
            Verdict::Salvaged => "salvaged",
            Verdict::Wellness => "wellness",
            Verdict::Other => "other",
            Verdict::Foreign => "foreign",
            Verdict::Failed => "failed",
        }
    }
}
