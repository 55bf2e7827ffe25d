//! What a night shows about recovery: short sleep, a low heart rate variability, a high resting heart
//! rate.
//!
//! Each slows the clocks for a day, if the athlete wants nights to count (docs/recovery.md). Constants
//! are this project's; training hard only with a variability in the usual range is from Kiviniemi 2007
//! and Plews 2013. Off by default: night data from watches are noisy.

use chrono::{NaiveDate, TimeDelta};

use crate::athlete::BodyLog;

/// Less sleep is short, seconds.
const SHORT_SLEEP_S: f64 = 6.0 * 3600.0;
/// Days that the usual variability is based on.
const BASELINE_DAYS: i64 = 60;
/// Fewest of them with a value.
const LEAST_NIGHTS: usize = 14;
/// Below the usual by this many standard deviations is low.
const LOW_HRV_SD: f64 = 0.5;
/// Above the usual by more is high, beats per minute.
const HIGH_RESTING_BPM: f64 = 5.0;
/// How fast the clocks run after one sign, and after several; 1 is an hour an hour.
const SLOWED_BY_ONE: f64 = 0.8;
const SLOWED_BY_MORE: f64 = 0.65;

/// Whether nights change how fast the clocks run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Nights {
    /// They are shown only.
    #[default]
    Shown,
    /// They slow the clocks.
    Counted,
}

/// A sign of a bad night.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NightSign {
    /// Less than six hours asleep.
    ShortSleep,
    /// Heart rate variability below the usual.
    LowHrv,
    /// Resting heart rate above the usual.
    HighRestingHr,
}

impl NightSign {
    /// Name for tables.
    pub fn name(self) -> &'static str {
        match self {
            NightSign::ShortSleep => "short sleep",
            NightSign::LowHrv => "low variability",
            NightSign::HighRestingHr => "high resting heart rate",
        }
    }
}

/// What is known about the night that ended on a day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Night {
    /// Signs that it was bad.
    pub signs: Vec<NightSign>,
}

impl Night {
    /// The night before a morning, compared with earlier ones; `None` if nothing is known about it.
    pub fn before(body: &BodyLog, morning: NaiveDate) -> Option<Self> {
        let day = body.day(morning)?;
        let short = day.asleep_s.map(|s| s < SHORT_SLEEP_S);
        let low = day.night_hrv_ms.and_then(|ms| {
            let of_watch = day.balanced_hrv_ms.map(|(low_ms, _)| low_ms);
            let usual_ms = low_hrv_ms(body, morning).or(of_watch)?;
            Some(ms < usual_ms)
        });
        let yesterday = morning - TimeDelta::days(1);
        let high = day.resting_hr_bpm.and_then(|bpm| {
            let usual_bpm = body.resting_hr_bpm(yesterday)?;
            Some(bpm > usual_bpm + HIGH_RESTING_BPM)
        });
        let signs = [
            (short, NightSign::ShortSleep),
            (low, NightSign::LowHrv),
            (high, NightSign::HighRestingHr),
        ];
        let known = signs.iter().any(|(known, _)| known.is_some());
        let found = signs.iter().filter(|(found, _)| *found == Some(true));
        known.then(|| Self {
            signs: found.map(|(_, sign)| *sign).collect(),
        })
    }

    /// Hours that the clocks run down per hour of the following day, 0.65 to 1.
    pub fn recovery_speed(&self) -> f64 {
        match self.signs.len() {
            0 => 1.0,
            1 => SLOWED_BY_ONE,
            _ => SLOWED_BY_MORE,
        }
    }
}

/// The variability below which a night is low, by the nights before it; `None` with too few of them.
fn low_hrv_ms(body: &BodyLog, morning: NaiveDate) -> Option<f64> {
    let nights = (1..=BASELINE_DAYS).map(|back| morning - TimeDelta::days(back));
    let known: Vec<f64> = nights
        .filter_map(|date| body.day(date)?.night_hrv_ms)
        .collect();
    if known.len() < LEAST_NIGHTS {
        return None;
    }
    let count = known.len() as f64;
    let mean = known.iter().sum::<f64>() / count;
    let variance = known.iter().map(|ms| (ms - mean).powi(2)).sum::<f64>() / (count - 1.0);
    Some(mean - LOW_HRV_SD * variance.sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{BodyFact, BodyMeasure};
    use crate::athlete::Home;
    use chrono::DateTime;

    fn morning(day: i64) -> NaiveDate {
        (DateTime::UNIX_EPOCH + TimeDelta::days(day)).date_naive()
    }

    fn fact(day: i64, measure: BodyMeasure) -> BodyFact {
        BodyFact {
            at: DateTime::UNIX_EPOCH + TimeDelta::days(day) + TimeDelta::hours(7),
            measure,
        }
    }

    fn hrv(day: i64, rmssd_ms: f64) -> BodyFact {
        let balanced_ms = None;
        fact(
            day,
            BodyMeasure::NightHrv {
                rmssd_ms,
                balanced_ms,
            },
        )
    }

    fn night(facts: &[BodyFact], day: i64) -> Option<Night> {
        Night::before(&BodyLog::new(facts, Home::Unknown), morning(day))
    }

    #[test]
    fn a_night_of_which_nothing_is_known_is_no_bad_night() {
        assert_eq!(night(&[], 3), None);
    }

    #[test]
    fn less_than_six_hours_are_short_and_slow_the_clocks_by_a_fifth() {
        let slept = |hours: f64| {
            let asleep_s = 3600.0 * hours;
            night(&[fact(3, BodyMeasure::Sleep { asleep_s })], 3).expect("known")
        };
        assert_eq!(slept(6.0).signs, []);
        assert_eq!(slept(6.0).recovery_speed(), 1.0);
        assert_eq!(slept(5.9).signs, [NightSign::ShortSleep]);
        assert_eq!(slept(5.9).recovery_speed(), 0.8);
    }

    #[test]
    fn half_a_deviation_below_fourteen_nights_is_low_and_thirteen_tell_nothing() {
        // Seven nights of 50 and seven of 60 ms: mean 55, deviation 5.19, so low is below 52.4.
        let before = |count: i64| (0..count).map(|d| hrv(d, if d % 2 == 0 { 50.0 } else { 60.0 }));
        let after = |count: i64, ms: f64| {
            let facts: Vec<BodyFact> = before(count).chain([hrv(count, ms)]).collect();
            night(&facts, count)
        };
        let signs = |ms| after(14, ms).expect("known").signs;
        assert_eq!(signs(52.3), [NightSign::LowHrv]);
        assert_eq!(signs(52.5), []);
        assert_eq!(after(13, 10.0), None);
    }

    #[test]
    fn two_signs_slow_the_clocks_by_a_third() {
        let resting = |day, bpm| fact(day, BodyMeasure::RestingHeartRate { bpm });
        let short = fact(9, BodyMeasure::Sleep { asleep_s: 18_000.0 });
        let facts = [resting(7, 50.0), resting(8, 50.0), resting(9, 56.0), short];
        let night = night(&facts, 9).expect("known");
        assert_eq!(
            night.signs,
            [NightSign::ShortSleep, NightSign::HighRestingHr]
        );
        assert_eq!(night.recovery_speed(), 0.65);
    }
}
