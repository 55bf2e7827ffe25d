//! The front door: a training history, read, scored and judged, and the samples of a file.
//!
//! Nothing here decides anything by itself.

mod advice;
mod day;
mod error;
mod options;
mod recording;
mod review;
mod session;

pub use advice::{Advice, Due, PartOfDay};
pub use day::{Day, DayKind, DayState, HoursLeft};
pub use error::{ReadError, Unread};
pub use options::Options;
pub use recording::{Recording, Samples, recordings};
pub use review::{Finding, Review, Severity};
pub use session::{Load, Session};

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::answer::{Account, Results};
use crate::audit::{Block, RuleSettings};
use crate::recovery;

/// A training history, read from watch files, scored and judged.
///
/// ```
/// use restday::Training;
///
/// # fn main() -> Result<(), restday::ReadError> {
/// let training = Training::read(["fixtures/export"])?;
/// let hardest = training.sessions().max_by(|a, b| a.load_points().total_cmp(&b.load_points()));
/// let hardest = hardest.expect("there are sessions");
/// assert!(hardest.load_points() > 100.0, "harder than an hour at threshold");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Training {
    results: Results,
    /// Names of the sessions, in their order.
    ids: Vec<String>,
}

impl Training {
    /// Reads every file of a watch or a service below some folders, archives or files: FIT, GPX, TCX and others
    /// (docs/formats.md), with the usual [`Options`]. Nothing is written anywhere, and no network is used.
    ///
    /// # Errors
    /// If a path does not exist, no thread can be started, or no session is found. A file that cannot be
    /// read is not an error; [`Training::unread`] names it.
    ///
    /// ```
    /// use restday::{ReadError, Training};
    ///
    /// match Training::read(["no/such/folder"]) {
    ///     Err(ReadError::NoSuchPath(path)) => assert_eq!(path.to_str(), Some("no/such/folder")),
    ///     _ => unreachable!("there is no such folder"),
    /// }
    /// ```
    pub fn read<P: AsRef<Path>>(paths: impl IntoIterator<Item = P>) -> Result<Self, ReadError> {
        Options::new().read(paths)
    }

    /// First and last day with a session.
    ///
    /// ```
    /// # fn main() -> Result<(), restday::ReadError> {
    /// let training = restday::Training::read(["fixtures/export"])?;
    /// let (first, last) = training.span();
    /// assert!(first < last);
    /// # Ok(())
    /// # }
    /// ```
    pub fn span(&self) -> (NaiveDate, NaiveDate) {
        (self.results.range.from, self.results.range.to)
    }

    /// All sessions that count, in order of time: one recorded by several devices counts once.
    ///
    /// ```
    /// # fn main() -> Result<(), restday::ReadError> {
    /// let training = restday::Training::read(["fixtures/export"])?;
    /// let runs = training.sessions().filter(|session| session.sport() == "run");
    /// let kilometres: f64 = runs.filter_map(|run| run.distance_m()).sum::<f64>() / 1000.0;
    /// assert!(kilometres > 400.0);
    /// # Ok(())
    /// # }
    /// ```
    pub fn sessions(&self) -> impl Iterator<Item = Session<'_>> {
        (0..self.ids.len()).map(|at| Session::new(self, at))
    }

    /// Every day from the first with a session to the last, without a hole.
    ///
    /// ```
    /// use restday::{DayKind, Training};
    ///
    /// # fn main() -> Result<(), restday::ReadError> {
    /// let training = Training::read(["fixtures/export"])?;
    /// let ready = training.days().filter(|day| day.kind() == Some(DayKind::Ready));
    /// assert!(ready.count() > 10);
    /// # Ok(())
    /// # }
    /// ```
    pub fn days(&self) -> impl Iterator<Item = Day<'_>> {
        let within = self.results.history.days.iter();
        let within = within.filter(|day| self.results.range.contains(day.date));
        within.map(|day| Day::new(self, day))
    }

    /// What a day allows from noon on, or after its last session ([`Day::kind`] is as seen before the
    /// day). It uses nothing of later days. `None` before the first session, and more than three weeks
    /// after the last.
    ///
    /// It walks through the whole history up to the day, so it takes longer than looking at one of
    /// [`Training::days`].
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let training = restday::Training::read(["fixtures/export"])?;
    /// let advice = training.on("2025-09-15".parse()?).expect("lies in the history");
    /// println!("{}: {}", advice.date, advice.kind);
    /// assert!(training.on("1999-01-01".parse()?).is_none());
    /// # Ok(())
    /// # }
    /// ```
    pub fn on(&self, date: NaiveDate) -> Option<Advice> {
        let results = &self.results;
        let advice = results.recovery.advice(date)?;
        let judging = results.judging;
        let standing = recovery::Standing::on(date, &results.history, &results.athlete, judging)?;
        Some(Advice::of(advice, &standing))
    }

    /// The days from one to another checked against the rules of recovery (docs/audit.md); `None` if the
    /// first is after the last, or none of them is in the history.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let training = restday::Training::read(["fixtures/export"])?;
    /// let review = training.audit("2025-08-01".parse()?, "2025-08-31".parse()?);
    /// for finding in review.expect("lies in the history").findings() {
    ///     println!("{}: {}", finding.date, finding.evidence);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn audit(&self, from: NaiveDate, to: NaiveDate) -> Option<Review> {
        let (first, last) = self.span();
        let block = Block {
            from: from.max(first),
            to: to.min(last),
        };
        let is_there = block.from <= block.to;
        is_there.then(|| Review::of(self.results.audited(block, &RuleSettings::default())))
    }

    /// Files that could not be read, in order of their paths. Files read despite damage are not listed.
    ///
    /// ```
    /// # fn main() -> Result<(), restday::ReadError> {
    /// let training = restday::Training::read(["fixtures/export"])?;
    /// for unread in training.unread() {
    ///     eprintln!("{}: {}", unread.file, unread.reason);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn unread(&self) -> impl Iterator<Item = Unread> {
        unread(&self.results.account)
    }
}

fn unread(account: &Account) -> impl Iterator<Item = Unread> {
    account.failed().map(|(file, reason)| Unread {
        file: file.to_owned(),
        reason: reason.to_owned(),
    })
}

/// The first path that does not exist.
fn missing(paths: &[PathBuf]) -> Option<&PathBuf> {
    paths
        .iter()
        .find(|path| !path.exists() && !path.is_symlink())
}
