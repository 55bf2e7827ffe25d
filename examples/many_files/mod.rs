//! Many watch files from one: the same session at other times.

mod later;

use std::fs;
use std::io;
use std::path::Path;

pub use later::later;

/// From one session to the next, seconds: two or three a day, as in the fullest histories.
const APART_S: u32 = 9 * 3600 + 7 * 60;
/// The last one is at most this long after the first, seconds: seventy years, since nobody trains after
/// 2100.
const SPAN_S: u32 = 70 * 365 * 86_400;

/// Fills a folder with this number of files, in subfolders of a hundred.
///
/// # Errors
/// If the template cannot be read or a file cannot be written.
pub fn fill(folder: &Path, template: &Path, count: u32) -> io::Result<()> {
    let template = fs::read(template)?;
    let apart_s = APART_S.min(SPAN_S / count.max(1));
    for number in 0..count {
        let hundred = folder.join(format!("{:03}", number / 100));
        fs::create_dir_all(&hundred)?;
        let bytes = later(&template, number * apart_s);
        fs::write(hundred.join(format!("{number:06}.fit")), bytes)?;
    }
    Ok(())
}
