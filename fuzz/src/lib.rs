//! What every target does with the bytes it is given: what the product does, and a look at the result.

use restday::activity::Activity;
use restday::clean::clean;
use restday::digest::Digest;
use restday::import;
use restday::import::folder::{Opened, Source};

/// Reads bytes as a file of the given name, cleans and digests what is in it.
pub fn file(bytes: &[u8], name: &str) {
    match import::read(bytes, name) {
        Some(Ok(reading)) => reading.activities.iter().for_each(digest),
        Some(Err(error)) => drop(error.to_string()),
        None => {}
    }
}

/// The same for bytes that may be text of a format without the first words of it.
pub fn text(bytes: &[u8], first_words: &str, name: &str) {
    if bytes.starts_with(first_words.trim_end().as_bytes()) || bytes.starts_with(b"<?xml") {
        file(bytes, name);
    } else {
        file(&[first_words.as_bytes(), bytes].concat(), name);
    }
}

/// Opens bytes like a file of an export, with all that is in them.
pub fn source(bytes: &[u8], name: &str) {
    open(&Source::of_bytes(bytes.to_vec(), name));
}

fn open(source: &Source) {
    match source.read() {
        Ok(Opened::Read(reading)) => reading.activities.iter().for_each(digest),
        Ok(Opened::Archive(members)) => members.iter().for_each(open),
        Ok(Opened::Foreign) => {}
        Err(error) => drop(error.to_string()),
    }
}

/// A digest holds nothing that is no number, whatever the file held.
fn digest(activity: &Activity) {
    let (samples, repairs) = clean(activity);
    let shown = format!("{:?}", Digest::of(activity, &samples, repairs));
    let title = activity.title.as_deref().unwrap_or_default();
    let mut words = shown.split(|c: char| !c.is_alphanumeric());
    let absurd = words.find(|word| ["NaN", "inf"].contains(word) && !title.contains(word));
    assert_eq!(absurd, None, "{shown}");
}
