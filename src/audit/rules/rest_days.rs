//! Rest days in each week, by how used to running the athlete was when the week began. The numbers
//! are constants of this project (docs/audit.md).

use crate::audit::finding::{Finding, Severity};
use crate::audit::rule::{AuditRule, Judgement};
use crate::audit::scene::Scene;
use crate::audit::week::kept_recovery;
use crate::history::{Day, DayState};
use crate::recovery::{Compared, Experience, Limit, Limits};

/// Days a week without running for who is new to it.
const NOVICE_DAYS: Limit = Limit {
    name: "novice_days",
    usual: 3.0,
    least: 0.0,
    most: 7.0,
};
/// Days a week without anything that restarts the clocks, for everybody else.
const EXPERIENCED_DAYS: Limit = Limit {
    name: "experienced_days",
    usual: 1.0,
    least: 0.0,
    most: 7.0,
};

/// The rule; see the head of this file.
pub struct RestDays;

impl AuditRule for RestDays {
    fn name(&self) -> &'static str {
        "rest days a week"
    }

    fn source(&self) -> &'static str {
        "constants of this project (docs/audit.md)"
    }

    fn limits(&self) -> &'static [Limit] {
        &[NOVICE_DAYS, EXPERIENCED_DAYS]
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let mut judgement = Judgement::default();
        for week in scene.whole_weeks() {
            let Some(asked) = Asked::of(scene, week, limits) else {
                continue;
            };
            let rested = week.iter().filter(|day| asked.is_rest(scene, day)).count() as f64;
            let unknown = week.iter().filter(|day| day.state == DayState::Unknown);
            if rested >= asked.days {
                judgement.take(None);
            } else if rested + unknown.count() as f64 >= asked.days {
                judgement.unknown += 1;
            } else {
                judgement.take(Some(asked.finding(self.name(), week, rested)));
            }
        }
        judgement
    }
}

/// What a week has to hold.
struct Asked {
    experience: Experience,
    days: f64,
}

impl Asked {
    fn of(scene: &Scene, week: &[Day], limits: &Limits) -> Option<Self> {
        let experience = scene.morning(week.first()?.date)?.experience();
        let days = match experience {
            Experience::Novice => limits.get(&NOVICE_DAYS),
            Experience::Experienced => limits.get(&EXPERIENCED_DAYS),
        };
        Some(Self { experience, days })
    }

    fn is_rest(&self, scene: &Scene, day: &Day) -> bool {
        match self.experience {
            Experience::Novice => {
                let mut sessions = scene.sessions_of(day);
                day.state != DayState::Unknown
                    && sessions.all(|(a, _)| !a.digest.sport.is_running())
            }
            Experience::Experienced => kept_recovery(scene.recovery, day),
        }
    }

    /// Dated by the last day of the week, when it could be known.
    fn finding(&self, rule: &'static str, week: &[Day], rested: f64) -> Finding {
        let (what, level, better) = match self.experience {
            Experience::Novice => (
                "without running",
                "for who is new to running",
                "a day without running between runs",
            ),
            Experience::Experienced => (
                "without training beyond a walk or a recovery run",
                "for the experienced",
                "one day off, a walk or a recovery run",
            ),
        };
        let (first, last) = (week[0].date, week[week.len() - 1].date);
        Finding {
            rule,
            date: last,
            severity: Severity::Warning,
            evidence: format!(
                "the week of {} had {rested:.0} days {what}, and {:.0} are the least {level}",
                first.format("%-d\u{a0}%b"),
                self.days
            ),
            compared: (
                Compared::new(format!("days {what}"), rested, ""),
                Compared::new("at least", self.days, ""),
            ),
            cost_h: None,
            better: better.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::example_audit::{ExampleHistory, day};

    #[test]
    fn a_novice_needs_three_days_without_running() {
        let made = |days: &[i64]| {
            let runs: Vec<_> = days.iter().map(|on| (*on, 3.0)).chain([(9, 3.0)]).collect();
            ExampleHistory::runs(&runs).found("rest days a week", 0, 6)
        };
        assert_eq!(made(&[0, 2, 4, 6]), []);
        let found = made(&[0, 1, 2, 4, 6]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].date, day(6));
        assert_eq!(found[0].compared.0.value, 2.0);
    }

    #[test]
    fn unknown_days_are_neither_rest_nor_training() {
        let made = ExampleHistory::runs(&[(0, 3.0), (1, 3.0), (2, 3.0), (3, 3.0)]);
        assert_eq!(made.found("rest days a week", 0, 6), []);
    }
}
