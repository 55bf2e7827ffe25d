//! What a day allows, in words.

use super::units::Units;
use super::wording::session_name;
use crate::answer::Today;
use crate::recovery::{ComingDay, DayKind, EffortLimit, RunLimits};

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
