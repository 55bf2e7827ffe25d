//! An XML log: the same names as in the JSON, as elements.

use super::log::{DeviceNamed, Header, Log, Moment, Range};
use crate::import::services::clock::{Stamp, When};
use crate::import::services::json::{Maybe, Number, Word};
use crate::import::track::number;
use crate::import::xml::walk::{Element, Gather, walk};
use crate::import::{Damage, ImportError};

/// Reads a log, and reports the damage in it.
///
/// # Errors
/// If the XML breaks before any useful data.
pub fn read(text: &str) -> Result<(Log, Option<Damage>), ImportError> {
    let mut gathered = Gathered::default();
    let damage = walk(text, &mut gathered)?;
    let Gathered {
        header,
        samples,
        device,
        ..
    } = gathered;
    let mut log = Log {
        header: Maybe(Some(header)),
        device: Maybe(device.map(|name| DeviceNamed {
            name: Word(Some(name)),
        })),
        ..Log::default()
    };
    log.samples.items = samples;
    Ok((log, damage))
}

#[derive(Default)]
struct Gathered {
    open: Vec<String>,
    header: Header,
    hearts: Range,
    device: Option<String>,
    moment: Moment,
    samples: Vec<Moment>,
    said: bool,
}

impl Gathered {
    /// Whether the closing element is inside others with these names, the nearest first.
    fn within(&self, names: &[&str]) -> bool {
        let around = self.open.iter().rev().skip(1);
        names.len() < self.open.len() && around.zip(names).all(|(open, name)| open == name)
    }

    fn take_of_header(&mut self, name: &str, text: &str) {
        let value = Number(number(text));
        let header = &mut self.header;
        match name {
            "DateTime" => header.date_time = When(Stamp::of(text)),
            "Duration" => header.duration = value,
            "PauseDuration" => header.pause_duration = value,
            "Distance" => header.distance = value,
            "Ascent" => header.ascent = value,
            "Descent" => header.descent = value,
            "ActivityType" => header.activity_type = value,
            "Activity" => header.activity = Word(Some(text.to_owned())),
            "RecoveryTime" => header.recovery_time = value,
            "EPOC" => header.epoc = value,
            "PeakTrainingEffect" => header.peak_training_effect = value,
            "Feeling" => header.feeling = value,
            "Notes" => header.notes = Word(Some(text.to_owned())),
            _ => return,
        }
        self.said = true;
    }

    fn take_of_moment(&mut self, name: &str, text: &str) {
        let value = Number(number(text));
        let moment = &mut self.moment;
        match name {
            "Time" => moment.time = value,
            "TimeISO8601" => moment.time_iso = When(Stamp::of(text)),
            "UTC" => moment.utc = When(Stamp::of(text)),
            "HR" => moment.heart_rate = value,
            "Latitude" => moment.latitude = value,
            "Longitude" => moment.longitude = value,
            "GPSAltitude" => moment.gps_altitude = value,
            "Altitude" => moment.altitude = value,
            "Distance" => moment.distance = value,
            "Speed" => moment.speed = value,
            "Cadence" => moment.cadence = value,
            "Power" | "BikePower" => moment.power = value,
            _ => {}
        }
    }
}

impl Gather for Gathered {
    fn open(&mut self, element: &Element) {
        let name = element.name();
        if name == "Sample" {
            self.moment = Moment::default();
        }
        self.open.push(name.to_owned());
    }

    fn close(&mut self, text: &str) {
        let name = self.open.last().cloned().unwrap_or_default();
        if self.within(&["Header"]) {
            self.take_of_header(&name, text);
        } else if self.within(&["HR", "Header"]) {
            match name.as_str() {
                "Avg" => self.hearts.avg = Number(number(text)),
                "Max" => self.hearts.max = Number(number(text)),
                _ => {}
            }
            self.header.heart_rate.items = vec![self.hearts];
        } else if name == "Name" && self.within(&["Device"]) {
            self.device = Some(text.to_owned());
        } else if self.within(&["Sample"]) {
            self.take_of_moment(&name, text);
        } else if name == "Sample" {
            self.samples.push(std::mem::take(&mut self.moment));
        }
        self.open.pop();
    }

    fn is_empty(&self) -> bool {
        !self.said && self.samples.is_empty()
    }

    fn points(&self) -> usize {
        self.samples.len()
    }
}
