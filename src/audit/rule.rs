//! What a rule of an audit is, and what it finds in a block.

use super::finding::Finding;
use super::scene::{DaysKnown, Scene};
use crate::recovery::{Limit, Limits, Rule, Source};

/// One rule that a block may meet or miss.
pub trait AuditRule: Sync {
    /// Which rule it is.
    fn rule(&self) -> Rule;

    /// Where it comes from.
    fn source(&self) -> Source;

    /// The numbers that it holds a block against.
    fn limits(&self) -> &'static [Limit];

    /// What its occasions are.
    fn counted(&self) -> Counted;

    /// What it finds in a block.
    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement;
}

/// What a rule judges one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Sessions that restarted the clocks.
    Sessions,
    /// Short easy sessions on recovery days.
    RecoverySessions,
    /// Days with hard training.
    HardDays,
    /// Days with a run.
    RunDays,
    /// Whole calendar weeks.
    Weeks,
    /// First runs after a break.
    FirstRuns,
    /// The block as a whole.
    Block,
}

/// What a rule finds in a block.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Judgement {
    /// Where it was missed.
    pub findings: Vec<Finding>,
    /// How often it could be judged, met or missed.
    pub occasions: usize,
    /// How often it could not be judged, as too little is known.
    pub unknown: usize,
}

impl Judgement {
    /// Counts an occasion, and what was found on it.
    pub fn take(&mut self, finding: Option<Finding>) {
        self.occasions += 1;
        self.findings.extend(finding);
    }

    /// The verdict on a block, given whether enough of the block is known.
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

/// Whether a block met a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Met on each occasion; how many there were.
    Kept(usize),
    /// Missed; how often.
    Broken(usize),
    /// Too little is known to say.
    NotEnoughKnown,
    /// Nothing in the block that it is about.
    NothingToJudge,
}

impl Verdict {
    /// Code for documents and style sheets.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Kept(_) => "met",
            Verdict::Broken(_) => "missed",
            Verdict::NotEnoughKnown => "not enough data",
            Verdict::NothingToJudge => "not applicable",
        }
    }
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
