//! Estimates through a history, each from what was known on its day: docs/athlete.md.
//!
//! A day's estimate never changes when later files are added, so that a new best does not rewrite what
//! past sessions cost.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::known::{Evidence, Known};
use super::numbers::Numbers;
use super::resting_hr::resting_hr;
use super::{estimate, estimate_without_efforts};
use crate::athlete::body_log::BodyLog;
use crate::athlete::discipline::Discipline;
use crate::athlete::profile::Profile;
use crate::athlete::thresholds::{Provenance, Threshold, Thresholds, usual_threshold_hr};

/// Estimates stand this long, days, unless a setting changes.
const STANDS_DAYS: i64 = 7;
/// Without a hard effort for this long, what was once possible is lost bit by bit, days.
const KEPT_DAYS: i64 = 60;
/// Lost a month without a hard effort, as a share.
const LOST_A_MONTH: f64 = 0.01;
/// Nobody who trains at all loses more, as a share (constant of this project): without an end, eight
/// years would leave nothing to hold a session against.
const MOST_LOST: f64 = 0.5;
const MONTH_DAYS: f64 = 30.0;
/// An effort this near the threshold is a hard one.
const HARD_SHARE: f64 = 0.95;

/// Thresholds of a discipline by the day from which they hold, from activities in order of their days
/// and the numbers of the same; never empty.
pub fn walk(
    activities: &[Evidence],
    numbers: &Numbers,
    discipline: Discipline,
    body: &BodyLog,
    profile: &Profile,
) -> Vec<(NaiveDate, Thresholds)> {
    let known = |day: NaiveDate| Known {
        day,
        activities: &activities[..activities.partition_point(|e| e.day <= day)],
        numbers,
        body,
        birth_year: profile.birth_year(day).map(|fact| fact.value),
        discipline,
    };
    let first_day = activities.first().map_or(NaiveDate::default(), |e| e.day);
    // Days before the first are of no activity; they take what the first day knows.
    let mut steps = vec![(NaiveDate::MIN, estimate(&known(first_day)))];
    let mut kept = [Kept::default(); 2];
    let mut looked_on: Option<NaiveDate> = None;
    let own = activities.iter().filter(|e| e.discipline() == discipline);
    let trained: BTreeSet<NaiveDate> = own.map(|e| e.day).collect();
    let rested_well = body.resting_hr_days().filter(|day| *day >= first_day);
    let days: BTreeSet<NaiveDate> = trained.iter().copied().chain(rested_well).collect();
    for day in days {
        let last = steps[steps.len() - 1].1;
        let thresholds = if !trained.contains(&day) {
            only_resting_hr(&known(day), last)
        } else if looked_on.is_some_and(|last| (day - last).num_days() < STANDS_DAYS) {
            only_settings_of(estimate_without_efforts(&known(day)), last)
        } else {
            looked_on = Some(day);
            let mut thresholds = estimate(&known(day));
            let [speed, power] = &mut kept;
            thresholds.threshold_speed = speed.on(day, thresholds.threshold_speed);
            thresholds.threshold_power = power.on(day, thresholds.threshold_power);
            thresholds
        };
        let thresholds = thresholds.known_no_later_than(&last);
        if last != thresholds {
            steps.push((day, thresholds));
        }
    }
    steps
}

/// On a day without training only what was measured at rest can be new.
fn only_resting_hr(known: &Known, standing: Thresholds) -> Thresholds {
    let resting_hr = resting_hr(known, standing.max_hr.value);
    let thresholds = Thresholds {
        resting_hr,
        ..standing
    };
    let derived = standing.threshold_hr.provenance == Provenance::Derived;
    if !derived && thresholds.in_order() {
        return thresholds;
    }
    Thresholds {
        threshold_hr: usual_threshold_hr(resting_hr.value, standing.max_hr.value),
        ..thresholds
    }
}

/// What the device knows is taken at once; what was found in efforts stands for its week, unless it
/// no longer fits in between.
fn only_settings_of(new: Thresholds, standing: Thresholds) -> Thresholds {
    let known = |t: &Threshold| t.provenance <= Provenance::Device;
    let take = |new: Threshold, old: Threshold| if known(&new) { new } else { old };
    let take_some = |new: Option<Threshold>, old: Option<Threshold>| new.filter(known).or(old);
    let taken = Thresholds {
        max_hr: take(new.max_hr, standing.max_hr),
        resting_hr: take(new.resting_hr, standing.resting_hr),
        threshold_hr: take(new.threshold_hr, standing.threshold_hr),
        threshold_speed: take_some(new.threshold_speed, standing.threshold_speed),
        threshold_power: take_some(new.threshold_power, standing.threshold_power),
    };
    let moved = taken.max_hr != standing.max_hr || taken.resting_hr != standing.resting_hr;
    let depends = taken.threshold_hr.provenance == Provenance::Derived;
    if (moved && depends) || !taken.in_order() {
        return Thresholds {
            threshold_hr: new.threshold_hr,
            max_hr: new.max_hr,
            resting_hr: new.resting_hr,
            ..taken
        };
    }
    taken
}

/// The best so far, which stands when the efforts it came from leave the window, and fades when no
/// hard one follows.
#[derive(Debug, Clone, Copy, Default)]
struct Kept {
    best: Option<Threshold>,
    hard_on: Option<NaiveDate>,
}

impl Kept {
    /// The estimate of a day, or what is left of an earlier and higher one.
    fn on(&mut self, day: NaiveDate, estimate: Option<Threshold>) -> Option<Threshold> {
        let Some(best) = self.best else {
            return self.replace(day, estimate);
        };
        let left = self.left_on(day, best);
        // After a long break what was derived from the last runs is still the best guess.
        if best.provenance == Provenance::Derived && estimate.is_none() {
            return Some(left);
        }
        // What was only derived is given up for an effort, and a setting is what it is.
        let measured = |t: &Threshold| t.provenance == Provenance::History;
        if !measured(&best)
            || estimate.is_some_and(|t| !measured(&t) && t.provenance < Provenance::History)
        {
            return self.replace(day, estimate);
        }
        match estimate.filter(measured) {
            Some(new) if new.value >= left.value => self.replace(day, Some(new)),
            Some(new) if new.value >= HARD_SHARE * best.value => {
                self.hard_on = self.hard_on.max(new.since);
                Some(left)
            }
            _ => Some(left),
        }
    }

    fn replace(&mut self, day: NaiveDate, estimate: Option<Threshold>) -> Option<Threshold> {
        self.best = estimate;
        self.hard_on = estimate.map(|t| t.since.unwrap_or(day));
        estimate
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

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 1, 1).expect("date") + chrono::Days::new(number)
    }

    fn effort(value: f64, on: u64) -> Option<Threshold> {
        let found = Threshold::new(value, 0.1, Provenance::History, "an effort");
        Some(found.known_since(day(on)))
    }

    #[test]
    fn a_best_stands_for_sixty_days_and_then_fades_by_a_hundredth_a_month() {
        let mut kept = Kept::default();
        kept.on(day(0), effort(4.0, 0));
        let value = |kept: &mut Kept, on: u64| kept.on(day(on), None).map(|t| t.value);
        assert_eq!(value(&mut kept, 60), Some(4.0));
        // 4 less 1 % after a month.
        assert_eq!(value(&mut kept, 90), Some(3.96));
        assert_eq!(value(&mut kept, 120), Some(3.92));
        // Ten years later half of it is left, and not nothing.
        assert_eq!(value(&mut kept, 3650), Some(2.0));
    }

    #[test]
    fn a_new_best_counts_at_once_and_a_hard_effort_near_it_keeps_it() {
        let mut kept = Kept::default();
        kept.on(day(0), effort(4.0, 0));
        kept.on(day(50), effort(3.9, 50));
        assert_eq!(kept.on(day(100), None).map(|t| t.value), Some(4.0));
        assert_eq!(
            kept.on(day(101), effort(4.2, 101)).map(|t| t.value),
            Some(4.2)
        );
    }

    #[test]
    fn what_was_only_derived_gives_way_to_an_effort() {
        let mut kept = Kept::default();
        let usual = Threshold::new(4.5, 0.5, Provenance::Derived, "usual speed");
        kept.on(day(0), Some(usual));
        assert_eq!(kept.on(day(10), effort(4.1, 10)), effort(4.1, 10));
    }

    #[test]
    fn a_break_from_running_makes_nothing_unknown() {
        let mut kept = Kept::default();
        let usual = Threshold::new(4.0, 0.5, Provenance::Derived, "usual speed");
        kept.on(day(0), Some(usual.known_since(day(0))));
        // 4 less 1 % a month from the 60th day on.
        assert_eq!(kept.on(day(120), None).map(|t| t.value), Some(3.92));
    }
}
