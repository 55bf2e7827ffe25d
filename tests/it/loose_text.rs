//! Text as programs write it that take rules lightly: encodings, ampersands, commas, and what is filled up.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use restday::activity::Activity;
use restday::clean::clean;
use restday::digest::Digest;
use restday::import::folder::{Opened, Source};
use restday::import::{self, Damage, ImportError, Reading};

/// Half an hour at 3 m/s on the equator, five degrees east, 136 beats; numbers as some program writes them.
fn gpx(head: &str, name: &str, number: impl Fn(f64) -> String) -> String {
    let points: String = (0..=360)
        .map(|step| {
            let (minute, second) = (step / 12, step % 12 * 5);
            let degrees = number(5.0 + f64::from(step) * 15.0 / 111_194.93);
            let (height, zero) = (number(10.5), number(0.25));
            format!(
                "<trkpt lat=\"{zero}\" lon=\"{degrees}\"><ele>{height}</ele>\
                 <time>2024-05-14T16:{minute:02}:{second:02}Z</time>\
                 <extensions><hr>136</hr></extensions></trkpt>"
            )
        })
        .collect();
    format!(
        "{head}<gpx version=\"1.1\" creator=\"t\"><trk><name>{name}</name>\
         <type>running</type><trkseg>{points}</trkseg></trk></gpx>"
    )
}

fn with_point(value: f64) -> String {
    format!("{value:.7}")
}

fn read(bytes: &[u8]) -> Result<Reading, ImportError> {
    import::read(bytes, "made.gpx").expect("is GPX")
}

fn only(bytes: &[u8]) -> Activity {
    let mut reading = read(bytes).expect("can be read");
    assert_eq!((reading.activities.len(), reading.damage), (1, None));
    reading.activities.remove(0)
}

/// Title, rounded metres, seconds and heart rates of the half hour.
fn facts(bytes: &[u8]) -> (String, f64, f64, usize) {
    let run = only(bytes);
    let (samples, repairs) = clean(&run);
    let digest = Digest::of(&run, &samples, repairs);
    let hearts = run.samples.heart_rate_bpm.iter().flatten().count();
    let metres = digest.distance_m.expect("moved");
    let title = run.title.unwrap_or_default();
    (title, (metres / 100.0).round(), digest.timer_s, hearts)
}

fn right(title: &str) -> (String, f64, f64, usize) {
    (title.to_owned(), 54.0, 1800.0, 361)
}

#[test]
fn an_ampersand_in_a_title_costs_nothing() {
    let text = gpx("", "Swim & run", with_point);
    assert_eq!(facts(text.as_bytes()), right("Swim & run"));
}

#[test]
fn fractions_that_begin_with_a_comma_are_read() {
    let text = gpx("", "A", |value| with_point(value).replace('.', ","));
    assert_eq!(facts(text.as_bytes()), right("A"));
    let run = only(text.as_bytes());
    assert_eq!(run.samples.altitude_m[0], Some(10.5));
}

#[test]
fn two_bytes_a_letter_and_the_letters_of_the_west_are_read() {
    let title = "Länge über Höhe";
    let text = gpx(
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
        title,
        with_point,
    );
    let wide = text.encode_utf16().flat_map(u16::to_le_bytes);
    let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide).collect();
    assert_eq!(facts(&marked), right(title));
    for head in ["<?xml version='1.0' encoding='ISO-8859-1'?>", ""] {
        let text = gpx(head, title, with_point);
        // Each of these letters is one byte there, with the number that it has in Unicode.
        let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
        assert_eq!(facts(&latin), right(title));
    }
}

#[test]
fn what_breaks_before_its_first_training_is_a_loss_and_no_empty_track() {
    let whole = gpx("", "A", with_point);
    let broken = whole.replacen("<trkseg>", "<trkseg><!trk ", 1);
    let cut = &whole[..100];
    let unclosed = "<TrainingCenterDatabase><Activities><Activity Sport=";
    for text in [broken.as_str(), cut, unclosed] {
        let result = import::read(text.as_bytes(), "made.gpx").expect("is known");
        let what = result.map(|reading| reading.not_activity);
        assert!(what.is_err(), "{what:?}");
    }
    let undated = "<TrainingCenterDatabase><Activities><Activity Sport='Running'><Id>May 14</Id>\
                   <Lap StartTime='May 14'><TotalTimeSeconds>60</TotalTimeSeconds></Lap></Activity>\
                   </Activities></TrainingCenterDatabase>";
    let result = import::read(undated.as_bytes(), "made.tcx").expect("is TCX");
    let why = result.map(|_| ()).expect_err("has no date").to_string();
    assert_eq!(why, "times cannot be read: May 14");
}

#[test]
fn zeros_after_a_gzip_are_no_damage() {
    let text = gpx("", "A", with_point);
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(text.as_bytes()).expect("memory has room");
    let packed = packed.finish().expect("memory has room");
    let damage = |after: &[u8]| {
        let bytes = [&packed[..], after].concat();
        match Source::of_bytes(bytes, "made.gpx.gz").read() {
            Ok(Opened::Read(reading)) => reading.damage,
            _ => panic!("no reading"),
        }
    };
    assert_eq!(damage(&[0; 512]), None);
    assert_eq!(damage(b"something else"), Some(Damage::Gzip));
}

#[test]
fn times_counted_from_1970_are_read() {
    let start = 1_715_702_400_u64;
    for (factor, after) in [(1, ""), (1, ".0"), (1000, "")] {
        let points: String = (0..3)
            .map(|step| {
                let time = (start + step) * factor;
                format!("<trkpt lat='1' lon='1'><time>{time}{after}</time></trkpt>")
            })
            .collect();
        let text = format!("<gpx><trk><trkseg>{points}</trkseg></trk></gpx>");
        let run = only(text.as_bytes());
        assert_eq!(run.start.to_rfc3339(), "2024-05-14T16:00:00+00:00");
    }
}
