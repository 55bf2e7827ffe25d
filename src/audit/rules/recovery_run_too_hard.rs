//! Short easy sessions on foot, on days good for a recovery run or a walk, that were not easy enough
//! to leave the clocks alone: the limits that they broke are named (docs/recovery.md).

use crate::audit::evidence::{Evidence, SessionFact};
use crate::audit::finding::{Finding, Severity, cost_h};
use crate::audit::rule::{AuditRule, Counted, Judgement};
use crate::audit::scene::Scene;
use crate::history::ScoredActivity;
use crate::recovery::{DayKind, EASY_INTENSITY, Limit, Limits, Rule, SessionRecovery, Source};

/// Longer sessions were no attempt at a recovery run (constant of this project).
const AT_MOST_MIN: Limit = Limit {
    name: "at_most_min",
    usual: 60.0,
    least: 10.0,
    most: 240.0,
};
/// Nor were harder ones, by mean intensity, where 1 can be held for an hour (docs/recovery.md).
const INTENSITY_AT_MOST: Limit = Limit {
    name: "intensity_at_most",
    usual: EASY_INTENSITY,
    least: 0.5,
    most: 1.0,
};

/// The rule; see the head of this file.
pub struct RecoveryRunTooHard;

impl AuditRule for RecoveryRunTooHard {
    fn rule(&self) -> Rule {
        Rule::RecoveryRunTooHard
    }

    fn source(&self) -> Source {
        Source::Project("docs/recovery.md")
    }

    fn limits(&self) -> &'static [Limit] {
        &[AT_MOST_MIN, INTENSITY_AT_MOST]
    }

    fn counted(&self) -> Counted {
        Counted::RecoverySessions
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let mut judgement = Judgement::default();
        for (activity, session) in scene.trainings() {
            let easy = was_easy(
                activity,
                limits.get(&AT_MOST_MIN),
                limits.get(&INTENSITY_AT_MOST),
            );
            if easy && is_day_for_recovery(scene, activity) {
                judgement.take(finding(activity, session));
            }
        }
        judgement
    }
}

/// Whether a session failed as recovery by the usual limits: then this rule reports it.
pub fn was_meant_as_recovery(
    scene: &Scene,
    activity: &ScoredActivity,
    session: &SessionRecovery,
) -> bool {
    let easy = was_easy(activity, AT_MOST_MIN.usual, INTENSITY_AT_MOST.usual);
    session.restarts_clocks && easy && is_day_for_recovery(scene, activity)
}

/// Whether the clocks allowed a recovery run or a walk on its day, and nothing more.
fn is_day_for_recovery(scene: &Scene, activity: &ScoredActivity) -> bool {
    scene.recovery.advice(activity.day).is_some_and(|advice| {
        advice.careful.is_none() && matches!(advice.kind, DayKind::Walk | DayKind::RecoveryRun)
    })
}

fn was_easy(activity: &ScoredActivity, most_min: f64, most_intensity: f64) -> bool {
    let short = activity.digest.moving_s <= 60.0 * most_min;
    let easy = activity
        .score
        .is_ok_and(|score| score.intensity <= most_intensity);
    activity.digest.sport.is_on_foot() && short && easy
}

fn finding(activity: &ScoredActivity, session: &SessionRecovery) -> Option<Finding> {
    let evidence = Evidence::NotRecovery {
        session: SessionFact::of(activity),
        breaches: session.breaches.clone(),
    };
    let finding = Finding::new(activity.day, Severity::Note, evidence)?;
    Some(finding.costing(cost_h(session)))
}

#[cfg(test)]
mod tests {
    use crate::audit::example_audit::{ExampleHistory, day};
    use crate::recovery::Rule;

    #[test]
    fn a_run_of_unknown_effort_is_no_recovery() {
        // Runs are scored by their length alone, as easy training. After three times the usual the next
        // day is for a walk.
        let made = ExampleHistory::regular_then(20, &[(142, 30.0), (143, 6.0)]);
        let kind = made.recovery.advice(day(143)).expect("a day").kind;
        assert!(kind.is_recovery(), "{kind:?}");
        let found = made.found(Rule::RecoveryRunTooHard, 142, 144);
        assert_eq!(found.iter().map(|f| f.date).collect::<Vec<_>>(), [day(143)]);
        assert_eq!(made.found(Rule::BeforeRecovered, 142, 144), []);
    }
}
