//! Each session: what it was, every load that could be rated, what it asked for and what it disturbed.

use serde::Serialize;

use crate::answer::{DateRange, EffortLevel, Results};
use crate::history::ScoredActivity;
use crate::load::{METRICS, Method};
use crate::recovery::{Clocks, SessionRecovery, Span};
use crate::report::web_page::sentences::{extent, found_by, repaired, too_early};
use crate::report::words::repairs_in_words::repairs;
use crate::report::words::units::Units;
use crate::report::words::units::rounded;
use crate::report::words::wording::{
    corrected_in_words, counterfactual_in_words, failed_recovery_in_words, session_needs,
};

/// A session; what is not known is left out.
#[derive(Serialize)]
pub struct ChartSession<'a> {
    day: i64,
    start: String,
    sport: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    /// Distance and time of the session, in words.
    what: String,
    /// Points that count; absent where unscored.
    #[serde(skip_serializing_if = "Option::is_none")]
    load: Option<f64>,
    /// How they were found, or why there are none.
    by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    effort: Option<usize>,
    /// Place in the list of metrics of the one that counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<usize>,
    /// One for each metric of the list.
    metrics: Vec<Option<f64>>,
    impact: f64,
    /// Hours it asks for by itself: most likely, at least, at most.
    legs: [f64; 3],
    heart: [f64; 3],
    #[serde(skip_serializing_if = "Option::is_none")]
    watch: Option<f64>,
    restarts: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    early: Option<String>,
    needs: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
}

/// The sessions of a range, in order of time.
pub fn sessions(results: &Results, range: DateRange, units: Units) -> Vec<ChartSession<'_>> {
    let sessions = results.sessions();
    let within = sessions.filter(|(activity, _)| range.contains(activity.day));
    within
        .map(|(activity, session)| row(activity, session, range, units))
        .collect()
}

fn row<'a>(
    activity: &'a ScoredActivity,
    session: &SessionRecovery,
    range: DateRange,
    units: Units,
) -> ChartSession<'a> {
    let digest = &activity.digest;
    let score = activity.score.ok();
    let effort = score.filter(|score| score.method != Method::Duration);
    ChartSession {
        day: (activity.day - range.from).num_days(),
        start: activity.local_start.format("%H:%M").to_string(),
        sport: digest.sport.name(),
        title: digest.title.as_deref(),
        what: extent(activity, units),
        load: score.map(|score| rounded(score.points.get(), 1)),
        by: found_by(activity),
        effort: effort.map(|score| EffortLevel::of(score.intensity) as usize),
        counts: counts(activity),
        metrics: metrics(activity),
        impact: rounded(activity.impact.get(), 1),
        legs: hours(session, |clocks| clocks.mechanical_h),
        heart: hours(session, |clocks| clocks.cardio_h),
        watch: digest.watch.recovery_h.map(|hours| rounded(hours, 1)),
        restarts: u8::from(session.restarts_clocks),
        early: session.too_early.map(|early| too_early(session, early)),
        needs: session_needs(session),
        notes: notes(activity, session),
    }
}

fn metrics(activity: &ScoredActivity) -> Vec<Option<f64>> {
    let rate = |metric: &&dyn crate::load::LoadMetric| {
        let rating = metric.rate(activity.subject()).ok()?;
        let decimals = if rating.value < 10.0 { 2 } else { 1 };
        Some(rounded(rating.value, decimals))
    };
    METRICS.iter().map(rate).collect()
}

fn counts(activity: &ScoredActivity) -> Option<usize> {
    let method = activity.score.ok()?.method;
    METRICS
        .iter()
        .position(|metric| metric.rung() == Some(method) && metric.rate(activity.subject()).is_ok())
}

fn hours(session: &SessionRecovery, of: fn(&Clocks) -> f64) -> [f64; 3] {
    let Span { low, high } = session.asked_span.map(of);
    [of(&session.asked), low, high].map(|hours| rounded(hours, 1))
}

fn notes(activity: &ScoredActivity, session: &SessionRecovery) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(corrected_in_words(&activity.digest));
    notes.extend(
        session
            .counterfactual
            .as_ref()
            .and_then(counterfactual_in_words),
    );
    notes.extend(failed_recovery_in_words(session));
    notes.extend(activity.warnings.iter().map(|warning| warning.to_string()));
    let what = repairs(&activity.digest.repairs);
    if what != repairs(&Default::default()) {
        notes.push(repaired(&what));
    }
    notes
}
