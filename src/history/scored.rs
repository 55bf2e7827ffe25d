//! Activities with their loads, in order of time.

use std::collections::VecDeque;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::bias::Biases;
use super::easy_speed::EasySpeeds;
use super::load_warning::{LoadWarning, Watchman};
use super::not_a_run;
use super::usual_heart_rate::{Doubts, UsualHeartRates};
use crate::activity::Sex;
use crate::athlete::{Athlete, Discipline, Thresholds, beyond_humans};
use crate::digest::Digest;
use crate::load::{
    Believed, Confidence, ImpactContext, ImpactKm, RungLoads, Score, Subject, Unscored,
    ZoneSeconds, counting_rung, downhill_share, impact_km, score,
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
    /// The load of every rung of the ladder.
    pub loads: RungLoads,
    /// The load that counts, or why there is none.
    pub score: Result<Score, Unscored>,
    /// What is doubtful about it.
    pub warnings: Vec<LoadWarning>,
    /// Mechanical load.
    pub impact: ImpactKm,
    /// Share of the mechanical load that descents added, 0 to 1.
    pub downhill_share: f64,
    /// What impact was held against: easy speed and own descents.
    pub impact_context: ImpactContext,
    /// Thresholds that held on the day.
    pub thresholds: Thresholds,
    /// The athlete's sex, as far as known on the day.
    pub sex: Option<Sex>,
    /// What became of heart rates like steps.
    pub doubts: Doubts,
}

impl ScoredActivity {
    /// The moment it ended.
    pub fn end(&self) -> DateTime<Utc> {
        self.digest.end()
    }

    /// The activity as metrics rate it.
    pub fn subject(&self) -> Subject<'_> {
        Subject {
            digest: &self.digest,
            thresholds: &self.thresholds,
            sex: self.sex,
            impact: self.impact_context,
        }
    }

    /// Whether its load is a guess, or nobody knows one.
    pub fn is_unsure(&self) -> bool {
        match self.score {
            Ok(score) => score.confidence == Confidence::Low,
            Err(_) => true,
        }
    }

    /// Share of the time below the first ventilatory threshold, 0 to 1; unknown without heart rate,
    /// power and graded speed (docs/recovery.md).
    pub fn share_below_vt1(&self) -> Option<f64> {
        let zones = ZoneSeconds::of(self.subject())?;
        Some(zones.low_s / zones.total_s())
    }
}

/// Scores every activity with what was known of the athlete on its day.
pub fn score_all(mut digests: Vec<Digest>, athlete: &Athlete) -> Vec<ScoredActivity> {
    digests.sort_by(|a, b| (a.start, &a.origin).cmp(&(b.start, &b.origin)));
    let mut scorer = Scorer::new(athlete);
    digests
        .into_iter()
        .map(|digest| scorer.score(digest))
        .collect()
}

/// What is remembered from one activity to the next.
struct Scorer<'a> {
    athlete: &'a Athlete,
    easy_speeds: EasySpeeds,
    descents: Descents,
    biases: Biases,
    watchman: Watchman,
    usual_heart_rates: UsualHeartRates,
}

impl<'a> Scorer<'a> {
    fn new(athlete: &'a Athlete) -> Self {
        Self {
            athlete,
            easy_speeds: EasySpeeds::default(),
            descents: Descents::default(),
            biases: Biases::default(),
            watchman: Watchman::default(),
            usual_heart_rates: UsualHeartRates::default(),
        }
    }

    fn score(&mut self, mut digest: Digest) -> ScoredActivity {
        let offset_s = self.athlete.home.offset_s_of(&digest);
        let local_start = digest.start.naive_utc() + TimeDelta::seconds(i64::from(offset_s));
        let day = local_start.date();
        not_a_run::settle(
            &mut digest,
            self.athlete.thresholds(day, Discipline::OnFoot),
        );
        let sport = digest.sport;
        let doubts = self.usual_heart_rates.settle(&mut digest, day);
        let thresholds = *self.athlete.thresholds(day, Discipline::of(sport));
        let impact_context = ImpactContext {
            easy_speed_m_per_s: self.easy_speeds.on(day, &thresholds).value,
            descent_42d_m: self.descents.before(digest.start),
        };
        self.easy_speeds.take(&digest, day, &thresholds);
        self.descents.take(&digest);
        let subject = Subject {
            digest: &digest,
            thresholds: &thresholds,
            sex: self.athlete.sex(day),
            impact: impact_context,
        };
        let loads = RungLoads::of(subject);
        let correction = counting_rung(subject, &loads)
            .map_or(1.0, |method| self.biases.correction(sport, day, method));
        let score = score(subject, &loads, correction);
        // Where one rung cannot be, how far both lie apart teaches nothing.
        let doubted = |score: Score| {
            score
                .disagreement
                .is_some_and(|d| d.why == Believed::Doable)
        };
        if !score.is_ok_and(doubted) && !beyond_humans(&digest) {
            self.biases.take(sport, day, &loads);
        }
        let warnings = score.map_or_else(
            |_| Vec::new(),
            |score| {
                let hours = subject.timer_h();
                self.watchman.look(sport, day, hours, &score, &loads)
            },
        );
        ScoredActivity {
            loads,
            score,
            warnings,
            impact: impact_km(&digest, impact_context),
            downhill_share: downhill_share(&digest, impact_context),
            impact_context,
            day,
            local_start,
            offset_s,
            thresholds,
            sex: self.athlete.sex(day),
            doubts,
            digest,
        }
    }
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
