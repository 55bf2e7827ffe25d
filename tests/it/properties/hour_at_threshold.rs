//! An hour at threshold is 100 points, whichever rung of the ladder finds it and whoever it was.
//!
//! It is what makes the rungs one scale: without it, a strap left at home would be a change of load.

use proptest::prelude::*;
use proptest::sample::select;
use restday::activity::{Activity, Sample, Sport, WatchSays};
use restday::athlete::{Discipline, GivenThresholds};
use restday::digest::Digest;
use restday::load::Method;

use super::athletes::{heart_rates, scored, sex, stating};
use super::recordings::{every, recorded, timed};
use super::tried;
use crate::digests::digest;

const HOUR_S: u32 = 3600;

/// Steps of recordings, seconds: each second, smart, and sparse throughout.
fn step_s() -> impl Strategy<Value = u32> {
    select(vec![1, 2, 5, 10, 30, 60])
}

fn any_sport() -> impl Strategy<Value = Sport> {
    select(Sport::ALL.to_vec())
}

fn running() -> impl Strategy<Value = Sport> {
    select(vec![Sport::Run, Sport::TrailRun, Sport::TreadmillRun])
}

/// An hour of one sample.
fn hour_of(sport: Sport, step_s: u32, sample: Sample) -> Digest {
    let samples = every(step_s, HOUR_S / step_s, |_| sample);
    recorded(sport, HOUR_S.into(), samples)
}

fn beating(bpm: f64) -> Sample {
    Sample {
        heart_rate_bpm: Some(bpm as f32),
        ..Sample::default()
    }
}

fn at_power(discipline: Discipline, watts: f64) -> GivenThresholds {
    GivenThresholds {
        discipline: Some(discipline),
        threshold_power_w: Some(watts),
        ..GivenThresholds::default()
    }
}

fn at_speed(discipline: Discipline, m_per_s: f64) -> GivenThresholds {
    GivenThresholds {
        discipline: Some(discipline),
        threshold_speed_m_per_s: Some(m_per_s),
        ..GivenThresholds::default()
    }
}

/// The load and its rung, of an athlete who states thresholds of some sex.
fn points(
    who: Option<restday::activity::Sex>,
    stated: GivenThresholds,
    hour: &Digest,
) -> (f64, Method) {
    let score = scored(&stating(who, stated, hour), hour).expect("is scored");
    (score.points.get(), score.method)
}

fn is_100_by((points, method): (f64, Method), by: Method) -> bool {
    // Recordings hold single precision: seven digits.
    method == by && (points - 100.0).abs() < 1e-3
}

proptest! {
    #![proptest_config(tried(48))]

    #[test]
    fn by_heart_rate(who in sex(), stated in heart_rates(), sport in any_sport(), step in step_s()) {
        let threshold = stated.threshold_hr_bpm.expect("is stated");
        let hour = hour_of(sport, step, beating(threshold));
        prop_assert!(is_100_by(points(who, stated, &hour), Method::HeartRate));
    }

    /// A threshold that was derived lies between whole beats; the hours at the beats around it lie on
    /// either side of 100.
    #[test]
    fn by_whole_beats_around_a_threshold(who in sex(), stated in heart_rates(), part in 0.01..0.99) {
        let below = stated.threshold_hr_bpm.expect("is stated") - 1.0;
        let stated = GivenThresholds { threshold_hr_bpm: Some(below + part), ..stated };
        let hour = |bpm| hour_of(Sport::Run, 1, beating(bpm));
        let (less, _) = points(who, stated, &hour(below));
        let (more, _) = points(who, stated, &hour(below + 1.0));
        prop_assert!(less < 100.0 && 100.0 < more, "{less} and {more}");
    }

    #[test]
    fn by_power_of_the_bike(who in sex(), watts in 60.0..480.0_f32, step in step_s()) {
        let sample = Sample { power_w: Some(watts), ..Sample::default() };
        let hour = hour_of(Sport::Ride, step, sample);
        let stated = at_power(Discipline::Ride, watts.into());
        prop_assert!(is_100_by(points(who, stated, &hour), Method::Power));
    }

    #[test]
    fn by_power_of_running(sport in running(), watts in 100.0..480.0_f32, step in step_s()) {
        let sample = Sample { power_w: Some(watts), ..Sample::default() };
        let hour = hour_of(sport, step, sample);
        let stated = at_power(Discipline::OnFoot, watts.into());
        prop_assert!(is_100_by(points(None, stated, &hour), Method::Power));
    }

    #[test]
    fn by_pace_on_the_flat(
        sport in running(),
        speed in 1.0..6.3_f32,
        step in step_s(),
        altitude_m in proptest::option::of(-100.0..3000.0_f32),
    ) {
        let sample = Sample { speed_m_per_s: Some(speed), altitude_m, ..Sample::default() };
        let hour = hour_of(sport, step, sample);
        let stated = at_speed(Discipline::OnFoot, speed.into());
        prop_assert!(is_100_by(points(None, stated, &hour), Method::Pace));
    }

    #[test]
    fn by_pace_where_only_distance_is_known(speed in 1.0..6.3_f64, step in step_s()) {
        let samples = every(step, HOUR_S / step, |i| Sample {
            distance_m: Some(f64::from(i * step) * speed),
            ..Sample::default()
        });
        let hour = recorded(Sport::Run, HOUR_S.into(), samples);
        let stated = at_speed(Discipline::OnFoot, speed);
        let (points, method) = points(None, stated, &hour);
        // Nothing tells how far the last sample went: a step of the hour, more or less.
        let off = 100.0 * f64::from(step) / f64::from(HOUR_S) + 1e-3;
        prop_assert!(method == Method::Pace && (points - 100.0).abs() < off, "{points}");
    }

    #[test]
    fn by_the_distance_of_a_swim(speed in 0.3..1.5_f64) {
        let mut activity = timed(Sport::Swim, HOUR_S.into());
        activity.totals.distance_m = Some(speed * f64::from(HOUR_S));
        let stated = at_speed(Discipline::Swim, speed);
        prop_assert!(is_100_by(points(None, stated, &digest(&activity)), Method::Pace));
    }

    #[test]
    fn by_the_course_of_a_swim(speed in 0.3..2.2_f64, step in step_s()) {
        let mut activity = timed(Sport::Swim, HOUR_S.into());
        activity.totals.distance_m = Some(speed * f64::from(HOUR_S));
        activity.samples = every(step, HOUR_S / step, |i| Sample {
            speed_m_per_s: Some(speed as f32),
            distance_m: Some(f64::from(i * step) * speed),
            ..Sample::default()
        });
        let stated = at_speed(Discipline::Swim, speed);
        prop_assert!(is_100_by(points(None, stated, &digest(&activity)), Method::Pace));
    }

    #[test]
    fn by_an_exertion_of_8(who in sex(), sport in any_sport()) {
        let hour = digest(&Activity {
            watch: WatchSays { perceived_exertion: Some(8.0), ..WatchSays::default() },
            ..timed(sport, HOUR_S.into())
        });
        let nothing = GivenThresholds::default();
        prop_assert!(is_100_by(points(who, nothing, &hour), Method::Exertion));
    }

    /// Services sum up means with digits after the point, and thresholds may have them, too.
    #[test]
    fn by_the_mean_heart_rate(
        who in sex(),
        stated in heart_rates(),
        part in 0.0..1.0,
        sport in any_sport(),
    ) {
        let threshold = stated.threshold_hr_bpm.expect("is stated") - part;
        let stated = GivenThresholds { threshold_hr_bpm: Some(threshold), ..stated };
        let mut activity = timed(sport, HOUR_S.into());
        activity.totals.mean_heart_rate_bpm = Some(threshold);
        let hour = digest(&activity);
        prop_assert!(is_100_by(points(who, stated, &hour), Method::MeanHeartRate));
    }
}
