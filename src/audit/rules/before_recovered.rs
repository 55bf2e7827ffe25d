//! Sessions that restarted the clocks before the body was ready for them (docs/recovery.md).

use chrono::TimeDelta;

use crate::audit::scene::session_name;
use crate::audit::{AuditRule, Finding, Judgement, Limit, Limits, Scene, Severity};
use crate::history::ScoredActivity;
use crate::recovery::{Clocks, Compared, DayKind, SessionRecovery, TooEarly};

/// Fewer hours than this are nothing to speak of (constant of this project; usually every hour counts).
const TOLERATED_H: Limit = Limit {
    name: "tolerated_h",
    usual: 0.0,
    least: 0.0,
    most: 48.0,
};

/// A session that added less to the recovery, hours, did it no harm worth a finding.
pub const LEAST_COST_H: f64 = 0.5;

/// The rule; see the head of this file.
pub struct BeforeRecovered;

impl AuditRule for BeforeRecovered {
    fn name(&self) -> &'static str {
        "trained before recovered"
    }

    fn source(&self) -> &'static str {
        "the two clocks of this project (docs/recovery.md)"
    }

    fn limits(&self) -> &'static [Limit] {
        &[TOLERATED_H]
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let tolerated_h = limits.get(&TOLERATED_H);
        let mut judgement = Judgement::default();
        for (activity, session) in scene.sessions().filter(|(_, s)| s.interrupts) {
            let early = session.too_early;
            let early = early.filter(|early| early.left.longest_h() > tolerated_h);
            let early = early.filter(|_| costs_something(session));
            judgement.take(early.map(|early| finding(self.name(), activity, session, early)));
        }
        judgement
    }
}

fn finding(
    rule: &'static str,
    activity: &ScoredActivity,
    session: &SessionRecovery,
    early: TooEarly,
) -> Finding {
    let left = early.left.longest_h();
    let cost_h = session.added.map(Clocks::longest_h);
    Finding {
        rule,
        date: activity.day,
        severity: severity(early.kind),
        evidence: format!(
            "the {} began {} before recovery was done ({}), when the clocks still asked for {}; \
             {:.0}\u{a0}h were left when it ended{}",
            session_name(activity),
            hours(left),
            left_in_words(early.left),
            asked(early.kind),
            session.after.longest_h(),
            watch_in_words(activity)
        ),
        compared: (
            Compared::new("left when it began", left, "h"),
            Compared::new("left when it ended", session.after.longest_h(), "h"),
        ),
        cost_h,
        better: better(activity, early),
    }
}

/// Whether a session added something to the recovery worth speaking of; a stroll down some steps does
/// not.
pub fn costs_something(session: &SessionRecovery) -> bool {
    session
        .added
        .is_none_or(|added| added.longest_h() >= LEAST_COST_H)
}

fn severity(kind: DayKind) -> Severity {
    match kind {
        DayKind::Rest => Severity::Serious,
        DayKind::Walk | DayKind::RecoveryRun => Severity::Warning,
        DayKind::Easy | DayKind::Ready => Severity::Note,
    }
}

fn hours(hours: f64) -> String {
    format!("{:.0}\u{a0}h", hours.ceil())
}

/// What the watch itself asked for then, where its file says so.
fn watch_in_words(activity: &ScoredActivity) -> String {
    let asked_h = activity.digest.watch.recovery_h;
    asked_h.map_or(String::new(), |asked_h| {
        format!("; the watch itself then asked for {}", hours(asked_h))
    })
}

/// What each clock had left.
fn left_in_words(left: Clocks) -> String {
    format!(
        "legs {}, heart and lungs {}",
        hours(left.mechanical_h),
        hours(left.cardio_h)
    )
}

fn asked(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Rest => "rest",
        DayKind::Walk => "no more than a walk",
        DayKind::RecoveryRun => "no more than a recovery run",
        DayKind::Easy | DayKind::Ready => "nothing above easy training",
    }
}

/// What the moment was good for, and when both clocks would have run out.
fn better(activity: &ScoredActivity, early: TooEarly) -> String {
    let walked = activity.digest.sport_as_done().is_walking();
    let instead = match early.kind {
        DayKind::Walk | DayKind::RecoveryRun if walked => "a shorter walk without long descents",
        DayKind::Rest => "a day off",
        DayKind::Walk => "a walk",
        DayKind::RecoveryRun => "a recovery run or a walk",
        DayKind::Easy | DayKind::Ready => "the same at easy effort throughout",
    };
    let minutes = (60.0 * early.left.longest_h()).ceil() as i64;
    let ready = activity.local_start + TimeDelta::minutes(minutes);
    format!(
        "{instead}; both clocks would have run out on {}",
        ready.format("%a %-d\u{a0}%b at %H:%M")
    )
}

#[cfg(test)]
mod tests {
    use crate::audit::made::Made;

    #[test]
    fn a_novice_who_runs_every_day_runs_too_early() {
        let made = Made::runs(&[(0, 6.0), (1, 6.0), (9, 6.0)]);
        let found = made.found("trained before recovered", 0, 10);
        assert_eq!(found.len(), 1, "{found:#?}");
        let finding = &found[0];
        assert_eq!(finding.date, crate::audit::made::day(1));
        let (began, ended) = &finding.compared;
        // For a novice hours add up, so what the second run asks for came on top of what was left.
        let alone = made.recovery.sessions[1].alone;
        assert!(ended.value > began.value && ended.value > alone.longest_h());
        assert!(finding.cost_h.is_some_and(|h| h > 0.0));
    }
}
