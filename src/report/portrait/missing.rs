//! What is missing for a value to be known, or to be more than a guess.

use super::evidence::Evidence;
use super::quantity::Quantity;
use crate::athlete::{Discipline, Provenance, Threshold};

/// Activities with heart rate that say something of the maximum (docs/athlete.md).
const TELLING_ACTIVITIES: usize = 20;

/// Why a value is unknown, so that one can see what would make it known.
pub fn unknown(evidence: &Evidence, quantity: Quantity, discipline: Discipline) -> String {
    let ran = evidence.activities.iter().any(|a| a.digest.was_run());
    let why = match (quantity, discipline) {
        (Quantity::ThresholdPower, Discipline::OnFoot) => "no run of 20 minutes recorded power",
        (Quantity::ThresholdPower, _) => "no ride of 20 minutes recorded power",
        (_, Discipline::Swim) => "no swim recorded its distance",
        (_, _) if ran => "no run was 20 minutes or 3 km long",
        (_, _) => "no run was recorded",
    };
    why.to_owned()
}

/// What is missing for a better value than a guess; `None` where it is none.
pub fn lacks(
    evidence: &Evidence,
    threshold: &Threshold,
    quantity: Quantity,
    discipline: Discipline,
) -> Option<String> {
    if threshold.provenance <= Provenance::History {
        return None;
    }
    let with_heart_rate = evidence
        .activities
        .iter()
        .filter(|a| a.digest.heart_rate.held_max_bpm.is_some());
    match (quantity, with_heart_rate.count()) {
        (Quantity::RestingHr, _) => {
            Some("no file of the watch tells it; its wellness files would".to_owned())
        }
        (Quantity::MaxHr | Quantity::ThresholdHr, 0) => {
            Some("no heart rate was recorded".to_owned())
        }
        (Quantity::MaxHr, count) if count < TELLING_ACTIVITIES => Some(format!(
            "{count} of the {TELLING_ACTIVITIES} activities with heart rate that it takes"
        )),
        (Quantity::MaxHr, _) => Some("nothing was hard enough to tell it".to_owned()),
        (Quantity::ThresholdHr, _) => Some("no hard 20 minutes or hour tells it".to_owned()),
        (Quantity::ThresholdSpeed, _) if discipline == Discipline::OnFoot => {
            Some("a hard 20 minutes or 5 km would tell it".to_owned())
        }
        (Quantity::ThresholdSpeed, _) => Some("a fast 200 and 400 m would tell it".to_owned()),
        (Quantity::ThresholdPower | Quantity::EasySpeed, _) => None,
    }
}
