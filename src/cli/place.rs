//! What the path of an output names: a file that is replaced, or a device or pipe that is written to as it is.
//! Links are followed and stay.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::builder::{PathBufValueParser, TypedValueParser};

use super::device_name::is_device;
use crate::import::special;

/// Links that are followed one after the other, as many as Linux does.
const MOST_LINKS: usize = 40;
/// Other names of standard output, whatever that is.
const STANDARD_OUTPUT: [&str; 3] = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/// What a path names.
#[derive(Debug, PartialEq, Eq)]
pub enum OutputPlace {
    /// A file, or a name that is free for one.
    File(PathBuf),
    /// A device, a pipe, or a file that a process has open.
    Stream(PathBuf),
}

/// A path of the command line; other names of standard output are `-` from here on.
pub fn parser() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(|path| {
        let is_stdout = STANDARD_OUTPUT.iter().any(|name| path == Path::new(name));
        match is_stdout {
            true => PathBuf::from("-"),
            false => path,
        }
    })
}

/// What a path names once all links are followed.
///
/// # Errors
/// When that is a folder or nothing that can be written to, or cannot be looked at.
pub fn named(path: &Path) -> io::Result<OutputPlace> {
    if let Some(device) = device_of_windows(path).filter(|_| cfg!(windows)) {
        return device;
    }
    let mut place = path.to_owned();
    for _ in 0..MOST_LINKS {
        if is_open_file(&place) {
            return Ok(OutputPlace::Stream(place));
        }
        let about = match fs::symlink_metadata(&place) {
            Ok(about) => about,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(OutputPlace::File(place));
            }
            Err(error) => return Err(error),
        };
        if about.is_symlink() {
            let target = fs::read_link(&place)?;
            place = place.with_file_name("").join(target);
            continue;
        }
        if about.is_dir() {
            return Err(io::Error::other("it is a folder; name a file in it"));
        }
        return match special(about.file_type()) {
            None => Ok(OutputPlace::File(place)),
            Some("a socket") => Err(io::Error::other("it is a socket; name a file")),
            Some(_) => Ok(OutputPlace::Stream(place)),
        };
    }
    Err(io::Error::other("its links lead in a circle"))
}

/// What the name of a device is to Windows: that which swallows everything is written to, the others are slips.
fn device_of_windows(path: &Path) -> Option<io::Result<OutputPlace>> {
    let name = path.file_name()?.to_str().filter(|name| is_device(name))?;
    Some(match name.eq_ignore_ascii_case("nul") {
        true => Ok(OutputPlace::Stream(path.to_owned())),
        false => Err(io::Error::other(
            "it is the name of a device on Windows; name another file",
        )),
    })
}

/// Whether a path is written to as it is and its name promises no form.
pub fn takes_any_form(path: &Path) -> bool {
    let stream = || matches!(named(path), Ok(OutputPlace::Stream(_)));
    path == Path::new("-") || (path.extension().is_none() && stream())
}

/// Whether a path is the number of a file that a process has open: to put another file in its place would
/// take it from that process.
fn is_open_file(path: &Path) -> bool {
    let numbers = path.parent().is_some_and(|folder| {
        folder == Path::new("/dev/fd") || (folder.starts_with("/proc") && folder.ends_with("fd"))
    });
    cfg!(unix) && numbers
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_are_followed_to_what_is_there_or_is_to_be_made() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("sub")).expect("can be made");
        fs::write(at("sub/a.png"), "").expect("can be written");
        symlink("sub/a.png", at("there.png")).expect("can be linked");
        symlink("sub/new.png", at("free.png")).expect("can be linked");
        symlink("there.png", at("twice.png")).expect("can be linked");
        symlink("round.png", at("round.png")).expect("can be linked");
        symlink("sub", at("folder.png")).expect("can be linked");
        let file = |name: &str| Some(OutputPlace::File(at(name)));
        assert_eq!(named(&at("there.png")).ok(), file("sub/a.png"));
        assert_eq!(named(&at("twice.png")).ok(), file("sub/a.png"));
        assert_eq!(named(&at("free.png")).ok(), file("sub/new.png"));
        assert!(named(&at("round.png")).is_err());
        assert!(named(&at("folder.png")).is_err());
    }

    #[test]
    fn nothing_but_the_null_device_is_written_to_on_windows() {
        let device = |path: &str| device_of_windows(Path::new(path));
        for null in ["NUL", "nul", "made/NUL"] {
            let stream = OutputPlace::Stream(PathBuf::from(null));
            assert_eq!(device(null).and_then(Result::ok), Some(stream));
        }
        for slip in ["con", "aux.png", "made/nul.csv", "COM1"] {
            assert!(device(slip).is_some_and(|named| named.is_err()), "{slip}");
        }
        assert!(device("report.png").is_none());
        assert!(device("con/report.png").is_none());
    }

    #[test]
    fn devices_and_open_files_are_written_to_as_they_are() {
        for path in ["/dev/null", "/dev/fd/7", "/proc/self/fd/7"] {
            let named = named(Path::new(path)).ok();
            assert_eq!(
                named,
                Some(OutputPlace::Stream(PathBuf::from(path))),
                "{path}"
            );
            assert!(takes_any_form(Path::new(path)), "{path}");
        }
        assert!(takes_any_form(Path::new("-")));
        assert!(!takes_any_form(Path::new("report")));
    }
}
