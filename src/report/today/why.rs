//! Why hours are what they are, in sentences that name their two numbers.

use super::Today;
use crate::recovery::{Careful, Causes, DayKind};
use crate::report::wording::short_date;

/// Divisors below stretch nothing worth telling of.
const TELLING_DIVISOR: f64 = 1.1;
/// With no run in so many days nothing is said of running.
const NO_RUNNER_DAYS: f64 = 42.0;

/// The reasons that weigh, each a sentence without its full stop.
pub fn reasons(today: &Today) -> Vec<String> {
    [held_back(today), legs(today), habit(today)]
        .into_iter()
        .flatten()
        .collect()
}

/// Why the kind is more careful than the clocks.
fn held_back(today: &Today) -> Option<String> {
    let careful = today.standing.now.judged.careful?;
    let back = today
        .advice
        .comeback
        .filter(|_| careful != Careful::NewToRunning && !careful.is_noted());
    Some(match back {
        Some(back) => {
            let off = format!("{:.0} days off beyond recovery", back.days_off);
            match back.until {
                Some(until) => format!("easy until {}: {off}", short_date(until)),
                None => format!("easy at first: {off}"),
            }
        }
        None if matches!(careful, Careful::Sick | Careful::Injured) => {
            let name = careful.name();
            format!("{name}: what is said of later days holds once you are well again")
        }
        None => careful.name().to_owned(),
    })
}

/// What the legs took against what they are used to, while their clock is the longer.
fn legs(today: &Today) -> Option<String> {
    let left = today.left().hard;
    let (activity, session) = today.cause?;
    if left.mechanical_h <= 0.0 || left.mechanical_h < left.cardio_h {
        return None;
    }
    let race = match session.race {
        r if r >= 0.5 => ", raced",
        _ => "",
    };
    Some(format!(
        "legs: {:.1} impact\u{a0}km{race}, where {:.1} would take 30\u{a0}h",
        activity.impact.get(),
        session.measured.capacity_km
    ))
}

/// By what habit divides, where it does.
fn habit(today: &Today) -> Option<String> {
    let left = today.left().hard;
    let divisors = today.cause?.1.measured.divisors;
    let divisor = match left.mechanical_h > left.cardio_h {
        true => divisors.mechanical_h,
        false => divisors.cardio_h,
    };
    (divisor >= TELLING_DIVISOR && left.longest_h() > 0.0)
        .then(|| format!("hours ÷ {divisor:.1}, as your body is used to such weeks"))
}

/// What goes for running, where the day is judged by the heart alone and there was a run lately.
pub fn running(today: &Today) -> Option<String> {
    let days = today.advice.since_run_h / 24.0;
    if today.standing.now.causes == Causes::Both || days > NO_RUNNER_DAYS {
        return None;
    }
    let days = match days.floor() as i64 {
        0 => "your last run is less than a day ago".to_owned(),
        1 => "your last run was a day ago".to_owned(),
        days => format!("you have not run for {days} days"),
    };
    let kind = today.standing.now.running.kind;
    let most = match kind {
        DayKind::Rest | DayKind::Walk => "a walk instead",
        DayKind::RecoveryRun => "a recovery run at most",
        DayKind::Easy => "easy only",
        DayKind::Ready => "fine",
    };
    Some(format!("{most}; {days}"))
}
