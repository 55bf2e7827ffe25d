//! The best so far, which stays when its effort leaves the quarter, and fades (docs/athlete.md).

use chrono::NaiveDate;

use super::leap::{Aside, Backing, Settled};
use crate::athlete::held_back::WhyHeld;
use crate::athlete::thresholds::{Provenance, Threshold};

/// After this long without a hard effort, the best begins to fade, days.
const KEPT_DAYS: i64 = 60;
/// Monthly loss without a hard effort, as a share.
const LOST_A_MONTH: f64 = 0.01;
/// Nobody who trains at all loses more, as a share (constant of this project): without a limit, eight
/// years would leave nothing to compare a session with.
const MOST_LOST: f64 = 0.5;
const MONTH_DAYS: f64 = 30.0;
/// An effort this near the threshold is a hard one.
const HARD_SHARE: f64 = 0.95;

/// The best so far.
#[derive(Debug, Clone, Default)]
pub struct FadingBest {
    best: Option<Threshold>,
    hard_on: Option<NaiveDate>,
    /// Whether more than the file of the best supports it.
    backing: Backing,
    /// The file of the best.
    file: Option<usize>,
}

impl FadingBest {
    /// The value supported by more than one file.
    pub fn proven(&self) -> Option<f64> {
        let best = self.best.filter(measured)?;
        (self.backing == Backing::Others).then_some(best.value)
    }

    /// The estimate of a quarter on a day, or what remains of an earlier and higher best; and the file
    /// now set aside, if it alone set that best and weeks of others contradict it.
    pub fn on(&mut self, day: NaiveDate, settled: &Settled) -> (Option<Threshold>, Option<Aside>) {
        let estimate = settled.found.as_ref().map(|found| found.threshold);
        let Some(best) = self.best else {
            return (self.replace(day, settled), None);
        };
        if let Some(told) = self.contradicted(best, settled) {
            let file = self.file;
            let why = WhyHeld::Leap { told };
            let value = best.value;
            let aside = file.map(|file| Aside { file, value, why });
            return (self.replace(day, settled), aside);
        }
        let left = self.left_on(day, best);
        // After a long break the value derived from the last runs is still the best guess.
        if best.provenance == Provenance::Derived && estimate.is_none() {
            return (Some(left), None);
        }
        // A derived value gives way to an effort, and a setting replaces it.
        if !measured(&best) || estimate.is_some_and(|t| t.provenance < Provenance::History) {
            return (self.replace(day, settled), None);
        }
        let stands = match estimate.filter(measured) {
            Some(new) if new.value >= left.value => self.replace(day, settled),
            Some(new) if new.value >= HARD_SHARE * best.value => {
                self.hard_on = self.hard_on.max(new.since);
                Some(left)
            }
            _ => Some(left),
        };
        (stands, None)
    }

    /// The estimate from weeks of others, if a best from one file is far above it.
    fn contradicted(&self, best: Threshold, settled: &Settled) -> Option<f64> {
        let found = settled.found.as_ref()?;
        let alone = measured(&best) && self.backing == Backing::Alone;
        let leaps = settled.most_beside.is_some_and(|most| best.value > most);
        (alone && leaps).then_some(found.threshold.value)
    }

    fn replace(&mut self, day: NaiveDate, settled: &Settled) -> Option<Threshold> {
        let found = settled.found.as_ref();
        self.best = found.map(|found| found.threshold);
        self.file = found.and_then(|found| found.setters.first().copied());
        self.backing = settled.backing;
        self.hard_on = self.best.map(|t| t.since.unwrap_or(day));
        self.best
    }

    fn left_on(&self, day: NaiveDate, best: Threshold) -> Threshold {
        let since_hard = self.hard_on.map_or(0, |hard| (day - hard).num_days());
        let months = (since_hard - KEPT_DAYS).max(0) as f64 / MONTH_DAYS;
        let lost = (LOST_A_MONTH * months).min(MOST_LOST) * best.value;
        Threshold {
            value: best.value - lost,
            plus_minus: best.plus_minus + lost,
            ..best
        }
    }
}

fn measured(threshold: &Threshold) -> bool {
    threshold.provenance == Provenance::History
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::athlete::Basis;
    use crate::athlete::estimate::leap::{Effort, Found};

    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 1, 1).expect("date") + chrono::Days::new(number)
    }

    fn effort(value: f64, on: u64) -> Option<Threshold> {
        let found = Threshold::new(value, 0.1, Provenance::History, Basis::FastestHour);
        Some(found.known_since(day(on)))
    }

    /// The estimate of a quarter, and the resulting threshold.
    fn on(best: &mut FadingBest, number: u64, estimate: Option<Threshold>) -> Option<Threshold> {
        let found = estimate.map(|threshold| Found {
            threshold,
            setters: vec![number as usize],
            effort: Effort::Unknown,
        });
        let settled = Settled {
            found,
            ..Settled::default()
        };
        best.on(day(number), &settled).0
    }

    #[test]
    fn a_best_stands_for_sixty_days_and_then_fades_by_a_hundredth_a_month() {
        let mut best = FadingBest::default();
        on(&mut best, 0, effort(4.0, 0));
        let value = |best: &mut FadingBest, number: u64| on(best, number, None).map(|t| t.value);
        assert_eq!(value(&mut best, 60), Some(4.0));
        // 4 minus 1 % after a month.
        assert_eq!(value(&mut best, 90), Some(3.96));
        assert_eq!(value(&mut best, 120), Some(3.92));
        // Ten years later half of it is left, not zero.
        assert_eq!(value(&mut best, 3650), Some(2.0));
    }

    #[test]
    fn a_new_best_counts_at_once_and_a_hard_effort_near_it_keeps_it() {
        let mut best = FadingBest::default();
        on(&mut best, 0, effort(4.0, 0));
        on(&mut best, 50, effort(3.9, 50));
        assert_eq!(on(&mut best, 100, None).map(|t| t.value), Some(4.0));
        assert_eq!(
            on(&mut best, 101, effort(4.2, 101)).map(|t| t.value),
            Some(4.2)
        );
    }

    #[test]
    fn what_was_only_derived_gives_way_to_an_effort() {
        let mut best = FadingBest::default();
        let usual = Threshold::new(4.5, 0.5, Provenance::Derived, Basis::UsualSpeed);
        on(&mut best, 0, Some(usual));
        assert_eq!(on(&mut best, 10, effort(4.1, 10)), effort(4.1, 10));
    }

    #[test]
    fn a_break_from_running_makes_nothing_unknown() {
        let mut best = FadingBest::default();
        let usual = Threshold::new(4.0, 0.5, Provenance::Derived, Basis::UsualSpeed);
        on(&mut best, 0, Some(usual.known_since(day(0))));
        // 4 minus 1 % a month from the 60th day on.
        assert_eq!(on(&mut best, 120, None).map(|t| t.value), Some(3.92));
    }

    #[test]
    fn a_best_of_one_file_goes_when_weeks_of_others_speak_against_it() {
        let mut best = FadingBest::default();
        on(&mut best, 0, effort(5.5, 0));
        assert_eq!(best.proven(), None);
        let others = Settled {
            found: Some(Found {
                threshold: effort(3.8, 30).expect("an effort"),
                setters: vec![30],
                effort: Effort::Unknown,
            }),
            aside: Vec::new(),
            backing: Backing::Others,
            most_beside: Some(4.1),
        };
        let (stands, aside) = best.on(day(100), &others);
        assert_eq!(stands, effort(3.8, 30));
        assert_eq!(aside.map(|aside| aside.file), Some(0));
        assert_eq!(best.proven(), Some(3.8));
    }
}
