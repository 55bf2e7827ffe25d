//! How a training block went: it is checked against one list of rules, day by day, with what was known
//! on each day.
//!
//! A finding has a date, the two numbers that it rests on, what it cost where that is known, and what
//! would have been better, all in codes and numbers. What too little is known of is not called met.

mod better;
mod block;
mod evidence;
mod finding;
mod rule;
mod rules;
mod scene;
mod settings;
mod week;

pub use better::Better;
pub use block::Block;
pub use evidence::{Evidence, Needing, SessionFact, TooSoon};
pub use finding::{Finding, Severity};
pub use rule::{AuditRule, Counted, Judgement, Verdict};
pub use rules::RULES;
pub use scene::Scene;
pub use settings::RuleSettings;
pub use week::{WeekSummary, weeks_of_some};

use chrono::NaiveDate;

use crate::activity::Sport;
use crate::athlete::DiaryNote;
use crate::history::{DayState, History};
use crate::recovery::{Recovery, Rule, Source, run_days};

/// Main findings of one rule at most, so that one habit does not hide all others.
const MOST_MAIN_OF_ONE_RULE: usize = 3;

/// What became of one rule.
#[derive(Debug, Clone)]
pub struct RuleResult {
    /// Which rule.
    pub rule: Rule,
    /// Where it comes from.
    pub source: Source,
    /// What it judges one by one.
    pub counted: Counted,
    /// Whether the block met it.
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
    /// Days of it without data.
    pub unknown_days: usize,
    /// Kinds of training that it is of; all where none is named.
    pub shown: Vec<Sport>,
    /// Days of it that the athlete made notes on, with these notes.
    pub noted: Vec<(NaiveDate, Vec<DiaryNote>)>,
}

impl Audit {
    /// Sessions, and those of them that came too soon; parts close together are one.
    pub fn training_sessions(&self) -> (usize, usize) {
        let sum = |of: fn(&WeekSummary) -> usize| self.weeks.iter().map(of).sum();
        (sum(|week| week.trainings), sum(|week| week.too_early))
    }

    /// Recovery days that were needed, and those of them that were taken.
    pub fn recovery_days(&self) -> (usize, usize) {
        let sum = |of: fn(&WeekSummary) -> usize| self.weeks.iter().map(of).sum();
        (sum(|week| week.asked), sum(|week| week.kept))
    }

    /// The same with the weeks of some kinds of training alone, and without findings on days on which something
    /// else was done. Rules are judged by everything, as a body knows no kinds.
    pub fn of_some(self, sports: &[Sport], history: &History, recovery: &Recovery) -> Self {
        let seen = |finding: &Finding| {
            let day = history.day(finding.date);
            day.is_none_or(|day| !day.activities.is_empty() || day.state != DayState::Trained)
        };
        let shown = weeks(history, recovery, self.block);
        Self {
            weeks: weeks_of_some(shown, self.weeks),
            findings: self.findings.into_iter().filter(seen).collect(),
            shown: sports.to_vec(),
            ..self
        }
    }

    /// The rule whose findings weigh most together, and how many there are; of equals the first in the list.
    pub fn most_missed(&self) -> Option<(Rule, usize)> {
        let weighed = RULES.iter().map(|rule| {
            let of_rule = self.findings.iter().filter(|f| f.rule() == rule.rule());
            let weight: usize = of_rule.clone().map(|f| weight(f.severity)).sum();
            (rule.rule(), of_rule.count(), weight)
        });
        // The last of equals would win; so from the end.
        let most = weighed.rev().max_by_key(|(_, _, weight)| *weight)?;
        (most.2 > 0).then_some((most.0, most.1))
    }

    /// The findings that weigh most, `most` at most and no more than three of one rule, by date: the worst
    /// first, of these what cost most, of these the latest.
    pub fn main_findings(&self, most: usize) -> Vec<&Finding> {
        let mut by_weight: Vec<&Finding> = self.findings.iter().collect();
        by_weight.sort_by(|a, b| b.by_weight(a));
        let mut main: Vec<&Finding> = Vec::new();
        for finding in by_weight {
            let of_rule = main.iter().filter(|other| other.rule() == finding.rule());
            if main.len() < most && of_rule.count() < MOST_MAIN_OF_ONE_RULE {
                main.push(finding);
            }
        }
        main.sort_by_key(|finding| finding.date);
        main
    }

    /// Findings of at least that weight.
    pub fn at_least(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |f| f.severity >= severity)
    }
}

/// How much a finding counts where findings of rules are summed up: a warning as three notes, a serious one as
/// three warnings (constants of this project).
fn weight(severity: Severity) -> usize {
    match severity {
        Severity::Note => 1,
        Severity::Warning => 3,
        Severity::Serious => 9,
    }
}

/// Checks a block against every rule that is not switched off.
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
    for rule in RULES.iter().filter(|rule| !settings.is_off(rule.rule())) {
        let judgement = rule.judge(&scene, &settings.limits_of(rule.rule()));
        rules.push(RuleResult {
            rule: rule.rule(),
            source: rule.source(),
            counted: rule.counted(),
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
    use std::path::Path;

    use super::example_audit::{ExampleHistory, day, run};
    use super::*;
    use crate::digest::Digest;

    #[test]
    fn names_and_limits_of_rules_are_their_own_and_within_bounds() {
        let mut names: Vec<_> = RULES.iter().map(|rule| rule.rule().name()).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
        for rule in RULES {
            let document = rule.source().document();
            let explained = document.is_none_or(|document| Path::new(document).exists());
            assert!(explained, "{:?}", rule.rule());
            for limit in rule.limits() {
                let bounds = limit.least..=limit.most;
                assert!(
                    bounds.contains(&limit.usual),
                    "{:?}: {limit:?}",
                    rule.rule()
                );
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
    fn findings_have_a_date_in_the_block_and_two_numbers() {
        let found = ExampleHistory::eventful().audit(0, 62);
        assert!(found.findings.len() >= 6, "{:#?}", found.findings);
        for finding in &found.findings {
            assert!(found.block.contains(finding.date), "{finding:?}");
            let (one, other) = &finding.compared;
            assert!(one.value.is_finite() && other.value.is_finite());
            assert!(RULES.iter().any(|rule| rule.rule() == finding.rule()));
            let cost = finding.cost_h.unwrap_or(0.0);
            assert!(cost.is_finite() && cost >= 0.0);
        }
    }

    #[test]
    fn what_comes_later_changes_no_finding() {
        let whole = ExampleHistory::eventful();
        let runs = (whole.history.activities.iter()).map(|a| Digest::clone(&a.digest));
        let early = ExampleHistory::of(runs.take(12).collect());
        assert_eq!(early.audit(0, 32).findings, whole.audit(0, 32).findings);
    }

    #[test]
    fn a_rule_that_is_off_is_not_asked() {
        let made = ExampleHistory::eventful();
        let mut settings = RuleSettings::default();
        settings.switch_off(Rule::NoviceSpacing);
        let found = made.audit_with(0, 62, &settings);
        assert!(
            found
                .findings
                .iter()
                .all(|f| f.rule() != Rule::NoviceSpacing)
        );
        assert_eq!(found.rules.len(), RULES.len() - 1);
    }

    #[test]
    fn findings_agree_with_verdicts() {
        let found = ExampleHistory::eventful().audit(0, 62);
        for result in &found.rules {
            let count = found.findings.iter().filter(|f| f.rule() == result.rule);
            match (result.verdict, count.count()) {
                (Verdict::Broken(times), count) => assert_eq!(times, count),
                (_, count) => assert_eq!(count, 0, "{result:?}"),
            }
        }
    }

    #[test]
    fn main_findings_are_the_weightiest_and_the_most_missed_rule_is_one_that_was_missed() {
        let found = ExampleHistory::eventful().audit(0, 62);
        let main = found.main_findings(4);
        assert_eq!(main.len(), 4);
        assert!(main.is_sorted_by_key(|f| f.date));
        let worst = found.findings.iter().map(|f| f.severity).max();
        assert!(main.iter().any(|f| Some(f.severity) == worst));
        let of_one = |rule| main.iter().filter(|f| f.rule() == rule).count();
        assert!(
            main.iter()
                .all(|f| of_one(f.rule()) <= MOST_MAIN_OF_ONE_RULE)
        );
        let (rule, times) = found.most_missed().expect("something was missed");
        let missed = found.rules.iter().find(|result| result.rule == rule);
        assert_eq!(missed.map(|r| r.verdict), Some(Verdict::Broken(times)));
        let quiet = ExampleHistory::eventful().audit(45, 50);
        assert_eq!(
            (quiet.most_missed(), quiet.main_findings(4)),
            (None, Vec::new())
        );
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
