//! Where the store lies: in the folder that a user names, else in the user's cache folder. And how long what
//! is read waits for it.

use std::path::Path;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use chrono::Utc;

use super::args::ReadingArguments;
use super::error::CliError;
use super::output::{keep_out_of, say};
use super::signals;
use super::user_folders::{cache_folder, home};
use crate::pipeline::{MEANINGS, Progress};
use crate::report::{counted, thousands};
use crate::store::{self, Store};

/// How often what was read is written to the store: what a run that is killed loses at most, besides what
/// it has in hand.
const FLUSH_EVERY: Duration = Duration::from_secs(4);
/// How often it is looked whether the user wants to end.
const LOOK_EVERY: Duration = Duration::from_millis(200);
/// Files being read are finished; if that takes longer, a message says so.
const PATIENCE: Duration = Duration::from_secs(1);

/// The user's cache folder is in the export itself; its path would show the user's home, so it is left out.
const KEPT_NOWHERE: &str = "restday: your cache folder is inside the export, which restday never writes to, so nothing is \
                            cached; choose another folder with --store";

/// Does work with the store of a run; with none where none is wanted, or where the system has no place for
/// one. What was read by then is stored also when the user breaks the work off.
///
/// # Errors
/// When the store is to lie within an export, which is only read, and those of the work.
pub fn with<T>(
    arguments: &ReadingArguments,
    work: impl FnOnce(Option<&Store>) -> Result<T, CliError>,
) -> Result<T, CliError> {
    let store = open(arguments)?;
    let store = store.as_ref();
    let result = signals::held(|| {
        let result = while_flushing(store, || work(store));
        finish(store, arguments);
        result
    });
    match result {
        Ok(_) if signals::came() => Err(CliError::Stopped(on_all_files(store))),
        result => result,
    }
}

/// Why reading was stopped, and how much of it is kept; the store held that many files before.
pub fn stopped(store: Option<&Store>, kept_before: usize, progress: &Progress) -> CliError {
    let Some(store) = store else {
        return CliError::Stopped(on_all_files(None));
    };
    store.flush();
    let known = progress.known.load(Ordering::Relaxed);
    let all = known + progress.found.load(Ordering::Relaxed);
    // Another run may have stored the same meanwhile.
    let kept = (known + store.kept() - kept_before).min(all);
    let kept = thousands(kept as i64);
    let all = counted(all, "file", "files");
    CliError::Stopped(format!(
        "{kept} of {all} are in the cache; the next run continues from there"
    ))
}

fn on_all_files(store: Option<&Store>) -> String {
    let what = match store {
        Some(_) => "everything read so far is in the cache; the next run continues from there",
        None => "nothing was cached (no cache folder); the next run starts over",
    };
    what.to_owned()
}

fn open(arguments: &ReadingArguments) -> Result<Option<Store>, CliError> {
    if arguments.no_store {
        return Ok(None);
    }
    if let Some(folder) = &arguments.store {
        is_outside(folder, arguments)?;
        return Ok(Some(Store::open(folder, Utc::now(), MEANINGS)));
    }
    let Some(folder) = cache_folder().map(|ours| ours.path) else {
        return Ok(None);
    };
    match is_outside(&folder, arguments) {
        Ok(()) => Ok(Some(Store::open(&folder, Utc::now(), MEANINGS))),
        Err(_) => {
            if !arguments.quiet {
                say(KEPT_NOWHERE);
            }
            Ok(None)
        }
    }
}

/// Fails for the folder of a store that is an export, or lies in one.
fn is_outside(folder: &Path, arguments: &ReadingArguments) -> Result<(), CliError> {
    let inside = keep_out_of(&arguments.exports, &folder.join(store::FOLDER).join("part"));
    inside.map_err(|error| match error {
        CliError::OutputInside { export, .. } => CliError::OutputInside {
            path: folder.to_owned(),
            export,
        },
        error => error,
    })
}

/// Does work while what it has read is stored every few seconds.
fn while_flushing<T>(store: Option<&Store>, work: impl FnOnce() -> T) -> T {
    let (ended, wait) = mpsc::channel::<()>();
    let flush = move || {
        let mut flushed = Instant::now();
        let mut asked: Option<Instant> = None;
        while wait.recv_timeout(LOOK_EVERY) == Err(RecvTimeoutError::Timeout) {
            if let (Some(store), true) = (store, flushed.elapsed() >= FLUSH_EVERY) {
                store.flush();
                flushed = Instant::now();
            }
            if signals::came() && asked.get_or_insert_with(Instant::now).elapsed() >= PATIENCE {
                say("restday: stopping after the files being read now; Ctrl-C again stops at once");
                return;
            }
        }
    };
    thread::scope(move |scope| {
        // Without a thread for it, it is stored by the thousand.
        let _ = thread::Builder::new().spawn_scoped(scope, flush);
        let result = work();
        drop(ended);
        result
    })
}

/// Writes what is left to be written, and reports what is wrong with the store.
fn finish(store: Option<&Store>, arguments: &ReadingArguments) {
    let troubles = store.map_or(Vec::new(), Store::finish);
    if !arguments.quiet {
        for trouble in troubles {
            say(&without_home(
                &format!("restday: {trouble}"),
                home().as_deref(),
            ));
        }
    }
}

/// A message without the name of the home folder, as a shell takes it: the user has not named the store's
/// usual place.
fn without_home(message: &str, home: Option<&Path>) -> String {
    match home.map(|home| home.display().to_string()) {
        Some(home) => message
            .replace(&format!("{home}/"), "~/")
            .replace(&format!("{home}\\"), "~\\"),
        None => message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_no_home() {
        let home = Some(Path::new("/home/ana"));
        let said = without_home("restday: /home/ana/.cache/restday: closed", home);
        assert_eq!(said, "restday: ~/.cache/restday: closed");
        assert_eq!(without_home("/home/anabel/x", home), "/home/anabel/x");
        let home = Some(Path::new(r"C:\Users\ana"));
        let said = without_home(r"restday: C:\Users\ana\AppData\restday: closed", home);
        assert_eq!(said, r"restday: ~\AppData\restday: closed");
    }
}
