//! Words of English for the rooms that do not choose a language yet.

use chrono::NaiveDate;

use super::advice::AdviceWords;
use super::athlete::AthleteWords;
use super::dates::DateWords;
use super::doubts::DoubtWords;
use super::english::English;
use super::files::FileWords;
use super::foot::FootWords;
use super::headline::HeadlineInWords;
use super::names::NameWords;
use super::numbers::NumberWords;
pub use super::numbers::capitalised;
use super::sessions::SessionWords;
use super::summary::SummaryWords;
use super::units::Units;
use super::{Language, Words};
use crate::activity::Sport;
use crate::answer::{Account, DoubtedSessions, Results, Today};
use crate::athlete::{Dating, DiaryNote, Home, Thresholds};
use crate::clean::Repairs;
use crate::digest::Digest;
use crate::history::ScoredActivity;
use crate::recovery::{
    Breach, ComingDay, Counterfactual, DayAdvice, DayKind, Due, SessionRecovery,
};

const ENGLISH: English = English(Units::Metric);

fn in_units(units: Units) -> &'static dyn Words {
    Language::English.words_in(units)
}

/// `Sat 13 Sep`.
pub fn short_date(date: NaiveDate) -> String {
    ENGLISH.short_date(date)
}

/// `13 Sep 2025`.
pub fn long_date(date: NaiveDate) -> String {
    ENGLISH.long_date(date)
}

/// `5 Jun – 14 Sep 2025`, with the first year only where it differs.
pub fn date_span(from: NaiveDate, to: NaiveDate) -> String {
    ENGLISH.date_span(from, to)
}

/// `Mon 15 Sep, evening`.
pub fn due_in_words(due: Due) -> String {
    ENGLISH.due(due)
}

/// `sick, bad night`; nothing of a day without a note.
pub fn diary_in_words(notes: &[DiaryNote]) -> Option<String> {
    ENGLISH.diary(notes)
}

/// What the athlete corrected; nothing of an activity left as it was recorded.
pub fn corrected_in_words(digest: &Digest) -> Option<String> {
    ENGLISH.corrections(digest)
}

/// `Only run and hike: …`; nothing where all kinds of training are shown.
pub fn only_in_words(shown: &[Sport]) -> Option<String> {
    Some(capitalised(&ENGLISH.only(shown)?) + ".")
}

/// `1 day`, `3 days`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    ENGLISH.counted(count, (one, many))
}

/// `12,345`.
pub fn thousands(number: i64) -> String {
    ENGLISH.thousands(number)
}

/// `+7`, `0`, `−12`.
pub fn signed(number: f64) -> String {
    ENGLISH.signed(number)
}

/// `45:12`, or `1:45:12` from an hour on.
pub fn duration(seconds: f64) -> String {
    ENGLISH.duration(seconds)
}

/// The same of a session, whose length may be unknown.
pub fn length(seconds: f64) -> String {
    ENGLISH.length(seconds)
}

/// What kind of day it is and why, in a sentence.
pub fn reason(results: &Results, advice: &DayAdvice, units: Units) -> String {
    in_units(units).reason(results, advice)
}

/// `Saturday’s 12.1 km run (13 Sep)`.
pub fn session_name(activity: &ScoredActivity, units: Units) -> String {
    in_units(units).session_name(activity)
}

/// What comes first, in words.
pub fn headline(results: &Results, units: Units) -> HeadlineInWords {
    HeadlineInWords::of(results, in_units(units))
}

/// `Days follow Europe/Rome time (most activities were there)`.
pub fn days_follow(home: Home) -> String {
    ENGLISH.days_follow(home)
}

/// Which limit a session broke.
pub fn breach_in_words(breach: Breach) -> String {
    ENGLISH.breach(breach)
}

/// What a walk instead would have gained.
pub fn counterfactual_in_words(counterfactual: &Counterfactual) -> Option<String> {
    ENGLISH.counterfactual(counterfactual)
}

/// Why a session that looks meant as recovery was none.
pub fn failed_recovery_in_words(session: &SessionRecovery) -> Option<String> {
    let breaches = ENGLISH.failed_recovery(session)?;
    Some(ENGLISH.was_no_recovery(&breaches))
}

/// The recovery that a session needs.
pub fn session_needs(session: &SessionRecovery) -> String {
    ENGLISH.session_needs(session)
}

/// What was read, unread and set aside, in one line.
pub fn account_in_words(account: &Account) -> String {
    ENGLISH.account(account)
}

/// Percentage of each method among the sessions of the range.
pub fn methods(results: &Results) -> String {
    ENGLISH.loads(results)
}

/// Heart rates and pace that loads rest on.
pub fn thresholds(thresholds: &Thresholds, dating: Dating, units: Units) -> String {
    in_units(units).thresholds(thresholds, dating)
}

/// How many sessions hold something that no body does.
pub fn doubted_in_words(doubted: &DoubtedSessions, units: Units) -> String {
    in_units(units).doubted_sessions(doubted)
}

/// What no body does, corrections that were learned, and loads that are doubtful.
pub fn doubts_in_words(results: &Results, units: Units) -> Vec<String> {
    in_units(units).doubts(results)
}

/// Each repair with its amount.
pub fn repairs(repairs: &Repairs) -> String {
    ENGLISH.repairs(repairs)
}

/// What a kind of day allows.
pub fn meaning(kind: DayKind, novice: bool) -> &'static str {
    ENGLISH.meaning(kind, novice)
}

/// What a day allows.
pub fn limits_in_words(today: &Today, kind: DayKind) -> Vec<(&'static str, String)> {
    ENGLISH.limits(today, kind)
}

/// A coming day in sentences of a line each.
pub fn day_in_words(today: &Today, day: &ComingDay) -> String {
    ENGLISH.coming_day(today, day)
}
