//! Every message of a FIT file by the names of the profile, for a look inside.
//!
//! This is the slow way to read a file: all of it, with names, units and fields of unknown applications,
//! as the fitparser crate knows them. Positions are left out, as everywhere.

use fitparser::de::{DecodeOption, FitObject, FitStreamProcessor};
use fitparser::{FitDataField, FitDataRecord, Value};

use crate::import::ImportError;

/// Words in field names that indicate positions.
const PLACES: [&str; 8] = [
    "lat",
    "long",
    "lon",
    "lng",
    "latitude",
    "longitude",
    "gps",
    "position",
];
/// The unit in which FIT stores positions.
const PLACE_UNIT: &str = "semicircles";

/// Returns one line for each message of a FIT file, in order: its name and its fields.
///
/// # Errors
/// If the decoder gives up; the lines before that were returned.
pub fn describe(bytes: &[u8], line: &mut dyn FnMut(&str)) -> Result<(), ImportError> {
    let mut decoder = FitStreamProcessor::new();
    decoder.add_option(DecodeOption::SkipHeaderCrcValidation);
    decoder.add_option(DecodeOption::SkipDataCrcValidation);
    let mut rest = bytes;
    while !rest.is_empty() {
        let gave_up = |what: fitparser::Error| ImportError::NotNamed {
            at_byte: bytes.len() - rest.len(),
            what: what.to_string(),
        };
        let (after, object) = decoder.deserialize_next(rest).map_err(gave_up)?;
        match object {
            FitObject::Crc(_) => decoder.reset(),
            FitObject::DataMessage(message) => {
                let record = decoder.decode_message(message).map_err(gave_up)?;
                line(&worded(&record));
            }
            FitObject::Header(_) | FitObject::DefinitionMessage(_) => {}
        }
        rest = after;
    }
    Ok(())
}

/// `record: timestamp 2025-05-05 16:10:04 UTC, heart_rate 142 bpm`.
fn worded(record: &FitDataRecord) -> String {
    let fields: Vec<String> = record.fields().iter().map(field).collect();
    format!("{}: {}", record.kind(), fields.join(", "))
}

fn field(field: &FitDataField) -> String {
    let name = field.name();
    // A field without a name may contain anything that fits.
    let unnamed_place =
        name.starts_with("unknown") && matches!(field.value(), Value::SInt32(_) | Value::Array(_));
    if unnamed_place || tells_a_place(name, field.units()) {
        return format!("{name} (may be a place, not shown)");
    }
    format!("{name} {} {}", value(field.value()), field.units())
        .trim_end()
        .to_owned()
}

fn tells_a_place(name: &str, unit: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    unit == PLACE_UNIT || words.any(|word| PLACES.contains(&word))
}

fn value(value: &Value) -> String {
    match value {
        // The decoder uses the computer's own time zone, which must not appear.
        Value::Timestamp(time) => time.to_utc().format("%Y-%m-%d %H:%M:%S UTC").to_string(),
        Value::Array(values) => {
            let words: Vec<String> = values.iter().map(self::value).collect();
            format!("[{}]", words.join(" "))
        }
        Value::String(text) => format!("{text:?}"),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_that_tell_a_place_are_known_by_name_and_unit() {
        assert!(tells_a_place("position_lat", ""));
        assert!(tells_a_place("nec_long", ""));
        assert!(tells_a_place("lat_gps", ""));
        assert!(tells_a_place("start", "semicircles"));
        assert!(!tells_a_place("elapsed_time", "s"));
        assert!(!tells_a_place("relative_altitude", "m"));
    }
}
