//! The export of a whole account as Garmin packs it: zips within a zip, activities, wellness and
//! metrics in one heap, named by address and upload and not by what they are.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use restday::answer::Gathered;
use restday::athlete::{Athlete, Discipline, Given, Provenance};
use restday::digest::DuplicateRules;
use restday::import::NotActivity;
use restday::pipeline::{Progress, read_all};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::fit_file::{FitFile, Raw};

/// 2025-01-15 10:00 UTC in seconds since the FIT epoch, 1989-12-31.
const START: u32 = 1_105_869_600;

fn zipped(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default();
        writer.start_file(*name, options).expect("memory has room");
        writer.write_all(bytes).expect("memory has room");
    }
    writer.finish().expect("memory has room").into_inner()
}

/// A run of half an hour that began some days after the first.
fn run(day: u32) -> Vec<u8> {
    let start = START + 86_400 * day;
    let mut file = FitFile::activity();
    for second in (0..1800).step_by(10) {
        let record = [
            (253, Raw::U32(start + second)),
            (3, Raw::U8(140 + (second % 7) as u8)),
        ];
        file = file.message(20, &record);
    }
    let session = [
        (2, Raw::U32(start)),
        (253, Raw::U32(start + 1800)),
        (5, Raw::Enum(1)),
        (7, Raw::U32(1_800_000)),
        (8, Raw::U32(1_800_000)),
    ];
    file.message(18, &session).bytes()
}

fn resting(day: u32, bpm: u8) -> Vec<u8> {
    let at = START + 86_400 * day;
    let fact = [(253, Raw::U32(at)), (1, Raw::U8(bpm))];
    FitFile::of_type(32).message(211, &fact).bytes()
}

fn account_export() -> Vec<u8> {
    let first = zipped(&[
        ("someone@example.org_100000001.fit", run(0)),
        ("someone@example.org_100000002.fit", resting(0, 51)),
        (
            "someone@example.org_100000003.fit",
            FitFile::of_type(44).bytes(),
        ),
    ]);
    let second = zipped(&[
        ("someone@example.org_100000004.fit", run(2)),
        ("someone@example.org_100000005.fit", resting(2, 49)),
        ("someone@example.org_100000006.fit", resting(3, 47)),
    ]);
    let folder = "DI_CONNECT/DI-Connect-Uploaded-Files";
    zipped(&[
        (&format!("{folder}/UploadedFiles_0-_Part1.zip"), first),
        (&format!("{folder}/UploadedFiles_0-_Part2.zip"), second),
        (
            "DI_CONNECT/DI-Connect-Fitness/someone@example.org_0_summarizedActivities.json",
            b"[{\"summarizedActivitiesExport\":[]}]".to_vec(),
        ),
    ])
}

fn gathered(path: &Path) -> Gathered {
    let batch = read_all(&[path.to_owned()], 2, &Progress::default()).expect("threads can be had");
    Gathered::of(batch, &DuplicateRules::default(), chrono::NaiveDate::MAX)
}

#[test]
fn activities_and_wellness_are_told_apart_by_content() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("export.zip");
    fs::write(&path, account_export()).expect("can be written");
    let gathered = gathered(&path);
    assert_eq!(gathered.account.files.len(), 7);
    assert_eq!(gathered.digests.len(), 2);
    let other = gathered.account.not_activities();
    assert_eq!(other.get(&NotActivity::Wellness), Some(&4));
    // The list of summaries is one although nothing stands in it.
    assert_eq!(other.get(&NotActivity::List), Some(&1));
    assert_eq!(gathered.account.foreign(), 0);
    assert_eq!(gathered.account.failed().count(), 0);
    // Nothing was unpacked beside the export.
    assert_eq!(folder.path().read_dir().expect("can be listed").count(), 1);
}

#[test]
fn what_wellness_files_know_becomes_the_athletes() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("export.zip");
    fs::write(&path, account_export()).expect("can be written");
    let gathered = gathered(&path);
    let athlete = Athlete::new(Given::default(), &gathered.digests, &gathered.body);
    let last = athlete.body.last().expect("a day");
    // 47, 49, 51: the middle one.
    assert_eq!(athlete.body.resting_hr_bpm(last), Some(49.0));
    let known = athlete.thresholds(last, Discipline::OnFoot);
    assert_eq!(known.resting_hr.value, 49.0);
    assert_eq!(known.resting_hr.provenance, Provenance::Wellness);
}
