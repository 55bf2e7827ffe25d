//! `restday dataset`: the tables of athletes as a partitioned Parquet data set.
//!
//! What is written of an athlete depends on the own files alone, so jobs that take different athletes
//! write what one job would.

mod partition;

use std::fs;
use std::path::Path;

use super::Ending;
use super::args::DatasetArguments;
use super::athlete_file;
use super::athletes::{Folder, athletes_in};
use super::error::CliError;
use super::output::{keep_out_of, say};
use super::run::{self, DefaultRange, ReadDays};
use super::store_place;
use crate::report::{
    ActivitiesTable, DaysTable, Look, Report, WeeksTable, counted, digests_parquet,
};

/// Tables that are made of scored activities.
const TABLES: [&dyn Report; 3] = [&ActivitiesTable, &DaysTable, &WeeksTable];
/// Table of what they were made of.
const DIGESTS: &str = "digests";
/// The form of all of them.
const FORM: &str = "parquet";
/// Endings that name a file and no folder.
const FILES: [&str; 4] = [FORM, "csv", "json", "txt"];

/// Runs the command.
///
/// # Errors
/// [`CliError`] when there is no athlete or nowhere to write; one of several athletes whose files cannot
/// be read is told of and left out.
pub fn run(arguments: &DatasetArguments) -> Result<Ending, CliError> {
    let reading = &arguments.common.reading;
    run::check(&arguments.common)?;
    run::exist(&reading.exports)?;
    // A file that is everybody's is wrong for all or for none.
    athlete_file::stated(reading.athlete.as_deref())?;
    let folder = &arguments.output;
    let was_there = folder.exists();
    check_folder(arguments)?;
    let written = match arguments.per_athlete {
        true => all(arguments),
        false => one(arguments),
    };
    if !was_there {
        // Goes if nothing came into it, and stays otherwise.
        let _ = fs::remove_dir(folder);
    }
    written
}

/// Fails where no data set may lie, and where none can be written.
fn check_folder(arguments: &DatasetArguments) -> Result<(), CliError> {
    let folder = &arguments.output;
    let ending = folder.extension().unwrap_or_default();
    let names_file = FILES.iter().any(|form| ending == *form);
    if folder == Path::new("-") || folder.is_file() || (names_file && !folder.is_dir()) {
        return Err(CliError::NoFolder {
            path: folder.clone(),
            why: "-o names a folder for the whole data set",
        });
    }
    let exports = &arguments.common.reading.exports;
    keep_out_of(exports, folder)?;
    let tables = TABLES.iter().map(|table| table.name()).chain([DIGESTS]);
    for table in tables {
        let table = folder.join(table);
        keep_out_of(exports, &table.join("athlete")).map_err(|error| match error {
            CliError::OutputInside { export, .. } => CliError::OutputInside {
                path: table.clone(),
                export,
            },
            error => error,
        })?;
    }
    fs::create_dir_all(folder).map_err(|source| CliError::Output {
        path: folder.clone(),
        source,
    })
}

/// The whole export as one athlete.
fn one(arguments: &DatasetArguments) -> Result<Ending, CliError> {
    let common = &arguments.common;
    let reading = &common.reading;
    let athlete = match (&arguments.name, reading.exports.as_slice()) {
        (Some(name), [export, ..]) => Folder::of_export(export).with_name(name),
        (None, [export]) => Folder::of_export(export),
        (_, _) => return Err(CliError::WhoseExports),
    };
    let store = store_place::open(reading);
    let read = run::read_days(reading, &common.scoring, store.as_ref(), "reading");
    store_place::finish(store.as_ref(), reading);
    let written = written(arguments, &athlete, read?)?;
    if !reading.quiet {
        say(&format!("athlete={}: {}", athlete.stem, written.in_words()));
        say_where(arguments);
    }
    Ok(written.ending)
}

/// Each folder and archive as an athlete.
fn all(arguments: &DatasetArguments) -> Result<Ending, CliError> {
    let common = &arguments.common;
    let (mut athletes, loose) = athletes_in(&common.reading)?;
    if let Some(second) = athletes.iter().find(|it| it.stem != it.stem_alone()) {
        return Err(CliError::SameName {
            path: second.path.clone(),
            stem: second.stem_alone(),
        });
    }
    let everybody = athletes.len();
    athletes.retain(|athlete| arguments.shard.is_none_or(|s| s.holds(&athlete.stem)));
    let store = store_place::open(&common.reading);
    let mut sum = Written::default();
    let mut left_out = 0;
    let mut nowhere = None;
    for (at, athlete) in athletes.iter().enumerate() {
        let which = (at, athletes.len());
        // One at a time, so that memory holds one history and not all.
        let read = athlete.read(common, store.as_ref(), which);
        match read.and_then(|read| written(arguments, athlete, read)) {
            Ok(written) => sum = sum.and(written),
            // Where one cannot be written, nobody can.
            Err(error @ CliError::Output { .. }) => {
                nowhere = Some(error);
                break;
            }
            Err(error) => {
                say(&format!("restday: {}: {error}", athlete.name));
                left_out += 1;
            }
        }
    }
    store_place::finish(store.as_ref(), &common.reading);
    if let Some(error) = nowhere {
        return Err(error);
    }
    if !common.reading.quiet {
        let written = counted(athletes.len() - left_out, "athlete", "athletes");
        let mut parts = vec![match arguments.shard {
            Some(shard) => format!("shard {shard}: {written} of {everybody}"),
            None => written,
        }];
        if left_out > 0 {
            parts.push(format!("{left_out} left out"));
        }
        parts.push(sum.in_words());
        say(&parts.join(", "));
        if loose > 0 {
            let files = counted(loose, "file", "files");
            say(&format!("beside the folders, and nobody’s: {files}"));
        }
        if athletes.len() > left_out {
            say_where(arguments);
        }
    }
    Ok(match left_out {
        0 => sum.ending,
        _ => Ending::SomethingToSay,
    })
}

fn say_where(arguments: &DatasetArguments) {
    say(&format!("written: {}", arguments.output.display()));
}

/// What was written.
struct Written {
    activities: usize,
    days: i64,
    ending: Ending,
}

impl Default for Written {
    fn default() -> Self {
        Self {
            activities: 0,
            days: 0,
            ending: Ending::Done,
        }
    }
}

impl Written {
    fn and(self, other: Self) -> Self {
        Self {
            activities: self.activities + other.activities,
            days: self.days + other.days,
            ending: match self.ending {
                Ending::Done => other.ending,
                ending => ending,
            },
        }
    }

    fn in_words(&self) -> String {
        let activities = counted(self.activities, "activity", "activities");
        format!(
            "{activities} and {}",
            counted(self.days as usize, "day", "days")
        )
    }
}

/// Writes all tables of an athlete.
fn written(
    arguments: &DatasetArguments,
    athlete: &Folder,
    (read, days): ReadDays,
) -> Result<Written, CliError> {
    let common = &arguments.common;
    let span = run::span(common, DefaultRange::WholeHistory, days)?;
    // Scoring decides on heart rates that a digest keeps apart, so digests come first.
    let digests = digests_parquet(&read.digests, read.athlete.home, span.0)?;
    let results = run::scored_over(read, common, span);
    let replace = |table: &str, bytes: &[u8]| {
        let place = partition::place(&arguments.output, table, &athlete.stem);
        partition::replace(&place, bytes)
    };
    replace(DIGESTS, &digests)?;
    for table in TABLES {
        let bytes = table.render(&results, &Look::default(), FORM)?;
        replace(table.name(), &bytes)?;
    }
    let within = |day| results.range.contains(day);
    Ok(Written {
        activities: (results.history.activities.iter())
            .filter(|activity| within(activity.day))
            .count(),
        days: results
            .history
            .days
            .iter()
            .filter(|day| within(day.date))
            .count() as i64,
        ending: run::ending(&common.reading, &results.account),
    })
}
