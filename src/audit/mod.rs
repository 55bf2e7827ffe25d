//! How a training block went: it is held against one list of rules, day by day, with what was known
//! on each day.
//!
//! A finding has a date, the two numbers that it rests on, what it cost where that is known, and what
//! would have been better. What too little is known of is not judged kept.

mod block;
mod finding;
mod rule;
mod rules;
mod scene;
mod settings;
mod week;

pub use block::Block;
pub use finding::{Finding, Severity};
pub use rule::{AuditRule, Judgement, Verdict};
pub use rules::RULES;
pub use scene::Scene;
pub use settings::RuleSettings;
pub use week::{WeekSummary, asked_for_recovery, kept_recovery, of_some};

use chrono::NaiveDate;

use crate::activity::Sport;
use crate::athlete::DiaryNote;
use crate::history::{DayState, History};
use crate::recovery::{Recovery, run_days};

/// What became of one rule.
#[derive(Debug, Clone)]
pub struct RuleResult {
    /// Name of the rule.
    pub rule: &'static str,
    /// Where it comes from.
    pub source: &'static str,
    /// Whether the block kept it.
    pub verdict: Verdict,
}

/// A block and what is to be said of it.
#[derive(Debug, Clone)]
pub struct Audit {
    /// The days that were judged.
    pub block: Block,
    /// Its weeks, the first and the last perhaps in part.
    pub weeks: Vec<WeekSummary>,
    /// Every rule that was asked.
    pub rules: Vec<RuleResult>,
    /// What they found, by date and the worst of a day first.
    pub findings: Vec<Finding>,
    /// Days of it of which nobody knows what was done.
    pub unknown_days: usize,
    /// Kinds of training that it is of; all where none is named.
    pub shown: Vec<Sport>,
    /// Days of it of which the athlete noted something, with what.
    pub noted: Vec<(NaiveDate, Vec<DiaryNote>)>,
}

impl Audit {
    /// Trainings, and those of them that came too early.
    pub fn training_sessions(&self) -> (usize, usize) {
        let sum = |of: fn(&WeekSummary) -> usize| self.weeks.iter().map(of).sum();
        (sum(|week| week.trainings), sum(|week| week.too_early))
    }

    /// Recovery days that were called for, and those of them that were kept.
    pub fn recovery_days(&self) -> (usize, usize) {
        let sum = |of: fn(&WeekSummary) -> usize| self.weeks.iter().map(of).sum();
        (sum(|week| week.asked), sum(|week| week.kept))
    }

    /// The same with the weeks of some kinds of training alone, and without findings on days on which something
    /// else was done. Rules are judged by everything, as a body knows no kinds.
    pub fn of_some(self, sports: &[Sport], history: &History, recovery: &Recovery) -> Self {
        let run_days = run_days(history);
        let scene = Scene::new(history, recovery, &run_days, self.block);
        let seen = |finding: &Finding| {
            let day = history.day(finding.date);
            day.is_none_or(|day| !day.activities.is_empty() || day.state != DayState::Trained)
        };
        let weeks = week::of_some(week::summaries(&scene), self.weeks);
        Self {
            weeks,
            findings: self.findings.into_iter().filter(seen).collect(),
            shown: sports.to_vec(),
            ..self
        }
    }

    /// Findings of at least that weight.
    pub fn at_least(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |f| f.severity >= severity)
    }
}

/// Holds a block against every rule that is not switched off.
pub fn audit(
    history: &History,
    recovery: &Recovery,
    block: Block,
    settings: &RuleSettings,
) -> Audit {
    let run_days = run_days(history);
    let scene = Scene::new(history, recovery, &run_days, block);
    let mut rules = Vec::new();
    let mut findings = Vec::new();
    for rule in RULES.iter().filter(|rule| !settings.is_off(rule.name())) {
        let judgement = rule.judge(&scene, &settings.limits_of(rule.name()));
        rules.push(RuleResult {
            rule: rule.name(),
            source: rule.source(),
            verdict: judgement.verdict(scene.enough_is_known()),
        });
        findings.extend(judgement.findings);
    }
    // Stable: of one day and weight, the order of the rules.
    findings.sort_by_key(|f| (f.date, std::cmp::Reverse(f.severity)));
    let known = scene.days().filter(|day| day.state != DayState::Unknown);
    Audit {
        block,
        weeks: week::summaries(&scene),
        rules,
        findings,
        unknown_days: block.days() - known.count(),
        shown: Vec::new(),
        noted: noted(recovery, block),
    }
}

/// The weeks of a block alone, without a rule asked.
pub fn weeks(history: &History, recovery: &Recovery, block: Block) -> Vec<WeekSummary> {
    let run_days = run_days(history);
    week::summaries(&Scene::new(history, recovery, &run_days, block))
}

/// What was noted of the days of a block.
fn noted(recovery: &Recovery, block: Block) -> Vec<(NaiveDate, Vec<DiaryNote>)> {
    let days = recovery.days.iter();
    let noted = days.filter(|day| block.contains(day.date) && !day.noted.is_empty());
    noted.map(|day| (day.date, day.noted.clone())).collect()
}

#[cfg(test)]
mod example_audit;

#[cfg(test)]
mod tests {
    use super::example_audit::{ExampleHistory, day, run};
    use super::*;

    #[test]
    fn names_and_limits_of_rules_are_their_own_and_within_bounds() {
        let mut names: Vec<_> = RULES.iter().map(|rule| rule.name()).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
        for rule in RULES {
            assert!(!rule.source().is_empty(), "{}", rule.name());
            for limit in rule.limits() {
                let bounds = limit.least..=limit.most;
                assert!(bounds.contains(&limit.usual), "{}: {limit:?}", rule.name());
            }
        }
    }

    #[test]
    fn a_block_without_anything_has_no_findings_and_nothing_kept() {
        let made = ExampleHistory::eventful();
        // Days 45 to 50 lie in the break, which four weeks and a day have not made unknown.
        let found = made.audit(45, 50);
        assert_eq!(found.findings, []);
        assert_eq!(found.unknown_days, 0);
    }

    #[test]
    fn findings_have_a_date_in_the_block_two_numbers_and_a_better_way() {
        let found = ExampleHistory::eventful().audit(0, 62);
        assert!(found.findings.len() >= 6, "{:#?}", found.findings);
        for finding in &found.findings {
            assert!(found.block.contains(finding.date), "{finding:?}");
            let (one, other) = &finding.compared;
            assert!(one.value.is_finite() && other.value.is_finite());
            assert!(!finding.evidence.is_empty() && !finding.better.is_empty());
            assert!(!finding.evidence.ends_with('.') && !finding.better.ends_with('.'));
            assert!(RULES.iter().any(|rule| rule.name() == finding.rule));
            let cost = finding.cost_h.unwrap_or(0.0);
            assert!(cost.is_finite() && cost >= 0.0);
        }
    }

    #[test]
    fn what_comes_later_changes_no_finding() {
        let whole = ExampleHistory::eventful();
        let runs = whole.history.activities.iter().map(|a| a.digest.clone());
        let early = ExampleHistory::of(runs.take(12).collect());
        assert_eq!(early.audit(0, 32).findings, whole.audit(0, 32).findings);
    }

    #[test]
    fn a_rule_that_is_off_is_not_asked() {
        let made = ExampleHistory::eventful();
        let mut settings = RuleSettings::default();
        settings.switch_off("novice spacing");
        let found = made.audit_with(0, 62, &settings);
        assert!(found.findings.iter().all(|f| f.rule != "novice spacing"));
        assert_eq!(found.rules.len(), RULES.len() - 1);
    }

    #[test]
    fn findings_agree_with_verdicts() {
        let found = ExampleHistory::eventful().audit(0, 62);
        for result in &found.rules {
            let count = found.findings.iter().filter(|f| f.rule == result.rule);
            match (result.verdict, count.count()) {
                (Verdict::Broken(times), count) => assert_eq!(times, count),
                (_, count) => assert_eq!(count, 0, "{result:?}"),
            }
        }
    }

    #[test]
    fn one_day_is_a_block_too() {
        let made = ExampleHistory::of(vec![run(0, 8.0)]);
        let found = made.audit(0, 0);
        assert_eq!(found.findings, []);
        assert_eq!((found.block.days(), found.weeks.len()), (1, 1));
        assert_eq!(found.block.from, day(0));
    }
}
