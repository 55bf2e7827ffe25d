//! The identity of a file without reading it: its path, its size, when it was changed, and its number on
//! disk.

use std::fs::{self, FileType, Metadata};
use std::path::{Path, absolute};
use std::time::UNIX_EPOCH;

/// Path, size, times and number of a file on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Absolute path, links not resolved.
    pub path: String,
    /// Size, bytes.
    pub size_bytes: u64,
    /// When its content was last changed, nanoseconds since 1970; `None` if unreliable.
    pub modified_ns: Option<i64>,
    /// When anything about it was last changed, which no program can set back; on systems without that,
    /// when it was created.
    pub changed_ns: Option<i64>,
    /// Its number on its disk (inode), if it has one: a replacement has another.
    pub inode: Option<u64>,
}

impl Stamp {
    /// For a file as it is now; `None` if it cannot be examined.
    pub fn of(path: &Path) -> Option<Self> {
        let about = fs::metadata(path).ok()?;
        let path = absolute(path).ok()?;
        let since = about.modified().ok()?.duration_since(UNIX_EPOCH).ok();
        let modified_ns = since.and_then(|since| i64::try_from(since.as_nanos()).ok());
        let (changed_ns, inode) = told_by_the_disk(&about);
        Some(Self {
            // Names that are not valid text may look like others, so their time is not used.
            modified_ns: modified_ns.filter(|_| path.to_str().is_some()),
            path: path.to_string_lossy().into_owned(),
            size_bytes: about.len(),
            changed_ns,
            inode,
        })
    }

    /// The path that the stamp of a file has; `None` if there is no current folder.
    pub fn path_of(path: &Path) -> Option<String> {
        Some(absolute(path).ok()?.to_string_lossy().into_owned())
    }

    /// The same if the time does not prove that nothing was changed.
    pub fn without_time(self) -> Self {
        Self {
            modified_ns: None,
            ..self
        }
    }
}

#[cfg(unix)]
fn told_by_the_disk(about: &Metadata) -> (Option<i64>, Option<u64>) {
    use std::os::unix::fs::MetadataExt;
    let whole = about.ctime().checked_mul(1_000_000_000);
    let changed_ns = whole.and_then(|whole| whole.checked_add(about.ctime_nsec()));
    (changed_ns, Some(about.ino()))
}

#[cfg(not(unix))]
fn told_by_the_disk(about: &Metadata) -> (Option<i64>, Option<u64>) {
    let made = about.created().ok();
    let since = made.and_then(|made| made.duration_since(UNIX_EPOCH).ok());
    let made_ns = since.and_then(|since| i64::try_from(since.as_nanos()).ok());
    (made_ns, None)
}

/// The kind of an entry that is neither file nor folder, found without opening it: opening a pipe can
/// block forever. A link counts as something else.
pub fn special(kind: FileType) -> Option<&'static str> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if kind.is_fifo() {
            return Some("a named pipe");
        }
        if kind.is_socket() {
            return Some("a socket");
        }
        if kind.is_block_device() || kind.is_char_device() {
            return Some("a device");
        }
    }
    (!kind.is_file() && !kind.is_dir()).then_some("something else")
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    #[test]
    fn what_is_changed_behind_its_time_has_another_stamp() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("run.fit");
        fs::write(&path, "one").expect("can be written");
        let first = fs::metadata(&path).and_then(|about| about.modified());
        let first = first.expect("has a time");
        let put = |path: &Path, text: &str| {
            fs::write(path, text).expect("can be written");
            let file = fs::File::options().write(true).open(path);
            file.and_then(|file| file.set_modified(first))
                .expect("can be set");
        };
        let before = Stamp::of(&path).expect("is there");
        assert_eq!(Stamp::of(&path).as_ref(), Some(&before));
        // The coarsest disk clock among test systems ticks every hundredth of a second.
        std::thread::sleep(std::time::Duration::from_millis(30));
        put(&path, "two");
        let written_over = Stamp::of(&path).expect("is there");
        assert_eq!(written_over.modified_ns, before.modified_ns);
        assert_eq!(written_over.inode, before.inode);
        assert!(written_over.changed_ns > before.changed_ns);
        let other = folder.path().join("other.fit");
        put(&other, "six");
        fs::rename(&other, &path).expect("can be moved");
        let replaced = Stamp::of(&path).expect("is there");
        assert_eq!(replaced.modified_ns, before.modified_ns);
        assert_ne!(replaced.inode, before.inode);
    }
}
