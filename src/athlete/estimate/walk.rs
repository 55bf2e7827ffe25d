//! Estimates through a history, each from what was known on its day: docs/athlete.md.
//!
//! A day's estimate never changes when later files are added, so a new best does not rewrite past loads.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::fading_best::FadingBest;
use super::held_log::HeldLog;
use super::known_by_day::KnownByDay;
use super::leap::Aside;
use super::numbers::Evidence;
use super::numbers::Numbers;
use super::resting_hr::resting_hr;
use super::{Efforts, Estimated, estimate, estimate_without_efforts};
use crate::athlete::beyond;
use crate::athlete::body_log::BodyLog;
use crate::athlete::discipline::Discipline;
use crate::athlete::held_back::{Held, HeldBack};
use crate::athlete::profile::Profile;
use crate::athlete::thresholds::{Provenance, Threshold, Thresholds, usual_threshold_hr};

/// Estimates last this long, days, unless a setting changes.
const STANDS_DAYS: i64 = 7;

/// Thresholds of a discipline through time.
#[derive(Debug, Clone, Default)]
pub struct Walked {
    /// By the day from which they apply; never empty.
    pub steps: Vec<(NaiveDate, Thresholds)>,
    /// Values held back on the way, in order.
    pub held_back: Vec<HeldBack>,
}

/// Thresholds of a discipline, from activities in order of their days and the numbers of the same.
pub fn walk(
    activities: &[Evidence],
    numbers: &Numbers,
    discipline: Discipline,
    body: &BodyLog,
    profile: &Profile,
) -> Walked {
    let known = |day: NaiveDate| KnownByDay {
        day,
        numbers,
        body,
        birth_year: profile.birth_year(day).map(|fact| fact.value),
        discipline,
        heartless: None,
    };
    let efforts = Efforts::of(activities, numbers, discipline);
    let first_day = activities.first().map_or(NaiveDate::default(), |e| e.day);
    // Days before the first have no activity; they use what the first day knows.
    let begin = Kepts::default().on(&known(first_day), &efforts).0;
    let mut steps = vec![(NaiveDate::MIN, begin)];
    let mut kepts = Kepts::default();
    let mut log = HeldLog::of_impossible(activities, numbers, discipline);
    let own = activities.iter().filter(|e| e.discipline() == discipline);
    // A day with only impossible recordings is not a training day.
    let believed = own.filter(|e| beyond::beyond(e.digest).is_none());
    let trained: BTreeSet<NaiveDate> = believed.map(|e| e.day).collect();
    let rested_well = body.resting_hr_days().filter(|day| *day >= first_day);
    let days: BTreeSet<NaiveDate> = trained.iter().copied().chain(rested_well).collect();
    let mut looked_on: Option<NaiveDate> = None;
    for day in days {
        let last = steps[steps.len() - 1].1;
        let stands = looked_on.is_some_and(|last| (day - last).num_days() < STANDS_DAYS);
        let thresholds = if !trained.contains(&day) {
            only_resting_hr(&known(day), last)
        } else if stands {
            only_settings_of(estimate_without_efforts(&known(day)), last)
        } else {
            looked_on = Some(day);
            let (thresholds, aside) = kepts.on(&known(day), &efforts);
            log.look(day, &aside, activities);
            thresholds
        };
        let thresholds = thresholds.known_no_later_than(&last);
        if last != thresholds {
            steps.push((day, thresholds));
        }
    }
    Walked {
        steps,
        held_back: log.into_held(),
    }
}

/// The best speed and power so far.
#[derive(Default)]
struct Kepts {
    speed: FadingBest,
    power: FadingBest,
}

impl Kepts {
    /// Thresholds of a day, and the files set aside for it.
    fn on(&mut self, known: &KnownByDay, efforts: &Efforts) -> (Thresholds, Vec<(Held, Aside)>) {
        let proven = [self.speed.proven(), self.power.proven()];
        let Estimated {
            mut thresholds,
            speed,
            power,
            mut aside,
        } = estimate(known, efforts, proven);
        let (best, let_go) = self.speed.on(known.day, &speed);
        thresholds.threshold_speed = best;
        aside.extend(let_go.map(|aside| (Held::Speed, aside)));
        let of_device = thresholds.threshold_power;
        let set = of_device.is_some_and(|t| t.provenance == Provenance::Device);
        if !set {
            let (best, let_go) = self.power.on(known.day, &power);
            thresholds.threshold_power = best.or(of_device);
            aside.extend(let_go.map(|aside| (Held::Power, aside)));
        }
        (thresholds, aside)
    }
}

/// On a day without training only the measurement at rest can be new.
fn only_resting_hr(known: &KnownByDay, standing: Thresholds) -> Thresholds {
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

/// Device values are used at once; estimates from efforts last for their week, unless they no longer
/// fit.
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
