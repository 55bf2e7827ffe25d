//! Recordings far longer than anybody makes: a million points of GPX and a hundred megabytes of FIT are read
//! to the end, at a bounded cost of memory for each point.

use restday::clean::clean;
use restday::digest::Digest;
use restday::import::{self, Recorded};

use crate::fit_file::{FitFile, Raw};
use crate::heap::most_bytes_held;

/// Bytes that may be held at once for each point, besides those of the file. What is known of a point takes
/// about a hundred, and is held twice while cleaning makes something else of it.
const MOST_BYTES_A_POINT: usize = 300;
/// Metres of a thousandth of a degree on the equator, as GPX counts places.
const METRES_A_THOUSANDTH: f64 = 111.2;

/// What was recorded, what is kept of it, and how many bytes were held at once for each point.
fn kept(bytes: &[u8], name: &str) -> (Recorded, Digest, usize) {
    let ((recorded, digest), held) = most_bytes_held(|| {
        let reading = import::read(bytes, name).expect("is known").expect("reads");
        assert_eq!(reading.damage, None);
        let recorded = reading.recorded;
        let activity = &reading.activities[0];
        let (samples, repairs) = clean(activity);
        (recorded, Digest::of(activity, &samples, repairs))
    });
    (recorded, digest, held / recorded.all)
}

/// A point each second on the way east along the equator, at three metres a second.
fn gpx(points: usize) -> Vec<u8> {
    let mut text = String::from("<gpx creator=\"A watch\"><trk><type>9</type><trkseg>\n");
    let begun = chrono::DateTime::from_timestamp(1_735_711_200, 0).expect("a time");
    for second in 0..points {
        let time = begun + chrono::TimeDelta::seconds(second as i64);
        let longitude = second as f64 * 2.7e-5;
        text += &format!(
            "   <trkpt lat=\"0.0000000\" lon=\"{longitude:.7}\">\n    <ele>500.0</ele>\n    \
             <time>{}</time>\n    <extensions>\n     <gpxtpx:TrackPointExtension>\n      \
             <gpxtpx:hr>150</gpxtpx:hr>\n      <gpxtpx:cad>85</gpxtpx:cad>\n     \
             </gpxtpx:TrackPointExtension>\n    </extensions>\n   </trkpt>\n",
            time.format("%Y-%m-%dT%H:%M:%SZ")
        );
    }
    text += "</trkseg></trk></gpx>\n";
    text.into_bytes()
}

#[test]
fn a_million_points_of_gpx_are_read_to_the_end() {
    const POINTS: usize = 1_000_000;
    let bytes = gpx(POINTS);
    assert!(bytes.len() > 250 << 20, "{}", bytes.len());
    let (recorded, digest, held) = kept(&bytes, "long.gpx");
    assert_eq!(recorded.all, POINTS);
    assert_eq!(recorded.heart_rate.sum, 150.0 * POINTS as f64);
    assert_eq!(digest.timer_s, (POINTS - 1) as f64);
    let metres = (POINTS - 1) as f64 * 2.7e-2 * METRES_A_THOUSANDTH;
    let measured = digest.distance_m.expect("has places");
    assert!(
        (measured / metres - 1.0).abs() < 0.01,
        "{measured} {metres}"
    );
    println!("{} MB of GPX, {held} bytes held a point", bytes.len() >> 20);
    assert!(held < MOST_BYTES_A_POINT, "{held}");
}

#[test]
fn a_hundred_megabytes_of_fit_are_read_to_the_end() {
    /// What watches write beside what bears on training takes as much again.
    const OTHERS: &[u8] = &[0; 30];
    let fields = |second: u32| {
        [
            (253, Raw::U32(1_000_000_000 + second)),
            (0, Raw::S32(0)),
            (1, Raw::S32(322 * second as i32)),
            (5, Raw::U32(300 * second)),
            (73, Raw::U32(3000)),
            (78, Raw::U32(5000)),
            (3, Raw::U8(150)),
            (4, Raw::U8(85)),
            (7, Raw::U16(220)),
            (200, Raw::Bytes(OTHERS)),
        ]
    };
    let records = (100 << 20) / (1 + 28 + OTHERS.len()) + 1;
    let file = (1..records as u32).fold(
        FitFile::activity().message(20, &fields(0)),
        |file, second| file.another(&fields(second)),
    );
    let bytes = file.bytes();
    assert!(bytes.len() > 100 << 20, "{}", bytes.len());
    let (recorded, digest, held) = kept(&bytes, "long.fit");
    assert_eq!(recorded.all, records);
    assert_eq!(recorded.power.sum, 220.0 * records as f64);
    assert_eq!(digest.timer_s, (records - 1) as f64);
    assert_eq!(digest.distance_m, Some(3.0 * (records - 1) as f64));
    println!("{} MB of FIT, {held} bytes held a point", bytes.len() >> 20);
    assert!(held < MOST_BYTES_A_POINT, "{held}");
}
