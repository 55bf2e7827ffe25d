//! The settings of a run: the command line takes precedence over the configuration file, and that over the defaults.

use std::path::{Path, PathBuf};

use super::args::{Command, ReadingArguments};
use super::config_file::{ConfigFile, ConfiguredPath, config_place};
use super::error::CliError;
use super::look::{LookArguments, SpokenArguments};
use super::output::say;
use super::store_place::shown_path;
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

/// Fills in what was not typed.
///
/// # Errors
/// When the configuration is wrong or names what is not there, and when no export is named anywhere.
pub fn complete(command: &mut Command) -> Result<(), CliError> {
    let name = command.name();
    let Some(fillable) = fillable(command) else {
        return Ok(());
    };
    let config = ConfigFile::load()?;
    fill(fillable, &config, name)
}

fn fill(fillable: Fillable, config: &ConfigFile, command: &str) -> Result<(), CliError> {
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
    if let Some((file, athlete)) = fillable.of_one_file
        && athlete.is_none()
        && belongs(config, &[file.to_owned()])
    {
        *athlete = there(config, "athlete", config.athlete.as_ref())?;
    }
    let Some(reading) = fillable.reading else {
        return Ok(());
    };
    reading.config.clone_from(&config.place);
    reading.units = units;
    if reading.exports.is_empty() {
        for export in &config.exports {
            reading
                .exports
                .extend(there(config, "exports", Some(export))?);
        }
    }
    if reading.exports.is_empty() {
        return Err(no_export(command));
    }
    if fillable.many_athletes {
        return Ok(());
    }
    if !belongs(config, &reading.exports) {
        tell_unused(config, reading);
        return Ok(());
    }
    if reading.athlete.is_none() {
        reading.athlete = there(config, "athlete", config.athlete.as_ref())?;
    }
    if reading.corrections.is_none() {
        reading.corrections = there(config, "corrections", config.corrections.as_ref())?;
    }
    Ok(())
}

/// Whether files are those of the athlete of the configuration: they lie in one of its exports, or it names no
/// exports. Nobody's thresholds fit another person.
fn belongs(config: &ConfigFile, paths: &[PathBuf]) -> bool {
    let own: Vec<PathBuf> = config
        .exports
        .iter()
        .filter_map(|export| export.path.canonicalize().ok())
        .collect();
    let is_own = |path: &PathBuf| {
        // A member of an archive has the path of the archive in front.
        let mut around = path.ancestors().map(|path| path.canonicalize());
        let whole = around.find_map(Result::ok);
        whole.is_some_and(|whole| own.iter().any(|own| whole.starts_with(own)))
    };
    config.exports.is_empty() || paths.iter().all(is_own)
}

fn tell_unused(config: &ConfigFile, reading: &ReadingArguments) {
    let athlete = config
        .athlete
        .as_ref()
        .filter(|_| reading.athlete.is_none());
    let corrections = config
        .corrections
        .as_ref()
        .filter(|_| reading.corrections.is_none());
    let named = [("--athlete", athlete), ("--corrections", corrections)];
    let named: Vec<String> = named
        .into_iter()
        .filter_map(|(option, path)| Some(format!("{option} {}", path?.written)))
        .collect();
    if !named.is_empty() && !reading.quiet {
        say(&format!(
            "restday: these files are not in the exports of your config.toml, so its athlete and corrections \
             are not used; if they are yours, add {}",
            named.join(" ")
        ));
    }
}

/// A path of the configuration, if something is there.
fn there(
    config: &ConfigFile,
    key: &'static str,
    path: Option<&ConfiguredPath>,
) -> Result<Option<PathBuf>, CliError> {
    let Some(configured) = path else {
        return Ok(None);
    };
    if configured.path.exists() {
        return Ok(Some(configured.path.clone()));
    }
    Err(CliError::ConfiguredMissing {
        config: config.place.as_deref().map_or(String::new(), shown_path),
        line: configured.line,
        key,
        path: configured.written.clone(),
    })
}

fn no_export(command: &str) -> CliError {
    let config = config_place().map_or(String::new(), |place| {
        let path = shown_path(&place.path);
        match place.path.exists() {
            true => format!(", or set exports in {path}"),
            false => format!(", or set exports in {path} (`restday config --init` writes one)"),
        }
    });
    CliError::NoExport {
        command: command.to_owned(),
        config,
    }
}

/// The arguments of a command that may be filled in; nothing for those that need no settings.
fn fillable(command: &mut Command) -> Option<Fillable<'_>> {
    Some(match command {
        Command::Report(of) => Fillable {
            reading: Some(&mut of.common.reading),
            look: Some(&mut of.chart.look),
            many_athletes: of.per_athlete,
            ..Fillable::default()
        },
        Command::Today(of) => reading(&mut of.reading, &mut of.spoken),
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
        | Command::Licenses => {
            return None;
        }
    })
}

fn reading<'a>(reading: &'a mut ReadingArguments, spoken: &'a mut SpokenArguments) -> Fillable<'a> {
    Fillable {
        reading: Some(reading),
        spoken: Some(spoken),
        ..Fillable::default()
    }
}
