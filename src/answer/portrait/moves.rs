//! How a value changed through a history, as far as it matters to a coach.

use chrono::NaiveDate;

use super::threshold_kind::ThresholdKind;
use crate::athlete::{Basis, Threshold};

/// Changes listed for one value.
const MOST: usize = 12;
/// A smaller change does not matter, as a fraction of the value.
const MATTERS: f64 = 0.01;
/// Nor does a change that is small compared with the value's uncertainty, as a fraction of it.
const MATTERS_OF_DOUBT: f64 = 0.5;

/// The last changes of a value, and how many came before them.
#[derive(Debug, Default)]
pub struct Moves {
    /// The last dozen in order.
    pub last: Vec<Move>,
    /// How many came before.
    pub earlier: usize,
}

/// A change of a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    /// The first day of the new value.
    pub day: NaiveDate,
    /// The previous value, in its own unit; absent if it was unknown.
    pub from: Option<f64>,
    /// The new value; absent if it is no longer known.
    pub to: Option<f64>,
    /// Why the value changed.
    pub why: MovedBecause,
    /// Last day of a gradual fade for want of an effort, if it was one.
    pub fading_until: Option<NaiveDate>,
}

/// Why a value changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MovedBecause {
    /// It faded, as no hard effort followed.
    Faded,
    /// There are no recent data.
    NothingRecent,
    /// It was found again.
    Found(Basis),
}

impl MovedBecause {
    /// Name for documents.
    pub fn name(self) -> &'static str {
        match self {
            MovedBecause::Faded => "lowered: no hard effort since",
            MovedBecause::NothingRecent => "no recent data",
            MovedBecause::Found(basis) => basis.name(),
        }
    }
}

/// The changes that matter among a value's steps through time.
pub fn moves(steps: &[(NaiveDate, Option<Threshold>)], kind: ThresholdKind) -> Moves {
    let mut told: Vec<Move> = Vec::new();
    let Some((_, mut noted)) = steps.first().copied() else {
        return Moves::default();
    };
    for (day, now) in steps.iter().skip(1) {
        if !matters(noted, *now) {
            continue;
        }
        let step = step(*day, noted, *now, kind);
        match told.last_mut() {
            Some(last) if last.fading_until.is_some() && step.fading_until.is_some() => {
                last.to = step.to;
                last.fading_until = step.fading_until;
            }
            _ => told.push(step),
        }
        noted = *now;
    }
    let earlier = told.len().saturating_sub(MOST);
    Moves {
        last: told.split_off(earlier),
        earlier,
    }
}

fn matters(before: Option<Threshold>, now: Option<Threshold>) -> bool {
    match (before, now) {
        (Some(before), Some(now)) => {
            let change = (now.value - before.value).abs();
            change > MATTERS * before.value && change >= MATTERS_OF_DOUBT * now.plus_minus
        }
        (before, now) => before.is_some() != now.is_some(),
    }
}

fn step(
    day: NaiveDate,
    before: Option<Threshold>,
    now: Option<Threshold>,
    kind: ThresholdKind,
) -> Move {
    // A best fades; a median only changes.
    let can_fade = kind != ThresholdKind::EasySpeed;
    let faded = before.zip(now).is_some_and(|(before, now)| {
        let same = now.basis == before.basis && now.since == before.since;
        can_fade && same && now.value < before.value
    });
    let why = match now {
        Some(_) if faded => MovedBecause::Faded,
        Some(now) => MovedBecause::Found(now.basis),
        None => MovedBecause::NothingRecent,
    };
    Move {
        day,
        from: before.map(|t| t.value),
        to: now.map(|t| t.value),
        why,
        fading_until: faded.then_some(day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::athlete::Provenance;

    fn day(number: u64) -> NaiveDate {
        NaiveDate::default() + chrono::Days::new(number)
    }

    fn speed(on: u64, value: f64, found: u64) -> (NaiveDate, Option<Threshold>) {
        let threshold = Threshold::new(value, 0.05, Provenance::History, Basis::FastestHour);
        (day(on), Some(threshold.known_since(day(found))))
    }

    #[test]
    fn a_hundredth_is_no_change_and_small_ones_add_up() {
        let steps = [speed(0, 4.0, 0), speed(7, 4.03, 7), speed(14, 4.06, 14)];
        let told = moves(&steps, ThresholdKind::ThresholdSpeed).last;
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].from, told[0].to), (Some(4.0), Some(4.06)));
        assert_eq!(told[0].day, day(14));
    }

    #[test]
    fn a_change_within_the_doubt_is_none() {
        let steps = [20.0, 22.0, 28.0].map(|doubt| {
            let threshold = Threshold::new(
                180.0 + doubt,
                doubt,
                Provenance::History,
                Basis::SecondHighest,
            );
            (day(doubt as u64), Some(threshold))
        });
        assert_eq!(moves(&steps, ThresholdKind::MaxHr).last, []);
    }

    #[test]
    fn a_slow_fading_is_one_change_with_its_end() {
        let steps = [
            speed(0, 4.0, 0),
            speed(100, 3.9, 0),
            speed(140, 3.8, 0),
            speed(150, 4.1, 150),
        ];
        let told = moves(&steps, ThresholdKind::ThresholdSpeed).last;
        assert_eq!(told.len(), 2);
        assert_eq!((told[0].from, told[0].to), (Some(4.0), Some(3.8)));
        assert_eq!(
            (told[0].day, told[0].fading_until),
            (day(100), Some(day(140)))
        );
        assert_eq!(told[1].fading_until, None);
    }

    #[test]
    fn what_becomes_known_was_unknown_before_and_only_the_last_dozen_is_told() {
        let mut steps = vec![(day(0), None)];
        steps.extend((1..=20).map(|n| speed(n, n as f64, n)));
        let told = moves(&steps, ThresholdKind::ThresholdSpeed);
        assert_eq!((told.last.len(), told.earlier), (12, 8));
        assert_eq!(told.last[11].to, Some(20.0));
        let first = &moves(&steps[..2], ThresholdKind::ThresholdSpeed).last[0];
        assert_eq!((first.from, first.to), (None, Some(1.0)));
    }
}
