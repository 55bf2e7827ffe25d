//! Stable settings of the device, and unstable ones (docs/athlete.md).
//!
//! A new setting far from the previous one waits for a second file that repeats it. One that flips back
//! and forth between two values is not believed.

use chrono::NaiveDate;

use super::known_by_day::KnownByDay;
use super::leap::Aside;
use super::numbers::Dated;
use super::numbers::{Entry, Number};
use crate::athlete::held_back::WhyHeld;

/// Settings are compared with those of the previous days.
const LOOKED_BACK_DAYS: i64 = 180;
/// Settings flip if this many files have one value amid another, or this share of all.
const FLIPPING_FILES: usize = 2;
const FLIPPING_SHARE: f64 = 0.25;

/// The device's setting.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// The setting, if stable.
    pub setting: Option<Dated>,
    /// Its two values, if not.
    pub flips: Option<Flips>,
    /// The file whose setting is set aside.
    pub aside: Option<Aside>,
}

/// A setting that flips.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flips {
    /// The median of all files.
    pub middle: f64,
    /// Half the distance between the highest and the lowest.
    pub half_range: f64,
    /// The day of the newest.
    pub day: NaiveDate,
}

/// A setting among the believed values; values closer to each other than `same`, a share, are one.
pub fn said(known: &KnownByDay, number: Number, believed: impl Fn(f64) -> bool, same: f64) -> Said {
    let entries = known.settings(number, believed);
    let Some(newest) = entries.first() else {
        return Said::default();
    };
    let in_time = |entry: &&Entry| (newest.day - entry.day).num_days() <= LOOKED_BACK_DAYS;
    let mut by_file: Vec<Entry> = entries.iter().filter(in_time).copied().collect();
    by_file.dedup_by_key(|entry| entry.file);
    judged(&by_file, same)
}

/// From settings of one file each, the newest first.
fn judged(entries: &[Entry], same: f64) -> Said {
    let Some(newest) = entries.first() else {
        return Said::default();
    };
    let is_same = |entry: &Entry| (entry.value / newest.value - 1.0).abs() <= same;
    let steady = Said {
        setting: Some(newest.dated()),
        ..Said::default()
    };
    let Some(since) = entries.iter().position(|entry| !is_same(entry)) else {
        return steady;
    };
    let other = entries[since];
    if entries[since..].iter().any(is_same) {
        let alike = entries.iter().filter(|entry| is_same(entry)).count();
        let fewer = alike.min(entries.len() - alike);
        let flips =
            fewer >= FLIPPING_FILES || fewer as f64 >= FLIPPING_SHARE * entries.len() as f64;
        let told = newest.value;
        return match flips {
            true => flipping(entries, other.value),
            false => Said {
                aside: Some(alone(&other, told)),
                ..steady
            },
        };
    }
    if since > 1 {
        return steady;
    }
    Said {
        aside: Some(alone(newest, other.value)),
        ..judged(&entries[1..], same)
    }
}

fn alone(entry: &Entry, told: f64) -> Aside {
    Aside {
        file: entry.file,
        value: entry.value,
        why: WhyHeld::SettingAlone { told },
    }
}

fn flipping(entries: &[Entry], other: f64) -> Said {
    let mut values: Vec<f64> = entries.iter().map(|entry| entry.value).collect();
    values.sort_by(f64::total_cmp);
    let newest = entries[0];
    Said {
        setting: None,
        flips: Some(Flips {
            middle: values[values.len() / 2],
            half_range: (values[values.len() - 1] - values[0]) / 2.0,
            day: newest.day,
        }),
        aside: Some(Aside {
            file: newest.file,
            value: newest.value,
            why: WhyHeld::Flips { other },
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::athlete::discipline::Discipline;

    /// One file a day, the oldest first.
    fn of_days(values: &[f64]) -> Said {
        let entry = |(file, value): (usize, &f64)| Entry {
            value: *value,
            day: NaiveDate::default() + chrono::TimeDelta::days(file as i64),
            discipline: Discipline::Ride,
            running: false,
            file,
        };
        let entries: Vec<Entry> = values.iter().enumerate().map(entry).rev().collect();
        judged(&entries, 0.08)
    }

    fn setting(values: &[f64]) -> Option<f64> {
        of_days(values).setting.map(|(value, _)| value)
    }

    #[test]
    fn a_new_setting_near_the_old_one_holds_at_once_and_a_far_one_with_its_second_file() {
        assert_eq!(setting(&[250.0]), Some(250.0));
        assert_eq!(setting(&[250.0, 265.0]), Some(265.0));
        assert_eq!(setting(&[250.0, 300.0]), Some(250.0));
        assert_eq!(setting(&[250.0, 300.0, 302.0]), Some(302.0));
    }

    #[test]
    fn a_setting_that_flips_is_not_known() {
        let said = of_days(&[166.0, 348.0, 166.0]);
        assert_eq!(said.setting, None);
        let flips = said.flips.expect("flips");
        assert_eq!((flips.middle, flips.half_range), (166.0, 91.0));
    }

    #[test]
    fn one_file_amid_many_says_nothing() {
        let mut values = vec![250.0; 10];
        values[6] = 500.0;
        assert_eq!(setting(&values), Some(250.0));
        assert_eq!(setting(&values[..7]), Some(250.0));
        assert!(of_days(&values).aside.is_some());
    }
}
