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
        .printing("Mon 15 Sep: ")
        .printing("fitness ")
        .printing("4 duplicates skipped")
        .printing("broken/empty.fit: the file is empty")
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
    // The summary would spoil it, so it goes where messages go.
    ended.saying("Mon 15 Sep: ");
}

#[test]
fn a_page_says_that_it_has_no_size() {
    let folder = folder();
    Run::on_export("report")
        .to(&folder.path().join("report.html"))
        .args(["--size", "1200x872"])
        .end()
        .with_code(0)
        .saying("--size applies to pictures only");
}

#[test]
fn quiet_says_nothing_when_all_is_well() {
    let folder = folder();
    let path = folder.path().join("report.png");
    let ended = Run::on_export("report").to(&path).arg("-q").end();
    assert_eq!(ended.with_code(0).with_empty_stdout().stderr(), "");
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

/// Width and height of a PNG, which stand after its first 16 bytes.
fn size(bytes: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four"));
    (number(16), number(20))
}

fn picture(arguments: &[&'static str]) -> Vec<u8> {
    let run = Run::on_export("report").args(["-o", "-", "-q"]);
    let ended = run.args(arguments.iter().copied()).end().with_code(0);
    ended.stdout().to_vec()
}

#[test]
fn size_theme_title_and_units_change_the_picture() {
    let plain = picture(&["--size", "1200x872"]);
    assert_eq!(size(&plain), (1200, 872));
    for look in [
        ["--theme", "dark"],
        ["--title", "Summer"],
        ["--units", "imperial"],
    ] {
        let changed = picture(&["--size", "1200x872", look[0], look[1]]);
        assert_eq!(size(&changed), (1200, 872));
        assert!(changed != plain, "{look:?}");
    }
    assert!(picture(&["--size", "1200x872", "--lang", "en"]) == plain);
}

#[test]
fn a_report_is_a_vector_graphic_where_its_name_says_so() {
    let folder = folder();
    let path = folder.path().join("report.SVG");
    let title = ["--title", "</title><script>alert(1)</script> ריצה 🏃"];
    let run = Run::on_export("report").args(title).args(["-q"]);
    run.to(&path).end().with_code(0);
    let text = fs::read_to_string(path).expect("is text");
    assert!(text.starts_with("<svg "), "{}", &text[..40]);
    assert!(!text.contains("<script"));
    // A viewer may have the letters that the embedded font lacks.
    assert!(text.contains("ריצה 🏃"));
}

#[test]
fn letters_that_the_picture_lacks_are_told_of() {
    let run = Run::on_export("report").args(["--title", "🏃", "--size", "640x480"]);
    let folder = folder();
    let path = folder.path().join("report.png");
    let ended = run.to(&path).end().with_code(0);
    ended.saying("the picture’s font lacks some letters of the title");
    // Nothing of it can be drawn, so the message made from the data stands there.
    let plain = picture(&["--size", "640x480"]);
    assert!(fs::read(path).expect("is there") == plain);
}

#[test]
fn a_look_that_cannot_be_is_refused_with_what_can() {
    for (argument, value, said) in [
        ("--size", "12x12", "480 to 8000 pixels"),
        ("--size", "big", "WIDTHxHEIGHT"),
        ("--lang", "tlh", "--lang tlh: is not known; use en"),
        (
            "--theme",
            "pink",
            "--theme pink: is not known; use light or dark",
        ),
        (
            "--units",
            "furlongs",
            "--units furlongs: is not known; use metric or imperial",
        ),
    ] {
        let run = Run::on_export("report").args([argument, value]);
        run.end().with_code(2).saying(said);
    }
}
