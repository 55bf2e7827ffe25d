//! `config.toml`: settings that hold for every run. Its fields are in docs/config.md.

mod place;
mod template;

pub use place::{ConfigPlace, VARIABLE, config_place};
pub use template::TEMPLATE;

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use toml::Spanned;
use toml::de::DeValue;

use super::error::CliError;
use super::look::{ThemeWord, UnitsWord, language};
use super::nearest_name::{listed, not_known};
use super::text_fault::{self, TextFault};
use super::toml_fault::{self, BACKSLASH};
use super::user_folders::{home, shown_path};
use crate::report::Language;

/// Every setting, in the order in which they are shown.
pub const KEYS: [&str; 6] = [
    "exports",
    "athlete",
    "corrections",
    "units",
    "theme",
    "lang",
];
/// Settings that somebody may expect and that do not exist, and why.
const NEVER: [(&str, &str); 2] = [
    (
        "week_start",
        "weeks run from Monday to Sunday everywhere in restday; remove this line",
    ),
    (
        "weeks_start",
        "weeks run from Monday to Sunday everywhere in restday; remove this line",
    ),
];

/// A path of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfiguredPath {
    /// As it was written.
    pub written: String,
    /// With the home folder for `~`, and beside the file where it is relative.
    pub path: PathBuf,
    /// Line of the file, from 1.
    pub line: usize,
}

/// What the file sets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConfigFile {
    /// Where it lies; nothing where there is none.
    pub place: Option<PathBuf>,
    /// Folders, archives and files to read.
    pub exports: Vec<ConfiguredPath>,
    /// The athlete file.
    pub athlete: Option<ConfiguredPath>,
    /// The corrections file.
    pub corrections: Option<ConfiguredPath>,
    /// Units of distance.
    pub units: Option<UnitsWord>,
    /// Colour theme.
    pub theme: Option<ThemeWord>,
    /// Language.
    pub lang: Option<Language>,
}

impl ConfigFile {
    /// The file of the user, or no settings where there is none.
    ///
    /// # Errors
    /// Names the line and what is wrong in it, and the file if a variable names one that is not there.
    pub fn load() -> Result<Self, CliError> {
        let Ok(place) = config_place() else {
            return Ok(Self::default());
        };
        let path = &place.path;
        if !path.exists() {
            return match place.is_named() {
                true => Err(CliError::NoSuchConfig {
                    config: shown_path(path),
                }),
                false => Ok(Self::default()),
            };
        }
        Self::read(path)
    }

    fn read(path: &Path) -> Result<Self, CliError> {
        let shown = PathBuf::from(shown_path(path));
        let text = text_fault::read(path).map_err(|error| match error {
            CliError::WrittenFile { source, .. } => CliError::WrittenFile {
                path: shown.clone(),
                source,
            },
            other => other,
        })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let found = parse(&text, folder, home().as_deref());
        let found = found.map_err(|fault| fault.in_file(&shown, &text))?;
        Ok(Self {
            place: Some(path.to_owned()),
            ..found
        })
    }
}

fn parse(text: &str, folder: &Path, home: Option<&Path>) -> Result<ConfigFile, TextFault> {
    let file = toml_fault::table(text)?;
    let reader = Reader { text, folder, home };
    let mut config = ConfigFile::default();
    for (name, value) in file.get_ref().iter() {
        let key: &str = name.get_ref();
        match key {
            "exports" => config.exports = reader.paths(key, value)?,
            "athlete" => config.athlete = Some(reader.path(key, value)?),
            "corrections" => config.corrections = Some(reader.path(key, value)?),
            "units" => config.units = Some(word(key, value)?),
            "theme" => config.theme = Some(word(key, value)?),
            "lang" => {
                let code = string(key, value, "a code such as \"en\"")?;
                let known = language(code);
                let known = known.map_err(|why| fault(key, value, &why))?;
                config.lang = Some(known);
            }
            _ => return Err(TextFault::new(name.span(), unknown(key))),
        }
    }
    Ok(config)
}

/// What is said of a setting that does not exist.
fn unknown(key: &str) -> String {
    if let Some((_, why)) = NEVER.iter().find(|(never, _)| *never == key) {
        return format!("{key}: {why}");
    }
    format!("{key} {}", not_known(key, &KEYS))
}

fn fault(key: &str, value: &Spanned<DeValue>, what: &str) -> TextFault {
    TextFault::new(value.span(), format!("{key}: {what}"))
}

fn string<'a>(key: &str, value: &'a Spanned<DeValue>, wanted: &str) -> Result<&'a str, TextFault> {
    match value.get_ref() {
        DeValue::String(words) => Ok(words),
        _ => Err(fault(
            key,
            value,
            &format!("write {wanted} in quotation marks"),
        )),
    }
}

/// One of the words of an option.
fn word<T: ValueEnum>(key: &str, value: &Spanned<DeValue>) -> Result<T, TextFault> {
    let names = T::value_variants().iter().filter_map(T::to_possible_value);
    let names: Vec<String> = names
        .map(|value| format!("\"{}\"", value.get_name()))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let known = listed(&names);
    let written = match value.get_ref() {
        DeValue::String(words) => words,
        _ => return Err(fault(key, value, &format!("write {known}"))),
    };
    let found = T::from_str(written, true);
    found.map_err(|_| {
        fault(
            key,
            value,
            &format!("\"{written}\" is not known; use {known}"),
        )
    })
}

/// Reads paths of a text that lies in a folder.
struct Reader<'a> {
    text: &'a str,
    folder: &'a Path,
    home: Option<&'a Path>,
}

impl Reader<'_> {
    /// One path or a list of them.
    fn paths(&self, key: &str, value: &Spanned<DeValue>) -> Result<Vec<ConfiguredPath>, TextFault> {
        match value.get_ref() {
            DeValue::Array(values) => values.iter().map(|value| self.path(key, value)).collect(),
            _ => Ok(vec![self.path(key, value)?]),
        }
    }

    fn path(&self, key: &str, value: &Spanned<DeValue>) -> Result<ConfiguredPath, TextFault> {
        let written = string(key, value, "a path")?;
        if written.is_empty() {
            return Err(fault(
                key,
                value,
                "the path is empty; write one, or remove the line",
            ));
        }
        if written.contains(char::is_control) {
            let what = format!("the path holds a control character; {BACKSLASH}");
            return Err(fault(key, value, &what));
        }
        let in_home = in_home(written, cfg!(windows));
        let path = match (in_home, self.home) {
            (Some(rest), Some(home)) => home.join(rest),
            (Some(_), None) => {
                let variable = match cfg!(windows) {
                    true => "USERPROFILE",
                    false => "HOME",
                };
                let what = format!(
                    "~ stands for your home folder, but {variable} does not name one; write the whole path"
                );
                return Err(fault(key, value, &what));
            }
            (None, _) => self.folder.join(written),
        };
        Ok(ConfiguredPath {
            written: written.to_owned(),
            path,
            line: TextFault::new(value.span(), "").line(self.text),
        })
    }
}

/// What follows the home folder in a path that begins with it.
fn in_home(written: &str, on_windows: bool) -> Option<&str> {
    let below = written.strip_prefix('~')?;
    let separates = |c: char| c == '/' || (on_windows && c == '\\');
    match below {
        "" => Some(""),
        _ => below.strip_prefix(separates),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<ConfigFile, TextFault> {
        parse(text, Path::new("/conf"), Some(Path::new("/home/ana")))
    }

    fn fault_of(text: &str) -> (usize, String) {
        let fault = parsed(text).expect_err(text);
        (fault.line(text), fault.what)
    }

    #[test]
    fn everything_can_be_set() {
        let text = "exports = ['~/Garmin', '/data/old.zip', 'here']\nathlete = 'athlete.toml'\n\
                    corrections = '~/c.toml'\nunits = 'imperial'\ntheme = 'dark'\nlang = 'en'\n";
        let config = parsed(text).expect("is right");
        let paths: Vec<&Path> = config.exports.iter().map(|e| e.path.as_path()).collect();
        let expected = ["/home/ana/Garmin", "/data/old.zip", "/conf/here"].map(Path::new);
        assert_eq!(paths, expected);
        assert_eq!(
            config.athlete.map(|a| a.path),
            Some("/conf/athlete.toml".into())
        );
        let corrections = config.corrections.expect("is set");
        assert_eq!(
            (corrections.line, corrections.path),
            (3, "/home/ana/c.toml".into())
        );
        assert_eq!(config.units, Some(UnitsWord::Imperial));
        assert_eq!(config.theme, Some(ThemeWord::Dark));
        assert_eq!(config.lang, Some(Language::English));
        let one = parsed("exports = '~'").expect("is right");
        assert_eq!(one.exports[0].path, Path::new("/home/ana/"));
        assert_eq!(parsed("").expect("is right"), ConfigFile::default());
    }

    #[test]
    fn a_slip_is_answered_with_the_setting_that_was_meant() {
        assert_eq!(
            fault_of("units = 'metric'\nexport = 'x'\n"),
            (2, "export is not known; did you mean exports?".to_owned())
        );
        assert_eq!(
            fault_of("background_colour = 3").1,
            "background_colour is not known; use exports, athlete, corrections, units, theme or lang"
        );
        assert!(
            fault_of("week_start = 'sunday'")
                .1
                .contains("Monday to Sunday")
        );
    }

    #[test]
    fn values_that_cannot_be_are_named_by_line() {
        let (line, what) = fault_of("\nunits = 'miles'\n");
        assert_eq!(
            (line, what.as_str()),
            (
                2,
                "units: \"miles\" is not known; use \"metric\" or \"imperial\""
            )
        );
        assert_eq!(
            fault_of("theme = 3").1,
            "theme: write \"light\" or \"dark\""
        );
        assert!(fault_of("lang = 'tlh'").1.contains("en"));
        assert_eq!(
            fault_of("exports = 3").1,
            "exports: write a path in quotation marks"
        );
        assert_eq!(
            fault_of("exports = ['a', 3]").1,
            "exports: write a path in quotation marks"
        );
        assert!(fault_of("athlete = ''").1.contains("remove the line"));
        assert!(!fault_of("exports = [").1.is_empty());
    }

    #[test]
    fn a_path_as_windows_writes_it_is_read_or_answered_with_how_to_write_it() {
        let literal = parsed(r"exports = 'C:\Users\ana\new'").expect("is right");
        assert_eq!(literal.exports[0].written, r"C:\Users\ana\new");
        for path in [r"C:\Users\ana", r"D:\Garmin", r"D:\new\tours"] {
            let (line, what) = fault_of(&format!("\r\nexports = \"{path}\"\r\n"));
            assert_eq!(line, 2, "{path}");
            assert!(what.ends_with(BACKSLASH), "{path}: {what}");
        }
        assert!(!fault_of("exports = \"a").1.contains(BACKSLASH));
        assert_eq!(in_home(r"~\Garmin", true), Some("Garmin"));
        assert_eq!(in_home(r"~\Garmin", false), None);
        assert_eq!(in_home("~ana/Garmin", true), None);
    }

    #[test]
    fn the_file_that_is_written_to_begin_with_sets_nothing_and_shows_everything() {
        assert_eq!(parsed(TEMPLATE).expect("is right"), ConfigFile::default());
        let filled_in = TEMPLATE.replace("\n#", "\n").replace("\n ", "\n# ");
        for key in KEYS {
            let line = |line: &&str| line.starts_with(&format!("#{key} = "));
            assert_eq!(TEMPLATE.lines().filter(line).count(), 1, "{key}");
        }
        let filled_in = parsed(&filled_in).expect("its examples are right");
        assert!(filled_in.exports.len() == 1 && filled_in.theme.is_some());
    }
}
