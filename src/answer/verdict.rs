//! What a file came to, in one word.

use serde::Serialize;

use super::{Account, ActivityEntry, FileEntry, Was};
use crate::import::NotActivity;

/// What a file came to, in the order in which totals tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Training, and all of it.
    Read,
    /// Unread.
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
                let left_out = |a: &ActivityEntry| account.left_out(&a.origin).is_some();
                if !activities.is_empty() && activities.iter().all(twice) {
                    Verdict::Duplicate
                } else if !activities.is_empty() && activities.iter().all(untimely) {
                    Verdict::Doubted
                } else if !activities.is_empty() && activities.iter().all(left_out) {
                    Verdict::LeftOut
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

    /// The word for several of them, as `--only` takes it.
    pub fn plural(self) -> &'static str {
        match self {
            Verdict::Duplicate => "duplicates",
            other => other.word(),
        }
    }

    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Read => "read",
            Verdict::Duplicate => "duplicate",
            Verdict::Doubted => "doubted",
            Verdict::LeftOut => "left out",
            Verdict::Salvaged => "salvaged",
            Verdict::Wellness => "wellness",
            Verdict::Other => "other",
            Verdict::Foreign => "foreign",
            Verdict::Failed => "failed",
        }
    }
}

/// Which files are listed one by one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Listed {
    /// None: the totals say what is to be known.
    #[default]
    Totals,
    /// Those that came to one of these.
    Only(Vec<Verdict>),
    /// Every one.
    All,
}

impl Listed {
    /// Whether a file is listed. What is doubted in part is among the doubted as well.
    pub fn holds(&self, file: &FileEntry, account: &Account) -> bool {
        match self {
            Listed::Totals => false,
            Listed::All => true,
            Listed::Only(verdicts) => {
                verdicts.contains(&Verdict::of(file, account))
                    || verdicts.contains(&Verdict::Doubted) && file.is_doubted(account)
            }
        }
    }
}
