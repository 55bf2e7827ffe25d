//! How a history is read and whose it is.

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::{ReadError, Training, missing, unread};
use crate::activity::Zone;
use crate::answer::{DateRange, Gathered, Question, Results, activity_ids};
use crate::athlete::{Athlete, Given, GivenThresholds, Home};
use crate::digest::DuplicateRules;
use crate::pipeline::{self, PipelineError, Progress};

/// Years in which an athlete may have been born.
const BIRTH_YEARS: RangeInclusive<i32> = 1900..=2100;

/// How a history is read, and what the athlete states. Everything else is estimated from the files, on
/// each day from what was known then (docs/athlete.md). Other entries of an `athlete.toml` and a
/// `corrections.toml` (sex, thresholds of a date or a sport, a diary) cannot be stated here yet.
///
/// ```
/// use restday::Options;
///
/// # fn main() -> Result<(), restday::ReadError> {
/// let mut options = Options::new();
/// options.jobs(2).max_hr_bpm(188.0).resting_hr_bpm(48.0);
/// let training = options.read(["fixtures/export"])?;
/// assert!(training.sessions().count() > 50);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Options {
    jobs: usize,
    today: Option<NaiveDate>,
    time_zone: Option<String>,
    birth_year: Option<i32>,
    thresholds: GivenThresholds,
}

impl Options {
    /// The usual ones: a thread for each core, nothing stated.
    pub fn new() -> Self {
        Self::default()
    }

    /// Threads to read with; 0, the default, uses one per core. The result is the same.
    pub fn jobs(&mut self, threads: usize) -> &mut Self {
        self.jobs = threads;
        self
    }

    /// Today's date: a session that begins later is impossible, and is set aside. Without it none is.
    pub fn today(&mut self, date: NaiveDate) -> &mut Self {
        self.today = Some(date);
        self
    }

    /// The athlete's home time zone by its name in the tz database, such as `Europe/Berlin`; used if a
    /// file has neither clock nor position.
    pub fn time_zone(&mut self, name: &str) -> &mut Self {
        self.time_zone = Some(name.to_owned());
        self
    }

    /// The athlete's year of birth, 1900 to 2100.
    pub fn birth_year(&mut self, year: i32) -> &mut Self {
        self.birth_year = Some(year);
        self
    }

    /// Maximum heart rate, 120 to 230 beats a minute.
    pub fn max_hr_bpm(&mut self, bpm: f64) -> &mut Self {
        self.thresholds.max_hr_bpm = Some(bpm);
        self
    }

    /// Resting heart rate, 25 to 110 beats a minute.
    pub fn resting_hr_bpm(&mut self, bpm: f64) -> &mut Self {
        self.thresholds.resting_hr_bpm = Some(bpm);
        self
    }

    /// Heart rate that can be held for an hour, 80 to 225 beats a minute.
    pub fn threshold_hr_bpm(&mut self, bpm: f64) -> &mut Self {
        self.thresholds.threshold_hr_bpm = Some(bpm);
        self
    }

    /// Speed on the flat that can be held for an hour, 1 to 7 metres a second.
    pub fn threshold_speed_m_per_s(&mut self, speed: f64) -> &mut Self {
        self.thresholds.threshold_speed_m_per_s = Some(speed);
        self
    }

    /// Power that can be held for an hour, 40 to 700 watts.
    pub fn threshold_power_w(&mut self, watts: f64) -> &mut Self {
        self.thresholds.threshold_power_w = Some(watts);
        self
    }

    /// Reads, scores and judges, as [`Training::read`] does.
    ///
    /// # Errors
    /// As [`Training::read`], and for an impossible value.
    pub fn read<P: AsRef<Path>>(
        &self,
        paths: impl IntoIterator<Item = P>,
    ) -> Result<Training, ReadError> {
        let given = self.given()?;
        let paths = paths.into_iter().map(|path| path.as_ref().to_owned());
        let paths: Vec<PathBuf> = paths.collect();
        if let Some(path) = missing(&paths) {
            return Err(ReadError::NoSuchPath(path.clone()));
        }
        let batch = pipeline::read_all(&paths, self.jobs, &Progress::default());
        let mut batch = batch.map_err(|error| match error {
            PipelineError::Threads { source, .. } => ReadError::NoThreads(source.to_string()),
            PipelineError::Stopped => ReadError::NoThreads(error.to_string()),
        })?;
        batch.settle_local_clocks(given.home);
        let today = self.today.unwrap_or(NaiveDate::MAX);
        let gathered = Gathered::of(batch, &DuplicateRules::default(), today);
        scored(gathered, given)
    }

    fn given(&self) -> Result<Given, ReadError> {
        let impossible =
            |error: crate::athlete::ThresholdError| ReadError::Impossible(error.to_string());
        let stated = self.thresholds != GivenThresholds::default();
        let thresholds = stated.then(|| self.thresholds.checked()).transpose();
        if let Some(year) = self.birth_year.filter(|year| !BIRTH_YEARS.contains(year)) {
            return Err(ReadError::Impossible(format!("birth_year is {year}")));
        }
        let home = self.time_zone.as_deref().map(|name| {
            let zone = Zone::named(name).map(Home::Named);
            zone.ok_or_else(|| ReadError::Impossible(format!("unknown time zone {name}")))
        });
        Ok(Given {
            birth_year: self.birth_year,
            home: home.transpose()?,
            thresholds: thresholds.map_err(impossible)?.into_iter().collect(),
            ..Given::default()
        })
    }
}

fn scored(gathered: Gathered, given: Given) -> Result<Training, ReadError> {
    let Gathered {
        digests,
        body,
        account,
    } = gathered;
    let athlete = Athlete::new(given, &digests, &body);
    let Some((from, to)) = athlete.home.span_of(&digests) else {
        return Err(ReadError::NoTraining {
            files: account.file_count(),
            unread: unread(&account).collect(),
        });
    };
    let question = Question::about(DateRange { from, to });
    let results = Results::of(athlete, digests, account, question);
    let ids = activity_ids(&results.history.activities);
    Ok(Training { results, ids })
}
