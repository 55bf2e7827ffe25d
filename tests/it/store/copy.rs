//! A copy of the made-up export that a test may change, with a store of its own.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use serde_json::Value;
use tempfile::TempDir;

use crate::export_folder::{Run, export, folder};

/// An export and a store.
pub struct Copy {
    root: TempDir,
}

impl Copy {
    /// Of the whole made-up export, with an empty store.
    pub fn new() -> Self {
        Self::of(&export())
    }

    /// Of a folder, with an empty store.
    pub fn of(from: &Path) -> Self {
        let copy = Self { root: folder() };
        copied(from, &copy.export());
        settle();
        copy
    }

    /// Where the export lies.
    pub fn export(&self) -> PathBuf {
        self.root.path().join("export")
    }

    /// What was given with `--store`.
    pub fn store(&self) -> PathBuf {
        self.root.path().join("store")
    }

    /// Another place beside both.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// The files that hold what is remembered.
    pub fn parts(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.store().join("store-v2"));
        let paths = entries
            .expect("is there")
            .map(|e| e.expect("is there").path());
        let mut parts: Vec<PathBuf> = paths
            .filter(|path| path.extension().is_some_and(|ending| ending == "parquet"))
            .collect();
        parts.sort();
        parts
    }

    /// A run on the export with the store.
    pub fn run(&self, command: &str) -> Run {
        Run::new(command)
            .arg(self.export())
            .arg("--store")
            .arg(self.store())
    }

    /// What `restday import` says as a document, with the store.
    pub fn import(&self) -> Value {
        let ended = self.run("import").args(["--format", "json"]).end();
        let ended = ended.with_code(0);
        assert_eq!(ended.stderr(), "");
        serde_json::from_slice(ended.stdout()).expect("is JSON")
    }
}

/// Waits until what was just written counts as written long ago: whatever a file's own time says, that of
/// its last change cannot be set.
pub fn settle() {
    sleep(Duration::from_millis(2100));
}

/// Number of files that were known, and of all.
pub fn known(document: &Value) -> (u64, u64) {
    let total = |name: &str| document["totals"][name].as_u64().expect("a count");
    (total("reused"), total("files"))
}

/// The same document but for what was known.
pub fn without_reuse(mut document: Value) -> Value {
    document["totals"]["reused"] = Value::Null;
    for file in document["files"].as_array_mut().expect("files") {
        file["reused"] = Value::Null;
    }
    document
}

/// Has a file look as if it had been changed last so many seconds ago.
pub fn set_age(path: &Path, seconds: u64) {
    let at = SystemTime::now() - Duration::from_secs(seconds);
    set_time(path, at);
}

/// Has a file look as if it had been changed last then.
pub fn set_time(path: &Path, at: SystemTime) {
    let file = File::options().write(true).open(path);
    file.and_then(|file| file.set_modified(at))
        .expect("can be set");
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("can be made");
    for entry in fs::read_dir(from).expect("can be listed") {
        let path = entry.expect("can be listed").path();
        let copy = to.join(path.file_name().expect("has a name"));
        if path.is_dir() {
            copied(&path, &copy);
        } else {
            fs::copy(&path, &copy).expect("can be copied");
            set_age(&copy, 3600);
        }
    }
}
