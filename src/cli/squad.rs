//! `restday report --per-athlete`: a report for each athlete of an export, and who needs rest.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDate;
use clap::ValueEnum;

use super::args::{Common, ReportArguments, ReportFormat};
use super::athletes::{Folder, athletes_in, say_loose};
use super::error::CliError;
use super::only::only;
use super::output::{Output, check_folder, keep_out_of, make_folder, print_page, say, say_written};
use super::run::{self, ReadDays};
use super::terminal::stdout_columns;
use super::{Ending, opener, span, store_place};
use crate::answer::{Account, Results, SquadDay, natural_day};
use crate::pipeline::each_in_parallel;
use crate::report::{Look, Squad, SquadMember, squad_page, squad_picture, squad_table, squad_text};

/// The overview as a page, which is what `--open` opens.
pub const OVERVIEW_PAGE: &str = "overview.html";
/// The overview as a picture.
const OVERVIEW_PICTURE: &str = "overview.png";

/// Runs `restday report --per-athlete`.
///
/// # Errors
/// [`CliError`] when there is no athlete or nowhere to write; an athlete whose files cannot be read is
/// reported and left out.
pub fn run(arguments: &ReportArguments) -> Result<Ending, CliError> {
    let written = written(arguments, &mut |complaint| say(&complaint))?;
    let folder = arguments.folder();
    if arguments.open {
        opener::open_file(&folder.join(OVERVIEW_PAGE));
    }
    if !arguments.common.reading.quiet {
        say_loose(written.loose);
        say_written(folder);
        print_page(&squad_text(&written.squad, stdout_columns()))?;
    }
    Ok(written.ending)
}

/// The reports of all athletes, as they were written.
pub struct Written {
    /// Whether any file differs from the one that was there.
    pub is_new: bool,
    squad: Squad,
    /// Files that belong to no athlete.
    loose: usize,
    ending: Ending,
}

/// Writes a report for each athlete, and the overview; an athlete whose files cannot be read is a complaint.
///
/// # Errors
/// As [`run`].
pub fn written(
    arguments: &ReportArguments,
    complain: &mut dyn FnMut(String),
) -> Result<Written, CliError> {
    let common = &arguments.common;
    span::check(&common.days)?;
    let folder = folder(arguments)?;
    let (athletes, loose) = athletes_in(&common.reading)?;
    make_folder(&folder)?;
    let read = read_all(arguments, &athletes)?;
    let date = judged_on(common, &read);
    let reports = Reports {
        arguments,
        folder: &folder,
        day: SquadDay {
            date,
            is_over: date < run::wall(),
        },
        is_new: AtomicBool::new(false),
    };
    let (squad, ending) = reports.written(&athletes, read, complain)?;
    Ok(Written {
        is_new: reports.is_new.load(Ordering::Relaxed),
        squad,
        loose,
        ending,
    })
}

/// Where reports go: never into an export.
///
/// # Errors
/// When that is no folder, or in an export.
pub fn folder(arguments: &ReportArguments) -> Result<PathBuf, CliError> {
    let exports = &arguments.common.reading.exports;
    let folder = arguments.folder().to_owned();
    let forms = ReportFormat::value_variants().iter();
    let endings: Vec<&str> = forms.map(|form| form.extension()).collect();
    let why = "with --per-athlete, -o names a folder for all reports";
    check_folder(&folder, &endings, why, exports)?;
    keep_out_of(exports, &folder.join(OVERVIEW_PICTURE))?;
    Ok(folder)
}

/// What was read of each athlete, in their order.
fn read_all(
    arguments: &ReportArguments,
    athletes: &[Folder],
) -> Result<Vec<Result<ReadDays, CliError>>, CliError> {
    let common = &arguments.common;
    store_place::with(&common.reading, |store| {
        let one = |(at, athlete): (usize, &Folder)| match athlete.read(
            common,
            store,
            (at, athletes.len()),
        ) {
            Err(error) if error.is_for_all() => Err(error),
            read => Ok(read),
        };
        athletes.iter().enumerate().map(one).collect()
    })
}

/// The day that all are judged on: the one that was typed, else that on the wall while the files of anybody are
/// fresh, else the last day with a file of anybody; and no later than the end of the range.
fn judged_on(common: &Common, read: &[Result<ReadDays, CliError>]) -> NaiveDate {
    let wall = run::wall();
    let last = read.iter().flatten().map(|(_, (_, last))| *last).max();
    let last = last.unwrap_or(wall);
    let marks = span::landmarks(last);
    if let Some(on) = &common.days.on {
        return on.day(marks);
    }
    let natural = match natural_day(last, wall) == wall {
        true => wall,
        false => last,
    };
    let end = common.days.to.as_ref().map(|to| to.last(marks));
    end.map_or(natural, |end| end.min(natural))
}

/// What is written, and where.
struct Reports<'a> {
    arguments: &'a ReportArguments,
    folder: &'a Path,
    day: SquadDay,
    /// Whether any file differs from the one that was there.
    is_new: AtomicBool,
}

impl Reports<'_> {
    fn written(
        &self,
        athletes: &[Folder],
        read: Vec<Result<ReadDays, CliError>>,
        complain: &mut dyn FnMut(String),
    ) -> Result<(Squad, Ending), CliError> {
        let reading = &self.arguments.common.reading;
        let read = athletes.iter().zip(read).collect();
        let reported = each_in_parallel(read, reading.threads(), |(athlete, read)| {
            self.reported(athlete, read)
        })?;
        let mut members = Vec::new();
        let mut ending = Ending::Done;
        for (athlete, reported) in athletes.iter().zip(reported) {
            let (member, became) = reported?;
            members.push(member);
            match became {
                Ok(account) => ending = ending.and(run::ending(reading, &account)),
                Err(error) => {
                    complain(format!("restday: {}: {error}", athlete.name));
                    ending = Ending::SomethingToSay;
                }
            }
        }
        let look = self.look();
        let squad = Squad::of(self.day, members, look.language);
        self.write(OVERVIEW_PICTURE, &squad_picture(&squad, &look, "png")?)?;
        self.write(OVERVIEW_PAGE, &squad_page(&squad, &look))?;
        for format in &self.arguments.formats {
            if format.report().is_none() {
                let table = squad_table(&squad, &look, format.extension())?;
                self.write(&format.file("overview"), &table)?;
            }
        }
        Ok((squad, ending))
    }

    /// An athlete of the squad once the report is written, and what became of the files, or why there is no report.
    ///
    /// # Errors
    /// When it cannot be written.
    fn reported(
        &self,
        athlete: &Folder,
        read: Result<ReadDays, CliError>,
    ) -> Result<(SquadMember, Result<Account, CliError>), CliError> {
        let results = read.and_then(|read| self.scored(read));
        match results.and_then(|results| only(results, &self.arguments.shown)) {
            Ok(results) => {
                let member = self.report(athlete, &results)?;
                Ok((member, Ok(results.account)))
            }
            Err(error) => {
                let language = self.look().language;
                let why = brief(&error);
                let member = SquadMember::unread(&athlete.name, why, self.day, language);
                Ok((member, Err(error)))
            }
        }
    }

    /// The look of reports; none has a title, as one title cannot fit all athletes.
    fn look(&self) -> Look {
        self.arguments.chart.look()
    }

    /// Scored for the common day. An athlete whose files ended long before has a report of the day after them, as
    /// one on days without data would be empty.
    fn scored(&self, read: ReadDays) -> Result<Results, CliError> {
        let (_, (first, last)) = read;
        let on = self.day.date;
        if first > on {
            return Err(CliError::BeforeTheFirstDay { on, first });
        }
        let own = natural_day(last, on).min(on);
        run::scored_on(read, &self.arguments.common, own)
    }

    fn report(&self, athlete: &Folder, results: &Results) -> Result<SquadMember, CliError> {
        let look = self.look();
        for format in &self.arguments.formats {
            if let Some(report) = format.report() {
                let bytes = report.render(results, &look, format.extension())?;
                self.write(&format.file(&athlete.stem), &bytes)?;
            }
        }
        let report = ReportFormat::best(&self.arguments.formats);
        let report = report.map(|format| format.file(&athlete.stem));
        let spoken = (look.units, look.language);
        Ok(SquadMember::of(
            &athlete.name,
            report,
            (results, self.day),
            spoken,
        ))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), CliError> {
        let path = self.folder.join(name);
        let output = Output::beside(&self.arguments.common.reading, &path)?;
        // A watch does not write the same bytes again, as sync programs would copy them.
        let is_watched = self.arguments.common.reading.belief.is_some();
        if is_watched && !output.would_change(bytes) {
            return Ok(());
        }
        self.is_new.store(true, Ordering::Relaxed);
        output.write(bytes)
    }
}

/// Why an athlete has no report, without what stands around it: path and advice.
fn brief(error: &CliError) -> String {
    match error {
        CliError::NoActivity { account, .. } => format!("No activities in {account}"),
        other => other.to_string(),
    }
}
