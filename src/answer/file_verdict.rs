//! The result for a file, in one word.

use serde::Serialize;

use super::{Account, ActivityEntry, FileEntry, Was};
use crate::import::NotActivity;

/// The result for a file, in the order of the totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FileVerdict {
    /// A session, complete.
    Read,
    /// A file that could not be read.
    Failed,
    /// A session in a damaged file.
    Salvaged,
    /// A session whose date cannot be right.
    Doubted,
    /// A session that the athlete leaves out.
    #[serde(rename = "left out")]
    LeftOut,
    /// A session that already counts.
    Duplicate,
    /// A sound file of the body at rest.
    Wellness,
    /// A sound file without a session.
    Other,
    /// Not a file of a watch or a service.
    Foreign,
}

impl FileVerdict {
    /// For a file, given all others.
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

    /// The plural, as `--only` accepts it.
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
    /// None: the totals are enough.
    #[default]
    Totals,
    /// Those with one of these results.
    Only(Vec<FileVerdict>),
    /// Every file.
    All,
}

impl ListedFiles {
    /// Whether a file is listed. Those doubted in part are among the doubted as well.
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
