//! Archives that have to be unpacked into memory are not all held there at once.

use std::io::{Cursor, Write};

use restday::pipeline::{Outcome, Progress, read_all};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::{alone, peak_bytes};

const MEBIBYTE: usize = 1 << 20;
const ARCHIVES: usize = 12;
const ARCHIVE_MB: usize = 20;
const THREADS: usize = 2;

fn archive(method: CompressionMethod, members: &[(String, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in members {
        writer.start_file(name, options).expect("memory takes all");
        writer.write_all(bytes).expect("memory takes all");
    }
    writer.finish().expect("memory takes all").into_inner()
}

/// An archive of twenty members of a mebibyte, each a recording with a tail of no meaning.
fn twenty_megabytes() -> Vec<u8> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/fixtures/export/2025/07/2025-07-13-09-06-50.fit"
    );
    let mut member = std::fs::read(path).expect("fixtures can be read");
    assert!(member.len() < MEBIBYTE);
    member.resize(MEBIBYTE, 0);
    let names = (0..ARCHIVE_MB).map(|number| (format!("{number}.fit"), member.as_slice()));
    archive(CompressionMethod::Stored, &names.collect::<Vec<_>>())
}

#[test]
fn packed_archives_in_an_archive_are_held_one_a_thread() {
    let _alone = alone();
    let folder = tempfile::tempdir().expect("a folder can be made");
    let nested = twenty_megabytes();
    let names = (0..ARCHIVES).map(|number| (format!("{number}.zip"), nested.as_slice()));
    let outer = archive(CompressionMethod::Deflated, &names.collect::<Vec<_>>());
    std::fs::write(folder.path().join("outer.zip"), &outer).expect("can be written");
    drop((nested, outer));
    let paths = [folder.path().to_owned()];
    let (batch, peak) = peak_bytes(|| read_all(&paths, THREADS, &Progress::default()));
    let files = batch.expect("threads can be had").files;
    let read = files
        .iter()
        .filter(|f| matches!(f.outcome, Outcome::Read { .. }))
        .count();
    assert_eq!(read, ARCHIVES * ARCHIVE_MB);
    // Two archives of twenty, a member of one in each thread with its samples, and what the
    // reports keep; all at once would be 240.
    let most = THREADS * (ARCHIVE_MB + 10) * MEBIBYTE;
    println!("{} MB held at once", peak / MEBIBYTE);
    assert!(peak < most, "{} MB", peak / MEBIBYTE);
}
