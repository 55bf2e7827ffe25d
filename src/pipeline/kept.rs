//! What is kept of a file between runs, as bytes, and the meaning of these bytes.

use crate::import::{Damage, ImportError};
use crate::store::{About, Content, Entry};

use super::file_report::{FileReport, Outcome};

/// Version of the import results. Raise it if a file may give another result than before, or is stored
/// in another way: every file is then read again.
const READING: u32 = 6;
/// Version of the cleaning and digesting results. Raise it if a digest contains something else than
/// before: files without sessions are not read again for that.
const DIGEST: u32 = 7;

/// Meaning of the bytes kept of files without sessions.
const WITHOUT_DIGEST: u32 = READING << 16;
/// Meaning of the bytes kept of files with sessions.
const WITH_DIGEST: u32 = WITHOUT_DIGEST | DIGEST;

/// All current meanings.
pub const MEANINGS: &[u32] = &[WITHOUT_DIGEST, WITH_DIGEST];

/// The kept form of a report on a file in the unit at a path; `None` for a result that may differ next
/// time although the file is the same.
pub fn entry(report: &FileReport, content: Option<Content>, unit_path: &str) -> Option<Entry> {
    if is_passing(&report.outcome) {
        return None;
    }
    let made = postcard::to_allocvec(report).ok()?;
    Some(Entry {
        member: report.path.strip_prefix(unit_path)?.to_owned(),
        content: content.filter(|_| !broke_off(&report.outcome)),
        meaning: match report.digests() {
            [] => WITHOUT_DIGEST,
            _ => WITH_DIGEST,
        },
        about: about(report),
        made,
    })
}

/// The bytes of a report by themselves, and whether they may be kept for another run; `None` would be a bug of ours.
pub fn bytes(report: &FileReport) -> Option<(Vec<u8>, bool)> {
    let made = postcard::to_allocvec(report).ok()?;
    Some((made, !is_passing(&report.outcome)))
}

/// The kept report, for a file that now has this path; `None` if the bytes are of another report, which
/// would be a bug of ours.
pub fn report(made: &[u8], path: String) -> Option<FileReport> {
    let mut report: FileReport = postcard::from_bytes(made).ok()?;
    for digest in report.digests_mut() {
        digest.origin.path.clone_from(&path);
    }
    report.path = path;
    report.reused = true;
    Some(report)
}

/// An operation refused by the system may succeed next time, and a panicked decoder gets another try.
/// Errors without a system error number are about packed bytes and stay.
fn is_passing(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Failed(ImportError::Io(error)) => error.raw_os_error().is_some(),
        Outcome::Failed(ImportError::DecoderPanicked) => true,
        _ => false,
    }
}

/// Whether the gzip around it broke off: the same bytes without gzip would be fine.
fn broke_off(outcome: &Outcome) -> bool {
    let damage = match outcome {
        Outcome::Read { damage, .. } => *damage,
        _ => None,
    };
    damage == Some(Damage::Gzip)
}

fn about(report: &FileReport) -> About {
    let first = report.digests().first();
    About {
        kind: match &report.outcome {
            Outcome::Read { .. } => "training",
            Outcome::NotActivity(what) => what.names().0,
            Outcome::Foreign => "foreign",
            Outcome::Failed(_) => "failed",
        },
        sport: first.map(|digest| digest.sport.name()),
        start: first.map(|digest| digest.start),
    }
}
