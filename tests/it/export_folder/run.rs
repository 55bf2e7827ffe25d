//! Runs the program as a user does, and keeps what it said.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The made-up export of the repository.
pub fn export() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/export")
}

/// A folder of its own for a test to write into; it goes when the test ends.
pub fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder can be made")
}

/// Copies the files of a folder of the made-up export.
pub fn copy_of(from: &str, to: &Path) {
    fs::create_dir_all(to).expect("can be made");
    for entry in fs::read_dir(export().join(from)).expect("is there") {
        let path = entry.expect("can be listed").path();
        if path.is_file() {
            let name = path.file_name().expect("has a name");
            fs::copy(&path, to.join(name)).expect("can be copied");
        }
    }
}

/// One run of the program in the making.
pub struct Run {
    command: Command,
}

impl Run {
    /// A run of one of its commands, whatever colours and width the tests themselves are run with.
    pub fn new(command: &str) -> Self {
        let mut run = Self {
            command: Command::new(env!("CARGO_BIN_EXE_restday")),
        };
        for name in ["CLICOLOR", "CLICOLOR_FORCE", "NO_COLOR", "CI", "COLUMNS"] {
            run.command.env_remove(name);
        }
        // Without places for caches and settings there are none: nothing of whoever runs the tests is touched.
        for name in [
            "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME",
            "RESTDAY_CONFIG",
            "HOME",
            "USERPROFILE",
            "LOCALAPPDATA",
            "APPDATA",
        ] {
            run.command.env_remove(name);
        }
        run.command.arg(command);
        run
    }

    /// A run on the made-up export, with the advice for the day after its last run, so that the
    /// date of today has no say.
    pub fn on_export(command: &str) -> Self {
        let run = Self::new(command).arg(export());
        match command {
            // They give no advice for a day.
            "audit" | "validate" => run,
            _ => run.args(["--on", "2025-09-15"]),
        }
    }

    /// Adds an argument.
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// Adds arguments.
    pub fn args<'a>(mut self, arguments: impl IntoIterator<Item = &'a str>) -> Self {
        self.command.args(arguments);
        self
    }

    /// Says where to write.
    pub fn to(self, path: &Path) -> Self {
        self.arg("-o").arg(path)
    }

    /// Sets a variable of the environment.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs in a folder.
    pub fn inside(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs and waits.
    pub fn end(mut self) -> Ended {
        Ended(self.command.output().expect("the program can be started"))
    }
}

/// What a run said and how it ended.
pub struct Ended(Output);

impl Ended {
    /// What went to standard output.
    pub fn stdout(&self) -> &[u8] {
        &self.0.stdout
    }

    /// The same as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    /// What was said to the user.
    pub fn stderr(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }

    /// Fails unless the run ended with a code.
    pub fn with_code(self, code: i32) -> Self {
        assert_eq!(self.0.status.code(), Some(code), "{}", self.stderr());
        self
    }

    /// Fails unless a text was said to the user.
    pub fn saying(self, text: &str) -> Self {
        let said = self.stderr();
        assert!(said.contains(text), "said {said:?} and not {text:?}");
        self
    }

    /// Fails unless a text went to standard output.
    pub fn printing(self, text: &str) -> Self {
        let printed = self.text();
        assert!(
            printed.contains(text),
            "printed {printed:?} and not {text:?}"
        );
        self
    }

    /// Fails if anything went to standard output.
    pub fn with_empty_stdout(self) -> Self {
        let stdout = String::from_utf8_lossy(self.stdout()).into_owned();
        assert_eq!(stdout, "");
        self
    }
}
