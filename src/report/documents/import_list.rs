//! What became of every file, as one JSON document.

use chrono::FixedOffset;
use serde::Serialize;

use crate::answer::{Account, ActivityEntry, FileEntry, FileVerdict, ListedFiles, Was};
use crate::athlete::Home;
use crate::digest::{Channel, Duplicate, Unseen};
use crate::report::ReportError;
use crate::report::documents::json_document;
use crate::report::words::Words;
use crate::report::words::reasons::{FilesOfOneReason, doubts_in_part, reasons};

/// Number of paths given as examples of a reason.
const EXAMPLES: usize = 3;

/// The list as one JSON document; its fields are listed in docs/tables.md. Every file has a row, or only the
/// requested ones have; the totals are of all.
///
/// # Errors
/// When the library gives up.
pub fn import_json(
    account: &Account,
    home: Home,
    listed: &ListedFiles,
    words: &dyn Words,
) -> Result<String, ReportError> {
    let everything = *listed == ListedFiles::Totals;
    let document = ImportListDocument {
        shard: account.shard.map(|shard| ShardRow {
            index: shard.index(),
            of: shard.of(),
        }),
        files: account
            .files
            .iter()
            .filter(|file| everything || listed.holds(file, account))
            .map(|file| file_row(file, account, home, words))
            .collect(),
        totals: TotalsRow {
            files: account.file_count(),
            training_files: account.training_files(),
            activities: account.activities(),
            duplicates: account.duplicates.len(),
            untimely: account.untimely.len(),
            salvaged: account.damaged().count(),
            not_activities: account.not_activities().values().sum(),
            foreign: account.foreign(),
            failed: account.failed().count(),
            missing: account.missing,
            by_list_alone: account.by_list_alone(),
            reused: account.reused(),
            reasons: reasons(account, words).iter().map(reason_row).collect(),
            doubts: (doubts_in_part(account, words).iter())
                .map(reason_row)
                .collect(),
        },
    };
    json_document(&document)
}

#[derive(Serialize)]
struct ImportListDocument<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    shard: Option<ShardRow>,
    files: Vec<FileRow<'a>>,
    totals: TotalsRow,
}

#[derive(Serialize)]
struct ShardRow {
    index: u32,
    of: u32,
}

#[derive(Serialize)]
struct FileRow<'a> {
    path: &'a str,
    verdict: FileVerdict,
    reused: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    activities: Vec<ActivityRow<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    records: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    damage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lost_bytes: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body_facts: Option<usize>,
}

#[derive(Serialize)]
struct ActivityRow<'a> {
    index: u32,
    sport: &'static str,
    start: String,
    timer_s: f64,
    distance_m: Option<f64>,
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    doubted: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    listed_distance_m: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    listed_elapsed_s: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by_list_alone: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duplicate_of: Option<DuplicateRow<'a>>,
}

#[derive(Serialize)]
struct DuplicateRow<'a> {
    path: &'a str,
    index: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    compared_with: Option<&'a str>,
    reason: String,
    gave: Vec<String>,
}

#[derive(Serialize)]
struct TotalsRow {
    files: usize,
    training_files: usize,
    activities: usize,
    duplicates: usize,
    untimely: usize,
    salvaged: usize,
    not_activities: usize,
    foreign: usize,
    failed: usize,
    missing: Option<usize>,
    by_list_alone: usize,
    reused: usize,
    reasons: Vec<ReasonRow>,
    doubts: Vec<ReasonRow>,
}

#[derive(Serialize)]
struct ReasonRow {
    verdict: FileVerdict,
    #[serde(skip_serializing_if = "String::is_empty")]
    reason: String,
    files: usize,
    examples: Vec<String>,
}

fn reason_row(reason: &FilesOfOneReason) -> ReasonRow {
    let examples = reason.paths.iter().take(EXAMPLES);
    ReasonRow {
        verdict: reason.verdict,
        reason: reason.why.clone(),
        files: reason.paths.len(),
        examples: examples.map(|path| (*path).to_owned()).collect(),
    }
}

fn file_row<'a>(
    file: &'a FileEntry,
    account: &'a Account,
    home: Home,
    words: &dyn Words,
) -> FileRow<'a> {
    let mut row = FileRow {
        path: &file.path,
        verdict: FileVerdict::of(file, account),
        reused: file.reused,
        activities: Vec::new(),
        records: None,
        damage: None,
        lost_bytes: None,
        kind: None,
        why: None,
        body_facts: (!file.body.is_empty()).then_some(file.body.len()),
    };
    match &file.was {
        Was::Training {
            activities,
            records,
            damage,
            lost_bytes,
        } => {
            row.activities = activities
                .iter()
                .map(|a| activity_row(a, account, home, words))
                .collect();
            row.records = Some(*records);
            row.damage = damage.map(|damage| words.damage(damage));
            row.lost_bytes = damage.map(|_| *lost_bytes);
        }
        Was::NotActivity(kind) => row.kind = Some(kind.names().0),
        Was::Failed(why) => row.why = Some(why),
        Was::Foreign => {}
    }
    row
}

fn activity_row<'a>(
    activity: &'a ActivityEntry,
    account: &'a Account,
    home: Home,
    words: &dyn Words,
) -> ActivityRow<'a> {
    let start = match FixedOffset::east_opt(activity.offset_s(home)) {
        Some(offset) => activity.start.with_timezone(&offset).to_rfc3339(),
        None => activity.start.to_rfc3339(),
    };
    let duplicate_row = |duplicate: &'a Duplicate| DuplicateRow {
        path: &duplicate.of.path,
        index: duplicate.of.index,
        compared_with: duplicate.compared.as_ref().map(|with| with.path.as_str()),
        reason: words.duplicate_reason(duplicate),
        gave: duplicate.gave.iter().map(Channel::to_string).collect(),
    };
    ActivityRow {
        index: activity.origin.index,
        sport: activity.sport.name(),
        start,
        timer_s: (activity.timer_s * 1000.0).round() / 1000.0,
        distance_m: activity.distance_m.map(|m| (m * 100.0).round() / 100.0),
        title: activity.title.as_deref(),
        doubted: words.doubts_of(activity, account),
        listed_distance_m: activity.cropped.and_then(|cropped| cropped.distance_m),
        listed_elapsed_s: activity.cropped.and_then(|cropped| cropped.elapsed_s),
        by_list_alone: activity.unseen.map(|why| match why {
            Unseen::Missing => "file missing",
            Unseen::Unread => "file without training",
        }),
        duplicate_of: account.duplicate(&activity.origin).map(duplicate_row),
    }
}
