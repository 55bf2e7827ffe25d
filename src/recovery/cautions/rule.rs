//! What a rule of cautions is.

use crate::recovery::caution::Caution;
use crate::recovery::past::Past;

/// One rule that may ask for care.
pub trait CautionRule: Sync {
    /// Name for people and tables.
    fn name(&self) -> &'static str;

    /// Where it comes from.
    fn source(&self) -> &'static str;

    /// What it has to say on the morning of the day that follows the past.
    fn look(&self, past: &Past) -> Vec<Caution>;
}
