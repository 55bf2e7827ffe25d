//! Sentences that only the page needs, with what they are about put in.

use chrono::NaiveDate;

use crate::digest::Duplicate;
use crate::history::ScoredActivity;
use crate::load::Unscored;
use crate::recovery::{Class, DayKind, SessionRecovery, TooEarly};
use crate::report::words::units::Units;
use crate::report::words::wording::{counted, length, long_date, session_name, session_needs};

/// `8.2 km in 45:12`.
pub fn extent(activity: &ScoredActivity, units: Units) -> String {
    let time = length(activity.digest.timer_s);
    match activity.digest.distance_m {
        Some(metres) if metres >= 1.0 => format!("{} in {time}", units.distance(metres)),
        _ => time,
    }
}

/// `by heart rate, intensity 0.74, confidence high`.
pub fn found_by(activity: &ScoredActivity) -> String {
    match activity.score {
        Err(reason) => unscored(reason),
        Ok(score) => format!(
            "by {}, intensity {:.2}, confidence {}",
            score.method.name(),
            score.intensity,
            score.confidence.name()
        ),
    }
}

/// `unscored: no heart rate was recorded`.
pub fn unscored(reason: Unscored) -> String {
    format!("unscored: {reason}")
}

/// `easy running was 12 h away (legs); a walk was the most advised; it lengthened recovery by 23 h`.
pub fn too_early(session: &SessionRecovery, early: TooEarly) -> String {
    let (what, left) = match session.class {
        Class::Hard => ("hard training", early.left.hard),
        _ => ("easy running", early.left.easy),
    };
    let added = session.added.map_or(0.0, |added| added.longest_h());
    let why = match early.careful {
        Some(careful) => careful.name().to_owned(),
        None => format!("{what} was {:.0}\u{a0}h away", left.longest_h().ceil()),
    };
    let lengthened = match added >= 0.5 {
        true => format!("; it lengthened recovery by {added:.0}\u{a0}h"),
        false => String::new(),
    };
    format!(
        "{why}; the most advised was: {}{lengthened}",
        early.kind.name()
    )
}

/// What a session of the advised day asks for, and what the day was before it.
pub fn after_todays(
    (activity, session): (&ScoredActivity, &SessionRecovery),
    was: DayKind,
    units: Units,
) -> String {
    format!(
        "{} {}; before it, the day was: {}",
        session_name(activity, units),
        session_needs(session),
        was.name()
    )
}

/// `repaired: 3 heart rates that stood out`.
pub fn repaired(what: &str) -> String {
    format!("repaired: {what}")
}

/// How many sessions had something repaired.
pub fn repaired_in(some: usize, all: usize) -> String {
    let all = counted(all, "session", "sessions");
    format!("something was repaired in {some} of {all}")
}

/// Which recording counts in place of another, and why both are one training.
pub fn twice(duplicate: &Duplicate) -> String {
    format!("as {}: {}", duplicate.of.path, duplicate.reason)
}

/// `night: short sleep`.
pub fn night(sign: &str) -> String {
    format!("night: {sign}")
}

/// `diary: sick, bad night`.
pub fn noted(words: &str) -> String {
    format!("diary: {words}")
}

/// `34 of 50`.
pub fn of(some: usize, all: usize) -> String {
    format!("{some} of {all}")
}

/// `, since 4 Sep 2019`.
pub fn since(day: NaiveDate) -> String {
    format!(", since {}", long_date(day))
}
