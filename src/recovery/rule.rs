//! The rules that days and blocks are checked against, each by a code of its own: those that caution on a
//! morning, those that judge a block afterwards, and those that do both.

/// A rule of cautions, of audits, or of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Sessions before the body was ready for them.
    BeforeRecovered,
    /// Recovery sessions that did not count as recovery.
    RecoveryRunTooHard,
    /// Hard days next to each other.
    HardDaysApart,
    /// Rest days in each week.
    RestDays,
    /// Days with a run in seven, for beginners.
    NoviceSpacing,
    /// A run much longer than any of the thirty days before it.
    LongestRun,
    /// A week with much more impact than the weeks before it.
    WeeklyImpact,
    /// A week with much more descent than the weeks before it.
    WeeklyDescent,
    /// A week of days that are all alike.
    Monotony,
    /// The first run after a break.
    ReturnAfterBreak,
    /// Recent sessions whose load is rough or unknown.
    LowConfidence,
    /// Days without data.
    UnknownDays,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Rule; 12] = [
        Rule::BeforeRecovered,
        Rule::RecoveryRunTooHard,
        Rule::HardDaysApart,
        Rule::RestDays,
        Rule::NoviceSpacing,
        Rule::LongestRun,
        Rule::WeeklyImpact,
        Rule::WeeklyDescent,
        Rule::Monotony,
        Rule::ReturnAfterBreak,
        Rule::LowConfidence,
        Rule::UnknownDays,
    ];

    /// Its code in documents; a rules file writes it with `_` for each space.
    pub fn name(self) -> &'static str {
        match self {
            Rule::BeforeRecovered => "trained too soon",
            Rule::RecoveryRunTooHard => "recovery run too hard",
            Rule::HardDaysApart => "hard days apart",
            Rule::RestDays => "rest days a week",
            Rule::NoviceSpacing => "novice spacing",
            Rule::LongestRun => "longest run",
            Rule::WeeklyImpact => "weekly impact",
            Rule::WeeklyDescent => "weekly descent",
            Rule::Monotony => "monotony",
            Rule::ReturnAfterBreak => "return after a break",
            Rule::LowConfidence => "low confidence",
            Rule::UnknownDays => "unknown days",
        }
    }

    /// Its code as a rules file writes it: `longest_run`.
    pub fn key(self) -> String {
        self.name().replace(' ', "_")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_rules_share_a_code() {
        let mut codes: Vec<_> = Rule::ALL.map(Rule::name).to_vec();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), Rule::ALL.len());
    }
}
