//! No threshold found in the corpus is beyond a human, whichever folder is taken for one athlete.
//!
//! The folders hold files of many people, some of them wrong in one way or another, so that this is the
//! hardest of histories: no two files agree.

use restday::athlete::{Athlete, Discipline, Given, Provenance, Thresholds};
use restday::digest::Digest;
use restday::human::{
    FASTEST_RUNNING_THRESHOLD_M_PER_S, FASTEST_SWIMMING_THRESHOLD_M_PER_S, STRONGEST_THRESHOLD_W,
};

use crate::corpus;

/// The highest that is estimated, and on which day.
fn highest(athlete: &Athlete, discipline: Discipline, of: fn(&Thresholds) -> Option<f64>) -> f64 {
    let steps = athlete.threshold_steps(discipline).iter();
    let values = steps.filter_map(|(day, thresholds)| Some((of(thresholds)?, day)));
    let highest = values.max_by(|a, b| a.0.total_cmp(&b.0));
    let Some((value, day)) = highest else {
        return 0.0;
    };
    println!("  {discipline:?}: {value:.2} on {day}");
    value
}

fn speed(thresholds: &Thresholds) -> Option<f64> {
    thresholds.threshold_speed.map(|t| t.value)
}

/// A device's setting is what it is.
fn power(thresholds: &Thresholds) -> Option<f64> {
    let power = thresholds.threshold_power?;
    (power.provenance != Provenance::Device).then_some(power.value)
}

fn check(name: &str, digests: &[Digest]) {
    println!("{name}: {} activities", digests.len());
    let athlete = Athlete::new(Given::default(), digests, &[]);
    assert!(highest(&athlete, Discipline::OnFoot, speed) <= FASTEST_RUNNING_THRESHOLD_M_PER_S);
    assert!(highest(&athlete, Discipline::Swim, speed) <= FASTEST_SWIMMING_THRESHOLD_M_PER_S);
    for discipline in Discipline::ALL {
        assert!(highest(&athlete, discipline, power) <= STRONGEST_THRESHOLD_W);
    }
}

#[test]
fn no_folder_of_the_corpus_gives_a_threshold_beyond_a_human() {
    let mut all = Vec::new();
    for folder in corpus::ALL {
        let Some(batch) = folder.batch() else {
            return;
        };
        let digests = corpus::digests(batch);
        check(folder.0, &digests);
        all.extend(digests);
    }
    check("all", &all);
    for digest in &all {
        check(&digest.origin.path, std::slice::from_ref(digest));
    }
}
