//! Opens a file that was written, with whatever the system has for it.

use std::path::{Path, absolute};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::error::CliError;
use super::output::{Output, say};

/// What opens files here.
const OPENER: &str = if cfg!(windows) {
    "cmd"
} else if cfg!(target_os = "macos") {
    "open"
} else {
    "xdg-open"
};
/// How often it is looked whether the opener has ended, and how long.
const LOOKS: (u32, Duration) = (30, Duration::from_millis(50));

/// Fails for an output that cannot be opened, before anything is read.
///
/// # Errors
/// When it goes to standard output or to a device.
pub fn check(output: &Output) -> Result<(), CliError> {
    match output {
        Output::File { .. } => Ok(()),
        Output::Stdout | Output::Stream(_) => Err(CliError::NothingToOpen),
    }
}

/// Opens the file that an output was written to, and says so if it cannot; the file is there all the same.
pub fn open(output: &Output) {
    if let Output::File { path, .. } = output {
        open_file(path);
    }
}

/// Opens a file, and says so if it cannot.
pub fn open_file(path: &Path) {
    // Of a name that begins with a dash only the whole path is no option. Links are left to the opener: on Windows a
    // path without them begins with \\?\, which few programs understand.
    let whole = absolute(path).unwrap_or_else(|_| path.to_owned());
    open_what_is_at(&whole, path);
}

/// Opens an address of the web, and says so if it cannot.
pub fn open_address(address: &str) {
    open_what_is_at(Path::new(address), Path::new(address));
}

fn open_what_is_at(whole: &Path, path: &Path) {
    let started = opening(whole)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let why = match started {
        Ok(child) => failed(child),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Some(format!("{OPENER} is not installed"))
        }
        Err(error) => Some(format!("{OPENER}: {error}")),
    };
    if let Some(why) = why {
        say(&format!(
            "restday: {}: cannot be opened: {why}; open it yourself",
            path.display()
        ));
    }
}

/// What opens a file.
#[cfg(not(windows))]
fn opening(whole: &Path) -> Command {
    let mut command = Command::new(OPENER);
    command.arg(whole);
    command
}

/// What opens a file. The shell has rules of its own for words, so they reach it as they are.
#[cfg(windows)]
fn opening(whole: &Path) -> Command {
    let mut command = Command::new(OPENER);
    std::os::windows::process::CommandExt::raw_arg(&mut command, start_words(whole));
    command
}

/// The arguments with which the shell of Windows opens a file: the first quotation marks are the title of a window, those around
/// the path, which cannot contain any, keep its blanks and its `&` together.
#[cfg(any(windows, test))]
fn start_words(whole: &Path) -> String {
    format!("/d /c start \"\" \"{}\"", whole.display())
}

/// Why an opener gave up. One that goes on, as a viewer may, has opened it.
fn failed(mut child: Child) -> Option<String> {
    let (looks, pause) = LOOKS;
    for _ in 0..looks {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return None,
            Ok(Some(status)) => return Some(format!("{OPENER} failed ({status})")),
            Ok(None) => thread::sleep(pause),
            Err(error) => return Some(format!("{OPENER}: {error}")),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_with_blanks_and_signs_is_one_word_to_the_shell_of_windows() {
        let path = Path::new(r"C:\Läufe & mehr\r.html");
        let words = r#"/d /c start "" "C:\Läufe & mehr\r.html""#;
        assert_eq!(start_words(path), words);
    }
}
