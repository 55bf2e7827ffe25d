//! The screen below a report, in a language.

use super::athlete::AthleteWords;
use super::files::FileWords;
use crate::answer::Results;
use crate::history::Day;
use crate::load::Method;
use crate::recovery::{Factor, KeptRecovery, Nights, WatchBeside};

/// Sentences of the summary.
pub trait SummaryWords: AthleteWords + FileWords {
    /// `fitness 41, fatigue 38, form +3`.
    fn balance(&self, day: &Day) -> String;

    /// Before the session that was too soon.
    fn most_recent_too_soon(&self) -> &'static str;

    /// Recovery that was kept, as a sentence.
    fn kept(&self, kept: &KeptRecovery) -> String;

    /// The watch's recovery times beside ours, as a sentence.
    fn watch_beside(&self, beside: &WatchBeside, own: Factor) -> String;

    /// How many of the known nights slow recovery, as a sentence.
    fn slow_nights(&self, slow: usize, known: usize, nights: Nights) -> String;

    /// What the first files decide, as a hint.
    fn trained_before_hint(&self) -> &'static str;

    /// Which methods loads were found by, and how many of all sessions each, without a full stop; `None` stands for
    /// no load.
    fn loads_by(&self, counts: &[(Option<Method>, usize)], all: usize) -> String;

    /// How many sessions, in a list of methods.
    fn session_count(&self, count: usize) -> String;

    /// Before a file that could not be read.
    fn unread(&self) -> &'static str;

    /// `and 5 more`.
    fn and_more(&self, count: usize) -> String;

    /// Which methods the sessions of a range were scored by, the most frequent first, without a full stop.
    fn loads(&self, results: &Results) -> String {
        let (by_method, unscored) = results.sessions_by_method();
        let scored = by_method.into_iter();
        let mut counts: Vec<(Option<Method>, usize)> = scored
            .map(|(method, count)| (Some(method), count))
            .collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts.extend((unscored > 0).then_some((None, unscored)));
        self.loads_by(&counts, results.sessions_in_range().count())
    }

    /// `91 %`, or the count of what is less than half a percent.
    fn share_of_sessions(&self, count: usize, all: usize) -> String {
        match count as f64 / all.max(1) as f64 {
            share if share < 0.005 => self.session_count(count),
            share => self.percent(share),
        }
    }
}
