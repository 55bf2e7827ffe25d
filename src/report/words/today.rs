//! The day on one screen, in a language: how long to wait, what would change that, what the watch says.

use chrono::NaiveDate;

use super::advice::AdviceWords;
use crate::answer::{JudgedSession, Today};
use crate::history::ScoredActivity;
use crate::recovery::{DayKind, Due, KeptRecovery, Wait};

/// Names of the rows of the day, at most eleven letters each.
pub struct TodayLabels {
    /// How far recovery has come.
    pub recovery: &'static str,
    /// What the athlete noted.
    pub diary: &'static str,
    /// The watch's own number.
    pub your_watch: &'static str,
    /// What running could be.
    pub running: &'static str,
    /// Recovery that was kept.
    pub well_done: &'static str,
    /// What is taken for granted.
    pub assumed: &'static str,
    /// What is not known.
    pub not_known: &'static str,
    /// When a walk is fine.
    pub walk: &'static str,
    /// When the next run is due.
    pub next_run: &'static str,
    /// When easy running is due.
    pub next_easy: &'static str,
    /// When hard training is due.
    pub next_hard: &'static str,
    /// What a session today would change.
    pub what_if: &'static str,
    /// Where a screen ends before its words do.
    pub more_in_json: &'static str,
}

/// A session that might be done today, and what would come of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WouldChange {
    /// The session.
    pub session: MightDo,
    /// When easy running is due after it, where that is given separately.
    pub easy: Option<Due>,
    /// When the training that is waited for is due after it.
    pub then: Due,
    /// When it is due without it, where that differs.
    pub instead_of: Option<Due>,
    /// Whether a beginner waits for a run, and not for hard training.
    pub is_novice: bool,
    /// The day of the advice.
    pub today: NaiveDate,
}

/// A session that might be done today.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MightDo {
    /// The usual run, and how far it goes, metres.
    UsualRun(Option<f64>),
    /// The hard session of a day.
    HardAs(NaiveDate),
}

/// Sentences of the day on one screen.
pub trait TodayWords: AdviceWords {
    /// Names of its rows.
    fn today(&self) -> &'static TodayLabels;

    /// `after today’s session (before it: rest)`.
    fn after_sessions(&self, count: usize, before: DayKind) -> String;

    /// Legs and heart have both recovered from a session.
    fn recovery_complete(&self, cause: Option<&ScoredActivity>) -> String;

    /// Almost so.
    fn recovery_almost_complete(&self, cause: Option<&ScoredActivity>) -> String;

    /// Hours left until legs and heart have recovered from a session, whole; 0 where they have.
    fn recovery_goes_on(&self, cause: Option<&ScoredActivity>, legs: i64, heart: i64) -> String;

    /// The watch's own hours beside ours; the session is named where it is another than that above.
    fn watch_advised(&self, watch_h: f64, session: JudgedSession, is_cause: bool) -> String;

    /// Recovery that was kept since a day.
    fn kept_since(&self, kept: &KeptRecovery, since: NaiveDate) -> String;

    /// It may be done at once.
    fn fine_now(&self) -> &'static str;

    /// No end is in sight.
    fn no_end_in_sight(&self) -> &'static str;

    /// `tomorrow morning, in 14 h`.
    fn wait(&self, wait: &Wait, today: NaiveDate) -> String;

    /// How long the first run should be after something large or a break.
    fn first_run(&self) -> &'static str;

    /// What a session today would change.
    fn would_change(&self, change: WouldChange) -> String;

    /// The heading of the screen, before the kind of day.
    fn today_heading(&self, today: &Today) -> String {
        format!("{}:", self.full_date(today.date()))
    }
}
