//! Finds the files of an export: in folders, in zip archives, in archives within archives, inside gzip.
//! Opens them for reading only; nothing is ever unpacked next to the export.
//!
//! `limits.rs` defines how much of each may be read and `guard.rs` enforces it. An unopened source holds
//! no bytes except those of an archive that had to be unpacked into memory.

mod kind;
mod walk;

use std::fs::{self, File};
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::archive::{self, Listing, Member};
use super::format;
use super::guard::{Breach, Extent};
use super::gunzip::Gunzip;
use super::limits::{NESTED_ARCHIVE_BYTES, PROMISED_BYTES, WHOLE_FILE_BYTES};
use super::memory::{Held, Memory};
use super::shared_bytes::SharedBytes;
use super::{Damage, ImportError, NotActivity, Reading, Stamp, room, special};
use kind::{Kind, head};
use walk::{What, walk, walk_with_folders};

pub use walk::Folders;

/// One file of the export, not opened yet.
#[derive(Clone)]
pub struct Source {
    /// Where it was found; members of archives follow their archive after a `!`.
    pub path: String,
    /// Which of the given paths led to it, from 0.
    pub export: usize,
    place: Place,
    /// Nesting depth of its archives.
    nesting: usize,
    memory: Memory,
}

#[derive(Clone)]
enum Place {
    Disk(PathBuf),
    Bytes(SharedBytes),
    Member(Box<Member>),
    /// Not a file, and what it is instead.
    Special(&'static str),
    /// Another path to a file that is read under its own.
    Again,
    /// Members hidden by others with the same name.
    Hidden,
}

/// Reads the bytes and the path of a file; `None` if it does not know their format.
pub type WholeReader<'a> = dyn FnMut(&[u8], &str) -> Option<Result<Reading, ImportError>> + 'a;

/// The result of opening a source.
pub enum Opened {
    /// A file that some reader understood.
    Read(Box<Reading>),
    /// An archive, and its content.
    Archive(Vec<Source>),
    /// Neither its content nor its name makes it a watch file.
    Foreign,
}

/// A file or folder that the walk could not enter.
pub struct Unreachable {
    /// Where it was found.
    pub path: String,
    /// Which of the given paths led to it, from 0.
    pub export: usize,
    /// Why it could not be entered.
    pub reason: io::Error,
}

/// All files below the given paths in a stable order, and those that could not be entered.
///
/// Links are followed; one that leads back to a folder containing it is reported and not entered, and a
/// target of several is read once. Anything that is neither file nor folder is never opened, since that
/// could block forever.
pub fn list(paths: &[PathBuf]) -> (Vec<Source>, Vec<Unreachable>) {
    list_some(paths, &|_, _| true)
}

/// The same for selected files, given the root and the path below it; see [`inside`].
pub fn list_some(
    paths: &[PathBuf],
    wanted: &dyn Fn(&Path, &Path) -> bool,
) -> (Vec<Source>, Vec<Unreachable>) {
    let mut sources = Vec::new();
    let mut unreachable = Vec::new();
    for (export, (root, below)) in paths.iter().zip(walk(paths)).enumerate() {
        for (path, what) in below.into_iter().filter(|(path, _)| wanted(root, path)) {
            let shown = path.display().to_string();
            let place = match what {
                What::Closed(reason) => {
                    unreachable.push(Unreachable {
                        path: shown,
                        export,
                        reason,
                    });
                    continue;
                }
                What::Again => Place::Again,
                What::File(kind) => match special(kind) {
                    None => Place::Disk(path),
                    // Named by the user, or like a watch file.
                    Some(what) if path == *root || format::promised(&shown).is_some() => {
                        Place::Special(what)
                    }
                    Some(_) => continue,
                },
            };
            sources.push(Source {
                path: shown,
                export,
                place,
                nesting: 0,
                memory: Memory::unbounded(),
            });
        }
    }
    (sources, unreachable)
}

/// The files that [`list`] finds, by their stamps, and the folders that it enters: where to expect changes.
pub fn look(paths: &[PathBuf]) -> (Vec<Stamp>, Folders) {
    let (found, folders) = walk_with_folders(paths);
    let files = found.into_iter().flatten();
    let stamps = files.filter_map(|(path, what)| match what {
        What::File(kind) if special(kind).is_none() => Stamp::of(&path),
        What::File(_) | What::Again | What::Closed(_) => None,
    });
    (stamps.collect(), folders)
}

/// Path below a given one, with `/` between folders on every system; a file given directly uses its
/// name.
pub fn inside(root: &Path, path: &Path) -> String {
    let name = || Path::new(path.file_name().unwrap_or_default());
    let below = path.strip_prefix(root).unwrap_or(path);
    let below = if below == Path::new("") {
        name()
    } else {
        below
    };
    let parts = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

impl Source {
    /// A file in memory.
    pub fn of_bytes(bytes: Vec<u8>, path: &str) -> Self {
        Self::of_shared(SharedBytes::of_bytes(Arc::new(bytes)), path)
    }

    /// A file whose bytes are in memory, or lent.
    pub fn of_shared(bytes: SharedBytes, path: &str) -> Self {
        Self {
            path: path.to_owned(),
            export: 0,
            place: Place::Bytes(bytes),
            nesting: 0,
            memory: Memory::unbounded(),
        }
    }

    /// The same, read within a shared memory bound.
    pub fn within(self, memory: &Memory) -> Self {
        Self {
            memory: memory.clone(),
            ..self
        }
    }

    /// Its identity without being opened; `None` unless it is a file on disk.
    pub fn stamp(&self) -> Option<Stamp> {
        match &self.place {
            Place::Disk(path) => Stamp::of(path),
            _ => None,
        }
    }

    /// The path in its stamp; `None` unless it is a file on disk.
    pub fn stamped_path(&self) -> Option<String> {
        match &self.place {
            Place::Disk(path) => Stamp::path_of(path),
            _ => None,
        }
    }

    /// Opens the source and reads its content.
    ///
    /// # Errors
    /// If it cannot be unpacked, or should contain a session and cannot be read.
    pub fn read(&self) -> Result<Opened, ImportError> {
        self.read_by(&mut format::read)
    }

    /// The same with a custom reader for files that are read as a whole.
    ///
    /// # Errors
    /// If it cannot be unpacked, or the reader gives up.
    pub fn read_by(&self, whole: &mut WholeReader) -> Result<Opened, ImportError> {
        match &self.place {
            Place::Disk(path) => self.open_disk(path, whole),
            Place::Bytes(bytes) => self.open_bytes(bytes.clone(), whole),
            Place::Member(member) => self.open_member(member, whole),
            Place::Special(what) => Err(ImportError::NotAFile(what)),
            Place::Again => Ok(Opened::of(Reading::not_activity(NotActivity::SamePlace))),
            Place::Hidden => Err(ImportError::SameNames),
        }
    }

    fn open_disk(&self, path: &Path, whole: &mut WholeReader) -> Result<Opened, ImportError> {
        // A path that was a file when listed may be a pipe by now, and opening one can block forever.
        let kind = fs::metadata(path).map_err(ImportError::Io)?.file_type();
        if let Some(what) = special(kind) {
            return Err(ImportError::NotAFile(what));
        }
        let mut file = File::open(path).map_err(ImportError::Io)?;
        let length = file.metadata().map_err(ImportError::Io)?.len();
        // System files that claim to be empty have no end, or wait for new data.
        let head = head(&mut file.by_ref().take(length))?;
        let extent = Extent::of_file(length);
        match Kind::of(&head, &self.path) {
            Kind::Zip => {
                file.rewind().map_err(ImportError::Io)?;
                self.members(SharedBytes::of_file(file, length), extent.budget_bytes())
            }
            kind => {
                let rest = file.take(length.saturating_sub(head.len() as u64));
                self.unwrap(kind, &mut Cursor::new(head).chain(rest), extent, whole)
            }
        }
    }

    fn open_bytes(
        &self,
        mut bytes: SharedBytes,
        whole: &mut WholeReader,
    ) -> Result<Opened, ImportError> {
        let extent = Extent::of_file(bytes.length());
        let head = head(&mut bytes)?;
        match Kind::of(&head, &self.path) {
            Kind::Zip => self.members(bytes, extent.budget_bytes()),
            kind => self.unwrap(kind, &mut Cursor::new(head).chain(bytes), extent, whole),
        }
    }

    fn open_member(&self, member: &Member, whole: &mut WholeReader) -> Result<Opened, ImportError> {
        member.unpacked(|file| {
            let head = head(file)?;
            let kind = Kind::of(&head, &self.path);
            if matches!(kind, Kind::Foreign) {
                return Ok(Opened::Foreign);
            }
            member.is_admitted()?;
            if matches!(kind, Kind::Zip)
                && let Some(window) = member.in_place()?
            {
                return self.members(window, member.extent().budget_bytes());
            }
            self.unwrap(
                kind,
                &mut Cursor::new(head).chain(file),
                member.extent(),
                whole,
            )
        })
    }

    /// Reads all of it, as far as its kind requires and its extent allows.
    fn unwrap(
        &self,
        kind: Kind,
        file: &mut dyn Read,
        extent: Extent,
        whole: &mut WholeReader,
    ) -> Result<Opened, ImportError> {
        match kind {
            Kind::Foreign => Ok(Opened::Foreign),
            Kind::Streamed(read) => {
                let mut guard = extent.guard(file, None)?;
                let held = room::for_stream(&self.memory, guard.declared_bytes());
                let outcome = read(&mut BufReader::new(&mut guard), &self.path);
                let reading = guard.outcome(outcome)?;
                Ok(Opened::of(Reading { held, ..reading }))
            }
            Kind::Watch => {
                let own = (WHOLE_FILE_BYTES, Breach::WholeFile);
                let mut guard = extent.guard(file, Some(own))?;
                let (bytes, held) = room::read_all(&self.memory, &mut guard)?;
                self.taken_by(whole, &bytes, held)
            }
            Kind::Promised => {
                let own = (WHOLE_FILE_BYTES, Breach::WholeFile);
                let mut guard = extent.guard(file, Some(own))?;
                let begun = guard.read_some(PROMISED_BYTES)?;
                if !format::recognised(&begun) {
                    return self.taken_by(whole, &begun, Held::default());
                }
                let file = &mut Cursor::new(begun).chain(guard);
                self.unwrap(Kind::Watch, file, extent, whole)
            }
            Kind::Zip => {
                let own = (NESTED_ARCHIVE_BYTES, Breach::NestedArchive);
                let mut guard = extent.guard(file, Some(own))?;
                let (bytes, held) = room::read_archive(&self.memory, &mut guard)?;
                let bytes = SharedBytes::of_bytes(Arc::new(bytes)).holding(held);
                self.members(bytes, extent.budget_bytes())
            }
            Kind::Gzip => {
                let mut file = Gunzip::new(file);
                let head = head(&mut file)?;
                // Nothing is packed twice the same way; a name may still promise a watch file.
                let kind = match Kind::of(&head, &self.path) {
                    Kind::Gzip => Kind::Watch,
                    kind => kind,
                };
                let inside = &mut Cursor::new(head).chain(&mut file);
                let mut opened = self.unwrap(kind, inside, extent.behind_gzip(), whole)?;
                if let (Opened::Read(reading), true) = (&mut opened, file.broke()) {
                    reading.damage.get_or_insert(Damage::Gzip);
                }
                Ok(opened)
            }
        }
    }

    /// A reader's result for all bytes of a file.
    fn taken_by(
        &self,
        whole: &mut WholeReader,
        bytes: &[u8],
        held: Held,
    ) -> Result<Opened, ImportError> {
        match whole(bytes, &self.path) {
            None => Ok(Opened::Foreign),
            Some(reading) => Ok(Opened::of(Reading { held, ..reading? })),
        }
    }

    /// The files of an archive, in the order of their names.
    fn members(&self, bytes: SharedBytes, budget_bytes: u64) -> Result<Opened, ImportError> {
        let Listing {
            members,
            hides_some,
        } = archive::list(bytes, self.nesting, budget_bytes)?;
        let inside = |path: String, place| Source {
            path,
            export: self.export,
            place,
            nesting: self.nesting + 1,
            memory: self.memory.clone(),
        };
        let member = |(name, member)| {
            let path = format!("{}!{name}", self.path);
            inside(path, Place::Member(Box::new(member)))
        };
        let hidden = hides_some.then(|| inside(self.path.clone(), Place::Hidden));
        let sources = members.into_iter().map(member).chain(hidden);
        Ok(Opened::Archive(sources.collect()))
    }
}

impl Opened {
    fn of(reading: Reading) -> Self {
        Opened::Read(Box::new(reading))
    }
}
