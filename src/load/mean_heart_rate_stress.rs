//! Mean-heart-rate stress: for files with a mean heart rate only.
//!
//! The weight of an impulse rises faster than the heart rate, so a mean underestimates intervals: two
//! half hours at 120 and 170 beats a minute score 15 % more than their mean suggests. So this is one of
//! the last rungs, and its confidence is low.

use super::banister::{TrimpConstants, trimp_per_hour_at};
use super::method::Method;
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};

/// The metric; see the head of this file.
pub struct MeanHeartRateStress;

impl LoadMetric for MeanHeartRateStress {
    fn name(&self) -> &'static str {
        "mean-heart-rate stress"
    }

    fn column(&self) -> &'static str {
        "mean_heart_rate_stress"
    }

    fn known_as(&self) -> &'static str {
        "hrTSS from the mean"
    }

    fn unit(&self) -> Unit {
        Unit::LoadPoints
    }

    fn rung(&self) -> Option<Method> {
        Some(Method::MeanHeartRate)
    }

    fn source(&self) -> &'static str {
        "as heart-rate stress, from the mean that the file sums up"
    }

    fn formula(&self) -> &'static str {
        "100 · hours · x·exp(B·x) / (y·exp(B·y)), x = (mean HR − rest) / (max − rest), y at threshold"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let thresholds = subject.thresholds;
        let mut inputs = vec![
            Input::threshold("rest", thresholds.resting_hr, "bpm"),
            Input::threshold("max", thresholds.max_hr, "bpm"),
            Input::threshold("threshold", thresholds.threshold_hr, "bpm"),
            Input::measured("hours", subject.timer_h(), "h"),
        ];
        let mean = subject.digest.summary_mean_hr_bpm;
        inputs.extend(mean.map(|bpm| Input::noted("mean HR", bpm, "bpm")));
        inputs
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let mean_bpm = subject.digest.summary_mean_hr_bpm;
        let mean_bpm = mean_bpm.ok_or(Unscored::NoMeanHeartRate)?;
        if subject.digest.timer_s <= 0.0 {
            return Err(Unscored::NothingRecorded);
        }
        let thresholds = subject.thresholds;
        let (resting, max) = (thresholds.resting_hr.value, thresholds.max_hr.value);
        let constants = TrimpConstants::of(subject.sex);
        let an_hour_at = |bpm| trimp_per_hour_at(bpm, resting, max, constants);
        let fraction = an_hour_at(mean_bpm) / an_hour_at(thresholds.threshold_hr.value);
        let stress = 100.0 * subject.timer_h() * fraction;
        Ok(Rating::whole(stress))
    }
}
