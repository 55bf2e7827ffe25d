//! The files of the page: those that this program carries, or those of a folder.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::clean::carried_borders;
use crate::cli::error::CliError;

// What `build.rs` found where `RESTDAY_WEB` says: names and bytes.
include!(concat!(env!("OUT_DIR"), "/web_page.rs"));

/// The file that a browser requests first.
const INDEX: &str = "index.html";
/// What a page that was not built lacks.
const PROGRAM: &str = "restday_bg.wasm";

/// Files by name.
pub struct Files(BTreeMap<String, Cow<'static, [u8]>>);

impl Files {
    /// Those in the program; `None` if it was built without the page.
    pub fn carried() -> Option<Self> {
        if CARRIED.is_empty() {
            return None;
        }
        let carried = CARRIED.iter();
        let mut files: BTreeMap<_, _> = carried
            .map(|(name, bytes)| ((*name).to_owned(), Cow::Borrowed(*bytes)))
            .collect();
        // In the program once, for its own use.
        files.insert("zones.tzb".to_owned(), Cow::Borrowed(carried_borders()));
        Some(Self(files))
    }

    /// Those that `web/build` wrote into a folder.
    ///
    /// # Errors
    /// When it cannot be read, or is no such folder.
    pub fn in_folder(folder: &Path) -> Result<Self, CliError> {
        let unreadable = |path: &Path, source| CliError::WrittenFile {
            path: path.to_owned(),
            source,
        };
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, error))? {
            let entry = entry.map_err(|error| unreadable(folder, error))?;
            let (path, name) = (entry.path(), entry.file_name());
            if let (true, Some(name)) = (path.is_file(), name.to_str()) {
                let bytes = fs::read(&path).map_err(|error| unreadable(&path, error))?;
                files.insert(name.to_owned(), Cow::Owned(bytes));
            }
        }
        match files.contains_key(INDEX) && files.contains_key(PROGRAM) {
            true => Ok(Self(files)),
            false => Err(CliError::NoWebPageIn(folder.to_owned())),
        }
    }

    /// The file at the path of an address, and its type.
    pub fn at(&self, path: &str) -> Option<(&[u8], &'static str)> {
        let name = match path.strip_prefix('/')? {
            "" => INDEX,
            name => name,
        };
        let bytes = self.0.get(name)?;
        Some((bytes, kind(name)))
    }
}

/// Type of a file by its name (IANA, media types).
fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}
