//! Small made histories for the tests of the rules.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::past::{Past, run_days};
use crate::activity::{
    Activity, AltitudeSource, Device, DeviceSettings, Origin, Samples, Sport, Totals, WatchSays,
};
use crate::athlete::{Athlete, Given};
use crate::clean::{Climbed, clean};
use crate::digest::Digest;
use crate::history::History;
use crate::recovery::{Experience, Recovery};

/// Day 0 is a Monday.
pub fn day(number: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 6).unwrap_or_default() + TimeDelta::days(number)
}

/// A flat run of some kilometres at six minutes each, at noon; nothing but its length is known.
pub fn run(on: i64, km: f64) -> Digest {
    let activity = Activity {
        origin: Origin {
            path: format!("{on}.fit"),
            index: 0,
        },
        device: Device::default(),
        title: None,
        sport: Sport::Run,
        start: day(on).and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(12),
        utc_offset_s: Some(0),
        totals: Totals {
            timer_s: Some(360.0 * km),
            distance_m: Some(1000.0 * km),
            ..Totals::default()
        },
        samples: Samples::default(),
        altitude: AltitudeSource::Barometric,
        watch: WatchSays::default(),
        settings: DeviceSettings::default(),
    };
    let (samples, repairs) = clean(&activity);
    Digest {
        climbed: Some(Climbed {
            ascent_m: 0.0,
            descent_m: 0.0,
        }),
        ..Digest::of(&activity, &samples, repairs)
    }
}

/// A history with what it did to the clocks.
pub struct Made {
    pub history: History,
    pub recovery: Recovery,
    pub athlete: Athlete,
    run_days: Vec<NaiveDate>,
}

impl Made {
    /// Flat runs by day and kilometres.
    pub fn runs(runs: &[(i64, f64)]) -> Self {
        Self::of(runs.iter().map(|(on, km)| run(*on, *km)).collect())
    }

    /// Any trainings; the calendar ends three weeks behind the last.
    pub fn of(digests: Vec<Digest>) -> Self {
        let athlete = Athlete::new(Given::default(), &digests, &[]);
        let last = digests.iter().map(|d| d.start.date_naive()).max();
        let until = last.unwrap_or(day(0)) + TimeDelta::days(21);
        let history = History::new(digests, &athlete, until);
        let recovery = Recovery::new(&history, &athlete, 12);
        let run_days = run_days(&history);
        Self {
            history,
            recovery,
            athlete,
            run_days,
        }
    }

    /// What was known on the morning of a day.
    pub fn past(&self, next: i64) -> Past<'_> {
        self.past_of(next, Experience::Novice)
    }

    /// The same of an athlete of some experience.
    pub fn past_of(&self, next: i64, experience: Experience) -> Past<'_> {
        let whole = Past::new(
            &self.history,
            &self.recovery.sessions,
            &self.athlete,
            &self.run_days,
        );
        whole.before(day(next), experience)
    }
}
