//! Fitness and fatigue of days that a reader can work out: each day moves them by a share of what today
//! was away from them, so a constant is approached by powers, and rest is a decay.

use chrono::TimeDelta;
use proptest::prelude::*;
use restday::activity::{Activity, WatchSays};
use restday::athlete::{Athlete, Given};
use restday::digest::Digest;
use restday::history::{Averaging, Day, FitnessModel, days, score_all};

use super::athletes::date;
use super::recordings::timed;
use super::{near, tried};
use crate::digests::digest;

/// An hour at threshold by exertion, which is 100 points, at noon of a day.
fn hundred_points(day: i64) -> Digest {
    let hour = Activity {
        start: date(day).and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::hours(12),
        watch: WatchSays {
            perceived_exertion: Some(8.0),
            ..WatchSays::default()
        },
        ..timed(restday::activity::Sport::Strength, 3600.0)
    };
    digest(&hour)
}

/// The days of trainings of 100 points on some days, up to the last of them.
fn trained_on(on: impl Iterator<Item = i64>, before: bool, averaging: Averaging) -> Vec<Day> {
    let digests: Vec<Digest> = on.map(hundred_points).collect();
    let given = Given {
        trained_before: Some(before),
        ..Given::default()
    };
    let athlete = Athlete::new(given, &digests, &[]);
    let model = FitnessModel {
        averaging,
        ..FitnessModel::default()
    };
    let activities = score_all(digests, &athlete);
    let last = activities.last().expect("trained").day;
    days(&activities, &athlete, model, last)
}

const ALL: [Averaging; 3] = [
    Averaging::Exponential,
    Averaging::Reciprocal,
    Averaging::Span,
];

#[test]
fn forty_two_days_of_a_hundred_points_from_zero_reach_what_each_convention_promises() {
    // 1 - e^-1, 1 - (41/42)^42 and 1 - (41/43)^42.
    for (averaging, promised) in ALL.into_iter().zip([63.2, 63.7, 86.5]) {
        let days = trained_on(0..42, false, averaging);
        assert!((days[41].fitness - promised).abs() < 0.05, "{averaging:?}");
    }
}

#[test]
fn seven_days_of_a_hundred_points_do_the_same_to_fatigue() {
    let days = trained_on(0..7, false, Averaging::Exponential);
    assert!(near(
        days[6].fatigue,
        100.0 * (1.0 - (-1.0_f64).exp()),
        1e-9
    ));
}

#[test]
fn who_trained_before_begins_at_the_mean_of_the_days_known_by_then() {
    for averaging in ALL {
        let daily = trained_on(0..60, true, averaging);
        assert!(daily.iter().all(|d| near(d.fitness, 100.0, 1e-9)));
        assert!(
            daily
                .iter()
                .all(|d| near(d.fatigue, 100.0, 1e-9) && d.form.abs() < 1e-6)
        );
    }
    // Two days, one of them without training: nearly the mean of both, as the newer counts a little more.
    let two = trained_on([0, 2].into_iter(), true, Averaging::Reciprocal);
    let rest = 1.0 - 1.0 / 42.0;
    assert!(near(two[0].fitness, 100.0, 1e-9));
    assert!(near(two[1].fitness, 100.0 * rest / (rest + 1.0), 1e-9));
}

#[test]
fn form_is_what_yesterday_left() {
    let days = trained_on(0..10, false, Averaging::Exponential);
    assert_eq!(days[0].form, 0.0);
    for pair in days.windows(2) {
        assert_eq!(pair[1].form, pair[0].fitness - pair[0].fatigue);
    }
}

proptest! {
    #![proptest_config(tried(48))]

    /// Days of rest between trainings at most four weeks apart are known, and each takes a share.
    #[test]
    fn rest_is_a_decay(trained in 1..60_i64, rested in 1..27_i64) {
        let on = (0..trained).chain([trained + rested]);
        let days = trained_on(on, false, Averaging::Exponential);
        let (from, to) = (&days[trained as usize - 1], &days[(trained + rested) as usize - 1]);
        let left = |days: f64| (-(rested as f64) / days).exp();
        prop_assert!(near(to.fitness, from.fitness * left(42.0), 1e-9));
        prop_assert!(near(to.fatigue, from.fatigue * left(7.0), 1e-9));
    }

    /// Equal days come nearer to their load from below, and never pass it.
    #[test]
    fn equal_days_approach_their_load(count in 2..200_i64, averaging in prop::sample::select(ALL.to_vec())) {
        let days = trained_on(0..count, false, averaging);
        prop_assert!(days.windows(2).all(|d| d[0].fitness < d[1].fitness));
        prop_assert!(days.iter().all(|d| d.fitness < 100.0 && d.fitness <= d.fatigue));
    }
}
