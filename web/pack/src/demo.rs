//! The made-up export as one archive; the same files give the same bytes.

use std::error::Error;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use restday::import::folder::inside;
use walkdir::WalkDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A folder as a zip.
pub fn zip(folder: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // A time of its own would make other bytes of the same files.
    let how = SimpleFileOptions::default().last_modified_time(zip::DateTime::DEFAULT);
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            zip.start_file(inside(folder, entry.path()), how)?;
            zip.write_all(&fs::read(entry.path())?)?;
        }
    }
    Ok(zip.finish()?.into_inner())
}
