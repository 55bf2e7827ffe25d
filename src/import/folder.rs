//! Finds the files of an export: in folders, in zip archives, in archives within archives, behind
//! gzip. Opens them for reading only; nothing is ever unpacked beside the export.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use flate2::read::MultiGzDecoder;
use walkdir::WalkDir;
use zip::ZipArchive;

use super::format::{self, FORMATS, Format, Reader};
use super::{ImportError, Reading};

/// Bytes that suffice to recognise any format.
pub const HEAD_BYTES: usize = 16 * 1024;

/// Largest file taken into memory. A day of recording every second is under 10 MB.
const LARGEST_BYTES: u64 = 1 << 30;

/// Archives nested deeper than any export does it are an attack or a mistake.
const DEEPEST_NESTING: usize = 5;

/// One file of the export, not opened yet.
#[derive(Clone)]
pub struct Source {
    /// Path for people; members of archives follow their archive after a `!`.
    pub path: String,
    place: Place,
    depth: usize,
}

#[derive(Clone)]
enum Place {
    Disk(PathBuf),
    Member {
        archive: ZipArchive<Shared>,
        index: usize,
    },
}

/// What a source turned out to be.
pub enum Opened {
    /// A file that some reader understood.
    Read(Box<Reading>),
    /// An archive, and what is in it.
    Archive(Vec<Source>),
    /// Something that neither its content nor its name makes a watch file.
    Foreign,
}

/// A file or folder that the walk could not enter.
pub struct Unreachable {
    /// Path for people.
    pub path: String,
    /// Why.
    pub reason: io::Error,
}

/// All files below the given paths in a stable order, and what could not be entered.
///
/// Links are followed; one that leads back to a folder it lies in is reported and not entered.
pub fn list(paths: &[PathBuf]) -> (Vec<Source>, Vec<Unreachable>) {
    let mut sources = Vec::new();
    let mut unreachable = Vec::new();
    for path in paths {
        for entry in WalkDir::new(path).follow_links(true).sort_by_file_name() {
            match entry {
                Ok(entry) if entry.file_type().is_file() => sources.push(Source {
                    path: entry.path().display().to_string(),
                    place: Place::Disk(entry.into_path()),
                    depth: 0,
                }),
                Ok(_) => {}
                Err(error) => unreachable.push(Unreachable {
                    path: error.path().unwrap_or(path).display().to_string(),
                    reason: reason(error),
                }),
            }
        }
    }
    (sources, unreachable)
}

fn reason(error: walkdir::Error) -> io::Error {
    match error.loop_ancestor().map(Path::to_owned) {
        Some(ancestor) => io::Error::other(format!(
            "a link that leads back to {}; not followed",
            ancestor.display()
        )),
        None => error
            .into_io_error()
            .unwrap_or_else(|| io::Error::other("unknown reason")),
    }
}

impl Source {
    /// Opens the source and reads what is in it.
    ///
    /// # Errors
    /// When it cannot be unpacked, or should hold training and cannot be read.
    pub fn read(&self) -> Result<Opened, ImportError> {
        match &self.place {
            Place::Disk(path) => self.open_disk(path),
            Place::Member { archive, index } => self.open_member(archive.clone(), *index),
        }
    }

    fn open_disk(&self, path: &Path) -> Result<Opened, ImportError> {
        let mut file = File::open(path).map_err(ImportError::Io)?;
        let mut head = Vec::with_capacity(HEAD_BYTES);
        let mut reader = (&mut file).take(HEAD_BYTES as u64);
        reader.read_to_end(&mut head).map_err(ImportError::Io)?;
        match Kind::of(&head, &self.path) {
            Kind::Zip => {
                file.rewind().map_err(ImportError::Io)?;
                self.members(Shared::of_file(file))
            }
            kind => self.unwrap(kind, head, file),
        }
    }

    fn open_member(
        &self,
        mut archive: ZipArchive<Shared>,
        index: usize,
    ) -> Result<Opened, ImportError> {
        let mut member = archive.by_index(index).map_err(ImportError::Archive)?;
        let mut head = Vec::with_capacity(HEAD_BYTES);
        let mut reader = (&mut member).take(HEAD_BYTES as u64);
        reader.read_to_end(&mut head).map_err(ImportError::Io)?;
        let kind = Kind::of(&head, &self.path);
        self.unwrap(kind, head, member)
    }

    /// Reads the rest behind the head, as far as the kind asks for it.
    fn unwrap(&self, kind: Kind, head: Vec<u8>, rest: impl Read) -> Result<Opened, ImportError> {
        let whole = Cursor::new(head).chain(rest);
        match kind {
            Kind::Foreign => Ok(Opened::Foreign),
            Kind::Streamed(read) => read(&mut BufReader::new(whole), &self.path).map(Opened::of),
            Kind::Watch => self.reading(&read_all(whole)?),
            Kind::Zip => self.members(Shared::of_bytes(read_all(whole)?)),
            Kind::Gzip => {
                let bytes = read_all(MultiGzDecoder::new(whole))?;
                match Kind::of(&bytes[..bytes.len().min(HEAD_BYTES)], &self.path) {
                    Kind::Zip => self.members(Shared::of_bytes(bytes)),
                    Kind::Foreign | Kind::Gzip => Ok(Opened::Foreign),
                    Kind::Watch | Kind::Streamed(_) => self.reading(&bytes),
                }
            }
        }
    }

    fn reading(&self, bytes: &[u8]) -> Result<Opened, ImportError> {
        match format::read(bytes, &self.path) {
            None => Ok(Opened::Foreign),
            Some(reading) => reading.map(Opened::of),
        }
    }

    /// The files of an archive, in the order of their names.
    fn members(&self, shared: Shared) -> Result<Opened, ImportError> {
        if self.depth >= DEEPEST_NESTING {
            return Err(ImportError::NestedTooDeep(DEEPEST_NESTING));
        }
        let archive = ZipArchive::new(shared).map_err(ImportError::Archive)?;
        // A name in an unknown encoding is still a name.
        let mut names: Vec<(usize, String)> = archive
            .file_names_raw()
            .map(|raw| String::from_utf8_lossy(raw).into_owned())
            .enumerate()
            .filter(|(_, name)| !name.ends_with('/'))
            .collect();
        names.sort_by(|a, b| a.1.cmp(&b.1));
        Ok(Opened::Archive(
            names
                .into_iter()
                .map(|(index, name)| Source {
                    path: format!("{}!{name}", self.path),
                    place: Place::Member {
                        archive: archive.clone(),
                        index,
                    },
                    depth: self.depth + 1,
                })
                .collect(),
        ))
    }
}

impl Opened {
    fn of(reading: Reading) -> Self {
        Opened::Read(Box::new(reading))
    }
}

enum Kind {
    Watch,
    Streamed(fn(&mut dyn BufRead, &str) -> Result<Reading, ImportError>),
    Zip,
    Gzip,
    Foreign,
}

impl Kind {
    /// By content; the name only makes an unknown content worth a failure.
    fn of(head: &[u8], path: &str) -> Self {
        const APPLE_DOUBLE: &[u8] = &[0x00, 0x05, 0x16, 0x07];
        if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
            Kind::Zip
        } else if head.starts_with(&[0x1f, 0x8b]) {
            Kind::Gzip
        } else if head.starts_with(APPLE_DOUBLE) {
            Kind::Foreign
        } else {
            let format = FORMATS.iter().find(|format| (format.recognises)(head));
            match format.or_else(|| format::promised(path)) {
                Some(Format {
                    reader: Reader::Streamed(read),
                    ..
                }) => Kind::Streamed(*read),
                Some(_) => Kind::Watch,
                None => Kind::Foreign,
            }
        }
    }
}

fn read_all(reader: impl Read) -> Result<Vec<u8>, ImportError> {
    let mut bytes = Vec::new();
    let mut reader = reader.take(LARGEST_BYTES + 1);
    reader.read_to_end(&mut bytes).map_err(ImportError::Io)?;
    if bytes.len() as u64 > LARGEST_BYTES {
        return Err(ImportError::TooLarge(LARGEST_BYTES >> 20));
    }
    Ok(bytes)
}

/// An archive's bytes that several tasks read at once, each at its own place.
#[derive(Clone)]
struct Shared {
    store: Store,
    position: u64,
}

#[derive(Clone)]
enum Store {
    File(Arc<Mutex<File>>),
    Memory(Arc<[u8]>),
}

impl Shared {
    fn of_file(file: File) -> Self {
        Self {
            store: Store::File(Arc::new(Mutex::new(file))),
            position: 0,
        }
    }

    fn of_bytes(bytes: Vec<u8>) -> Self {
        Self {
            store: Store::Memory(bytes.into()),
            position: 0,
        }
    }

    fn length(&self) -> io::Result<u64> {
        match &self.store {
            Store::File(file) => Ok(lock(file).metadata()?.len()),
            Store::Memory(bytes) => Ok(bytes.len() as u64),
        }
    }
}

fn lock(file: &Mutex<File>) -> std::sync::MutexGuard<'_, File> {
    // Every use seeks first, so a task that died in between leaves nothing behind.
    file.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Read for Shared {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = match &self.store {
            Store::File(file) => {
                let mut file = lock(file);
                file.seek(SeekFrom::Start(self.position))?;
                file.read(buffer)?
            }
            Store::Memory(bytes) => {
                let from = (self.position as usize).min(bytes.len());
                (&bytes[from..]).read(buffer)?
            }
        };
        self.position += count as u64;
        Ok(count)
    }
}

impl Seek for Shared {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(position) => Some(position),
            SeekFrom::End(offset) => self.length()?.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        self.position =
            target.ok_or_else(|| io::Error::other("sought before the beginning of an archive"))?;
        Ok(self.position)
    }
}
