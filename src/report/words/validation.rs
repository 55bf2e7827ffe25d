//! What the advice is worth, in a language.

use super::dates::DateWords;
use super::numbers::NumberWords;
use crate::answer::DateRange;
use crate::answer::validation::next_run::Follow;
use crate::answer::validation::{AgainstYesterday, Fraction, Watched};

/// Words of a validation that are used alone; names of rows have at most 15 letters.
pub struct ValidationLabels {
    /// Sessions that were too soon.
    pub too_soon: &'static str,
    /// The longest time without a day for hard training.
    pub longest_wait: &'static str,
    /// Ten days without a run.
    pub ten_days_off: &'static str,
    /// How the next run went.
    pub next_run: &'static str,
    /// What hours left predict.
    pub hours_left: &'static str,
    /// The watch's recovery times.
    pub your_watch: &'static str,
    /// There is no session.
    pub no_sessions: &'static str,
    /// Every day was ready.
    pub always_ready: &'static str,
    /// There is no break of ten days.
    pub no_breaks: &'static str,
    /// Too few runs to compare.
    pub too_few_runs: &'static str,
    /// No watch gives a recovery time.
    pub no_watch: &'static str,
    /// What all this can and cannot show.
    pub honest: &'static str,
}

/// Sentences of a validation.
pub trait ValidationWords: NumberWords + DateWords {
    /// Words used alone.
    fn validation(&self) -> &'static ValidationLabels;

    /// Its heading.
    fn validation_heading(&self, span: DateRange) -> String;

    /// `12 of 166 (7 %)`.
    fn fraction(&self, fraction: Fraction) -> String;

    /// `12 of 166 sessions (7 %)`.
    fn flagged(&self, fraction: Fraction) -> String;

    /// `111 days without …, from 4 Mar 2025`.
    fn not_ready(&self, stretch: DateRange) -> String;

    /// What preceded breaks of ten days.
    fn before_breaks(&self, before: Fraction, any: Fraction) -> String;

    /// Heart rate at the same speed after sessions that were too soon and after others.
    fn next_runs(&self, follow: &Follow) -> String;

    /// Whether hours left predict it better than the load of the day before.
    fn against_yesterday(&self, against: &AgainstYesterday) -> String;

    /// The watch's recovery times beside ours.
    fn watched(&self, watched: &Watched) -> String;
}
