//! What a rule of an audit is, and what it says of a block.

use super::finding::Finding;
use super::scene::{DaysKnown, Scene};
use crate::recovery::{Limit, Limits};

/// One rule that a block may have kept or broken.
pub trait AuditRule: Sync {
    /// Name for people and tables; a rules file writes it with `_` for each space.
    fn name(&self) -> &'static str;

    /// Where it comes from.
    fn source(&self) -> &'static str;

    /// The numbers that it holds a block against.
    fn limits(&self) -> &'static [Limit];

    /// What it finds in a block.
    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement;
}

/// What a rule says of a block.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Judgement {
    /// Where it was broken.
    pub findings: Vec<Finding>,
    /// How often it could be judged, broken or not: sessions, runs, days or weeks.
    pub occasions: usize,
    /// How often it would have been to be judged, and too little is known.
    pub unknown: usize,
}

impl Judgement {
    /// Counts an occasion, and what was found on it.
    pub fn take(&mut self, finding: Option<Finding>) {
        self.occasions += 1;
        self.findings.extend(finding);
    }

    /// What it comes to, in a block of which enough is known or not.
    pub fn verdict(&self, enough_is_known: DaysKnown) -> Verdict {
        match (self.findings.len(), self.occasions, self.unknown) {
            (0, _, _) if enough_is_known == DaysKnown::TooFew => Verdict::NotEnoughKnown,
            (0, 0, 0) => Verdict::NothingToJudge,
            (0, 0, _) => Verdict::NotEnoughKnown,
            (0, occasions, _) => Verdict::Kept(occasions),
            (times, _, _) => Verdict::Broken(times),
        }
    }
}

/// Whether a block kept a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// On each of so many occasions.
    Kept(usize),
    /// Broken so many times.
    Broken(usize),
    /// Too little is known to say.
    NotEnoughKnown,
    /// Nothing in the block that it is about.
    NothingToJudge,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_not_kept() {
        let of = |occasions, unknown| Judgement {
            findings: Vec::new(),
            occasions,
            unknown,
        };
        assert_eq!(of(3, 0).verdict(DaysKnown::Enough), Verdict::Kept(3));
        assert_eq!(of(3, 0).verdict(DaysKnown::TooFew), Verdict::NotEnoughKnown);
        assert_eq!(of(0, 2).verdict(DaysKnown::Enough), Verdict::NotEnoughKnown);
        assert_eq!(of(0, 0).verdict(DaysKnown::Enough), Verdict::NothingToJudge);
    }
}
