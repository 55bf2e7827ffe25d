//! A folder of several athletes that is read as one person's: it is said, with what to do instead.

use std::fs;
use std::path::Path;

use super::args::ReadingArguments;
use super::output::say;
use crate::answer::{Account, SeveralPeople};
use crate::digest::Digest;
use crate::report::counted;

/// Most names of folders in a message.
const MOST_NAMES: usize = 3;

/// Says so where an export holds the files of several people: where each of several folders has an athlete file, or
/// where recordings are of several bodies.
pub fn tell(arguments: &ReadingArguments, digests: &[Box<Digest>], account: &Account) {
    if arguments.quiet {
        return;
    }
    let [export] = arguments.exports.as_slice() else {
        return;
    };
    let stated = with_athlete_files(export);
    let why = match stated.len() {
        0 | 1 => {
            let root = export.display().to_string();
            SeveralPeople::of(digests, account, &root).map(|found| {
                let days = counted(found.days, "day", "days");
                let names = listed(&found.folders);
                format!("{names} have different sessions at the same time on {days}")
            })
        }
        _ => Some(format!("{} each have an athlete.toml", listed(&stated))),
    };
    if let Some(why) = why {
        let export = export.display();
        say(&format!(
            "restday: warning: {export} looks like the folders of several athletes, but is read as one person’s: \
             {why}. For a report each: restday report {export} --per-athlete; for one of them, name the folder."
        ));
    }
}

/// Folders of an export that hold an athlete file each.
fn with_athlete_files(export: &Path) -> Vec<String> {
    let entries = fs::read_dir(export).into_iter().flatten().flatten();
    // What an entry is comes with the list of the folder, so only folders are looked into.
    let may_be_folder = |entry: &fs::DirEntry| entry.file_type().is_ok_and(|it| !it.is_file());
    let stated = entries
        .filter(may_be_folder)
        .filter(|entry| entry.path().join("athlete.toml").is_file());
    let mut names: Vec<String> = stated
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// `Anna, Bo and Cem`, or `Anna, Bo, Cem and 4 more`.
fn listed(names: &[String]) -> String {
    let more = names.len().saturating_sub(MOST_NAMES);
    let mut all: Vec<String> = names.iter().take(MOST_NAMES).cloned().collect();
    if more > 0 {
        all.push(format!("{more} more"));
    }
    match all.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => all.concat(),
    }
}
