//! Sessions without a device, as the athlete types them in.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::Home;
use crate::activity::{
    Activity, AltitudeSource, Device, DeviceSettings, Origin, Samples, Sport, Totals, WatchSays,
};
use crate::clean::clean;
use crate::digest::{Corrected, Digest};

/// A session without a time of day began at noon.
const NOON_H: u32 = 12;
/// A typed-in start is rounded by no more than this, seconds.
const ROUNDED_S: i64 = 1800;
/// Starts further apart are on two days in every zone, seconds.
const SAME_DAY_S: i64 = 2 * 86_400;
/// Durations and distances from memory differ by at most this share from recorded ones.
const FROM_MEMORY: f64 = 0.10;

/// What the athlete remembers of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct TypedIn {
    /// The athlete's day.
    pub date: NaiveDate,
    /// When it began in local time, if given.
    pub time: Option<NaiveTime>,
    /// Its sport.
    pub sport: Sport,
    /// How long it took, seconds.
    pub duration_s: f64,
    /// Distance, metres.
    pub distance_m: Option<f64>,
    /// Perceived exertion, 0 to 10.
    pub exertion_cr10: Option<f64>,
    /// Mean heart rate, beats per minute.
    pub mean_hr_bpm: Option<f64>,
    /// Its title.
    pub title: Option<String>,
}

/// Sessions of one file as digests, beside recorded ones. One that was also recorded begins when the
/// recording did, so that the search for duplicates finds both.
pub fn typed_in_digests(
    sessions: &[TypedIn],
    path: &str,
    recorded: &[&Digest],
    home: Home,
) -> Vec<Box<Digest>> {
    let mut met: Vec<&Origin> = Vec::new();
    let digests = sessions.iter().zip(0..).map(|(session, index)| {
        let origin = Origin {
            path: path.to_owned(),
            index,
        };
        let (start, _) = session.start(home);
        let twin = recorded.iter().find(|digest| {
            session.is_remembered_of(digest, start, home) && !met.contains(&&digest.origin)
        });
        met.extend(twin.map(|digest| &digest.origin));
        Box::new(session.digest(origin, twin.copied(), home))
    });
    digests.collect()
}

impl TypedIn {
    /// Whether a recording is of that session: same day and sport, about as long and as far, and begun
    /// at the given time, as well as anybody remembers.
    fn is_remembered_of(&self, digest: &Digest, start: DateTime<Utc>, home: Home) -> bool {
        let alike = |x: f64, y: f64| (x - y).abs() <= FROM_MEMORY * x.max(y);
        let apart_s = (digest.start - start).num_seconds().abs();
        if apart_s > SAME_DAY_S {
            return false;
        }
        let near = apart_s <= ROUNDED_S;
        let as_long =
            alike(self.duration_s, digest.timer_s) || alike(self.duration_s, digest.elapsed_s);
        let distances = self.distance_m.zip(digest.distance_m);
        home.day_of(digest) == self.date
            && digest.sport.plain() == self.sport.plain()
            && (self.time.is_none() || near)
            && as_long
            && distances.is_none_or(|(x, y)| alike(x, y))
    }

    /// When it began, and the local offset then.
    fn start(&self, home: Home) -> (DateTime<Utc>, i32) {
        let noon = || NaiveTime::from_hms_opt(NOON_H, 0, 0).unwrap_or_default();
        let local = self.date.and_time(self.time.unwrap_or_else(noon));
        let offset_s = home.offset_s_on_clock(local);
        let start = local - TimeDelta::seconds(offset_s.into());
        (start.and_utc(), offset_s)
    }

    fn digest(&self, origin: Origin, twin: Option<&Digest>, home: Home) -> Digest {
        let (start, offset_s) = match twin {
            Some(twin) => (twin.start, home.offset_s_of(twin)),
            None => self.start(home),
        };
        let activity = Activity {
            origin,
            device: Device::default(),
            title: self.title.clone(),
            sport: self.sport,
            start,
            utc_offset_s: Some(offset_s),
            written_offset_s: None,
            on_local_clock: false,
            totals: Totals {
                // Pauses known to a device are not remembered.
                elapsed_s: Some(twin.map_or(self.duration_s, |twin| twin.elapsed_s)),
                timer_s: Some(self.duration_s),
                distance_m: self.distance_m,
                mean_heart_rate_bpm: self.mean_hr_bpm,
                ..Totals::default()
            },
            laps: Vec::new(),
            samples: Samples::default(),
            altitude: AltitudeSource::Satellite,
            watch: WatchSays {
                perceived_exertion: self.exertion_cr10,
                ..WatchSays::default()
            },
            settings: DeviceSettings::default(),
        };
        let (samples, repairs) = clean(&activity);
        let mut digest = Digest::of(&activity, &samples, repairs);
        digest.corrected = vec![Corrected::TypedIn];
        digest.doubt_its_speed();
        digest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::Zone;
    use crate::digest::{DuplicateRules, set_aside_duplicates};

    fn swim(time: Option<NaiveTime>) -> TypedIn {
        TypedIn {
            date: NaiveDate::from_ymd_opt(2026, 7, 4).expect("a date"),
            time,
            sport: Sport::Swim,
            duration_s: 2700.0,
            distance_m: Some(2000.0),
            exertion_cr10: Some(5.0),
            mean_hr_bpm: None,
            title: None,
        }
    }

    fn at(hour: u32, minute: u32) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt(hour, minute, 0)
    }

    fn berlin() -> Home {
        Zone::named("Europe/Berlin").map_or(Home::Unknown, Home::Named)
    }

    fn made(session: &TypedIn, path: &str, recorded: &[&Digest]) -> Digest {
        let sessions = std::slice::from_ref(session);
        *typed_in_digests(sessions, path, recorded, berlin()).remove(0)
    }

    #[test]
    fn a_session_begins_by_the_athletes_clock_and_without_a_time_at_noon() {
        let evening = made(&swim(at(0, 30)), "c.toml", &[]);
        assert_eq!(evening.start.to_rfc3339(), "2026-07-03T22:30:00+00:00");
        assert_eq!(berlin().day_of(&evening), swim(None).date);
        let noon = made(&swim(None), "c.toml", &[]);
        assert_eq!(noon.start.to_rfc3339(), "2026-07-04T10:00:00+00:00");
    }

    #[test]
    fn what_a_file_covers_as_well_is_a_duplicate_and_the_file_leads() {
        let mut recorded = made(&swim(at(18, 10)), "swim.fit", &[]);
        recorded.corrected.clear();
        recorded.watch.perceived_exertion = None;
        let duplicates = |session: TypedIn| {
            let typed_in = made(&session, "c.toml", &[&recorded]);
            let both = vec![recorded.clone(), typed_in];
            set_aside_duplicates(both, &DuplicateRules::default())
        };
        for time in [None, at(18, 0)] {
            let (kept, aside) = duplicates(swim(time));
            assert_eq!((kept.len(), aside.len()), (1, 1), "{time:?}");
            assert_eq!(kept[0].origin.path, "swim.fit");
            // No device knew the perceived exertion.
            assert_eq!(kept[0].watch.perceived_exertion, Some(5.0));
        }
        // The second swim of the day.
        assert_eq!(duplicates(swim(at(7, 0))).0.len(), 2);
        let short = TypedIn {
            duration_s: 1200.0,
            ..swim(None)
        };
        assert_eq!(duplicates(short).0.len(), 2);
    }

    #[test]
    fn what_nobody_swims_is_doubted_even_where_it_is_typed_in() {
        let session = TypedIn {
            distance_m: Some(20_000.0),
            ..swim(None)
        };
        let digest = made(&session, "c.toml", &[]);
        assert_eq!(digest.distance_m, None);
        assert_eq!(digest.doubts.len(), 1);
    }
}
