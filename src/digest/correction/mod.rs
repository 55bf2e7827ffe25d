//! The athlete's corrections of single activities, from a separate file (docs/corrections.md).
//!
//! They apply to activities that count, after duplicates are set aside and before anything is scored, so
//! thresholds, habits and loads all respect them.

mod change;
mod meant;

pub use change::Corrected;

use super::activity_id::fix_ids;
use super::{Digest, Duplicate};
use crate::activity::Sport;
use meant::{Meant, Names};

/// One correction of one activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    /// Which one: its id, a beginning of that, or part of the path of its file.
    pub activity: String,
    /// The line that names the activity, from 1.
    pub named_in_line: usize,
    /// The line of the correction itself.
    pub line: usize,
    /// The change.
    pub change: Change,
}

/// The change.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// It does not count at all, for an optional reason.
    LeaveOut(Option<String>),
    /// Its sport.
    Sport(Sport),
    /// Perceived exertion, 0 to 10.
    Exertion(f64),
    /// Its distance, metres.
    Distance(f64),
    /// Its duration, seconds.
    Duration(f64),
    /// Its heart rate is not to be trusted.
    DistrustHeartRate,
    /// Its title.
    Title(String),
}

impl Change {
    /// Whether two change the same thing.
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        let left_out = |change: &Self| matches!(change, Change::LeaveOut(_));
        let same = std::mem::discriminant(self) == std::mem::discriminant(other);
        same || left_out(self) || left_out(other)
    }
}

/// An activity that the athlete leaves out.
#[derive(Debug, Clone)]
pub struct LeftOut {
    /// The activity left out.
    pub digest: Box<Digest>,
    /// Why, if stated.
    pub reason: Option<String>,
}

/// A name that matches no activity, or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmet {
    /// Name of the activity as the athlete wrote it.
    pub activity: String,
    /// In which line, from 1.
    pub line: usize,
    /// The number of activities it matches.
    pub fits: usize,
}

/// Two corrections of one activity that contradict each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Line of the first, from 1.
    pub first_line: usize,
    /// Line of the second.
    pub line: usize,
    /// Whether one of them leaves the activity out.
    pub left_out: bool,
}

/// The result of corrections.
#[derive(Debug, Clone, Default)]
pub struct Applied {
    /// Activities that no longer count.
    pub left_out: Vec<LeftOut>,
    /// Names that match no activity, or several; their corrections were not applied.
    pub unmet: Vec<Unmet>,
}

/// Corrects activities that count. The name of a recording set aside means the one that counts in its place.
///
/// # Errors
/// When two corrections of one activity contradict each other.
pub fn apply(
    corrections: &[Correction],
    digests: &mut Vec<Box<Digest>>,
    duplicates: &[Duplicate],
) -> Result<Applied, Conflict> {
    fix_ids(digests);
    let mut applied = Applied::default();
    if corrections.is_empty() {
        return Ok(applied);
    }
    let names = Names::of(digests, duplicates);
    let mut of_each: Vec<Vec<&Correction>> = vec![Vec::new(); digests.len()];
    for correction in corrections {
        match names.meant(&correction.activity) {
            Meant::One(at) => {
                let others = of_each[at].iter();
                let against =
                    others.filter(|other| other.change.is_of_the_same(&correction.change));
                if let Some(first) = against.min_by_key(|other| other.line) {
                    return Err(conflict(first, correction));
                }
                of_each[at].push(correction);
            }
            Meant::Several(fits) => note(&mut applied.unmet, correction, fits),
            Meant::Nothing => note(&mut applied.unmet, correction, 0),
        }
    }
    let all = std::mem::take(digests);
    for (mut digest, corrections) in all.into_iter().zip(of_each) {
        let reason = corrections.iter().find_map(|c| match &c.change {
            Change::LeaveOut(reason) => Some(reason.clone()),
            _ => None,
        });
        match reason {
            Some(reason) => applied.left_out.push(LeftOut { digest, reason }),
            None => {
                digest.correct(corrections.iter().map(|c| &c.change));
                digests.push(digest);
            }
        }
    }
    Ok(applied)
}

fn conflict(first: &Correction, second: &Correction) -> Conflict {
    let left_out = |c: &Correction| matches!(c.change, Change::LeaveOut(_));
    Conflict {
        first_line: first.line.min(second.line),
        line: first.line.max(second.line),
        left_out: left_out(first) != left_out(second),
    }
}

/// Several corrections under one name are reported once.
fn note(unmet: &mut Vec<Unmet>, correction: &Correction, fits: usize) {
    let line = correction.named_in_line;
    if unmet.iter().all(|known| known.line != line) {
        unmet.push(Unmet {
            activity: correction.activity.clone(),
            line,
            fits,
        });
    }
}
