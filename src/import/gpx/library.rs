//! How the gpx crate is called, so that it neither fails badly nor reveals positions in its errors.

use std::error::Error;

use gpx::Gpx;
use gpx::errors::GpxError;

use crate::import::ImportError;

/// A document that our own reader could read, as understood by the crate.
///
/// # Errors
/// If the crate refuses it, or would panic on it.
pub fn document(text: &str) -> Result<Gpx, ImportError> {
    let refused = |what: String| ImportError::Unnamed { what };
    if has_last_year(text) {
        return Err(refused(
            "a time in the last year of the calendar".to_owned(),
        ));
    }
    gpx::read(undeclared(text).as_bytes()).map_err(|e| refused(in_words(&e)))
}

/// The crate panics on a time that a time zone moves out of its calendar.
fn has_last_year(text: &str) -> bool {
    let texts = text.split("time>").skip(1);
    let mut years = texts.map(|rest| rest.trim_start().trim_start_matches(['+', '-']));
    years.any(|year| year.starts_with("9999"))
}

/// The document without its declared encoding: it is already decoded.
fn undeclared(text: &str) -> &str {
    let declaration = text.strip_prefix("<?xml");
    declaration
        .and_then(|rest| rest.split_once("?>"))
        .map_or(text, |(_, rest)| rest)
}

/// The crate's message down to its cause, without the number of a place.
fn in_words(error: &GpxError) -> String {
    match error {
        GpxError::LonLatOutOfBoundsError(which, bounds, _) => {
            format!("a {which} is not within {bounds}")
        }
        error => match error.source() {
            Some(cause) => format!("{error}: {cause}"),
            None => error.to_string(),
        },
    }
}
