//! What became of every file, in a language.

use super::dates::DateWords;
use super::doubts::DoubtWords;
use crate::answer::{Account, DoubtInPart, FileReason};
use crate::digest::{Cropped, Duplicate, Unseen};
use crate::import::{Damage, NotActivity};
use crate::pipeline::Shard;

/// One thing that an account counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountPart {
    /// Activities that the corrections leave out.
    LeftOut,
    /// Activities that the athlete corrected.
    Corrected,
    /// Activities that the athlete typed in.
    TypedIn,
    /// Corrections that match nothing.
    Unmet,
    /// Recordings of a session that counts already.
    Duplicates,
    /// Recordings whose date cannot be right.
    WrongDates,
    /// Sound files without a session.
    NotActivity(NotActivity),
    /// Files of something else.
    Foreign,
    /// Damaged files that could be read.
    Damaged,
    /// Files that could not be read.
    Failed,
    /// Activities that only a list has.
    ByListAlone,
    /// Files that a list names and the export lacks.
    Missing,
}

/// Words of the list of files that are no part of a sentence.
pub struct FileLabels {
    /// Doubted, but in part only.
    pub in_part: &'static str,
    /// Named in a list, but not there.
    pub missing: &'static str,
    /// Known from a list alone.
    pub list_alone: &'static str,
    /// Of unknown length.
    pub no_length: &'static str,
    /// Said after what was made of a file in an earlier run.
    pub cached: &'static str,
    /// Below the list of a shard.
    pub of_a_shard: &'static str,
    /// How to list every file.
    pub long_lists_all: &'static str,
    /// How to count a duplicate that is none.
    pub keep_a_duplicate: &'static str,
    /// No activity is in it.
    pub no_activity: &'static str,
    /// The length was assumed from the distance.
    pub length_assumed: &'static str,
    /// It repeats another session of the same file.
    pub same_file: &'static str,
    /// Between a distance and a time.
    pub within: &'static str,
}

/// Facts of the body in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyPart {
    /// Resting heart rates.
    RestingHeartRates,
    /// Heart rate variabilities.
    Variabilities,
    /// Nights of sleep.
    Nights,
}

/// Sentences about files.
pub trait FileWords: DateWords + DoubtWords {
    /// Words that are no part of a sentence.
    fn files(&self) -> &'static FileLabels;

    /// `94 activities from 104 files`.
    fn activities_from_files(&self, activities: usize, files: usize) -> String;

    /// Something that an account counts: `2 duplicates skipped`.
    fn account_part(&self, part: AccountPart, count: usize) -> String;

    /// `12 files`.
    fn file_count(&self, count: usize) -> String;

    /// `shard 1/4: `.
    fn shard(&self, shard: Shard) -> String;

    /// What is wrong with a file that was read.
    fn damage(&self, damage: Damage) -> String;

    /// What was kept of a damaged file and what was lost: `kept 3 records, lost 12 bytes`.
    fn salvaged(&self, records: usize, lost_bytes: usize) -> String;

    /// Why a file came to its verdict; empty where nothing is to be said.
    fn file_reason(&self, reason: FileReason) -> String;

    /// `doubted in 3 files: …`.
    fn doubted_in(&self, files: &str) -> String;

    /// Files that a list names, but the export lacks.
    fn missing_files(&self, count: usize) -> String;

    /// Activities that only a list has.
    fn by_list_alone(&self, count: usize) -> String;

    /// Activities of unknown length.
    fn of_unknown_length(&self, count: usize) -> String;

    /// `22 files for 3 other reasons`.
    fn other_reasons(&self, files: usize, reasons: usize) -> String;

    /// How to list some files one by one, by the words of `--only`.
    fn only_lists(&self, words: &str) -> String;

    /// How many of the files were read from the cache.
    fn read_from_cache(&self, reused: usize, all: usize) -> String;

    /// Why a list is all that is known of an activity.
    fn unseen(&self, unseen: Unseen) -> &'static str;

    /// A list has much less of an activity: `in the list only 5.4 km in 0:30:00`.
    fn cropped(&self, cropped: Cropped) -> String;

    /// `doubted: 12 min faster than anyone runs`.
    fn doubted(&self, doubt: &str) -> String;

    /// Left out by the corrections, and why.
    fn left_out_because(&self, why: Option<&str>) -> String;

    /// What an activity repeats, and why it is known to.
    fn duplicate_of(&self, of: &str, duplicate: &Duplicate) -> String;

    /// Why two recordings are one session.
    fn duplicate_reason(&self, duplicate: &Duplicate) -> String;

    /// What the other recording took from it: `(title taken from it)`.
    fn gave(&self, channels: &str) -> String;

    /// A sport, a start, a distance and a length: `run on Mon 5 May 2025 at 18:10, 8.2 km in 0:45:12`.
    fn activity_at(&self, sport: &str, start: &str, extent: &str) -> String;

    /// How many facts of the body.
    fn body_part(&self, part: BodyPart, count: usize) -> String;

    /// What is doubted in a file that counts nevertheless.
    fn doubt_in_part(&self, doubt: DoubtInPart) -> &'static str {
        match doubt {
            DoubtInPart::Body(doubt) => self.kind_of_doubt(doubt),
            DoubtInPart::Date(reason) => self.kind_of_wrong_date(reason),
        }
    }

    /// What was read, unread and set aside, in one line.
    fn account(&self, account: &Account) -> String {
        let all = self.activities_from_files(account.activities(), account.file_count());
        let parts = account_parts(account).into_iter();
        let parts = parts.filter(|(_, count)| *count > 0);
        let parts = parts.map(|(part, count)| self.account_part(part, count));
        [all]
            .into_iter()
            .chain(parts)
            .collect::<Vec<_>>()
            .join(", ")
    }
}

fn account_parts(account: &Account) -> Vec<(AccountPart, usize)> {
    let (corrected, typed_in) = account.corrected;
    let mut parts = vec![
        (AccountPart::LeftOut, account.left_out.len()),
        (AccountPart::Corrected, corrected),
        (AccountPart::TypedIn, typed_in),
        (AccountPart::Unmet, account.unmet.len()),
        (AccountPart::Duplicates, account.duplicates.len()),
        (AccountPart::WrongDates, account.untimely.len()),
    ];
    let kinds = account.not_activities().into_iter();
    parts.extend(kinds.map(|(kind, count)| (AccountPart::NotActivity(kind), count)));
    parts.extend([
        (AccountPart::Foreign, account.foreign()),
        (AccountPart::Damaged, account.damaged().count()),
        (AccountPart::Failed, account.failed().count()),
        (AccountPart::ByListAlone, account.by_list_alone()),
        (AccountPart::Missing, account.missing.unwrap_or(0)),
    ]);
    parts
}
