//! What an athlete corrected on a service's page and the export keeps in its list.

use std::fs;

use restday::activity::Sport;
use restday::answer::Gathered;
use restday::answer::ListedFiles;
use restday::digest::{Digest, DuplicateRules};
use restday::pipeline::{Progress, read_all};
use restday::report::{Language, import_json, import_text};

use crate::fit_file::{FitFile, Raw};
use crate::half_empty_fit::START;

/// An hour at some speed, in metres per second, which the watch called some sport.
fn hour(sport: u8, sub_sport: u8, metres_per_s: u32) -> Vec<u8> {
    let file = (0..=720).fold(FitFile::activity(), |file, step| {
        file.message(
            20,
            &[
                (253, Raw::U32(START + 5 * step)),
                (3, Raw::U8(120)),
                (5, Raw::U32(500 * metres_per_s * step)),
                (6, Raw::U16(1000 * metres_per_s as u16)),
            ],
        )
    });
    let session = [
        (2, Raw::U32(START)),
        (5, Raw::Enum(sport)),
        (6, Raw::Enum(sub_sport)),
        (7, Raw::U32(3_600_000)),
        (8, Raw::U32(3_600_000)),
        (9, Raw::U32(360_000 * metres_per_s)),
    ];
    file.message(18, &session).bytes()
}

/// An export of one file and of a list that gives it a kind, seconds and metres.
fn export(file: &[u8], kind: &str, seconds: u32, metres: u32) -> Gathered {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let activities = folder.path().join("activities");
    fs::create_dir(&activities).expect("can be made");
    fs::write(activities.join("500.fit"), file).expect("can be written");
    let list = format!(
        "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r\n\
         400,\"Jan 15, 2025, 10:00:00 AM\",To the lake,{kind},,{seconds},28.80,122.0,,false,,,\
         activities/500.fit,,,{seconds}.0,{seconds}.0,{metres}.0\n"
    );
    fs::write(folder.path().join("activities.csv"), list).expect("can be written");
    let paths = [folder.path().to_owned()];
    let batch = read_all(&paths, 1, &Progress::default()).expect("threads can be had");
    Gathered::of(batch, &DuplicateRules::default(), chrono::NaiveDate::MAX)
}

fn corrected(file: &[u8], kind: &str) -> Box<Digest> {
    let mut digests = export(file, kind, 3600, 28_800).digests;
    assert_eq!(digests.len(), 1);
    digests.remove(0)
}

#[test]
fn a_ride_that_the_watch_called_a_run_is_one_ride() {
    let ride = corrected(&hour(1, 0, 8), "Ride");
    assert_eq!(ride.sport, Sport::Ride);
    assert_eq!(ride.title.as_deref(), Some("To the lake"));
    assert_eq!(ride.distance_m, Some(28_800.0));
    let never_run = corrected(&hour(2, 0, 8), "Ride");
    assert_eq!(ride.impact, never_run.impact);
    assert_eq!(ride.best, never_run.best);
    assert_eq!(ride.graded_speed.total_s(), 0.0);
    assert_eq!(ride.running_h(), 0.0);
}

#[test]
fn a_run_on_a_treadmill_stays_one_where_the_list_says_run() {
    let treadmill = corrected(&hour(1, 1, 3), "Run");
    assert_eq!(treadmill.sport, Sport::TreadmillRun);
    let trail = corrected(&hour(1, 0, 3), "Trail Run");
    assert_eq!(trail.sport, Sport::TrailRun);
    assert!(trail.impact.known_km > 10.0);
}

#[test]
fn what_was_cut_off_is_told() {
    let gathered = export(&hour(1, 0, 3), "Run", 1800, 5400);
    let home = restday::athlete::Home::Unknown;
    let list = |account| {
        import_text(
            account,
            home,
            &ListedFiles::All,
            Language::English.words(),
            80,
        )
        .plain()
    };
    let text = list(&gathered.account);
    let told = "10.8 km in 1:00:00, only 5.4 km in 30:00 in the list";
    assert!(text.contains(told), "{text}");
    let json = import_json(
        &gathered.account,
        home,
        &ListedFiles::Totals,
        Language::English.words(),
    )
    .expect("can be written");
    assert!(json.contains("\"listed_distance_m\": 5400.0"), "{json}");
    let whole = export(&hour(1, 0, 3), "Run", 3590, 10_700);
    assert!(!list(&whole.account).contains("in the list"));
}
