//! How a JSON document is written, whatever is in it.

use serde::Serialize;

use crate::report::ReportError;
use crate::report::words::plain_letters::escaped_json;

/// A document in lines, with letters that would act on a terminal as their numbers.
///
/// # Errors
/// When the library gives up.
pub fn json_document(document: &impl Serialize) -> Result<String, ReportError> {
    Ok(escaped_json(&serde_json::to_string_pretty(document)?) + "\n")
}
