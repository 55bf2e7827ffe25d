//! The rules that only an audit checks, one a file, and the list of all that it checks: this also has the
//! rules that caution on a morning, from `recovery/cautions/`.

mod before_recovered;
mod hard_days_apart;
mod in_hindsight;
mod monotony;
mod recovery_run_too_hard;
mod rest_days;
mod unknown_days;

use super::rule::AuditRule;
use crate::recovery::{LongestRun, NoviceSpacing, ReturnAfterBreak, WeeklyDescent, WeeklyImpact};
use in_hindsight::InHindsight;

/// Every rule, in the order in which an audit reports them.
pub const RULES: &[&dyn AuditRule] = &[
    &before_recovered::BeforeRecovered,
    &recovery_run_too_hard::RecoveryRunTooHard,
    &hard_days_apart::HardDaysApart,
    &rest_days::RestDays,
    &InHindsight(&NoviceSpacing),
    &InHindsight(&LongestRun),
    &InHindsight(&WeeklyImpact),
    &InHindsight(&WeeklyDescent),
    &monotony::SameEveryDay,
    &InHindsight(&ReturnAfterBreak),
    &unknown_days::UnknownDays,
];
