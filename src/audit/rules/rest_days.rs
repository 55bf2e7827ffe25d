//! Rest days in each week, by how used to running the athlete was when the week began. The numbers
//! are constants of this project (docs/audit.md).

use crate::activity::Sport;
use crate::audit::evidence::Evidence;
use crate::audit::finding::{Finding, Severity};
use crate::audit::rule::{AuditRule, Counted, Judgement};
use crate::audit::scene::Scene;
use crate::history::{Day, DayState};
use crate::recovery::{Experience, Limit, Limits, Rule, Source};

/// Days a week without a run, for beginners.
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
    fn rule(&self) -> Rule {
        Rule::RestDays
    }

    fn source(&self) -> Source {
        Source::Project("docs/audit.md")
    }

    fn limits(&self) -> &'static [Limit] {
        &[NOVICE_DAYS, EXPERIENCED_DAYS]
    }

    fn counted(&self) -> Counted {
        Counted::Weeks
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let mut judgement = Judgement::default();
        for week in scene.whole_weeks() {
            let Some(needed) = Needed::of(scene, week, limits) else {
                continue;
            };
            let rested = week.iter().filter(|day| needed.is_rest(scene, day)).count() as f64;
            let unknown = week.iter().filter(|day| day.state == DayState::Unknown);
            if rested >= needed.days {
                judgement.take(None);
            } else if rested + unknown.count() as f64 >= needed.days {
                judgement.unknown += 1;
            } else {
                judgement.take(needed.finding(scene, week, rested));
            }
        }
        judgement
    }
}

/// What a week has to hold.
struct Needed {
    experience: Experience,
    days: f64,
}

impl Needed {
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
            Experience::Experienced => scene.recovery.is_undisturbed(day),
        }
    }

    /// Dated by the last day of the week, when it could be known.
    fn finding(&self, scene: &Scene, week: &[Day], rested: f64) -> Option<Finding> {
        let evidence = Evidence::TooFewRestDays {
            week_of: week.first()?.date,
            experience: self.experience,
            mostly: mostly(scene, week),
            rested,
            fewest: self.days,
        };
        Finding::new(week.last()?.date, Severity::Warning, evidence)
    }
}

/// The sport that took the longest time in a week.
fn mostly(scene: &Scene, week: &[Day]) -> Sport {
    let sessions = || week.iter().flat_map(|day| scene.sessions_of(day));
    let hours = |sport: Sport| {
        let of_sport = sessions().filter(|(activity, _)| activity.digest.sport.plain() == sport);
        of_sport
            .map(|(activity, _)| activity.digest.timer_s)
            .sum::<f64>()
    };
    let sports = sessions().map(|(activity, _)| activity.digest.sport.plain());
    let longest = sports.max_by(|a, b| hours(*a).total_cmp(&hours(*b)));
    longest.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::audit::example_audit::{ExampleHistory, day};
    use crate::recovery::Rule;

    #[test]
    fn a_novice_needs_three_days_without_running() {
        let made = |days: &[i64]| {
            let runs: Vec<_> = days.iter().map(|on| (*on, 3.0)).chain([(9, 3.0)]).collect();
            ExampleHistory::runs(&runs).found(Rule::RestDays, 0, 6)
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
        assert_eq!(made.found(Rule::RestDays, 0, 6), []);
    }
}
