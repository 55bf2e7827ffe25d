//! Hard days next to each other: after a hard day an easy one (Bowerman & Harris 1967). A hard
//! session exceeds the athlete's own easier runs (docs/recovery.md), so that intervals are hard however
//! easy their mean was.

use crate::audit::evidence::{Evidence, Needing, SessionFact};
use crate::audit::finding::{Finding, Severity, cost_h};
use crate::audit::rule::{AuditRule, Counted, Judgement};
use crate::audit::scene::Scene;
use crate::history::{Day, ScoredActivity};
use crate::recovery::{Class, Limit, Limits, Rule, SessionRecovery, Source};

/// Shorter recovery makes no session hard however hard it felt, hours: hard training takes thirty at
/// least, so usually every one counts.
const HARD_FROM_H: Limit = Limit {
    name: "hard_from_h",
    usual: 30.0,
    least: 12.0,
    most: 96.0,
};

/// The rule; see the head of this file.
pub struct HardDaysApart;

impl AuditRule for HardDaysApart {
    fn rule(&self) -> Rule {
        Rule::HardDaysApart
    }

    fn source(&self) -> Source {
        Source::Both {
            paper: "Bowerman & Harris 1967",
            document: "docs/recovery.md",
        }
    }

    fn limits(&self) -> &'static [Limit] {
        &[HARD_FROM_H]
    }

    fn counted(&self) -> Counted {
        Counted::HardDays
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let hard_from_h = limits.get(&HARD_FROM_H);
        let mut judgement = Judgement::default();
        for day in scene.days() {
            let Some(hard) = hardest(scene, day, hard_from_h) else {
                continue;
            };
            let before = scene.day_before(day);
            let before = before.and_then(|day| hardest(scene, day, hard_from_h));
            judgement.take(before.and_then(|before| finding(before, hard)));
        }
        judgement
    }
}

type Session<'a> = (&'a ScoredActivity, &'a SessionRecovery);

/// The hard session of a day that needs most recovery by itself.
fn hardest<'a>(scene: &Scene<'a>, day: &Day, hard_from_h: f64) -> Option<Session<'a>> {
    let hard = scene
        .sessions_of(day)
        .filter(|(_, s)| s.class == Class::Hard && s.asked.longest_h() >= hard_from_h);
    hard.max_by(|(_, a), (_, b)| a.asked.longest_h().total_cmp(&b.asked.longest_h()))
}

/// Whether a session was hard on the day after another hard one: then this rule reports it.
pub fn follows_hard_day(
    scene: &Scene,
    activity: &ScoredActivity,
    session: &SessionRecovery,
) -> bool {
    let hard = |s: &SessionRecovery| s.class == Class::Hard;
    let yesterday = activity
        .day
        .pred_opt()
        .and_then(|day| scene.history.day(day));
    hard(session) && yesterday.is_some_and(|day| scene.sessions_of(day).any(|(_, s)| hard(s)))
}

fn finding(before: Session, hard: Session) -> Option<Finding> {
    let needing = |(activity, session): Session| Needing {
        session: SessionFact::of(activity),
        recovery_h: session.asked.longest_h(),
    };
    let evidence = Evidence::HardDaysInARow {
        first: needing(before),
        second: needing(hard),
    };
    let finding = Finding::new(hard.0.day, Severity::Warning, evidence)?;
    Some(finding.costing(cost_h(hard.1)))
}

#[cfg(test)]
mod tests {
    use crate::audit::example_audit::{ExampleHistory, day, run};
    use crate::digest::Digest;
    use crate::recovery::Rule;

    /// An hour as hard as it felt: 9 of 10 is far above easy.
    fn hard(on: i64) -> Digest {
        let mut digest = run(on, 10.0);
        digest.watch.perceived_exertion = Some(9.0);
        digest
    }

    /// Two hard sessions, `apart` days apart, after months of easy running.
    fn made(apart: i64) -> ExampleHistory {
        let easy = (0..20).flat_map(|week| [(7 * week, 10.0), (7 * week + 3, 10.0)]);
        let easy = easy.map(|(on, km)| {
            let mut digest = run(on, km);
            digest.watch.perceived_exertion = Some(3.0);
            digest
        });
        ExampleHistory::of(easy.chain([hard(142), hard(142 + apart)]).collect())
    }

    #[test]
    fn two_hard_days_on_end_are_found_and_two_with_a_day_between_are_not() {
        let found = made(1).found(Rule::HardDaysApart, 140, 146);
        assert_eq!(found.iter().map(|f| f.date).collect::<Vec<_>>(), [day(143)]);
        assert!(found[0].compared.0.value >= 30.0 && found[0].compared.1.value >= 30.0);
        assert_eq!(made(2).found(Rule::HardDaysApart, 140, 146), []);
    }

    #[test]
    fn the_second_hard_day_is_told_of_once() {
        let made = made(1);
        assert_eq!(made.found(Rule::BeforeRecovered, 143, 143), []);
    }

    #[test]
    fn the_day_before_the_block_counts() {
        assert_eq!(made(1).found(Rule::HardDaysApart, 143, 143).len(), 1);
    }
}
