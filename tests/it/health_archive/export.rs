//! A small export as a telephone with Chinese settings writes it.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use restday::activity::{BodyMeasure, Sport};
use restday::digest::Digest;
use restday::pipeline::{Batch, FileReport, Outcome, Progress, read_all};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const FOLDER: &str = "apple_health_export";

/// Clock of the telephone at export: eight hours east, while both workouts were in Europe.
const ZONE: &str = "+0800";

fn head() -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n\
         <!-- HealthKit Export Version: 12 -->\n\
         <!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout)*)>\n\
         <!ATTLIST VisionPrescription\n  type CDATA #REQUIRED\n<!ELEMENT RightEye EMPTY>\n]>\n\
         <HealthData locale=\"zh_CN\">\n\
         <ExportDate value=\"2024-06-10 09:00:00 {ZONE}\"/>\n\
         <Me HKCharacteristicTypeIdentifierDateOfBirth=\"1990-06-02\" \
         HKCharacteristicTypeIdentifierBiologicalSex=\"HKBiologicalSexMale\"/>\n"
    )
}

fn record(kind: &str, unit: &str, time: &str, value: &str) -> String {
    format!(
        "<Record type=\"HK{kind}\" sourceName=\"手表\" unit=\"{unit}\" \
         creationDate=\"{time} {ZONE}\" startDate=\"{time} {ZONE}\" endDate=\"{time} {ZONE}\" \
         value=\"{value}\"/>\n"
    )
}

/// Half an hour on one day, a heart rate every five seconds: 120 and one more each minute.
fn heart_rates(day: &str) -> String {
    (0..360)
        .map(|i| {
            let (minute, second) = (i / 12, i % 12 * 5);
            let time = format!("{day} 14:{minute:02}:{second:02}");
            let bpm = (120 + minute).to_string();
            record("QuantityTypeIdentifierHeartRate", "count/min", &time, &bpm)
        })
        .collect()
}

fn workout(kind: &str, day: &str, route: &str) -> String {
    format!(
        "<Workout workoutActivityType=\"HKWorkoutActivityType{kind}\" duration=\"29\" \
         durationUnit=\"min\" sourceName=\"手表\" device=\"&lt;&lt;HKDevice: 0x28&gt;, \
         name:Apple Watch, manufacturer:Apple Inc., software:10.5&gt;\" \
         startDate=\"{day} 14:00:00 {ZONE}\" endDate=\"{day} 14:30:00 {ZONE}\">\n\
         <MetadataEntry key=\"HKTimeZone\" value=\"Europe/Berlin\"/>\n\
         <WorkoutEvent type=\"HKWorkoutEventTypePause\" date=\"{day} 14:10:00 {ZONE}\"/>\n\
         <WorkoutEvent type=\"HKWorkoutEventTypeResume\" date=\"{day} 14:11:00 {ZONE}\"/>\n\
         <WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" sum=\"5\" \
         unit=\"km\"/>\n<WorkoutRoute sourceName=\"手表\">\
         <FileReference path=\"/workout-routes/{route}\"/></WorkoutRoute>\n</Workout>\n"
    )
}

/// The archive itself: two workouts with heart rates, a night, a resting heart rate.
pub fn archive() -> String {
    let night = "<Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" sourceName=\"手表\" \
                 startDate=\"2024-06-01 05:00:00 +0800\" endDate=\"2024-06-01 12:00:00 +0800\" \
                 value=\"HKCategoryValueSleepAnalysisAsleepCore\"/>\n";
    let resting = record(
        "QuantityTypeIdentifierRestingHeartRate",
        "count/min",
        "2024-06-01 15:00:00",
        "52",
    );
    [
        head(),
        heart_rates("2024-06-01"),
        heart_rates("2024-06-03"),
        resting,
        night.to_owned(),
        workout("Walking", "2024-06-03", "route_2024-06-03_8.30am.gpx"),
        workout("Running", "2024-06-01", "route_2024-06-01_8.30am.gpx"),
        "</HealthData>\n".to_owned(),
    ]
    .concat()
}

/// Places in the open sea, a second apart; the time of the metadata is that of the export.
fn route(day: &str) -> String {
    let points: String = (0..60)
        .map(|second| {
            format!(
                "<trkpt lat=\"0.5\" lon=\"-25.{:05}\"><ele>3</ele>\
                 <time>{day}T06:00:{second:02}Z</time><extensions><speed>2.8</speed>\
                 <hAcc>2</hAcc></extensions></trkpt>",
                1000 + 3 * second
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"Apple Health Export\" \
         xmlns=\"http://www.topografix.com/GPX/1/1\"><metadata><time>2024-06-10T01:00:00Z</time>\
         </metadata><trk><name>Route</name><trkseg>{points}</trkseg></trk></gpx>"
    )
}

/// The zip of an export, in a folder of its own.
fn export(folder: &Path) -> PathBuf {
    let path = folder.join("导出.zip");
    let mut zip = ZipWriter::new(File::create(&path).expect("can be made"));
    let files = [
        ("导出.xml", archive()),
        (
            "export_cda.xml",
            "<?xml version=\"1.0\"?>\n<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><entry/>\
             </ClinicalDocument>"
                .to_owned(),
        ),
        (
            "electrocardiograms/ecg_2024-06-01.csv",
            "姓名,\"\"\n记录日期,2024-06-01 10:00:00 +0800\n分类,窦性心律\n\n-12.5\n-13.1\n"
                .to_owned(),
        ),
        (
            "workout-routes/route_2024-06-01_8.30am.gpx",
            route("2024-06-01"),
        ),
        (
            "workout-routes/route_2024-06-03_8.30am.gpx",
            route("2024-06-03"),
        ),
    ];
    for (name, text) in files {
        let name = format!("{FOLDER}/{name}");
        zip.start_file(name, SimpleFileOptions::default())
            .expect("can be written");
        zip.write_all(text.as_bytes()).expect("can be written");
    }
    zip.finish().expect("can be written");
    path
}

fn batch() -> Batch {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = export(folder.path());
    read_all(&[path], 2, &Progress::default()).expect("threads can be had")
}

fn file<'a>(batch: &'a Batch, ending: &str) -> &'a FileReport {
    let mut found = batch.files.iter().filter(|f| f.path.ends_with(ending));
    found.next().expect("stands in the archive")
}

fn sessions(report: &FileReport) -> &[Box<Digest>] {
    match &report.outcome {
        Outcome::Read { digests, .. } => digests,
        other => panic!("{}: {other:?}", report.path),
    }
}

#[test]
fn workouts_have_their_heart_rates_their_clock_and_their_wearer() {
    let batch = batch();
    let [run, walk] = sessions(file(&batch, "导出.xml")) else {
        panic!("two workouts");
    };
    assert_eq!((run.sport, walk.sport), (Sport::Run, Sport::Walk));
    // 14:00 in the telephone's zone is 06:00 in UTC and 08:00 in Berlin in summer.
    assert_eq!(run.start.to_rfc3339(), "2024-06-01T06:00:00+00:00");
    assert_eq!(run.utc_offset_s, Some(7200));
    assert_eq!((run.elapsed_s, run.timer_s), (1800.0, 1740.0));
    assert_eq!(run.distance_m, Some(5000.0));
    // A heart rate each five seconds for half an hour, less the minute of the pause.
    assert_eq!(run.heart_rate.total_s(), 1740.0);
    assert_eq!(run.device.product.as_deref(), Some("Apple Watch"));
    // The birthday lies between the two.
    assert_eq!(run.settings.age_years, Some(33.0));
    assert_eq!(walk.settings.age_years, Some(34.0));
}

#[test]
fn routes_are_paired_with_their_workouts() {
    let batch = batch();
    let archive = file(&batch, "导出.xml");
    let named: Vec<(u32, &str, &str)> = batch
        .routes
        .iter()
        .map(|(workout, route)| {
            let name = route.path.rsplit('/').next().unwrap_or("");
            (workout.index, workout.path.as_str(), name)
        })
        .collect();
    let path = archive.path.as_str();
    assert_eq!(
        named,
        [
            (0, path, "route_2024-06-01_8.30am.gpx"),
            (1, path, "route_2024-06-03_8.30am.gpx"),
        ]
    );
    assert_eq!(batch.companions_without_file, 0);
    for (_, route) in &batch.routes {
        let of_file = sessions(file(&batch, &route.path));
        assert!(of_file.iter().any(|digest| digest.origin == *route));
        assert_eq!(of_file[0].heart_rate.total_s(), 0.0);
    }
}

#[test]
fn the_body_is_told_and_what_is_no_training_is_passed_over() {
    let batch = batch();
    let told = file(&batch, "导出.xml").body.iter();
    let told: Vec<(String, BodyMeasure)> = told
        .map(|fact| (fact.at.to_rfc3339(), fact.measure))
        .collect();
    let sleep = BodyMeasure::Sleep {
        asleep_s: 7.0 * 3600.0,
    };
    assert_eq!(
        told,
        [
            ("2024-06-01T04:00:00+00:00".to_owned(), sleep),
            (
                "2024-06-01T07:00:00+00:00".to_owned(),
                BodyMeasure::RestingHeartRate { bpm: 52.0 }
            ),
        ]
    );
    for name in ["export_cda.xml", "ecg_2024-06-01.csv"] {
        assert!(matches!(file(&batch, name).outcome, Outcome::Foreign));
    }
    assert_eq!(batch.files.len(), 5);
}
