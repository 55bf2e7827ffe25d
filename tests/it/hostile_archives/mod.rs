//! Archives, files and names that are wrong, or meant to do harm: each gives one clear reason, and
//! the sound files beside it are read, alike for one thread and for four.

mod bombs;
mod disk;
mod members;
pub mod zip_bytes;

use std::fs;
use std::path::{Path, PathBuf};

use restday::pipeline::{FileReport, Outcome, Progress, read_all};
use tempfile::TempDir;

/// A sound recording of a kilobyte.
fn sound() -> Vec<u8> {
    let export = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/export");
    fs::read(export.join("2025/08/2025-08-21-18-30-00.fit")).expect("fixtures can be read")
}

/// Something that begins like a FIT file and goes on with zeros.
fn hollow(bytes: usize) -> Vec<u8> {
    let mut hollow = sound();
    hollow.resize(bytes, 0);
    hollow
}

/// A folder of files made for a test.
struct Export(TempDir);

impl Export {
    /// With one sound file beside whatever is put there.
    fn new() -> Self {
        let export = Self(tempfile::tempdir().expect("a folder can be made"));
        export.put("sound.fit", &sound());
        export
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path(name), bytes).expect("can be written");
    }

    /// Everything that was found, after a look at whether threads make a difference.
    fn read(&self) -> Found {
        let paths = [self.0.path().to_owned()];
        let with = |jobs| read_all(&paths, jobs, &Progress::default()).expect("threads can be had");
        let (one, four) = (with(1), with(4));
        let told = |files: &[FileReport]| {
            let told = files.iter().map(|f| (f.path.clone(), format!("{f:?}")));
            told.collect::<Vec<_>>()
        };
        assert!(told(&one.files) == told(&four.files), "threads differ");
        let found = Found { files: four.files };
        found.assert_read("sound.fit");
        found
    }
}

/// What came of a folder.
struct Found {
    files: Vec<FileReport>,
}

impl Found {
    /// Paths below the folder, in their order.
    fn paths(&self) -> Vec<&str> {
        self.files.iter().map(|file| file.path.as_str()).collect()
    }

    fn outcome(&self, path: &str) -> &Outcome {
        let file = self.files.iter().find(|f| f.path == path);
        &file
            .unwrap_or_else(|| panic!("no {path} in {:?}", self.paths()))
            .outcome
    }

    /// Why a file could not be read, as the user would read it.
    fn failure(&self, path: &str) -> String {
        match self.outcome(path) {
            Outcome::Failed(error) => error.to_string(),
            other => panic!("{path}: {other:?}"),
        }
    }

    fn assert_read(&self, path: &str) {
        let outcome = self.outcome(path);
        let read = matches!(outcome, Outcome::Read { digests, .. } if digests.len() == 1);
        assert!(read, "{path}: {outcome:?}");
    }

    fn assert_foreign(&self, path: &str) {
        let outcome = self.outcome(path);
        assert!(matches!(outcome, Outcome::Foreign), "{path}: {outcome:?}");
    }

    /// How many files failed for a reason.
    fn count(&self, reason: &str) -> usize {
        let failed =
            |f: &&FileReport| matches!(&f.outcome, Outcome::Failed(e) if e.to_string() == reason);
        self.files.iter().filter(failed).count()
    }
}
