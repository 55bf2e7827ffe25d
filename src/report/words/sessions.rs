//! Sessions in a language: which one, what it needs, why it was too soon or no recovery.

use super::numbers::NumberWords;
use crate::audit::SessionFact;
use crate::digest::{Corrected, Digest};
use crate::history::ScoredActivity;
use crate::recovery::{Breach, Counterfactual, SessionRecovery, Span, TooEarly};

/// A shorter distance says nothing of a session, metres.
pub const TELLING_M: f64 = 500.0;

/// Sentences about one session.
pub trait SessionWords: NumberWords {
    /// A session by its day, distance and sport: `Saturday’s 12.1 km run (13 Sep)`.
    fn session_name(&self, activity: &ScoredActivity) -> String;

    /// Its sport and distance, or its length: `12.1 km run`; numbers keep their units at line ends.
    fn brief(&self, session: &SessionFact) -> String;

    /// Which limit a session broke: `too hard (intensity 0.75; limit 0.72)`.
    fn breach(&self, breach: Breach) -> String;

    /// Why a session that looks meant as recovery was none, from each limit that it broke: `did not count as
    /// recovery: too hard (…)`.
    fn was_no_recovery(&self, breaches: &[String]) -> String;

    /// What a walk instead would have gained, without a full stop; `None` where no day.
    fn counterfactual(&self, counterfactual: &Counterfactual) -> Option<String>;

    /// What a session needs: `takes 2–3 recovery days; allow 4 days before your next hard session`.
    fn session_needs(&self, session: &SessionRecovery) -> String;

    /// The same with the session's name, as a sentence.
    fn session_and_needs(&self, activity: &ScoredActivity, session: &SessionRecovery) -> String;

    /// A session that was too soon: `Saturday’s 12.1 km run (13 Sep), when only a walk was advised; …`.
    fn too_soon(
        &self,
        activity: &ScoredActivity,
        session: &SessionRecovery,
        early: TooEarly,
    ) -> String;

    /// A session that was not recovery though it looks meant as such, as a sentence.
    fn failed_recovery_of(&self, activity: &ScoredActivity, breaches: &[String]) -> String;

    /// `up to 3`, of a span that begins at nothing.
    fn up_to(&self, high: usize) -> String;

    /// What the athlete corrected, named one by one: `corrected by you: sport, title`.
    fn corrected_by_you(&self, fields: &[Corrected]) -> String;

    /// `typed in by you`.
    fn typed_in_by_you(&self) -> &'static str;

    /// A session in a few words: `12.1 km run`.
    fn brief_session(&self, activity: &ScoredActivity) -> String {
        self.brief(&SessionFact::of(activity))
    }

    /// How far and how long: `8.2 km in 45:12`.
    fn extent(&self, activity: &ScoredActivity) -> String {
        let time = self.length(activity.digest.timer_s);
        match activity.digest.distance_m {
            Some(metres) if metres >= 1.0 => format!("{} in {time}", self.distance(metres)),
            _ => time,
        }
    }

    /// `2–3`, `2` where both ends are the same, `up to 3` from zero on.
    fn span(&self, span: Span<usize>) -> String {
        match (span.low, span.high) {
            (low, high) if low == high => low.to_string(),
            (0, high) => self.up_to(high),
            (low, high) => format!("{low}–{high}"),
        }
    }

    /// Each limit that a session broke which looks meant as recovery; `None` where it was one, or was not meant so.
    fn failed_recovery(&self, session: &SessionRecovery) -> Option<Vec<String>> {
        let breaches = session.breaches.iter();
        session
            .is_failed_recovery()
            .then(|| breaches.map(|breach| self.breach(*breach)).collect())
    }

    /// What the athlete corrected; nothing of an activity left as it was recorded.
    fn corrections(&self, digest: &Digest) -> Option<String> {
        match digest.is_typed_in() {
            true => Some(self.typed_in_by_you().to_owned()),
            false => {
                (!digest.corrected.is_empty()).then(|| self.corrected_by_you(&digest.corrected))
            }
        }
    }
}
