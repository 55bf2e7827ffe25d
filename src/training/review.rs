//! How a training block went.

use std::fmt;

use chrono::NaiveDate;

use crate::audit::{self, Audit};
use crate::report::words::english::English;
use crate::report::words::findings::FindingWords;
use crate::report::words::units::Units;

/// What findings are put into words in.
const ENGLISH: English = English(Units::Metric);

/// A training block checked against the rules of recovery, each day with what was known on it.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let training = restday::Training::read(["fixtures/export"])?;
/// let review = training.audit("2025-08-01".parse()?, "2025-08-31".parse()?).expect("is there");
/// println!("{} of {} sessions came too soon", review.too_soon(), review.trainings());
/// assert!(review.too_soon() <= review.trainings());
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Review {
    audit: Audit,
}

/// A finding of a rule.
///
/// ```
/// use restday::Severity;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let training = restday::Training::read(["fixtures/export"])?;
/// let (first, last) = training.span();
/// let review = training.audit(first, last).expect("is there");
/// let serious = review.findings().filter(|finding| finding.severity == Severity::Serious);
/// assert!(serious.count() <= review.findings().count());
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The day.
    pub date: NaiveDate,
    /// Code of the rule: the name of docs/audit.md, with spaces.
    pub rule: &'static str,
    /// How serious it is.
    pub severity: Severity,
    /// What was found, with the numbers that were compared: an English sentence in km, without its full stop.
    pub evidence: String,
    /// What would have been better, likewise.
    pub better: String,
    /// Hours by which it lengthened the recovery, where the clocks show it.
    pub cost_h: Option<f64>,
}

/// How serious a finding is; later is more.
///
/// ```
/// assert!(restday::Severity::Note < restday::Severity::Serious);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know.
    Note,
    /// To be avoided.
    Warning,
    /// To be avoided at all costs.
    Serious,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Serious => "serious",
        })
    }
}

impl Review {
    pub(super) fn of(audit: Audit) -> Self {
        Self { audit }
    }

    /// Workouts of the block: sessions at most two hours apart are one.
    pub fn trainings(&self) -> usize {
        self.audit.training_sessions().0
    }

    /// Those that began before the athlete had recovered for them.
    pub fn too_soon(&self) -> usize {
        self.audit.training_sessions().1
    }

    /// Recommended recovery days.
    pub fn recovery_days_needed(&self) -> usize {
        self.audit.recovery_days().0
    }

    /// Those that were taken.
    pub fn recovery_days_taken(&self) -> usize {
        self.audit.recovery_days().1
    }

    /// Days without data.
    pub fn unknown_days(&self) -> usize {
        self.audit.unknown_days
    }

    /// What the rules found, by date.
    pub fn findings(&self) -> impl Iterator<Item = Finding> {
        self.audit.findings.iter().map(|finding| Finding {
            date: finding.date,
            rule: finding.rule().name(),
            severity: match finding.severity {
                audit::Severity::Note => Severity::Note,
                audit::Severity::Warning => Severity::Warning,
                audit::Severity::Serious => Severity::Serious,
            },
            evidence: ENGLISH.evidence(&finding.evidence),
            better: ENGLISH.better(&finding.better),
            cost_h: finding.cost_h,
        })
    }
}
