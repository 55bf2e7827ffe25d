//! Our way through GPX files against the gpx crate's: every real file and mutants of it, point by point.
//!
//! Compared are places and heights by the moment at which they were taken, both ways. The crate refuses whatever
//! breaks the rules, so only what it reads to the end is compared; of the rest ours may read more, and must not
//! break down. Where we say that points were left out for an impossible time, they are not looked for.

use std::collections::HashMap;

use gpx::Waypoint;
use restday::activity::Activity;
use restday::import::{self, ImportError, NotActivity};
use time::OffsetDateTime;

use crate::corpus;
use crate::dice::Dice;

/// Mutants of each file.
const MUTANTS: usize = 12;

/// Latitude and longitude in degrees, height in metres.
type Taken = ([f64; 2], Option<f32>);

/// Everything the crate knows to have been taken, by the moment in milliseconds since 1970.
struct Theirs {
    points: usize,
    taken: HashMap<i64, Vec<Taken>>,
}

/// By the gpx crate; `None` where it refuses the file.
fn by_the_crate(text: &[u8]) -> Option<Theirs> {
    let document = gpx::read(text).ok()?;
    let segments = document.tracks.iter().flat_map(|track| &track.segments);
    let points: Vec<&Waypoint> = segments.flat_map(|segment| &segment.points).collect();
    let mut taken: HashMap<i64, Vec<Taken>> = HashMap::new();
    for point in &points {
        if let Some(time) = point.time {
            let nanoseconds = OffsetDateTime::from(time).unix_timestamp_nanos();
            let place = [point.point().y(), point.point().x()];
            let height = point.elevation.map(|metres| metres as f32);
            let moment = (nanoseconds / 1_000_000) as i64;
            taken.entry(moment).or_default().push((place, height));
        }
    }
    Some(Theirs {
        points: points.len(),
        taken,
    })
}

/// Moments of one side that the other has nothing of, or something else.
fn apart(theirs: &Theirs, activities: &[Activity]) -> usize {
    let mut ours: HashMap<i64, Taken> = HashMap::new();
    for activity in activities {
        let samples = &activity.samples;
        let start_ms = activity.start.timestamp_millis();
        for at in 0..samples.len() {
            let moment = start_ms + (samples.elapsed_s[at] * 1000.0).round() as i64;
            let place = samples.position[at].map(|it| [it.latitude_deg, it.longitude_deg]);
            ours.insert(
                moment,
                (place.unwrap_or([f64::NAN; 2]), samples.altitude_m[at]),
            );
        }
    }
    let unknown_to_them = ours
        .keys()
        .filter(|moment| !theirs.taken.contains_key(moment));
    let same = |moment: &i64, all: &[Taken]| {
        let Some((place, height)) = ours.get(moment) else {
            return false;
        };
        // Points of one moment are one sample, which has of each what those before it lack.
        let has_place = all.iter().any(|(it, _)| it == place);
        let heights = || all.iter().map(|(_, it)| it).filter(|it| it.is_some());
        let has_height = heights().any(|it| it == height) || heights().next().is_none();
        has_place && has_height
    };
    let other = theirs
        .taken
        .iter()
        .filter(|(moment, all)| !same(moment, all));
    unknown_to_them.count() + other.count()
}

/// Differences between both readers; `None` where there is nothing to compare.
fn differences(bytes: &[u8]) -> Option<usize> {
    let theirs = by_the_crate(bytes)?;
    if theirs.taken.is_empty() {
        return None;
    }
    let reading = match import::read(bytes, "a.gpx")? {
        Ok(reading) => reading,
        // Nobody trained then, or for no time at all, and we say so.
        Err(ImportError::ImpossibleDate(_) | ImportError::OneTime) => return None,
        Err(ImportError::TimesUnreadable(_)) => return None,
        Err(error) => panic!("the crate reads what we refuse: {error}"),
    };
    let no_training = matches!(
        reading.not_activity,
        Some(NotActivity::OneRecord | NotActivity::PlannedTimes)
    );
    if reading.damage.is_some() || no_training {
        return None;
    }
    let of_points = reading.recorded.all.abs_diff(theirs.points);
    Some(apart(&theirs, &reading.activities) + of_points)
}

/// A copy in which a digit or two became something else that may stand in a number or a time.
fn mutant(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    const INSTEAD: &[u8] = b"0123456789.-+eTZ: ";
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(2) {
        let from = dice.below(bytes.len());
        let digit = bytes[from..].iter().position(u8::is_ascii_digit);
        if let Some(at) = digit {
            bytes[from + at] = INSTEAD[dice.below(INSTEAD.len())];
        }
    }
    bytes
}

/// Real files that are not too long to be read a few times.
fn files() -> Vec<Vec<u8>> {
    let paths = corpus::GPX.paths().into_iter().flatten();
    let files = paths.filter_map(|path| std::fs::read(path).ok());
    files.filter(|bytes| bytes.len() < 300_000).collect()
}

#[test]
fn every_real_file_gives_what_the_gpx_crate_gives() {
    let files = files();
    let compared: Vec<usize> = files.iter().filter_map(|it| differences(it)).collect();
    println!("{} files compared", compared.len());
    assert!(compared.iter().all(|apart| *apart == 0), "{compared:?}");
    assert!(compared.len() >= 30 || corpus::GPX.paths().is_none());
}

#[test]
fn mutants_that_the_gpx_crate_reads_give_the_same() {
    let mut dice = Dice(20_261_125);
    let (mut compared, mut apart) = (0, Vec::new());
    for bytes in files() {
        for _ in 0..MUTANTS {
            let mutant = mutant(&bytes, &mut dice);
            if let Some(differences) = differences(&mutant) {
                compared += 1;
                if differences > 0 {
                    apart.push(mutant);
                }
            }
        }
    }
    println!("{compared} mutants compared, {} differ", apart.len());
    assert!(apart.is_empty(), "{}", String::from_utf8_lossy(&apart[0]));
    assert!(compared > 100 || corpus::GPX.paths().is_none());
}
