//! Nights from spans of sleep, as several devices record the same night.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::lane::SourceId;
use crate::activity::{BodyFact, BodyMeasure};

/// A night is over after this long without sleep, seconds.
const NIGHT_ENDS_AFTER_S: u32 = 4 * 3600;

/// Less sleep than this is a nap, seconds: a constant of this project.
const SHORTEST_NIGHT_S: u32 = 2 * 3600;

/// Longest span or night believed, seconds.
const DAY_S: u32 = 24 * 3600;

/// Most spans kept: a century of nights with twenty each; later ones are left out.
pub const MOST_SPANS: usize = 750_000;

/// Some time asleep without waking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SleepSpan {
    /// Seconds since 1970.
    from_s: u32,
    to_s: u32,
    source: SourceId,
}

/// Collects spans of sleep.
#[derive(Debug, Default)]
pub struct Sleep {
    spans: Vec<SleepSpan>,
    /// Whether there were more than are kept.
    pub overflowed: bool,
}

/// Whether a value of the sleep analysis is sleep; in bed or awake is not.
pub fn is_asleep(value: &str) -> bool {
    let state = value.strip_prefix("HKCategoryValueSleepAnalysis");
    state.is_some_and(|state| state.starts_with("Asleep"))
}

impl Sleep {
    /// Keeps one span of sleep.
    pub fn take(&mut self, from: DateTime<Utc>, to: DateTime<Utc>, source: SourceId) {
        let seconds = |time: DateTime<Utc>| u32::try_from(time.timestamp()).ok();
        let (Some(from_s), Some(to_s)) = (seconds(from), seconds(to)) else {
            return;
        };
        if to_s <= from_s || to_s - from_s > DAY_S {
            return;
        }
        if self.spans.len() >= MOST_SPANS {
            self.overflowed = true;
            return;
        }
        self.spans.push(SleepSpan {
            from_s,
            to_s,
            source,
        });
    }

    /// Whether nothing was kept.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Seconds asleep of each night, in order.
    pub fn nights(mut self) -> Vec<BodyFact> {
        self.spans.sort_by_key(|s| (s.from_s, s.to_s));
        let mut nights = Vec::new();
        let mut night: Vec<SleepSpan> = Vec::new();
        let mut end_s: u32 = 0;
        for span in self.spans {
            if !night.is_empty() && span.from_s > end_s.saturating_add(NIGHT_ENDS_AFTER_S) {
                nights.extend(fact(&night));
                night.clear();
                end_s = 0;
            }
            end_s = end_s.max(span.to_s);
            night.push(span);
        }
        nights.extend(fact(&night));
        nights
    }
}

/// A night from the source with most spans: a watch that measured, rather than a phone that guessed from
/// the hours it was not moved.
fn fact(night: &[SleepSpan]) -> Option<BodyFact> {
    let mut by_source: BTreeMap<SourceId, Vec<SleepSpan>> = BTreeMap::new();
    for span in night {
        by_source.entry(span.source).or_default().push(*span);
    }
    let told = by_source.into_values().max_by_key(Vec::len)?;
    let asleep_s = covered_s(&told);
    let at_s = told.iter().map(|s| s.to_s).max()?;
    let believable = (SHORTEST_NIGHT_S..=DAY_S).contains(&asleep_s);
    believable.then_some(BodyFact {
        at: DateTime::from_timestamp(i64::from(at_s), 0)?,
        measure: BodyMeasure::Sleep {
            asleep_s: f64::from(asleep_s),
        },
    })
}

/// Seconds covered by sorted spans, each second once.
fn covered_s(spans: &[SleepSpan]) -> u32 {
    let (mut seconds, mut until) = (0, 0);
    for span in spans {
        let from_s = span.from_s.max(until);
        seconds += span.to_s.saturating_sub(from_s);
        until = until.max(span.to_s);
    }
    seconds
}

#[cfg(test)]
mod tests {
    use super::super::lane::Sources;
    use super::*;

    fn at(hour: f64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_600_000_000 + (hour * 3600.0) as i64, 0).expect("date")
    }

    fn nights(spans: &[(f64, f64, &str)]) -> Vec<(DateTime<Utc>, f64)> {
        let (mut sleep, mut sources) = (Sleep::default(), Sources::default());
        for (from, to, source) in spans {
            sleep.take(at(*from), at(*to), sources.id(source));
        }
        let told = |fact: BodyFact| match fact.measure {
            BodyMeasure::Sleep { asleep_s } => Some((fact.at, asleep_s / 3600.0)),
            _ => None,
        };
        sleep.nights().into_iter().filter_map(told).collect()
    }

    #[test]
    fn two_devices_over_one_night_do_not_add_up() {
        // The watch recorded 3 + 4 hours with half an hour awake; the phone counted everything as sleep.
        let told = nights(&[
            (0.0, 3.0, "Watch"),
            (3.5, 7.5, "Watch"),
            (-0.5, 8.0, "Phone"),
        ]);
        assert_eq!(told, [(at(7.5), 7.0)]);
    }

    #[test]
    fn spans_of_one_device_count_each_hour_once() {
        // 0 to 5 as sleep, and again 1 to 3 as deep and 4 to 6 as REM: six hours.
        let told = nights(&[(0.0, 5.0, "W"), (1.0, 3.0, "W"), (4.0, 6.0, "W")]);
        assert_eq!(told, [(at(6.0), 6.0)]);
    }

    #[test]
    fn nights_are_parted_by_the_day_and_a_nap_is_none() {
        let told = nights(&[
            (0.0, 7.0, "W"),
            (14.0, 14.5, "W"),
            (24.0, 30.0, "W"),
            (50.0, 49.0, "W"),
        ]);
        assert_eq!(told, [(at(7.0), 7.0), (at(30.0), 6.0)]);
        assert_eq!(nights(&[]), []);
    }

    #[test]
    fn only_sleep_is_sleep() {
        let value = |state: &str| is_asleep(&format!("HKCategoryValueSleepAnalysis{state}"));
        for state in ["Asleep", "AsleepCore", "AsleepREM", "AsleepUnspecified"] {
            assert!(value(state), "{state}");
        }
        assert!(!value("InBed") && !value("Awake") && !is_asleep("1"));
    }
}
