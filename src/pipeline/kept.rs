//! What is kept of a file between runs, as bytes, and what these bytes mean.

use crate::import::{Damage, ImportError};
use crate::store::{About, Content, Entry};

use super::file_report::{FileReport, Outcome};

/// Version of what import makes of a file. Raise it when a file may come to something else than
/// before, or is written down in another way: every file is read anew then.
const READING: u32 = 5;
/// Version of what cleaning and digesting make of a training. Raise it when a digest holds
/// something else than before: files without training are not read again for that.
const DIGEST: u32 = 4;

/// Meaning of what is kept of files without training.
const WITHOUT_DIGEST: u32 = READING << 16;
/// Meaning of what is kept of files with training.
const WITH_DIGEST: u32 = WITHOUT_DIGEST | DIGEST;

/// All meanings that are current.
pub const MEANINGS: &[u32] = &[WITHOUT_DIGEST, WITH_DIGEST];

/// What is kept of a report on a file in the unit that lies at a path; `None` for what may come to
/// something else next time although the file is the same.
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

/// The report that was kept, for a file that now has this path; `None` where the bytes are of some
/// other report, which only a mistake of ours explains.
pub fn report(made: &[u8], path: String) -> Option<FileReport> {
    let mut report: FileReport = postcard::from_bytes(made).ok()?;
    for digest in report.digests_mut() {
        digest.origin.path.clone_from(&path);
    }
    report.path = path;
    report.reused = true;
    Some(report)
}

/// What the system refused it may allow next time, and a decoder that broke down is to be asked
/// again. Errors without a number of the system are of packed bytes and stay.
fn is_passing(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Failed(ImportError::Io(error)) => error.raw_os_error().is_some(),
        Outcome::Failed(ImportError::DecoderPanicked) => true,
        _ => false,
    }
}

/// Whether the gzip around it broke off: the same bytes without gzip would be no worse for it.
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
