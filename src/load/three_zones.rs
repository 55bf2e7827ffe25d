//! Time below, between and above the two ventilatory thresholds.
//!
//! The first lies near 86 % of threshold heart rate, and 78 % of threshold speed or power; the second
//! near the threshold itself. Constants of this project (docs/metrics.md).

use super::metric::Subject;

/// First ventilatory threshold as a share of threshold heart rate.
pub const VT1_OF_THRESHOLD_HR: f64 = 0.86;
/// The same of threshold speed and threshold power.
pub const VT1_OF_THRESHOLD_SPEED: f64 = 0.78;
/// A quantity that covers less of the session does not speak for it.
const LEAST_COVERAGE: f64 = 0.5;

/// Seconds in three zones.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ThreeZones {
    /// At or below the first ventilatory threshold.
    pub below_s: f64,
    /// Between the two.
    pub between_s: f64,
    /// Above the second.
    pub above_s: f64,
}

impl ThreeZones {
    /// By seconds up to a value, for the two thresholds and without limit.
    fn split(up_to_s: impl Fn(f64) -> f64, total_s: f64, threshold: f64, vt1: f64) -> Self {
        let (below_s, up_to_vt2_s) = (up_to_s(vt1 * threshold), up_to_s(threshold));
        Self {
            below_s,
            between_s: up_to_vt2_s - below_s,
            above_s: total_s - up_to_vt2_s,
        }
    }

    /// By heart rate, else by power, else by graded speed on foot; `None` where none of them covers
    /// half of the session or its threshold is unknown.
    pub fn of(subject: Subject) -> Option<Self> {
        let least_s = LEAST_COVERAGE * subject.digest.timer_s;
        Self::by_heart_rate(subject, least_s)
            .or_else(|| Self::by_power(subject, least_s))
            .or_else(|| Self::by_speed(subject))
    }

    /// By heart rate, where more than `least_s` seconds have one.
    pub fn by_heart_rate(subject: Subject, least_s: f64) -> Option<Self> {
        let heart_rate = &subject.digest.heart_rate;
        let threshold = subject.thresholds.threshold_hr.value;
        let split = |total_s| {
            let up_to_s = |bpm| heart_rate.seconds_up_to(bpm);
            Self::split(up_to_s, total_s, threshold, VT1_OF_THRESHOLD_HR)
        };
        Some(heart_rate.total_s())
            .filter(|s| *s > least_s)
            .map(split)
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

    /// All seconds.
    pub fn total_s(self) -> f64 {
        self.below_s + self.between_s + self.above_s
    }
}
