//! Sessions done before the body was ready for them (docs/recovery.md). Hard days in a row and recovery
//! runs that were too hard have rules of their own, which say more.

use super::hard_days_apart::follows_hard_day;
use super::recovery_run_too_hard::was_meant_as_recovery;
use crate::audit::evidence::{Evidence, SessionFact, TooSoon};
use crate::audit::finding::{Finding, Severity, cost_h};
use crate::audit::rule::{AuditRule, Counted, Judgement};
use crate::audit::scene::Scene;
use crate::history::ScoredActivity;
use crate::recovery::{
    Careful, Class, Clocks, DayKind, Left, Limit, Limits, Rule, SessionRecovery, Source, TooEarly,
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
    fn rule(&self) -> Rule {
        Rule::BeforeRecovered
    }

    fn source(&self) -> Source {
        Source::Project("docs/recovery.md")
    }

    fn limits(&self) -> &'static [Limit] {
        &[TOLERATED_H]
    }

    fn counted(&self) -> Counted {
        Counted::Sessions
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
                early.careful.is_some()
                    || to_go(session.class, early.left).longest_h() > tolerated_h
            });
            if session.restarts_clocks || early.is_some() {
                judgement.take(early.and_then(|early| finding(activity, session, early)));
            }
        }
        judgement
    }
}

/// Hours until the body is ready for a session of some class.
fn to_go(class: Class, left: Left) -> Clocks {
    match class {
        Class::Hard => left.hard,
        _ => left.easy,
    }
}

fn finding(
    activity: &ScoredActivity,
    session: &SessionRecovery,
    early: TooEarly,
) -> Option<Finding> {
    let soon = TooSoon {
        session: SessionFact::of(activity),
        class: session.class,
        advised: early.kind,
        careful: early.careful,
        to_go: to_go(session.class, early.left),
        after_h: to_go(session.class, session.after).longest_h(),
        watch_h: activity.digest.watch.recovery_h,
    };
    let finding = Finding::new(activity.day, severity(early), Evidence::TooSoon(soon))?;
    Some(finding.costing(cost_h(session)))
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

#[cfg(test)]
mod tests {
    use crate::audit::example_audit::{ExampleHistory, day};
    use crate::audit::{Evidence, Severity};
    use crate::recovery::{Careful, Rule};

    #[test]
    fn a_beginner_who_runs_again_the_next_day_is_told_why_that_is_soon() {
        let made = ExampleHistory::runs(&[(0, 3.0), (1, 3.0), (9, 3.0)]);
        let found = made.found(Rule::BeforeRecovered, 0, 10);
        assert_eq!(found.iter().map(|f| f.date).collect::<Vec<_>>(), [day(1)]);
        let Evidence::TooSoon(soon) = &found[0].evidence else {
            panic!("{found:#?}");
        };
        assert_eq!(soon.careful, Some(Careful::NewToRunning));
    }

    #[test]
    fn a_run_on_the_morrow_of_one_far_beyond_custom_is_found_with_its_hours() {
        let made = ExampleHistory::regular_then(20, &[(142, 30.0), (143, 12.0)]);
        let found = made.found(Rule::BeforeRecovered, 142, 144);
        assert_eq!(found.iter().map(|f| f.date).collect::<Vec<_>>(), [day(143)]);
        let (began, ended) = &found[0].compared;
        assert!(ended.value > began.value && began.value > 8.0);
        assert_eq!(found[0].severity, Severity::Warning);
        assert!(found[0].cost_h.is_some_and(|h| h > 0.0));
    }
}
