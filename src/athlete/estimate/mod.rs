//! Thresholds from the files when the athlete states none: docs/athlete.md.
//!
//! Each estimate sees only what was known on its day.

mod known;
mod line;
mod max_hr;
mod numbers;
mod power;
mod resting_hr;
mod running_speed;
mod swimming_speed;
mod threshold_hr;
mod walk;

pub use known::Evidence;
pub use line::critical_line;
pub use max_hr::{max_hr_nes, max_hr_tanaka};
pub use numbers::Numbers;
pub use power::threshold_power_of_20min;
pub use running_speed::speed_of_hour;
pub use walk::walk;

use chrono::Datelike;

use super::discipline::Discipline;
use super::thresholds::Thresholds;
use known::Known;

/// Thresholds as far as they are known on a day.
fn estimate(known: &Known) -> Thresholds {
    let without_efforts = estimate_without_efforts(known);
    let (resting_bpm, threshold_bpm) = (
        without_efforts.resting_hr.value,
        without_efforts.threshold_hr.value,
    );
    Thresholds {
        threshold_speed: match known.discipline {
            Discipline::OnFoot => running_speed::running_speed(known, resting_bpm, threshold_bpm),
            Discipline::Swim => swimming_speed::swimming_speed(known),
            Discipline::Ride | Discipline::Other => None,
        },
        threshold_power: power::threshold_power(known),
        ..without_efforts
    }
}

/// The same, but for what only efforts tell of speed and power.
fn estimate_without_efforts(known: &Known) -> Thresholds {
    let age_years = known
        .birth_year
        .map(|year| f64::from(known.day.year() - year));
    let max_hr = max_hr::max_hr(known, age_years);
    let resting_hr = resting_hr::resting_hr(known, max_hr.value);
    let threshold_hr = threshold_hr::threshold_hr(known, resting_hr.value, max_hr.value);
    Thresholds {
        max_hr,
        resting_hr,
        threshold_hr,
        threshold_speed: None,
        threshold_power: power::of_device(known),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::athlete::body_log::BodyLog;
    use crate::athlete::thresholds::Provenance;
    use chrono::NaiveDate;

    #[test]
    fn nothing_known_gives_the_usual_values_and_says_so() {
        let known = Known {
            day: NaiveDate::default(),
            activities: &[],
            numbers: &Numbers::of(&[]),
            body: &BodyLog::default(),
            birth_year: None,
            discipline: Discipline::OnFoot,
        };
        let thresholds = estimate(&known);
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
