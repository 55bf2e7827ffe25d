//! What the advice of a day does not know, in sentences without their full stops.

use chrono::TimeDelta;

use crate::athlete::{Discipline, EarlierTraining, Provenance};
use crate::history::{Day, DayState};
use crate::load::Confidence;
use crate::recovery::{DayAdvice, TrainedBecause};
use crate::report::Results;
use crate::report::doubted_in_words::doubted_among;
use crate::report::units::Units;
use crate::report::wording::counted;

/// Days looked back on.
const LATELY_DAYS: i64 = 28;

/// Everything that is not known, what weighs most first.
pub fn unknown(results: &Results) -> Vec<String> {
    [
        unknown_days(results),
        doubted(results),
        doubtful_loads(results),
        guessed_heart_rates(results),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What the first days of files let suppose, while they weigh.
pub fn assumed(results: &Results, advice: &DayAdvice) -> Option<String> {
    let first = results.history.days.first()?.date;
    let stated = results.athlete.earlier != EarlierTraining::NotStated;
    if stated || (advice.date - first).num_days() >= LATELY_DAYS {
        return None;
    }
    let (trained, because) = results.recovery.began_trained?;
    let what = match trained {
        true => "that you trained before these files",
        false => "that you are new to running",
    };
    let because = match because {
        TrainedBecause::Stated => return None,
        TrainedBecause::Vo2max(vo2max) => format!("your watch’s VO2max of {vo2max:.0}"),
        TrainedBecause::FirstRuns(0.0, _) => "no run yet".to_owned(),
        TrainedBecause::FirstRuns(km, _) => format!("first runs of {km:.1} impact\u{a0}km"),
    };
    Some(format!(
        "{what} ({because}); set trained_before in athlete.toml"
    ))
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
        format!("what you did on {count} of the last {all}; this holds if you rested on them")
    })
}

/// Sessions that hold what no body does.
fn doubted(results: &Results) -> Option<String> {
    let sessions = lately(results).flat_map(|day| results.sessions_of(day));
    let doubted = doubted_among(sessions.map(|(activity, _)| activity), Units::Metric)?;
    Some(format!("all of what was recorded: {doubted}"))
}

fn doubtful_loads(results: &Results) -> Option<String> {
    let sessions = || lately(results).flat_map(|day| results.sessions_of(day));
    let doubtful = sessions().filter(|(activity, _)| match activity.score {
        Ok(score) => score.confidence == Confidence::Low,
        Err(_) => true,
    });
    let (count, all) = (doubtful.count(), sessions().count());
    (count > 0).then(|| match all {
        1 => "more than roughly the load of the only session".to_owned(),
        all => format!("more than roughly the load of {count} of the last {all} sessions"),
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
        format!("your {which} heart rate, only guessed; a race may be missed, so set it, or races, in athlete.toml")
    })
}
