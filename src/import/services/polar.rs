//! Polar's sessions, from the archive of an account: one file per session, with the samples of each of
//! its exercises.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::Found;
use super::clock::{Duration, Stamp, When};
use super::course::Course;
use super::json::{self, Entries, Maybe, Number, Word};
use super::keys::Keys;
use crate::activity::{Device, Position, Sample, Sport, Totals};
use crate::import::label::label;
use crate::import::summary::Summary;
use crate::import::units::of_km_per_h;
use crate::import::{ImportError, NotActivity, Reading, sport_words};

/// Whether the bytes are a session, or a planned one, which has the same shape.
pub fn recognises(bytes: &[u8]) -> bool {
    let keys = Keys::of(bytes);
    let times = ["startTime", "stopTime", "exercises[].startTime"];
    let writer = [
        "exportVersion",
        "exercises[].sport",
        "exercises[].samples",
        "exercises[].duration",
        "exercises[].durationMillis",
    ];
    keys.have_any(&times)
        && keys.have_any(&writer)
        && (keys.has("exercises") || keys.have(&["exportVersion", "stopTime"]))
}

/// A session, or one exercise of it: both use the same words.
#[derive(Deserialize, Default)]
#[serde(
    rename_all = "camelCase",
    default,
    bound = "List: Default + Deserialize<'de>"
)]
struct Session<List> {
    name: Word,
    note: Word,
    start_time: When,
    stop_time: When,
    #[serde(alias = "timeZoneOffset", alias = "timezoneOffsetMinutes")]
    timezone_offset: Number,
    duration: Duration,
    duration_millis: Number,
    #[serde(alias = "distanceMeters")]
    distance: Number,
    ascent: Number,
    descent: Number,
    #[serde(alias = "hrAvg")]
    average_heart_rate: Number,
    #[serde(alias = "hrMax")]
    maximum_heart_rate: Number,
    heart_rate: Maybe<HeartRate>,
    sport: Word,
    product: Maybe<Product>,
    feeling: Number,
    kilo_calories: Number,
    samples: Maybe<Samples>,
    exercises: List,
}

type Exercise = Session<IgnoredAny>;

#[derive(Deserialize, Default, Debug, Clone)]
#[serde(default)]
struct HeartRate {
    avg: Number,
    max: Number,
}

#[derive(Deserialize, Default, Debug, Clone)]
#[serde(rename_all = "camelCase", default)]
struct Product {
    #[serde(alias = "name")]
    model_name: Word,
}

#[derive(Deserialize, Default, Debug)]
#[serde(rename_all = "camelCase", default)]
struct Samples {
    heart_rate: Entries<Value>,
    speed: Entries<Value>,
    distance: Entries<Value>,
    altitude: Entries<Value>,
    cadence: Entries<Value>,
    recorded_route: Entries<Value>,
    route: Entries<Value>,
}

impl Samples {
    /// Whether one of its lists is longer than the part kept.
    fn are_more(&self) -> bool {
        let lists = [
            &self.heart_rate,
            &self.speed,
            &self.distance,
            &self.altitude,
            &self.cadence,
            &self.recorded_route,
            &self.route,
        ];
        lists.iter().any(|list| list.more)
    }
}

/// A value of one quantity, or a position, with its time.
#[derive(Deserialize, Default, Debug, Clone, Copy)]
#[serde(rename_all = "camelCase", default)]
struct Value {
    date_time: When,
    value: Number,
    latitude: Number,
    longitude: Number,
    altitude: Number,
}

/// Reads the exercises of a session; without any, its totals are used.
///
/// # Errors
/// If the JSON is broken before any data, or if nothing has a date.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let document: json::Salvaged<Session<Entries<Exercise>>> = json::read(bytes)?;
    let session = &document.value;
    let mut found = Found {
        not_understood: session.exercises.not_understood,
        ..Found::default()
    };
    let exercises = || session.exercises.items.iter();
    let samples = exercises().filter_map(|exercise| exercise.samples.0.as_ref());
    found.more = session.exercises.more || samples.into_iter().any(Samples::are_more);
    let done: Vec<&Exercise> = exercises().filter(|part| part.took_place()).collect();
    match done.as_slice() {
        [] if session.took_place() => found.take(training(session, session, true)),
        // A session that was planned and did not take place.
        [] => return Ok(Reading::not_activity(NotActivity::Workout)),
        [only] => found.take(training(only, session, true)),
        legs => legs
            .iter()
            .for_each(|leg| found.take(training(leg, session, false))),
    }
    found.reading(&document, path, NotActivity::Workout)
}

impl<List> Session<List> {
    /// Whether it took place, and is not a plan.
    fn took_place(&self) -> bool {
        self.lasted_s().is_some() || self.stop_time.0.is_some()
    }

    fn lasted_s(&self) -> Option<f64> {
        let by_count = self.duration_millis.0.map(|ms| ms / 1000.0);
        self.duration.0.or(by_count).filter(|s| *s > 0.0)
    }

    /// Seconds from start to stop.
    fn elapsed_s(&self) -> Option<f64> {
        self.stop_time.0?.since_s(self.start_time.0?)
    }
}

/// One exercise of a session; a single one fills its gaps from the session.
fn training<A, B>(exercise: &Session<A>, session: &Session<B>, only: bool) -> Option<Summary> {
    let start = exercise.start_time.0.or(session.start_time.0)?;
    let minutes = exercise.timezone_offset.0.or(session.timezone_offset.0);
    let mut summary = Summary::new(start.began(minutes.map(|minutes| minutes * 60.0)));
    let of_session = |number: Number| number.0.filter(|_| only);
    summary.sport = sport(exercise).or(only.then(|| sport(session)).flatten());
    summary.title = (session.name.as_deref())
        .or(session.note.as_deref())
        .and_then(label);
    let product = session.product.0.as_ref();
    summary.device = Device {
        maker: Some("Polar".to_owned()),
        product: product.and_then(|product| label(product.model_name.as_deref()?)),
        software: None,
    };
    let hearts = exercise.heart_rate.0.clone().unwrap_or_default();
    let timer_s = exercise.lasted_s();
    let mut totals = Totals {
        timer_s: timer_s.or(session.lasted_s().filter(|_| only)),
        elapsed_s: exercise.elapsed_s().filter(|s| Some(*s) >= timer_s),
        distance_m: exercise.distance.0.or(of_session(session.distance)),
        ascent_m: exercise.ascent.0,
        descent_m: exercise.descent.0,
        mean_heart_rate_bpm: (hearts.avg.0)
            .or(exercise.average_heart_rate.0)
            .or(of_session(session.average_heart_rate)),
        max_heart_rate_bpm: (hearts.max.0)
            .or(exercise.maximum_heart_rate.0)
            .or(of_session(session.maximum_heart_rate)),
        energy_kcal: exercise
            .kilo_calories
            .0
            .or(of_session(session.kilo_calories)),
        ..Totals::default()
    };
    // From 0 to 1, the worst to the best.
    let feeling = session.feeling.0.filter(|f| (0.0..=1.0).contains(f));
    summary.watch.feel = feeling.map(|feeling| 100.0 * feeling);
    if let Some(samples) = &exercise.samples.0 {
        let sport = summary.sport.unwrap_or(Sport::Other);
        summary.samples = course(samples, start).finish(sport, &mut totals);
    }
    summary.totals = totals;
    Some(summary)
}

/// The samples; each list has its own times.
fn course(samples: &Samples, start: Stamp) -> Course {
    let mut course = Course::default();
    let mut put = |values: &Entries<Value>, of: fn(&Value) -> Sample| {
        for value in &values.items {
            let passed = value.date_time.0.and_then(|time| time.since_s(start));
            if let Some(elapsed_s) = passed {
                course.put(Sample {
                    elapsed_s,
                    ..of(value)
                });
            }
        }
    };
    put(&samples.heart_rate, |v| Sample {
        heart_rate_bpm: v.value.0.map(|bpm| bpm as f32),
        ..Sample::default()
    });
    put(&samples.speed, |v| Sample {
        speed_m_per_s: v.value.0.map(|speed| of_km_per_h(speed) as f32),
        ..Sample::default()
    });
    put(&samples.distance, |v| Sample {
        distance_m: v.value.0,
        ..Sample::default()
    });
    put(&samples.altitude, |v| Sample {
        altitude_m: v.value.0.map(|metres| metres as f32),
        ..Sample::default()
    });
    put(&samples.cadence, |v| Sample {
        cadence_per_min: v.value.0.map(|count| count as f32),
        ..Sample::default()
    });
    let place = |v: &Value| Sample {
        position: v.latitude.0.zip(v.longitude.0).and_then(position),
        altitude_m: v.altitude.0.map(|metres| metres as f32),
        ..Sample::default()
    };
    put(&samples.recorded_route, place);
    if samples.recorded_route.items.is_empty() {
        put(&samples.route, place);
    }
    course
}

fn position((latitude_deg, longitude_deg): (f64, f64)) -> Option<Position> {
    Position::possible(latitude_deg, longitude_deg)
}

/// Numbers used in place of a word for a sport.
const NUMBERS: [(u32, Sport); 19] = [
    (1, Sport::Run),
    (2, Sport::Ride),
    (3, Sport::Walk),
    (4, Sport::Run),
    (5, Sport::Ride),
    (6, Sport::SkiTour),
    (7, Sport::AlpineSki),
    (8, Sport::Row),
    (9, Sport::Walk),
    (11, Sport::Hike),
    (15, Sport::Strength),
    (16, Sport::Other),
    (17, Sport::TreadmillRun),
    (18, Sport::Ride),
    (23, Sport::Swim),
    (27, Sport::TrailRun),
    (38, Sport::Ride),
    (103, Sport::Swim),
    (105, Sport::Swim),
];

fn sport<List>(session: &Session<List>) -> Option<Sport> {
    let word = session.sport.as_deref()?;
    match word.parse::<u32>() {
        Ok(number) => NUMBERS.iter().find(|(n, _)| *n == number).map(|(_, s)| *s),
        Err(_) => sport_words::sport(word),
    }
}
