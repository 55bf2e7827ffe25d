//! What it would take to know a value, or to know it better than by a guess.

use super::evidence::PortraitEvidence;
use super::threshold_kind::ThresholdKind;
use crate::athlete::{Discipline, Provenance, Threshold};

/// Activities with heart rate that are informative about the maximum (docs/athlete.md).
pub const TELLING_ACTIVITIES: usize = 20;

/// What it would take to know a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// A run of twenty minutes with power.
    RunWithPower,
    /// A ride of twenty minutes with power.
    RideWithPower,
    /// A swim with its distance.
    SwimDistance,
    /// A run of twenty minutes or three kilometres.
    LongEnoughRun,
    /// A run, since there is none.
    AnyRun,
    /// Wellness files of the watch.
    WellnessFiles,
    /// A heart rate, since none was recorded.
    AnyHeartRate,
    /// More activities with heart rate than this number.
    MoreWithHeartRate(usize),
    /// An effort that was hard at all.
    AnythingHard,
    /// Hard twenty minutes, or a hard hour.
    HardTwentyMinutes,
    /// Hard twenty minutes, or five hard kilometres.
    HardRun,
    /// Fast swims of 200 and 400 m.
    FastSwims,
}

/// Why a value is unknown: what would make it known.
pub fn unknown(
    evidence: &PortraitEvidence,
    kind: ThresholdKind,
    discipline: Discipline,
) -> Missing {
    let ran = evidence.activities.iter().any(|a| a.digest.was_run());
    match (kind, discipline) {
        (ThresholdKind::ThresholdPower, Discipline::OnFoot) => Missing::RunWithPower,
        (ThresholdKind::ThresholdPower, _) => Missing::RideWithPower,
        (_, Discipline::Swim) => Missing::SwimDistance,
        (_, _) if ran => Missing::LongEnoughRun,
        (_, _) => Missing::AnyRun,
    }
}

/// What it would take for a better value than a guess; `None` if it is not a guess.
pub fn lacks(
    evidence: &PortraitEvidence,
    threshold: &Threshold,
    kind: ThresholdKind,
    discipline: Discipline,
) -> Option<Missing> {
    if threshold.provenance <= Provenance::History {
        return None;
    }
    let with_heart_rate = evidence
        .activities
        .iter()
        .filter(|a| a.digest.heart_rate.held_max_bpm.is_some());
    match (kind, with_heart_rate.count()) {
        (ThresholdKind::RestingHr, _) => Some(Missing::WellnessFiles),
        (ThresholdKind::MaxHr | ThresholdKind::ThresholdHr, 0) => Some(Missing::AnyHeartRate),
        (ThresholdKind::MaxHr, count) if count < TELLING_ACTIVITIES => {
            Some(Missing::MoreWithHeartRate(count))
        }
        (ThresholdKind::MaxHr, _) => Some(Missing::AnythingHard),
        (ThresholdKind::ThresholdHr, _) => Some(Missing::HardTwentyMinutes),
        (ThresholdKind::ThresholdSpeed, _) if discipline == Discipline::OnFoot => {
            Some(Missing::HardRun)
        }
        (ThresholdKind::ThresholdSpeed, _) => Some(Missing::FastSwims),
        (ThresholdKind::ThresholdPower | ThresholdKind::EasySpeed, _) => None,
    }
}
