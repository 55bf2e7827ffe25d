//! Many watch files made of one: the same training at other times.

mod later;

use std::fs;
use std::io;
use std::path::Path;

pub use later::later;

/// From one training to the next, seconds: two or three a day, as no history is fuller.
const APART_S: u32 = 9 * 3600 + 7 * 60;
/// The last one is so far after the first at most, seconds: seventy years, as nobody trains after 2100.
const SPAN_S: u32 = 70 * 365 * 86_400;

/// Fills a folder with so many files, in folders by the hundred.
///
/// # Errors
/// When the template cannot be read or a file cannot be written.
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
