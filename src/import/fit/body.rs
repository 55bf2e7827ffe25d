//! Facts about the body at rest in wellness files: resting heart rate, heart rate variability, sleep.

use chrono::{DateTime, Utc};

use super::message::{FitTime, Message};
use crate::activity::{BodyFact, BodyMeasure};

/// Resting heart rate of a day.
pub const MONITORING_HR: u16 = 211;
/// Heart rate variability of a night.
pub const HRV_STATUS: u16 = 370;
/// Depth of sleep from a moment on.
pub const SLEEP_LEVEL: u16 = 275;

/// A night is over after this long without data, seconds.
const NIGHT_ENDS_AFTER_S: FitTime = 4 * 3600;

/// Collects a file's messages about the body.
#[derive(Debug, Default)]
pub struct Body {
    facts: Vec<(FitTime, BodyMeasure)>,
    /// When a level of sleep began, and whether it is sleep.
    levels: Vec<(FitTime, bool)>,
}

impl Body {
    /// Adds a message.
    pub fn take(&mut self, message: Message) {
        let Some(time) = message.time(253) else {
            return;
        };
        let measure = match message.layout.message {
            MONITORING_HR => resting_heart_rate(message),
            HRV_STATUS => night_hrv(message),
            SLEEP_LEVEL => {
                self.levels
                    .extend(sleep_level(message).map(|asleep| (time, asleep)));
                None
            }
            _ => None,
        };
        self.facts.extend(measure.map(|measure| (time, measure)));
    }

    /// All facts in order of time; `instant` converts a time of the file to a date, if possible.
    pub fn facts(mut self, instant: impl Fn(FitTime) -> Option<DateTime<Utc>>) -> Vec<BodyFact> {
        self.facts.extend(nights(&mut self.levels));
        self.facts.sort_by_key(|(time, _)| *time);
        self.facts.dedup();
        let dated = |(time, measure)| {
            Some(BodyFact {
                at: instant(time)?,
                measure,
            })
        };
        self.facts.into_iter().filter_map(dated).collect()
    }
}

/// The day's own value if there is one, else the mean of some days.
fn resting_heart_rate(message: Message) -> Option<BodyMeasure> {
    let bpm = |field| message.within(field, 25.0, 120.0);
    let bpm = bpm(1).or_else(|| bpm(0))?;
    Some(BodyMeasure::RestingHeartRate { bpm })
}

fn night_hrv(message: Message) -> Option<BodyMeasure> {
    let ms = |field| {
        message
            .scaled(field, 128.0)
            .filter(|ms| (1.0..=500.0).contains(ms))
    };
    Some(BodyMeasure::NightHrv {
        rmssd_ms: ms(1)?,
        balanced_ms: ms(4).zip(ms(5)).filter(|(low, high)| low < high),
    })
}

/// Light, deep and REM sleep are sleep; awake is not; unmeasurable is unknown.
fn sleep_level(message: Message) -> Option<bool> {
    match message.small(0)? {
        1 => Some(false),
        2..=4 => Some(true),
        _ => None,
    }
}

/// Time asleep of each night, dated by its end. A level lasts until the next one.
fn nights(levels: &mut [(FitTime, bool)]) -> Vec<(FitTime, BodyMeasure)> {
    levels.sort_by_key(|(time, _)| *time);
    let same_night = |a: &(FitTime, bool), b: &(FitTime, bool)| b.0 - a.0 <= NIGHT_ENDS_AFTER_S;
    let of_night = |night: &[(FitTime, bool)]| {
        let asleep = night.windows(2).filter(|pair| pair[0].1);
        let asleep_s: f64 = asleep.map(|pair| f64::from(pair[1].0 - pair[0].0)).sum();
        let end = night.last()?.0;
        (asleep_s > 0.0).then_some((end, BodyMeasure::Sleep { asleep_s }))
    };
    levels.chunk_by(same_night).filter_map(of_night).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_night_is_the_time_asleep_and_not_the_time_in_bed() {
        // Asleep from 1000 to 4600 and from 5200 to 8800, awake in between; then the next night.
        let mut levels = [
            (1000, true),
            (4600, false),
            (5200, true),
            (8800, false),
            (80_000, true),
            (83_600, false),
        ];
        let found = nights(&mut levels);
        let sleep = |asleep_s| BodyMeasure::Sleep { asleep_s };
        assert_eq!(found, [(8800, sleep(7200.0)), (83_600, sleep(3600.0))]);
    }

    #[test]
    fn a_night_without_sleep_is_no_night() {
        assert_eq!(nights(&mut [(5, false), (60, false)]), []);
        assert_eq!(nights(&mut []), []);
    }
}
