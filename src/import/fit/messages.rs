//! What the messages of a FIT file say, field by field, in units of everyday use.
//!
//! Numbers of messages and fields follow the FIT profile. Message 140 is not named there; three
//! independent decoders agree on the fields read here. A value of the wrong type is no value.

use std::collections::HashMap;

use fitparser::Value;
use fitparser::de::FitDataMessage;

use crate::activity::{DeviceSettings, Position, Sample, Sex};

const FILE_ID: u16 = 0;
const USER_PROFILE: u16 = 3;
const ZONES_TARGET: u16 = 7;
const SPORT: u16 = 12;
const SESSION: u16 = 18;
const RECORD: u16 = 20;
const EVENT: u16 = 21;
const ACTIVITY: u16 = 34;
const USER_METRICS: u16 = 79;
const PHYSIOLOGICAL_METRICS: u16 = 140;
const TIME_IN_ZONE: u16 = 216;

/// Whether a message bears on training and is worth decoding.
pub fn wanted(message: u16) -> bool {
    matches!(
        message,
        FILE_ID
            | USER_PROFILE
            | ZONES_TARGET
            | SPORT
            | SESSION
            | RECORD
            | EVENT
            | ACTIVITY
            | USER_METRICS
            | PHYSIOLOGICAL_METRICS
            | TIME_IN_ZONE
    )
}

/// Seconds since the FIT epoch, 1989-12-31 UTC, as files store them.
pub type FitTime = u32;

/// One record: a moment of the recording.
#[derive(Debug, Clone, Copy, Default)]
pub struct Record {
    pub time: Option<FitTime>,
    /// What was measured; its `elapsed_s` is not known yet, and cadence is as the device counts.
    pub measured: Sample,
}

/// One session: what the device sums up of a stretch of one sport.
#[derive(Debug, Clone, Copy, Default)]
pub struct Session {
    pub start: Option<FitTime>,
    pub end: Option<FitTime>,
    pub sport: Option<u8>,
    pub sub_sport: Option<u8>,
    pub elapsed_s: Option<f64>,
    pub timer_s: Option<f64>,
    pub distance_m: Option<f64>,
    pub mean_heart_rate_bpm: Option<f64>,
    pub max_heart_rate_bpm: Option<f64>,
    pub ascent_m: Option<f64>,
    pub descent_m: Option<f64>,
    pub aerobic_effect: Option<f64>,
    pub anaerobic_effect: Option<f64>,
    pub exercise_load: Option<f64>,
    pub feel: Option<f64>,
    pub exertion: Option<f64>,
}

/// The timer was started or stopped.
#[derive(Debug, Clone, Copy)]
pub struct TimerEvent {
    pub time: FitTime,
    pub starts: bool,
}

/// Values of message 140, one a session or one a file.
#[derive(Debug, Clone, Copy, Default)]
pub struct Physiology {
    pub time: Option<FitTime>,
    pub recovery_h: Option<f64>,
    pub threshold_hr_bpm: Option<f64>,
}

/// All that a file says of training.
#[derive(Debug, Default)]
pub struct Messages {
    pub file_type: Option<u8>,
    pub records: Vec<Record>,
    pub sessions: Vec<Session>,
    pub timer: Vec<TimerEvent>,
    pub sport: Option<(u8, Option<u8>)>,
    pub physiology: Vec<Physiology>,
    /// Settings of the athlete from wherever the file keeps them.
    pub settings: DeviceSettings,
    /// Clock of the device against UTC, seconds, as the activity message gives it.
    pub local_minus_utc_s: Option<i64>,
    last_time: FitTime,
    packed_distance: PackedDistance,
}

/// A distance in sixteenths of a metre that wraps at 12 bits, and what it has added up to.
#[derive(Debug, Default)]
struct PackedDistance {
    last: Option<u32>,
    total: u32,
}

impl PackedDistance {
    fn advance(&mut self, raw: u32) -> f64 {
        let step = raw.wrapping_sub(self.last.unwrap_or(0)) & 0x0fff;
        self.last = Some(raw);
        self.total = self.total.saturating_add(step);
        f64::from(self.total) / 16.0
    }
}

impl Messages {
    /// Takes in one decoded message.
    pub fn take(&mut self, message: &FitDataMessage) {
        let fields = Fields(message.fields());
        if let Some(time) = fields.time(253) {
            self.last_time = time;
        }
        match message.global_message_number() {
            FILE_ID if self.file_type.is_none() => self.file_type = fields.small(0),
            SPORT => self.sport = fields.small(0).map(|sport| (sport, fields.small(1))),
            SESSION => self.sessions.push(session(fields)),
            RECORD => {
                let time = fields.time(253).or_else(|| self.compressed_time(message));
                let mut record = record(fields, time);
                if let Some((_, raw)) = fields.speed_and_distance() {
                    let distance_m = self.packed_distance.advance(raw);
                    record.measured.distance_m.get_or_insert(distance_m);
                }
                self.records.push(record);
            }
            EVENT => self.timer.extend(timer_event(fields)),
            ACTIVITY => self.activity(fields),
            PHYSIOLOGICAL_METRICS => self.physiology.push(physiology(fields)),
            _ => self.settings(message.global_message_number(), fields),
        }
    }

    /// Time of a message whose header carries only the low five bits of it.
    fn compressed_time(&mut self, message: &FitDataMessage) -> Option<FitTime> {
        let low = FitTime::from(message.time_offset()?);
        let past = self.last_time & 0x1f;
        self.last_time = self.last_time.checked_add(if low >= past {
            low - past
        } else {
            low + 32 - past
        })?;
        Some(self.last_time)
    }

    fn activity(&mut self, fields: Fields) {
        if let (Some(utc), Some(local)) = (fields.time(253), fields.time(5)) {
            self.local_minus_utc_s = Some(i64::from(local) - i64::from(utc));
        }
    }

    /// The most specific source of a setting wins: zones of this very activity, then the zones
    /// set in the device, then the user's profile, then what the device keeps unnamed.
    fn settings(&mut self, message: u16, fields: Fields) {
        let heart_rate = |field| fields.within(field, 30.0, 230.0);
        let settings = &mut self.settings;
        match message {
            TIME_IN_ZONE => {
                replace(&mut settings.max_hr_bpm, heart_rate(11));
                replace(&mut settings.resting_hr_bpm, heart_rate(12));
                replace(&mut settings.threshold_hr_bpm, heart_rate(13));
                replace(
                    &mut settings.threshold_power_w,
                    fields.within(15, 50.0, 600.0),
                );
            }
            ZONES_TARGET => {
                keep(&mut settings.max_hr_bpm, heart_rate(1));
                keep(&mut settings.threshold_hr_bpm, heart_rate(2));
                keep(
                    &mut settings.threshold_power_w,
                    fields.within(3, 50.0, 600.0),
                );
            }
            USER_PROFILE => {
                keep(&mut settings.max_hr_bpm, heart_rate(11));
                keep(&mut settings.resting_hr_bpm, heart_rate(8));
                keep(&mut settings.age_years, fields.within(2, 5.0, 110.0));
                settings.sex = match fields.small(1) {
                    Some(0) => Some(Sex::Female),
                    Some(1) => Some(Sex::Male),
                    _ => settings.sex,
                };
            }
            USER_METRICS => {
                keep(&mut settings.max_hr_bpm, heart_rate(6));
                keep(&mut settings.resting_hr_bpm, fields.within(10, 35.0, 75.0));
            }
            _ => {}
        }
    }
}

fn replace(slot: &mut Option<f64>, value: Option<f64>) {
    *slot = value.or(*slot);
}

fn keep(slot: &mut Option<f64>, value: Option<f64>) {
    *slot = slot.or(value);
}

fn record(fields: Fields, time: Option<FitTime>) -> Record {
    let packed = fields.speed_and_distance();
    let measured = Sample {
        elapsed_s: 0.0,
        heart_rate_bpm: fields.number(3).map(|bpm| bpm as f32),
        cadence_per_min: fields
            .number(4)
            .map(|whole| (whole + fields.number(53).unwrap_or(0.0) / 128.0) as f32),
        power_w: fields.number(7).map(|watts| watts as f32),
        speed_m_per_s: fields
            .scaled(73, 1000.0)
            .or_else(|| fields.scaled(6, 1000.0))
            .or(packed.map(|(speed, _)| speed))
            .map(|speed| speed as f32),
        distance_m: fields.scaled(5, 100.0),
        altitude_m: fields
            .scaled(78, 5.0)
            .or_else(|| fields.scaled(2, 5.0))
            .map(|raised| (raised - 500.0) as f32),
        position: position(fields),
    };
    Record { time, measured }
}

fn position(fields: Fields) -> Option<Position> {
    let degrees = |semicircles: f64| semicircles * 180.0 / f64::from(1u32 << 31);
    let (north, east) = (degrees(fields.number(0)?), degrees(fields.number(1)?));
    (north.abs() <= 90.0 && east.abs() <= 180.0).then_some(Position {
        latitude_deg: north,
        longitude_deg: east,
    })
}

fn session(fields: Fields) -> Session {
    Session {
        start: fields.time(2),
        end: fields.time(253),
        sport: fields.small(5),
        sub_sport: fields.small(6),
        elapsed_s: fields.amount(7, 1000.0),
        timer_s: fields.amount(8, 1000.0),
        distance_m: fields.amount(9, 100.0),
        mean_heart_rate_bpm: fields.amount(16, 1.0),
        max_heart_rate_bpm: fields.amount(17, 1.0),
        ascent_m: fields.amount(22, 1.0),
        descent_m: fields.amount(23, 1.0),
        aerobic_effect: fields.amount(24, 10.0),
        anaerobic_effect: fields.amount(137, 10.0),
        exercise_load: fields.amount(168, 65536.0),
        feel: fields.within(192, 0.0, 100.0),
        exertion: fields.amount(193, 10.0).filter(|cr10| *cr10 <= 10.0),
    }
}

fn physiology(fields: Fields) -> Physiology {
    Physiology {
        time: fields.time(253),
        recovery_h: recovery_time_h(fields),
        threshold_hr_bpm: match fields.0.get(&14) {
            Some(Value::UInt8(bpm)) if (60..=230).contains(bpm) => Some(f64::from(*bpm)),
            _ => None,
        },
    }
}

/// Field 9 counts minutes in an unsigned 16-bit number; anything else is not this field.
fn recovery_time_h(fields: Fields) -> Option<f64> {
    match fields.0.get(&9) {
        Some(Value::UInt16(minutes)) => Some(f64::from(*minutes) / 60.0),
        _ => None,
    }
}

fn timer_event(fields: Fields) -> Option<TimerEvent> {
    const TIMER: u8 = 0;
    if fields.small(0)? != TIMER {
        return None;
    }
    let starts = match fields.small(1)? {
        0 => true,
        1 | 4 | 8 | 9 => false,
        _ => return None,
    };
    Some(TimerEvent {
        time: fields.time(253)?,
        starts,
    })
}

/// The raw fields of one message by number.
#[derive(Clone, Copy)]
struct Fields<'a>(&'a HashMap<u8, Value>);

impl Fields<'_> {
    /// A number as stored; of several, the first that is valid.
    fn number(self, field: u8) -> Option<f64> {
        numeric(self.0.get(&field)?)
    }

    fn scaled(self, field: u8, scale: f64) -> Option<f64> {
        self.number(field).map(|raw| raw / scale)
    }

    /// A scaled number that cannot be negative, such as a duration or a distance.
    fn amount(self, field: u8, scale: f64) -> Option<f64> {
        self.scaled(field, scale).filter(|amount| *amount >= 0.0)
    }

    fn within(self, field: u8, low: f64, high: f64) -> Option<f64> {
        self.number(field).filter(|v| (low..=high).contains(v))
    }

    fn small(self, field: u8) -> Option<u8> {
        self.within(field, 0.0, 254.0).map(|v| v as u8)
    }

    fn time(self, field: u8) -> Option<FitTime> {
        match self.0.get(&field)? {
            Value::UInt32(seconds) | Value::UInt32z(seconds) => Some(*seconds),
            _ => None,
        }
    }

    /// Field 8 packs speed (12 bits, 1/100 m/s) and a distance that wraps (12 bits) in 3 bytes.
    fn speed_and_distance(self) -> Option<(f64, u32)> {
        let Value::Array(bytes) = self.0.get(&8)? else {
            return None;
        };
        let bytes: Vec<u32> = bytes
            .iter()
            .filter_map(|b| match b {
                Value::Byte(b) => Some(u32::from(*b)),
                _ => None,
            })
            .collect();
        let [a, b, c] = bytes[..] else { return None };
        if [a, b, c] == [0xff; 3] {
            return None;
        }
        let speed = f64::from(a | (b & 0x0f) << 8) / 100.0;
        Some((speed, (b >> 4) | c << 4))
    }
}

fn numeric(value: &Value) -> Option<f64> {
    match value {
        Value::Byte(v) | Value::Enum(v) | Value::UInt8(v) | Value::UInt8z(v) => Some(f64::from(*v)),
        Value::SInt8(v) => Some(f64::from(*v)),
        Value::SInt16(v) => Some(f64::from(*v)),
        Value::UInt16(v) | Value::UInt16z(v) => Some(f64::from(*v)),
        Value::SInt32(v) => Some(f64::from(*v)),
        Value::UInt32(v) | Value::UInt32z(v) => Some(f64::from(*v)),
        Value::Float32(v) => Some(f64::from(*v)).filter(|v| v.is_finite()),
        Value::Float64(v) => Some(*v).filter(|v| v.is_finite()),
        Value::Array(values) => values.iter().find_map(numeric),
        _ => None,
    }
}
