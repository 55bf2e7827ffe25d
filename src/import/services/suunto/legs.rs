//! Sessions of a log: one, or the legs of a race.

use std::f64::consts::PI;

use super::log::{Header, Log, Moment, Range, Window};
use crate::activity::{Device, Position, Sample, Sport, Totals, WatchSays};
use crate::import::label::label;
use crate::import::services::clock::Stamp;
use crate::import::services::course::Course;
use crate::import::services::json::{Entries, Number};
use crate::import::sport_words;
use crate::import::summary::Summary;

/// Heart rates below this are per second, above it per minute.
const MOST_BEATS_PER_S: f64 = 10.0;

/// The sessions; none if their start is unknown.
pub fn trainings(log: &Log) -> Vec<Summary> {
    let header = log.header.0.clone().unwrap_or_default();
    let Some(start) = began(log, &header) else {
        return Vec::new();
    };
    let windows = log.windows.items.iter();
    let windows: Vec<&Window> = windows.filter_map(|w| w.window.0.as_ref()).collect();
    let legs: Vec<&Window> = (windows.iter().copied())
        .filter(|window| window.is("Activity") && window.time.0.is_some())
        .collect();
    let mut trainings = match legs.len() {
        0 | 1 => vec![whole(log, &header, &windows, start)],
        _ => of_race(log, &legs, start),
    };
    let device = log.device.0.as_ref().or(header.device.0.as_ref());
    let name = device.and_then(|device| label(device.name.as_deref()?));
    for training in &mut trainings {
        training.title = header.notes.as_deref().and_then(label);
        training.device = Device {
            maker: Some("Suunto".to_owned()),
            product: name.clone(),
            software: None,
        };
    }
    if let Some(last) = trainings.last_mut() {
        last.watch = says(&header);
    }
    trainings
}

/// When it began: from the header, else at the first moment.
fn began(log: &Log, header: &Header) -> Option<Stamp> {
    let by_moments = || {
        let first = log.samples.items.iter().find_map(|moment| {
            let time = moment.time_iso.0.or(moment.utc.0)?;
            time.plus_s(-moment.time.0.unwrap_or(0.0))
        });
        first.or_else(|| {
            let mut windows = log.windows.items.iter();
            let window = windows.find_map(|windowed| windowed.window.0.as_ref())?;
            window.time.0?.plus_s(-window.duration.0?)
        })
    };
    header.date_time.0.or_else(by_moments)
}

fn says(header: &Header) -> WatchSays {
    let feeling = header.feeling.0.filter(|f| (1.0..=5.0).contains(f));
    let filled = |number: Number| number.0.filter(|number| *number > 0.0);
    WatchSays {
        recovery_h: filled(header.recovery_time).map(|seconds| seconds / 3600.0),
        peak_epoc_ml_per_kg: filled(header.epoc),
        aerobic_training_effect: filled(header.peak_training_effect),
        feel: feeling.map(|feeling| (feeling - 1.0) * 25.0),
        ..WatchSays::default()
    }
}

fn whole(log: &Log, header: &Header, windows: &[&Window], start: Stamp) -> Summary {
    let sums = windows.iter().find(|w| w.is("Move") || w.is("Activity"));
    let elapsed_s = header.duration.0;
    let paused_s = header.pause_duration.0.unwrap_or(0.0);
    let of_window = |of: fn(&Window) -> Number| sums.and_then(|window| of(window).0);
    let hearts = range(&header.heart_rate).or(sums.and_then(|w| range(&w.heart_rate)));
    let mut totals = Totals {
        timer_s: elapsed_s
            .map(|elapsed_s| elapsed_s - paused_s)
            .or(of_window(|w| w.duration)),
        elapsed_s,
        distance_m: header.distance.0.or(of_window(|w| w.distance)),
        ascent_m: header.ascent.0.or(of_window(|w| w.ascent)),
        descent_m: header.descent.0.or(of_window(|w| w.descent)),
        mean_heart_rate_bpm: hearts.and_then(|hearts| per_min(hearts.avg)),
        max_heart_rate_bpm: hearts.and_then(|hearts| per_min(hearts.max)),
        ..Totals::default()
    };
    let begun = || {
        let mut events = log.samples.items.iter().flat_map(|m| &m.events.items);
        events.find_map(|event| event.activity.0?.activity_type.0)
    };
    let number = header.activity_type.0.or(of_window(|w| w.activity_id));
    let number = number.or_else(begun);
    let by_word = || header.activity.as_deref().and_then(sport_words::sport);
    let sport = number.and_then(sport).or_else(by_word);
    let mut summary = Summary::new(start.began(None));
    summary.sport = sport;
    let course = course(log, start, (0.0, f64::INFINITY), 0.0);
    summary.samples = course.finish(sport.unwrap_or_default(), &mut totals);
    summary.totals = totals;
    summary
}

/// The legs of a race, each from the end of the previous one.
fn of_race(log: &Log, legs: &[&Window], start: Stamp) -> Vec<Summary> {
    let mut from_s = 0.0;
    let mut metres_before = 0.0;
    let legs = legs.iter().filter_map(|leg| {
        let until_s = leg.time.0?.since_s(start)?.max(from_s);
        let hearts = range(&leg.heart_rate);
        let mut totals = Totals {
            timer_s: leg.duration.0,
            elapsed_s: Some(until_s - from_s),
            distance_m: leg.distance.0,
            ascent_m: leg.ascent.0,
            descent_m: leg.descent.0,
            mean_heart_rate_bpm: hearts.and_then(|hearts| per_min(hearts.avg)),
            max_heart_rate_bpm: hearts.and_then(|hearts| per_min(hearts.max)),
            ..Totals::default()
        };
        let mut summary = Summary::new(start.plus_s(from_s)?.began(None));
        summary.sport = leg.activity_id.0.and_then(sport);
        let course = course(log, start, (from_s, until_s), metres_before);
        let sport = summary.sport.unwrap_or_default();
        summary.samples = course.finish(sport, &mut totals);
        summary.totals = totals;
        metres_before += leg.distance.0.unwrap_or(0.0);
        from_s = until_s;
        Some(summary)
    });
    legs.collect()
}

/// The moments of a stretch, in seconds since the start of the whole.
fn course(log: &Log, start: Stamp, (from_s, until_s): (f64, f64), metres_before: f64) -> Course {
    let moments = &log.samples.items;
    // Some programs write degrees: radians are never this large.
    let places = || moments.iter().flat_map(|m| m.latitude.0.zip(m.longitude.0));
    let radians = places().all(|(lat, lon)| lat.abs() <= PI / 2.0 && lon.abs() <= PI);
    let mut course = Course::default();
    let mut paused_at = None;
    for moment in moments {
        let by_clock = || (moment.time_iso.0.or(moment.utc.0))?.since_s(start);
        let Some(passed_s) = moment.time.0.or_else(by_clock) else {
            continue;
        };
        if !(from_s..until_s).contains(&passed_s) {
            continue;
        }
        let elapsed_s = passed_s - from_s;
        for event in &moment.events.items {
            match event.pause.0.and_then(|pause| pause.state.0) {
                Some(true) => paused_at = paused_at.or(Some(elapsed_s)),
                Some(false) => {
                    if let Some(at_s) = paused_at.take() {
                        course.pause(at_s, elapsed_s);
                    }
                }
                None => {}
            }
        }
        let sample = sample(moment, radians);
        if sample != Sample::default() {
            course.put(Sample {
                elapsed_s,
                distance_m: sample.distance_m.map(|m| (m - metres_before).max(0.0)),
                ..sample
            });
        }
    }
    for (passed_s, bpm) in beats(log) {
        if (from_s..until_s).contains(&passed_s) {
            course.put(Sample {
                elapsed_s: passed_s - from_s,
                heart_rate_bpm: Some(bpm as f32),
                ..Sample::default()
            });
        }
    }
    course
}

/// Heart rates of a log that has beat intervals instead: seconds since the start, and beats a minute
/// over some seconds.
fn beats(log: &Log) -> Vec<(f64, f64)> {
    const STRETCH_S: f64 = 5.0;
    const FEW: usize = 10;
    let all = log
        .beats
        .0
        .as_ref()
        .map_or(&[][..], |beats| &beats.data.items);
    let rates = log
        .samples
        .items
        .iter()
        .filter(|m| m.heart_rate.0.is_some());
    let mut stretches = Vec::new();
    if rates.count() * FEW >= all.len() {
        return stretches;
    }
    let (mut passed_s, mut from_s, mut count) = (0.0, 0.0, 0_u32);
    for milliseconds in all.iter().filter_map(|number| number.0) {
        passed_s += milliseconds.max(0.0) / 1000.0;
        count += 1;
        if passed_s - from_s >= STRETCH_S {
            stretches.push((from_s, 60.0 * f64::from(count) / (passed_s - from_s)));
            (from_s, count) = (passed_s, 0);
        }
    }
    stretches
}

fn sample(moment: &Moment, radians: bool) -> Sample {
    let degrees = |angle: f64| match radians {
        true => angle.to_degrees(),
        false => angle,
    };
    let place = moment.latitude.0.zip(moment.longitude.0);
    let as_f32 = |number: Number| number.0.map(|number| number as f32);
    Sample {
        elapsed_s: 0.0,
        heart_rate_bpm: per_min(moment.heart_rate).map(|bpm| bpm as f32),
        cadence_per_min: moment.cadence.0.map(|per_s| (per_s * 60.0) as f32),
        power_w: as_f32(moment.power),
        speed_m_per_s: as_f32(moment.speed),
        distance_m: moment.distance.0,
        altitude_m: as_f32(moment.altitude).or(as_f32(moment.gps_altitude)),
        position: place.and_then(|(lat, lon)| Position::possible(degrees(lat), degrees(lon))),
    }
}

/// Beats a minute of a heart rate written in beats a second.
fn per_min(heart_rate: Number) -> Option<f64> {
    let beats = heart_rate.0.filter(|beats| *beats > 0.0)?;
    Some(match beats < MOST_BEATS_PER_S {
        true => beats * 60.0,
        false => beats,
    })
}

fn range(ranges: &Entries<Range>) -> Option<Range> {
    ranges.items.first().copied()
}

impl Window {
    fn is(&self, what: &str) -> bool {
        self.r#type.as_deref() == Some(what)
    }
}

/// Numbers of sports.
const NUMBERS: [(Sport, &[u32]); 17] = [
    (Sport::Run, &[3, 75, 81]),
    (Sport::TrailRun, &[82]),
    (Sport::TreadmillRun, &[93]),
    (Sport::Walk, &[12, 84]),
    (Sport::Hike, &[11, 74, 85, 96]),
    (Sport::Ride, &[4, 5, 17]),
    (Sport::Swim, &[6, 83]),
    (Sport::SkiTour, &[22, 78]),
    (Sport::AlpineSki, &[20, 21, 80]),
    (Sport::Row, &[14, 15, 71, 72]),
    (Sport::Strength, &[18, 23, 87]),
    (
        Sport::TeamSport,
        &[
            24, 25, 26, 27, 28, 29, 31, 33, 34, 35, 36, 37, 40, 63, 68, 76,
        ],
    ),
    (Sport::Yoga, &[10, 79]),
    (Sport::Elliptical, &[64]),
    (Sport::Climb, &[16]),
    (
        Sport::Other,
        &[1, 2, 8, 9, 13, 19, 30, 38, 39, 51, 52, 53, 54, 55, 56, 57],
    ),
    (
        Sport::Other,
        &[
            61, 62, 65, 66, 67, 69, 70, 73, 86, 88, 89, 90, 91, 92, 94, 95,
        ],
    ),
];

fn sport(number: f64) -> Option<Sport> {
    let mut known = NUMBERS.iter();
    let is_it = |n: &u32| f64::from(*n) == number;
    known
        .find(|(_, numbers)| numbers.iter().any(is_it))
        .map(|(sport, _)| *sport)
}
