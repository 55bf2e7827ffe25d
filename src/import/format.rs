//! The formats restday reads, in one visible list.

use std::io::BufRead;

use super::error::Library;
use super::second_opinion::SecondOpinion;
use super::services::{
    beside, fitbit, garmin, google_fit, health_auto_export, polar, runtastic, suunto, unsupported,
};
use super::tables::{
    Layout, garmin_list, intervals_list, peloton_list, polar_session, runkeeper_list,
    samsung_health, whoop_list,
};
use super::{
    ImportError, Reading, apple_health, fit, foreign_content, gpx, polar_hrm, strava_list, tables,
    tcx,
};

/// A file format: how to recognise it and how to read it.
pub struct Format {
    /// Name as users know it.
    pub name: &'static str,
    /// Ending of file names that promises it, without the dot, if there is one. Only used to report that
    /// the content differs from the promise.
    pub extension: Option<&'static str>,
    /// Whether these bytes are of the format; the bytes from `import/head.rs` have to be enough.
    pub recognises: fn(&[u8]) -> bool,
    /// How it is read.
    pub reader: Reader,
    /// Lists the content of a file by the names of the format, a line at a time, if a library knows
    /// them.
    pub describe: Option<Describe>,
    /// The library to try as well if our reader finds damage or nothing, if there is one.
    second_opinion: Option<SecondOpinion>,
}

/// Returns a line for each item in a file.
pub type Describe = fn(&[u8], &mut dyn FnMut(&str)) -> Result<(), ImportError>;

/// How a format is read. The path is for [`crate::activity::Origin`].
pub enum Reader {
    /// Files that fit into memory.
    Whole(fn(&[u8], &str) -> Result<Reading, ImportError>),
    /// Files of any size, streamed once from front to back.
    Streamed(fn(&mut dyn BufRead, &str) -> Result<Reading, ImportError>),
}

/// Every format; a new one is one more line.
pub const FORMATS: &[Format] = &[
    Format {
        name: "FIT",
        extension: Some("fit"),
        recognises: fit::recognises,
        reader: Reader::Whole(fit::read),
        describe: Some(fit::describe),
        second_opinion: Some(SecondOpinion {
            library: Library::Fitparser,
            read: fit::second_reader::read,
        }),
    },
    Format {
        name: "GPX",
        extension: Some("gpx"),
        recognises: gpx::recognises,
        reader: Reader::Whole(gpx::read),
        describe: Some(gpx::describe),
        second_opinion: Some(SecondOpinion {
            library: Library::Gpx,
            read: gpx::second_reader::read,
        }),
    },
    Format {
        name: "TCX",
        extension: Some("tcx"),
        recognises: tcx::recognises,
        reader: Reader::Whole(tcx::read),
        describe: None,
        second_opinion: None,
    },
    Format {
        name: "Apple Health",
        extension: None,
        recognises: apple_health::recognises,
        reader: Reader::Streamed(apple_health::read),
        describe: None,
        second_opinion: None,
    },
    Format {
        name: "Strava's list of activities",
        extension: None,
        recognises: strava_list::recognises,
        reader: Reader::Whole(strava_list::read),
        describe: None,
        second_opinion: None,
    },
    of_service("Garmin's summaries", garmin::recognises, garmin::read),
    of_service("Polar's sessions", polar::recognises, polar::read),
    of_service("Suunto's JSON", suunto::recognises, suunto::read),
    of_service("Suunto's SML", suunto::recognises_sml, suunto::read_sml),
    of_service("adidas Running", runtastic::recognises, runtastic::read),
    of_service("Google Fit", google_fit::recognises, google_fit::read),
    of_service("Fitbit", fitbit::recognises, fitbit::read),
    of_service(
        "Health Auto Export",
        health_auto_export::recognises,
        health_auto_export::read,
    ),
    of_service("Beside sessions", beside::recognises, beside::read),
    of_service("Not supported", unsupported::recognises, unsupported::read),
    Format {
        name: "Polar HRM",
        extension: Some("hrm"),
        recognises: polar_hrm::recognises,
        reader: Reader::Whole(polar_hrm::read),
        describe: None,
        second_opinion: None,
    },
    of_table::<garmin_list::Columns>("Garmin's list of activities"),
    of_table::<runkeeper_list::Columns>("Runkeeper's list of activities"),
    of_service(
        "Samsung Health",
        samsung_health::recognises,
        samsung_health::read,
    ),
    of_service(
        "Polar Flow's table of a session",
        polar_session::recognises,
        polar_session::read,
    ),
    of_table::<peloton_list::Columns>("Peloton's list of workouts"),
    of_table::<whoop_list::Columns>("WHOOP's list of workouts"),
    of_table::<intervals_list::Columns>("intervals.icu's list of activities"),
];

/// A format of a service's archive: files that fit into memory, under any name.
const fn of_service(
    name: &'static str,
    recognises: fn(&[u8]) -> bool,
    read: fn(&[u8], &str) -> Result<Reading, ImportError>,
) -> Format {
    Format {
        name,
        extension: None,
        recognises,
        reader: Reader::Whole(read),
        describe: None,
        second_opinion: None,
    }
}

/// A table of a service, one session per row.
const fn of_table<L: Layout>(name: &'static str) -> Format {
    of_service(name, tables::recognises::<L>, tables::read::<L>)
}

/// Reads one file's bytes, or `None` if they match no format and the name promises none.
pub fn read(bytes: &[u8], path: &str) -> Option<Result<Reading, ImportError>> {
    if let Some(format) = FORMATS.iter().find(|format| (format.recognises)(bytes)) {
        let read = match format.reader {
            Reader::Whole(read) => read(bytes, path),
            Reader::Streamed(read) => read(&mut { bytes }, path),
        };
        let read = match format.second_opinion {
            Some(second) => second.after(read, bytes, path),
            None => read,
        };
        return Some(read.map(Reading::of_no_more_than_may_be));
    }
    let promised = promised(path)?;
    Some(Err(if bytes.is_empty() {
        ImportError::Empty
    } else {
        not_promised(bytes, promised)
    }))
}

/// The error for bytes of another format than their name promises.
fn not_promised(bytes: &[u8], promised: &Format) -> ImportError {
    match (foreign_content::what(bytes), promised.extension) {
        (Some(what), Some(ending)) => ImportError::OtherContent { what, ending },
        _ => ImportError::NotWhatItsNameSays(promised.name),
    }
}

/// Whether bytes are of any format.
pub fn recognised(bytes: &[u8]) -> bool {
    FORMATS.iter().any(|format| (format.recognises)(bytes))
}

/// Returns a line for each item in a file, by the names of its format.
///
/// # Errors
/// If no library knows the names of the format, or if it gives up.
pub fn describe(bytes: &[u8], line: &mut dyn FnMut(&str)) -> Result<(), ImportError> {
    let mut formats = FORMATS.iter();
    let format = formats.find(|format| (format.recognises)(bytes));
    let describe = format.and_then(|format| format.describe);
    describe.ok_or(ImportError::NoNames)?(bytes, line)
}

/// The format promised by a file's name.
pub fn promised(path: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| {
        format
            .extension
            .is_some_and(|ending| has_extension(path, ending))
    })
}

fn has_extension(path: &str, extension: &str) -> bool {
    let name = path.rsplit(['/', '\\', '!']).next().unwrap_or(path);
    let name = name.strip_suffix(".gz").unwrap_or(name);
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case(extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A beginning of each.
    const EXAMPLES: [(&str, &[u8]); FORMATS.len()] = [
        ("FIT", b"\x0e\x10\x00\x00\x00\x00\x00\x00.FIT\x00\x00"),
        (
            "GPX",
            b"\xef\xbb\xbf<?xml version='1.0'?>\n<gpx version='1.1'></gpx>",
        ),
        (
            "TCX",
            b"      <?xml version='1.0'?>\n<!-- gpx --><x:TrainingCenterDatabase xmlns:x='u'>",
        ),
        (
            "Apple Health",
            b"<?xml version='1.0'?>\n<!DOCTYPE HealthData [\n<!-- any -->\n]>\n<HealthData>",
        ),
        (
            "Strava's list of activities",
            b"a,b,c,d,e,f\n1,2,Lunch run,Run,1428,activities/1.fit.gz\n",
        ),
        ("Polar HRM", b"[Params]\r\nVersion=106\r\nMonitor=12\r\n"),
        (
            "Garmin's list of activities",
            b"a,b,c,d,e,f,g\nRunning,2024-05-14 18:00:00,false,Out,5.40,400,00:30:00\n",
        ),
        (
            "Runkeeper's list of activities",
            b"Date,Type,Route Name,Distance (km),Duration,Notes,GPX File\n",
        ),
        (
            "Samsung Health",
            b"com.samsung.shealth.exercise,6020010,10\ncom.samsung.health.exercise.duration\n",
        ),
        (
            "Polar Flow's table of a session",
            b"Name,Sport,Date,Start time,Duration,Total distance (km)\n",
        ),
        (
            "Peloton's list of workouts",
            b"Workout Timestamp,Length (minutes),Fitness Discipline\n",
        ),
        (
            "WHOOP's list of workouts",
            b"Cycle timezone,Workout start time,Workout end time,Activity name\n",
        ),
        (
            "intervals.icu's list of activities",
            b"id,start_date_local,type,moving_time\n",
        ),
        (
            "Garmin's summaries",
            br#"[{"summarizedActivitiesExport":[{"activityId":1,"startTimeGmt":1}]}]"#,
        ),
        (
            "Polar's sessions",
            br#"{"exportVersion":"1.6","startTime":"2024-05-14T18:00:00","exercises":[{"sport":"#,
        ),
        (
            "Suunto's JSON",
            br#"{"DeviceLog":{"Header":{"DateTime":"2024-05-14T18:00:00"},"Samples":["#,
        ),
        (
            "Suunto's SML",
            b"<?xml version='1.0'?><sml xmlns='http://www.suunto.com/schemas/sml'><DeviceLog>",
        ),
        (
            "adidas Running",
            br#"{"start_time":1715702400000,"duration":1800000,"sport_type_id":"1"}"#,
        ),
        (
            "Google Fit",
            br#"{"fitnessActivity":"running","startTime":"2024-05-14T16:00:00Z"}"#,
        ),
        (
            "Fitbit",
            br#"[{"logId":1,"activityName":"Run","startTime":"05/14/24 16:00:00"}]"#,
        ),
        (
            "Health Auto Export",
            br#"{"data":{"metrics":[],"workouts":[{"name":"Running"}]}}"#,
        ),
        (
            "Beside sessions",
            br#"[{"dateTime":"05/14/24 16:00:00","value":{"bpm":60,"confidence":2}}]"#,
        ),
        (
            "Not supported",
            br#"{"id":"a","start_epoch_ms":1715702400000,"metrics":[{"type":"pace"}]}"#,
        ),
    ];

    #[test]
    fn each_format_recognises_only_its_own() {
        for (name, bytes) in EXAMPLES {
            for format in FORMATS {
                assert_eq!((format.recognises)(bytes), format.name == name, "{name}");
            }
        }
    }

    #[test]
    fn a_foreign_file_is_passed_over_and_a_false_name_is_a_failure() {
        assert!(read(b"shopping list", "notes.txt").is_none());
        assert!(matches!(
            read(b"\x01\x02\x03\xfe", "a/run.FIT"),
            Some(Err(ImportError::NotWhatItsNameSays("FIT")))
        ));
        assert!(matches!(
            read(b"not a run", "a/run.FIT"),
            Some(Err(ImportError::OtherContent {
                what: "plain text",
                ending: "fit"
            }))
        ));
        assert!(matches!(
            read(b"", "run.gpx"),
            Some(Err(ImportError::Empty))
        ));
    }
}
