//! What every target does with the bytes it is given: what the product does, and a look at the result.
//!
//! The stages that meet foreign bytes are taken from the product's own files. They use none of the
//! later ones, so nothing of tables and pictures is built: with the instruments of a fuzzer, polars
//! alone takes a quarter of an hour and nine gigabytes of memory.

#[path = "../../tests/absurd_number.rs"]
mod absurd_number;
#[path = "../../tests/both_walks.rs"]
mod both_walks;
#[path = "../../src/activity/mod.rs"]
pub mod activity;
#[path = "../../src/clean/mod.rs"]
pub mod clean;
#[path = "../../src/digest/mod.rs"]
pub mod digest;
#[path = "../../src/human/mod.rs"]
pub mod human;
#[path = "../../src/import/mod.rs"]
pub mod import;

use absurd_number::absurd_number;
use activity::Activity;
use clean::clean;
use digest::Digest;
use import::folder::{Opened, Source};

/// Reads bytes as a file of the given name, cleans and digests what is in it.
pub fn file(bytes: &[u8], name: &str) {
    match import::read(bytes, name) {
        Some(Ok(reading)) => reading.activities.iter().for_each(look_at),
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

/// Passes through bytes as XML with our own scanner and by the library alone, and compares.
pub fn xml(bytes: &[u8]) {
    let text = import::xml::text(bytes);
    assert_eq!(both_walks::difference(&text), None);
}

/// Opens bytes like a file of an export, with all that is in them.
pub fn source(bytes: &[u8], name: &str) {
    open(&Source::of_bytes(bytes.to_vec(), name));
}

fn open(source: &Source) {
    match source.read() {
        Ok(Opened::Read(reading)) => reading.activities.iter().for_each(look_at),
        Ok(Opened::Archive(members)) => members.iter().for_each(open),
        Ok(Opened::Foreign) => {}
        Err(error) => drop(error.to_string()),
    }
}

/// A digest holds nothing that is no number, whatever the file held.
fn look_at(activity: &Activity) {
    let (samples, repairs) = clean(activity);
    let shown = format!("{:?}", Digest::of(activity, &samples, repairs));
    assert_eq!(absurd_number(&shown), None, "{shown}");
}
