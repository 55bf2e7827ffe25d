//! Activities of a history as parts for the model of recovery: in hours from the first midnight, within
//! what a body can do.

use std::ops::Range;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::model::{Gait, LoadBasis, Part, Quantity, Scale, StatedRace};
use super::race::stated_by_title;
use crate::athlete::{Athlete, Provenance, Threshold};
use crate::history::{History, ScoredActivity};
use crate::human::{MOST_IMPACT_KM_PER_H, MOST_INTENSITY, MOST_LOAD_PER_H};
use crate::load::{Method, TrimpConstants, trimp_per_hour_at};

/// A run with a larger share of the distance walked is a walk: alternating running and walking is
/// running.
const WALKED: f64 = 0.9;
/// A walk is below the first ventilatory threshold by nature up to this intensity.
const WALKING_INTENSITY: f64 = 0.65;
/// The maker whose recovery times come from its watches. Other programs write their own numbers into the
/// same field.
const TRUSTED_MAKER: &str = "garmin";
/// At most this much threshold uncertainty counts as a reason to call nothing hard, as a share of intensity.
const MOST_DOUBT: f64 = 0.08;
/// Seconds of an hour.
const HOUR_S: f64 = 3600.0;

/// Where hours are counted from: the midnight that begins the first day, on the clock of the first
/// activity.
#[derive(Debug, Clone, Copy)]
pub struct DayZero {
    /// First day of the history.
    pub first: NaiveDate,
    /// The midnight that begins it.
    midnight: DateTime<Utc>,
    /// Seconds east of UTC of that clock.
    offset_s: i32,
}

impl DayZero {
    /// For a history; `None` if it has no days.
    pub fn of(history: &History) -> Option<Self> {
        let day = history.days.first()?;
        let first = history.activities.get(day.activities.start);
        let offset_s = first.map_or(0, |activity| activity.offset_s);
        let midnight = day.date.and_time(NaiveTime::MIN).and_utc();
        Some(Self {
            first: day.date,
            midnight: midnight - TimeDelta::seconds(i64::from(offset_s)),
            offset_s,
        })
    }

    /// The number of a day, 0 the first.
    pub fn day(&self, date: NaiveDate) -> i64 {
        (date - self.first).num_days()
    }

    /// The day of a number.
    pub fn date(&self, day: i64) -> NaiveDate {
        self.first + TimeDelta::days(day)
    }

    /// A moment in hours.
    pub fn hours(&self, moment: DateTime<Utc>) -> f64 {
        (moment - self.midnight).num_milliseconds() as f64 / 1000.0 / HOUR_S
    }

    /// Hours, on a clock ahead of that of the first activity, as its local time.
    pub fn local(&self, hours: f64) -> chrono::NaiveDateTime {
        let milliseconds = (hours * HOUR_S * 1000.0).round() as i64;
        let midnight = self.first.and_time(NaiveTime::MIN);
        let after = TimeDelta::try_milliseconds(milliseconds);
        // There is nothing beyond all calendars.
        after
            .and_then(|after| midnight.checked_add_signed(after))
            .unwrap_or(midnight)
    }

    /// When movement in an activity began and ended, hours.
    pub fn span_h(&self, activity: &ScoredActivity) -> Range<f64> {
        let start_h = self.hours(activity.digest.start);
        start_h..start_h + activity.digest.moved_until_s / HOUR_S
    }

    /// An activity as a part.
    pub fn part(&self, activity: &ScoredActivity, athlete: &Athlete) -> Part {
        let digest = &activity.digest;
        let length_h = digest.moved_until_s / HOUR_S;
        let counted_h = length_h.max(digest.timer_s / HOUR_S);
        let score = activity.score.ok();
        let gait = gait(activity);
        Part {
            start_h: self.hours(digest.start),
            clock_ahead_h: f64::from(activity.offset_s - self.offset_s) / HOUR_S,
            length_h,
            load: score.map(|s| s.points.get().min(MOST_LOAD_PER_H * counted_h)),
            intensity: score.map(|s| s.intensity.min(MOST_INTENSITY)),
            impact_km: activity.impact.get().min(MOST_IMPACT_KM_PER_H * counted_h),
            moving_h: digest.moving_s / HOUR_S,
            km: digest.distance_m.unwrap_or(0.0) / 1000.0,
            gait,
            below_vt1: below_vt1(activity, gait),
            downhill: activity.downhill_share,
            descent_m: digest.climbed.map_or(0.0, |climbed| climbed.descent_m),
            stated_race: stated_race(activity, athlete),
            age_years: athlete.age_years(activity.day),
            vo2max: digest.watch.vo2max_ml_per_kg_min(),
            watch_h: trusted_watch_h(activity, gait),
            basis: basis(activity),
            scale: scale(activity),
        }
    }
}

fn gait(activity: &ScoredActivity) -> Gait {
    let digest = &activity.digest;
    let walked = digest.impact.walked_share().unwrap_or(0.0) >= WALKED;
    match digest.sport {
        sport if sport.is_running() && !walked => Gait::Running,
        sport if sport.is_on_foot() => Gait::Walking,
        _ => Gait::Neither,
    }
}

/// Share below the first threshold, by heart rate, power or pace; for a walk without any, all.
fn below_vt1(activity: &ScoredActivity, gait: Gait) -> Option<f64> {
    let slow = activity
        .score
        .is_ok_and(|s| s.intensity <= WALKING_INTENSITY);
    let walk = (gait == Gait::Walking && slow).then_some(1.0);
    activity.share_below_vt1().or(walk)
}

/// The athlete's statement about the day's run, else its title.
fn stated_race(activity: &ScoredActivity, athlete: &Athlete) -> Option<StatedRace> {
    let stated = &athlete.races;
    if stated.not_races.contains(&activity.day) {
        return Some(StatedRace::NoRace);
    }
    if stated.races.contains(&activity.day) {
        return Some(StatedRace::Race);
    }
    activity.digest.title.as_deref().and_then(stated_by_title)
}

/// The watch's own recovery time after a run scored by heart rate, if its maker is trusted.
fn trusted_watch_h(activity: &ScoredActivity, gait: Gait) -> Option<f64> {
    let maker = activity.digest.device.maker.as_deref()?;
    let by_heart = activity
        .score
        .is_ok_and(|score| score.method == Method::HeartRate);
    let trusted = maker.eq_ignore_ascii_case(TRUSTED_MAKER);
    let hours = activity.digest.watch.recovery_h;
    hours.filter(|_| trusted && by_heart && gait == Gait::Running)
}

/// What the intensity is inversely proportional to. Load by heart rate is a weighted sum over that of an
/// hour at threshold, and intensity is its root.
fn scale(activity: &ScoredActivity) -> Option<Scale> {
    let known = &activity.thresholds;
    let (quantity, of, from) = match activity.score.ok()?.method {
        Method::HeartRate | Method::MeanHeartRate => {
            let (resting, max) = (known.resting_hr.value, known.max_hr.value);
            let constants = TrimpConstants::of(activity.sex);
            let root = move |bpm| {
                trimp_per_hour_at(bpm, resting, max, constants)
                    .max(0.0)
                    .sqrt()
            };
            let root: Box<dyn Fn(f64) -> f64> = Box::new(root);
            (Quantity::HeartRate, root, known.threshold_hr)
        }
        Method::Power => (Quantity::Power, itself(), known.threshold_power?),
        Method::Pace => (Quantity::Speed, itself(), known.threshold_speed?),
        Method::Exertion | Method::WatchLoad | Method::Duration => return None,
    };
    let threshold = of(from.value);
    threshold.is_finite().then(|| Scale {
        quantity,
        threshold,
        doubt: doubt(from, of),
    })
}

/// A quantity that intensity is directly proportional to.
fn itself() -> Box<dyn Fn(f64) -> f64> {
    Box::new(|value| value)
}

/// How far intensities may be too high because an estimated threshold is too low, as a share.
fn doubt(threshold: Threshold, scale: impl Fn(f64) -> f64) -> f64 {
    let stated = matches!(
        threshold.provenance,
        Provenance::Given | Provenance::Wellness | Provenance::Device
    );
    if stated {
        return 0.0;
    }
    let higher = scale(threshold.value + threshold.plus_minus) / scale(threshold.value);
    (higher - 1.0).clamp(0.0, MOST_DOUBT)
}

/// Rough if a mean or perceived exertion replaces the course, or if a threshold is a guess.
fn basis(activity: &ScoredActivity) -> LoadBasis {
    let Ok(score) = activity.score else {
        return LoadBasis::Rough;
    };
    let known = &activity.thresholds;
    let guessed = |threshold: Threshold| {
        matches!(threshold.provenance, Provenance::Age | Provenance::Assumed)
    };
    let derived = known.threshold_hr.provenance == Provenance::Derived;
    let rough = match score.method {
        Method::HeartRate => guessed(known.threshold_hr) || (derived && guessed(known.max_hr)),
        Method::Power => known.threshold_power.is_none_or(guessed),
        Method::Pace => known.threshold_speed.is_none_or(guessed),
        Method::MeanHeartRate | Method::Exertion | Method::WatchLoad => true,
        Method::Duration => return LoadBasis::Assumed,
    };
    match rough {
        true => LoadBasis::Rough,
        false => LoadBasis::Measured,
    }
}
