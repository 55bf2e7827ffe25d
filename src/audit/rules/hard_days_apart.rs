//! Hard days next to each other: after a hard day an easy one (Bowerman & Harris 1967). What makes a
//! session hard is a constant of this project: the hours that it asks for by itself.

use crate::audit::scene::session_name;
use crate::audit::{AuditRule, Finding, Judgement, Limit, Limits, Scene, Severity};
use crate::history::{Day, ScoredActivity};
use crate::recovery::{Clocks, Compared, SessionRecovery};

/// Hours that make a session hard: a tempo run asks for 34, an easy hour for 22 (docs/recovery.md).
const HARD_FROM_H: Limit = Limit {
    name: "hard_from_h",
    usual: 30.0,
    least: 12.0,
    most: 96.0,
};

/// The rule; see the head of this file.
pub struct HardDaysApart;

impl AuditRule for HardDaysApart {
    fn name(&self) -> &'static str {
        "hard days apart"
    }

    fn source(&self) -> &'static str {
        "Bowerman & Harris 1967; the limit is a constant of this project"
    }

    fn limits(&self) -> &'static [Limit] {
        &[HARD_FROM_H]
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
            judgement.take(before.map(|before| finding(self.name(), before, hard)));
        }
        judgement
    }
}

type Session<'a> = (&'a ScoredActivity, &'a SessionRecovery);

/// The session of a day that asks for most by itself, if that is hard.
fn hardest<'a>(scene: &Scene<'a>, day: &Day, hard_from_h: f64) -> Option<Session<'a>> {
    let hard = scene
        .sessions_of(day)
        .filter(|(_, s)| s.interrupts && s.alone.longest_h() >= hard_from_h);
    hard.max_by(|(_, a), (_, b)| a.alone.longest_h().total_cmp(&b.alone.longest_h()))
}

fn finding(rule: &'static str, before: Session, hard: Session) -> Finding {
    let asked = |(_, session): Session| session.alone.longest_h();
    Finding {
        rule,
        date: hard.0.day,
        severity: Severity::Warning,
        evidence: format!(
            "the {} asks for {:.0}\u{a0}h of recovery by itself, and so did the {} the day before \
             with {:.0}\u{a0}h",
            session_name(hard.0),
            asked(hard),
            session_name(before.0),
            asked(before)
        ),
        compared: (
            Compared::new("recovery it asks for", asked(hard), "h"),
            Compared::new("that of the day before", asked(before), "h"),
        ),
        cost_h: hard.1.added.map(Clocks::longest_h),
        better: "an easy day or a day off between the two".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::made::{Made, day};

    #[test]
    fn two_long_runs_on_end_are_found_and_two_with_a_day_between_are_not() {
        let made = Made::runs(&[(0, 20.0), (1, 20.0), (3, 20.0)]);
        let found = made.found("hard days apart", 0, 4);
        assert_eq!(found.iter().map(|f| f.date).collect::<Vec<_>>(), [day(1)]);
        assert_eq!(
            found[0].compared.1.value,
            made.recovery.sessions[0].alone.longest_h()
        );
    }

    #[test]
    fn the_day_before_the_block_counts() {
        let made = Made::runs(&[(0, 20.0), (1, 20.0), (3, 20.0)]);
        assert_eq!(made.found("hard days apart", 1, 1).len(), 1);
    }
}
