//! The settings of a run: the command line takes precedence over the configuration file, and that over the defaults.

use std::path::{Path, PathBuf};

use super::args::{Command, ReadingArguments, ReportArguments};
use super::config_file::{ConfigFile, config_place};
use super::error::CliError;
use super::in_force::{FileInForce, FilesInForce, Origin, TypedFiles};
use super::look::{LookArguments, SpokenArguments};
use super::user_folders::shown_path;
use crate::report::Units;

/// What of a command's arguments the configuration fills in.
#[derive(Default)]
struct Fillable<'a> {
    reading: Option<&'a mut ReadingArguments>,
    /// Of a command that reads one file and no export.
    of_one_file: Option<(&'a Path, &'a mut Option<PathBuf>)>,
    look: Option<&'a mut LookArguments>,
    spoken: Option<&'a mut SpokenArguments>,
    /// Whose files they are is decided by folder, so the athlete of the configuration is not meant.
    many_athletes: bool,
}

/// Fills in what was not typed; returns what is to be said of settings that are not used.
///
/// # Errors
/// When the configuration is wrong or names what is not there, and when no export is named anywhere.
pub fn complete(command: &mut Command) -> Result<Option<String>, CliError> {
    let name = command.name();
    let Some(fillable) = fillable(command) else {
        return Ok(None);
    };
    let config = ConfigFile::load()?;
    fill(fillable, &config, name)
}

fn fill(
    fillable: Fillable,
    config: &ConfigFile,
    command: &str,
) -> Result<Option<String>, CliError> {
    let spoken = match fillable.look {
        Some(look) => {
            look.theme = look.theme.or(config.theme);
            Some(&mut look.spoken)
        }
        None => fillable.spoken,
    };
    let mut units = Units::default();
    if let Some(spoken) = spoken {
        spoken.units = spoken.units.or(config.units);
        spoken.lang = spoken.lang.or(config.lang);
        units = spoken.units();
    }
    if let Some((file, athlete)) = fillable.of_one_file {
        let file = [file.to_owned()];
        let typed = TypedFiles {
            exports: &file,
            athlete: athlete.as_deref(),
            ..TypedFiles::default()
        };
        let found = FilesInForce::of(typed, config).athlete;
        *athlete = named(found.as_ref(), config, "athlete")?;
    }
    let Some(reading) = fillable.reading else {
        return Ok(None);
    };
    reading.config.clone_from(&config.place);
    reading.units = units;
    let typed = TypedFiles {
        exports: &reading.exports,
        athlete: reading.athlete.as_deref(),
        corrections: reading.corrections.as_deref(),
        many_athletes: fillable.many_athletes,
    };
    let in_force = FilesInForce::of(typed, config);
    if in_force.exports.is_empty() {
        return Err(no_export(command));
    }
    let exports = in_force.exports.iter();
    let exports = exports.map(|export| named(Some(export), config, "exports"));
    let exports: Result<Vec<Option<PathBuf>>, CliError> = exports.collect();
    let exports = exports?.into_iter().flatten().collect();
    let athlete = named(in_force.athlete.as_ref(), config, "athlete")?;
    let corrections = named(in_force.corrections.as_ref(), config, "corrections")?;
    let unused = unused_in_words(&in_force).filter(|_| !reading.quiet);
    reading.exports = exports;
    reading.athlete = athlete;
    reading.corrections = corrections;
    Ok(unused)
}

fn unused_in_words(in_force: &FilesInForce) -> Option<String> {
    let unused = [
        ("--athlete", in_force.unused_athlete),
        ("--corrections", in_force.unused_corrections),
    ];
    let unused: Vec<String> = unused
        .into_iter()
        .filter_map(|(option, path)| Some(format!("{option} {}", path?.written)))
        .collect();
    (!unused.is_empty()).then(|| {
        format!(
            "restday: these files are not in the exports of your config.toml, so its athlete and corrections \
             are not used; if they are yours, add {}",
            unused.join(" ")
        )
    })
}

/// The path of a file in force; of those that the configuration names something must be there.
fn named(
    file: Option<&FileInForce>,
    config: &ConfigFile,
    key: &'static str,
) -> Result<Option<PathBuf>, CliError> {
    match file {
        Some(FileInForce {
            origin: Origin::ConfigFile(configured),
            path,
        }) if !path.exists() => Err(CliError::ConfiguredMissing {
            config: config.place.as_deref().map_or(String::new(), shown_path),
            line: configured.line,
            key,
            path: configured.written.clone(),
        }),
        file => Ok(file.map(|file| file.path.clone())),
    }
}

fn no_export(command: &str) -> CliError {
    let config = config_place().map_or_else(
        |_| String::new(),
        |place| {
            let path = shown_path(&place.path);
            match place.path.exists() {
                true => format!(", or set exports in {path}"),
                false => format!(", or set exports in {path} (`restday config --init` writes one)"),
            }
        },
    );
    CliError::NoExport {
        command: command.to_owned(),
        config,
    }
}

/// The arguments of a command that may be filled in; nothing for those that need no settings.
fn fillable(command: &mut Command) -> Option<Fillable<'_>> {
    Some(match command {
        Command::Report(of) => of_report(of),
        Command::Watch(of) => of_report(&mut of.report),
        Command::Today(of) => reading(&mut of.reading, &mut of.spoken),
        Command::Week(of) => reading(&mut of.reading, &mut of.spoken),
        Command::Activities(of) => reading(&mut of.table.common.reading, &mut of.table.spoken),
        Command::Days(of) => reading(&mut of.table.common.reading, &mut of.table.spoken),
        Command::Weeks(of) => reading(&mut of.table.common.reading, &mut of.table.spoken),
        Command::Laps(of) => reading(&mut of.table.common.reading, &mut of.table.spoken),
        Command::Efforts(of) => reading(&mut of.table.common.reading, &mut of.table.spoken),
        Command::Audit(of) => Fillable {
            reading: Some(&mut of.common.reading),
            look: Some(&mut of.look),
            ..Fillable::default()
        },
        Command::Validate(of) => reading(&mut of.common.reading, &mut of.spoken),
        Command::Dataset(of) => Fillable {
            reading: Some(&mut of.common.reading),
            many_athletes: of.per_athlete,
            ..Fillable::default()
        },
        Command::Import(of) => reading(&mut of.reading, &mut of.spoken),
        Command::Athlete(of) => reading(&mut of.reading, &mut of.spoken),
        Command::Inspect(of) => Fillable {
            of_one_file: Some((&of.file, &mut of.athlete)),
            spoken: Some(&mut of.spoken),
            ..Fillable::default()
        },
        Command::Samples(_)
        | Command::Config(_)
        | Command::Completions(_)
        | Command::Man(_)
        | Command::Web(_)
        | Command::Licenses => {
            return None;
        }
    })
}

fn of_report(of: &mut ReportArguments) -> Fillable<'_> {
    Fillable {
        reading: Some(&mut of.common.reading),
        look: Some(&mut of.chart.look),
        many_athletes: of.per_athlete,
        ..Fillable::default()
    }
}

fn reading<'a>(reading: &'a mut ReadingArguments, spoken: &'a mut SpokenArguments) -> Fillable<'a> {
    Fillable {
        reading: Some(reading),
        spoken: Some(spoken),
        ..Fillable::default()
    }
}
