//! English: what was read, and the conventions behind the numbers.

use crate::activity::Sport;
use crate::answer::{Account, Results};
use crate::athlete::{Dating, Discipline, Home, Threshold, Thresholds};
use crate::load::Method;
use crate::report::words::doubts_in_words::doubted_in_words;
use crate::report::words::units::Units;
use crate::report::words::wording::counted;

/// What was read, the thresholds and the conventions, a line each.
pub fn foot(results: &Results, units: Units) -> Vec<String> {
    let model = results.history.model;
    let known = results
        .athlete
        .thresholds(results.range.to, Discipline::OnFoot);
    let doubted = results.doubted_sessions().map_or(String::new(), |doubted| {
        format!(" {}.", doubted_in_words(&doubted, units))
    });
    vec![
        format!(
            "{}. {}.{doubted}",
            account_in_words(&results.account),
            methods(results)
        ),
        format!("{}.", thresholds(known, results.athlete.dating, units)),
        format!(
            "100 points are one hour at threshold; usual is the mean of the 4 weeks before. {}.",
            days_follow(results.athlete.home)
        ),
        format!(
            "Fitness and fatigue are weighted averages over {:.0} and {:.0} days, form is fitness minus fatigue at the \
             start of the day. Training advice, not medical advice. Made offline with restday.",
            model.chronic_days, model.acute_days
        ),
    ]
}

/// `All loads are based on heart rate`, or `Loads are based on heart rate (91 %) and pace (9 %)`; methods of less
/// than half a per cent have their count.
pub fn methods(results: &Results) -> String {
    let (by_method, unscored) = results.sessions_by_method();
    let all = results.sessions_in_range().count().max(1);
    let share = |count: usize| match 100.0 * count as f64 / all as f64 {
        percent if percent < 0.5 => counted(count, "session", "sessions"),
        percent => format!("{percent:.0}\u{a0}%"),
    };
    let scored: Vec<(Method, usize)> = by_method.into_iter().filter(|(_, n)| *n > 0).collect();
    match (&scored[..], unscored) {
        ([], _) => "No session has a load".to_owned(),
        ([(method, _)], 0) => format!("All loads are based on {}", method.name()),
        (scored, unscored) => {
            let mut parts: Vec<String> = (scored.iter())
                .map(|(method, count)| format!("{} ({})", method.name(), share(*count)))
                .collect();
            if unscored > 0 {
                parts.push(format!(
                    "none for {}",
                    counted(unscored, "session", "sessions")
                ));
            }
            format!("Loads are based on {}", parts.join(", "))
        }
    }
}

/// `Days follow Europe/Rome time (most activities were there)`.
pub fn days_follow(home: Home) -> String {
    match home {
        Home::Named(zone) => format!("Days follow {} time", zone.name()),
        Home::UsualZone(zone) => {
            format!(
                "Days follow {} time (most activities were there)",
                zone.name()
            )
        }
        Home::UsualOffset(seconds) => match chrono::FixedOffset::east_opt(seconds) {
            Some(offset) => format!("Days follow UTC{offset}, the offset in most files"),
            None => "Days follow UTC".to_owned(),
        },
        Home::Unknown => "Days follow UTC (no file has an offset)".to_owned(),
    }
}

/// What was read, unread and set aside, in one line.
pub fn account_in_words(account: &Account) -> String {
    let mut parts = vec![format!(
        "{} from {}",
        counted(account.activities(), "activity", "activities"),
        counted(account.file_count(), "file", "files")
    )];
    parts.extend(corrections(account));
    let mut add = |count: usize, (one, many): (&str, &str)| {
        if count > 0 {
            parts.push(counted(count, one, many));
        }
    };
    add(
        account.duplicates.len(),
        ("duplicate skipped", "duplicates skipped"),
    );
    add(
        account.untimely.len(),
        (
            "skipped because its date cannot be right",
            "skipped because their dates cannot be right",
        ),
    );
    for (what, count) in account.not_activities() {
        add(count, what.names());
    }
    add(
        account.foreign(),
        ("file that is no activity", "files that are no activities"),
    );
    add(
        account.damaged().count(),
        ("damaged but readable", "damaged but readable"),
    );
    add(
        account.failed().count(),
        ("could not be read", "could not be read"),
    );
    add(
        account.by_list_alone(),
        ("known only from a list", "known only from lists"),
    );
    add(
        account.missing.unwrap_or(0),
        ("listed file missing", "listed files missing"),
    );
    parts.join(", ")
}

/// `maximum 188 (from the device), resting 48 (from the device), threshold 168 bpm (…)`.
///
/// Where they are held against sessions of which they were not known yet, it says so.
pub fn thresholds(thresholds: &Thresholds, dating: Dating, units: Units) -> String {
    let bpm = |t: Threshold| format!("{:.0} ({})", t.value, t.provenance.name());
    let speed = match thresholds.threshold_speed {
        Some(t) => format!("{} ({})", units.pace(t.value), t.provenance.name()),
        None => "unknown".to_owned(),
    };
    let for_all = match dating {
        Dating::Dated => "",
        Dating::Latest => " (the latest values, used for all sessions)",
    };
    format!(
        "Heart rate: maximum {}, resting {}, threshold {}. Threshold pace {speed}{for_all}",
        bpm(thresholds.max_hr),
        bpm(thresholds.resting_hr),
        bpm(thresholds.threshold_hr)
    )
}

/// `2 corrected by you`, and what else there is of it.
fn corrections(account: &Account) -> Vec<String> {
    let (corrected, typed_in) = account.corrected;
    let unmet = account.unmet.len();
    [
        (
            account.left_out.len(),
            format!("{} left out by your corrections", account.left_out.len()),
        ),
        (corrected, format!("{corrected} corrected by you")),
        (typed_in, format!("{typed_in} typed in by you")),
        (
            unmet,
            counted(
                unmet,
                "correction that matches no activity",
                "corrections that match no activity",
            ),
        ),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, words)| words)
    .collect()
}

/// `only run and hike: …`; nothing where all are shown.
pub fn only(sports: &[Sport]) -> Option<String> {
    let names: Vec<&str> = sports.iter().map(|sport| sport.name()).collect();
    let (last, first) = names.split_last()?;
    let names = match first {
        [] => (*last).to_owned(),
        first => format!("{} and {last}", first.join(", ")),
    };
    Some(format!(
        "only {names} shown; advice, recovery and rules count every session"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_named_and_all_of_them_are_nothing_to_tell() {
        assert_eq!(only(&[]), None);
        let told = only(&[Sport::Run, Sport::TrailRun, Sport::Hike]);
        assert!(told.is_some_and(|told| told.starts_with("only run, trail run and hike shown")));
    }
}
