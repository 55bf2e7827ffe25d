//! Where the configuration file lies.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

/// Variable that names another file.
pub const VARIABLE: &str = "RESTDAY_CONFIG";
/// Name of the file.
const NAME: &str = "config.toml";

/// Where the file lies, or would lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigPlace {
    /// Its path.
    pub path: PathBuf,
    /// Whether a variable of the environment names it.
    pub from_variable: bool,
}

/// The place of this user; nothing where the system has none, and where the variable is set to nothing.
pub fn config_place() -> Option<ConfigPlace> {
    place(|name| env::var_os(name))
}

fn place(variable: impl Fn(&str) -> Option<OsString>) -> Option<ConfigPlace> {
    if let Some(named) = variable(VARIABLE) {
        return (!named.is_empty()).then(|| ConfigPlace {
            path: named.into(),
            from_variable: true,
        });
    }
    let folder = folder(|name| variable(name).map(PathBuf::from))?;
    Some(ConfigPlace {
        path: folder.join("restday").join(NAME),
        from_variable: false,
    })
}

/// By the conventions of the system; a path that is not absolute counts as not set (XDG Base Directory
/// Specification 0.8).
fn folder(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    let folder = |name: &str| variable(name).filter(|path| path.is_absolute());
    if cfg!(windows) {
        return folder("APPDATA");
    }
    let usual = match cfg!(target_os = "macos") {
        true => "Library/Application Support",
        false => ".config",
    };
    let home = || folder("HOME").filter(|home| home.parent().is_some());
    folder("XDG_CONFIG_HOME").or_else(|| home().map(|home| home.join(usual)))
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    fn with(set: &[(&str, &str)]) -> Option<(PathBuf, bool)> {
        let found = place(|name| {
            let found = set.iter().find(|(set, _)| *set == name);
            found.map(|(_, value)| OsString::from(value))
        });
        found.map(|place| (place.path, place.from_variable))
    }

    #[test]
    fn the_variable_goes_before_the_folder_and_that_before_the_home() {
        let home = ("HOME", "/h");
        let folder = ("XDG_CONFIG_HOME", "/c");
        let named = (VARIABLE, "my.toml");
        assert_eq!(with(&[home, folder, named]), Some(("my.toml".into(), true)));
        assert_eq!(
            with(&[home, folder]),
            Some(("/c/restday/config.toml".into(), false))
        );
        let usual = Some(("/h/.config/restday/config.toml".into(), false));
        assert_eq!(with(&[home]), usual);
        assert_eq!(with(&[home, ("XDG_CONFIG_HOME", "c")]), usual);
    }

    #[test]
    fn no_file_is_used_without_a_home_or_with_an_empty_variable() {
        assert_eq!(with(&[]), None);
        assert_eq!(with(&[("HOME", "/")]), None);
        assert_eq!(with(&[("HOME", "/h"), (VARIABLE, "")]), None);
    }
}
