//! What the files seem to tell and is not believed.

use super::threshold_kind::ThresholdKind;
use crate::athlete::{Athlete, Discipline, Held, HeldBack};
use chrono::NaiveDate;

/// As many of a discipline are told one by one.
const MOST: usize = 6;

/// The last values of a discipline that are held back, and how many came before them.
#[derive(Debug, Default)]
pub struct HeldBacks {
    /// The last few, the newest first.
    pub last: Vec<HeldBack>,
    /// How many came before.
    pub earlier: usize,
}

impl HeldBacks {
    /// Of a discipline on a day.
    pub fn of(athlete: &Athlete, on: NaiveDate, discipline: Discipline) -> Self {
        let mut held: Vec<HeldBack> = athlete.held_back(on, discipline).cloned().collect();
        held.sort_by_key(|held| std::cmp::Reverse(held.day));
        let earlier = held.len().saturating_sub(MOST);
        held.truncate(MOST);
        Self {
            last: held,
            earlier,
        }
    }
}

/// Which value it would be.
pub fn kind(held: &HeldBack) -> ThresholdKind {
    match held.of {
        Held::MaxHr => ThresholdKind::MaxHr,
        Held::ThresholdHr => ThresholdKind::ThresholdHr,
        Held::Speed => ThresholdKind::ThresholdSpeed,
        Held::Power => ThresholdKind::ThresholdPower,
    }
}
