//! The folders of real watch files, each read once for all tests.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use flate2::read::MultiGzDecoder;
use restday::digest::Digest;
use restday::pipeline::{Batch, FileReport, Progress, read_all};

use crate::reference;

/// The first year of one runner: every activity of two watches, one after the other.
pub const HISTORY_A: Folder = Folder("history-A");
/// Half a year of another runner, all of it big-endian.
pub const HISTORY_B: Folder = Folder("history-B");
/// Activities of many devices, and a few FIT files that are none.
pub const FIT: Folder = Folder("fit");
/// Tracks, routes and oddities.
pub const GPX: Folder = Folder("gpx");
/// Activities in laps, plain and gzipped.
pub const TCX: Folder = Folder("tcx");
/// Files that are really damaged.
pub const BROKEN: Folder = Folder("broken");
/// Watch files that are no activity.
pub const WELLNESS: Folder = Folder("wellness");
/// The recordings of a service's bulk export.
pub const BULK_EXPORT: Folder = Folder("export-layouts/strava/activities");
/// Every folder of single files.
pub const ALL: [Folder; 8] = [
    HISTORY_A,
    HISTORY_B,
    FIT,
    GPX,
    TCX,
    BROKEN,
    WELLNESS,
    BULK_EXPORT,
];

/// One folder of the corpus.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Folder(pub &'static str);

static BATCHES: [OnceLock<Option<Batch>>; ALL.len()] = [const { OnceLock::new() }; ALL.len()];

impl Folder {
    /// What came of its files; `None` where the corpus is not at hand.
    pub fn batch(self) -> Option<&'static Batch> {
        let index = ALL.iter().position(|folder| *folder == self)?;
        BATCHES[index].get_or_init(|| self.read()).as_ref()
    }

    fn read(self) -> Option<Batch> {
        let path = reference::path(&format!("corpus/{}", self.0))?;
        let batch = read_all(&[path], 0, &Progress::default());
        Some(batch.expect("threads can be had").with_full_paths())
    }

    /// Paths of its files in order; `None` where the corpus is not at hand.
    pub fn paths(self) -> Option<Vec<PathBuf>> {
        let folder = reference::path(&format!("corpus/{}", self.0))?;
        let entries = folder.read_dir().expect("can be listed");
        let mut paths: Vec<PathBuf> = entries
            .map(|entry| entry.expect("can be listed").path())
            .collect();
        paths.sort();
        Some(paths)
    }

    /// Number of files on disk; the corpus has no folder within a folder.
    pub fn files_on_disk(self) -> Option<usize> {
        let path = reference::path(&format!("corpus/{}", self.0))?;
        Some(path.read_dir().expect("can be listed").count())
    }

    /// Name of a file of this folder as `expected.json` has it.
    pub fn name_of(self, report: &FileReport) -> String {
        let path = Path::new(&report.path);
        let name = path.file_name().expect("a file has a name");
        format!("{}/{}", self.0, name.to_string_lossy())
    }
}

/// A file's bytes, unpacked where it is gzipped.
pub fn bytes(path: &str) -> Vec<u8> {
    let packed = fs::read(path).expect("the corpus can be read");
    if !path.ends_with(".gz") {
        return packed;
    }
    let mut bytes = Vec::new();
    let mut reader = MultiGzDecoder::new(packed.as_slice());
    reader.read_to_end(&mut bytes).expect("can be unpacked");
    bytes
}

/// All sessions of a batch, in the order of the files.
pub fn digests(batch: &Batch) -> Vec<Digest> {
    let all = batch.files.iter().flat_map(FileReport::digests);
    all.map(|digest| Digest::clone(digest)).collect()
}
