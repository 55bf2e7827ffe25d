//! No session of the corpus is worth more than a body takes on, and mean heart rates are those of the device.

use chrono::NaiveDate;
use restday::athlete::{Athlete, Given};
use restday::digest::Digest;
use restday::history::{History, ScoredActivity};

use crate::corpus;

/// No session of whatever length is worth more, points an hour.
const MOST_AN_HOUR: f64 = 130.0;
/// Our mean heart rate lies this near to the device's own, beats a minute, in this share of the sessions.
const NEAR_BPM: f64 = 1.5;
const LEAST_SHARE: f64 = 0.97;

#[test]
fn no_session_of_the_corpus_is_worth_more_than_a_body_takes_on() {
    let mut all = Vec::new();
    for folder in corpus::ALL {
        let Some(batch) = folder.batch() else {
            return;
        };
        all.extend(corpus::digests(batch));
    }
    let per_hour = |a: &ScoredActivity| {
        let hours = a.digest.elapsed_s.max(a.digest.timer_s) / 3600.0;
        a.score.map_or(0.0, |score| score.points.get() / hours)
    };
    let athlete = Athlete::new(Given::default(), &all, &[]);
    let history = History::new(all, &athlete, NaiveDate::MIN);
    let mut dearest: Vec<&ScoredActivity> = history.activities.iter().collect();
    dearest.sort_by(|a, b| per_hour(b).total_cmp(&per_hour(a)));
    for activity in dearest.iter().take(5) {
        println!(
            "{:.1} points an hour: {}",
            per_hour(activity),
            activity.digest.origin.path
        );
    }
    assert!(per_hour(dearest[0]) <= MOST_AN_HOUR);
}

#[test]
fn mean_heart_rates_are_those_that_devices_state() {
    let mut all: Vec<Digest> = Vec::new();
    for folder in corpus::ALL {
        let Some(batch) = folder.batch() else {
            return;
        };
        all.extend(corpus::digests(batch));
    }
    let is_fit = |d: &&Digest| d.origin.path.to_lowercase().contains(".fit");
    let stated = all.iter().filter(is_fit).filter_map(|digest| {
        let stated = digest.summary_mean_hr_bpm?;
        // What is like steps is kept apart until the history has decided, and no part of this mean.
        let apart = !digest.heart_apart.is_empty();
        let ours = digest.heart_rate.mean_bpm().filter(|_| !apart)?;
        Some((digest, ours - stated))
    });
    let stated: Vec<(&Digest, f64)> = stated.collect();
    let (near, far): (Vec<_>, Vec<_>) = stated.iter().partition(|(_, off)| off.abs() <= NEAR_BPM);
    for (digest, off) in &far {
        println!("{off:+.1}: {} #{}", digest.origin.path, digest.origin.index);
    }
    println!("{} of {} within {NEAR_BPM} beats", near.len(), stated.len());
    assert!(near.len() as f64 >= LEAST_SHARE * stated.len() as f64);
}
