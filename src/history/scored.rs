//! Activities with their loads, in order of time.

use std::collections::VecDeque;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::easy_speed::EasySpeeds;
use super::usual_heart_rate::{Doubts, UsualHeartRates};
use crate::athlete::{Athlete, Discipline, Thresholds};
use crate::digest::Digest;
use crate::load::{
    ImpactContext, ImpactKm, Score, Unscored, downhill_share, habituation, impact_km, score,
};

/// Descents of this long protect from the next one, days (docs/metrics.md).
const HABITUATION_DAYS: i64 = 42;

/// One activity with everything that later stages ask of it.
#[derive(Debug, Clone)]
pub struct ScoredActivity {
    /// What was kept of the recording.
    pub digest: Digest,
    /// The athlete's day on which it began.
    pub day: NaiveDate,
    /// When it began on the athlete's clock.
    pub local_start: NaiveDateTime,
    /// Seconds east of UTC that the athlete's clock had.
    pub offset_s: i32,
    /// The load, or why there is none.
    pub score: Result<Score, Unscored>,
    /// Mechanical load.
    pub impact: ImpactKm,
    /// Share of the mechanical load that descents added, 0 to 1.
    pub downhill_share: f64,
    /// How much descents counted; see [`habituation`].
    pub habituation: f64,
    /// Easy speed used as the unit of impact, m/s.
    pub easy_speed_m_per_s: f64,
    /// Thresholds that held on the day.
    pub thresholds: Thresholds,
    /// What became of heart rates like steps.
    pub doubts: Doubts,
}

impl ScoredActivity {
    /// The moment it ended.
    pub fn end(&self) -> DateTime<Utc> {
        self.digest.end()
    }

    /// Share of the time below the first ventilatory threshold, 0 to 1: by heart rate, else by
    /// graded speed, else unknown (docs/recovery.md).
    pub fn share_below_vt1(&self) -> Option<f64> {
        const VT1_OF_THRESHOLD_HR: f64 = 0.86;
        const VT1_OF_THRESHOLD_SPEED: f64 = 0.78;
        let heart_s = self.digest.heart_rate.total_s();
        if heart_s > 0.5 * self.digest.timer_s {
            let limit = VT1_OF_THRESHOLD_HR * self.thresholds.threshold_hr.value;
            return Some(self.digest.heart_rate.seconds_up_to(limit) / heart_s);
        }
        if !self.digest.sport.is_on_foot() {
            return None;
        }
        let speed_s = self.digest.graded_speed.total_s();
        let threshold = self.thresholds.threshold_speed?;
        let limit = VT1_OF_THRESHOLD_SPEED * threshold.value;
        (speed_s > 0.0).then(|| self.digest.graded_speed.seconds_up_to(limit) / speed_s)
    }
}

/// Scores every activity with what was known of the athlete on its day.
pub fn score_all(mut digests: Vec<Digest>, athlete: &Athlete) -> Vec<ScoredActivity> {
    digests.sort_by(|a, b| (a.start, &a.origin).cmp(&(b.start, &b.origin)));
    let mut easy_speeds = EasySpeeds::default();
    let mut descents = Descents::default();
    let mut usual_heart_rates = UsualHeartRates::default();
    let mut scored = Vec::with_capacity(digests.len());
    for mut digest in digests {
        let offset_s = athlete.home.offset_s_of(&digest);
        let local_start = digest.start.naive_utc() + TimeDelta::seconds(i64::from(offset_s));
        let day = local_start.date();
        let doubts = usual_heart_rates.settle(&mut digest, day);
        let thresholds = *athlete.thresholds(day, Discipline::of(digest.sport));
        let context = ImpactContext {
            easy_speed_m_per_s: easy_speeds.on(day, &thresholds),
            descent_42d_m: descents.before(digest.start),
        };
        easy_speeds.take(&digest, day, &thresholds);
        descents.take(&digest);
        scored.push(ScoredActivity {
            score: score(&digest, &thresholds, athlete.sex),
            impact: impact_km(&digest, context),
            downhill_share: downhill_share(&digest, context),
            habituation: habituation(context.descent_42d_m),
            easy_speed_m_per_s: context.easy_speed_m_per_s,
            day,
            local_start,
            offset_s,
            thresholds,
            doubts,
            digest,
        });
    }
    scored
}

/// Own descents of the last weeks.
#[derive(Default)]
struct Descents {
    recent: VecDeque<(DateTime<Utc>, f64)>,
    sum_m: f64,
}

impl Descents {
    fn before(&mut self, now: DateTime<Utc>) -> f64 {
        while let Some(&(then, metres)) = self.recent.front()
            && now - then > TimeDelta::days(HABITUATION_DAYS)
        {
            self.sum_m -= metres;
            self.recent.pop_front();
        }
        self.sum_m.max(0.0)
    }

    /// Only descents on foot train the legs for descents on foot.
    fn take(&mut self, digest: &Digest) {
        if let (true, Some(climbed)) = (digest.sport.is_on_foot(), digest.climbed) {
            self.recent.push_back((digest.start, climbed.descent_m));
            self.sum_m += climbed.descent_m;
        }
    }
}
