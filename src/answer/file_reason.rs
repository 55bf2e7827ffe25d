//! The reason for a file's verdict.

use super::{Account, FileEntry, FileVerdict, Was};
use crate::clean::Doubt;
use crate::digest::WrongDate;
use crate::import::{Damage, NotActivity};

/// The reason for a file's verdict.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FileReason<'a> {
    /// It could not be read, and why.
    Failed(&'a str),
    /// It is not a file of a watch or a service.
    Foreign,
    /// It is sound, but has no session.
    NotActivity(NotActivity),
    /// It is damaged and may have lost data.
    Damaged(Damage),
    /// All of it is in other files that count.
    Duplicate,
    /// The athlete leaves all of it out.
    LeftOut,
    /// Its date cannot be right.
    WrongDate(WrongDate),
    /// It is sound, but has no activity.
    Empty,
    /// It was read, without remarks.
    Nothing,
}

/// A doubt about part of a file that counts nevertheless.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum DoubtInPart {
    /// Implausible values.
    Body(Doubt),
    /// The date of one of several activities cannot be right.
    Date(WrongDate),
}

impl<'a> FileReason<'a> {
    /// For a file, given all others.
    pub fn of(file: &'a FileEntry, account: &Account) -> Self {
        let (activities, damage) = match &file.was {
            Was::Failed(why) => return FileReason::Failed(why),
            Was::Foreign => return FileReason::Foreign,
            Was::NotActivity(kind) => return FileReason::NotActivity(*kind),
            Was::Training {
                activities, damage, ..
            } => (activities, damage),
        };
        let wrong_date = activities.iter().find_map(|a| account.untimely(&a.origin));
        match (FileVerdict::of(file, account), damage, wrong_date) {
            (FileVerdict::Salvaged, Some(damage), _) => FileReason::Damaged(*damage),
            (FileVerdict::Duplicate, ..) => FileReason::Duplicate,
            (FileVerdict::LeftOut, ..) => FileReason::LeftOut,
            (FileVerdict::Doubted, _, Some(wrong)) => FileReason::WrongDate(wrong.reason),
            _ if activities.is_empty() => FileReason::Empty,
            _ => FileReason::Nothing,
        }
    }
}

impl FileEntry {
    /// Doubts about it beyond its verdict.
    pub fn doubts_in_part(&self, account: &Account) -> Vec<DoubtInPart> {
        let counts = FileVerdict::of(self, account) != FileVerdict::Doubted;
        let of_activities = self.activities().iter().flat_map(|activity| {
            let doubts = activity.doubts.iter().copied().map(DoubtInPart::Body);
            let untimely = account.untimely(&activity.origin).filter(|_| counts);
            doubts.chain(untimely.map(|untimely| DoubtInPart::Date(untimely.reason)))
        });
        of_activities.collect()
    }
}
