//! TCX: activities in laps, as Garmin, Strava, Polar and many others export them.
//!
//! A lap has the timer's own total, which distinguishes pauses from gaps; a track point has the device's
//! own distance. Sessions typed in by hand have laps and no points.

mod document;
mod gathered;
mod laps;

use super::track::{self, Found, Recording, recorded, recording};
use super::{
    Damage, ImportError, NotActivity, Reading, gait, in_order, possible_start, sport_words, xml,
};
use crate::activity::{
    Activity, AltitudeSource, Device, DeviceSettings, Origin, Sample, Samples, SamplesBuilder,
    Sport, WatchSays,
};
use document::{Document, Kind, Session};

/// Whether the bytes are TCX, by the first element, whatever precedes it.
pub fn recognises(bytes: &[u8]) -> bool {
    xml::begins_with(bytes, "TrainingCenterDatabase")
}

/// Reads every activity of a TCX file.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let text = xml::text(bytes);
    xml::refuse_entities(&text)?;
    let mut document = gathered::read(&text)?;
    document.sessions.iter_mut().for_each(laps::in_seconds);
    let plan = document.has_course || document.has_workout;
    if let (true, false, Some(damage)) = (document.sessions.is_empty(), plan, broke(&document)) {
        return Err(ImportError::Damaged(damage));
    }
    if document.sessions.is_empty() {
        return Ok(Reading::not_activity(
            match (document.has_course, document.has_workout) {
                (true, _) => NotActivity::Course,
                (false, true) => NotActivity::Workout,
                (false, false) => NotActivity::EmptyTrack,
            },
        ));
    }
    let mut found = Found::default();
    // Of an empty session only its existence is known.
    for session in &document.sessions {
        match session.is_known_of() {
            true => take_session(session, &document, path, &mut found),
            false => found.refuse(session.unread_start.error()),
        }
    }
    let noted = found.noted;
    let (activities, lost) = found.finish()?;
    if activities.is_empty() {
        let noted = Found::instead(noted, document.damage)?;
        let noted = noted.unwrap_or_else(|| without_activity(&document));
        return Ok(Reading::not_activity(noted));
    }
    Ok(Reading {
        activities: in_order(activities),
        recorded: recorded(document.sessions.iter().flat_map(Session::points)),
        damage: document.damage.or(lost),
        lost_bytes: xml::walk::lost_bytes(&text, document.damage),
        ..Reading::default()
    })
}

/// The damage that broke a document, if data may be lost.
fn broke(document: &Document) -> Option<Damage> {
    document.damage.filter(|damage| damage.loses())
}

/// Why sessions became no activity.
fn without_activity(document: &Document) -> NotActivity {
    if document.sessions.iter().all(Session::is_blank) {
        NotActivity::EmptyTrack
    } else {
        NotActivity::TrackWithoutTimes
    }
}

/// One session as an activity, unless it belongs to no day.
fn take_session(session: &Session, document: &Document, path: &str, found: &mut Found) {
    let segments = laps::segments(&session.laps);
    let sport = match &session.kind {
        Kind::Transition => Sport::Transition,
        Kind::Named(word) => sport_words::sport(word).unwrap_or(Sport::Other),
        Kind::Unnamed => gait::sport(track::speeds(&segments)),
    };
    let begun = session.begun();
    let begun_at = begun.map(|instant| instant.time);
    let points = session.points().count();
    let made = recording(&segments, sport, begun_at, &session.unread);
    let timed_s = laps::timed_s(&session.laps);
    let made = match made {
        Ok(None) => typed_in(session),
        // Laps fill gaps of the points.
        Err(ImportError::TimesUnreadable(_)) if begun.is_some() && timed_s.is_some() => {
            typed_in(session)
        }
        made => made,
    };
    let Some(recording) = found.take(made, points) else {
        return;
    };
    let recording = match session.points().next().is_none() {
        true => Some(recording),
        false => found.lasting(recording, session.points(), timed_s),
    };
    let Some(recording) = recording else {
        return;
    };
    let samples = course_of(recording.samples);
    found.activities.push(Activity {
        origin: Origin {
            path: path.to_owned(),
            index: 0,
        },
        device: device(session, document),
        title: session.notes.clone(),
        sport,
        start: recording.start,
        written_offset_s: None,
        on_local_clock: false,
        utc_offset_s: recording
            .utc_offset_s
            .or(begun.and_then(|i| i.utc_offset_s)),
        totals: laps::totals(&session.laps, recording.start, &samples),
        laps: laps::of_activity(&session.laps, recording.start, sport),
        samples,
        // TCX does not say how altitude was measured, so the worse source is assumed.
        altitude: AltitudeSource::Satellite,
        watch: WatchSays::default(),
        settings: DeviceSettings::default(),
    });
}

/// A session without a single time in its points: only its totals and its start are known.
fn typed_in(session: &Session) -> Result<Option<Recording>, ImportError> {
    let Some(begun) = session.begun() else {
        return session.unread_start.error().map_or(Ok(None), Err);
    };
    if !possible_start(begun.time) {
        return Err(ImportError::ImpossibleDate(begun.time));
    }
    Ok(Some(Recording {
        start: begun.time,
        utc_offset_s: begun.utc_offset_s,
        samples: Samples::default(),
        lost_points: 0,
    }))
}

/// From a session whose points do not follow each other with the timer running, only the position is
/// kept: its laps give its duration, and its course is unknown.
fn course_of(samples: Samples) -> Samples {
    if samples.len() < 2 || samples.running_s() > 0.0 {
        return samples;
    }
    let mut place = SamplesBuilder::new();
    if let Some(position) = samples.position.iter().flatten().next() {
        place.push(Sample {
            position: Some(*position),
            ..Sample::default()
        });
    }
    place.finish()
}

/// The device that recorded, else the program that wrote the file.
fn device(session: &Session, document: &Document) -> Device {
    let software = match session.version {
        (Some(major), Some(minor)) => Some(format!("{major}.{minor}")),
        _ => None,
    };
    Device {
        maker: None,
        software: software.filter(|_| session.creator.is_some()),
        product: session.creator.clone().or(document.author.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::LapTrigger;
    use crate::import::Damage;

    fn tcx(activities: &str) -> Result<Reading, ImportError> {
        let text = format!(
            "   <?xml version='1.0'?><TrainingCenterDatabase xmlns:n='u'><Activities>{activities}\
             </Activities><Author><Name>App</Name></Author></TrainingCenterDatabase>"
        );
        assert!(recognises(text.as_bytes()));
        read(text.as_bytes(), "a.tcx")
    }

    fn run(inside: &str) -> Activity {
        let activity = format!("<Activity Sport='Running'>{inside}</Activity>");
        tcx(&activity).expect("reads").activities.remove(0)
    }

    fn lap(second: u32, timer_s: f64, tracks: &str) -> String {
        format!(
            "<Lap StartTime='2025-01-01T10:00:{second:02}Z'>\
             <TotalTimeSeconds>{timer_s}</TotalTimeSeconds>{tracks}</Lap>"
        )
    }

    fn point(second: u32, inside: &str) -> String {
        format!("<Trackpoint><Time>2025-01-01T10:00:{second:02}.000Z</Time>{inside}</Trackpoint>")
    }

    fn track(seconds: &[u32]) -> String {
        let points: String = seconds.iter().map(|second| point(*second, "")).collect();
        format!("<Track>{points}</Track>")
    }

    #[test]
    fn a_point_gives_all_that_was_measured() {
        let measured = "<Position><LatitudeDegrees>0.5</LatitudeDegrees>\
             <LongitudeDegrees>-25</LongitudeDegrees></Position>\
             <AltitudeMeters>12.5</AltitudeMeters><DistanceMeters>3.5</DistanceMeters>\
             <HeartRateBpm x='y'><Value>140</Value></HeartRateBpm>\
             <Extensions><n:TPX><n:Speed>2.5</n:Speed><n:RunCadence>80</n:RunCadence>\
             <n:Watts>250</n:Watts></n:TPX></Extensions>";
        let activity = run(&lap(
            0,
            5.0,
            &format!("<Track>{}</Track>", point(0, measured)),
        ));
        let samples = activity.samples;
        assert_eq!(samples.heart_rate_bpm, [Some(140.0)]);
        assert_eq!(samples.speed_m_per_s, [Some(2.5)]);
        assert_eq!(samples.power_w, [Some(250.0)]);
        assert_eq!(samples.altitude_m, [Some(12.5)]);
        assert_eq!(samples.distance_m, [Some(3.5)]);
        // Eighty strides are 160 steps.
        assert_eq!(samples.cadence_per_min, [Some(160.0)]);
        let place = samples.position[0].expect("has one");
        assert_eq!((place.latitude_deg, place.longitude_deg), (0.5, -25.0));
    }

    #[test]
    fn names_come_from_the_device_and_from_short_notes() {
        let about = "<Notes>Around the lake</Notes><Creator><Name>Watch 3</Name><Version>\
             <VersionMajor>2</VersionMajor><VersionMinor>60</VersionMinor></Version></Creator>";
        let activity = run(&format!("{}{about}", lap(0, 5.0, &track(&[0, 5]))));
        assert_eq!(activity.title.as_deref(), Some("Around the lake"));
        assert_eq!(activity.device.to_string(), "Watch 3 2.60");
        let bare = run(&lap(0, 5.0, &track(&[0, 5])));
        assert_eq!(bare.device.to_string(), "App");
    }

    #[test]
    fn laps_add_up_and_a_stop_between_them_is_a_pause() {
        // Ten seconds, thirty of rest, ten seconds.
        let laps = [
            lap(0, 10.0, &track(&[0, 5, 10])),
            lap(40, 10.0, &track(&[40, 50])),
        ];
        let activity = run(&laps.concat());
        assert_eq!(activity.totals.timer_s, Some(20.0));
        assert_eq!(activity.totals.elapsed_s, Some(50.0));
        assert_eq!(activity.samples.pauses, [(10.0, 40.0)]);
        assert_eq!(activity.samples.running_s(), 20.0);
    }

    #[test]
    fn laps_keep_what_the_device_summed_up_with_steps_for_strides() {
        let sums = "<DistanceMeters>400</DistanceMeters><Calories>21</Calories>\
             <AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm>\
             <MaximumHeartRateBpm><Value>171</Value></MaximumHeartRateBpm>\
             <TriggerMethod>Manual</TriggerMethod><Extensions><n:LX><n:AvgRunCadence>85\
             </n:AvgRunCadence><n:AvgWatts>240</n:AvgWatts></n:LX></Extensions>";
        let first = lap(0, 10.0, &format!("{}{sums}", track(&[0, 10])));
        let activity = run(&[first, lap(10, 5.0, &track(&[10, 15]))].concat());
        let [fast, rest] = activity.laps[..] else {
            panic!("{} laps", activity.laps.len());
        };
        assert_eq!(fast.distance_m, Some(400.0));
        assert_eq!((fast.mean_hr_bpm, fast.max_hr_bpm), (Some(150), Some(171)));
        assert_eq!(
            (fast.cadence_per_min, fast.mean_power_w),
            (Some(170), Some(240))
        );
        assert_eq!(
            (fast.energy_kcal, fast.trigger),
            (Some(21), Some(LapTrigger::Manual))
        );
        assert_eq!(
            (rest.start_s, rest.timer_s, rest.distance_m),
            (10.0, 5.0, None)
        );
        assert_eq!(activity.totals.energy_kcal, Some(21.0));
    }

    #[test]
    fn a_gap_while_the_timer_ran_is_no_pause_and_one_while_it_stood_is() {
        let gaps = &track(&[0, 5, 35, 40]);
        assert_eq!(run(&lap(0, 40.0, gaps)).samples.pauses, []);
        assert_eq!(run(&lap(0, 10.0, gaps)).samples.pauses, [(5.0, 35.0)]);
    }

    #[test]
    fn tracks_of_one_lap_that_follow_each_other_were_not_parted_by_a_pause() {
        let tracks = format!("{}{}", track(&[0, 5]), track(&[6, 40]));
        assert_eq!(run(&lap(0, 40.0, &tracks)).samples.pauses, []);
    }

    #[test]
    fn what_was_typed_in_has_sums_and_no_samples() {
        let typed = "<Id>2025-01-01T12:00:00+02:00</Id><Lap><TotalTimeSeconds>1800\
             </TotalTimeSeconds><DistanceMeters>5000</DistanceMeters><AverageHeartRateBpm>\
             <Value>150</Value></AverageHeartRateBpm></Lap>";
        let activity = run(typed);
        assert!(activity.samples.is_empty());
        assert_eq!(activity.start.to_rfc3339(), "2025-01-01T10:00:00+00:00");
        assert_eq!(activity.utc_offset_s, Some(7200));
        let totals = activity.totals;
        assert_eq!(
            (totals.timer_s, totals.elapsed_s),
            (Some(1800.0), Some(1800.0))
        );
        assert_eq!(totals.distance_m, Some(5000.0));
        assert_eq!(totals.mean_heart_rate_bpm, Some(150.0));
    }

    #[test]
    fn a_race_of_several_sports_is_one_activity_each() {
        let leg = |sport: &str, second| {
            let lap = lap(second, 5.0, &track(&[second, second + 5]));
            format!("<Activity Sport='{sport}'>{lap}</Activity>")
        };
        let race = format!(
            "<MultiSportSession><FirstSport>{}</FirstSport><NextSport>\
             <Transition StartTime='2025-01-01T10:00:06Z'><TotalTimeSeconds>8</TotalTimeSeconds>\
             </Transition>{}</NextSport></MultiSportSession>",
            leg("Biking", 0),
            leg("Running", 15)
        );
        let reading = tcx(&race).expect("reads");
        let sports: Vec<Sport> = reading.activities.iter().map(|a| a.sport).collect();
        assert_eq!(sports, [Sport::Ride, Sport::Transition, Sport::Run]);
        let indices: Vec<u32> = reading.activities.iter().map(|a| a.origin.index).collect();
        assert_eq!(indices, [0, 1, 2]);
        assert_eq!(reading.activities[1].totals.timer_s, Some(8.0));
        assert_eq!(reading.recorded.all, 4);
    }

    #[test]
    fn plans_are_no_training_and_their_laps_and_points_no_recording() {
        let plan = |inside: &str| {
            let text = format!("<TrainingCenterDatabase>{inside}</TrainingCenterDatabase>");
            read(text.as_bytes(), "p.tcx").expect("reads").not_activity
        };
        let course = format!("<Courses><Course>{}</Course></Courses>", track(&[0, 5]));
        assert_eq!(plan(&course), Some(NotActivity::Course));
        let workout = "<Workouts><Workout Sport='Running'/></Workouts>";
        assert_eq!(plan(workout), Some(NotActivity::Workout));
        let empty = "<Activities><Activity Sport='Running'><Lap/></Activity></Activities>";
        assert_eq!(plan(empty), Some(NotActivity::EmptyTrack));
        let timeless = "<Activities><Activity><Lap><Track><Trackpoint/></Track></Lap></Activity>\
                        </Activities>";
        assert_eq!(plan(timeless), Some(NotActivity::TrackWithoutTimes));
    }

    #[test]
    fn a_cut_keeps_what_came_before_it() {
        let whole = format!(
            "<TrainingCenterDatabase><Activities><Activity Sport='Running'>{}",
            lap(0, 10.0, &track(&[0, 5, 10]))
        );
        let cut = whole.rfind("10:00:10").expect("is there");
        let reading = read(&whole.as_bytes()[..cut], "c.tcx").expect("keeps");
        assert_eq!(reading.damage, Some(Damage::CutOff));
        assert_eq!(reading.activities[0].samples.elapsed_s, [0.0, 5.0]);
    }

    #[test]
    fn a_year_that_cannot_be_is_refused_unless_another_activity_stands() {
        let good = format!("<Activity>{}</Activity>", lap(0, 5.0, &track(&[0, 5])));
        let bad = good.replace("2025", "7572");
        assert!(matches!(tcx(&bad), Err(ImportError::ImpossibleDate(_))));
        let both = tcx(&format!("{bad}{good}")).expect("keeps the good one");
        assert_eq!(both.activities.len(), 1);
        assert_eq!(both.damage, Some(Damage::ImpossibleTimes { points: 2 }));
    }

    #[test]
    fn own_entities_are_refused() {
        let bomb = "<!DOCTYPE t [<!ENTITY a 'b'>]><TrainingCenterDatabase>&a;";
        assert!(recognises(bomb.as_bytes()));
        let refused = read(bomb.as_bytes(), "b.tcx");
        assert!(matches!(refused, Err(ImportError::OwnEntities)));
    }
}
