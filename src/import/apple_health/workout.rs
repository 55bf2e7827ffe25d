//! One workout of a health archive, from its elements.

use chrono::{DateTime, TimeDelta, Utc};

use super::attributes::Attributes;
use super::device;
use super::lane::SourceId;
use super::quantity::{Dimension, moment, zoned};
use crate::activity::{Device, Zone};
use crate::import::{LONGEST_RECORDING_S, possible_offset_s};

/// Faster than this on average is not a workout, metres per second.
const FASTEST_M_PER_S: f64 = 100.0;

/// More than this is not a climb of a workout, metres.
const HIGHEST_CLIMB_M: f64 = 100_000.0;

/// Most events and routes kept of all workouts together; a century of training has fewer.
pub const MOST_PARTS: usize = 1_000_000;

/// Longest path of a route considered, bytes.
const LONGEST_PATH: usize = 200;

/// A workout and the content of its element.
#[derive(Debug)]
pub struct Workout {
    /// Kind, without the common prefix.
    pub kind: String,
    /// Start of the workout.
    pub start: DateTime<Utc>,
    /// End of the workout.
    pub end: DateTime<Utc>,
    /// Device or program that wrote it.
    pub source: SourceId,
    /// Device that recorded it.
    pub device: Device,
    /// Duration without pauses, seconds.
    pub duration_s: Option<f64>,
    /// Metres, by the workout's own attribute.
    pub total_distance_m: Option<f64>,
    /// Metres, by the sums below it.
    pub summed_distance_m: Option<f64>,
    /// Beats per minute, mean.
    pub mean_heart_rate_bpm: Option<f64>,
    /// Beats per minute, highest.
    pub max_heart_rate_bpm: Option<f64>,
    /// Ascent, metres.
    pub ascent_m: Option<f64>,
    /// Descent, metres.
    pub descent_m: Option<f64>,
    /// Whether it is marked as indoors.
    pub indoor: bool,
    /// Zone of the place, if the watch noted it.
    pub zone: Option<Zone>,
    /// Seconds east of UTC with which its start is written.
    pub written_offset_s: Option<i32>,
    /// Stops and starts in the order of the file.
    pub events: Vec<Event>,
    /// Files with positions, relative to the archive.
    pub routes: Vec<String>,
}

/// The timer stopped or went on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// Moment of the event.
    pub at: DateTime<Utc>,
    /// Whether the workout stopped then; else it resumed.
    pub stops: bool,
    /// Whether the watch did it by itself, because nobody moved.
    pub by_motion: bool,
}

impl Workout {
    /// From the attributes of its element; `None` with impossible times.
    pub fn begin(attributes: &Attributes, source: SourceId) -> Option<Self> {
        let time = |name| attributes.raw(name).and_then(|text| moment(&text));
        let written = zoned(&attributes.raw("startDate")?)?;
        let quantity = |dimension: Dimension, number, unit| {
            dimension.of(&attributes.raw(number)?, &attributes.raw(unit)?)
        };
        let start = written.to_utc();
        let can_be = |length: TimeDelta| {
            length >= TimeDelta::zero() && length.num_seconds() <= i64::from(LONGEST_RECORDING_S)
        };
        let told = time("endDate").filter(|end| can_be(*end - start));
        let duration_s = quantity(Dimension::Time, "duration", "durationUnit");
        // An impossible end is replaced by that of the duration; without any, the length is unknown.
        let length = duration_s.map(|s| TimeDelta::milliseconds((s * 1000.0) as i64));
        let end = told.unwrap_or_else(|| start + length.filter(|l| can_be(*l)).unwrap_or_default());
        let kind = attributes.text("workoutActivityType").unwrap_or_default();
        let kind = kind.strip_prefix("HKWorkoutActivityType").unwrap_or(&kind);
        Some(Self {
            kind: kind.chars().take(64).collect(),
            device: device::of(
                attributes.text("device").as_deref(),
                attributes.text("sourceName").as_deref(),
            ),
            duration_s,
            total_distance_m: quantity(Dimension::Length, "totalDistance", "totalDistanceUnit"),
            written_offset_s: possible_offset_s(written.offset().local_minus_utc().into()),
            ..Self::between(start, end, source)
        })
    }

    /// With only its times and source known.
    pub fn between(start: DateTime<Utc>, end: DateTime<Utc>, source: SourceId) -> Self {
        Self {
            kind: String::new(),
            start,
            end,
            source,
            device: Device::default(),
            duration_s: None,
            total_distance_m: None,
            summed_distance_m: None,
            mean_heart_rate_bpm: None,
            max_heart_rate_bpm: None,
            ascent_m: None,
            descent_m: None,
            indoor: false,
            zone: None,
            written_offset_s: None,
            events: Vec::new(),
            routes: Vec::new(),
        }
    }

    /// A `WorkoutStatistics` element: a sum, or a mean and the extremes.
    pub fn statistics(&mut self, attributes: &Attributes) {
        let Some(unit) = attributes.raw("unit") else {
            return;
        };
        let number = |name, dimension: Dimension| dimension.of(&attributes.raw(name)?, &unit);
        match attributes.raw("type").as_deref() {
            Some("HKQuantityTypeIdentifierHeartRate") => {
                let heart = |bpm: &f64| (30.0..=250.0).contains(bpm);
                self.mean_heart_rate_bpm = number("average", Dimension::Rate).filter(heart);
                self.max_heart_rate_bpm = number("maximum", Dimension::Rate).filter(heart);
            }
            Some(other) if other.starts_with("HKQuantityTypeIdentifierDistance") => {
                if let Some(metres) = number("sum", Dimension::Length) {
                    *self.summed_distance_m.get_or_insert(0.0) += metres;
                }
            }
            _ => {}
        }
    }

    /// A `MetadataEntry` element.
    pub fn metadata(&mut self, attributes: &Attributes) {
        let Some(value) = attributes.text("value") else {
            return;
        };
        match attributes.raw("key").as_deref() {
            Some("HKIndoorWorkout") => self.indoor = value == "1",
            Some("HKTimeZone") => self.zone = Zone::named(&value),
            Some("HKElevationAscended") => self.ascent_m = climb_m(&value),
            Some("HKElevationDescended") => self.descent_m = climb_m(&value),
            _ => {}
        }
    }

    /// A `WorkoutEvent` element that stops or starts the timer.
    pub fn event(attributes: &Attributes) -> Option<Event> {
        let (stops, by_motion) = match attributes.raw("type")?.as_ref() {
            "HKWorkoutEventTypePause" => (true, false),
            "HKWorkoutEventTypeResume" => (false, false),
            "HKWorkoutEventTypeMotionPaused" => (true, true),
            "HKWorkoutEventTypeMotionResumed" => (false, true),
            _ => return None,
        };
        Some(Event {
            at: moment(&attributes.raw("date")?)?,
            stops,
            by_motion,
        })
    }

    /// Path of a `FileReference` element, relative to the archive.
    pub fn route(attributes: &Attributes) -> Option<String> {
        let path = attributes.text("path")?;
        let relative = path.trim_start_matches('/');
        (!relative.is_empty() && relative.len() <= LONGEST_PATH).then(|| relative.to_owned())
    }

    /// Seconds from start to end.
    pub fn elapsed_s(&self) -> f64 {
        (self.end - self.start).num_milliseconds() as f64 / 1000.0
    }

    /// Metres covered. Workouts without a distance have a zero in older archives.
    pub fn distance_m(&self) -> Option<f64> {
        let stated = [self.summed_distance_m, self.total_distance_m];
        let farthest_m = FASTEST_M_PER_S * self.elapsed_s();
        let can_be = |metres: &f64| *metres > 0.0 && *metres <= farthest_m;
        stated.into_iter().flatten().find(can_be)
    }
}

fn climb_m(text: &str) -> Option<f64> {
    let metres = Dimension::Length.of_text(text)?;
    (metres <= HIGHEST_CLIMB_M).then_some(metres)
}
