//! Sentences that only the page needs, with what they are about put in.

use chrono::NaiveDate;

use crate::digest::Duplicate;
use crate::history::ScoredActivity;
use crate::load::Unscored;
use crate::recovery::{Class, DayKind, SessionRecovery, TooEarly};
use crate::report::words::Words;
use crate::report::words::page::{SentenceWords, filled};

/// The words of a language, and those of its sentences that only the page has.
pub type Speech<'a> = (&'a dyn Words, &'a SentenceWords);

/// `unscored: no heart rate was recorded`.
pub fn unscored(reason: Unscored, (language, words): Speech) -> String {
    filled(words.unscored, &[("why", &language.unscored(reason))])
}

/// `easy running was still 12 h away; advised at most: walk; it lengthened your recovery by 23 h`.
pub fn too_early(session: &SessionRecovery, early: TooEarly, (language, words): Speech) -> String {
    let (what, left) = match session.class {
        Class::Hard => (words.hard_training, early.left.hard),
        _ => (words.easy_running, early.left.easy),
    };
    let hours = |hours: f64| language.thousands(hours.round() as i64);
    let why = match early.careful {
        Some(careful) => language.careful(careful).to_owned(),
        None => {
            let away = hours(left.longest_h().ceil());
            filled(words.away, &[("what", what), ("hours", &away)])
        }
    };
    let advised = filled(words.at_most, &[("kind", language.kind(early.kind))]);
    let added = session.added.map_or(0.0, |added| added.longest_h());
    let lengthened = (added >= 0.5).then(|| filled(words.lengthened, &[("hours", &hours(added))]));
    let parts = [Some(why), Some(advised), lengthened];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// What a session of the advised day needs, and what was advised before it.
pub fn after_todays(
    (activity, session): (&ScoredActivity, &SessionRecovery),
    was: DayKind,
    (language, words): Speech,
) -> String {
    let values = [
        ("session", language.session_name(activity)),
        ("needs", language.session_needs(session)),
        ("before", language.kind(was).to_owned()),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    filled(words.after_todays, &values)
}

/// `repaired: 3 heart rate outliers removed`.
pub fn repaired(what: &str, words: &SentenceWords) -> String {
    filled(words.repaired, &[("what", what)])
}

/// How many sessions had something repaired.
pub fn repaired_in(some: usize, all: usize, words: &SentenceWords) -> String {
    let sentence = match all {
        1 => words.repaired_in_one,
        _ => words.repaired_in,
    };
    let (some, all) = (some.to_string(), all.to_string());
    filled(sentence, &[("some", &some), ("all", &all)])
}

/// Which recording counts in place of another, and why both are one session.
pub fn twice(duplicate: &Duplicate, (language, words): Speech) -> String {
    let why = language.duplicate_reason(duplicate);
    filled(words.twice, &[("path", &duplicate.of.path), ("why", &why)])
}

/// `night: short sleep`.
pub fn night(sign: &str, words: &SentenceWords) -> String {
    filled(words.night, &[("sign", sign)])
}

/// `diary: sick, bad night`.
pub fn noted(notes: &str, words: &SentenceWords) -> String {
    filled(words.diary, &[("notes", notes)])
}

/// `34 of 50`.
pub fn of(some: usize, all: usize, words: &SentenceWords) -> String {
    let (some, all) = (some.to_string(), all.to_string());
    filled(words.of, &[("some", &some), ("all", &all)])
}

/// `, since 4 Sep 2019`.
pub fn since(day: NaiveDate, (language, words): Speech) -> String {
    filled(words.since, &[("day", &language.long_date(day))])
}
