//! How results are put into words; the same in pictures and on the terminal.

use chrono::{Datelike, NaiveDate};

use super::account::Account;
pub use super::recovery_in_words::{
    breach_in_words, counterfactual_in_words, failed_recovery_in_words, session_needs,
    span_in_words,
};
use super::results::Results;
use crate::athlete::{Dating, Threshold, Thresholds};
use crate::history::ScoredActivity;
use crate::load::Method;
use crate::recovery::{Clocks, DayAdvice, DayKind};

/// `Sat 13 Sep`.
pub fn short_date(date: NaiveDate) -> String {
    date.format("%a %-d %b").to_string()
}

/// `13 Sep 2025`.
pub fn long_date(date: NaiveDate) -> String {
    date.format("%-d %b %Y").to_string()
}

/// `5 Jun – 14 Sep 2025`, with the first year only where it differs.
pub fn date_span(from: NaiveDate, to: NaiveDate) -> String {
    let first = if from.year() == to.year() {
        from.format("%-d %b").to_string()
    } else {
        long_date(from)
    };
    format!("{first} – {}", long_date(to))
}

/// `1 day`, `3 days`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{} {many}", thousands(count as i64))
    }
}

/// `12 345`.
pub fn thousands(number: i64) -> String {
    let digits = number.abs().to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    if number < 0 { format!("−{out}") } else { out }
}

/// `+7`, `0`, `−12`.
pub fn signed(number: f64) -> String {
    match number.round() as i64 {
        whole if whole > 0 => format!("+{whole}"),
        whole => thousands(whole),
    }
}

/// `8.2 km`, or `400 m` below a kilometre.
pub fn kilometres(metres: f64) -> String {
    if metres < 999.5 {
        format!("{metres:.0} m")
    } else {
        format!("{:.1} km", metres / 1000.0)
    }
}

/// `45:12`, or `1:45:12` from an hour on.
pub fn duration(seconds: f64) -> String {
    let seconds = seconds.round().max(0.0) as u64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 {
        format!("{minutes}:{seconds:02}")
    } else {
        format!("{hours}:{minutes:02}:{seconds:02}")
    }
}

/// Minutes and seconds for a kilometre, `4:20 /km`.
pub fn pace(speed_m_per_s: f64) -> String {
    let seconds = (1000.0 / speed_m_per_s).round() as i64;
    format!("{}:{:02} /km", seconds / 60, seconds % 60)
}

/// What kind of day it is and why, in a sentence.
pub fn reason(results: &Results, advice: &DayAdvice) -> String {
    let cause = advice.cause.map(|index| &results.history.activities[index]);
    let mut sentence = match (cause, advice.left.longest_h()) {
        (None, _) => "No session has started a clock yet".to_owned(),
        (Some(cause), h) if h <= 0.0 => {
            format!("Both clocks have run out since {}", session_name(cause))
        }
        (Some(cause), _) => format!("{} after {}", who_needs(advice), session_name(cause)),
    };
    if advice.careful {
        sentence += "; little of it is sure, so the more careful choice";
    } else if advice.novice && advice.kind == DayKind::Walk && advice.left.longest_h() <= 0.0 {
        sentence += "; new to running, so a day without running between runs";
    }
    sentence
}

/// Which clock decides, and how long it has to run: `Legs need 12–18 h more`.
fn who_needs(advice: &DayAdvice) -> String {
    let hours = |of: fn(&Clocks) -> f64| {
        let span = advice.left_span.map(|left| of(left).ceil() as usize);
        format!("{}\u{a0}h", span_in_words(span))
    };
    let legs = || hours(|left| left.mechanical_h);
    let heart = || hours(|left| left.cardio_h);
    match (advice.left.mechanical_h, advice.left.cardio_h) {
        (legs_h, heart_h) if legs_h > 0.0 && heart_h > 0.0 => {
            format!("Legs need {} more, heart and lungs {}", legs(), heart())
        }
        (legs_h, _) if legs_h > 0.0 => format!("Legs need {} more", legs()),
        _ => format!("Heart and lungs need {} more", heart()),
    }
}

/// `Saturday's 12.1 km run (13 Sep)`; numbers keep their units and dates stay whole at line ends.
pub fn session_name(activity: &ScoredActivity) -> String {
    let sport = activity.digest.sport;
    let what = match activity.digest.distance_m {
        Some(metres) if metres >= 500.0 => format!("{:.1}\u{a0}km {sport}", metres / 1000.0),
        _ => format!("{:.0}\u{a0}min {sport}", activity.digest.timer_s / 60.0),
    };
    let date = activity.day.format("%-d\u{a0}%b");
    format!("{}’s {what} ({date})", activity.day.format("%A"))
}

/// `maximum 188 (from the device), resting 48 (from the device), threshold 168 bpm (…)`.
///
/// Where they are held against sessions of which they were not known yet, it says so.
pub fn thresholds(thresholds: &Thresholds, dating: Dating) -> String {
    let bpm = |t: Threshold| format!("{:.0} ({})", t.value, t.provenance.name());
    let speed = match thresholds.threshold_speed {
        Some(t) => format!("{} ({})", pace(t.value), t.provenance.name()),
        None => "unknown".to_owned(),
    };
    let for_all = match dating {
        Dating::Dated => "",
        Dating::Latest => ". All sessions are scored with these, the values known last",
    };
    format!(
        "Heart rate: maximum {}, resting {}, threshold {}. Threshold pace {speed}{for_all}",
        bpm(thresholds.max_hr),
        bpm(thresholds.resting_hr),
        bpm(thresholds.threshold_hr)
    )
}

/// Share of each method among the sessions of the range, `heart rate 91 %, pace 9 %`.
pub fn methods(results: &Results) -> String {
    let in_range = || {
        results
            .history
            .activities
            .iter()
            .filter(|a| results.range.contains(a.day))
    };
    let all = in_range().count().max(1);
    let share = |count: usize| format!("{:.0} %", 100.0 * count as f64 / all as f64);
    let mut parts = Vec::new();
    for method in Method::LADDER {
        let count = in_range()
            .filter(|a| a.score.is_ok_and(|s| s.method == method))
            .count();
        if count > 0 {
            parts.push(format!("{} {}", method.name(), share(count)));
        }
    }
    let unscored = in_range().filter(|a| a.score.is_err()).count();
    if unscored > 0 {
        parts.push(format!("unscored {}", share(unscored)));
    }
    parts.join(", ")
}

/// What was read, unread and set aside, in one line.
pub fn account_in_words(account: &Account) -> String {
    let mut parts = vec![format!(
        "{} from {}",
        counted(account.activities(), "activity", "activities"),
        counted(account.files.len(), "file", "files")
    )];
    let mut add = |count: usize, (one, many): (&str, &str)| {
        if count > 0 {
            parts.push(counted(count, one, many));
        }
    };
    add(
        account.duplicates.len(),
        ("duplicate set aside", "duplicates set aside"),
    );
    for (what, count) in account.not_activities() {
        add(count, what.names());
    }
    add(account.foreign(), ("other file", "other files"));
    add(
        account.damaged().count(),
        (
            "file read in spite of damage",
            "files read in spite of damage",
        ),
    );
    add(account.failed().count(), ("file unread", "files unread"));
    add(
        account.missing,
        (
            "file named in a list and not there",
            "files named in a list and not there",
        ),
    );
    parts.join(", ")
}

/// The one message of the range: how many sessions came too early lately.
pub fn headline(results: &Results) -> String {
    const LATELY_DAYS: i64 = 28;
    let to = results.range.to.min(results.today);
    let window = results.range.days().min(LATELY_DAYS);
    let from = to - chrono::TimeDelta::days(window - 1);
    let sessions = || {
        let within = results
            .sessions()
            .filter(|(a, _)| (from..=to).contains(&a.day));
        within.map(|(_, session)| session)
    };
    let early = sessions().filter(|s| s.too_early.is_some()).count();
    let training = sessions().filter(|s| s.interrupts).count();
    let when = if window < LATELY_DAYS {
        format!("in these {window} days")
    } else {
        "in the last 4 weeks".to_owned()
    };
    match (early, training) {
        (0, 0) => format!("No training that asked for recovery {when}"),
        (0, _) => format!("Every session {when} began recovered"),
        (early, training) => {
            let verb = if training == 1 { "session" } else { "sessions" };
            format!("{early} of {training} {verb} {when} came before recovery was done")
        }
    }
}
