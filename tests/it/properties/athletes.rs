//! Athletes that chance makes, and how their sessions are rated.

use chrono::{NaiveDate, TimeDelta};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use restday::activity::Sex;
use restday::athlete::{Athlete, Discipline, Given, GivenThresholds};
use restday::digest::Digest;
use restday::load::{ImpactContext, RungLoads, Score, Subject, Unscored, score};

/// Female, male or unknown.
pub fn sex() -> impl Strategy<Value = Option<Sex>> {
    select(vec![None, Some(Sex::Female), Some(Sex::Male)])
}

/// Whole heart rates of a human: resting, at threshold, maximum.
pub fn heart_rates() -> impl Strategy<Value = GivenThresholds> {
    (35..=85_u32, 150..=220_u32, 0.70..0.95_f64).prop_map(|(resting, max, share)| {
        let threshold = f64::from(resting) + (share * f64::from(max - resting)).round();
        GivenThresholds {
            resting_hr_bpm: Some(resting.into()),
            threshold_hr_bpm: Some(threshold),
            max_hr_bpm: Some(max.into()),
            ..GivenThresholds::default()
        }
    })
}

/// Anything that may be stated of one time and sport.
pub fn statement() -> impl Strategy<Value = GivenThresholds> {
    let sport = option::of(select(Discipline::ALL.to_vec()));
    let heart = (
        option::of(120.0..=230.0),
        option::of(25.0..=110.0),
        option::of(80.0..=225.0),
    );
    let others = (option::of(0.3..=7.0), option::of(40.0..=700.0));
    let since = option::of((0..730_i64).prop_map(date));
    let stated = (since, sport, heart, others);
    stated.prop_filter_map(
        "cannot be",
        |(since, discipline, (max, resting, threshold), (speed, power))| {
            let stated = GivenThresholds {
                since,
                discipline,
                max_hr_bpm: max,
                resting_hr_bpm: resting,
                threshold_hr_bpm: threshold,
                threshold_speed_m_per_s: speed,
                threshold_power_w: power,
            };
            stated.checked().ok()
        },
    )
}

/// Anything that an athlete may state; the home zone is for each test to say.
pub fn statements() -> impl Strategy<Value = Given> {
    let birth_year = option::of(1900..2100);
    let trained_before = option::of(any::<bool>());
    let thresholds = proptest::collection::vec(statement(), 0..4);
    (sex(), birth_year, trained_before, thresholds).prop_map(
        |(sex, birth_year, trained_before, thresholds)| Given {
            sex,
            birth_year,
            trained_before,
            thresholds,
            ..Given::default()
        },
    )
}

/// The day of a number, from the first day of the histories on.
pub fn date(day: i64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2023, 3, 1).expect("a date");
    first + TimeDelta::days(day)
}

/// An athlete of one session who states some thresholds.
pub fn stating(sex: Option<Sex>, thresholds: GivenThresholds, digest: &Digest) -> Athlete {
    let given = Given {
        sex,
        thresholds: vec![thresholds.checked().expect("can be")],
        ..Given::default()
    };
    Athlete::new(given, std::slice::from_ref(digest), &[])
}

/// A session as metrics see it, of someone with an easy speed of 2.8 m/s who is used to descents.
pub fn subject<'a>(athlete: &'a Athlete, digest: &'a Digest) -> Subject<'a> {
    let day = athlete.home.day_of(digest);
    Subject {
        digest,
        thresholds: athlete.thresholds(day, Discipline::of(digest.sport)),
        sex: athlete.sex(day),
        impact: ImpactContext {
            easy_speed_m_per_s: 2.8,
            descent_42d_m: 1000.0,
        },
    }
}

/// The load that counts, by the ladder alone.
pub fn scored(athlete: &Athlete, digest: &Digest) -> Result<Score, Unscored> {
    let subject = subject(athlete, digest);
    score(subject, &RungLoads::of(subject), 1.0)
}
