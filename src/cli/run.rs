//! What every command does first: check the arguments, read the export, score it.

use std::path::{Path, PathBuf};

use chrono::{Local, NaiveDate};

use super::args::{
    AveragingWord, Common, DaysArguments, ReadingArguments, Scoring, ThresholdDates,
};
use super::day_word::SingleDay;
use super::error::CliError;
use super::output::say;
use super::sorted_out::{SortedOut, sorted_out};
use super::span;
use super::{Ending, corrected, corrections_file, several_people, store_place};
use crate::answer::{Account, DateRange, DefaultRange, Gathered, Question, Results};
use crate::athlete::{Athlete, Dating, Given};
use crate::digest::Digest;
use crate::history::{Averaging, FitnessModel};
use crate::recovery::{Nights, OwnFactor};
use crate::report::{account_in_words, counted};
use crate::store::Store;

/// An export that was read, and whose it is.
pub struct ReadExport {
    /// What the athlete states, and what follows from the files.
    pub athlete: Athlete,
    /// The activities that count.
    pub digests: Vec<Box<Digest>>,
    /// What became of every file.
    pub account: Account,
    /// The athlete file as it was written, if one was given.
    pub stated: Option<String>,
    planning_hour: Option<u32>,
    nights: Nights,
    own_factor: OwnFactor,
}

impl ReadExport {
    /// The same with the thresholds that it is to be scored with.
    pub fn for_scoring(self, arguments: &Scoring) -> Self {
        let dating = match arguments.thresholds {
            ThresholdDates::Dated => Dating::Dated,
            ThresholdDates::Latest => Dating::Latest,
        };
        Self {
            athlete: self.athlete.with_dating(dating),
            own_factor: match arguments.no_own_factor {
                true => OwnFactor::Off,
                false => OwnFactor::Counted,
            },
            nights: match arguments.nights {
                true => Nights::Counted,
                false => Nights::Shown,
            },
            ..self
        }
    }

    /// First and last day with an activity.
    ///
    /// # Errors
    /// When there is none, with what was found instead.
    pub fn days(&self, arguments: &ReadingArguments) -> Result<(NaiveDate, NaiveDate), CliError> {
        let span = self.athlete.home.span_of(&self.digests);
        span.ok_or_else(|| no_activity(arguments, &self.account))
    }
}

/// Reads an export, and what its athlete states.
///
/// # Errors
/// [`CliError`] when it is not there or the athlete file is wrong; unreadable files are no error.
pub fn read(arguments: &ReadingArguments) -> Result<ReadExport, CliError> {
    exist(&arguments.exports)?;
    let corrections = corrections_file::place(arguments);
    // The store is closed before the athlete is worked out: both at once are much in memory.
    let sorted = store_place::with(arguments, |store| {
        let how = (corrections.as_deref(), store);
        sorted_out(arguments, None, how, "reading")
    })?;
    let read = read_of(arguments, sorted);
    several_people::tell(arguments, &read.digests, &read.account);
    Ok(read)
}

/// Reads an export with a file of corrections, as one of several; the progress bar begins with `what`.
///
/// # Errors
/// As [`read`], and when there is no activity.
pub fn read_days(
    arguments: &ReadingArguments,
    scoring: &Scoring,
    (corrections, store): (Option<&Path>, Option<&Store>),
    what: &str,
) -> Result<ReadDays, CliError> {
    let sorted = sorted_out(arguments, None, (corrections, store), what)?;
    let read = read_of(arguments, sorted).for_scoring(scoring);
    let days = read.days(arguments)?;
    Ok((read, days))
}

fn read_of(arguments: &ReadingArguments, sorted: SortedOut) -> ReadExport {
    let SortedOut {
        stated,
        corrections,
        gathered,
    } = sorted;
    let Gathered {
        digests,
        body,
        account,
    } = gathered;
    let given = Given {
        diary: corrections.diary.clone(),
        ..stated.given
    };
    let athlete = Athlete::new(given, &digests, &body);
    if !arguments.quiet {
        let told = (athlete.home, arguments.units);
        corrected::tell_unmet(&corrections, &account, &digests, told);
    }
    ReadExport {
        athlete,
        digests,
        account,
        stated: stated.text,
        planning_hour: stated.planning_hour,
        nights: Nights::Shown,
        own_factor: OwnFactor::default(),
    }
}

/// What was read of an athlete, and first and last day with an activity.
pub type ReadDays = (ReadExport, (NaiveDate, NaiveDate));

/// Reads and scores an export.
///
/// # Errors
/// [`CliError`] for whatever keeps a report from being made; unreadable files do not.
pub fn results(arguments: &Common, default: DefaultRange) -> Result<Results, CliError> {
    span::check(&arguments.days)?;
    let read = read(&arguments.reading)?.for_scoring(&arguments.scoring);
    let days = read.days(&arguments.reading)?;
    if let Some(on) = &arguments.days.on {
        span::not_before(days.0, on.day(span::landmarks(days.1)))?;
    }
    let span = span::range(&arguments.days, default, days)?;
    Ok(scored_over(read, arguments, span))
}

/// Scores an export over some days for the advice of one.
pub fn scored_over(
    read: ReadExport,
    arguments: &Common,
    (range, today): (DateRange, NaiveDate),
) -> Results {
    scored(read, fitness_model(arguments), range, today)
}

/// Scores an export for the advice of a day, over the range up to it.
///
/// # Errors
/// When the range holds no data.
pub fn scored_on(
    (read, days): ReadDays,
    arguments: &Common,
    on: NaiveDate,
) -> Result<Results, CliError> {
    let range = span::range_up_to(on, &arguments.days, DefaultRange::RecentWeeks, days)?;
    Ok(scored(read, fitness_model(arguments), range, on))
}

/// Reads and scores an export for the advice of one day.
///
/// # Errors
/// As [`results`], and when the day lies before the first activity.
pub fn results_on(
    (reading, scoring): (&ReadingArguments, &Scoring),
    on: Option<&SingleDay>,
) -> Result<Results, CliError> {
    let read = read(reading)?.for_scoring(scoring);
    let (first, last) = read.days(reading)?;
    let on = on.map(|on| on.day(span::landmarks(last)));
    on.map_or(Ok(()), |on| span::not_before(first, on))?;
    if let Some(on) = on.filter(|on| span::is_far_after(*on, last)) {
        return Err(CliError::NoAdvice(on));
    }
    let (typed, default) = (DaysArguments::default(), DefaultRange::RecentWeeks);
    let (range, today) = match on {
        Some(on) => (span::range_up_to(on, &typed, default, (first, last))?, on),
        None => span::range(&typed, default, (first, last))?,
    };
    Ok(scored(read, FitnessModel::default(), range, today))
}

/// Today's date by the computer's own clock.
pub fn wall() -> NaiveDate {
    Local::now().date_naive()
}

fn scored(read: ReadExport, model: FitnessModel, range: DateRange, today: NaiveDate) -> Results {
    let usual = Question::about(range);
    let question = Question {
        today,
        read_on: Some(wall()),
        planning_hour: read.planning_hour.unwrap_or(usual.planning_hour),
        model,
        nights: read.nights,
        own_factor: read.own_factor,
        ..usual
    };
    Results::of(read.athlete, read.digests, read.account, question)
}

fn fitness_model(arguments: &Common) -> FitnessModel {
    FitnessModel {
        averaging: match arguments.averaging {
            AveragingWord::Exponential => Averaging::Exponential,
            AveragingWord::Reciprocal => Averaging::Reciprocal,
            AveragingWord::Span => Averaging::Span,
        },
        ..FitnessModel::default()
    }
}

/// What the exit code says of a run that could be done. Corrections that match nothing were named while reading; of files
/// that could not be read, it says where to look.
pub fn ending(arguments: &ReadingArguments, account: &Account) -> Ending {
    let unmet = !account.unmet.is_empty() && account.shard.is_none();
    let failed = account.failed().count();
    if !arguments.strict || (failed == 0 && !unmet) {
        return Ending::Done;
    }
    if failed > 0 {
        let files = counted(failed, "file", "files");
        say(&format!(
            "restday: {files} could not be read; restday import --only failed shows which and why"
        ));
    }
    Ending::SomethingToSay
}

/// Fails for the first path that is not there.
///
/// # Errors
/// [`CliError`] with that path.
pub fn exist(paths: &[PathBuf]) -> Result<(), CliError> {
    for path in paths {
        if !path.exists() && !path.is_symlink() {
            return Err(CliError::NoSuchExport(path.clone()));
        }
    }
    Ok(())
}

fn no_activity(arguments: &ReadingArguments, account: &Account) -> CliError {
    let paths: Vec<String> = arguments
        .exports
        .iter()
        .map(|p| p.display().to_string())
        .collect();
    // That there are none is said once.
    let found = account_in_words(account);
    let found = found.strip_prefix("0 activities from ").unwrap_or(&found);
    let mut found = found.to_owned();
    if let Some((path, why)) = account.failed().next() {
        found += &format!(" (the first: {path}: {why})");
    }
    CliError::NoActivity {
        exports: paths.join(", "),
        account: found,
    }
}
