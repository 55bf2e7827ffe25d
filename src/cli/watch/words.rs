//! What a watch says: a line with the time of day for each thing that happened.

use std::io::{IsTerminal, stderr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Local};

use super::belief::Incomplete;
use super::listing::Changes;
use super::settling::HeldUp;
use super::sight::Blind;
use crate::cli::user_folders::shown_path;
use crate::pipeline::without_addresses;
use crate::report::counted;

/// Most files that a line names.
const MOST_NAMES: usize = 3;

/// What led to a run.
#[derive(Debug, Clone, Default)]
pub struct News {
    /// Files that the first run found.
    pub first: Option<usize>,
    /// What changed in the folders.
    pub changes: Changes,
    /// Whether a folder is there again.
    pub back: bool,
    /// Whether a day began.
    pub new_day: bool,
    /// New and changed files that could not be read completely.
    pub incomplete: Vec<Incomplete>,
}

impl News {
    /// Whether there is anything to say even if the report stays as it was.
    pub fn is_worth_a_line(&self) -> bool {
        self.first.is_some() || self.back || !self.changes.is_empty()
    }

    /// `2 new files, 1 removed`.
    fn what(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        if let Some(files) = self.first {
            parts.push(counted(files, "file", "files"));
        }
        if self.back {
            parts.push("the folder is back".to_owned());
        }
        let Changes {
            new,
            changed,
            moved,
            removed,
            settings,
        } = &self.changes;
        let counts = [
            (new.len(), "new"),
            (changed.len(), "changed"),
            (*moved, "moved"),
            (*removed, "removed"),
        ];
        let mut is_first = true;
        for (count, what) in counts.into_iter().filter(|(count, _)| *count > 0) {
            let words = match (std::mem::take(&mut is_first), what) {
                (true, "new") => ["new file", "new files"].map(str::to_owned),
                (true, _) => ["file", "files"].map(|noun| format!("{noun} {what}")),
                (false, _) => [what, what].map(str::to_owned),
            };
            let [one, many] = &words;
            parts.push(counted(count, one, many));
        }
        parts.extend(settings.iter().map(|name| format!("{name} changed")));
        if self.new_day {
            parts.push("new day".to_owned());
        }
        match parts.is_empty() {
            true => "other files changed".to_owned(),
            false => parts.join(", "),
        }
    }
}

/// A line with the time of day in front.
fn at(time: DateTime<Local>, what: &str) -> String {
    format!("{} {what}", time.format("%H:%M"))
}

/// `14:03 2 new files; report.html written`.
pub fn made(time: DateTime<Local>, news: &News, output: &Path, replaced: bool) -> String {
    let done = match replaced {
        true => "written",
        false => "unchanged",
    };
    let what = format!("{}; {} {done}", news.what(), output.display());
    let lines = [what].into_iter().chain(incomplete(&news.incomplete));
    at(time, &lines.collect::<Vec<_>>().join("\n      "))
}

/// New and changed files that could not be read completely, a line each.
fn incomplete(files: &[Incomplete]) -> Vec<String> {
    let line = |file: &Incomplete| match &file.why {
        Some(why) => format!("{}: not read: {why}", file.name),
        None => format!("{}: damaged but readable", file.name),
    };
    let mut lines: Vec<String> = files.iter().take(MOST_NAMES).map(line).collect();
    let more = files.len().saturating_sub(MOST_NAMES);
    if more > 0 {
        lines.push(format!(
            "and {} not read completely (`restday import --only failed`)",
            counted(more, "more file", "more files")
        ));
    }
    lines
}

/// What is watched, once it is.
pub fn watching(exports: &[PathBuf], poll: Option<Duration>) -> String {
    let paths: Vec<String> = exports.iter().map(|path| shown_path(path)).collect();
    let paths = match paths.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => paths.concat(),
    };
    let how = match poll {
        Some(every) => format!(" every {}", seconds(every)),
        None => String::new(),
    };
    let hint = match stderr().is_terminal() {
        true => "; press Ctrl-C to stop",
        false => "",
    };
    format!("watching {paths} for changes{how}{hint}")
}

/// Files may still be on their way.
pub fn unfinished(time: DateTime<Local>, files: &[Incomplete]) -> String {
    let which = match files {
        [file] => format!("{} looks", file.name),
        files => format!("{} look", counted(files.len(), "file", "files")),
    };
    let what = format!("{which} unfinished; waiting up to a minute for the rest");
    at(time, &what)
}

/// Files that do not settle.
pub fn held_up(time: DateTime<Local>, by: &HeldUp) -> String {
    let name = |path: &Path| {
        let name = path.file_name().unwrap_or_default();
        without_addresses(&name.to_string_lossy())
    };
    let why = match by {
        HeldUp::Open(path) => format!(
            "{}: another program still has it open for writing",
            name(path)
        ),
        HeldUp::Changing(path) => format!("the folder to settle: {} keeps changing", name(path)),
    };
    at(time, &format!("waiting for {why}"))
}

/// A folder is no longer there.
pub fn missing(time: DateTime<Local>, path: &Path) -> String {
    let path = shown_path(path);
    at(
        time,
        &format!("{path} is gone; waiting for it to come back"),
    )
}

/// The system reports no changes, so files are compared at an interval.
pub fn blind(why: &Blind, every: Duration) -> String {
    let instead = format!("checking for changes every {} instead", seconds(every));
    match why {
        Blind::TooManyFolders => format!(
            "restday: more folders than the system’s limit allows to watch; {instead}. To raise it on Linux: \
             sudo sysctl fs.inotify.max_user_watches=524288"
        ),
        Blind::Because(why) => format!("restday: the system reports no changes ({why}); {instead}"),
    }
}

fn seconds(time: Duration) -> String {
    let seconds = usize::try_from(time.as_secs()).unwrap_or(usize::MAX);
    counted(seconds, "second", "seconds")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::TimeZone;

    use super::*;

    fn said(news: &News, replaced: bool) -> String {
        let time = Local.with_ymd_and_hms(2026, 11, 30, 14, 3, 9);
        let time = time.earliest().expect("is a time");
        made(time, news, Path::new("report.html"), replaced)
    }

    fn paths(count: usize) -> BTreeSet<PathBuf> {
        (0..count).map(|i| PathBuf::from(i.to_string())).collect()
    }

    #[test]
    fn a_line_tells_the_time_what_is_new_and_what_was_written() {
        let first = News {
            first: Some(2065),
            ..News::default()
        };
        assert_eq!(said(&first, true), "14:03 2,065 files; report.html written");
        let mut news = News::default();
        news.changes.new = paths(2);
        assert_eq!(said(&news, true), "14:03 2 new files; report.html written");
        news.changes.changed = paths(1);
        news.changes.removed = 1;
        news.changes.settings = BTreeSet::from(["athlete.toml".to_owned()]);
        news.new_day = true;
        assert_eq!(
            said(&news, false),
            "14:03 2 new files, 1 changed, 1 removed, athlete.toml changed, new day; report.html unchanged"
        );
        let mut moved = News::default();
        moved.changes.moved = 1;
        assert_eq!(
            said(&moved, true),
            "14:03 1 file moved; report.html written"
        );
        let other = said(&News::default(), true);
        assert_eq!(other, "14:03 other files changed; report.html written");
    }

    #[test]
    fn files_that_could_not_be_read_completely_are_named_and_many_are_counted() {
        let file = |name: &str, why: Option<&str>| Incomplete {
            path: PathBuf::from(name),
            name: name.to_owned(),
            why: why.map(str::to_owned),
        };
        let mut news = News {
            incomplete: vec![file("a.fit", Some("is empty")), file("b.fit", None)],
            ..News::default()
        };
        news.changes.new = paths(2);
        assert_eq!(
            said(&news, true),
            "14:03 2 new files; report.html written\n      a.fit: not read: is empty\n      b.fit: damaged but \
             readable"
        );
        news.incomplete = vec![file("a.fit", None); 5];
        assert!(said(&news, true).contains("and 2 more files not read completely"));
    }

    #[test]
    fn a_reached_limit_is_told_with_the_remedy() {
        let said = blind(&Blind::TooManyFolders, Duration::from_secs(30));
        assert!(said.contains("every 30 seconds instead"), "{said}");
        assert!(said.contains("fs.inotify.max_user_watches"), "{said}");
    }
}
