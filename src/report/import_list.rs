//! What became of every file, one line each.

mod json;
mod verdict;

pub use json::import_json;

use std::fmt::Write;

use chrono::{NaiveDateTime, TimeDelta};

use verdict::Verdict;

use super::account::{Account, ActivityEntry, FileEntry, Was};
use super::doubted_in_words::doubts_of;
use super::units::Units;
use super::wording::{account_in_words, counted, duration, length, thousands};
use crate::activity::{BodyFact, BodyMeasure};
use crate::athlete::Home;
use crate::digest::{Channel, Cropped, Reason, Unseen};

/// Behind what was made of a file in an earlier run.
const KNOWN: &str = "; known from before";
/// Below a list of a share.
const OF_A_SHARD: &str =
    "duplicates are looked for within the shard; a list without --shard has them all";
/// Width of the column of verdicts.
const VERDICT_WIDTH: usize = 9;

/// One line a file in the order of paths, and the totals in the last.
pub fn import_text(account: &Account, home: Home) -> String {
    let mut text = String::new();
    for file in &account.files {
        let verdict = Verdict::of(file, account).word();
        let what = what(file, account, home);
        let reused = if file.reused { KNOWN } else { "" };
        let _ = writeln!(
            text,
            "{verdict:VERDICT_WIDTH$}  {}: {what}{reused}",
            one_line(&file.path)
        );
    }
    if account.reused() > 0 {
        let _ = writeln!(text, "{}", reused_in_words(account));
    }
    if let Some(shard) = account.shard {
        let _ = write!(text, "shard {shard}: ");
    }
    let _ = writeln!(text, "{}", account_in_words(account));
    if account.shard.is_some() {
        let _ = writeln!(text, "{OF_A_SHARD}");
    }
    text
}

/// `9,999 of 10,000 files known from before`.
fn reused_in_words(account: &Account) -> String {
    let files = counted(account.files.len(), "file", "files");
    format!(
        "{} of {files} known from before",
        thousands(account.reused() as i64)
    )
}

/// Names of files and titles may hold anything; a line stays a line.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect()
}

fn what(file: &FileEntry, account: &Account, home: Home) -> String {
    match &file.was {
        Was::Failed(why) => one_line(why),
        Was::Foreign => "no file of a watch or a service".to_owned(),
        Was::NotActivity(kind) => match body_in_words(&file.body) {
            facts if facts.is_empty() => kind.names().0.to_owned(),
            facts => format!("{}, {facts}", kind.names().0),
        },
        Was::Training {
            activities,
            records,
            damage,
            lost_bytes,
        } => {
            let mut parts: Vec<String> = activities
                .iter()
                .map(|activity| activity_in_words(activity, account, home))
                .collect();
            if parts.is_empty() {
                parts.push("no activity".to_owned());
            }
            if let Some(damage) = damage.filter(|damage| damage.loses()) {
                let records = counted(*records, "record", "records");
                parts.push(match lost_bytes {
                    0 => format!("{damage}; kept {records}"),
                    lost => {
                        let lost = counted(*lost, "byte", "bytes");
                        format!("{damage}; kept {records}, lost {lost}")
                    }
                });
            }
            parts.join("; ")
        }
    }
}

/// `run on Mon 5 May 2025 at 18:10, 8.2 km in 0:45:12`, and whose duplicate it is.
fn activity_in_words(activity: &ActivityEntry, account: &Account, home: Home) -> String {
    let start = local(activity, home);
    let distance = activity.distance_m;
    let distance = distance.map_or(String::new(), |m| format!("{} in ", kilometres(m)));
    let mut words = format!(
        "{} on {}, {distance}{}",
        activity.sport,
        start.format("%a %-d %b %Y at %H:%M"),
        length(activity.timer_s)
    );
    if activity.length_assumed {
        words += " (assumed from the distance)";
    }
    match activity.unseen {
        Some(Unseen::Missing) => words += ", by the list alone: its file is missing",
        Some(Unseen::Unread) => words += ", by the list alone: its file gave no training",
        None => {}
    }
    if let Some(cropped) = activity.cropped {
        let _ = write!(
            words,
            ", of which the list has {}",
            cropped_in_words(cropped)
        );
    }
    for doubt in doubts_of(activity, account) {
        let _ = write!(words, "; doubted: {doubt}");
    }
    if let Some(duplicate) = account.duplicate(&activity.origin) {
        let of = match duplicate.of.path == activity.origin.path {
            true => "another training in this file".to_owned(),
            false => one_line(&duplicate.of.path),
        };
        let compared = duplicate.compared.as_ref().map_or(String::new(), |with| {
            format!(", compared with {}", one_line(&with.path))
        });
        let _ = match duplicate.reason {
            Reason::Route => write!(words, ", the route of {of}"),
            Reason::Alike(_) | Reason::LeftRunning { .. } => {
                write!(
                    words,
                    ", duplicate of {of} ({}{compared})",
                    duplicate.reason
                )
            }
        };
        if !duplicate.gave.is_empty() {
            let _ = write!(words, ", to which it gave {}", channels(&duplicate.gave));
        }
    }
    words
}

/// `5.4 km in 0:30:00`, or the one of both that is much less than in the file.
fn cropped_in_words(cropped: Cropped) -> String {
    let distance = cropped.distance_m.map(kilometres);
    let parts = [distance, cropped.elapsed_s.map(duration)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" in ")
}

/// With a blank that a terminal can break.
fn kilometres(metres: f64) -> String {
    Units::Metric.distance(metres).replace('\u{a0}', " ")
}

fn channels(channels: &[Channel]) -> String {
    let names: Vec<String> = channels.iter().map(Channel::to_string).collect();
    names.join(", ")
}

/// When it began on the athlete's clock.
fn local(activity: &ActivityEntry, home: Home) -> NaiveDateTime {
    let offset_s = activity.offset_s(home);
    activity.start.naive_utc() + TimeDelta::seconds(i64::from(offset_s))
}

/// `3 resting heart rates, 1 night`.
fn body_in_words(facts: &[BodyFact]) -> String {
    let count = |is: fn(&BodyMeasure) -> bool| facts.iter().filter(|f| is(&f.measure)).count();
    let parts = [
        (
            count(|m| matches!(m, BodyMeasure::RestingHeartRate { .. })),
            ("resting heart rate", "resting heart rates"),
        ),
        (
            count(|m| {
                matches!(
                    m,
                    BodyMeasure::NightHrv { .. } | BodyMeasure::SpotHrv { .. }
                )
            }),
            ("heart rate variability", "heart rate variabilities"),
        ),
        (
            count(|m| matches!(m, BodyMeasure::Sleep { .. })),
            ("night of sleep", "nights of sleep"),
        ),
    ];
    let known = parts.iter().filter(|(count, _)| *count > 0);
    let words: Vec<String> = known
        .map(|(count, (one, many))| counted(*count, one, many))
        .collect();
    words.join(", ")
}
