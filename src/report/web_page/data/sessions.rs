//! Each session: what it was, all its load scores, the recovery it needs and the recovery it interrupted.

use chrono::Timelike;
use serde::Serialize;

use super::packed::{UNKNOWN, days_between, scaled, scaled_or_unknown, steps};
use super::phrases::{Phrases, Sentences};
use super::places::Places;
use crate::answer::{DateRange, Results, measured_effort};
use crate::history::ScoredActivity;
use crate::load::{LoadMetric, METRICS, Method};
use crate::recovery::{Clocks, SessionRecovery};
use crate::report::web_page::sentences::{Speech, repaired, too_early, unscored};
use crate::report::words::Words;

/// A metric whose values all lie below has two decimals.
const SMALL: f64 = 10.0;

/// Sessions in order of time, a column a field; what is not known is below zero.
#[derive(Serialize, Default)]
pub struct SessionColumns {
    /// Day of each, as the distance to that of the one before.
    day: Vec<i64>,
    /// Minute of the day on which it began.
    start: Vec<u32>,
    sport: Vec<usize>,
    sports: Vec<String>,
    /// Place in the list of titles, one more; 0 without a title.
    title: Vec<usize>,
    titles: Vec<String>,
    /// Seconds; 0 where the length is unknown.
    time: Vec<i64>,
    metres: Vec<i64>,
    /// Points that count, hundredths.
    load: Vec<i64>,
    /// Place of how they were found in [`Method::LADDER`].
    by: Vec<i64>,
    /// Hundredths.
    intensity: Vec<i64>,
    /// 0 low, 1 medium, 2 high.
    confidence: Vec<i64>,
    effort: Vec<i64>,
    metrics: Vec<MetricColumn>,
    /// Tenths of a kilometre.
    impact: Vec<i64>,
    /// Hours of recovery needed by itself: most likely, at least, at most.
    legs: [Vec<i64>; 3],
    heart: [Vec<i64>; 3],
    watch: Vec<i64>,
    /// 1 restarted recovery, 2 was the first part of a session that did, 4 was started too soon.
    marks: Vec<u8>,
    unscored: Sentences,
    early: Sentences,
    needs: Sentences,
    notes: Sentences,
}

/// A metric with a score for at least one session.
#[derive(Serialize)]
struct MetricColumn {
    name: &'static str,
    unit: &'static str,
    /// Whether it is the one that counts where loads are found by this method.
    by: i64,
    decimals: u32,
    values: Vec<i64>,
}

/// The sessions of a range, in order of time.
pub fn sessions(
    results: &Results,
    range: DateRange,
    speech: Speech,
    phrases: &mut Phrases,
) -> SessionColumns {
    let within = results.sessions();
    let within = within.filter(|(activity, _)| range.contains(activity.day));
    let rows: Vec<(&ScoredActivity, &SessionRecovery)> = within.collect();
    let activities: Vec<&ScoredActivity> = rows.iter().map(|(activity, _)| *activity).collect();
    let mut columns = SessionColumns {
        day: steps((activities.iter()).map(|a| days_between(range.from, a.day))),
        metrics: metrics(&activities, speech.0),
        ..SessionColumns::default()
    };
    let (mut sports, mut titles) = (Places::default(), Places::default());
    for (row, (activity, session)) in rows.into_iter().enumerate() {
        let digest = &activity.digest;
        columns.sport.push(sports.of(speech.0.sport(digest.sport)));
        let title = digest.title.as_deref();
        columns
            .title
            .push(title.map_or(0, |title| titles.of(title) + 1));
        columns.add_activity(activity);
        columns.add_session(session);
        columns.add_sentences(row, (activity, session), (speech, phrases));
    }
    columns.sports = sports.into_values();
    columns.titles = titles.into_values();
    columns
}

impl SessionColumns {
    fn add_activity(&mut self, activity: &ScoredActivity) {
        let digest = &activity.digest;
        let score = activity.score.ok();
        let effort = measured_effort(activity).map(|effort| effort as i64);
        let time = activity.local_start.time();
        self.start.push(time.num_seconds_from_midnight() / 60);
        let time = if digest.has_length() {
            digest.timer_s
        } else {
            0.0
        };
        self.time.push(scaled(time, 1.0));
        self.metres.push(scaled_or_unknown(digest.distance_m, 1.0));
        let points = score.map(|score| score.points.get());
        self.load.push(scaled_or_unknown(points, 100.0));
        let by = score.map(|score| place_of(score.method));
        self.by.push(by.unwrap_or(UNKNOWN));
        let intensity = score.map(|score| score.intensity);
        self.intensity.push(scaled_or_unknown(intensity, 100.0));
        let confidence = score.map(|score| score.confidence as i64);
        self.confidence.push(confidence.unwrap_or(UNKNOWN));
        self.effort.push(effort.unwrap_or(UNKNOWN));
        self.impact.push(scaled(activity.impact.get(), 10.0));
        self.watch
            .push(scaled_or_unknown(digest.watch.recovery_h, 1.0));
    }

    fn add_session(&mut self, session: &SessionRecovery) {
        let mut add = |of: fn(&Clocks) -> f64, columns: fn(&mut Self) -> &mut [Vec<i64>; 3]| {
            let span = session.asked_span.map(of);
            let [likely, least, most] = columns(self);
            likely.push(scaled(of(&session.asked), 1.0));
            least.push(scaled(span.low, 1.0));
            most.push(scaled(span.high, 1.0));
        };
        add(|clocks| clocks.mechanical_h, |columns| &mut columns.legs);
        add(|clocks| clocks.cardio_h, |columns| &mut columns.heart);
        self.marks.push(
            u8::from(session.restarts_clocks)
                + 2 * u8::from(session.is_start())
                + 4 * u8::from(session.is_early_start()),
        );
    }

    fn add_sentences(
        &mut self,
        row: usize,
        (activity, session): (&ScoredActivity, &SessionRecovery),
        (speech, phrases): (Speech, &mut Phrases),
    ) {
        if let Err(reason) = activity.score {
            phrases.add(&mut self.unscored, row, &unscored(reason, speech));
        }
        if let Some(early) = session.too_early {
            phrases.add(&mut self.early, row, &too_early(session, early, speech));
        }
        phrases.add(&mut self.needs, row, &speech.0.session_needs(session));
        for note in notes(activity, session, speech) {
            phrases.add(&mut self.notes, row, &note);
        }
    }
}

fn place_of(method: Method) -> i64 {
    let place = Method::LADDER.iter().position(|rung| *rung == method);
    place.map_or(UNKNOWN, |place| place as i64)
}

fn metrics(activities: &[&ScoredActivity], words: &dyn Words) -> Vec<MetricColumn> {
    let columns = METRICS
        .iter()
        .map(|metric| metric_column(*metric, activities, words));
    columns.flatten().collect()
}

fn metric_column(
    metric: &'static dyn LoadMetric,
    activities: &[&ScoredActivity],
    words: &dyn Words,
) -> Option<MetricColumn> {
    let rate = |activity: &&ScoredActivity| Some(metric.rate(activity.subject()).ok()?.value);
    let rated: Vec<Option<f64>> = activities.iter().map(rate).collect();
    let most = rated.iter().flatten().copied().reduce(f64::max)?;
    let decimals = if most < SMALL { 2 } else { 1 };
    let per_one = 10_f64.powi(decimals as i32);
    Some(MetricColumn {
        name: words.metric(metric),
        unit: words.metric_unit(metric.unit()),
        by: metric.rung().map_or(UNKNOWN, place_of),
        decimals,
        values: (rated.into_iter())
            .map(|value| scaled_or_unknown(value, per_one))
            .collect(),
    })
}

fn notes(
    activity: &ScoredActivity,
    session: &SessionRecovery,
    (language, words): Speech,
) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(language.corrections(&activity.digest));
    let instead = session.counterfactual.as_ref();
    notes.extend(instead.and_then(|instead| language.counterfactual(instead)));
    let breaches = language.failed_recovery(session);
    notes.extend(breaches.map(|breaches| language.was_no_recovery(&breaches)));
    let warnings = activity.warnings.iter();
    notes.extend(warnings.map(|warning| language.load_warning(*warning)));
    let what = language.repairs(&activity.digest.repairs);
    if what != language.nothing_repaired() {
        notes.push(repaired(&what, words));
    }
    notes
}
