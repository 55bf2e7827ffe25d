//! The advice for a day in a language: what the day allows, why it is what it is, what is not known of it.

use super::dates::DateWords;
use super::doubts::DoubtWords;
use super::sessions::SessionWords;
use crate::answer::{AdviceReason, Assumed, NotKnown, Results, Running, Today};
use crate::recovery::{ComingDay, DayAdvice, DayKind, Due, EffortLimit};

/// Names of what a day allows.
pub struct LimitLabels {
    /// A recovery run.
    pub run: &'static str,
    /// A walk on the flat.
    pub walk: &'static str,
    /// A walk uphill.
    pub uphill: &'static str,
    /// Easy training.
    pub easy: &'static str,
}

/// What a recovery run may be, in the athlete's own numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RecoveryRunLimits {
    /// Length, minutes.
    pub minutes: f64,
    /// Highest heart rate, beats per minute.
    pub bpm: f64,
    /// Distance, kilometres.
    pub km: f64,
    /// Descent, metres.
    pub descent_m: f64,
}

/// Sentences about a day, without their full stops.
pub trait AdviceWords: DateWords + SessionWords + DoubtWords {
    /// Why a day is of its kind.
    fn reason(&self, results: &Results, advice: &DayAdvice) -> String;

    /// When hard training is due again.
    fn hard_again(&self, due: Due) -> String;

    /// When a beginner's next run is due.
    fn run_again(&self, due: Due) -> String;

    /// What a kind of day allows.
    fn meaning(&self, kind: DayKind, is_novice: bool) -> &'static str;

    /// Names of what a day allows.
    fn limit_labels(&self) -> &'static LimitLabels;

    /// `up to 40 min, below 129 bpm`.
    fn effort_limit(&self, minutes: f64, bpm: f64) -> String;

    /// What a recovery run may be.
    fn recovery_run_limits(&self, limits: RecoveryRunLimits) -> String;

    /// `no more than 10 m of descent per km`.
    fn descent_limit(&self, m_per_km: f64) -> String;

    /// `stay below 140 bpm and avoid long descents`.
    fn easy_limit(&self, bpm: f64) -> String;

    /// Within its limits, you recover as if resting.
    fn stay_within(&self) -> &'static str;

    /// A reason that weighs.
    fn advice_reason(&self, reason: AdviceReason) -> String;

    /// What running could be today, where the day is judged by the heart alone.
    fn running(&self, running: Running) -> String;

    /// Something that is not known.
    fn unknown(&self, not_known: &NotKnown) -> String;

    /// What the first days of files suggest; nothing where it is stated.
    fn assumed(&self, assumed: Assumed) -> Option<String>;

    /// Hours left on a coming day, after the session that they are left from.
    fn left_after(&self, today: &Today, day: &ComingDay) -> Option<String>;

    /// ` (8 h to 22 h)`; nothing where both are the same.
    fn wait_span(&self, span: (i64, Option<i64>)) -> String;

    /// Said of every coming day.
    fn if_nothing_more(&self) -> &'static str;

    /// Everything that is not known, what weighs most first.
    fn all_unknown(&self, results: &Results) -> Vec<String> {
        let not_known = results.not_known();
        not_known.iter().map(|one| self.unknown(one)).collect()
    }

    /// What a day allows, as names and sentences; what holds for all of it has no name.
    fn limits(&self, today: &Today, kind: DayKind) -> Vec<(&'static str, String)> {
        let (limits, names) = (today.limits(kind), self.limit_labels());
        let effort =
            |limit: EffortLimit| self.effort_limit(limit.minutes, today.bpm(limit.intensity));
        let mut rows = Vec::new();
        if let Some(run) = limits.recovery_run {
            let within_km = run.effort.minutes * 60.0 * today.easy_speed_m_per_s() / 1000.0;
            let km = run.impact_km.min(within_km);
            let words = self.recovery_run_limits(RecoveryRunLimits {
                minutes: run.effort.minutes,
                bpm: today.bpm(run.effort.intensity),
                km,
                descent_m: km * run.descent_m_per_km,
            });
            rows.push((names.run, words));
        }
        if let Some(walk) = limits.walk {
            let down = self.descent_limit(walk.descent_m_per_km);
            rows.push((names.walk, format!("{}, {down}", effort(walk.flat))));
            rows.push((names.uphill, effort(walk.uphill)));
        }
        if let Some(intensity) = limits.easy_intensity {
            rows.push((names.easy, self.easy_limit(today.bpm(intensity))));
        }
        if kind.is_recovery() && !rows.is_empty() {
            rows.push(("", self.stay_within().to_owned()));
        }
        rows
    }

    /// A coming day in sentences of a line each: what it allows, its limits, and why.
    fn coming_day(&self, today: &Today, day: &ComingDay) -> String {
        let mut lines = vec![self.meaning(day.kind, today.advice.novice).to_owned()];
        let limits = self.limits(today, day.kind).into_iter();
        lines.extend(limits.map(|(name, words)| match name {
            "" => words,
            name => format!("{name}: {words}"),
        }));
        lines.extend(self.left_after(today, day));
        lines.push(self.if_nothing_more().to_owned());
        lines.join("\n").replace('\u{a0}', " ")
    }
}
