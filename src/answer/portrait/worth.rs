//! The most useful value to set: the one whose uncertainty moves the load most.

use chrono::TimeDelta;

use super::evidence::PortraitEvidence;
use super::threshold_kind::ThresholdKind;
use crate::activity::Sex;
use crate::athlete::{Discipline, Threshold};
use crate::history::ScoredActivity;
use crate::load::{RungLoads, Subject, score};

/// Sessions of this many days count.
const YEAR_DAYS: i64 = 365;
/// A value that moves the load by less is not worth setting, as a fraction of it.
pub const LEAST_FRACTION: f64 = 0.02;

/// The most useful value to set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Worth {
    /// One value would be most useful.
    Stating {
        /// What to set.
        what: Stating,
        /// The fraction by which the load of a year changes when it is off by its uncertainty.
        moves_load: f64,
    },
    /// Nothing would move the load by much.
    Nothing,
    /// No session could be scored.
    NothingScored,
}

/// What an athlete may set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stating {
    /// A value.
    Value {
        /// Which value it is.
        kind: ThresholdKind,
        /// For one discipline; `None` for all.
        of: Option<Discipline>,
        /// The known value, in the discipline below.
        known: Threshold,
        /// Its discipline.
        discipline: Discipline,
    },
    /// The athlete's sex.
    Sex,
}

/// The value that would change the load of the last year most.
pub fn worth(evidence: &PortraitEvidence) -> Worth {
    let scored: Vec<&ScoredActivity> = evidence
        .activities
        .iter()
        .filter(|a| a.day > evidence.on - TimeDelta::days(YEAR_DAYS))
        .filter(|a| a.score.is_ok())
        .collect();
    if scored.is_empty() {
        return Worth::NothingScored;
    }
    let values = ThresholdKind::ALL.into_iter().flat_map(|kind| match kind {
        // Heart rates are set for all sports at once, the others for each.
        ThresholdKind::MaxHr | ThresholdKind::RestingHr | ThresholdKind::ThresholdHr => {
            vec![(kind, None)]
        }
        _ => Discipline::ALL.map(|d| (kind, Some(d))).to_vec(),
    });
    let values = values.filter_map(|(kind, of)| value(evidence, &scored, kind, of));
    let best = values
        .chain(sex(evidence, &scored))
        .max_by(|a, b| moved_fraction(a).total_cmp(&moved_fraction(b)));
    best.filter(|best| moved_fraction(best) >= LEAST_FRACTION)
        .unwrap_or(Worth::Nothing)
}

fn moved_fraction(worth: &Worth) -> f64 {
    match worth {
        Worth::Stating { moves_load, .. } => *moves_load,
        Worth::Nothing | Worth::NothingScored => 0.0,
    }
}

/// How useful it is to remove the uncertainty of a value, in one discipline or in all.
fn value(
    evidence: &PortraitEvidence,
    scored: &[&ScoredActivity],
    kind: ThresholdKind,
    of: Option<Discipline>,
) -> Option<Worth> {
    let known = |discipline| kind.of(evidence.athlete.thresholds(evidence.on, discipline));
    let off_by = |fraction_of_doubt: f64| {
        points(
            scored,
            |activity| {
                let discipline = Discipline::of(activity.digest.sport);
                let concerned = of.is_none_or(|of| of == discipline);
                let threshold = known(discipline).filter(|_| concerned)?;
                Some(threshold.value + fraction_of_doubt * threshold.plus_minus)
            },
            kind,
        )
    };
    let discipline = of.unwrap_or_else(|| most_done(scored));
    let threshold = known(discipline)?;
    let as_known = Some(off_by(0.0)).filter(|points| *points > 0.0)?;
    Some(Worth::Stating {
        what: Stating::Value {
            kind,
            of,
            known: threshold,
            discipline,
        },
        moves_load: ((off_by(1.0) - as_known) / as_known).abs(),
    })
}

/// The discipline with most hours.
fn most_done(scored: &[&ScoredActivity]) -> Discipline {
    let hours = |discipline: &Discipline| -> f64 {
        let own = scored
            .iter()
            .filter(|a| Discipline::of(a.digest.sport) == *discipline);
        own.map(|a| a.digest.timer_s).sum()
    };
    let most = Discipline::ALL
        .into_iter()
        .max_by(|a, b| hours(a).total_cmp(&hours(b)));
    most.unwrap_or(Discipline::OnFoot)
}

/// Points of all sessions with a value set as `of` gives it for each.
fn points(
    scored: &[&ScoredActivity],
    of: impl Fn(&ScoredActivity) -> Option<f64>,
    kind: ThresholdKind,
) -> f64 {
    let stated = |activity: &ScoredActivity| {
        let Some(value) = of(activity) else {
            return rescored(activity, activity.subject());
        };
        let thresholds = activity.thresholds.overridden_by(&kind.stated(value));
        let subject = Subject {
            thresholds: &thresholds,
            ..activity.subject()
        };
        rescored(activity, subject)
    };
    scored.iter().map(|activity| stated(activity)).sum()
}

fn rescored(activity: &ScoredActivity, subject: Subject) -> f64 {
    let correction = activity.score.map_or(1.0, |score| score.correction);
    let rescored = score(subject, &RungLoads::of(subject), correction);
    rescored.map_or(0.0, |score| score.points.get())
}

/// How useful it is to know the sex, if unknown.
fn sex(evidence: &PortraitEvidence, scored: &[&ScoredActivity]) -> Option<Worth> {
    if evidence.athlete.sex(evidence.on).is_some() {
        return None;
    }
    let of = |sex: Option<Sex>| -> f64 {
        let with = |activity: &&ScoredActivity| {
            let subject = Subject {
                sex,
                ..activity.subject()
            };
            rescored(activity, subject)
        };
        scored.iter().map(with).sum()
    };
    let unknown = Some(of(None)).filter(|points| *points > 0.0)?;
    let moved = |sex| ((of(Some(sex)) - unknown) / unknown).abs();
    Some(Worth::Stating {
        what: Stating::Sex,
        moves_load: moved(Sex::Female).max(moved(Sex::Male)),
    })
}
