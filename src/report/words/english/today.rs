//! The English day on one screen.

use chrono::NaiveDate;

use super::English;
use crate::answer::JudgedSession;
use crate::history::ScoredActivity;
use crate::recovery::{DayKind, KeptRecovery, Wait};
use crate::report::words::dates::DateWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::NumberWords;
use crate::report::words::sessions::SessionWords;
use crate::report::words::today::{MightDo, TodayLabels, TodayWords, WouldChange};

const LABELS: TodayLabels = TodayLabels {
    recovery: "recovery",
    diary: "diary",
    your_watch: "your watch",
    running: "running",
    well_done: "well done",
    assumed: "assumed",
    not_known: "uncertain",
    walk: "walk",
    next_run: "next run",
    next_easy: "next easy",
    next_hard: "next hard",
    what_if: "if you",
    more_in_json: "… more with --format json",
};

impl TodayWords for English {
    fn today(&self) -> &'static TodayLabels {
        &LABELS
    }

    fn after_sessions(&self, count: usize, before: DayKind) -> String {
        let sessions = match count {
            1 => "session".to_owned(),
            many => format!("{many} sessions"),
        };
        format!("after today’s {sessions} (before: {})", self.kind(before))
    }

    fn recovery_complete(&self, cause: Option<&ScoredActivity>) -> String {
        let from = self.of_cause(" from", cause);
        format!("complete: legs, heart and lungs have recovered{from}")
    }

    fn recovery_almost_complete(&self, cause: Option<&ScoredActivity>) -> String {
        format!("almost fully recovered{}", self.of_cause(" from", cause))
    }

    fn recovery_goes_on(&self, cause: Option<&ScoredActivity>, legs: i64, heart: i64) -> String {
        let part = |hours: i64| match hours {
            0 => "complete".to_owned(),
            hours => format!("complete in {}", self.hours_or_days(hours)),
        };
        let from = cause.map_or(String::new(), |cause| {
            format!("from {}: ", self.session_name(cause))
        });
        let (legs, heart) = (part(legs), part(heart));
        match legs == heart {
            true => format!("{from}{legs} (legs, heart and lungs)"),
            false => format!("{from}legs {legs}, heart and lungs {heart}"),
        }
    }

    fn watch_advised(&self, watch_h: f64, session: JudgedSession, is_cause: bool) -> String {
        let (activity, session) = session;
        let after = match is_cause {
            true => "that session".to_owned(),
            false => self.session_name(activity),
        };
        let hard = session.after.hard;
        format!(
            "advised {} of recovery after {after}; we estimate {} (heart and lungs), {} (legs)",
            self.in_hours(watch_h),
            self.in_hours(hard.cardio_h),
            self.in_hours(hard.mechanical_h)
        )
    }

    fn kept_since(&self, kept: &KeptRecovery, since: NaiveDate) -> String {
        let what = ("recommended recovery day", "recommended recovery days");
        let days = self.counted(kept.kept_days, what);
        let since = self.whole_date(since);
        let ready = self.percent(kept.ready_h / kept.known_h.max(1.0));
        let streak = match kept.longest_streak_days {
            ..2 => String::new(),
            days => format!(" (longest streak {days})"),
        };
        format!(
            "you took {days} since {since}{streak}; fully recovered at the start of {} of {} sessions, and \
             {ready} of the time",
            kept.recovered_starts, kept.starts
        )
    }

    fn fine_now(&self) -> &'static str {
        "today is fine"
    }

    fn no_end_in_sight(&self) -> &'static str {
        "after some days of easy training"
    }

    fn wait(&self, wait: &Wait, today: NaiveDate) -> String {
        let due = self.due_from(wait.due, today);
        format!(
            "{due}, recovered enough in {}",
            self.hours_or_days(wait.hours)
        )
    }

    fn first_run(&self) -> &'static str {
        "; 20–40\u{a0}min at first"
    }

    fn would_change(&self, change: WouldChange) -> String {
        let when = |due| self.due_from(due, change.today);
        let session = match change.session {
            MightDo::UsualRun(Some(metres)) => {
                format!("run your usual {} today", self.long_distance(metres))
            }
            MightDo::UsualRun(None) => "do your usual run today".to_owned(),
            MightDo::HardAs(day) => {
                let day = self.whole_date(day);
                format!("train as hard as on {day} today")
            }
        };
        let next = match change.is_novice {
            true => "next run",
            false => "next hard session",
        };
        let instead = change.instead_of;
        let instead = instead.map_or(String::new(), |due| format!(" instead of {}", when(due)));
        let easy = change
            .easy
            .map_or(String::new(), |due| format!("easy running {}, ", when(due)));
        format!("{session}: {easy}{next} {}{instead}", when(change.then))
    }
}

impl English {
    fn of_cause(&self, word: &str, cause: Option<&ScoredActivity>) -> String {
        cause.map_or(String::new(), |cause| {
            format!("{word} {}", self.session_name(cause))
        })
    }
}
