//! The words of an audit as a whole: its answer, its rules, its weeks and the labels of its picture.

use super::dates::DateWords;
use super::findings::FindingWords;
use crate::audit::{Audit, RuleResult, WeekSummary};
use crate::recovery::Source;

/// Words of an audit that are no part of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditLabel {
    /// Heading of the rules.
    Rules,
    /// Heading of what the athlete noted.
    Diary,
    /// Heading of the findings that weigh most.
    MainFindings,
    /// Before what would have been better.
    Instead,
    /// Legend of what each day was advised for.
    Advised,
    /// Legend of the sessions.
    Sessions,
    /// The easy end of the colours of effort.
    Light,
    /// The hard end of the colours of effort.
    Hard,
    /// A session without a load.
    Unscored,
    /// A session that came too soon.
    TooSoon,
    /// A recovery day that was taken.
    Taken,
    /// A recovery day that was not taken.
    NotTaken,
    /// Legend of the marks of findings.
    Findings,
    /// Days without data.
    NoData,
    /// Days before or after the block.
    OutsideBlock,
    /// Heading of the weeks' sums.
    Week,
    /// Heading of load.
    Load,
    /// Heading of impact.
    Impact,
    /// Heading of recovery days.
    RecoveryDays,
}

/// How a language puts an audit into words.
pub trait AuditWords: DateWords + FindingWords {
    /// The one message of an audit: the answer, and what went well before what did not.
    fn audit_headline(&self, audit: &Audit) -> String;

    /// `Training block 31 Mar – 25 May 2025, 56 days`.
    fn audit_block(&self, audit: &Audit) -> String;

    /// `23 findings: 2 serious, 12 warnings, 9 notes`.
    fn findings_counted(&self, audit: &Audit) -> String;

    /// What to change first, by the rule that was missed most: a sentence without its full stop.
    fn change_first(&self, audit: &Audit) -> Option<String>;

    /// Recovery days of the block, in a sentence without its full stop.
    fn recovery_days_taken(&self, audit: &Audit) -> String;

    /// `met (12 weeks)`, `missed once`, `not applicable`.
    fn rule_result(&self, result: &RuleResult) -> String;

    /// Where a rule comes from.
    fn rule_source(&self, source: Source) -> String;

    /// What has to be known to read an audit.
    fn how_it_was_judged(&self, audit: &Audit) -> String;

    /// Words that are no part of a sentence.
    fn audit_label(&self, label: AuditLabel) -> &'static str;

    /// Monday to Sunday, short.
    fn day_names(&self) -> [&'static str; 7];

    /// Load of a day where there is little room: `49 pts`.
    fn short_load(&self, points: f64) -> String;

    /// Load with its unit: `282 points`.
    fn load(&self, points: f64) -> String;

    /// `5 sessions, 1 too soon`.
    fn week_sessions(&self, week: &WeekSummary) -> String;

    /// `1 of 5`, of sessions that came too soon; `–` without a session.
    fn some_of(&self, some: usize, all: usize) -> String;

    /// `1 of 2 recovery days taken`.
    fn week_recovery(&self, week: &WeekSummary) -> String;

    /// Weeks without a session, in one line: `3 weeks without activity, 14 Jul – 3 Aug`.
    fn empty_weeks(&self, weeks: &[WeekSummary]) -> String;
}
