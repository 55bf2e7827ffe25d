//! What a file held, on one line.

use std::fmt::Write;

use chrono::{NaiveDateTime, TimeDelta};

use crate::activity::{BodyFact, BodyMeasure};
use crate::answer::{Account, ActivityEntry, FileEntry, Was};
use crate::athlete::Home;
use crate::digest::{Channel, Cropped, Duplicate, Reason, Unseen};
use crate::report::words::doubts_in_words::doubts_of;
use crate::report::words::units::Units;
use crate::report::words::wording::{counted, duration, length};

/// What it held, or why nothing of it is known.
pub fn what(file: &FileEntry, account: &Account, home: Home) -> String {
    match &file.was {
        Was::Failed(why) => why.clone(),
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
    if let Some(left_out) = account.left_out(&activity.origin) {
        let why = left_out.reason.as_deref();
        let why = why.map_or(String::new(), |why| format!(": {why}"));
        let _ = write!(words, "; left out by your corrections{why}");
    }
    if let Some(duplicate) = account.duplicate(&activity.origin) {
        words += &duplicate_in_words(duplicate);
        if !duplicate.gave.is_empty() {
            let _ = write!(words, ", to which it gave {}", channels(&duplicate.gave));
        }
    }
    words
}

/// What it repeats, and why it is known to.
fn duplicate_in_words(duplicate: &Duplicate) -> String {
    let of = match duplicate.of.path == duplicate.digest.origin.path {
        true => "another training in this file",
        false => &duplicate.of.path,
    };
    let compared = duplicate.compared.as_ref();
    let compared = compared.map_or(String::new(), |with| {
        format!(", compared with {}", with.path)
    });
    match duplicate.reason {
        Reason::Route => format!(", the route of {of}"),
        Reason::Alike(_) | Reason::LeftRunning { .. } => {
            format!(", duplicate of {of} ({}{compared})", duplicate.reason)
        }
    }
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
pub fn local(activity: &ActivityEntry, home: Home) -> NaiveDateTime {
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
