//! All that was read of some exports, scored and judged, and what can be taken away of it.

use std::path::PathBuf;

use chrono::NaiveDate;
use restday::answer::{Account, DefaultRange, Gathered, Question, Results, Today, natural_day};
use restday::athlete::Athlete;
use restday::digest::DuplicateRules;
use restday::pipeline::{Batch, FileReport, kept_report};
use restday::report::{
    ActivitiesTable, DaysTable, Look, RecoveryChart, Report, WebPage, WeeksTable, calendar, plain,
};
use serde_json::json;
use wasm_bindgen::prelude::wasm_bindgen;

use super::settings::{Impossible, Settings};

/// Reports of files, gathered until all are there.
#[wasm_bindgen]
pub struct Export {
    /// Names of what was dropped or chosen: folders, archives, files.
    roots: Vec<PathBuf>,
    /// Each with the number of its root and the path of the file on disk that it was in.
    files: Vec<(usize, PathBuf, FileReport)>,
}

#[wasm_bindgen]
impl Export {
    /// Of some roots, by their names.
    #[wasm_bindgen(constructor)]
    pub fn new(roots: Vec<String>) -> Self {
        Self {
            roots: roots.into_iter().map(PathBuf::from).collect(),
            files: Vec::new(),
        }
    }

    /// Adds the report on what has a path of its own in the file on disk at another, below a root.
    ///
    /// # Errors
    /// For bytes that mean something else.
    pub fn add(
        &mut self,
        root: usize,
        on_disk: &str,
        path: &str,
        report: &[u8],
    ) -> Result<(), String> {
        let report = kept_report(report, path.to_owned());
        let report = report.ok_or_else(|| other(&format!("{path}: bytes of another version")))?;
        self.files.push((root, PathBuf::from(on_disk), report));
        Ok(())
    }

    /// Scores and judges everything, with settings as JSON, on a day as `2025-01-31`.
    ///
    /// # Errors
    /// As JSON: with a `field`, and why it is impossible; or with what was found instead of a session.
    pub fn reports(self, settings: &str, wall: &str) -> Result<Reports, String> {
        let settings: Settings = serde_json::from_str(settings).map_err(|e| other(&e))?;
        let wall: NaiveDate = wall.parse().map_err(|e| other(&e))?;
        let given = settings.given().map_err(|Impossible { field, why }| {
            json!({ "field": field, "why": why }).to_string()
        })?;
        let Self { roots, mut files } = self;
        // As an export is listed on disk; what an archive holds keeps its order.
        files.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        let files = files.into_iter().map(|(root, _, report)| (root, report));
        let batch = Batch::of(files.collect(), &roots);
        let Gathered {
            digests,
            body,
            account,
        } = Gathered::of(batch, &DuplicateRules::default(), wall);
        let athlete = Athlete::new(given, &digests, &body);
        let Some((first, last)) = athlete.home.span_of(&digests) else {
            return Err(
                json!({ "files": account.file_count(), "unread": unread(&account) }).to_string(),
            );
        };
        let today = natural_day(last, wall);
        let question = Question {
            read_on: Some(wall),
            ..Question::about(DefaultRange::WholeHistory.up_to(today, first))
        };
        Ok(Reports {
            results: Results::of(athlete, digests, account, question),
            look: settings.look(),
        })
    }
}

fn other(error: &dyn std::fmt::Display) -> String {
    json!({ "why": error.to_string() }).to_string()
}

/// Files that could not be read, each with the reason.
fn unread(account: &Account) -> Vec<[String; 2]> {
    let failed = account.failed();
    failed
        .map(|(path, why)| [plain(path), plain(why)])
        .collect()
}

/// A history that was scored and judged.
#[wasm_bindgen]
pub struct Reports {
    /// Of the whole history.
    results: Results,
    look: Look,
}

#[wasm_bindgen]
impl Reports {
    /// What was read, as JSON: numbers of files and sessions, and which files could not be read and why.
    pub fn summary(&self) -> String {
        let account = &self.results.account;
        json!({
            "files": account.file_count(),
            "sessions": self.results.history.activities.len(),
            "unread": unread(account),
            "foreign": account.foreign(),
        })
        .to_string()
    }

    /// The report as a page, of the whole history.
    pub fn page(&self) -> Result<Vec<u8>, String> {
        self.rendered(&WebPage, "html")
    }

    /// The chart of the last sixteen weeks as a PNG.
    pub fn picture(&mut self) -> Result<Vec<u8>, String> {
        let whole = self.results.range;
        self.results.range = DefaultRange::RecentWeeks.up_to(whole.to, whole.from);
        let made = self.rendered(&RecoveryChart, "png");
        self.results.range = whole;
        made
    }

    /// A table of the whole history as CSV, by its name.
    pub fn table(&self, name: &str) -> Result<Vec<u8>, String> {
        let tables: [&dyn Report; 3] = [&ActivitiesTable, &DaysTable, &WeeksTable];
        let table = tables.into_iter().find(|table| table.name() == name);
        let table = table.ok_or_else(|| other(&format!("{name}: no such table")))?;
        self.rendered(table, "csv")
    }

    /// The next recovery days as a calendar; nothing where no day follows.
    pub fn calendar(&self) -> Option<String> {
        let today = Today::of(&self.results)?;
        Some(calendar(&today, self.look.words()))
    }

    fn rendered(&self, report: &dyn Report, ending: &str) -> Result<Vec<u8>, String> {
        let made = report.render(&self.results, &self.look, ending);
        made.map_err(|e| other(&e))
    }
}
