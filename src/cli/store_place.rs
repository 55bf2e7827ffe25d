//! Where the store lies: in the folder that a user names, else in the user's cache folder.

use std::env;
use std::path::{Path, PathBuf};

use chrono::Utc;

use super::args::Reading;
use super::error::CliError;
use super::output::{keep_out_of, say};
use crate::pipeline::MEANINGS;
use crate::store::Store;

/// The store for a run; `None` where none is wanted, or where the system has no place for one.
///
/// # Errors
/// When it is to lie within an export, which is only read.
pub fn open(arguments: &Reading) -> Result<Option<Store>, CliError> {
    if arguments.no_store {
        return Ok(None);
    }
    if let Some(folder) = &arguments.store {
        keep_out_of(&arguments.exports, folder)?;
    }
    let folder = arguments.store.clone().or_else(cache_folder);
    Ok(folder.map(|folder| Store::open(&folder, Utc::now(), MEANINGS)))
}

/// Writes what is left to be written, and tells what is wrong with the store.
pub fn finish(store: Option<&Store>, arguments: &Reading) {
    let troubles = store.map_or(Vec::new(), Store::finish);
    if !arguments.quiet {
        for trouble in troubles {
            say(&without_home(
                &format!("restday: {trouble}"),
                home().as_deref(),
            ));
        }
    }
}

/// A message without the name of the home folder, as a shell takes it: the user has not named the store's
/// usual place.
fn without_home(message: &str, home: Option<&Path>) -> String {
    match home.map(|home| home.display().to_string()) {
        Some(home) => message.replace(&format!("{home}/"), "~/"),
        None => message.to_owned(),
    }
}

/// The user's home folder; one at the root of everything is nobody's.
pub fn home() -> Option<PathBuf> {
    let home = env::var_os("HOME").map(PathBuf::from);
    home.filter(|home| home.is_absolute() && home.parent().is_some())
}

/// Ours in the folder for what can be made again.
fn cache_folder() -> Option<PathBuf> {
    caches(|name| env::var_os(name).map(PathBuf::from)).map(|folder| folder.join("restday"))
}

/// By the conventions of the system; what is no absolute path counts as not set (XDG Base Directory
/// Specification 0.8).
fn caches(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    let folder = |name: &str| variable(name).filter(|path| path.is_absolute());
    if cfg!(windows) {
        return folder("LOCALAPPDATA");
    }
    let usual = match cfg!(target_os = "macos") {
        true => "Library/Caches",
        false => ".cache",
    };
    folder("XDG_CACHE_HOME").or_else(|| folder("HOME").map(|home| home.join(usual)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_no_home() {
        let home = Some(Path::new("/home/ana"));
        let said = without_home("restday: /home/ana/.cache/restday: closed", home);
        assert_eq!(said, "restday: ~/.cache/restday: closed");
        assert_eq!(without_home("/home/anabel/x", home), "/home/anabel/x");
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    #[test]
    fn the_place_of_caches_is_asked_for_first() {
        let with = |set: &'static [(&str, &str)]| {
            caches(move |name| {
                let found = set.iter().find(|(set, _)| *set == name);
                found.map(|(_, path)| PathBuf::from(path))
            })
        };
        let both = with(&[("XDG_CACHE_HOME", "/c"), ("HOME", "/h")]);
        assert_eq!(both, Some(PathBuf::from("/c")));
        assert_eq!(with(&[("HOME", "/h")]), Some(PathBuf::from("/h/.cache")));
        let relative = with(&[("XDG_CACHE_HOME", "c"), ("HOME", "/h")]);
        assert_eq!(relative, Some(PathBuf::from("/h/.cache")));
        assert_eq!(with(&[]), None);
    }
}
