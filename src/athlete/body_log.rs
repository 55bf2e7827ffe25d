//! Facts about the athlete's body at rest, day by day.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Home, slept};
use crate::activity::{BodyFact, BodyMeasure};

/// A resting heart rate is believed for this many days.
const RESTING_HR_HOLDS_DAYS: i64 = 30;

/// Dated facts about the body; days without any are absent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BodyLog {
    days: BTreeMap<NaiveDate, BodyDay>,
}

/// Facts of one day; of several values of a day, the last, and of one moment the highest.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct BodyDay {
    /// Resting heart rate, beats per minute.
    pub resting_hr_bpm: Option<f64>,
    /// Heart rate variability of the night before (RMSSD), milliseconds.
    pub night_hrv_ms: Option<f64>,
    /// The athlete's own balanced range of it, milliseconds.
    pub balanced_hrv_ms: Option<(f64, f64)>,
    /// Mean of the day's spot measurements of variability (SDNN), milliseconds; another scale.
    pub spot_hrv_ms: Option<f64>,
    /// Seconds asleep in the nights that ended on this day, naps included.
    pub asleep_s: Option<f64>,
}

impl BodyLog {
    /// Spreads facts over the days of home. Facts in several files count once, and a night counts once
    /// whatever its sources.
    pub fn new(told: &[BodyFact], home: Home) -> Self {
        let mut facts: Vec<&BodyFact> = told.iter().collect();
        facts.sort_by(|a, b| in_order(a, b));
        facts.dedup();
        let mut log = Self::default();
        let mut spots: BTreeMap<NaiveDate, (f64, f64)> = BTreeMap::new();
        for fact in facts {
            let date = home.day_at(fact.at);
            let day = log.days.entry(date).or_default();
            match fact.measure {
                BodyMeasure::RestingHeartRate { bpm } => day.resting_hr_bpm = Some(bpm),
                BodyMeasure::NightHrv {
                    rmssd_ms,
                    balanced_ms,
                } => {
                    day.night_hrv_ms = Some(rmssd_ms);
                    day.balanced_hrv_ms = balanced_ms.or(day.balanced_hrv_ms);
                }
                BodyMeasure::SpotHrv { sdnn_ms } => {
                    let (sum, count) = spots.entry(date).or_default();
                    (*sum, *count) = (*sum + sdnn_ms, *count + 1.0);
                    day.spot_hrv_ms = Some(*sum / *count);
                }
                BodyMeasure::Sleep { .. } => {}
            }
        }
        for (until, asleep_s) in slept::once(told.iter()) {
            let day = log.days.entry(home.day_at(until)).or_default();
            day.asleep_s = Some(day.asleep_s.unwrap_or(0.0) + asleep_s);
        }
        log
    }

    /// Facts of a day.
    pub fn day(&self, date: NaiveDate) -> Option<&BodyDay> {
        self.days.get(&date)
    }

    /// Days with a resting heart rate, in order.
    pub fn resting_hr_days(&self) -> impl Iterator<Item = NaiveDate> {
        let known = self.days.iter().filter(|(_, d)| d.resting_hr_bpm.is_some());
        known.map(|(day, _)| *day)
    }

    /// Number of days with any facts.
    pub fn len(&self) -> usize {
        self.days.len()
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// Resting heart rate as known on a day: the median of the month before, the day included.
    pub fn resting_hr_bpm(&self, date: NaiveDate) -> Option<f64> {
        let from = date - chrono::TimeDelta::days(RESTING_HR_HOLDS_DAYS - 1);
        let month = self.days.range(from..=date);
        let mut known: Vec<f64> = month.filter_map(|(_, day)| day.resting_hr_bpm).collect();
        known.sort_by(f64::total_cmp);
        known.get(known.len() / 2).copied()
    }

    /// The last day with any facts.
    pub fn last(&self) -> Option<NaiveDate> {
        self.days.keys().next_back().copied()
    }
}

/// By time, then by kind and value: equal facts are adjacent, whatever files they come from.
fn in_order(a: &BodyFact, b: &BodyFact) -> Ordering {
    let key = |fact: &BodyFact| match fact.measure {
        BodyMeasure::RestingHeartRate { bpm } => (0, [bpm, 0.0, 0.0]),
        BodyMeasure::NightHrv {
            rmssd_ms,
            balanced_ms,
        } => {
            let (low, high) = balanced_ms.unwrap_or_default();
            (1, [rmssd_ms, low, high])
        }
        BodyMeasure::SpotHrv { sdnn_ms } => (2, [sdnn_ms, 0.0, 0.0]),
        BodyMeasure::Sleep { asleep_s } => (3, [asleep_s, 0.0, 0.0]),
    };
    let ((kind, values), (other_kind, other_values)) = (key(a), key(b));
    let by_value = values
        .iter()
        .zip(&other_values)
        .map(|(v, w)| v.total_cmp(w));
    let by_value = by_value.fold(Ordering::Equal, Ordering::then);
    a.at.cmp(&b.at).then(kind.cmp(&other_kind)).then(by_value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, TimeDelta};

    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(1970, 1, 1).expect("date") + chrono::Days::new(number)
    }

    fn fact(day: i64, hour: i64, measure: BodyMeasure) -> BodyFact {
        BodyFact {
            at: DateTime::UNIX_EPOCH + TimeDelta::days(day) + TimeDelta::hours(hour),
            measure,
        }
    }

    fn resting(day: i64, bpm: f64) -> BodyFact {
        resting_at(day, 6, bpm)
    }

    fn resting_at(day: i64, hour: i64, bpm: f64) -> BodyFact {
        fact(day, hour, BodyMeasure::RestingHeartRate { bpm })
    }

    #[test]
    fn resting_heart_rate_is_the_median_of_a_month_and_sees_no_future() {
        let facts = [
            resting(0, 70.0),
            resting(40, 50.0),
            resting(41, 60.0),
            resting(42, 52.0),
        ];
        let log = BodyLog::new(&facts, Home::Unknown);
        assert_eq!(log.resting_hr_bpm(day(42)), Some(52.0));
        assert_eq!(log.resting_hr_bpm(day(40)), Some(50.0));
        assert_eq!(log.resting_hr_bpm(day(35)), None);
    }

    #[test]
    fn a_fact_in_two_files_counts_once_and_two_sleeps_add_up() {
        let night = fact(3, 7, BodyMeasure::Sleep { asleep_s: 25_200.0 });
        let nap = fact(3, 15, BodyMeasure::Sleep { asleep_s: 1800.0 });
        let log = BodyLog::new(&[night, nap, night], Home::Unknown);
        assert_eq!(log.day(day(3)).and_then(|d| d.asleep_s), Some(27_000.0));
        assert_eq!(log.day(day(4)), None);
        assert_eq!(log.len(), 1);
    }

    #[test]
    fn a_night_in_two_files_is_slept_once_whatever_else_they_know_of_it() {
        let sleep = fact(3, 7, BodyMeasure::Sleep { asleep_s: 25_200.0 });
        let rested = resting_at(3, 7, 50.0);
        let log = BodyLog::new(&[sleep, rested, sleep, rested], Home::Unknown);
        let known = log.day(day(3)).copied().unwrap_or_default();
        assert_eq!(known.asleep_s, Some(25_200.0));
        // Two values of one moment: the order of the files must not decide.
        let higher = resting_at(3, 7, 52.0);
        for facts in [[rested, higher], [higher, rested]] {
            let log = BodyLog::new(&facts, Home::Unknown);
            assert_eq!(log.day(day(3)).and_then(|d| d.resting_hr_bpm), Some(52.0));
        }
    }

    #[test]
    fn a_night_by_a_watch_and_by_an_archive_is_one_and_a_nap_adds_to_it() {
        let slept = |minute: i64, asleep_s| BodyFact {
            at: DateTime::UNIX_EPOCH + TimeDelta::days(3) + TimeDelta::minutes(minute),
            measure: BodyMeasure::Sleep { asleep_s },
        };
        let (watch, archive) = (slept(420, 25_200.0), slept(431, 26_100.0));
        let nap = slept(900, 1800.0);
        for facts in [[watch, archive, nap], [nap, archive, watch]] {
            let log = BodyLog::new(&facts, Home::Unknown);
            assert_eq!(log.day(day(3)).and_then(|d| d.asleep_s), Some(27_900.0));
        }
    }

    #[test]
    fn spot_measurements_are_averaged_and_kept_apart_from_the_night() {
        let spot = |hour, sdnn_ms| fact(1, hour, BodyMeasure::SpotHrv { sdnn_ms });
        let log = BodyLog::new(&[spot(8, 40.0), spot(20, 60.0)], Home::Unknown);
        let known = log.day(day(1)).copied().unwrap_or_default();
        assert_eq!((known.spot_hrv_ms, known.night_hrv_ms), (Some(50.0), None));
    }
}
