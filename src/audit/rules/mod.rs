//! The rules, one a file, and the list of all of them.

mod before_recovered;
mod hard_days_apart;
mod longest_run;
mod monotony;
mod novice_spacing;
mod recovery_run_too_hard;
mod rest_days;
mod return_after_break;
mod unknown_days;
mod weekly_descent;
mod weekly_impact;

use super::rule::AuditRule;

/// Every rule, in the order in which they are told.
pub const RULES: &[&dyn AuditRule] = &[
    &before_recovered::BeforeRecovered,
    &recovery_run_too_hard::RecoveryRunTooHard,
    &hard_days_apart::HardDaysApart,
    &rest_days::RestDays,
    &novice_spacing::NoviceSpacing,
    &longest_run::LongestRun,
    &weekly_impact::WeeklyImpact,
    &weekly_descent::WeeklyDescent,
    &monotony::SameEveryDay,
    &return_after_break::ReturnAfterBreak,
    &unknown_days::UnknownDays,
];
