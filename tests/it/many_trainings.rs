//! Files with more trainings than anybody's: all that may be are read, each is compared with the few that lie
//! near it, and what is left out is said.

use std::fmt::Write;

use chrono::{DateTime, TimeDelta, Utc};
use restday::activity::Origin;
use restday::digest::{Digest, DuplicateRules, set_aside_duplicates};
use restday::import::{self, Damage, MOST_TRAININGS, Reading};

use crate::digests::{digest, empty_activity};
use crate::fit_file::{FitFile, Raw};

/// Seconds of the FIT clock, in September 2021.
const FIT_TIME: u32 = 1_000_000_000;

fn time(seconds: usize) -> String {
    let time = DateTime::UNIX_EPOCH + TimeDelta::seconds(1_600_000_000 + seconds as i64);
    time.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn gpx(count: usize) -> Vec<u8> {
    let mut text = String::from("<gpx>");
    for number in 0..count {
        let (from, to) = (time(60 * number), time(60 * number + 50));
        let _ = write!(
            text,
            "<trk><trkseg><trkpt><time>{from}</time></trkpt><trkpt><time>{to}</time></trkpt>\
             </trkseg></trk>"
        );
    }
    (text + "</gpx>").into_bytes()
}

fn tcx(count: usize) -> Vec<u8> {
    let mut text = String::from("<TrainingCenterDatabase><Activities>");
    for number in 0..count {
        let begun = time(60 * number);
        let _ = write!(
            text,
            "<Activity Sport=\"Running\"><Id>{begun}</Id><Lap StartTime=\"{begun}\">\
             <TotalTimeSeconds>50</TotalTimeSeconds></Lap></Activity>"
        );
    }
    (text + "</Activities></TrainingCenterDatabase>").into_bytes()
}

fn fit(count: usize) -> Vec<u8> {
    let session = |number: usize| {
        let start = FIT_TIME + 60 * number as u32;
        [
            (253, Raw::U32(start + 50)),
            (2, Raw::U32(start)),
            (7, Raw::U32(50_000)),
            (5, Raw::Enum(1)),
        ]
    };
    let first = FitFile::activity().message(18, &session(0));
    let all = (1..count).fold(first, |file, number| file.another(&session(number)));
    all.bytes()
}

fn read(bytes: &[u8], name: &str) -> Reading {
    import::read(bytes, name).expect("is known").expect("reads")
}

#[test]
fn of_more_trainings_than_a_file_may_hold_the_first_are_read_and_it_is_said() {
    let files = [
        ("a.gpx", gpx as fn(usize) -> Vec<u8>),
        ("a.tcx", tcx),
        ("a.fit", fit),
    ];
    for (name, file) in files {
        let full = read(&file(MOST_TRAININGS), name);
        assert_eq!(full.activities.len(), MOST_TRAININGS, "{name}");
        assert_eq!(full.damage, None, "{name}");
        let fuller = read(&file(MOST_TRAININGS + 1), name);
        assert_eq!(fuller.activities.len(), MOST_TRAININGS, "{name}");
        assert_eq!(fuller.damage, Some(Damage::TooManyTrainings), "{name}");
        let last = fuller.activities.last().expect("there are some");
        assert_eq!(last.totals.elapsed_s, Some(50.0), "{name}");
    }
    let says = Damage::TooManyTrainings.to_string();
    assert_eq!(says, "more than 100000 sessions; the rest are left out");
}

/// A session as long as all others, which began some seconds after the first.
fn session(path: &str, index: u32, seconds: i64) -> Digest {
    let start: DateTime<Utc> = DateTime::UNIX_EPOCH + TimeDelta::seconds(1_600_000_000 + seconds);
    let mut activity = empty_activity();
    activity.origin = Origin {
        path: path.to_owned(),
        index,
    };
    activity.start = start;
    activity.totals.timer_s = Some(50.0);
    digest(&activity)
}

#[test]
fn of_very_many_sessions_of_one_day_each_finds_its_own_twin() {
    // Three thousand half a minute apart, told by two files: a typed-in session is the same where it
    // covers the same time, and the next one covers two fifths of it.
    const COUNT: u32 = 3000;
    let of_file = |path: &'static str| {
        (0..COUNT).map(move |index| session(path, index, 30 * i64::from(index)))
    };
    let all: Vec<Digest> = of_file("a.tcx").chain(of_file("b.tcx")).collect();
    let (kept, duplicates) = set_aside_duplicates(all, &DuplicateRules::default());
    assert_eq!((kept.len(), duplicates.len()), (3000, 3000));
    for duplicate in &duplicates {
        assert_eq!(duplicate.digest.origin.index, duplicate.of.index);
        assert_ne!(duplicate.digest.origin.path, duplicate.of.path);
    }
}
