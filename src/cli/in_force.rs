//! Which files a run reads of those that were typed and those that are configured: one decision for every command and
//! for `restday config`.

use std::path::{Path, PathBuf};

use super::archive_member::with_archives;
use super::config_file::{ConfigFile, ConfiguredPath};
use super::corrections_file;

/// What named a file of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin<'a> {
    /// An argument.
    CommandLine,
    /// A line of the configuration.
    ConfigFile(&'a ConfiguredPath),
    /// Its place next to the athlete file.
    BesideAthlete,
}

/// A file of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileInForce<'a> {
    /// Where it lies.
    pub path: PathBuf,
    /// What named it.
    pub origin: Origin<'a>,
}

/// What was typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct TypedFiles<'a> {
    /// Exports, or one file.
    pub exports: &'a [PathBuf],
    /// The athlete file.
    pub athlete: Option<&'a Path>,
    /// The corrections file.
    pub corrections: Option<&'a Path>,
    /// Whether whose files they are is decided by folder, so that no configured athlete is meant.
    pub many_athletes: bool,
}

/// The files of a run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct FilesInForce<'a> {
    /// What is read.
    pub exports: Vec<FileInForce<'a>>,
    /// The athlete file.
    pub athlete: Option<FileInForce<'a>>,
    /// The corrections file.
    pub corrections: Option<FileInForce<'a>>,
    /// The configured athlete file, where it is another's than what is read.
    pub unused_athlete: Option<&'a ConfiguredPath>,
    /// The same of the corrections.
    pub unused_corrections: Option<&'a ConfiguredPath>,
}

impl<'a> FilesInForce<'a> {
    /// What was typed takes precedence over the configuration.
    pub fn of(typed: TypedFiles, config: &'a ConfigFile) -> Self {
        let (exports, is_own) = match typed.exports {
            [] => (config.exports.iter().map(configured).collect(), true),
            paths => (
                paths.iter().map(|path| of_argument(path)).collect(),
                belongs(config, paths),
            ),
        };
        let chosen = |typed_path: Option<&Path>, set: Option<&'a ConfiguredPath>| match typed_path {
            Some(path) => (Some(of_argument(path)), None),
            None if typed.many_athletes => (None, None),
            None if is_own => (set.map(configured), None),
            None => (None, set),
        };
        let (athlete, unused_athlete) = chosen(typed.athlete, config.athlete.as_ref());
        let (corrections, unused_corrections) =
            chosen(typed.corrections, config.corrections.as_ref());
        // Corrections name activities of one athlete.
        let beside = || {
            let one = athlete.as_ref().filter(|_| !typed.many_athletes)?;
            let path = corrections_file::beside(&one.path)?;
            let origin = Origin::BesideAthlete;
            Some(FileInForce { path, origin })
        };
        Self {
            corrections: corrections.or_else(beside),
            exports,
            athlete,
            unused_athlete,
            unused_corrections,
        }
    }
}

fn of_argument<'a>(path: &Path) -> FileInForce<'a> {
    FileInForce {
        path: path.to_owned(),
        origin: Origin::CommandLine,
    }
}

fn configured(set: &ConfiguredPath) -> FileInForce<'_> {
    FileInForce {
        path: set.path.clone(),
        origin: Origin::ConfigFile(set),
    }
}

/// Whether files are those of the athlete of the configuration: they lie in one of its exports, or it names no
/// exports. Nobody's thresholds fit another person.
fn belongs(config: &ConfigFile, paths: &[PathBuf]) -> bool {
    let own = config.exports.iter();
    let own: Vec<PathBuf> = own
        .filter_map(|export| export.path.canonicalize().ok())
        .collect();
    let is_own = |path: &PathBuf| {
        let around = with_archives(path);
        let whole = around
            .iter()
            .rev()
            .find_map(|path| path.canonicalize().ok());
        whole.is_some_and(|whole| own.iter().any(|own| whole.starts_with(own)))
    };
    config.exports.is_empty() || paths.iter().all(is_own)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(path: &str, line: usize) -> ConfiguredPath {
        ConfiguredPath {
            written: path.to_owned(),
            path: path.into(),
            line,
        }
    }

    /// Of an athlete whose files lie in our tests, so that they are there.
    fn config() -> ConfigFile {
        ConfigFile {
            exports: vec![set("src/cli", 1)],
            athlete: Some(set("/conf/athlete.toml", 2)),
            ..ConfigFile::default()
        }
    }

    fn origin_of<'a>(exports: &[&str], config: &'a ConfigFile) -> Option<Origin<'a>> {
        let exports: Vec<PathBuf> = exports.iter().map(PathBuf::from).collect();
        let typed = TypedFiles {
            exports: &exports,
            ..TypedFiles::default()
        };
        let in_force = FilesInForce::of(typed, config);
        let unused = in_force.unused_athlete.is_some();
        assert_ne!(in_force.athlete.is_some(), unused, "either or");
        in_force.athlete.map(|athlete| athlete.origin)
    }

    #[test]
    fn the_athlete_of_the_configuration_owns_its_exports_and_what_lies_in_them() {
        let config = config();
        let own = config.athlete.as_ref().map(Origin::ConfigFile);
        assert_eq!(origin_of(&[], &config), own);
        assert_eq!(origin_of(&["src/cli/args"], &config), own);
        assert_eq!(origin_of(&["src/cli/mod.rs!a/run.fit"], &config), own);
        for other in ["src", "src/lib.rs!a/run.fit", "Cargo.toml!run.fit"] {
            assert_eq!(origin_of(&["src/cli", other], &config), None, "{other}");
        }
        let of_anything = ConfigFile {
            exports: Vec::new(),
            ..config.clone()
        };
        let own = of_anything.athlete.as_ref().map(Origin::ConfigFile);
        assert_eq!(origin_of(&["src"], &of_anything), own);
    }

    #[test]
    fn what_is_typed_takes_precedence_and_many_athletes_are_nobody_of_the_configuration() {
        let config = config();
        let typed = TypedFiles {
            athlete: Some(Path::new("mine.toml")),
            ..TypedFiles::default()
        };
        let athlete = FilesInForce::of(typed, &config).athlete.expect("typed");
        assert_eq!(athlete, of_argument(Path::new("mine.toml")));
        let many = TypedFiles {
            many_athletes: true,
            ..TypedFiles::default()
        };
        let many = FilesInForce::of(many, &config);
        assert_eq!((many.athlete, many.unused_athlete), (None, None));
        assert_eq!(many.exports.len(), 1);
    }

    #[test]
    fn corrections_beside_an_athlete_file_are_those_of_one_athlete() {
        let folder = tempfile::tempdir().expect("a folder");
        let [athlete, corrections] =
            ["athlete.toml", corrections_file::NAME].map(|name| folder.path().join(name));
        std::fs::write(&corrections, "").expect("can be written");
        let of = |many_athletes| {
            let typed = TypedFiles {
                athlete: Some(&athlete),
                many_athletes,
                ..TypedFiles::default()
            };
            let config = config();
            let found = FilesInForce::of(typed, &config).corrections;
            found.map(|found| found.path)
        };
        assert_eq!(of(false), Some(corrections.clone()));
        assert_eq!(of(true), None);
    }
}
