//! What is doubtful about the loads of a report, in words.

use super::doubted_in_words::doubted_in_words;
use super::units::Units;
use super::wording::{counted, session_name};
use crate::answer::Results;
use crate::history::ScoredActivity;
use crate::load::Method;

/// Corrections that were learned, and loads that are doubtful, each a sentence without its full stop.
pub fn doubts_in_words(results: &Results, units: Units) -> Vec<String> {
    let in_range = |a: &&ScoredActivity| results.range.contains(a.day);
    let activities: Vec<&ScoredActivity> =
        results.history.activities.iter().filter(in_range).collect();
    let corrections = Method::LADDER
        .iter()
        .filter_map(|method| correction(&activities, *method));
    let doubted = doubted_in_words(results, units);
    let doubted = doubted.into_iter();
    doubted
        .chain(corrections)
        .chain(doubtful(&activities, units))
        .collect()
}

/// The usual correction of a method.
fn correction(activities: &[&ScoredActivity], method: Method) -> Option<String> {
    let scores = activities.iter().filter_map(|a| a.score.ok());
    let corrected = scores.filter(|s| s.method == method && s.correction != 1.0);
    let mut factors: Vec<f64> = corrected.map(|s| s.correction).collect();
    factors.sort_by(f64::total_cmp);
    let median = factors.get(factors.len() / 2)?;
    let sessions = counted(factors.len(), "session", "sessions");
    Some(format!(
        "{sessions} by {} count {median:.2} times what it says, as it lies so far from your usual method \
         where sessions have both",
        method.name()
    ))
}

/// How many loads are doubtful for which reason, and the latest of them.
fn doubtful(activities: &[&ScoredActivity], units: Units) -> Option<String> {
    let mut reasons: Vec<(&str, usize)> = Vec::new();
    for warning in activities.iter().flat_map(|a| &a.warnings) {
        match reasons.iter_mut().find(|(name, _)| *name == warning.name()) {
            Some((_, count)) => *count += 1,
            None => reasons.push((warning.name(), 1)),
        }
    }
    let latest = activities.iter().rev().find(|a| !a.warnings.is_empty())?;
    let warning = latest.warnings.first()?;
    let count = activities.iter().filter(|a| !a.warnings.is_empty()).count();
    let loads = counted(count, "load to take with care", "loads to take with care");
    let reasons: Vec<String> = reasons
        .iter()
        .map(|(name, count)| format!("{name} {count}\u{a0}×"))
        .collect();
    Some(format!(
        "{loads}: {}. The latest, {}: {warning}",
        reasons.join(", "),
        session_name(latest, units)
    ))
}
