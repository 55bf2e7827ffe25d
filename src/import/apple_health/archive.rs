//! Data kept of a health archive while it streams by.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::lane::{Lane, Sources};
use super::quantity::{Dimension, moment};
use super::sleep::{self, Sleep};
use super::workout::{MOST_PARTS, Workout};
use crate::activity::{BodyFact, BodyMeasure, Sample, Sex};
use crate::import::{Damage, MOST_TRAININGS, Recorded};

/// Most facts about the body kept: a century of one an hour. Later ones are left out.
const MOST_FACTS: usize = 900_000;

/// Longest time of a distance count in a workout; some seconds are usual.
const LONGEST_COUNT: TimeDelta = TimeDelta::seconds(60);

/// Everything of interest in an archive.
#[derive(Debug)]
pub struct Archive {
    /// Whose archive it is.
    pub wearer: Wearer,
    /// Its sources.
    pub sources: Sources,
    /// Beats per minute, to a tenth.
    pub heart_rate: Lane,
    /// Metres per second, to a thousandth.
    pub speed: Lane,
    /// Watts, to a tenth.
    pub power: Lane,
    /// Metres covered on foot since the previous measurement, to a hundredth, at the end of each.
    pub steps: Lane,
    /// Spans of sleep.
    pub sleep: Sleep,
    /// Other facts about the body at rest.
    pub body: Vec<BodyFact>,
    /// Workouts in the order of the file.
    pub workouts: Vec<Workout>,
    /// Events and routes of all workouts.
    pub parts: usize,
    /// Workouts with impossible times.
    pub not_understood: usize,
    /// The number of measurements in the file.
    pub recorded: Recorded,
    /// The damage in the file.
    pub damage: Option<Damage>,
    /// Whether there was more than is kept.
    pub overflowed: bool,
}

/// The archive's data about the person who wore the watch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wearer {
    /// Day of birth of the wearer.
    pub born: Option<NaiveDate>,
    /// Sex, if it is one that the formulas support.
    pub sex: Option<Sex>,
}

/// A record's attributes as written.
#[derive(Debug, Default)]
pub struct Record<'a> {
    /// Name of the device or program that wrote it.
    pub source: &'a str,
    /// Unit of the value.
    pub unit: &'a str,
    /// Start, as written.
    pub start: &'a str,
    /// End, as written.
    pub end: &'a str,
    /// The number, or a word.
    pub value: &'a str,
}

/// Kinds of record that are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordKind {
    /// Heart rate of a moment.
    HeartRate,
    /// Running or cycling speed.
    Speed,
    /// Running or cycling power.
    Power,
    /// Distance on foot.
    Steps,
    /// Resting heart rate of a day.
    RestingHeartRate,
    /// Heart rate variability of a moment.
    HeartRateVariability,
    /// Sleep, or being awake, or in bed.
    Sleep,
}

impl RecordKind {
    /// By the type's name; `None` for the many that do not matter here.
    pub fn of(name: &str) -> Option<Self> {
        match name {
            "HKQuantityTypeIdentifierHeartRate" => Some(Self::HeartRate),
            "HKQuantityTypeIdentifierRunningSpeed" | "HKQuantityTypeIdentifierCyclingSpeed" => {
                Some(Self::Speed)
            }
            "HKQuantityTypeIdentifierRunningPower" | "HKQuantityTypeIdentifierCyclingPower" => {
                Some(Self::Power)
            }
            "HKQuantityTypeIdentifierDistanceWalkingRunning" => Some(Self::Steps),
            "HKQuantityTypeIdentifierRestingHeartRate" => Some(Self::RestingHeartRate),
            "HKQuantityTypeIdentifierHeartRateVariabilitySDNN" => Some(Self::HeartRateVariability),
            "HKCategoryTypeIdentifierSleepAnalysis" => Some(Self::Sleep),
            _ => None,
        }
    }
}

impl Archive {
    /// An archive without data.
    pub fn new() -> Self {
        Self {
            wearer: Wearer::default(),
            sources: Sources::default(),
            heart_rate: Lane::new(10.0),
            speed: Lane::new(1000.0),
            power: Lane::new(10.0),
            steps: Lane::new(100.0),
            sleep: Sleep::default(),
            body: Vec::new(),
            workouts: Vec::new(),
            parts: 0,
            not_understood: 0,
            recorded: Recorded::default(),
            damage: None,
            overflowed: false,
        }
    }

    /// Adds one record; a nonsensical one is ignored.
    pub fn record(&mut self, kind: RecordKind, record: &Record) {
        let time = |text| moment(text).filter(|time| time.timestamp() > 0);
        let Some(start) = time(record.start) else {
            return;
        };
        let Some(end) = time(record.end).filter(|end| *end >= start) else {
            return;
        };
        let number = |dimension: Dimension| dimension.of(record.value, record.unit);
        let rate = || number(Dimension::Rate);
        match kind {
            RecordKind::Sleep if sleep::is_asleep(record.value) => {
                let source = self.sources.id(record.source);
                self.sleep.take(start, end, source);
            }
            RecordKind::Sleep => {}
            RecordKind::RestingHeartRate => self.fact(end, rate().and_then(resting)),
            RecordKind::HeartRateVariability => {
                let seconds = number(Dimension::Time);
                self.fact(end, seconds.and_then(variability));
            }
            RecordKind::HeartRate => self.mark(kind, start, rate(), record.source),
            RecordKind::Speed => self.mark(kind, start, number(Dimension::Speed), record.source),
            RecordKind::Power => self.mark(kind, start, number(Dimension::Power), record.source),
            // Longer ones belong to a day, not a workout, and would reach beyond one.
            RecordKind::Steps if end - start > LONGEST_COUNT => {}
            RecordKind::Steps => self.mark(kind, end, number(Dimension::Length), record.source),
        }
    }

    fn fact(&mut self, at: DateTime<Utc>, measure: Option<BodyMeasure>) {
        if self.body.len() >= MOST_FACTS {
            self.overflowed = true;
        } else {
            self.body
                .extend(measure.map(|measure| BodyFact { at, measure }));
        }
    }

    fn mark(&mut self, kind: RecordKind, at: DateTime<Utc>, value: Option<f64>, source: &str) {
        let Some(value) = value else { return };
        let source = self.sources.id(source);
        let measured = Some(value as f32);
        let mut sample = Sample::default();
        let lane = match kind {
            RecordKind::HeartRate => {
                sample.heart_rate_bpm = measured;
                &mut self.heart_rate
            }
            RecordKind::Power => {
                sample.power_w = measured;
                &mut self.power
            }
            RecordKind::Speed => &mut self.speed,
            _ => &mut self.steps,
        };
        lane.take(at, value, source);
        self.recorded.take(Some(at), &sample);
    }

    /// Adds a workout that is complete, or as much of it as there is.
    pub fn workout(&mut self, workout: Workout) {
        self.parts += workout.events.len() + workout.routes.len();
        if self.workouts.len() >= MOST_TRAININGS {
            self.overflowed = true;
        } else {
            self.workouts.push(workout);
        }
    }

    /// Whether another event or route can be kept in addition to those of the open workout.
    pub fn has_room(&mut self, open: &Workout) -> bool {
        let parts = self.parts + open.events.len() + open.routes.len();
        self.overflowed |= parts >= MOST_PARTS;
        parts < MOST_PARTS
    }

    /// Whether nothing in the file could be used.
    pub fn is_empty(&self) -> bool {
        self.recorded.all == 0
            && self.body.is_empty()
            && self.sleep.is_empty()
            && self.workouts.is_empty()
    }
}

fn resting(bpm: f64) -> Option<BodyMeasure> {
    let can_be = (25.0..=120.0).contains(&bpm);
    can_be.then_some(BodyMeasure::RestingHeartRate { bpm })
}

fn variability(seconds: f64) -> Option<BodyMeasure> {
    let sdnn_ms = seconds * 1000.0;
    let can_be = (1.0..=500.0).contains(&sdnn_ms);
    can_be.then_some(BodyMeasure::SpotHrv { sdnn_ms })
}
