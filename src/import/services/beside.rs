//! Files next to sessions in the archives of services: days, nights and measurements, without a session.

use super::keys::Keys;
use crate::import::{ImportError, NotActivity, Reading};

/// Names that occur together in such a file.
const KNOWN: &[&[&str]] = &[
    // Polar: days, nights, recovery, calendar, settings.
    &["exportVersion", "date"],
    &["exportVersion", "summary"],
    &["exportVersion", "userId"],
    &["exportVersion", "deviceDays"],
    &["deviceDays"],
    &["[].night", "[].sleepResult"],
    &["[].night", "[].evaluation"],
    &["[].night", "[].ansStatus"],
    &["[].sleepResultDate"],
    &["[].ansStatus"],
    // Google Fit: data of sensors and programs, day by day.
    &["Data Source", "Data Points"],
    // Fitbit: values by the minute, nights.
    &["[].dateTime", "[].value"],
    &["[].logId", "[].dateOfSleep"],
    // Garmin: days, nights, learned values.
    &["[].calendarDate", "[].sleepStartTimestampGMT"],
    &["[].calendarDate", "[].userProfilePK"],
    // Samsung Health: values of sessions that are in its table.
    &["[].start_time", "[].heart_rate"],
    &["[].start_time", "[].cadence"],
    &["[].start_time", "[].speed"],
];

/// Whether the bytes are such a file.
pub fn recognises(bytes: &[u8]) -> bool {
    let keys = Keys::of(bytes);
    let training = ["startTime", "stopTime", "exercises"];
    !keys.have_any(&training) && KNOWN.iter().any(|names| keys.have(names))
}

/// Returns its kind.
///
/// # Errors
/// There are none: it is never read.
pub fn read(_: &[u8], _: &str) -> Result<Reading, ImportError> {
    Ok(Reading::not_activity(NotActivity::Wellness))
}
