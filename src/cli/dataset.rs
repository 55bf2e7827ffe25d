//! `restday dataset`: the tables of athletes as a partitioned Parquet data set.
//!
//! The tables of an athlete depend on the athlete's own files only, so jobs with different athletes write
//! the same as one job.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::args::DatasetArguments;
use super::athletes::{Folder, athletes_in, say_loose};
use super::error::CliError;
use super::output::{Output, check_folder, keep_out_of, make_folder, say, say_written};
use super::run::{self, ReadDays};
use super::span;
use super::{Ending, athlete_file, corrections_file, several_people, store_place};
use crate::answer::DefaultRange;
use crate::report::{
    ActivitiesTable, DaysTable, EffortsTable, LapsTable, Look, Report, WeeksTable, counted,
    digests_parquet,
};

/// Tables that are made of scored activities.
const TABLES: [&dyn Report; 5] = [
    &ActivitiesTable,
    &DaysTable,
    &WeeksTable,
    &LapsTable,
    &EffortsTable,
];
/// Table of what they were made of.
const DIGESTS: &str = "digests";
/// The form of all of them.
const FORM: &str = "parquet";
/// Name of the only file of a partition.
const PART: &str = "part-0.parquet";
/// Endings that name a file and no folder.
const FILES: [&str; 4] = [FORM, "csv", "json", "txt"];

/// Runs `restday dataset`.
///
/// # Errors
/// [`CliError`] when there is no athlete or nowhere to write; one of several athletes whose files cannot
/// be read is reported and left out.
pub fn run(arguments: &DatasetArguments) -> Result<Ending, CliError> {
    let reading = &arguments.common.reading;
    span::check(&arguments.common.days)?;
    run::exist(&reading.exports)?;
    // A file that is everybody's is wrong for all or for none.
    athlete_file::stated(reading.athlete.as_deref())?;
    let folder = &arguments.output;
    let was_there = folder.exists();
    check_place(arguments)?;
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
fn check_place(arguments: &DatasetArguments) -> Result<(), CliError> {
    let folder = &arguments.output;
    let exports = &arguments.common.reading.exports;
    let why = "-o names a folder for the whole data set";
    check_folder(folder, &FILES, why, exports)?;
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
    make_folder(folder)
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
    let corrections = corrections_file::place(reading);
    let read = store_place::with(reading, |store| {
        let beside = (corrections.as_deref(), store);
        run::read_days(reading, &common.scoring, beside, "reading")
    })?;
    several_people::tell(reading, &read.0.digests, &read.0.account);
    let written = written(arguments, &athlete, read)?;
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
    let (sum, left_out) = store_place::with(&common.reading, |store| {
        let mut sum = Written::default();
        let mut left_out = 0;
        for (at, athlete) in athletes.iter().enumerate() {
            let which = (at, athletes.len());
            // One at a time, so that memory holds one history and not all.
            let read = athlete.read(common, store, which);
            match read.and_then(|read| written(arguments, athlete, read)) {
                Ok(written) => sum = sum.and(written),
                // Where one cannot be written, nobody can.
                Err(error) if error.is_for_all() => return Err(error),
                Err(error) => {
                    say(&format!("restday: {}: {error}", athlete.name));
                    left_out += 1;
                }
            }
        }
        Ok((sum, left_out))
    })?;
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
        say_loose(loose);
        if athletes.len() > left_out {
            say_where(arguments);
        }
    }
    Ok(match left_out {
        0 => sum.ending,
        _ => Ending::SomethingToSay,
    })
}

/// The folder of what is an athlete's of a table.
fn partition(dataset: &Path, table: &str, athlete: &str) -> PathBuf {
    dataset.join(table).join(format!("athlete={athlete}"))
}

fn say_where(arguments: &DatasetArguments) {
    say_written(&arguments.output);
}

/// How many activities and days were written, and how it ended.
#[derive(Default)]
struct Written {
    activities: usize,
    days: usize,
    ending: Ending,
}

impl Written {
    fn and(self, other: Self) -> Self {
        Self {
            activities: self.activities + other.activities,
            days: self.days + other.days,
            ending: self.ending.and(other.ending),
        }
    }

    fn in_words(&self) -> String {
        let activities = counted(self.activities, "activity", "activities");
        let days = counted(self.days, "day", "days");
        format!("{activities} and {days}")
    }
}

/// Writes all tables of an athlete.
fn written(
    arguments: &DatasetArguments,
    athlete: &Folder,
    (read, days): ReadDays,
) -> Result<Written, CliError> {
    let common = &arguments.common;
    let span = span::range(&common.days, DefaultRange::WholeHistory, days)?;
    // Scoring decides on heart rates that a digest keeps apart, so digests come first.
    let digests = digests_parquet(&read.digests, read.athlete.home, span.0)?;
    let results = run::scored_over(read, common, span);
    let put = |table: &str, bytes: &[u8]| {
        let partition = partition(&arguments.output, table, &athlete.stem);
        make_folder(&partition)?;
        let part = partition.join(PART);
        keep_out_of(&common.reading.exports, &part)?;
        Output::check(&part)?.write(bytes)
    };
    put(DIGESTS, &digests)?;
    for table in TABLES {
        let bytes = table.render(&results, &Look::default(), FORM)?;
        put(table.name(), &bytes)?;
    }
    let history = &results.history;
    let activities = history.activities.iter().map(|activity| activity.day);
    let days = history.days.iter().map(|day| day.date);
    let within = |day: &NaiveDate| results.range.contains(*day);
    Ok(Written {
        activities: activities.filter(within).count(),
        days: days.filter(within).count(),
        ending: run::ending(&common.reading, &results.account),
    })
}
