//! The user's own folders, by the conventions of the system; what is no absolute path counts as not set (XDG Base
//! Directory Specification 0.8).

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Ours in each of them.
const OURS: &str = "restday";

/// Looks up a variable of the environment.
type Variables<'a> = &'a dyn Fn(&str) -> Option<OsString>;

/// A folder of the user's for files of one purpose.
struct Purpose {
    /// The variable that names it on Windows.
    on_windows: &'static str,
    /// The variable that names it elsewhere.
    variable: &'static str,
    /// Where it is in a home folder without that variable.
    usual: &'static str,
    /// The same on macOS.
    usual_on_macos: &'static str,
}

const CONFIG: Purpose = Purpose {
    on_windows: "APPDATA",
    variable: "XDG_CONFIG_HOME",
    usual: ".config",
    usual_on_macos: "Library/Application Support",
};
const CACHE: Purpose = Purpose {
    on_windows: "LOCALAPPDATA",
    variable: "XDG_CACHE_HOME",
    usual: ".cache",
    usual_on_macos: "Library/Caches",
};

/// Our folder among those of the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OurFolder {
    /// Its path; it need not be there.
    pub path: PathBuf,
    /// The variable that a user set to choose it.
    pub chosen_by: Option<&'static str>,
}

/// Ours for settings; nothing where the system has no place for them.
pub fn config_folder() -> Option<OurFolder> {
    ours(&CONFIG, &|name| env::var_os(name))
}

/// Ours for what can be made again; nothing where the system has no place for it.
pub fn cache_folder() -> Option<OurFolder> {
    ours(&CACHE, &|name| env::var_os(name))
}

/// The user's home folder; one at the root of everything is nobody's.
pub fn home() -> Option<PathBuf> {
    home_of(&|name| env::var_os(name))
}

fn ours(purpose: &Purpose, variables: Variables) -> Option<OurFolder> {
    if cfg!(windows) {
        return Some(OurFolder {
            path: absolute(purpose.on_windows, variables)?.join(OURS),
            chosen_by: None,
        });
    }
    if let Some(folder) = absolute(purpose.variable, variables) {
        return Some(OurFolder {
            path: folder.join(OURS),
            chosen_by: Some(purpose.variable),
        });
    }
    let usual = match cfg!(target_os = "macos") {
        true => purpose.usual_on_macos,
        false => purpose.usual,
    };
    Some(OurFolder {
        path: home_of(variables)?.join(usual).join(OURS),
        chosen_by: None,
    })
}

fn home_of(variables: Variables) -> Option<PathBuf> {
    let profile = || absolute("USERPROFILE", variables).filter(|_| cfg!(windows));
    let home = absolute("HOME", variables).or_else(profile);
    home.filter(|home| home.parent().is_some())
}

fn absolute(name: &str, variables: Variables) -> Option<PathBuf> {
    let path = variables(name).map(PathBuf::from);
    path.filter(|path| path.is_absolute())
}

/// A path as messages show it: `~` in place of the home folder, which names the user.
pub fn shown_path(path: &Path) -> String {
    let in_home = home().and_then(|home| path.strip_prefix(home).ok().map(Path::to_owned));
    match in_home {
        Some(rest) if rest == Path::new("") => "~".to_owned(),
        Some(rest) => Path::new("~").join(rest).display().to_string(),
        None => path.display().to_string(),
    }
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    fn with(purpose: &Purpose, set: &[(&str, &str)]) -> Option<(PathBuf, Option<&'static str>)> {
        let found = ours(purpose, &|name| {
            let found = set.iter().find(|(set, _)| *set == name);
            found.map(|(_, value)| OsString::from(value))
        });
        found.map(|ours| (ours.path, ours.chosen_by))
    }

    #[test]
    fn the_variable_of_a_purpose_goes_before_the_home() {
        for (purpose, usual) in [
            (&CONFIG, "/h/.config/restday"),
            (&CACHE, "/h/.cache/restday"),
        ] {
            let (home, variable) = (("HOME", "/h"), purpose.variable);
            let usual = Some((PathBuf::from(usual), None));
            assert_eq!(with(purpose, &[home]), usual);
            let chosen = Some((PathBuf::from("/c/restday"), Some(variable)));
            assert_eq!(with(purpose, &[home, (variable, "/c")]), chosen);
            assert_eq!(with(purpose, &[(variable, "/c")]), chosen);
            // What is not absolute is as if it were not set, in the place and in what is said of it.
            for path in ["c", ""] {
                assert_eq!(with(purpose, &[home, (variable, path)]), usual);
            }
        }
    }

    #[test]
    fn nobody_has_a_folder_without_a_home_or_with_that_of_the_system() {
        for purpose in [&CONFIG, &CACHE] {
            assert_eq!(with(purpose, &[]), None);
            assert_eq!(with(purpose, &[("HOME", "/")]), None);
            assert_eq!(with(purpose, &[("HOME", "h")]), None);
        }
    }
}
