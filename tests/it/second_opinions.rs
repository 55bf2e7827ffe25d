//! Where our reader finds damage or nothing, a library is asked, and what it reads more is taken and told.

use restday::activity::Activity;
use restday::import::{self, Damage, ImportError, Reading};

use crate::export_folder::{Run, folder};
use crate::fit_file::{FitFile, Raw};

const TIMESTAMP: u8 = 253;
const HEART_RATE: u8 = 3;
const DISTANCE: u8 = 5;
const RECORD: u16 = 20;
/// 2024-05-14 16:00 UTC in seconds since the FIT epoch.
const START: u32 = 1_084_636_800;
/// Where the first definition of a record begins in [`fit`], behind header and `file_id`.
const FIRST_DEFINITION: usize = 12 + 9 + 2;

fn record(second: u32) -> [(u8, Raw); 3] {
    [
        (TIMESTAMP, Raw::U32(START + second)),
        (HEART_RATE, Raw::U8(130 + second as u8)),
        (DISTANCE, Raw::U32(300 * second)),
    ]
}

/// Ten seconds, with a new definition after five of them.
fn fit() -> FitFile {
    let file = (1..5).fold(
        FitFile::activity().message(RECORD, &record(0)),
        |file, second| file.another(&record(second)),
    );
    (6..10).fold(file.message(RECORD, &record(5)), |file, second| {
        file.another(&record(second))
    })
}

/// Where the second definition of a record begins.
fn second_definition(bytes: &[u8]) -> usize {
    let definition = [0x40, 0, 0, 20, 0, 3];
    let mut places = bytes.windows(6).enumerate();
    let is_one = |(_, window): &(usize, &[u8])| *window == definition;
    places.by_ref().find(is_one).expect("has one");
    places.find(is_one).expect("has two").0
}

fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    import::read(bytes, path).expect("is recognised")
}

fn heart_rates(activity: &Activity) -> Vec<f32> {
    let rates = activity.samples.heart_rate_bpm.iter().flatten();
    rates.copied().collect()
}

fn only(reading: &Reading) -> &Activity {
    assert_eq!(reading.activities.len(), 1);
    &reading.activities[0]
}

fn is_by_a_library(reading: &Reading) -> bool {
    matches!(reading.damage, Some(Damage::SecondOpinion { .. }))
}

#[test]
fn a_byte_order_of_nonsense_ends_our_reading_and_not_fitparsers() {
    let mut bytes = fit().bytes();
    let sound = read(&bytes, "a.fit").expect("is sound");
    assert_eq!(sound.damage, None);
    let at = second_definition(&bytes);
    bytes[at + 2] = 2;
    let reading = read(&bytes, "a.fit").expect("is read");
    let damage = reading.damage.expect("has damage");
    assert_eq!(
        damage.to_string(),
        format!("read by fitparser, as our own reader found nonsense from byte {at} on")
    );
    assert!(damage.loses());
    let shown = |reading: &Reading| format!("{:?}", only(reading).samples);
    assert_eq!(shown(&reading), shown(&sound));
    assert_eq!((reading.recorded.all, reading.lost_bytes), (10, 0));
}

#[test]
fn a_header_of_another_length_keeps_nothing_from_fitparser() {
    let mut bytes = fit().bytes();
    bytes[0] = 11;
    let reading = read(&bytes, "a.fit").expect("is read");
    assert_eq!(only(&reading).samples.len(), 10);
    let words = reading.damage.expect("has damage").to_string();
    assert_eq!(
        words,
        "read by fitparser, as our own reader found no session in it"
    );
}

#[test]
fn bits_of_a_type_that_mean_nothing_cost_no_date() {
    let mut bytes = fit().bytes();
    for at in [FIRST_DEFINITION, second_definition(&bytes)] {
        assert_eq!(bytes[at + 6..at + 9], [TIMESTAMP, 4, 0x86]);
        bytes[at + 8] |= 0x40;
    }
    let bytes = crate::fit_file::with_checksums(bytes);
    let reading = read(&bytes, "a.fit").expect("is read");
    assert!(is_by_a_library(&reading));
    assert_eq!(only(&reading).samples.len(), 10);
}

#[test]
fn what_fitparser_reads_no_better_stays_as_ours_read_it() {
    let mut bytes = fit().bytes();
    bytes.truncate(bytes.len() - 4);
    let cut = read(&bytes, "a.fit").expect("is read");
    assert_eq!(cut.damage, Some(Damage::CutOff));
    assert_eq!(only(&cut).samples.len(), 9);
    // It refuses fields that no application described, and more is read by us.
    let added = [(0, Raw::U8(7))];
    let mut bytes = FitFile::activity()
        .message_with(RECORD, &record(0), &added)
        .message_with(RECORD, &record(1), &added)
        .message(RECORD, &record(2))
        .bytes();
    bytes.truncate(bytes.len() - 4);
    let cut = read(&bytes, "a.fit").expect("is read");
    assert_eq!(cut.damage, Some(Damage::CutOff));
    assert_eq!(heart_rates(only(&cut)), [130.0, 131.0]);
}

#[test]
fn records_of_another_day_behind_damage_are_not_taken_for_the_same_training() {
    let far = [
        (TIMESTAMP, Raw::U32(START + 40 * 86_400)),
        (HEART_RATE, Raw::U8(99)),
        (DISTANCE, Raw::U32(0)),
    ];
    let mut bytes = fit().another(&far).bytes();
    let at = second_definition(&bytes);
    bytes[at + 2] = 2;
    let reading = read(&bytes, "a.fit").expect("is read");
    assert_eq!(reading.damage, Some(Damage::Nonsense { at_byte: at }));
    assert_eq!(only(&reading).samples.len(), 5);
}

#[test]
fn a_field_without_a_value_has_none_for_fitparser_either() {
    // A heart rate of two bytes whose type has four, as one maker writes it, and power of an application.
    let odd = |second: u32| {
        [
            (TIMESTAMP, Raw::U32(START + second)),
            (HEART_RATE, Raw::U16(0x7878)),
        ]
    };
    let watts = [(0, Raw::U16(210))];
    let mut bytes = FitFile::activity()
        .message(RECORD, &odd(0))
        .describe(0, 0x84, "Power", "watts")
        .message_with(RECORD, &odd(1), &watts)
        .bytes();
    let definitions = bytes.windows(3).enumerate();
    let of_heart_rate = definitions.filter(|(_, it)| **it == [HEART_RATE, 2, 0x84]);
    let places: Vec<usize> = of_heart_rate.map(|(at, _)| at).collect();
    for at in &places {
        bytes[at + 2] = 0x86;
    }
    let order = places[1] - 7;
    assert_eq!(bytes[order..order + 3], [0, 20, 0]);
    bytes[order] = 9;
    let reading = read(&bytes, "a.fit").expect("is read");
    assert!(is_by_a_library(&reading));
    let samples = &only(&reading).samples;
    assert_eq!(samples.heart_rate_bpm, [None, None]);
    assert_eq!(samples.power_w, [None, Some(210.0)]);
}

/// Points ten seconds apart, each with its time as it is written and a heart rate.
fn gpx(times: &[&str], beside: &str) -> String {
    let points: String = times
        .iter()
        .map(|time| {
            format!(
                "<trkpt lat=\"0.25\" lon=\"5\"><ele>10</ele><time>{time}</time>{beside}\
                 <extensions><hr>136</hr></extensions></trkpt>"
            )
        })
        .collect();
    format!(
        "<gpx version=\"1.1\" creator=\"t\"><trk><type>running</type><trkseg>{points}</trkseg></trk></gpx>"
    )
}

/// The same ten minutes past four of 14 May 2024, by the week of the year and by its day.
const IN_WEEKS: [&str; 2] = ["2024-W20-2T16:10:00Z", "2024-135T16:10:10Z"];

#[test]
fn times_in_weeks_and_days_of_a_year_are_read_by_the_gpx_crate_and_heart_rates_by_us() {
    let reading = read(gpx(&IN_WEEKS, "").as_bytes(), "a.gpx").expect("is read");
    let run = only(&reading);
    assert_eq!(run.start.to_rfc3339(), "2024-05-14T16:10:00+00:00");
    assert_eq!(run.samples.elapsed_s, [0.0, 10.0]);
    assert_eq!(heart_rates(run), [136.0, 136.0]);
    let words = reading.damage.expect("has damage").to_string();
    assert_eq!(
        words,
        "read by the gpx crate, as our own reader found no session in it"
    );
}

#[test]
fn a_point_that_we_cannot_date_is_added_to_those_that_we_can() {
    let times = ["2024-05-14T16:10:00Z", IN_WEEKS[1], "2024-05-14T16:10:20Z"];
    let reading = read(gpx(&times, "").as_bytes(), "a.gpx").expect("is read");
    assert_eq!(only(&reading).samples.elapsed_s, [0.0, 10.0, 20.0]);
    let words = reading.damage.expect("has damage").to_string();
    assert_eq!(
        words,
        "read by the gpx crate, as our own reader could not date one point"
    );
}

#[test]
fn what_the_gpx_crate_refuses_stays_as_ours_read_it() {
    let times = ["2024-05-14T16:10:00Z", IN_WEEKS[1], "2024-05-14T16:10:20Z"];
    let reading = read(gpx(&times, "<hr>136</hr>").as_bytes(), "a.gpx").expect("is read");
    assert_eq!(reading.damage, Some(Damage::ImpossibleTimes { points: 1 }));
    assert_eq!(only(&reading).samples.elapsed_s, [0.0, 20.0]);
    let refused = read(gpx(&IN_WEEKS, "<hr>136</hr>").as_bytes(), "a.gpx");
    assert!(matches!(refused, Err(ImportError::TimesUnreadable(_))));
}

#[test]
fn the_list_of_an_import_tells_who_read_a_file() {
    let folder = folder();
    let mut bytes = fit().bytes();
    let at = second_definition(&bytes);
    bytes[at + 2] = 2;
    std::fs::write(folder.path().join("a.fit"), bytes).expect("can be written");
    let list = |arguments: &[&str]| {
        let run = Run::new("import").arg(folder.path()).arg("-q");
        let ended = run.args(arguments.iter().copied()).end().with_code(0);
        String::from_utf8(ended.stdout().to_vec()).expect("is text")
    };
    let words = format!("read by fitparser, as our own reader found nonsense from byte {at} on");
    let lines = list(&["--long"]);
    assert!(
        lines.contains(&format!("{words}; 10 records recovered")),
        "{lines}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&list(&["--format", "json"])).expect("is JSON");
    assert_eq!(json["totals"]["salvaged"], 1);
    assert_eq!(json["files"][0]["damage"], words.as_str());
}
