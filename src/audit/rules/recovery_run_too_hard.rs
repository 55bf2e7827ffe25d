//! Short easy sessions on foot, on days good for a recovery run or a walk, that were not easy enough
//! to leave the clocks alone: the interruption rule names the limit (docs/recovery.md).

use super::before_recovered::costs_something;
use crate::audit::scene::session_name;
use crate::audit::{AuditRule, Finding, Judgement, Limit, Limits, Scene, Severity};
use crate::history::ScoredActivity;
use crate::recovery::{Clocks, DayKind, SessionRecovery};

/// Longer sessions were no attempt at a recovery run (constant of this project).
const AT_MOST_MIN: Limit = Limit {
    name: "at_most_min",
    usual: 60.0,
    least: 10.0,
    most: 240.0,
};
/// Nor were harder ones, by mean intensity, where 1 can be held for an hour: the first ventilatory
/// threshold lies at 0.78 (docs/recovery.md).
const INTENSITY_AT_MOST: Limit = Limit {
    name: "intensity_at_most",
    usual: 0.78,
    least: 0.5,
    most: 1.0,
};

/// The rule; see the head of this file.
pub struct RecoveryRunTooHard;

impl AuditRule for RecoveryRunTooHard {
    fn name(&self) -> &'static str {
        "recovery run too hard"
    }

    fn source(&self) -> &'static str {
        "the interruption rule of this project (docs/recovery.md)"
    }

    fn limits(&self) -> &'static [Limit] {
        &[AT_MOST_MIN, INTENSITY_AT_MOST]
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let mut judgement = Judgement::default();
        for day in scene.days() {
            let kind = scene.recovery.advice(day.date).map(|advice| advice.kind);
            if !matches!(kind, Some(DayKind::Walk | DayKind::RecoveryRun)) {
                continue;
            }
            let meant = |a: &ScoredActivity| was_meant_easy(a, limits);
            for (activity, session) in scene
                .sessions_of(day)
                .filter(|(a, s)| meant(a) && costs_something(s))
            {
                judgement.take(finding(self.name(), activity, session));
            }
        }
        judgement
    }
}

fn was_meant_easy(activity: &ScoredActivity, limits: &Limits) -> bool {
    let short = activity.digest.moving_s <= 60.0 * limits.get(&AT_MOST_MIN);
    let most = limits.get(&INTENSITY_AT_MOST);
    let easy = activity.score.is_ok_and(|score| score.intensity <= most);
    activity.digest.sport.is_on_foot() && short && easy
}

fn finding(
    rule: &'static str,
    activity: &ScoredActivity,
    session: &SessionRecovery,
) -> Option<Finding> {
    let compared = session.breaches.first()?.compared();
    let broken = session.breaches.iter().map(|breach| {
        let (had, limit) = breach.compared();
        format!("{had}, {limit}")
    });
    Some(Finding {
        rule,
        date: activity.day,
        severity: Severity::Note,
        evidence: format!(
            "the {} was not easy enough to count as recovery: {}",
            session_name(activity),
            broken.collect::<Vec<_>>().join("; ")
        ),
        compared,
        cost_h: session.added.map(Clocks::longest_h),
        better: "shorter and slower on level, soft ground, or a walk".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::made::{Made, day};

    #[test]
    fn a_run_of_which_nobody_knows_the_effort_is_no_recovery() {
        // Each run is scored by its length alone, as easy training; a novice's day after is for a walk.
        let made = Made::runs(&[(0, 6.0), (1, 4.0), (9, 6.0)]);
        let found = made.found("recovery run too hard", 0, 10);
        let kind = made.recovery.advice(day(1)).map(|advice| advice.kind);
        let walk = matches!(kind, Some(DayKind::Walk | DayKind::RecoveryRun));
        assert_eq!(found.len(), usize::from(walk));
    }
}
