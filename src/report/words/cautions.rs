//! The words of cautions, and the rules by name.

use super::numbers::NumberWords;
use crate::recovery::{Caution, CautionFact, Measure, Rule};

/// How a language puts cautions into words.
pub trait CautionWords: NumberWords {
    /// A caution with its numbers; a sentence that begins small, without its full stop.
    fn caution(&self, caution: &Caution) -> String {
        let short = self.short_caution(caution);
        match self.both_numbers(&caution.fact) {
            Some(numbers) => format!("{short} ({numbers})"),
            None => short,
        }
    }

    /// The same in as few words as it takes.
    fn short_caution(&self, caution: &Caution) -> String;

    /// Both numbers that were compared, where the short sentence has them not yet.
    fn both_numbers(&self, fact: &CautionFact) -> Option<String>;

    /// A rule as something to meet: `Easy day after a hard one`.
    fn rule(&self, rule: Rule) -> &'static str;

    /// A rule as it was missed: `Two hard days in a row`.
    fn missed_rule(&self, rule: Rule) -> &'static str;

    /// What a number measures: `impact of seven days`.
    fn measure(&self, measure: Measure) -> String;
}
