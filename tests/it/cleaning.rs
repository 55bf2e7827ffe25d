//! What cleaning repairs in real recordings, and that it is little.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use restday::athlete::{Athlete, Given};
use restday::clean::Repairs;
use restday::digest::{Digest, DuplicateRules, set_aside_duplicates};
use restday::history::{History, ScoredActivity};

use crate::corpus::{self, Folder};

/// Rules about long stretches of heart rate touch no more of the activities on foot of a history than
/// this. Of public runs, three in a hundred have two minutes of a heart rate like steps.
const MOST_TOUCHED: f64 = 0.05;
/// The first minutes are another matter: every wrist takes its time to find the pulse.
const MOST_WARM_UPS: f64 = 0.15;

/// Every account of a repair, by name.
fn accounts(repairs: &Repairs) -> [(&'static str, f64); 11] {
    [
        (
            "heart out of range, samples",
            repairs.hr_out_of_range.into(),
        ),
        ("heart outliers, samples", repairs.hr_outliers.into()),
        ("heart leaps, s", repairs.hr_leapt_s),
        ("heart bridged, samples", repairs.hr_interpolated.into()),
        ("heart flat, s", repairs.hr_flat_s),
        ("heart warm-up, s", repairs.hr_warm_up_s),
        ("heart locked, s", repairs.hr_locked_s),
        ("heart apart, s", repairs.hr_apart_s),
        ("speed dropped, samples", repairs.speed_dropped.into()),
        ("satellite leaps, samples", repairs.satellite_leaps.into()),
        ("grade dropped, m", repairs.grade_dropped_m),
    ]
}

/// Prints, for each repair, how many activities have it and how much of it.
fn print(folder: Folder, digests: &[Digest]) {
    println!("{}: {} activities", folder.0, digests.len());
    let mut sums: BTreeMap<&str, (usize, f64, f64)> = BTreeMap::new();
    for (name, amount) in digests.iter().flat_map(|d| accounts(&d.repairs)) {
        let sum = sums.entry(name).or_default();
        sum.0 += usize::from(amount > 0.0);
        sum.1 += amount;
        sum.2 = sum.2.max(amount);
    }
    for (name, (count, amount, most)) in sums {
        println!("  {name}: in {count} activities, {amount:.0} together, {most:.0} at most");
    }
}

/// Share of the activities on foot of which something holds.
fn share(digests: &[Digest], holds: impl Fn(&Repairs) -> bool) -> f64 {
    let on_foot = || digests.iter().filter(|d| d.sport.is_on_foot());
    let those = on_foot().filter(|d| holds(&d.repairs)).count();
    those as f64 / on_foot().count() as f64
}

/// Shares of the activities on foot that rules about long stretches touch.
struct Shares {
    like_steps: f64,
    flat: f64,
    warm_up: f64,
}

fn shares(folder: Folder) -> Option<Shares> {
    let digests = corpus::digests(folder.batch()?);
    print(folder, &digests);
    let shares = Shares {
        like_steps: share(&digests, |r| r.hr_locked_s + r.hr_apart_s > 0.0),
        flat: share(&digests, |r| r.hr_flat_s > 0.0),
        warm_up: share(&digests, |r| r.hr_warm_up_s > 0.0),
    };
    println!(
        "  on foot: like steps {:.3}, flat {:.3}, warm-up {:.3}",
        shares.like_steps, shares.flat, shares.warm_up
    );
    Some(shares)
}

#[test]
fn long_doubts_touch_few_activities_of_a_history() {
    for folder in [corpus::HISTORY_A, corpus::HISTORY_B] {
        let Some(shares) = shares(folder) else {
            return;
        };
        assert!(shares.like_steps <= MOST_TOUCHED && shares.flat <= MOST_TOUCHED);
        assert!(shares.warm_up <= MOST_WARM_UPS);
    }
    // Files chosen for their oddities are printed; their shares say nothing.
    shares(corpus::FIT);
}

fn scored(folder: Folder) -> Option<Vec<ScoredActivity>> {
    let digests = corpus::digests(folder.batch()?);
    let (digests, _) = set_aside_duplicates(digests, &DuplicateRules::default());
    let athlete = Athlete::new(Given::default(), &digests, &[]);
    Some(History::new(digests, &athlete, NaiveDate::MIN).activities)
}

#[test]
fn every_second_of_doubt_is_settled_once() {
    for folder in [corpus::HISTORY_A, corpus::HISTORY_B] {
        let Some(activities) = scored(folder) else {
            return;
        };
        for activity in &activities {
            let (doubts, digest) = (activity.doubts, &activity.digest);
            let settled_s = doubts.believed_s + doubts.dropped_s + doubts.undecided_s;
            assert!((settled_s - digest.repairs.hr_apart_s).abs() < 0.5);
            assert!(digest.heart_apart.is_empty());
            if settled_s > 0.0 {
                println!("{} {}: {doubts:?}", digest.origin.path, digest.sport);
            }
        }
    }
}

#[test]
fn a_night_in_which_a_watch_counted_every_second_step_is_dropped() {
    let Some(activities) = scored(corpus::HISTORY_A) else {
        return;
    };
    // Walking up a grade of ten per cent: the heart rate falls from 108 to 59 within two minutes
    // and stays at half of 108 steps for a quarter of an hour.
    let night = activities
        .iter()
        .find(|a| a.digest.origin.path.ends_with("65654853.fit"))
        .expect("is in the folder");
    assert!(night.doubts.dropped_s > 600.0, "{:?}", night.doubts);
    assert!(night.doubts.believed_s > 200.0, "{:?}", night.doubts);
}
