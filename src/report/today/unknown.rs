//! What the advice of a day does not know, in sentences without their full stops.

use chrono::TimeDelta;

use crate::athlete::{Discipline, Provenance};
use crate::history::{Day, DayState};
use crate::load::Confidence;
use crate::recovery::DayAdvice;
use crate::report::Results;
use crate::report::wording::counted;

/// Days looked back on.
const LATELY_DAYS: i64 = 28;

/// Everything that is not known, what weighs most first.
pub fn unknown(results: &Results, advice: &DayAdvice) -> Vec<String> {
    let careful = advice.careful.then(|| {
        "much: there is little to go by yet, so the day is one kind more careful".to_owned()
    });
    [
        careful,
        unknown_days(results),
        doubtful_loads(results),
        guessed_heart_rates(results),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn lately(results: &Results) -> impl Iterator<Item = &Day> {
    let today = results.today;
    let from = today - TimeDelta::days(LATELY_DAYS);
    let days = results.history.days.iter();
    days.filter(move |day| (from..today).contains(&day.date))
}

fn unknown_days(results: &Results) -> Option<String> {
    let all = lately(results).count();
    let unknown = lately(results).filter(|day| day.state == DayState::Unknown);
    let count = unknown.count();
    (count > 0).then(|| {
        let all = counted(all, "day", "days");
        format!("{count} of the last {all}, so this holds if you rested on them")
    })
}

fn doubtful_loads(results: &Results) -> Option<String> {
    let sessions = || lately(results).flat_map(|day| results.sessions_of(day));
    let doubtful = sessions().filter(|(activity, _)| match activity.score {
        Ok(score) => score.confidence == Confidence::Low,
        Err(_) => true,
    });
    let (count, all) = (doubtful.count(), sessions().count());
    (count > 0).then(|| match all {
        1 => "the load of the only session, or only roughly".to_owned(),
        all => format!("the load of {count} of the last {all} sessions, or only roughly"),
    })
}

fn guessed_heart_rates(results: &Results) -> Option<String> {
    let known = results
        .athlete
        .thresholds(results.today, Discipline::OnFoot);
    let guessed = [
        ("maximum", known.max_hr),
        ("resting", known.resting_hr),
        ("threshold", known.threshold_hr),
    ];
    let guessed: Vec<&str> = guessed
        .iter()
        .filter(|(_, t)| matches!(t.provenance, Provenance::Assumed | Provenance::Age))
        .map(|(name, _)| *name)
        .collect();
    (!guessed.is_empty()).then(|| {
        let which = guessed.join(" and ");
        format!("your {which} heart rate, only guessed until athlete.toml states it")
    })
}
