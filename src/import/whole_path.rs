//! Where something on disk is, once links are followed.

use std::io;
use std::path::{Path, PathBuf, absolute};

/// The whole path of something that is there, without links. Some network drives and disks in memory of Windows cannot
/// give one: there it is the path from the root, unless the path itself is a link, which could lead in a circle.
///
/// # Errors
/// When nothing is there, or it cannot be looked at.
pub fn whole_path(path: &Path) -> io::Result<PathBuf> {
    path.canonicalize().or_else(|error| {
        let gives_none = cfg!(windows) && path.exists() && !path.is_symlink();
        match gives_none {
            true => absolute(path),
            false => Err(error),
        }
    })
}
