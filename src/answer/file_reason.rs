//! Why a file came to what it came to.

use super::{Account, FileEntry, FileVerdict, Was};
use crate::clean::Doubt;
use crate::digest::WrongDate;
use crate::import::{Damage, NotActivity};

/// Why a file came to its verdict.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FileReason<'a> {
    /// It could not be read, because.
    Failed(&'a str),
    /// It is no file of a watch or a service.
    Foreign,
    /// It is sound, and no training.
    NotActivity(NotActivity),
    /// It is damaged, so that some of it may be lost.
    Damaged(Damage),
    /// All of it is in other files that count.
    Duplicate,
    /// The athlete leaves all of it out.
    LeftOut,
    /// Its date cannot be right.
    WrongDate(WrongDate),
    /// It is sound, and no activity is in it.
    Empty,
    /// It was read, and nothing is to be said of it.
    Nothing,
}

/// Something that is doubted in a file that counts nevertheless.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum DoubtInPart {
    /// What no body does.
    Body(Doubt),
    /// The date of one of several activities cannot be right.
    Date(WrongDate),
}

impl<'a> FileReason<'a> {
    /// Of a file, in the light of all.
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
    /// What is doubted in it besides what its verdict says.
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
