//! Files that are read at once hold together what they may, and a training costs little once it is read.

use std::fmt::Write;
use std::path::PathBuf;

use restday::answer::Gathered;
use restday::digest::DuplicateRules;
use restday::import::{self, Memory};
use restday::pipeline::{Batch, Outcome, Progress, read_all, read_shard};

use crate::{alone, peak_bytes};

const MEBIBYTE: usize = 1 << 20;
const FILES: usize = 6;
const FILE_MB: usize = 24;

/// A recording with a tail of no meaning, as a file that a disk ran out under.
fn with_tail() -> Vec<u8> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/fixtures/export/2025/07/2025-07-13-09-06-50.fit"
    );
    let mut bytes = std::fs::read(path).expect("fixtures can be read");
    bytes.resize(FILE_MB * MEBIBYTE, 0);
    bytes
}

fn outcomes(batch: &Batch) -> Vec<String> {
    let told = |outcome: &Outcome| match outcome {
        Outcome::Read {
            digests,
            recorded,
            damage,
            ..
        } => format!("{} {} {damage:?}", digests.len(), recorded.all),
        other => format!("{other:?}"),
    };
    batch.files.iter().map(|file| told(&file.outcome)).collect()
}

#[test]
fn six_large_files_with_six_threads_stay_within_the_memory_of_one() {
    let _alone = alone();
    let folder = tempfile::tempdir().expect("a folder can be made");
    for number in 0..FILES {
        let path = folder.path().join(format!("{number}.fit"));
        std::fs::write(path, with_tail()).expect("can be written");
    }
    let all = [folder.path().to_owned()];
    let one = [folder.path().join("0.fit")];
    let read = |paths: &[PathBuf], jobs, memory| {
        let read = read_shard(paths, jobs, memory, None, None, &Progress::default());
        read.expect("threads can be had")
    };
    // The borders of time zones are read once, by whichever file asks first.
    read(&one, 1, Memory::unbounded());
    let (_, of_one) = peak_bytes(|| read(&one, 1, Memory::unbounded()));
    let bound = Memory::of_bytes((FILE_MB * MEBIBYTE) as u64);
    let (bounded, peak) = peak_bytes(|| read(&all, FILES, bound));
    let [peak_mb, of_one_mb] = [peak, of_one].map(|bytes| bytes / MEBIBYTE);
    println!("{peak_mb} MB held at once, {of_one_mb} MB of one");
    assert!(
        of_one > FILE_MB * MEBIBYTE && 4 * peak < 5 * of_one,
        "{peak_mb} and {of_one_mb} MB"
    );
    assert_eq!(outcomes(&bounded).len(), FILES);
    assert_eq!(
        outcomes(&bounded),
        outcomes(&read(&all, 1, Memory::unbounded()))
    );
}

#[test]
fn of_a_hole_that_is_named_like_a_watch_file_a_beginning_is_read() {
    let _alone = alone();
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("hole.fit");
    let hole = std::fs::File::create(&path).expect("can be made");
    hole.set_len(400 << 20).expect("can be a hole");
    let (batch, peak) = peak_bytes(|| read_all(&[path], 1, &Progress::default()));
    let files = batch.expect("threads can be had").files;
    let Outcome::Failed(why) = &files[0].outcome else {
        panic!("{:?}", files[0].outcome);
    };
    let of_few = import::read(&[0; 5000], "hole.fit").and_then(Result::err);
    assert_eq!(Some(why.to_string()), of_few.map(|why| why.to_string()));
    assert!(peak < 8 * MEBIBYTE, "{} MB", peak / MEBIBYTE);
}

/// A track of two points a minute apart, one track an hour.
fn tracks(count: i64) -> String {
    let mut text = String::from("<gpx creator=\"A watch\">");
    for number in 0..count {
        text += "<trk><type>running</type><trkseg>";
        for minute in 0..2 {
            let second = 1_600_000_000 + 3600 * number + 60 * minute;
            let time = chrono::DateTime::from_timestamp(second, 0).expect("a time");
            let _ = write!(
                text,
                "<trkpt lat=\"48.{minute}\" lon=\"11\"><time>{}</time></trkpt>",
                time.format("%Y-%m-%dT%H:%M:%SZ")
            );
        }
        text += "</trkseg></trk>";
    }
    text + "</gpx>"
}

#[test]
fn a_short_training_costs_three_kilobytes_however_many_there_are() {
    const MOST_BYTES: usize = 3072;
    let _alone = alone();
    let folder = tempfile::tempdir().expect("a folder can be made");
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 30).expect("a date");
    let costs = |count: usize| {
        let path: PathBuf = folder.path().join(format!("{count}.gpx"));
        let text = tracks(count as i64);
        std::fs::write(&path, &text).expect("can be written");
        let file_bytes = text.len();
        drop(text);
        let (gathered, peak) = peak_bytes(|| {
            let batch = read_all(&[path], 1, &Progress::default()).expect("threads can be had");
            Gathered::of(batch, &DuplicateRules::default(), today)
        });
        assert_eq!(gathered.digests.len(), count);
        (peak - file_bytes) / count
    };
    for count in [1000, 4000] {
        let bytes = costs(count);
        println!("{bytes} bytes for each of {count}");
        assert!(bytes < MOST_BYTES, "{bytes} for each of {count}");
    }
}
