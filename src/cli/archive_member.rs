//! `ARCHIVE!MEMBER`, as a file inside an archive is named.

use std::path::{Path, PathBuf};

use super::error::CliError;

/// The archives that a file may be a member of, the outermost first, and the file itself.
pub fn with_archives(file: &Path) -> Vec<PathBuf> {
    let name = file.display().to_string();
    let archives = name.match_indices('!').map(|(at, _)| &name[..at]);
    let archives = archives.map(PathBuf::from);
    archives.chain([file.to_owned()]).collect()
}

/// What became of reading a file; where neither it nor an archive around it is there, that is what is wrong.
///
/// Only looked at afterwards, as a file may be named as `restday import` prints it, with … for an address.
///
/// # Errors
/// Why it could not be read.
pub fn or_missing<T, E: Into<CliError>>(file: &Path, read: Result<T, E>) -> Result<T, CliError> {
    read.map_err(
        |error| match with_archives(file).iter().any(|path| path.exists()) {
            true => error.into(),
            false => CliError::NoSuchExport(file.to_owned()),
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_there_is_called_missing() {
        let failed = |name: &str| {
            let read: Result<(), CliError> = Err(CliError::NothingToOpen);
            or_missing(Path::new(name), read).map_err(|error| error.to_string())
        };
        let why = Err(CliError::NothingToOpen.to_string());
        assert_eq!(failed("Cargo.toml"), why);
        assert_eq!(failed("Cargo.toml!a/run.fit"), why);
        let missing = failed("no-such.zip!run.fit");
        let said = "no-such.zip!run.fit: no such file or folder; check the spelling";
        assert_eq!(missing, Err(said.to_owned()));
    }

    #[test]
    fn a_member_is_read_from_every_archive_around_it() {
        let of = |name: &str| with_archives(Path::new(name));
        assert_eq!(of("a/run.fit"), [Path::new("a/run.fit")]);
        let nested = ["a.zip", "a.zip!b.zip", "a.zip!b.zip!c/run.fit"].map(Path::new);
        assert_eq!(of("a.zip!b.zip!c/run.fit"), nested);
    }
}
