//! The German day on one screen.

use chrono::NaiveDate;

use super::German;
use crate::answer::JudgedSession;
use crate::history::ScoredActivity;
use crate::recovery::{DayKind, KeptRecovery, Wait};
use crate::report::words::dates::DateWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::NumberWords;
use crate::report::words::today::{MightDo, TodayLabels, TodayWords, WouldChange};

const LABELS: TodayLabels = TodayLabels {
    recovery: "Erholung",
    diary: "Tagebuch",
    your_watch: "deine Uhr",
    running: "Laufen",
    well_done: "gut gemacht",
    assumed: "angenommen",
    not_known: "unsicher",
    walk: "gehen ab",
    next_run: "Lauf ab",
    next_easy: "locker ab",
    next_hard: "hart ab",
    what_if: "wenn du",
    more_in_json: "… mehr mit --format json",
};

impl TodayWords for German {
    fn today(&self) -> &'static TodayLabels {
        &LABELS
    }

    fn after_sessions(&self, count: usize, before: DayKind) -> String {
        let sessions = match count {
            1 => "der heutigen Einheit".to_owned(),
            many => format!("den {many} heutigen Einheiten"),
        };
        format!("nach {sessions} (davor: {})", self.kind(before))
    }

    fn recovery_complete(&self, cause: Option<&ScoredActivity>) -> String {
        format!(
            "vollständig: Beine, Herz und Kreislauf sind erholt{}",
            self.after_cause(cause)
        )
    }

    fn recovery_almost_complete(&self, cause: Option<&ScoredActivity>) -> String {
        format!("so gut wie erholt{}", self.after_cause(cause))
    }

    fn recovery_goes_on(&self, cause: Option<&ScoredActivity>, legs: i64, heart: i64) -> String {
        let part = |hours: i64| match hours {
            0 => "erholt".to_owned(),
            hours => format!("erholt in {}", self.hours_or_days(hours)),
        };
        let from = cause.map_or(String::new(), |cause| {
            format!("{}: ", self.after_session(cause))
        });
        let (legs, heart) = (part(legs), part(heart));
        match legs == heart {
            true => format!("{from}Beine, Herz und Kreislauf {legs}"),
            false => format!("{from}Beine {legs}, Herz und Kreislauf {heart}"),
        }
    }

    fn watch_advised(&self, watch_h: f64, session: JudgedSession, is_cause: bool) -> String {
        let (activity, session) = session;
        let after = match is_cause {
            true => "nach dieser Einheit".to_owned(),
            false => format!("nach {}", self.the_session(activity)),
        };
        let hard = session.after.hard;
        format!(
            "empfahl {after} {} Erholung; unsere Schätzung: {} (Herz und Kreislauf), {} (Beine)",
            self.in_hours(watch_h),
            self.in_hours(hard.cardio_h),
            self.in_hours(hard.mechanical_h)
        )
    }

    fn kept_since(&self, kept: &KeptRecovery, since: NaiveDate) -> String {
        let what = ("empfohlenen Erholungstag", "empfohlene Erholungstage");
        let days = self.counted(kept.kept_days, what);
        let since = self.whole_date(since);
        let ready = self.percent(kept.ready_h / kept.known_h.max(1.0));
        let streak = match kept.longest_streak_days {
            ..2 => String::new(),
            days => format!(" (längste Serie {days})"),
        };
        format!(
            "seit {since} hast du {days} eingehalten{streak}; vor {} von {} Einheiten warst du vollständig \
             erholt, insgesamt {ready} der Zeit",
            kept.recovered_starts, kept.starts
        )
    }

    fn fine_now(&self) -> &'static str {
        "sofort"
    }

    fn no_end_in_sight(&self) -> &'static str {
        "nach einigen lockeren Tagen"
    }

    fn wait(&self, wait: &Wait, today: NaiveDate) -> String {
        let due = self.due_from(wait.due, today);
        format!("{due}, genug erholt in {}", self.hours_or_days(wait.hours))
    }

    fn first_run(&self) -> &'static str {
        "; zuerst 20–40\u{a0}min"
    }

    fn would_change(&self, change: WouldChange) -> String {
        let when = |due| self.due_from(due, change.today);
        let session = match change.session {
            MightDo::UsualRun(Some(metres)) => {
                format!("heute deine üblichen {} läufst", self.long_distance(metres))
            }
            MightDo::UsualRun(None) => "heute deinen üblichen Lauf machst".to_owned(),
            MightDo::HardAs(day) => {
                let day = self.whole_date(day);
                format!("heute so hart trainierst wie am {day}")
            }
        };
        let next = match change.is_novice {
            true => "nächster Lauf",
            false => "nächste harte Einheit",
        };
        let instead = change.instead_of;
        let instead = instead.map_or(String::new(), |due| format!(" statt {}", when(due)));
        let easy = change.easy.map_or(String::new(), |due| {
            format!("locker laufen {}, ", when(due))
        });
        format!("{session}: {easy}{next} {}{instead}", when(change.then))
    }
}

impl German {
    fn after_cause(&self, cause: Option<&ScoredActivity>) -> String {
        cause.map_or(String::new(), |cause| {
            format!(" {}", self.after_session(cause))
        })
    }
}
