//! Time below, between and above the two ventilatory thresholds.
//!
//! The first is near 86 % of threshold heart rate, and 78 % of threshold speed or power; the second near
//! the threshold itself. Constants of this project (docs/metrics.md).

use std::iter::Sum;
use std::ops::{Add, AddAssign};

use super::metric::Subject;

/// First ventilatory threshold as a share of threshold heart rate.
pub const VT1_OF_THRESHOLD_HR: f64 = 0.86;
/// The same for threshold speed and threshold power.
pub const VT1_OF_THRESHOLD_SPEED: f64 = 0.78;
/// A quantity that covers less of the session does not represent it.
const LEAST_COVERAGE: f64 = 0.5;

/// Seconds of training in each of the three zones; all 0 on a rest day.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ZoneSeconds {
    /// Below the first ventilatory threshold, s, never negative.
    pub low_s: f64,
    /// Between the two thresholds, s, never negative.
    pub middle_s: f64,
    /// Above the second ventilatory threshold, s, never negative.
    pub high_s: f64,
}

impl ZoneSeconds {
    /// Seconds in all three zones.
    pub fn total_s(self) -> f64 {
        self.low_s + self.middle_s + self.high_s
    }
}

impl Add for ZoneSeconds {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            low_s: self.low_s + other.low_s,
            middle_s: self.middle_s + other.middle_s,
            high_s: self.high_s + other.high_s,
        }
    }
}

impl AddAssign for ZoneSeconds {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for ZoneSeconds {
    fn sum<I: Iterator<Item = Self>>(zones: I) -> Self {
        zones.fold(Self::default(), Add::add)
    }
}

impl ZoneSeconds {
    /// By seconds up to a value, for the two thresholds and without limit.
    fn split(up_to_s: impl Fn(f64) -> f64, total_s: f64, threshold: f64, vt1: f64) -> Self {
        Self::cut(up_to_s(vt1 * threshold), up_to_s(threshold), total_s)
    }

    fn cut(low_s: f64, up_to_vt2_s: f64, total_s: f64) -> Self {
        Self {
            low_s,
            middle_s: up_to_vt2_s - low_s,
            // Bins are added up in another order than the total.
            high_s: (total_s - up_to_vt2_s).max(0.0),
        }
    }

    /// By heart rate, else by power, else by graded speed on foot; `None` if none of them covers half of
    /// the session or its threshold is unknown.
    pub fn of(subject: Subject) -> Option<Self> {
        let least_s = LEAST_COVERAGE * subject.digest.timer_s;
        Self::by_heart_rate(subject, least_s)
            .or_else(|| Self::by_power(subject, least_s))
            .or_else(|| Self::by_speed(subject))
    }

    /// By heart rate, if more than `least_s` seconds have one.
    pub fn by_heart_rate(subject: Subject, least_s: f64) -> Option<Self> {
        let vt2_bpm = subject.thresholds.threshold_hr.value;
        let vt1_bpm = VT1_OF_THRESHOLD_HR * vt2_bpm;
        // In one pass: every session needs this three times, once for each run of the clocks.
        let (mut low_s, mut up_to_vt2_s, mut total_s) = (0.0, 0.0, 0.0);
        for (bpm, seconds) in subject.digest.heart_rate.iter() {
            total_s += seconds;
            if bpm <= vt2_bpm {
                up_to_vt2_s += seconds;
            }
            if bpm <= vt1_bpm {
                low_s += seconds;
            }
        }
        (total_s > least_s).then(|| Self::cut(low_s, up_to_vt2_s, total_s))
    }

    fn by_power(subject: Subject, least_s: f64) -> Option<Self> {
        let power = &subject.digest.power;
        let threshold = subject.thresholds.threshold_power?.value;
        let split = |total_s| {
            let up_to_s = |watts| power.seconds_up_to(watts);
            Self::split(up_to_s, total_s, threshold, VT1_OF_THRESHOLD_SPEED)
        };
        Some(power.total_s()).filter(|s| *s > least_s).map(split)
    }

    fn by_speed(subject: Subject) -> Option<Self> {
        if !subject.digest.sport.is_on_foot() {
            return None;
        }
        let speed = &subject.digest.graded_speed;
        let threshold = subject.thresholds.threshold_speed?.value;
        let split = |total_s| {
            let up_to_s = |m_per_s| speed.seconds_up_to(m_per_s);
            Self::split(up_to_s, total_s, threshold, VT1_OF_THRESHOLD_SPEED)
        };
        Some(speed.total_s()).filter(|s| *s > 0.0).map(split)
    }
}
