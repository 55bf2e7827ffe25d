//! English words for messages of the command line, which choose no language.

use super::english::English;
use super::files::FileWords;
use super::foot::FootWords;
use super::numbers::{NumberWords, as_sentence, capitalised};
use super::units::Units;
use crate::activity::Sport;
use crate::answer::Account;

const ENGLISH: English = English(Units::Metric);

/// `Only run and hike: …`; nothing where all kinds of training are shown.
pub fn only_in_words(shown: &[Sport]) -> Option<String> {
    Some(as_sentence(&capitalised(&ENGLISH.only(shown)?)))
}

/// `1 day`, `3 days`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    ENGLISH.counted(count, (one, many))
}

/// `12,345`.
pub fn thousands(number: i64) -> String {
    ENGLISH.thousands(number)
}

/// `45:12`, or `1:45:12` from an hour on, of a session whose length may be unknown.
pub fn length(seconds: f64) -> String {
    ENGLISH.length(seconds)
}

/// What was read, unread and set aside, in one line.
pub fn account_in_words(account: &Account) -> String {
    ENGLISH.account(account)
}
