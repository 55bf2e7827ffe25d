//! Limits of rules: what they are unless stated otherwise, and what may be stated.

use thiserror::Error;

/// One number that a rule holds a block against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limit {
    /// Its name in a rules file, unit last.
    pub name: &'static str,
    /// What it is unless stated otherwise.
    pub usual: f64,
    /// The least that may be stated.
    pub least: f64,
    /// The most that may be stated.
    pub most: f64,
}

/// A limit that nobody can mean.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("{value} is not from {least} to {most}")]
pub struct OutOfBounds {
    /// What was stated.
    pub value: f64,
    /// The least that may be.
    pub least: f64,
    /// The most that may be.
    pub most: f64,
}

/// Which rules are off, and which limits are not the usual ones.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RuleSettings {
    off: Vec<&'static str>,
    set: Vec<(&'static str, &'static str, f64)>,
}

impl RuleSettings {
    /// Leaves a rule out.
    pub fn switch_off(&mut self, rule: &'static str) {
        self.off.push(rule);
    }

    /// Whether a rule is left out.
    pub fn is_off(&self, rule: &str) -> bool {
        self.off.contains(&rule)
    }

    /// Sets a limit of a rule.
    ///
    /// # Errors
    /// When it is out of bounds or no number.
    pub fn set(
        &mut self,
        rule: &'static str,
        limit: &Limit,
        value: f64,
    ) -> Result<(), OutOfBounds> {
        if !(limit.least..=limit.most).contains(&value) {
            return Err(OutOfBounds {
                value,
                least: limit.least,
                most: limit.most,
            });
        }
        self.set.push((rule, limit.name, value));
        Ok(())
    }

    /// The limits of one rule.
    pub fn limits_of(&self, rule: &'static str) -> Limits<'_> {
        Limits {
            settings: self,
            rule,
        }
    }
}

/// The limits of one rule.
#[derive(Debug, Clone, Copy)]
pub struct Limits<'a> {
    settings: &'a RuleSettings,
    rule: &'static str,
}

impl Limits<'_> {
    /// What a limit is: as stated, or as usual.
    pub fn get(&self, limit: &Limit) -> f64 {
        let stated = self.settings.set.iter().rev();
        let mut stated = stated.filter(|(rule, name, _)| *rule == self.rule && *name == limit.name);
        stated.next().map_or(limit.usual, |(_, _, value)| *value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Limit = Limit {
        name: "note_above",
        usual: 1.1,
        least: 1.0,
        most: 10.0,
    };

    #[test]
    fn a_limit_is_the_usual_one_until_another_is_stated() {
        let mut settings = RuleSettings::default();
        assert_eq!(settings.limits_of("longest run").get(&LIMIT), 1.1);
        assert_eq!(settings.set("longest run", &LIMIT, 1.5), Ok(()));
        assert_eq!(settings.limits_of("longest run").get(&LIMIT), 1.5);
        assert_eq!(settings.limits_of("weekly impact").get(&LIMIT), 1.1);
    }

    #[test]
    fn what_nobody_can_mean_is_refused() {
        let mut settings = RuleSettings::default();
        for value in [0.5, 11.0, f64::NAN] {
            assert!(settings.set("longest run", &LIMIT, value).is_err());
        }
    }
}
