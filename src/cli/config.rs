//! `restday config`: what holds for a run, and where each setting comes from.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::Ending;
use super::args::ConfigArguments;
use super::config_file::{ConfigFile, ConfigPlace, ConfiguredPath, TEMPLATE, config_place};
use super::corrections_file;
use super::error::CliError;
use super::output::{Output, print_text};
use super::store_place::{cache_folder, shown_path};
use crate::report::Language;

/// Where a setting comes from.
const COMMAND_LINE: &str = "command line";
const CONFIG_FILE: &str = "config file";
const ENVIRONMENT: &str = "environment";
const DEFAULT: &str = "default";

/// Runs `restday config`.
///
/// # Errors
/// [`CliError`] when the file is wrong, already exists, or cannot be written.
pub fn run(arguments: &ConfigArguments) -> Result<Ending, CliError> {
    if arguments.path {
        let place = config_place().ok_or(CliError::NoConfigFolder)?;
        print_text(&format!("{}\n", place.path.display()))?;
    } else if arguments.init {
        init()?;
    } else {
        print_text(&shown(arguments)?)?;
    }
    Ok(Ending::Done)
}

/// Writes the commented file, with its folder where there is none.
fn init() -> Result<(), CliError> {
    let ConfigPlace { path, .. } = config_place().ok_or(CliError::NoConfigFolder)?;
    if path.exists() || path.is_symlink() {
        return Err(CliError::ConfigExists {
            config: shown_path(&path),
        });
    }
    if let Some(folder) = path.parent().filter(|folder| *folder != Path::new("")) {
        fs::create_dir_all(folder).map_err(|source| CliError::Output {
            path: shown_path(folder).into(),
            source,
        })?;
    }
    Output::check(&path)?.if_new()?.write(TEMPLATE.as_bytes())?;
    print_text(&format!("written: {}\n", shown_path(&path)))
}

/// A setting: name, value, and where that comes from.
type Setting = (&'static str, String, String);

/// Every setting on a line.
fn shown(arguments: &ConfigArguments) -> Result<String, CliError> {
    let config = ConfigFile::load()?;
    let settings: Vec<Setting> = [file(&config)]
        .into_iter()
        .chain(exports(arguments, &config))
        .chain(athlete_files(arguments, &config))
        .chain(look(arguments, &config))
        .chain([cache(), colour()])
        .collect();
    let width = |of: fn(&Setting) -> usize| settings.iter().map(of).max().unwrap_or(0) + 2;
    let names = width(|(name, _, _)| name.len());
    let values = width(|(_, value, _)| value.chars().count());
    let line = |(name, value, from): &Setting| format!("{name:names$}{value:values$}{from}\n");
    Ok(settings.iter().map(line).collect())
}

fn file(config: &ConfigFile) -> Setting {
    let place = config_place();
    let from = match &place {
        Some(place) if !place.from_variable => DEFAULT.to_owned(),
        None if env::var_os("RESTDAY_CONFIG").is_none() => DEFAULT.to_owned(),
        _ => format!("{ENVIRONMENT} (RESTDAY_CONFIG)"),
    };
    let value = match (&config.place, place) {
        (Some(path), _) => shown_path(path),
        (None, Some(place)) => format!("none (would be {})", shown_path(&place.path)),
        (None, None) => "none".to_owned(),
    };
    ("config file", value, from)
}

fn exports(arguments: &ConfigArguments, config: &ConfigFile) -> Vec<Setting> {
    let typed = arguments
        .exports
        .iter()
        .map(|path| (path.clone(), COMMAND_LINE.to_owned()));
    let typed: Vec<(PathBuf, String)> = typed.collect();
    let set = config
        .exports
        .iter()
        .map(|export| (export.path.clone(), of_line(export)));
    let held = match typed.is_empty() {
        true => set.collect(),
        false => typed,
    };
    if held.is_empty() {
        return vec![("exports", "none".to_owned(), DEFAULT.to_owned())];
    }
    let setting = |(path, from): (PathBuf, String)| ("exports", told(&path), from);
    held.into_iter().map(setting).collect()
}

fn athlete_files(arguments: &ConfigArguments, config: &ConfigFile) -> [Setting; 2] {
    let held = |typed: &Option<PathBuf>, set: Option<&ConfiguredPath>| match (typed, set) {
        (Some(path), _) => Some((path.clone(), COMMAND_LINE.to_owned())),
        (None, Some(set)) => Some((set.path.clone(), of_line(set))),
        (None, None) => None,
    };
    let athlete = held(&arguments.athlete, config.athlete.as_ref());
    let beside = || {
        let folder = athlete.as_ref()?.0.parent()?;
        let found = corrections_file::in_folder(folder)?;
        Some((found, format!("{DEFAULT} (next to the athlete file)")))
    };
    let corrections = held(&arguments.corrections, config.corrections.as_ref()).or_else(beside);
    let setting = |name, held: Option<(PathBuf, String)>| match held {
        Some((path, from)) => (name, told(&path), from),
        None => (name, "none".to_owned(), DEFAULT.to_owned()),
    };
    let corrections = setting("corrections", corrections);
    [setting("athlete", athlete), corrections]
}

fn look(arguments: &ConfigArguments, config: &ConfigFile) -> [Setting; 3] {
    let (theme, spoken) = (arguments.look.theme, arguments.look.spoken);
    let code = |language: Language| language.code().to_owned();
    [
        of_three("units", (spoken.units, config.units), "metric", word),
        of_three("theme", (theme, config.theme), "light", word),
        of_three("lang", (spoken.lang, config.lang), "en", code),
    ]
}

fn of_three<T>(
    name: &'static str,
    (typed, set): (Option<T>, Option<T>),
    usual: &str,
    named: impl Fn(T) -> String,
) -> Setting {
    match (typed, set) {
        (Some(value), _) => (name, named(value), COMMAND_LINE.to_owned()),
        (None, Some(value)) => (name, named(value), CONFIG_FILE.to_owned()),
        (None, None) => (name, usual.to_owned(), DEFAULT.to_owned()),
    }
}

fn word<T: ValueEnum>(value: T) -> String {
    let value = value.to_possible_value();
    value.map_or(String::new(), |value| value.get_name().to_owned())
}

fn of_line(set: &ConfiguredPath) -> String {
    format!("{CONFIG_FILE}, line {}", set.line)
}

/// A path, and whether nothing is there.
fn told(path: &Path) -> String {
    let missing = if path.exists() { "" } else { " (not there)" };
    shown_path(path) + missing
}

fn cache() -> Setting {
    let from = match env::var_os("XDG_CACHE_HOME") {
        Some(_) if !cfg!(windows) => format!("{ENVIRONMENT} (XDG_CACHE_HOME)"),
        _ => DEFAULT.to_owned(),
    };
    match cache_folder() {
        Some(folder) => ("cache", shown_path(&folder), from),
        None => ("cache", "none".to_owned(), DEFAULT.to_owned()),
    }
}

fn colour() -> Setting {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    for (name, value) in [("NO_COLOR", "never"), ("CLICOLOR_FORCE", "always")] {
        if set(name) {
            return ("color", value.to_owned(), format!("{ENVIRONMENT} ({name})"));
        }
    }
    ("color", "auto".to_owned(), DEFAULT.to_owned())
}
