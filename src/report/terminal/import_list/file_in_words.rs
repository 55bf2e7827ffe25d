//! What a file held, on one line.

use chrono::{NaiveDateTime, TimeDelta};

use crate::activity::{BodyFact, BodyMeasure};
use crate::answer::{Account, ActivityEntry, FileEntry, FileReason, Was};
use crate::athlete::Home;
use crate::report::words::Words;
use crate::report::words::files::BodyPart;

/// What it held, or why nothing of it is known.
pub fn what(file: &FileEntry, account: &Account, home: Home, words: &dyn Words) -> String {
    match &file.was {
        Was::Failed(why) => words.file_reason(FileReason::Failed(why)),
        Was::Foreign => words.file_reason(FileReason::Foreign),
        Was::NotActivity(kind) => {
            let kind = words.file_reason(FileReason::NotActivity(*kind));
            match body_in_words(&file.body, words) {
                facts if facts.is_empty() => kind,
                facts => format!("{kind}, {facts}"),
            }
        }
        Was::Training {
            activities,
            records,
            damage,
            lost_bytes,
        } => {
            let mut parts: Vec<String> = activities
                .iter()
                .map(|activity| activity_in_words(activity, account, home, words))
                .collect();
            if parts.is_empty() {
                parts.push(words.files().no_activity.to_owned());
            }
            if let Some(damage) = damage.filter(|damage| damage.loses()) {
                let salvaged = words.salvaged(*records, *lost_bytes);
                parts.push(format!("{}; {salvaged}", words.damage(damage)));
            }
            parts.join("; ")
        }
    }
}

/// `run on Mon 5 May 2025 at 18:10, 8.2 km in 0:45:12`, and whose duplicate it is.
fn activity_in_words(
    activity: &ActivityEntry,
    account: &Account,
    home: Home,
    words: &dyn Words,
) -> String {
    let names = words.files();
    let start = words.moment(local(activity, home), false);
    let length = words.length(activity.timer_s);
    // With blanks that a terminal can break.
    let extent = match activity.distance_m {
        Some(metres) => {
            let distance = words.distance(metres).replace('\u{a0}', " ");
            format!("{distance}{}{length}", names.within)
        }
        None => length,
    };
    let mut told = words.activity_at(words.sport(activity.sport), &start, &extent);
    if activity.length_assumed {
        told += names.length_assumed;
    }
    if let Some(unseen) = activity.unseen {
        told += words.unseen(unseen);
    }
    if let Some(cropped) = activity.cropped {
        told += &words.cropped(cropped).replace('\u{a0}', " ");
    }
    for doubt in words.doubts_of(activity, account) {
        told += &words.doubted(&doubt);
    }
    if let Some(left_out) = account.left_out(&activity.origin) {
        told += &words.left_out_because(left_out.reason.as_deref());
    }
    if let Some(duplicate) = account.duplicate(&activity.origin) {
        let of = match duplicate.of.path == duplicate.digest.origin.path {
            true => names.same_file,
            false => &duplicate.of.path,
        };
        told += &words.duplicate_of(of, duplicate);
        let gave = duplicate.gave.iter();
        let gave: Vec<&str> = gave.map(|channel| words.channel(*channel)).collect();
        if !gave.is_empty() {
            told += &words.gave(&gave.join(", "));
        }
    }
    told
}

/// When it began on the athlete's clock.
pub fn local(activity: &ActivityEntry, home: Home) -> NaiveDateTime {
    let offset_s = activity.offset_s(home);
    activity.start.naive_utc() + TimeDelta::seconds(i64::from(offset_s))
}

/// `3 resting heart rates, 1 night of sleep`.
fn body_in_words(facts: &[BodyFact], words: &dyn Words) -> String {
    let part = |fact: &BodyFact| match fact.measure {
        BodyMeasure::RestingHeartRate { .. } => BodyPart::RestingHeartRates,
        BodyMeasure::NightHrv { .. } | BodyMeasure::SpotHrv { .. } => BodyPart::Variabilities,
        BodyMeasure::Sleep { .. } => BodyPart::Nights,
    };
    let parts = [
        BodyPart::RestingHeartRates,
        BodyPart::Variabilities,
        BodyPart::Nights,
    ];
    let counts = parts.map(|wanted| {
        let of_part = facts.iter().filter(|fact| part(fact) == wanted);
        (wanted, of_part.count())
    });
    let known = counts.into_iter().filter(|(_, count)| *count > 0);
    let told: Vec<String> = known
        .map(|(part, count)| words.body_part(part, count))
        .collect();
    told.join(", ")
}
