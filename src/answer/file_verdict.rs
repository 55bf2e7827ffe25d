//! What a file came to, in one word.

use serde::Serialize;

use super::{Account, ActivityEntry, FileEntry, Was};
use crate::import::NotActivity;

/// What a file came to, in the order in which totals tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FileVerdict {
    /// Training, and all of it.
    Read,
    /// A file that could not be read.
    Failed,
    /// Training in a damaged file.
    Salvaged,
    /// Training whose date cannot be right.
    Doubted,
    /// Training that the athlete leaves out.
    #[serde(rename = "left out")]
    LeftOut,
    /// Training that counts already.
    Duplicate,
    /// A sound file of the body at rest.
    Wellness,
    /// A sound file that is no training.
    Other,
    /// No file of a watch or a service.
    Foreign,
}

impl FileVerdict {
    /// Of a file, in the light of all.
    pub fn of(file: &FileEntry, account: &Account) -> Self {
        match &file.was {
            Was::Training {
                damage: Some(damage),
                ..
            } if damage.loses() => FileVerdict::Salvaged,
            Was::Training { activities, .. } => {
                let twice = |a: &ActivityEntry| account.duplicate(&a.origin).is_some();
                let untimely = |a: &ActivityEntry| account.untimely(&a.origin).is_some();
                let left_out = |a: &ActivityEntry| account.left_out(&a.origin).is_some();
                if !activities.is_empty() && activities.iter().all(twice) {
                    FileVerdict::Duplicate
                } else if !activities.is_empty() && activities.iter().all(untimely) {
                    FileVerdict::Doubted
                } else if !activities.is_empty() && activities.iter().all(left_out) {
                    FileVerdict::LeftOut
                } else {
                    FileVerdict::Read
                }
            }
            Was::NotActivity(NotActivity::Wellness) => FileVerdict::Wellness,
            Was::NotActivity(_) => FileVerdict::Other,
            Was::Foreign => FileVerdict::Foreign,
            Was::Failed(_) => FileVerdict::Failed,
        }
    }

    /// The word for several of them, as `--only` takes it.
    pub fn plural(self) -> &'static str {
        match self {
            FileVerdict::Duplicate => "duplicates",
            other => other.word(),
        }
    }

    /// The one word for it in lists.
    pub fn word(self) -> &'static str {
        match self {
            FileVerdict::Read => "read",
            FileVerdict::Duplicate => "duplicate",
            FileVerdict::Doubted => "doubted",
            FileVerdict::LeftOut => "left out",
            FileVerdict::Salvaged => "salvaged",
            FileVerdict::Wellness => "wellness",
            FileVerdict::Other => "other",
            FileVerdict::Foreign => "foreign",
            FileVerdict::Failed => "failed",
        }
    }
}

/// Which files are listed one by one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ListedFiles {
    /// None: the totals say what is to be known.
    #[default]
    Totals,
    /// Those that came to one of these.
    Only(Vec<FileVerdict>),
    /// Every file.
    All,
}

impl ListedFiles {
    /// Whether a file is listed. What is doubted in part is among the doubted as well.
    pub fn holds(&self, file: &FileEntry, account: &Account) -> bool {
        match self {
            ListedFiles::Totals => false,
            ListedFiles::All => true,
            ListedFiles::Only(verdicts) => {
                verdicts.contains(&FileVerdict::of(file, account))
                    || verdicts.contains(&FileVerdict::Doubted) && file.is_doubted(account)
            }
        }
    }
}
