//! Runs of a real history scored by pace, as if the strap had been left at home, against what their
//! heart rate said.

use chrono::NaiveDate;
use restday::athlete::{Athlete, Given};
use restday::digest::{DuplicateRules, set_aside_duplicates};
use restday::history::History;
use restday::load::Method;

use crate::corpus;
use crate::digests::without_heart_rate;

/// After correction half of the runs lie nearer than this.
const MEDIAN_WITHIN: f64 = 0.25;
/// Fewest runs that say anything.
const FEWEST_RUNS: usize = 40;

/// Each run is scored a second time without its heart rate, in the midst of all others. Only runs
/// after which enough others lie to have taught a correction count.
#[test]
fn a_run_without_a_strap_costs_about_what_it_costs_with_one() {
    let Some(batch) = corpus::HISTORY_A.batch() else {
        return;
    };
    let rules = DuplicateRules::default();
    let (digests, _) = set_aside_duplicates(corpus::digests(batch), &rules);
    let athlete = Athlete::new(Given::default(), &digests, &[]);
    let with = History::new(digests.clone(), &athlete, NaiveDate::MIN);
    let mut corrected = Vec::new();
    let mut uncorrected = Vec::new();
    for activity in with.activities.iter().filter(|a| a.digest.was_run()) {
        let Ok(score) = activity.score else { continue };
        if score.method != Method::HeartRate {
            continue;
        }
        let strapless = digests.iter().map(|digest| {
            let the_run = digest.origin == activity.digest.origin;
            if the_run {
                Box::new(without_heart_rate(digest))
            } else {
                digest.clone()
            }
        });
        let without = History::new(strapless.collect(), &athlete, NaiveDate::MIN);
        let same =
            |a: &&restday::history::ScoredActivity| a.digest.origin == activity.digest.origin;
        let by_pace = without.activities.iter().find(same).expect("is there");
        let Ok(by_pace) = by_pace.score else { continue };
        if by_pace.method == Method::Pace && by_pace.correction != 1.0 {
            let off = |points: f64| (points / score.points.get() - 1.0).abs();
            corrected.push(off(by_pace.points.get()));
            uncorrected.push(off(by_pace.points.get() / by_pace.correction));
        }
    }
    let (after, before) = (median(&mut corrected), median(&mut uncorrected));
    println!(
        "{} runs by pace against heart rate: median error {:.1} %, {:.1} % before correction",
        corrected.len(),
        100.0 * after,
        100.0 * before
    );
    assert!(
        corrected.len() >= FEWEST_RUNS,
        "only {} runs",
        corrected.len()
    );
    assert!(after <= MEDIAN_WITHIN, "{after:.3}");
    assert!(after <= before, "{after:.3} and {before:.3}");
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
