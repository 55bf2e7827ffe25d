//! One file by itself, with its samples, for a look inside.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::activity::{Activity, BodyFact};
use crate::clean::{CleanSamples, clean};
use crate::digest::Digest;
use crate::import::folder::{self, Opened, Source, WholeReader};
use crate::import::{self, Damage, ImportError, NotActivity, Reading, Recorded};

use super::addresses::without_addresses;
use super::{composed, names};

/// Between an archive and its member.
const WITHIN: char = '!';
/// Members of an archive that a message names.
const NAMED_MEMBERS: usize = 3;

/// The content of one file.
#[derive(Debug)]
pub struct Inspected {
    /// Its display name: its own name, or its path within its archive.
    pub path: String,
    /// Where it was found, for full paths.
    pub found_at: String,
    /// Activities of the file.
    pub activities: Vec<InspectedActivity>,
    /// Its facts about the body at rest.
    pub body: Vec<BodyFact>,
    /// How many values it has.
    pub recorded: Recorded,
    /// The damage in it.
    pub damage: Option<Damage>,
    /// Bytes of it that are missing or could not be understood.
    pub lost_bytes: usize,
    /// What it is if it has no session.
    pub not_activity: Option<NotActivity>,
}

/// One activity before and after cleaning.
#[derive(Debug)]
pub struct InspectedActivity {
    /// As it was recorded.
    pub activity: Activity,
    /// Its cleaned samples, one for each recorded.
    pub samples: CleanSamples,
    /// Its digest.
    pub digest: Digest,
}

/// Why a file could not be inspected.
#[derive(Debug, Error)]
pub enum InspectError {
    /// A folder.
    #[error("{0}: is a folder; name one file in it")]
    Folder(PathBuf),
    /// An archive of several files.
    #[error("{archive}: is an archive of {count} files; name one of them, such as {examples}")]
    Archive {
        /// Name of the archive.
        archive: String,
        /// Number of files in it.
        count: usize,
        /// Some of them, in the form in which they can be named.
        examples: String,
    },
    /// A member that the archive does not have.
    #[error("{0}: no such file in the archive; check the spelling")]
    NoSuchMember(String),
    /// Not written by a watch.
    #[error("{0}: not a recognised activity file")]
    Foreign(String),
    /// A file that cannot be read.
    #[error("{path}: {source}")]
    Unreadable {
        /// Name of the file.
        path: String,
        /// The reason.
        #[source]
        source: ImportError,
    },
}

/// Reads one file; one within an archive is named `ARCHIVE!MEMBER`.
///
/// # Errors
/// [`InspectError`] if the path names no single readable file.
pub fn inspect(path: &Path) -> Result<Inspected, InspectError> {
    let (place, reading) = read_one(path, &mut import::read)?;
    Ok(inspected(place, reading))
}

/// Returns every message or element of one file as a line, by the names of its format.
///
/// # Errors
/// [`InspectError`] if the path names no single file with known names, or if the decoder gives up.
pub fn describe(path: &Path, mut line: impl FnMut(&str)) -> Result<(), InspectError> {
    let mut described = false;
    let (place, _) = read_one(path, &mut |bytes, _| {
        described = true;
        let outcome = import::describe(bytes, &mut line);
        Some(outcome.map(|()| Reading::default()))
    })?;
    if described {
        return Ok(());
    }
    let (path, source) = (place.to_be_named(), ImportError::NoNames);
    Err(InspectError::Unreadable { path, source })
}

/// Where a file was found: on disk, or in an archive on disk.
struct Found {
    /// File on disk.
    on_disk: String,
    /// The words that named it.
    named: String,
    /// Name of the file.
    path: String,
}

impl Found {
    /// How it can be named to find it again: the file on disk as the user named it, and the member
    /// without e-mail addresses.
    fn to_be_named(&self) -> String {
        let within = self.path.strip_prefix(&self.on_disk).unwrap_or_default();
        self.named.clone() + &without_addresses(within)
    }

    /// Its display name.
    fn name(&self) -> String {
        names::shown(&names::inside(Path::new(&self.on_disk), &self.path))
    }
}

/// Location and content of the one file that a path names.
fn read_one(path: &Path, whole: &mut WholeReader) -> Result<(Found, Reading), InspectError> {
    let wanted = path.display().to_string();
    let (mut source, named) = on_disk(path)?;
    let on_disk = source.path.clone();
    loop {
        let found = Found {
            on_disk: on_disk.clone(),
            named: named.clone(),
            path: source.path.clone(),
        };
        let unreadable = |source| InspectError::Unreadable {
            path: found.to_be_named(),
            source,
        };
        // A decoder that panics must end in an error message.
        let opened = catch_unwind(AssertUnwindSafe(|| source.read_by(whole)))
            .unwrap_or(Err(ImportError::DecoderPanicked))
            .map_err(unreadable)?;
        match opened {
            Opened::Foreign => return Err(InspectError::Foreign(found.to_be_named())),
            Opened::Read(reading) => return Ok((found, *reading)),
            Opened::Archive(members) => source = member(members, &found, &wanted)?,
        }
    }
}

/// The file on disk that a path names or begins with, and the words that name it.
fn on_disk(path: &Path) -> Result<(Source, String), InspectError> {
    let named = path.display().to_string();
    let archives = || named.match_indices(WITHIN).map(|(at, _)| &named[..at]);
    let is_file = |name: &&str| Path::new(name).is_file();
    let archive = archives().find(is_file).filter(|_| !path.exists());
    let words = archive.unwrap_or(&named);
    let mut found = (PathBuf::from(words), words);
    if !found.0.exists() {
        // By a display name from restday, perhaps.
        let by_name = |words| Some((names::found_by_name(Path::new(words))?, words));
        let names = archives().chain([named.as_str()]);
        found = names.into_iter().find_map(by_name).unwrap_or(found);
    }
    let (file, words) = (found.0, found.1.to_owned());
    if file.is_dir() {
        return Err(InspectError::Folder(PathBuf::from(words)));
    }
    let (sources, unreachable) = folder::list(&[file]);
    if let Some(entry) = unreachable.into_iter().next() {
        return Err(InspectError::Unreadable {
            path: words,
            source: ImportError::Io(entry.reason),
        });
    }
    match sources.into_iter().next() {
        Some(source) => Ok((source, words)),
        None => Err(InspectError::Foreign(named)),
    }
}

/// The requested member, or the only one.
fn member(members: Vec<Source>, archive: &Found, wanted: &str) -> Result<Source, InspectError> {
    let to_be_named = |member: &Source| {
        let member = Found {
            on_disk: archive.on_disk.clone(),
            named: archive.named.clone(),
            path: member.path.clone(),
        };
        member.to_be_named()
    };
    let letters = composed(wanted);
    let leads_to = |member: &Source| {
        let inside = |path: &str| {
            let rest = letters.strip_prefix(&*composed(path));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(WITHIN))
        };
        inside(&member.path) || inside(&to_be_named(member))
    };
    if let Some(at) = members.iter().position(leads_to) {
        return members
            .into_iter()
            .nth(at)
            .ok_or(InspectError::NoSuchMember(wanted.to_owned()));
    }
    let leads_here = archive.path.starts_with(wanted) || archive.to_be_named().starts_with(wanted);
    if !leads_here {
        return Err(InspectError::NoSuchMember(wanted.to_owned()));
    }
    let count = members.len();
    let examples = members.iter().take(NAMED_MEMBERS).map(to_be_named);
    let examples = examples.collect::<Vec<_>>().join(", ");
    let mut members = members.into_iter();
    match (members.next(), members.next()) {
        (Some(only), None) => Ok(only),
        _ => Err(InspectError::Archive {
            archive: archive.to_be_named(),
            count,
            examples,
        }),
    }
}

fn inspected(place: Found, reading: Reading) -> Inspected {
    let look_at = |activity: Activity| {
        let (samples, repairs) = clean(&activity);
        InspectedActivity {
            digest: Digest::of(&activity, &samples, repairs),
            activity,
            samples,
        }
    };
    Inspected {
        path: place.name(),
        found_at: place.path,
        activities: reading.activities.into_iter().map(look_at).collect(),
        body: reading.body,
        recorded: reading.recorded,
        damage: reading.damage,
        lost_bytes: reading.lost_bytes,
        not_activity: reading.not_activity,
    }
}
