//! Legs of a workout with several sports: swim, ride and run in one go.
//!
//! Every workout of newer archives has a `WorkoutActivity`; only with several of different sports is
//! each a separate session. A leg names no sport: it follows from how its distance was measured, and
//! without a distance the leg is a transition.

use chrono::TimeDelta;

use super::attributes::Attributes;
use super::lane::SourceId;
use super::quantity::Dimension;
use super::workout::Workout;

/// Distances that identify a leg, and the kind of workout for each. If several were measured the first
/// counts: riders take a few steps too.
const DISTANCES: [(&str, &str); 7] = [
    ("HKQuantityTypeIdentifierDistanceSwimming", "Swimming"),
    ("HKQuantityTypeIdentifierDistanceCycling", "Cycling"),
    ("HKQuantityTypeIdentifierDistanceRowing", "Rowing"),
    (
        "HKQuantityTypeIdentifierDistancePaddleSports",
        "PaddleSports",
    ),
    (
        "HKQuantityTypeIdentifierDistanceCrossCountrySkiing",
        "CrossCountrySkiing",
    ),
    (
        "HKQuantityTypeIdentifierDistanceDownhillSnowSports",
        "DownhillSkiing",
    ),
    ("HKQuantityTypeIdentifierDistanceWalkingRunning", "Running"),
];

/// The kind of a leg without any of these.
const CHANGE: &str = "Transition";

/// A leg may reach this far beyond its workout, since times are rounded.
const ROUNDED: TimeDelta = TimeDelta::seconds(2);

/// Most legs of a workout; races have five.
pub const MOST_LEGS: usize = 64;

/// Most routes listed for a leg.
const MOST_ROUTES: usize = 16;

/// One leg while its elements pass by.
#[derive(Debug)]
pub struct Leg {
    /// Its data in the form of a workout.
    pub told: Workout,
    metres: [f64; DISTANCES.len()],
}

impl Leg {
    /// From the attributes of its element; `None` with impossible times.
    pub fn begin(attributes: &Attributes, source: SourceId) -> Option<Self> {
        Some(Self {
            told: Workout::begin(attributes, source)?,
            metres: Default::default(),
        })
    }

    /// A `WorkoutStatistics` element of it.
    pub fn statistics(&mut self, attributes: &Attributes) {
        self.told.statistics(attributes);
        let kind = attributes.raw("type").unwrap_or_default();
        let Some(at) = DISTANCES.iter().position(|(name, _)| *name == kind) else {
            return;
        };
        let sum = attributes.raw("sum").zip(attributes.raw("unit"));
        let metres = sum.and_then(|(sum, unit)| Dimension::Length.of(&sum, &unit));
        self.metres[at] += metres.unwrap_or_default();
    }

    /// The workout it is by itself, with data that only the whole has.
    fn of(&self, whole: &Workout) -> Workout {
        let measured = self.metres.iter().position(|metres| *metres > 0.0);
        let kind = match self.told.kind.as_str() {
            "" => measured.map_or(CHANGE, |at| DISTANCES[at].1),
            named => named,
        };
        let during = self.told.start..=self.told.end;
        let events = whole.events.iter().chain(&self.told.events);
        let events = events.filter(|event| during.contains(&event.at));
        Workout {
            kind: kind.to_owned(),
            device: whole.device.clone(),
            duration_s: self.told.duration_s,
            total_distance_m: self.told.total_distance_m,
            summed_distance_m: measured.map(|at| self.metres[at]),
            mean_heart_rate_bpm: self.told.mean_heart_rate_bpm,
            max_heart_rate_bpm: self.told.max_heart_rate_bpm,
            ascent_m: self.told.ascent_m,
            descent_m: self.told.descent_m,
            indoor: self.told.indoor,
            zone: self.told.zone.or(whole.zone),
            written_offset_s: self.told.written_offset_s,
            events: events.copied().collect(),
            // Every leg lists all routes; their times decide later.
            routes: whole.routes.iter().take(MOST_ROUTES).cloned().collect(),
            ..Workout::between(self.told.start, self.told.end, whole.source)
        }
    }
}

/// The sessions of a workout: its legs if it has some of different sports, else itself.
pub fn trainings(whole: Workout, legs: &[Leg]) -> Vec<Workout> {
    let inside =
        |leg: &&Leg| leg.told.start >= whole.start - ROUNDED && leg.told.end <= whole.end + ROUNDED;
    let parts: Vec<Workout> = legs
        .iter()
        .filter(inside)
        .map(|leg| leg.of(&whole))
        .collect();
    let mut sports = parts.iter().filter(|part| part.kind != CHANGE);
    let first = sports.next().map(|part| &part.kind);
    match sports.any(|part| Some(&part.kind) != first) {
        true => parts,
        false => vec![whole],
    }
}
