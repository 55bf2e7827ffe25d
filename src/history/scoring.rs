//! Scores activities in order of time: later ones use what earlier ones showed.

use std::collections::VecDeque;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::bias::Biases;
use super::easy_speed::EasySpeeds;
use super::load_warning::Watchman;
use super::not_a_run;
use super::scored::ScoredActivity;
use super::usual_heart_rate::UsualHeartRates;
use crate::athlete::{Athlete, Discipline, Thresholds, beyond_humans};
use crate::digest::{Digest, Outline, in_order};
use crate::load::{
    Believed, ImpactContext, RungLoads, Score, Subject, counting_rung, downhill_share, impact_km,
    score,
};

/// Descents of this long protect from the next one, days (docs/metrics.md).
const HABITUATION_DAYS: i64 = 42;

/// Scores every activity with what was known about the athlete on its day.
pub fn score_all(digests: Vec<impl Into<Box<Digest>>>, athlete: &Athlete) -> Vec<ScoredActivity> {
    let mut digests: Vec<Box<Digest>> = digests.into_iter().map(Into::into).collect();
    in_order(&mut digests);
    let mut scorer = Scorer::new(athlete);
    let scored = digests.into_iter().map(|digest| scorer.score(digest));
    scored.collect()
}

/// State carried from one activity to the next.
struct Scorer<'a> {
    athlete: &'a Athlete,
    easy_speeds: EasySpeeds,
    descents: Descents,
    biases: Biases,
    watchman: Watchman,
    usual_heart_rates: UsualHeartRates,
    /// For each of [`Discipline::ALL`], the thresholds of its latest activity.
    latest: [Option<Arc<Thresholds>>; Discipline::ALL.len()],
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
            latest: [const { None }; Discipline::ALL.len()],
        }
    }

    fn score(&mut self, mut digest: Box<Digest>) -> ScoredActivity {
        let offset_s = self.athlete.home.offset_s_of(&digest);
        let local_start = digest.start.naive_utc() + TimeDelta::seconds(i64::from(offset_s));
        let day = local_start.date();
        not_a_run::settle(
            &mut digest,
            self.athlete.thresholds(day, Discipline::OnFoot),
        );
        let sport = digest.sport;
        let doubts = self.usual_heart_rates.settle(&mut digest, day);
        let thresholds = self.thresholds(day, Discipline::of(sport));
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
        // If one rung is impossible, the distance between both means nothing.
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
        // Who recorded what twice is settled by now, and a long history has many outlines.
        digest.outline = Outline::default();
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

    /// The thresholds of a day, in the place of earlier ones if they are the same.
    fn thresholds(&mut self, day: NaiveDate, discipline: Discipline) -> Arc<Thresholds> {
        let of_day = self.athlete.thresholds(day, discipline);
        let latest = &mut self.latest[discipline as usize];
        match latest {
            Some(latest) if **latest == *of_day => Arc::clone(latest),
            _ => Arc::clone(latest.insert(Arc::new(*of_day))),
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
