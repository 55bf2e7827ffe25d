//! Suunto's activity logs: as JSON in the archive of an account and from the app, and as the XML
//! (`.sml`) of older programs. All use SI units: beats a second, radians, metres a second.

mod legs;
mod log;
mod sml;

use serde::Deserialize;

use super::Found;
use super::json::{self, Entries, Maybe};
use super::keys::Keys;
use crate::import::{ImportError, NotActivity, Reading, xml};
use log::{Header, Log, Moment};

/// Whether the bytes are a JSON log.
pub fn recognises(bytes: &[u8]) -> bool {
    let keys = Keys::of(bytes);
    let log = ["DeviceLog.Header", "DeviceLog.Samples"];
    let of_app = ["Samples[].Attributes", "Samples[].TimeISO8601"];
    let both = ["Summary.Samples", "Data.Samples"];
    keys.have_any(&log) || keys.have(&of_app) || keys.have(&both)
}

/// Whether the bytes are an XML log.
pub fn recognises_sml(bytes: &[u8]) -> bool {
    xml::begins_with(bytes, "sml")
}

/// A log in one piece, or a list of attributes, or both files of the app in one.
#[derive(Deserialize, Default)]
#[serde(rename_all = "PascalCase", default)]
struct Document {
    device_log: Maybe<Log>,
    samples: Entries<Attributed>,
    summary: Maybe<Part>,
    data: Maybe<Part>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "PascalCase", default)]
struct Part {
    samples: Entries<Attributed>,
}

/// One item of the app, with its time.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Attributed {
    #[serde(rename = "TimeISO8601")]
    time: super::clock::When,
    #[serde(rename = "Attributes")]
    attributes: Told,
}

/// Its content: an object, or the same as text within the text.
#[derive(Default)]
struct Told(Maybe<Attributes>);

#[derive(Deserialize, Default)]
#[serde(default)]
struct Attributes {
    #[serde(rename = "suunto/sml")]
    sml: Maybe<Sml>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "PascalCase", default)]
struct Sml {
    header: Maybe<Header>,
    sample: Maybe<Moment>,
    window: Maybe<log::Window>,
}

impl<'de> Deserialize<'de> for Told {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&serde_json::value::RawValue>::deserialize(deserializer)?;
        let within = serde_json::from_str::<String>(raw.get()).ok();
        let text = within.as_deref().unwrap_or(raw.get());
        Ok(Self(serde_json::from_str(text).unwrap_or_default()))
    }
}

/// Reads the activity of a log, or its legs.
///
/// # Errors
/// If the JSON is broken before any data, or if there is no date.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let mut document: json::Salvaged<Document> = json::read(bytes)?;
    let whole = std::mem::take(&mut document.value);
    let parts = [whole.summary.0, whole.data.0].into_iter().flatten();
    let mut told: Vec<Attributed> = whole.samples.items;
    parts.for_each(|part| told.extend(part.samples.items));
    let log = whole.device_log.0.unwrap_or_else(|| gathered(told));
    let mut found = Found {
        more: log.samples.more,
        ..Found::default()
    };
    let trainings = legs::trainings(&log);
    match trainings.is_empty() {
        true => found.not_understood += 1,
        false => trainings.into_iter().for_each(|t| found.take(Some(t))),
    }
    found.reading(&document, path, NotActivity::Wellness)
}

/// The log assembled from the app's lists.
fn gathered(told: Vec<Attributed>) -> Log {
    let mut log = Log::default();
    for Attributed { time, attributes } in told {
        let Some(sml) = attributes.0.0.and_then(|attributes| attributes.sml.0) else {
            continue;
        };
        if let Some(header) = sml.header.0 {
            log.header = Maybe(Some(header));
        }
        if let Some(mut window) = sml.window.0 {
            window.time = super::clock::When(window.time.0.or(time.0));
            log.windows.items.push(log::Windowed {
                window: Maybe(Some(window)),
            });
        }
        if let Some(mut moment) = sml.sample.0 {
            moment.time_iso = super::clock::When(moment.time_iso.0.or(time.0));
            log.samples.items.push(moment);
        }
    }
    log
}

/// Reads the activity of an XML log.
///
/// # Errors
/// If the XML is broken before any data, if it declares entities, or if there is no date.
pub fn read_sml(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let text = xml::text(bytes);
    xml::refuse_entities(&text)?;
    let (log, damage) = sml::read(&text)?;
    let mut found = Found::default();
    let trainings = legs::trainings(&log);
    match trainings.is_empty() {
        true => found.not_understood += 1,
        false => trainings.into_iter().for_each(|t| found.take(Some(t))),
    }
    let document = json::Salvaged {
        value: (),
        lost_bytes: xml::walk::lost_bytes(&text, damage),
        damage,
    };
    found.reading(&document, path, NotActivity::Wellness)
}
