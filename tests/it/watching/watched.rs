//! A watch that runs in a process of its own, and the folder it watches.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{sleep, spawn};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::export_folder::{Run, export, folder};

/// The day of all reports, so that the date of today has no say.
pub const ON: [&str; 2] = ["--on", "2025-09-15"];
/// However busy the machine is.
const PATIENCE: Duration = Duration::from_secs(120);

/// Files of the made-up export that a test copies.
pub fn days() -> Vec<PathBuf> {
    let entries = fs::read_dir(export().join("2025/09")).expect("is there");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("can be listed").path())
        .collect();
    files.sort();
    files
}

/// The bytes of a file.
pub fn bytes_of(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// A watch on a folder that holds a few files at first.
pub struct Watched {
    home: TempDir,
    child: Child,
    said: Arc<Mutex<String>>,
}

impl Watched {
    /// Starts on a folder with the first files, and waits for the first report.
    pub fn with(files: usize, arguments: &[&str]) -> Self {
        let home = Self::home_with(files);
        let arguments = [&ON, arguments].concat();
        Self::started(home, &arguments).until("watching ")
    }

    /// A folder with a folder `sync` that holds the first files.
    pub fn home_with(files: usize) -> TempDir {
        let home = folder();
        fs::create_dir(home.path().join("sync")).expect("can be made");
        for file in days().iter().take(files) {
            let name = file.file_name().expect("has a name");
            fs::copy(file, home.path().join("sync").join(name)).expect("can be copied");
        }
        home
    }

    /// Starts on the folder `sync` of a folder.
    pub fn started(home: TempDir, arguments: &[&str]) -> Self {
        Self::started_in_zone("UTC", home, arguments)
    }

    /// The same where clocks show the time of a zone.
    pub fn started_in_zone(zone: &str, home: TempDir, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_restday"))
            .current_dir(home.path())
            .env("RESTDAY_CONFIG", "")
            .env("TZ", zone)
            .args(["watch", "sync", "--no-store"])
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("can be started");
        let said: Arc<Mutex<String>> = Arc::default();
        let (written, stderr) = (said.clone(), child.stderr.take().expect("is piped"));
        spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                *written.lock().expect("no test failed") += &format!("{line}\n");
            }
        });
        Self { home, child, said }
    }

    /// A path beside the folder.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// A path in the folder.
    pub fn at(&self, name: &str) -> PathBuf {
        self.beside("sync").join(name)
    }

    /// Everything that was said so far.
    pub fn said(&self) -> String {
        self.said.lock().expect("no test failed").clone()
    }

    /// Number of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits until something was said.
    pub fn until(self, words: &str) -> Self {
        self.until_that(words, |watched| watched.said().contains(words))
    }

    /// Waits until something holds.
    pub fn until_that(self, what: &str, holds: impl Fn(&Self) -> bool) -> Self {
        let begun = Instant::now();
        while !holds(&self) {
            let waited = begun.elapsed();
            assert!(waited < PATIENCE, "never {what}: {}", self.said());
            sleep(Duration::from_millis(50));
        }
        self
    }

    /// Lines with the time of day, without it.
    pub fn lines(&self) -> Vec<String> {
        let said = self.said();
        let timed = said.lines().filter(|line| {
            let time = line.get(..6).unwrap_or_default();
            time.ends_with(' ') && time.get(2..3) == Some(":")
        });
        timed.map(|line| line[6..].to_owned()).collect()
    }

    /// Fails unless a report is the one that `restday report` makes of the folder now.
    pub fn assert_is_the_report(&self, output: &str, arguments: &[&str]) {
        let fresh = self.home.path().join(format!("fresh-{output}"));
        let run = Run::new("report").inside(self.home.path()).arg("sync");
        let run = run
            .arg("--no-store")
            .args(ON)
            .args(arguments.iter().copied());
        run.to(&fresh).end().with_code(0);
        let same = bytes_of(&fresh) == bytes_of(&self.beside(output));
        assert!(same, "{output} is not of these files: {}", self.said());
    }

    /// Sends a signal.
    pub fn send(&self, signal: &str) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status();
        assert!(sent.expect("kill is there").success());
    }

    /// Waits for its end.
    pub fn code(&mut self) -> Option<i32> {
        self.child.wait().expect("ends").code()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
