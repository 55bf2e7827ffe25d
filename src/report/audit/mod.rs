//! An audit as text, as one JSON document and as a calendar.

mod calendar;
mod json;
mod rule_in_words;
mod text;

pub use calendar::audit_calendar;
pub use json::audit_json;
pub use rule_in_words::{how_it_was_judged, verdict_in_words, verdict_word};
pub use text::{audit_headline, audit_text, findings_counted};
