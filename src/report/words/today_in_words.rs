//! What about today, in words: what the day allows, why it is what it is (`answer/why.rs`), and what is not known of it
//! (`answer/not_known.rs`).

use super::doubts_in_words::doubted_in_words;
use super::units::Units;
use super::wording::{counted, session_name, short_date};
use crate::answer::{AdviceReason, Assumed, GuessedHeartRate, NotKnown, Results, Running, Today};
use crate::recovery::{Careful, ComingDay, DayKind, EffortLimit, RunLimits, TrainedBecause};

/// What a kind of day is good for.
pub fn meaning(kind: DayKind, novice: bool) -> &'static str {
    match (kind, novice) {
        (DayKind::Rest, _) => "Take the day off. Rest is training too.",
        (DayKind::Walk, _) | (DayKind::RecoveryRun, true) => {
            "walking (hills are fine) or any easy low-impact activity"
        }
        (DayKind::RecoveryRun, false) => "a walk, or a very easy run on soft ground",
        (DayKind::Easy, true) => "a good day for an easy run",
        (DayKind::Easy, false) => "easy training; nothing hard",
        (DayKind::Ready, true) => "recovered: a good day for an easy run",
        (DayKind::Ready, false) => "recovered: intervals, tempo, a race or a long run",
    }
}

/// `up to 40 min below 129 bpm`.
fn effort(today: &Today, effort: EffortLimit) -> String {
    let bpm = today.bpm(effort.intensity);
    format!(
        "up to {:.0}\u{a0}min, below {bpm:.0}\u{a0}bpm",
        effort.minutes
    )
}

/// What a day allows, as names and sentences; what holds for all of it has no name.
pub fn limits_in_words(today: &Today, kind: DayKind) -> Vec<(&'static str, String)> {
    let limits = today.limits(kind);
    let mut rows = Vec::new();
    if let Some(run) = limits.recovery_run {
        rows.push(("run", run_in_words(today, run)));
    }
    if let Some(walk) = limits.walk {
        let down = format!(
            "no more than {:.0}\u{a0}m of descent per km",
            walk.descent_m_per_km
        );
        rows.push(("walk", format!("{}, {down}", effort(today, walk.flat))));
        rows.push(("or uphill", effort(today, walk.uphill)));
    }
    if let Some(intensity) = limits.easy_intensity {
        let bpm = today.bpm(intensity);
        let words = format!("stay below {bpm:.0}\u{a0}bpm, and off long descents");
        rows.push(("easy", words));
    }
    if kind.is_recovery() && !rows.is_empty() {
        let words = "stay within these limits and you recover as if you were resting";
        rows.push(("", words.to_owned()));
    }
    rows
}

fn run_in_words(today: &Today, run: RunLimits) -> String {
    let within_km = run.effort.minutes * 60.0 * today.easy_speed_m_per_s() / 1000.0;
    let km = run.impact_km.min(within_km);
    let down_m = km * run.descent_m_per_km;
    format!(
        "{}, {km:.1}\u{a0}km, {down_m:.0}\u{a0}m of descent, on soft ground",
        effort(today, run.effort)
    )
}

/// A coming day in sentences of a line each: what it is good for, its limits, and why.
pub fn day_in_words(today: &Today, day: &ComingDay) -> String {
    let mut lines = vec![meaning(day.kind, today.advice.novice).to_owned()];
    let limits = limits_in_words(today, day.kind).into_iter();
    lines.extend(limits.map(|(name, words)| match name {
        "" => words,
        name => format!("{name}: {words}"),
    }));
    if let Some((cause, _)) = today.cause {
        let after = session_name(cause, Units::Metric);
        lines.push(format!("why: {} after {after}", left_in_words(day)));
    }
    lines.push("if you do nothing more until then; training advice, not medical advice".to_owned());
    lines.join("\n").replace('\u{a0}', " ")
}

/// `hard training in 40 h, easy running in 12 h`.
fn left_in_words(day: &ComingDay) -> String {
    let left = |what: &str, hours: f64| match hours.ceil() {
        h if h <= 0.0 => format!("{what} is fine"),
        h => format!("{what} in {h:.0}\u{a0}h"),
    };
    let hard = left("hard training", day.left.hard.longest_h());
    match day.left.easy.longest_h() {
        easy_h if easy_h > 0.0 => format!("{}, {hard}", left("next easy", easy_h)),
        _ => hard,
    }
}

/// The reasons that weigh, each a sentence without its full stop.
pub fn why_in_words(today: &Today) -> Vec<String> {
    today.reasons().into_iter().map(reason_in_words).collect()
}

fn reason_in_words(reason: AdviceReason) -> String {
    match reason {
        AdviceReason::ComingBack { days_off, until } => {
            let off = format!("{days_off:.0} days off beyond recovery");
            match until {
                Some(until) => format!("easy until {}: {off}", short_date(until)),
                None => format!("easy at first: {off}"),
            }
        }
        AdviceReason::HeldBack(careful @ (Careful::Sick | Careful::Injured)) => {
            let name = careful.name();
            format!("{name}: what is said of later days holds once you are well again")
        }
        AdviceReason::HeldBack(careful) => careful.name().to_owned(),
        AdviceReason::Legs {
            impact_km,
            raced,
            capacity_km,
        } => {
            let race = if raced { ", raced" } else { "" };
            format!(
                "legs: {impact_km:.1} impact\u{a0}km{race}, where {capacity_km:.1} would take 30\u{a0}h"
            )
        }
        AdviceReason::Habit(divisor) => {
            format!("hours ÷ {divisor:.1}, as your body is used to such weeks")
        }
    }
}

/// What goes for running, where the day is judged by the heart alone.
pub fn running_in_words(running: Running) -> String {
    let days = match running.days_since {
        0 => "your last run is less than a day ago".to_owned(),
        1 => "your last run was a day ago".to_owned(),
        days => format!("you have not run for {days} days"),
    };
    let most = match running.kind {
        DayKind::Rest | DayKind::Walk => "a walk instead",
        DayKind::RecoveryRun => "a recovery run at most",
        DayKind::Easy => "easy only",
        DayKind::Ready => "fine",
    };
    format!("{most}; {days}")
}

/// Everything that is not known, what weighs most first.
pub fn not_known_in_words(results: &Results) -> Vec<String> {
    let not_known = results.not_known();
    not_known.iter().map(unknown_in_words).collect()
}

fn unknown_in_words(not_known: &NotKnown) -> String {
    match not_known {
        NotKnown::Days { unknown, of } => {
            let of = counted(*of, "day", "days");
            format!("what you did on {unknown} of the last {of}; this holds if you rested on them")
        }
        NotKnown::Recordings(doubted) => {
            let doubted = doubted_in_words(doubted, Units::Metric);
            format!("all of what was recorded: {doubted}")
        }
        NotKnown::Loads { of: 1, .. } => {
            "more than roughly the load of the only session".to_owned()
        }
        NotKnown::Loads { doubtful, of } => {
            format!("more than roughly the load of {doubtful} of the last {of} sessions")
        }
        NotKnown::HeartRates(guessed) => {
            let which: Vec<&str> = guessed.iter().map(|rate| name_of(*rate)).collect();
            let which = which.join(" and ");
            format!(
                "your {which} heart rate, only guessed; a race may be missed, so set it, or races, in athlete.toml"
            )
        }
    }
}

fn name_of(rate: GuessedHeartRate) -> &'static str {
    match rate {
        GuessedHeartRate::Maximum => "maximum",
        GuessedHeartRate::Resting => "resting",
        GuessedHeartRate::Threshold => "threshold",
    }
}

/// What the first days of files let suppose.
pub fn assumed_in_words(assumed: Assumed) -> Option<String> {
    let what = match assumed.trained {
        true => "that you trained before these files",
        false => "that you are new to running",
    };
    let because = match assumed.because {
        TrainedBecause::Stated => return None,
        TrainedBecause::Vo2max(vo2max) => format!("your watch’s VO2max of {vo2max:.0}"),
        TrainedBecause::FirstRuns(0.0, _) => "no run yet".to_owned(),
        TrainedBecause::FirstRuns(km, _) => format!("first runs of {km:.1} impact\u{a0}km"),
    };
    Some(format!(
        "{what} ({because}); set trained_before in athlete.toml"
    ))
}
