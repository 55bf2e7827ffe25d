//! Small made histories for the tests of the rules.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::past::{Past, run_days};
use crate::activity::example_activity::empty_run;
use crate::activity::{Activity, Origin, Totals};
use crate::athlete::{Athlete, Given};
use crate::clean::{Climbed, clean};
use crate::digest::Digest;
use crate::history::History;
use crate::recovery::{Experience, Recovery};

/// Day 0 is a Monday.
pub fn day(number: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 6).unwrap_or_default() + TimeDelta::days(number)
}

/// A flat run of some kilometres at six minutes each, at noon; only its length is known.
pub fn run(on: i64, km: f64) -> Digest {
    let activity = Activity {
        origin: Origin {
            path: format!("{on}.fit"),
            index: 0,
        },
        start: day(on).and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(12),
        utc_offset_s: Some(0),
        totals: Totals {
            timer_s: Some(360.0 * km),
            distance_m: Some(1000.0 * km),
            ..Totals::default()
        },
        ..empty_run()
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

/// A history and its effect on the clocks.
pub struct ExampleHistory {
    pub history: History,
    pub recovery: Recovery,
    pub athlete: Athlete,
    run_days: Vec<NaiveDate>,
}

impl ExampleHistory {
    /// Flat runs by day and kilometres.
    pub fn runs(runs: &[(i64, f64)]) -> Self {
        Self::of(runs.iter().map(|(on, km)| run(*on, *km)).collect())
    }

    /// Two runs of 10 km in each of some weeks, and the runs that follow.
    pub fn regular_then(weeks: i64, runs: &[(i64, f64)]) -> Self {
        let regular = (0..weeks).flat_map(|week| [(7 * week, 10.0), (7 * week + 3, 10.0)]);
        let all: Vec<_> = regular.chain(runs.iter().copied()).collect();
        Self::runs(&all)
    }

    /// A novice's first four weeks, a leap in the fifth with most things that can go wrong, a break, a
    /// run after it.
    pub fn eventful() -> Self {
        let regular = (0..4).flat_map(|week| [(7 * week, 5.0), (7 * week + 3, 6.0)]);
        let leap = [(28, 9.0), (29, 14.0), (30, 9.0), (32, 15.0), (60, 12.0)];
        Self::runs(&regular.chain(leap).collect::<Vec<_>>())
    }

    /// Any sessions; the calendar ends three weeks after the last.
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

    /// The same for an athlete of some experience.
    pub fn past_of(&self, next: i64, experience: Experience) -> Past<'_> {
        let whole = Past::new(&self.history, &self.recovery.sessions, &self.run_days);
        let advice = self.recovery.advice(day(next)).cloned();
        let mut advice = advice.expect("a day of the history");
        advice.novice = experience == Experience::Novice;
        whole.of(&advice)
    }
}
