//! Which rules are asked, and by which limits.

use crate::recovery::{Limit, Limits, OutOfBounds, Rule};

/// Which rules are off, and which limits are not the usual ones.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RuleSettings {
    off: Vec<Rule>,
    stated: Vec<(Rule, Limits)>,
}

impl RuleSettings {
    /// Leaves a rule out.
    pub fn switch_off(&mut self, rule: Rule) {
        self.off.push(rule);
    }

    /// Whether a rule is left out.
    pub fn is_off(&self, rule: Rule) -> bool {
        self.off.contains(&rule)
    }

    /// Sets a limit of a rule.
    ///
    /// # Errors
    /// When it is out of bounds or no number.
    pub fn set(&mut self, rule: Rule, limit: &Limit, value: f64) -> Result<(), OutOfBounds> {
        let mut limits = self.limits_of(rule);
        limits.set(limit, value)?;
        self.stated.retain(|(name, _)| *name != rule);
        self.stated.push((rule, limits));
        Ok(())
    }

    /// The limits of one rule.
    pub fn limits_of(&self, rule: Rule) -> Limits {
        let mut stated = self.stated.iter();
        let stated = stated.find(|(name, _)| *name == rule);
        stated.map_or(Limits::USUAL, |(_, limits)| limits.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_stated_of_one_rule_alone() {
        let limit = Limit::times("note_above", 1.1);
        let mut settings = RuleSettings::default();
        assert_eq!(settings.set(Rule::LongestRun, &limit, 1.5), Ok(()));
        assert_eq!(settings.limits_of(Rule::LongestRun).get(&limit), 1.5);
        assert_eq!(settings.limits_of(Rule::WeeklyImpact).get(&limit), 1.1);
        assert!(settings.set(Rule::LongestRun, &limit, 11.0).is_err());
        assert_eq!(settings.limits_of(Rule::LongestRun).get(&limit), 1.5);
    }
}
