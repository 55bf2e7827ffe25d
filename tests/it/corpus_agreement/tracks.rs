//! What the points of GPX and TCX files come to, against what a plain XML reader found.

use chrono::{DateTime, NaiveDateTime, Utc};
use restday::import::Recorded;
use serde_json::Value;

use super::{Aspect, Comparison};

/// Times to the millisecond, as some writers give ten millionths.
const MILLISECOND: i64 = 1;

/// Times of the first and of the last point that has one.
pub fn compare_times(recorded: &Recorded, theirs: &Value, comparison: &mut Comparison) {
    for (ours, name) in [
        (recorded.first, "first_time_text"),
        (recorded.last, "last_time_text"),
    ] {
        let theirs = theirs[name].as_str().map(instant);
        let near = match (ours, theirs) {
            (Some(ours), Some(theirs)) => (ours - theirs).num_milliseconds().abs() <= MILLISECOND,
            (ours, theirs) => ours == theirs,
        };
        comparison.check(Aspect::Times, near, || {
            format!("{name}: ours {ours:?}, theirs {theirs:?}")
        });
    }
}

/// A number of things.
pub fn count(value: &Value) -> usize {
    value.as_u64().expect("a count") as usize
}

/// A time with or without a zone; without one it is taken as UTC.
pub fn instant(text: &str) -> DateTime<Utc> {
    match DateTime::parse_from_rfc3339(text) {
        Ok(zoned) => zoned.to_utc(),
        Err(_) => {
            let naive: NaiveDateTime = text.parse().expect("a time");
            naive.and_utc()
        }
    }
}
