//! A session as summarised by a service: an entry of a list, a row of a table, the head of a separate file.

use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{LONGEST_RECORDING_S, in_order, possible_offset_s, possible_start};
use crate::activity::{
    Activity, AltitudeSource, Device, DeviceSettings, Origin, Samples, Sport, Totals, WatchSays,
};

/// Nobody goes further in one session, metres: non-stop cycling races have 5,000 km.
const FURTHEST_M: f64 = 5_000_000.0;

/// When a session began, as far as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Began {
    /// A moment, and seconds east of UTC of local time, if given.
    At(DateTime<Utc>, Option<i32>),
    /// Local time; its offset from UTC is unknown.
    OnLocalClock(NaiveDateTime),
}

impl Began {
    /// At a moment written with the local offset; `Z` gives no local offset.
    pub fn zoned(time: DateTime<FixedOffset>) -> Self {
        let offset_s = possible_offset_s(time.offset().local_minus_utc().into());
        Began::At(time.to_utc(), offset_s.filter(|offset_s| *offset_s != 0))
    }

    /// At a local time, with its offset in seconds east of UTC.
    pub fn local(time: NaiveDateTime, utc_offset_s: Option<i64>) -> Self {
        let moment = utc_offset_s
            .and_then(possible_offset_s)
            .and_then(|offset_s| {
                let ahead = chrono::TimeDelta::seconds(offset_s.into());
                Some((time.checked_sub_signed(ahead)?, offset_s))
            });
        match moment {
            Some((utc, offset_s)) => Began::At(utc.and_utc(), Some(offset_s)),
            None => Began::OnLocalClock(time),
        }
    }
}

/// A session as summarised by a service; missing numbers are absent.
#[derive(Debug, Clone)]
pub struct Summary {
    /// Start, by whatever clock is known.
    pub began: Began,
    /// Sport, if its word is known.
    pub sport: Option<Sport>,
    /// Title of the session.
    pub title: Option<String>,
    /// Device or program that recorded it.
    pub device: Device,
    /// The totals.
    pub totals: Totals,
    /// Numbers from the watch or the athlete.
    pub watch: WatchSays,
    /// Its course, if the service keeps one; otherwise empty.
    pub samples: Samples,
}

impl Summary {
    /// For a session with a known start only.
    pub fn new(began: Began) -> Self {
        Self {
            began,
            sport: None,
            title: None,
            device: Device::default(),
            totals: Totals::default(),
            watch: WatchSays::default(),
            samples: Samples::default(),
        }
    }

    /// The session at a position in a file; `None` if nobody can have begun then. Numbers that were
    /// never filled in (zero) and durations longer than any recording count as missing.
    pub fn activity(self, path: &str, index: u32) -> Option<Activity> {
        let (start, utc_offset_s, on_local_clock) = match self.began {
            Began::At(start, offset_s) => (start, offset_s, false),
            Began::OnLocalClock(clock) => (clock.and_utc(), Some(0), true),
        };
        possible_start(start).then_some(())?;
        let filled = |value: Option<f64>| value.filter(|value| value.is_finite() && *value > 0.0);
        let distance = |value| filled(value).filter(|metres| *metres <= FURTHEST_M);
        let duration = |value| filled(value).filter(|s| *s <= f64::from(LONGEST_RECORDING_S));
        let totals = self.totals;
        let timer_s = duration(totals.timer_s);
        let elapsed_s = duration(totals.elapsed_s).or(timer_s);
        Some(Activity {
            origin: Origin {
                path: path.to_owned(),
                index,
            },
            device: self.device,
            title: self.title,
            sport: self.sport.unwrap_or(Sport::Other),
            start,
            utc_offset_s,
            written_offset_s: None,
            on_local_clock,
            totals: Totals {
                elapsed_s,
                timer_s: timer_s
                    .filter(|timer_s| elapsed_s.is_none_or(|elapsed_s| *timer_s <= elapsed_s))
                    .or(elapsed_s),
                distance_m: distance(totals.distance_m),
                ascent_m: filled(totals.ascent_m),
                descent_m: filled(totals.descent_m),
                mean_heart_rate_bpm: filled(totals.mean_heart_rate_bpm),
                max_heart_rate_bpm: filled(totals.max_heart_rate_bpm),
                mean_cadence_per_min: filled(totals.mean_cadence_per_min),
                energy_kcal: filled(totals.energy_kcal),
                mean_temperature_c: totals.mean_temperature_c,
            },
            laps: Vec::new(),
            samples: self.samples,
            altitude: AltitudeSource::Satellite,
            watch: self.watch,
            settings: DeviceSettings::default(),
        })
    }
}

/// The sessions of one file in the order of their starts, and the number with an impossible start.
pub fn activities(
    summaries: impl IntoIterator<Item = Summary>,
    path: &str,
) -> (Vec<Activity>, usize) {
    let mut impossible = 0;
    let mut activities = Vec::new();
    for summary in summaries {
        match summary.activity(path, 0) {
            Some(activity) => activities.push(activity),
            None => impossible += 1,
        }
    }
    (in_order(activities), impossible)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn clock() -> NaiveDateTime {
        let day = NaiveDate::from_ymd_opt(2024, 5, 14).expect("a date");
        day.and_hms_opt(18, 0, 0).expect("a time")
    }

    #[test]
    fn a_clock_with_its_offset_is_a_moment_and_one_without_stays_a_clock() {
        let known = Summary::new(Began::local(clock(), Some(7200)));
        let known = known.activity("x", 3).expect("can have begun");
        assert_eq!(known.start.to_rfc3339(), "2024-05-14T16:00:00+00:00");
        assert_eq!(
            (known.utc_offset_s, known.on_local_clock),
            (Some(7200), false)
        );
        let bare = Summary::new(Began::local(clock(), None));
        let bare = bare.activity("x", 3).expect("can have begun");
        assert_eq!(bare.start.naive_utc(), clock());
        assert_eq!((bare.utc_offset_s, bare.on_local_clock), (Some(0), true));
        assert_eq!(bare.origin.index, 3);
    }

    #[test]
    fn a_zero_was_never_filled_in() {
        let mut summary = Summary::new(Began::local(clock(), None));
        summary.totals = Totals {
            elapsed_s: Some(0.0),
            timer_s: Some(1800.0),
            distance_m: Some(0.0),
            mean_heart_rate_bpm: Some(f64::NAN),
            ..Totals::default()
        };
        let totals = summary.activity("x", 0).expect("can have begun").totals;
        assert_eq!(
            (totals.elapsed_s, totals.timer_s),
            (Some(1800.0), Some(1800.0))
        );
        assert_eq!(
            (totals.distance_m, totals.mean_heart_rate_bpm),
            (None, None)
        );
    }

    #[test]
    fn nobody_begins_in_the_year_0_or_9999() {
        for year in [0, 1969, 9999] {
            let day = NaiveDate::from_ymd_opt(year, 5, 14).expect("a date");
            let began = Began::local(day.and_hms_opt(8, 0, 0).expect("a time"), None);
            assert!(Summary::new(began).activity("x", 0).is_none(), "{year}");
        }
        let before_all = Began::local(NaiveDateTime::MIN, Some(7200));
        assert!(Summary::new(before_all).activity("x", 0).is_none());
    }
}
