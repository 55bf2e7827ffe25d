//! Sessions done before the body was ready for them (docs/recovery.md). Hard days in a row and recovery
//! runs that were too hard have rules of their own, which say more.

use chrono::TimeDelta;

use super::hard_days_apart::follows_hard_day;
use super::recovery_run_too_hard::was_meant_as_recovery;
use crate::audit::finding::{Finding, Severity, cost_h};
use crate::audit::rule::{AuditRule, Judgement};
use crate::audit::scene::{Scene, session_name};
use crate::history::ScoredActivity;
use crate::recovery::{
    Careful, Class, Compared, DayKind, Left, Limit, Limits, SessionRecovery, TooEarly,
};

/// Fewer hours than this are nothing to speak of: the range of a day's recovery is wider (constant of this
/// project).
const TOLERATED_H: Limit = Limit {
    name: "tolerated_h",
    usual: 6.0,
    least: 0.0,
    most: 48.0,
};

/// The rule; see the head of this file.
pub struct BeforeRecovered;

impl AuditRule for BeforeRecovered {
    fn name(&self) -> &'static str {
        "trained before recovered"
    }

    fn source(&self) -> &'static str {
        "the clocks of this project (docs/recovery.md)"
    }

    fn limits(&self) -> &'static [Limit] {
        &[TOLERATED_H]
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let tolerated_h = limits.get(&TOLERATED_H);
        let mut judgement = Judgement::default();
        for (activity, session) in scene.trainings() {
            if follows_hard_day(scene, activity, session)
                || was_meant_as_recovery(scene, activity, session)
            {
                continue;
            }
            let early = session.too_early;
            let early = early.filter(|early| {
                early.careful.is_some() || missing_h(session.class, early.left) > tolerated_h
            });
            if session.restarts_clocks || early.is_some() {
                judgement.take(early.map(|early| finding(self.name(), activity, session, early)));
            }
        }
        judgement
    }
}

/// Hours by which a session of some class came too early.
fn missing_h(class: Class, left: Left) -> f64 {
    match class {
        Class::Hard => left.hard.longest_h(),
        _ => left.easy.longest_h(),
    }
}

fn finding(
    rule: &'static str,
    activity: &ScoredActivity,
    session: &SessionRecovery,
    early: TooEarly,
) -> Finding {
    let missing = missing_h(session.class, early.left);
    let what = match session.class {
        Class::Hard => "hard training",
        _ => "easy running",
    };
    let name = session_name(activity);
    let evidence = match early.careful {
        None => format!(
            "the {name} came {} before {what} was fine ({} to go); {} was the most advised{}",
            hours(missing),
            left_in_words(session.class, early.left),
            most(early.kind),
            watch_in_words(activity)
        ),
        Some(why) => format!(
            "the {name} came when {} was the most advised ({})",
            most(early.kind),
            why.name()
        ),
    };
    Finding {
        rule,
        date: activity.day,
        severity: severity(early),
        evidence,
        compared: (
            Compared::new("to go when it began", missing, "h"),
            Compared::new(
                "to go when it ended",
                missing_h(session.class, session.after),
                "h",
            ),
        ),
        cost_h: cost_h(session),
        better: better(activity, session, early),
    }
}

/// Serious where not even a walk was advised; a note where it is one kind off.
fn severity(early: TooEarly) -> Severity {
    match (early.careful, early.kind) {
        (Some(Careful::ComingBack | Careful::LittleKnown), _) => Severity::Note,
        (_, DayKind::Rest) => Severity::Serious,
        (_, DayKind::Walk | DayKind::RecoveryRun) => Severity::Warning,
        (_, DayKind::Easy | DayKind::Ready) => Severity::Note,
    }
}

fn hours(hours: f64) -> String {
    format!("{:.0}\u{a0}h", hours.ceil())
}

/// What the watch itself advised then, where its file says so.
fn watch_in_words(activity: &ScoredActivity) -> String {
    let asked_h = activity.digest.watch.recovery_h;
    asked_h.map_or(String::new(), |asked_h| {
        format!("; the watch itself then advised {}", hours(asked_h))
    })
}

/// What each clock had left, of those that count for a class.
fn left_in_words(class: Class, left: Left) -> String {
    let clocks = match class {
        Class::Hard => left.hard,
        _ => left.easy,
    };
    format!(
        "legs {}, heart and lungs {}",
        hours(clocks.mechanical_h),
        hours(clocks.cardio_h)
    )
}

fn most(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Rest => "rest",
        DayKind::Walk => "a walk",
        DayKind::RecoveryRun => "a recovery run",
        DayKind::Easy | DayKind::Ready => "easy training",
    }
}

/// What the moment was good for, and from when on it would have been fine.
fn better(activity: &ScoredActivity, session: &SessionRecovery, early: TooEarly) -> String {
    let instead = match early.kind {
        DayKind::Rest => "a day off",
        DayKind::Walk => "a walk",
        DayKind::RecoveryRun => "a recovery run or a walk",
        DayKind::Easy | DayKind::Ready => "easy effort throughout",
    };
    let minutes = (60.0 * missing_h(session.class, early.left)).ceil() as i64;
    if minutes == 0 {
        return instead.to_owned();
    }
    let fine = activity.local_start + TimeDelta::minutes(minutes);
    format!(
        "{instead}; the same from {} on",
        fine.format("%a %-d\u{a0}%b, %H:%M")
    )
}

#[cfg(test)]
mod tests {
    use crate::audit::Severity;
    use crate::audit::example_audit::{ExampleHistory, day};

    #[test]
    fn a_novice_who_runs_on_the_morrow_is_told_why_that_is_soon() {
        let made = ExampleHistory::runs(&[(0, 3.0), (1, 3.0), (9, 3.0)]);
        let found = made.found("trained before recovered", 0, 10);
        assert_eq!(found.iter().map(|f| f.date).collect::<Vec<_>>(), [day(1)]);
        assert!(found[0].evidence.contains("new to running"), "{found:#?}");
    }

    #[test]
    fn a_run_on_the_morrow_of_one_far_beyond_custom_is_found_with_its_hours() {
        let made = ExampleHistory::regular_then(20, &[(142, 30.0), (143, 12.0)]);
        let found = made.found("trained before recovered", 142, 144);
        assert_eq!(found.iter().map(|f| f.date).collect::<Vec<_>>(), [day(143)]);
        let (began, ended) = &found[0].compared;
        assert!(ended.value > began.value && began.value > 8.0);
        assert_eq!(found[0].severity, Severity::Warning);
        assert!(found[0].cost_h.is_some_and(|h| h > 0.0));
    }
}
