//! GPX: tracks as services and apps export them.
//!
//! [`points`] reads the text once, by local element names: also extensions, with heart rate, cadence and
//! power, and files that break the rules. [`names`] lists everything beyond training, with the gpx
//! crate, and if our reader lost something, [`second_reader`] tries that crate.

mod library;
mod names;
mod planned;
mod pointless;
mod points;
pub mod second_reader;

pub use names::describe;

use super::track::{self, Found, Recording, recorded, recording};
use super::{ImportError, NotActivity, Reading, gait, sport_words, xml};
use crate::activity::{
    Activity, AltitudeSource, Device, DeviceSettings, Origin, Sport, Totals, WatchSays,
};
use points::{Document, Track};

/// Whether the bytes are GPX: the first element is `gpx`, whatever precedes it.
pub fn recognises(bytes: &[u8]) -> bool {
    xml::begins_with(bytes, "gpx")
}

/// Reads every track of a GPX file as one activity each.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let text = xml::text(bytes);
    xml::refuse_entities(&text)?;
    reading(&points::read(&text)?, &text, path)
}

/// The result for the points of a document.
fn reading(document: &Document, text: &str, path: &str) -> Result<Reading, ImportError> {
    let segments = document.tracks.iter().flat_map(|track| &track.segments);
    let recorded = recorded(segments.flatten());
    if recorded.all == 0 {
        return pointless::reading(document, path);
    }
    let mut found = Found::default();
    for track in &document.tracks {
        take_track(track, document, path, &mut found);
    }
    let noted = found.noted;
    let (activities, lost) = found.finish()?;
    if activities.is_empty() {
        let noted = Found::instead(noted, document.damage)?;
        let noted = noted.unwrap_or(NotActivity::TrackWithoutTimes);
        return Ok(Reading::not_activity(noted));
    }
    Ok(Reading {
        activities,
        recorded,
        damage: document.damage.or(lost),
        lost_bytes: xml::walk::lost_bytes(text, document.damage),
        ..Reading::default()
    })
}

/// One track as an activity, unless it has no time.
fn take_track(track: &Track, document: &Document, path: &str, found: &mut Found) {
    let segments = track.parted();
    let sport = match track.kind.as_deref() {
        Some(kind) => sport_words::sport(kind).unwrap_or(Sport::Other),
        None => gait::sport(track::speeds(&segments)),
    };
    let points = track.segments.iter().map(Vec::len).sum();
    if planned::has_made_up_times(track, document) {
        found.noted = Some(NotActivity::PlannedTimes);
        return;
    }
    let made = recording(&segments, sport, None, &track.unread);
    let Some(recording) = found.take(made, points) else {
        return;
    };
    let points = track.segments.iter().flatten();
    let Some(recording) = found.lasting(recording, points, None) else {
        return;
    };
    let origin = Origin {
        path: path.to_owned(),
        index: found.activities.len() as u32,
    };
    found.activities.push(Activity {
        title: track.name.clone(),
        device: Device {
            product: document.creator.clone(),
            ..Device::default()
        },
        ..activity(origin, sport, recording)
    });
}

fn activity(origin: Origin, sport: Sport, recording: Recording) -> Activity {
    let samples = recording.samples;
    let elapsed_s = samples.elapsed_s.last().copied();
    // A file of two points is one long step: only the time between them is known.
    let timer_s = Some(samples.running_s()).filter(|s| *s > 0.0).or(elapsed_s);
    Activity {
        origin,
        device: Device::default(),
        title: None,
        sport,
        start: recording.start,
        utc_offset_s: recording.utc_offset_s,
        written_offset_s: None,
        on_local_clock: false,
        totals: Totals {
            elapsed_s,
            timer_s,
            ..Totals::default()
        },
        laps: Vec::new(),
        samples,
        // GPX does not say how altitude was measured, so the worse source is assumed.
        altitude: AltitudeSource::Satellite,
        watch: WatchSays::default(),
        settings: DeviceSettings::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Damage;

    fn gpx(body: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"t\" \
             xmlns=\"http://www.topografix.com/GPX/1/1\" xmlns:x=\"urn:x\">{body}</gpx>"
        )
    }

    fn one(body: &str) -> Activity {
        let mut reading = read(gpx(body).as_bytes(), "a.gpx").expect("reads");
        assert_eq!(reading.activities.len(), 1);
        reading.activities.remove(0)
    }

    fn point(second: u32, extensions: &str) -> String {
        format!(
            "<trkpt lat=\"0.1\" lon=\"-25\"><ele>5</ele><time>2025-01-01T10:00:{second:02}Z</time>\
             <extensions>{extensions}</extensions></trkpt>"
        )
    }

    #[test]
    fn heart_rate_is_found_under_any_prefix_and_only_once() {
        let points = [
            point(
                0,
                "<x:TrackPointExtension><x:hr>140</x:hr></x:TrackPointExtension>",
            ),
            point(5, "<heartrate>150</heartrate><x:hr>99</x:hr>"),
        ]
        .concat();
        let activity = one(&format!(
            "<trk><type>9</type><trkseg>{points}</trkseg></trk>"
        ));
        assert_eq!(activity.sport, Sport::Run);
        assert_eq!(activity.samples.heart_rate_bpm, [Some(140.0), Some(150.0)]);
        assert_eq!(activity.samples.held_s, [5.0, 5.0]);
    }

    #[test]
    fn segments_are_pauses() {
        let body = format!(
            "<trk><trkseg>{}{}</trkseg><trkseg>{}{}</trkseg></trk>",
            point(0, ""),
            point(4, ""),
            point(30, ""),
            point(33, "")
        );
        let activity = one(&body);
        assert_eq!(activity.samples.pauses, [(4.0, 30.0)]);
        assert_eq!(activity.totals.timer_s, Some(7.0));
        assert_eq!(activity.totals.elapsed_s, Some(33.0));
    }

    #[test]
    fn an_untyped_track_at_running_speed_is_a_run() {
        // Points 0.0001 degrees (11.1 m) apart every 4 s: 2.8 m/s.
        let points: String = (0..15)
            .map(|i| {
                let longitude = format!("{:.4}", -25.0 + f64::from(i) * 0.0001);
                point(4 * i, "").replace("\"-25\"", &format!("\"{longitude}\""))
            })
            .collect();
        let activity = one(&format!("<trk><trkseg>{points}</trkseg></trk>"));
        assert_eq!(activity.sport, Sport::Run);
    }

    #[test]
    fn a_route_is_a_plan_and_not_a_training() {
        let body = "<rte><rtept lat=\"1\" lon=\"1\"></rtept></rte>";
        let reading = read(gpx(body).as_bytes(), "r.gpx").expect("reads");
        assert_eq!(reading.not_activity, Some(NotActivity::Course));
    }

    #[test]
    fn an_empty_track_with_a_start_is_a_training_of_unknown_length() {
        let dated = "<metadata><time>2023-03-21T17:00:00Z</time></metadata>\
                     <trk><name>Pool</name><type>lap_swimming</type><trkseg/></trk>";
        let by = |creator: &str, body: &str| {
            let text = gpx(body).replace("creator=\"t\"", &format!("creator=\"{creator}\""));
            read(text.as_bytes(), "s.gpx").expect("reads")
        };
        for creator in ["Garmin Connect", "StravaGPX iPhone"] {
            let reading = by(creator, dated);
            let swim = &reading.activities[0];
            assert_eq!(swim.start.to_rfc3339(), "2023-03-21T17:00:00+00:00");
            assert_eq!(
                (swim.sport, swim.title.as_deref()),
                (Sport::Swim, Some("Pool"))
            );
            assert_eq!((swim.totals.elapsed_s, swim.totals.timer_s), (None, None));
        }
        // Another program puts there when it wrote the file.
        assert_eq!(
            by("Maps", dated).not_activity,
            Some(NotActivity::EmptyTrack)
        );
        let in_track = "<trk><time>2023-03-21T17:00:00+01:00</time><type>Running</type></trk>";
        let run = &by("any", in_track).activities[0];
        assert_eq!((run.sport, run.utc_offset_s), (Sport::Run, Some(3600)));
    }

    #[test]
    fn what_breaks_before_its_first_point_is_no_empty_track() {
        let text = gpx("<trk><name>5 < 10 km</name><trkseg/></trk>");
        let result = read(text.as_bytes(), "b.gpx");
        assert!(matches!(result, Err(ImportError::Damaged(_))), "{result:?}");
        let whole = gpx("<trk><name>5 km</name><trkseg/></trk>");
        let cut = whole.split_inclusive("<trkseg").next().expect("has one");
        assert!(read(cut.as_bytes(), "c.gpx").is_err());
    }

    #[test]
    fn an_impossible_year_is_refused() {
        let body = point(0, "").replace("2025", "7527");
        let result = read(
            gpx(&format!("<trk><trkseg>{body}</trkseg></trk>")).as_bytes(),
            "y.gpx",
        );
        assert!(matches!(result, Err(ImportError::ImpossibleDate(_))));
    }

    #[test]
    fn an_undeclared_prefix_does_not_lose_the_run() {
        let body = point(0, "<gpxdata:hr>133</gpxdata:hr>") + &point(1, "");
        let xml = gpx(&format!("<trk><trkseg>{body}</trkseg></trk>"));
        let reading = read(xml.as_bytes(), "u.gpx").expect("reads");
        assert_eq!(reading.recorded.heart_rate.count, 1);
        assert_eq!(reading.damage, None);
    }

    /// Heart rate, cadence and power of the first of two points.
    fn measured(kind: &str, extensions: &str) -> [Option<f32>; 3] {
        let points = point(0, extensions) + &point(1, "");
        let activity = one(&format!(
            "<trk><type>{kind}</type><trkseg>{points}</trkseg></trk>"
        ));
        let samples = activity.samples;
        [
            samples.heart_rate_bpm[0],
            samples.cadence_per_min[0],
            samples.power_w[0],
        ]
    }

    #[test]
    fn every_spelling_of_heart_rate_cadence_and_power_is_read() {
        for hr in [
            "x:hr",
            "hr",
            "heartrate",
            "HeartRate",
            "bpm",
            "x:HeartRateBpm",
        ] {
            let found = measured("cycling", &format!("<{hr}>140</{hr}>"));
            assert_eq!(found, [Some(140.0), None, None], "{hr}");
        }
        for cad in ["x:cad", "cadence", "x:RunCadence", "rpm"] {
            let found = measured("cycling", &format!("<{cad}>85</{cad}>"));
            assert_eq!(found, [None, Some(85.0), None], "{cad}");
        }
        for power in ["power", "x:PowerInWatts", "x:Watts"] {
            let found = measured("cycling", &format!("<{power}>210</{power}>"));
            assert_eq!(found, [None, None, Some(210.0)], "{power}");
        }
    }

    #[test]
    fn values_that_no_heart_has_are_left_to_cleaning() {
        assert_eq!(measured("9", "<x:hr>255</x:hr>")[0], Some(255.0));
        assert_eq!(measured("9", "<x:hr>0</x:hr>")[0], Some(0.0));
        assert_eq!(measured("9", "<x:hr/>")[0], None);
    }

    #[test]
    fn a_phone_s_route_has_speed_and_neither_type_nor_heart_rate() {
        // Metadata has the time of writing, months later.
        let extensions = "<speed>3.2</speed><course>90.5</course><hAcc>1.9</hAcc><vAcc>1.4</vAcc>";
        let body = format!(
            "<metadata><time>2025-06-30T08:00:00Z</time></metadata>\
             <trk><name>Route 2025-01-01 11:00am</name><trkseg>{}{}</trkseg></trk>",
            point(0, extensions),
            point(1, extensions)
        );
        let activity = one(&body);
        assert_eq!(activity.start.to_rfc3339(), "2025-01-01T10:00:00+00:00");
        assert_eq!(activity.samples.speed_m_per_s, [Some(3.2), Some(3.2)]);
        assert_eq!(activity.samples.heart_rate_bpm, [None, None]);
        assert_eq!(activity.title.as_deref(), Some("Route 2025-01-01 11:00am"));
        assert_eq!(activity.device.product.as_deref(), Some("t"));
    }

    #[test]
    fn two_points_on_one_time_are_one_moment_and_lose_no_distance() {
        let at = |second: u32, longitude: &str, height: &str| {
            format!(
                "<trkpt lat=\"0\" lon=\"{longitude}\">\
                 <time>2025-01-01T10:00:{second:02}Z</time>{height}</trkpt>"
            )
        };
        let points: String = (0..2)
            .map(|i| {
                let longitude = format!("{:.3}", -25.0 + f64::from(i) * 0.001);
                let bare = at(30 * i, &longitude, "");
                bare + &at(30 * i, &longitude, "<ele>7</ele>")
            })
            .collect();
        let samples = one(&format!("<trk><trkseg>{points}</trkseg></trk>")).samples;
        assert_eq!(samples.elapsed_s, [0.0, 30.0]);
        assert_eq!(samples.altitude_m, [Some(7.0), Some(7.0)]);
        // A thousandth of a degree of the equator.
        let (from, to) = (samples.position[0], samples.position[1]);
        let metres = from.zip(to).map(|(from, to)| from.distance_m(to));
        assert!(metres.is_some_and(|metres| (metres - 111.2).abs() < 0.1));
    }

    #[test]
    fn points_without_a_time_are_no_part_of_the_recording() {
        let timeless = "<trkpt lat=\"0.1\" lon=\"-25\"></trkpt>";
        let body = format!(
            "<trk><trkseg>{timeless}{}{timeless}{}</trkseg></trk>",
            point(0, ""),
            point(5, "")
        );
        let activity = one(&body);
        assert_eq!(activity.samples.elapsed_s, [0.0, 5.0]);
        assert_eq!(activity.totals.timer_s, Some(5.0));
    }

    #[test]
    fn one_absurd_time_among_good_ones_costs_one_point() {
        let good: String = (1..60).map(|second| point(second, "")).collect();
        let absurd = point(0, "").replace("2025", "7572");
        let body = gpx(&format!("<trk><trkseg>{absurd}{good}</trkseg></trk>"));
        let reading = read(body.as_bytes(), "y.gpx").expect("reads");
        assert_eq!(reading.damage, Some(Damage::ImpossibleTimes { points: 1 }));
        assert_eq!(reading.activities[0].samples.len(), 59);
        assert_eq!(reading.activities[0].totals.elapsed_s, Some(58.0));
    }

    #[test]
    fn a_local_clock_in_the_times_tells_the_offset() {
        let points = point(0, "") + &point(1, "");
        let body = points.replace("Z</time>", "+02:00</time>");
        let activity = one(&format!("<trk><trkseg>{body}</trkseg></trk>"));
        assert_eq!(activity.utc_offset_s, Some(7200));
        assert_eq!(activity.start.to_rfc3339(), "2025-01-01T08:00:00+00:00");
        let utc = one(&format!("<trk><trkseg>{points}</trkseg></trk>"));
        assert_eq!(utc.utc_offset_s, None);
    }

    #[test]
    fn blanks_before_the_declaration_break_no_rule_worth_a_word() {
        let body = format!("<trk><trkseg>{}</trkseg></trk>", point(0, ""));
        let text = format!("\n   {}", gpx(&body));
        assert!(recognises(text.as_bytes()));
        let reading = read(text.as_bytes(), "b.gpx").expect("reads");
        assert_eq!(reading.damage, None);
    }

    #[test]
    fn own_entities_are_refused() {
        let bomb = "<!DOCTYPE gpx [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><gpx>&c;</gpx>";
        assert!(recognises(bomb.as_bytes()));
        let refused = read(bomb.as_bytes(), "b.gpx");
        assert!(matches!(refused, Err(ImportError::OwnEntities)));
    }
}
