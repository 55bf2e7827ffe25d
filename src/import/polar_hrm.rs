//! Polar HRM: the text files of Polar's old software, which many programs still write.
//!
//! Sections in brackets. The first defines the columns of the last; none names the sport, so a bike
//! computer decides it, else the speed. The start is local time, without a zone.

mod mode;
mod monitor;
mod rows;
mod sections;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::label::label;
use super::summary::Summary;
use super::tables::seconds;
use super::track::steps_per_min;
use super::units::{FOOT_M, MILE_M};
use super::{Began, Damage, ImportError, Reading, gait, head, text};
use crate::activity::{Activity, DeviceSettings, Sport};
use mode::Mode;
use rows::Course;
use sections::Sections;

/// The section that every file begins with.
const FIRST: &str = "[Params]";

/// No more of a file is read, bytes: enough for the longest recording with every column.
const LARGEST_BYTES: usize = 64 << 20;

/// If samples are shorter than the whole by this share, the end counts as missing.
const SHORT_OF: f64 = 0.9;

/// Whether the bytes begin with the first section, and it has a version.
pub fn recognises(bytes: &[u8]) -> bool {
    let text = text::text(head::of(bytes));
    let mut lines = text
        .split(['\n', '\r'])
        .map(str::trim)
        .filter(|line| !line.is_empty());
    lines
        .next()
        .is_some_and(|line| line.eq_ignore_ascii_case(FIRST))
        && lines
            .take_while(|line| !line.starts_with('['))
            .any(|line| line.starts_with("Version="))
}

/// Reads the session of a file.
///
/// # Errors
/// If it has no date, or no recorded data.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let text = text::text(&bytes[..bytes.len().min(LARGEST_BYTES)]);
    let sections = Sections::of(&text);
    let began = began(&sections).ok_or(ImportError::NoDate)?;
    let mode = Mode::of(&sections);
    let course = Course::of(&sections, &mode, began.and_utc());
    let length_s = sections.param("Length").and_then(seconds);
    let trip = Trip::of(&sections, &mode);
    if course.samples.is_empty() && length_s.is_none() && trip.distance_m.is_none() {
        return Err(ImportError::NothingRecorded);
    }
    let too_long = (bytes.len() > LARGEST_BYTES).then_some(Damage::TooManyRecords);
    let damage = too_long.or_else(|| damage(&sections, &course, length_s));
    let recorded = course.recorded;
    let mut summary = Summary::new(Began::OnLocalClock(began));
    summary.title = sections.lines("Note").find_map(label);
    summary.device = monitor::device(sections.param("Monitor"));
    let sport = match monitor::is_on_a_bicycle(sections.param("Monitor")) {
        true => Sport::Ride,
        false => gait::sport(course.speeds()),
    };
    summary.sport = Some(sport);
    summary.totals.timer_s = length_s.or(Some(course.span_s));
    summary.totals.distance_m = trip.distance_m.or(course.distance_m);
    summary.totals.ascent_m = trip.ascent_m;
    summary.samples = course.samples;
    for count in summary.samples.cadence_per_min.iter_mut().flatten() {
        *count = steps_per_min(*count, sport);
    }
    let activity = summary.activity(path, 0);
    let activity = activity.ok_or(ImportError::ImpossibleDate(began.and_utc()))?;
    Ok(Reading {
        activities: vec![Activity {
            settings: settings(&sections),
            ..activity
        }],
        recorded,
        damage,
        ..Reading::default()
    })
}

/// `Date=20240514` and `StartTime=18:00:00.0`.
fn began(sections: &Sections) -> Option<NaiveDateTime> {
    let day = NaiveDate::parse_from_str(sections.param("Date")?, "%Y%m%d").ok()?;
    let into_day_s = sections.param("StartTime").and_then(seconds)?;
    let whole_s = into_day_s as u32;
    let nanos = (into_day_s.fract() * 10.0).round() as u32 * 100_000_000;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(whole_s, nanos.min(999_999_999))?;
    Some(day.and_time(time))
}

/// Whether the end is missing: there is no section of samples, or it is much shorter than the whole.
fn damage(sections: &Sections, course: &Course, length_s: Option<f64>) -> Option<Damage> {
    let short = length_s.is_some_and(|length_s| course.span_s < SHORT_OF * length_s);
    match course.overflowed {
        true => Some(Damage::TooManyRecords),
        false if !sections.has("HRData") || (short && course.sampled) => Some(Damage::CutOff),
        false => None,
    }
}

/// The wearer's settings.
fn settings(sections: &Sections) -> DeviceSettings {
    let bpm = |name, range: std::ops::RangeInclusive<f64>| {
        let value: Option<f64> = sections.param(name)?.parse().ok();
        value.filter(|bpm| range.contains(bpm))
    };
    DeviceSettings {
        max_hr_bpm: bpm("MaxHR", 100.0..=240.0),
        resting_hr_bpm: bpm("RestHR", 25.0..=120.0),
        ..DeviceSettings::default()
    }
}

/// The totals of a bike or foot sensor.
#[derive(Debug, Default)]
struct Trip {
    distance_m: Option<f64>,
    ascent_m: Option<f64>,
}

impl Trip {
    /// The first line has tenths of a kilometre or mile, the second metres or feet.
    fn of(sections: &Sections, mode: &Mode) -> Self {
        let mut lines = sections.lines("Trip").map(|line| line.parse::<f64>().ok());
        let mut next = || lines.next().flatten().filter(|value| *value > 0.0);
        let (tenths, climbed) = (next(), next());
        let (far_m, high_m) = match mode.statute {
            true => (MILE_M, FOOT_M),
            false => (1000.0, 1.0),
        };
        Self {
            distance_m: tenths.map(|tenths| tenths / 10.0 * far_m),
            ascent_m: climbed.map(|climbed| climbed * high_m),
        }
    }
}

#[cfg(test)]
mod tests;
