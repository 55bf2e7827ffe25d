//! GPX: tracks as services and apps export them.
//!
//! The gpx crate reads tracks, segments, points and times. It drops extensions, where heart rate,
//! cadence and power live, and refuses some real files, so [`points`] reads the same bytes once
//! more by local element names and gives both what was dropped and what was refused.

mod gait;
mod points;

use chrono::{DateTime, Utc};

use super::{Damage, ImportError, NotActivity, Reading, Recorded, possible_start, sport_words};
use crate::activity::{
    Activity, AltitudeSource, Device, DeviceSettings, Origin, Position, Sample, SamplesBuilder,
    Sport, Totals, WatchSays,
};
use points::{Document, Point, Track};

/// Steps without a point longer than this are pauses, seconds: GPX has no timer to say so.
const PAUSE_AFTER_S: f64 = 300.0;

/// Whether the bytes are GPX: the first element is `gpx`, whatever stands before it.
pub fn recognises(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    let mut rest = head.trim_start_matches('\u{feff}').trim_start();
    while rest.starts_with("<?") || rest.starts_with("<!") {
        let end = if rest.starts_with("<!--") { "-->" } else { ">" };
        let Some((_, after)) = rest.split_once(end) else {
            return false;
        };
        rest = after.trim_start();
    }
    let name = rest
        .strip_prefix('<')
        .and_then(|tag| {
            tag.split(|c: char| c.is_whitespace() || c == '>' || c == '/')
                .next()
        })
        .unwrap_or("");
    name.rsplit(':').next() == Some("gpx")
}

/// Reads every track of a GPX file as one activity each.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let mut document = points::read(bytes)?;
    let mut damage = document.damage;
    match gpx::read(bytes) {
        Ok(parsed) => adopt(&mut document, parsed),
        Err(_) => damage = damage.or(Some(Damage::LooseXml)),
    }
    let recorded = recorded(&document);
    if recorded.all == 0 {
        return Ok(Reading::not_activity(if document.has_route {
            NotActivity::Course
        } else {
            NotActivity::EmptyTrack
        }));
    }
    let mut activities = Vec::new();
    for track in &document.tracks {
        if let Some(activity) = activity(track, path, activities.len())? {
            activities.push(activity);
        }
    }
    if activities.is_empty() {
        return Ok(Reading::not_activity(NotActivity::TrackWithoutTimes));
    }
    Ok(Reading {
        activities,
        recorded,
        damage,
        ..Reading::default()
    })
}

/// Takes places, times and heights from the gpx crate where both saw the same points.
fn adopt(document: &mut Document, parsed: gpx::Gpx) {
    if document.tracks.len() != parsed.tracks.len() {
        return;
    }
    for (track, theirs) in document.tracks.iter_mut().zip(parsed.tracks) {
        if track.segments.len() != theirs.segments.len() {
            continue;
        }
        for (segment, theirs) in track.segments.iter_mut().zip(theirs.segments) {
            if segment.len() != theirs.points.len() {
                continue;
            }
            for (point, theirs) in segment.iter_mut().zip(theirs.points) {
                point.position = Some(Position {
                    latitude_deg: theirs.point().y(),
                    longitude_deg: theirs.point().x(),
                });
                point.time = theirs.time.and_then(instant).or(point.time);
                point.altitude_m = theirs.elevation.map(|m| m as f32).or(point.altitude_m);
            }
        }
    }
}

fn instant(time: gpx::Time) -> Option<DateTime<Utc>> {
    let nanoseconds = time::OffsetDateTime::from(time).unix_timestamp_nanos();
    i64::try_from(nanoseconds)
        .ok()
        .map(DateTime::from_timestamp_nanos)
}

fn recorded(document: &Document) -> Recorded {
    let mut recorded = Recorded::default();
    let segments = document.tracks.iter().flat_map(|track| &track.segments);
    for point in segments.flatten() {
        recorded.take(point.time, &sample(point, 0.0, Sport::Other));
    }
    recorded
}

/// One track as an activity; `None` without a single time.
fn activity(track: &Track, path: &str, index: usize) -> Result<Option<Activity>, ImportError> {
    let times = || track.segments.iter().flatten().filter_map(|p| p.time);
    let Some(first) = times().next() else {
        return Ok(None);
    };
    let start = earliest_believable(times(), first);
    if !possible_start(start) {
        return Err(ImportError::ImpossibleDate(start));
    }
    let sport = match track.kind.as_deref() {
        Some(kind) => sport_words::sport(kind).unwrap_or(Sport::Other),
        None => gait::sport(track),
    };
    let mut builder = SamplesBuilder::new();
    let mut last_s: Option<f64> = None;
    for segment in &track.segments {
        let mut segment_begins = true;
        for point in segment {
            let Some(elapsed_s) = point.time.map(|time| seconds_between(start, time)) else {
                continue;
            };
            if let Some(last_s) = last_s
                && (segment_begins || elapsed_s - last_s > PAUSE_AFTER_S)
            {
                builder.pause(last_s, elapsed_s);
            }
            builder.push(sample(point, elapsed_s, sport));
            segment_begins = false;
            last_s = Some(elapsed_s);
        }
    }
    let samples = builder.finish();
    let elapsed_s = samples.elapsed_s.last().copied();
    // A file of two points is one long step: then the time between them is all that is known.
    let timer_s = Some(samples.running_s()).filter(|s| *s > 0.0).or(elapsed_s);
    Ok(Some(Activity {
        origin: Origin {
            path: path.to_owned(),
            index: index as u32,
        },
        device: Device::default(),
        title: None,
        sport,
        start,
        utc_offset_s: None,
        totals: Totals {
            elapsed_s,
            timer_s,
            ..Totals::default()
        },
        samples,
        // GPX does not say how altitude was measured, so the worse is assumed.
        altitude: AltitudeSource::Satellite,
        watch: WatchSays::default(),
        settings: DeviceSettings::default(),
    }))
}

/// The first time, unless a later point has an earlier one within a day of it (time goes back in
/// real files); a point further back belongs to another clock.
fn earliest_believable(
    times: impl Iterator<Item = DateTime<Utc>>,
    first: DateTime<Utc>,
) -> DateTime<Utc> {
    let day = chrono::TimeDelta::days(1);
    times
        .filter(|time| *time < first && first - *time <= day)
        .min()
        .unwrap_or(first)
}

fn seconds_between(start: DateTime<Utc>, time: DateTime<Utc>) -> f64 {
    (time - start).num_milliseconds() as f64 / 1000.0
}

fn sample(point: &Point, elapsed_s: f64, sport: Sport) -> Sample {
    // Exports carry the device's strides on foot; a count above 120 is steps already.
    let steps = |count: f32| {
        if sport.is_on_foot() && count <= 120.0 {
            count * 2.0
        } else {
            count
        }
    };
    Sample {
        elapsed_s,
        heart_rate_bpm: point.heart_rate_bpm,
        cadence_per_min: point.cadence.map(steps),
        power_w: point.power_w,
        speed_m_per_s: point.speed_m_per_s,
        distance_m: None,
        altitude_m: point.altitude_m,
        position: point.position,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let body = point(0, "<gpxdata:hr>133</gpxdata:hr>");
        let xml = gpx(&format!("<trk><trkseg>{body}</trkseg></trk>"));
        let reading = read(xml.as_bytes(), "u.gpx").expect("reads");
        assert_eq!(reading.recorded.heart_rate.count, 1);
        assert_eq!(reading.damage, Some(Damage::LooseXml));
    }
}
