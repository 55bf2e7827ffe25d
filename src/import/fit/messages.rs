//! Content of the messages of a FIT file, gathered in the order of the file.

use super::body::{self, Body};
use super::developer::Descriptions;
use super::message::{FitTime, Message};
use super::parts::{Lap, Length, MOST_PARTS};
use super::records::Records;
use super::session::{Physiology, Session, TimerEvent};
use super::strap::Strap;
use super::{device, settings};
use crate::activity::{Device, DeviceSettings};
use crate::import::{MOST_RECORDS, MOST_TRAININGS};

const FILE_ID: u16 = 0;
const SPORT: u16 = 12;
const SESSION: u16 = 18;
const LAP: u16 = 19;
const RECORD: u16 = 20;
const EVENT: u16 = 21;
const ACTIVITY: u16 = 34;
const FILE_CREATOR: u16 = 49;
const LENGTH: u16 = 101;
const HEART_RATES: u16 = 132;
const PHYSIOLOGICAL_METRICS: u16 = 140;
const FIELD_DESCRIPTION: u16 = 206;

/// All training data of a file.
#[derive(Debug, Default)]
pub struct Messages<'a> {
    pub file_type: Option<u8>,
    pub device: Device,
    pub records: Records<'a>,
    pub sessions: Vec<Session>,
    pub laps: Vec<Lap>,
    /// Lengths of a pool.
    pub lengths: Vec<Length>,
    pub timer: Vec<TimerEvent>,
    pub sport: Option<(u8, Option<u8>)>,
    pub physiology: Vec<Physiology>,
    /// Settings of the athlete from all their places in the file.
    pub settings: DeviceSettings,
    /// Device clock minus UTC, seconds, from the activity message.
    pub local_minus_utc_s: Option<i64>,
    /// Heart rates of a chest strap that arrived late.
    pub strap: Strap,
    /// Facts about the body at rest from a wellness file.
    pub body: Body,
    /// Whether there were more records than any device writes.
    pub too_many: bool,
    /// Whether there were more sessions than are read from one file.
    pub too_many_sessions: bool,
    /// Size of the file.
    file_bytes: usize,
    last_time: FitTime,
    descriptions: Descriptions,
}

impl<'a> Messages<'a> {
    /// For a file of some size in bytes, before the first message.
    pub fn of_file(bytes: usize) -> Self {
        Self {
            file_bytes: bytes,
            ..Self::default()
        }
    }

    /// Adds one message, with the low bits of its time if they are outside it.
    pub fn take(&mut self, message: Message<'_, 'a>, time_offset: Option<u8>) {
        let time = message.time(253);
        self.last_time = time.unwrap_or(self.last_time);
        match message.layout.message {
            FILE_ID if self.file_type.is_none() => {
                self.file_type = message.small(0);
                self.device = Device {
                    software: self.device.software.take(),
                    ..device::of_file_id(message)
                };
            }
            FILE_CREATOR if self.device.software.is_none() => {
                self.device.software = device::software(message);
            }
            FIELD_DESCRIPTION => {
                self.records.settle(&self.descriptions);
                self.descriptions.take(message);
            }
            SPORT => self.sport = message.small(0).map(|sport| (sport, message.small(1))),
            SESSION if self.sessions.len() >= MOST_TRAININGS => self.too_many_sessions = true,
            SESSION => self.sessions.push(Session::of(message, &self.descriptions)),
            RECORD => {
                let time = time.or_else(|| self.compressed_time(time_offset));
                self.record(message, time);
            }
            LAP if self.laps.len() < MOST_PARTS => self.laps.extend(Lap::of(message)),
            LENGTH if self.lengths.len() < MOST_PARTS => {
                self.lengths.extend(Length::of(message));
            }
            HEART_RATES => self.strap.take(message),
            EVENT => {
                self.timer.extend(TimerEvent::of(message));
                self.physiology.extend(Physiology::of_event(message));
            }
            ACTIVITY => self.activity(message),
            PHYSIOLOGICAL_METRICS => self.physiology.push(Physiology::of(message)),
            body::MONITORING_HR | body::HRV_STATUS | body::SLEEP_LEVEL => self.body.take(message),
            _ => settings::take(&mut self.settings, message),
        }
    }

    /// All records, read to the last; none is left.
    pub fn take_records(&mut self) -> Records<'a> {
        self.records.settle(&self.descriptions);
        std::mem::take(&mut self.records)
    }

    fn record(&mut self, message: Message<'_, 'a>, time: Option<FitTime>) {
        if self.records.len() >= MOST_RECORDS {
            self.too_many = true;
            return;
        }
        if self.records.is_empty() {
            // Nearly all messages of a file are records, most of them like the first.
            let expected = self.file_bytes / (message.bytes.len() + 1);
            self.records.reserve(expected.min(MOST_RECORDS));
        }
        self.records.take(message, time, &self.descriptions);
    }

    /// Time of a message with only the low five bits.
    fn compressed_time(&mut self, low: Option<u8>) -> Option<FitTime> {
        let low = FitTime::from(low?);
        let step = low.wrapping_sub(self.last_time) & 0x1f;
        self.last_time = self.last_time.checked_add(step)?;
        Some(self.last_time)
    }

    fn activity(&mut self, message: Message) {
        if let (Some(utc), Some(local)) = (message.time(253), message.time(5)) {
            self.local_minus_utc_s = Some(i64::from(local) - i64::from(utc));
        }
    }
}
