//! What every metric owes for any recording, however broken: a finite number that is not negative, or
//! the reason why there is none.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use restday::activity::{Activity, DeviceSettings, Sport, Totals, WatchSays};
use restday::athlete::Athlete;
use restday::digest::Digest;
use restday::load::{METRICS, RungLoads, Subject, score};

use super::athletes::{statements, subject};
use super::recordings::wild_samples;
use super::tried;
use crate::digests::{digest, empty_activity, empty_run};

/// What a file may sum up, within what readers let through.
fn totals() -> impl Strategy<Value = Totals> {
    let times = (option::of(0.0..40_000.0), option::of(0.0..40_000.0));
    let metres = (
        option::of(0.0..300_000.0),
        option::of(0.0..9000.0),
        option::of(0.0..9000.0),
    );
    (times, metres, option::of(0.0..255.0)).prop_map(
        |((elapsed_s, timer_s), (distance_m, ascent_m, descent_m), mean_heart_rate_bpm)| Totals {
            elapsed_s,
            timer_s,
            distance_m,
            ascent_m,
            descent_m,
            mean_heart_rate_bpm,
            ..Totals::default()
        },
    )
}

fn watch() -> impl Strategy<Value = WatchSays> {
    (
        option::of(0.0..=10.0),
        option::of(0.0..1000.0),
        option::of(0.0..=5.0),
    )
        .prop_map(
            |(perceived_exertion, exercise_load, aerobic_training_effect)| WatchSays {
                perceived_exertion,
                exercise_load,
                aerobic_training_effect,
                ..WatchSays::default()
            },
        )
}

fn body() -> impl Strategy<Value = DeviceSettings> {
    (option::of(20.0..250.0), option::of(1.0..2.5)).prop_map(|(mass_kg, height_m)| DeviceSettings {
        mass_kg,
        height_m,
        ..DeviceSettings::default()
    })
}

fn wild_digest() -> impl Strategy<Value = Digest> {
    let sport = select(Sport::ALL.to_vec());
    (sport, wild_samples(), totals(), watch(), body()).prop_map(
        |(sport, samples, totals, watch, settings)| {
            digest(&Activity {
                sport,
                samples,
                totals,
                watch,
                settings,
                ..empty_activity()
            })
        },
    )
}

/// The first metric that owes something, with what it said.
fn broken(subject: Subject) -> Option<String> {
    METRICS.iter().find_map(|metric| {
        let inputs = metric.inputs(subject);
        let odd = inputs.iter().find(|input| !input.value.is_finite());
        let sound = match metric.rate(subject) {
            Ok(rating) => {
                let finite = rating.value.is_finite() && rating.value >= 0.0;
                finite && (0.0..=1.0).contains(&rating.coverage)
            }
            Err(_) => true,
        };
        (!sound || odd.is_some())
            .then(|| format!("{}: {:?}, {odd:?}", metric.column(), metric.rate(subject)))
    })
}

#[test]
fn of_nothing_every_metric_has_nothing() {
    let nothing = empty_run();
    let athlete = Athlete::new(Default::default(), &[] as &[Digest], &[]);
    let subject = subject(&athlete, &nothing);
    for metric in METRICS {
        match metric.rate(subject) {
            // Nothing recorded did nothing to the legs.
            Ok(rating) => assert_eq!((metric.column(), rating.value), ("impact_km", 0.0)),
            Err(reason) => assert!(!reason.to_string().is_empty()),
        }
    }
    assert!(score(subject, &RungLoads::of(subject), 1.0).is_err());
}

proptest! {
    #![proptest_config(tried(256))]

    #[test]
    fn whatever_was_recorded_metrics_are_finite_and_never_negative(
        digest in wild_digest(),
        given in statements(),
    ) {
        let athlete = Athlete::new(given, std::slice::from_ref(&digest), &[]);
        let subject = subject(&athlete, &digest);
        prop_assert_eq!(broken(subject), None);
        if let Ok(score) = score(subject, &RungLoads::of(subject), 1.0) {
            prop_assert!(score.points.get() >= 0.0 && score.intensity.is_finite());
        }
    }
}
