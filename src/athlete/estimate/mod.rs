//! Thresholds from the files when the athlete states none: docs/athlete.md.
//!
//! Each estimate sees only what was known on its day.

mod fading_best;
mod held_log;
mod known_by_day;
mod leap;
mod line;
mod max_hr;
mod numbers;
mod power;
mod resting_hr;
mod running_speed;
mod sessions;
mod setting;
mod swimming_speed;
mod threshold_hr;
mod walk;

pub use line::critical_line;
pub use max_hr::{max_hr_nes, max_hr_tanaka};
pub use numbers::Evidence;
pub use numbers::Numbers;
pub use power::threshold_power_of_20min;
pub use running_speed::speed_of_hour;
pub use walk::{Walked, walk};

use chrono::Datelike;

use super::discipline::Discipline;
use super::held_back::Held;
use super::thresholds::Thresholds;
use crate::digest::Digest;
use known_by_day::KnownByDay;
use leap::{Aside, Hearts, Settled, settle};
use power::EffortPower;
use running_speed::{EFFORT_WINDOW_DAYS, RunningSpeed};
use sessions::Sessions;
use swimming_speed::SwimmingSpeed;

/// Estimates for a day.
struct Estimated {
    /// Heart rates, and the device's power setting.
    thresholds: Thresholds,
    /// Speed and power from efforts.
    speed: Settled,
    power: Settled,
    /// Files set aside, and for which threshold.
    aside: Vec<(Held, Aside)>,
}

/// The sessions of a discipline that may contain efforts.
struct Efforts<'a> {
    speed: Sessions<'a>,
    power: Sessions<'a>,
}

impl<'a> Efforts<'a> {
    fn of(activities: &[Evidence<'a>], numbers: &Numbers, discipline: Discipline) -> Self {
        let on_foot = discipline == Discipline::OnFoot;
        // A drive recorded without a sport is faster than any run.
        let tells_speed = |digest: &Digest| !on_foot || digest.was_run();
        Self {
            speed: Sessions::of(activities, numbers, discipline, tells_speed),
            power: Sessions::of(activities, numbers, discipline, |_| true),
        }
    }
}

/// Thresholds as far as known on a day; `proven` are a speed and a power believed before.
fn estimate(known: &KnownByDay, efforts: &Efforts, proven: [Option<f64>; 2]) -> Estimated {
    let (thresholds, heartless, mut aside) = hearts(known);
    let hearts = Hearts {
        resting_bpm: thresholds.resting_hr.value,
        threshold_bpm: thresholds.threshold_hr.value,
    };
    let first = known.first_of(EFFORT_WINDOW_DAYS);
    let moved = (efforts.speed.between(first, known.day), heartless);
    let speed = match known.discipline {
        Discipline::OnFoot => settle(&RunningSpeed(hearts), moved, hearts, proven[0]),
        Discipline::Swim => settle(&SwimmingSpeed, moved, hearts, proven[0]),
        Discipline::Ride | Discipline::Other => Settled::default(),
    };
    let said = power::of_device(known);
    let power = match said.setting {
        Some(_) => Settled::default(),
        None => {
            let worked = (efforts.power.between(first, known.day), heartless);
            settle(&EffortPower(hearts), worked, hearts, proven[1])
        }
    };
    aside.extend(said.aside.map(|aside| (Held::Power, aside)));
    aside.extend(speed.aside.iter().map(|aside| (Held::Speed, *aside)));
    aside.extend(power.aside.iter().map(|aside| (Held::Power, *aside)));
    let flips = said.flips.filter(|_| power.found.is_none());
    let of_device = said.setting.map(power::of_setting);
    Estimated {
        thresholds: Thresholds {
            threshold_power: of_device.or(flips.as_ref().map(power::of_flips)),
            ..thresholds
        },
        speed,
        power,
        aside,
    }
}

/// Thresholds without speed and power from efforts.
fn estimate_without_efforts(known: &KnownByDay) -> Thresholds {
    let (thresholds, _, _) = hearts(known);
    Thresholds {
        threshold_power: power::of_device(known).setting.map(power::of_setting),
        ..thresholds
    }
}

/// Heart rates, the file whose heart rates are not believed, and the files set aside.
fn hearts(known: &KnownByDay) -> (Thresholds, Option<usize>, Vec<(Held, Aside)>) {
    let age_years = known
        .birth_year
        .map(|year| f64::from(known.day.year() - year));
    let found = max_hr::max_hr(known, age_years);
    let max_hr = found.threshold;
    let heartless = found.heartless.map(|aside| aside.file);
    let known = KnownByDay {
        heartless,
        ..*known
    };
    let resting_hr = resting_hr::resting_hr(&known, max_hr.value);
    let threshold = threshold_hr::threshold_hr(&known, resting_hr.value, max_hr.value);
    let of_max = [found.heartless, found.setting].into_iter().flatten();
    let mut aside: Vec<(Held, Aside)> = of_max.map(|aside| (Held::MaxHr, aside)).collect();
    aside.extend(
        threshold
            .aside
            .into_iter()
            .map(|aside| (Held::ThresholdHr, aside)),
    );
    let thresholds = Thresholds {
        max_hr,
        resting_hr,
        threshold_hr: threshold.threshold,
        threshold_speed: None,
        threshold_power: None,
    };
    (thresholds, heartless, aside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::athlete::body_log::BodyLog;
    use crate::athlete::thresholds::Provenance;
    use chrono::NaiveDate;

    #[test]
    fn nothing_known_gives_the_usual_values_and_says_so() {
        let known = KnownByDay {
            day: NaiveDate::default(),
            numbers: &Numbers::of(&[]),
            body: &BodyLog::default(),
            birth_year: None,
            discipline: Discipline::OnFoot,
            heartless: None,
        };
        let efforts = Efforts::of(&[], known.numbers, known.discipline);
        let estimated = estimate(&known, &efforts, [None; 2]);
        assert!(estimated.speed.found.is_none() && estimated.power.found.is_none());
        let thresholds = estimated.thresholds;
        assert_eq!(thresholds.max_hr.value, 190.0);
        assert_eq!(thresholds.max_hr.provenance, Provenance::Assumed);
        assert_eq!(thresholds.resting_hr.value, 60.0);
        // 60 + 0.85 * 130.
        assert_eq!(thresholds.threshold_hr.value, 170.5);
        assert_eq!(thresholds.threshold_hr.provenance, Provenance::Derived);
        assert_eq!(thresholds.threshold_speed, None);
        assert_eq!(thresholds.threshold_power, None);
    }
}
