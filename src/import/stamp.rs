//! What a file is known by without being read: where it lies, how large it is, when it was changed.

use std::fs;
use std::path::{Path, absolute};
use std::time::UNIX_EPOCH;

/// Path, size and time of a file on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Absolute path, links not resolved.
    pub path: String,
    /// Size, bytes.
    pub size_bytes: u64,
    /// When its content was changed last, nanoseconds since 1970; `None` where that tells nothing.
    pub modified_ns: Option<i64>,
}

impl Stamp {
    /// Of a file as it lies there now; `None` where it cannot be looked at.
    pub fn of(path: &Path) -> Option<Self> {
        let about = fs::metadata(path).ok()?;
        let path = absolute(path).ok()?;
        let since = about.modified().ok()?.duration_since(UNIX_EPOCH).ok();
        let modified_ns = since.and_then(|since| i64::try_from(since.as_nanos()).ok());
        Some(Self {
            // Names that are no text may look like others, so these are not known by their time.
            modified_ns: modified_ns.filter(|_| path.to_str().is_some()),
            path: path.to_string_lossy().into_owned(),
            size_bytes: about.len(),
        })
    }

    /// The same where the time is no proof that nothing was changed.
    pub fn without_time(self) -> Self {
        Self {
            modified_ns: None,
            ..self
        }
    }
}
