//! Numbers of rules: what they are unless stated otherwise, and what may be stated.

use thiserror::Error;

/// One number that a rule holds a day or a block against.
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

impl Limit {
    /// How many times what was usual before; any increase up to tenfold may be stated.
    pub const fn times(name: &'static str, usual: f64) -> Self {
        Self {
            name,
            usual,
            least: 1.0,
            most: 10.0,
        }
    }
}

/// A limit that nobody can mean.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("{value} is not from {least} to {most}")]
pub struct OutOfBounds {
    /// The value that was stated.
    pub value: f64,
    /// The least that may be.
    pub least: f64,
    /// The most that may be.
    pub most: f64,
}

/// The limits of one rule: the usual ones, but for those that are stated.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Limits {
    stated: Vec<(&'static str, f64)>,
}

impl Limits {
    /// Every limit as usual.
    pub const USUAL: Limits = Limits { stated: Vec::new() };

    /// What a limit is: as stated last, or as usual.
    pub fn get(&self, limit: &Limit) -> f64 {
        let mut stated = self.stated.iter().rev();
        let stated = stated.find(|(name, _)| *name == limit.name);
        stated.map_or(limit.usual, |(_, value)| *value)
    }

    /// States a limit.
    ///
    /// # Errors
    /// When it is out of bounds or no number.
    pub fn set(&mut self, limit: &Limit, value: f64) -> Result<(), OutOfBounds> {
        if !(limit.least..=limit.most).contains(&value) {
            return Err(OutOfBounds {
                value,
                least: limit.least,
                most: limit.most,
            });
        }
        self.stated.push((limit.name, value));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Limit = Limit::times("note_above", 1.1);

    #[test]
    fn a_limit_is_the_usual_one_until_another_is_stated() {
        let mut limits = Limits::USUAL;
        assert_eq!(limits.get(&LIMIT), 1.1);
        assert_eq!(limits.set(&LIMIT, 1.5), Ok(()));
        assert_eq!(limits.get(&LIMIT), 1.5);
        assert_eq!(limits.set(&LIMIT, 1.2), Ok(()));
        assert_eq!(limits.get(&LIMIT), 1.2);
    }

    #[test]
    fn what_nobody_can_mean_is_refused() {
        for value in [0.5, 11.0, f64::NAN] {
            assert!(Limits::USUAL.clone().set(&LIMIT, value).is_err());
        }
    }
}
