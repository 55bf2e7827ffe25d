//! `restday config`: what holds for a run, and where each setting comes from.

use std::env;
use std::fs;
use std::path::Path;

use clap::ValueEnum;

use super::Ending;
use super::args::ConfigArguments;
use super::config_file::{
    ConfigFile, ConfigPlace, ConfiguredPath, TEMPLATE, VARIABLE, config_place,
};
use super::error::CliError;
use super::in_force::{FileInForce, FilesInForce, Origin, TypedFiles};
use super::output::{Output, print_text};
use super::user_folders::{cache_folder, shown_path};
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
        let place = config_place()?;
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
    let ConfigPlace { path, .. } = config_place()?;
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
        .chain(files(arguments, &config))
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
        Ok(ConfigPlace { chosen_by, .. }) => from_environment(*chosen_by),
        Err(CliError::ConfigSwitchedOff) => from_environment(Some(VARIABLE)),
        Err(_) => DEFAULT.to_owned(),
    };
    let value = match (&config.place, place) {
        (Some(path), _) => shown_path(path),
        (None, Ok(place)) => format!("none (would be {})", shown_path(&place.path)),
        (None, Err(_)) => "none".to_owned(),
    };
    ("config file", value, from)
}

fn from_environment(variable: Option<&str>) -> String {
    variable.map_or(DEFAULT.to_owned(), |name| format!("{ENVIRONMENT} ({name})"))
}

fn files(arguments: &ConfigArguments, config: &ConfigFile) -> Vec<Setting> {
    let typed = TypedFiles {
        exports: &arguments.exports,
        athlete: arguments.athlete.as_deref(),
        corrections: arguments.corrections.as_deref(),
        many_athletes: false,
    };
    let in_force = FilesInForce::of(typed, config);
    let none = |name, unused: Option<&ConfiguredPath>| {
        let from = unused.map_or(DEFAULT.to_owned(), |set| {
            format!("{}, is for other exports", of_line(set))
        });
        (name, "none".to_owned(), from)
    };
    let setting = |name, file: &FileInForce| {
        let from = match file.origin {
            Origin::CommandLine => COMMAND_LINE.to_owned(),
            Origin::ConfigFile(set) => of_line(set),
            Origin::BesideAthlete => format!("{DEFAULT} (next to the athlete file)"),
        };
        (name, told(&file.path), from)
    };
    let exports = in_force.exports.iter().map(|file| setting("exports", file));
    let mut settings: Vec<Setting> = exports.collect();
    if settings.is_empty() {
        settings.push(none("exports", None));
    }
    for (name, file, unused) in [
        ("athlete", &in_force.athlete, in_force.unused_athlete),
        (
            "corrections",
            &in_force.corrections,
            in_force.unused_corrections,
        ),
    ] {
        let file = file.as_ref().map(|file| setting(name, file));
        settings.push(file.unwrap_or_else(|| none(name, unused)));
    }
    settings
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
    let folder = cache_folder();
    let from = from_environment(folder.as_ref().and_then(|folder| folder.chosen_by));
    let value = folder.map_or("none".to_owned(), |folder| shown_path(&folder.path));
    ("cache", value, from)
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
