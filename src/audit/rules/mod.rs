//! The rules, one a file; [`super::RULES`] lists them.

pub mod before_recovered;
pub mod hard_days_apart;
pub mod longest_run;
pub mod monotony;
pub mod novice_spacing;
pub mod recovery_run_too_hard;
pub mod rest_days;
pub mod return_after_break;
pub mod unknown_days;
pub mod weekly_descent;
pub mod weekly_impact;
