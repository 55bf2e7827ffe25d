//! `restday report` gives a picture and a summary.

use std::fs;
use std::io::Cursor;

use super::run::{Run, folder};

const WIDTH: u32 = 2400;

/// Decodes a picture; one colour all over would be blank.
fn assert_is_a_picture(bytes: &[u8]) {
    let mut reader = png::Decoder::new(Cursor::new(bytes))
        .read_info()
        .expect("begins as a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("fits into memory")];
    let frame = reader.next_frame(&mut pixels).expect("decodes");
    assert_eq!(frame.width, WIDTH);
    assert!(frame.height >= WIDTH / 3, "{} pixels high", frame.height);
    let pixel = frame.color_type.samples();
    let ground = &pixels[..pixel];
    let drawn = pixels.chunks_exact(pixel).filter(|p| *p != ground).count();
    let all = (frame.width * frame.height) as usize;
    assert!(drawn > all / 100, "{drawn} of {all} pixels are drawn");
}

#[test]
fn a_report_is_a_picture_on_disk_and_a_summary_on_the_terminal() {
    let folder = folder();
    let path = folder.path().join("report.png");
    Run::on_export("report")
        .to(&path)
        .end()
        .with_code(0)
        .with_empty_stdout()
        .saying("Mon 15 Sep: ")
        .saying("fitness ")
        .saying("4 duplicates set aside")
        .saying("broken/empty.fit: the file is empty")
        .saying("written: ");
    assert_is_a_picture(&fs::read(path).expect("was written"));
}

#[test]
fn a_report_to_standard_output_is_nothing_but_the_picture() {
    let ended = Run::on_export("report")
        .args(["-o", "-"])
        .end()
        .with_code(0);
    assert_is_a_picture(ended.stdout());
}

#[test]
fn quiet_says_nothing_when_all_is_well() {
    let folder = folder();
    let path = folder.path().join("report.png");
    let ended = Run::on_export("report").to(&path).arg("-q").end();
    assert_eq!(ended.with_code(0).stderr(), "");
}

#[test]
fn strict_ends_with_one_for_an_unread_file_and_the_report_is_there_all_the_same() {
    let folder = folder();
    let path = folder.path().join("report.png");
    Run::on_export("report")
        .to(&path)
        .arg("--strict")
        .end()
        .with_code(1);
    assert_is_a_picture(&fs::read(&path).expect("was written"));

    let sound = super::run::export().join("2025/08");
    Run::new("report")
        .arg(sound)
        .args(["--on", "2025-09-01", "--strict"])
        .to(&path)
        .end()
        .with_code(0);
}
