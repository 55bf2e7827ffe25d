//! One absurd session moves nothing else: no other load, no threshold, no advice.
//!
//! Into the history of a runner who also rides goes one recording of what no body does. It is compared with the
//! same history and the session rightly read: the run without the car, the ride that a run at 30 km/h was.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use proptest::prelude::*;
use restday::activity::{Activity, Origin, Position, Sample, Samples, Sport, Totals};
use restday::athlete::{Athlete, Discipline, Given, Home};
use restday::digest::{Digest, set_aside_untimely};
use restday::history::History;
use restday::recovery::{Clocks, Recovery};

use super::athletes::date;
use super::recordings::every;
use super::tried;
use crate::digests::{digest, empty_activity};

const HOME: Home = Home::UsualOffset(0);
const STEP_S: u32 = 5;
const WEEKS: i64 = 20;

/// What nobody does.
#[derive(Debug, Clone, Copy)]
enum Absurd {
    RideAsRun { m_per_s: f32 },
    StuckPower { watts: f32 },
    SpikingPower { watts: f32 },
    Car { m_per_s: f32 },
    DoubledHeart { times: f32 },
    Teleports { metres: f64 },
    PoolAsSeconds,
    InTheFuture,
    LongAgo,
}

fn absurd() -> impl Strategy<Value = Absurd> {
    prop_oneof![
        (6.8..12.0_f32).prop_map(|m_per_s| Absurd::RideAsRun { m_per_s }),
        (530.0..2000.0_f32).prop_map(|watts| Absurd::StuckPower { watts }),
        (3000.0..65_000.0_f32).prop_map(|watts| Absurd::SpikingPower { watts }),
        (7.0..30.0_f32).prop_map(|m_per_s| Absurd::Car { m_per_s }),
        (1.45..1.55_f32).prop_map(|times| Absurd::DoubledHeart { times }),
        (500.0..50_000.0_f64).prop_map(|metres| Absurd::Teleports { metres }),
        Just(Absurd::PoolAsSeconds),
        Just(Absurd::InTheFuture),
        Just(Absurd::LongAgo),
    ]
}

/// A runner: an easy speed, what an hour allows, and the heart rates of both.
#[derive(Debug, Clone)]
struct Runner {
    easy_m_per_s: f32,
    easy_bpm: f32,
    watts: f32,
    runs_a_week: i64,
    /// Small changes from session to session, -1 to 1.
    changes: Vec<f32>,
}

fn runner() -> impl Strategy<Value = Runner> {
    let changes = proptest::collection::vec(-1.0..1.0_f32, 200);
    (
        (2.5..3.3_f32, 132.0..146.0_f32),
        (150.0..240.0_f32, 3..=5_i64),
        changes,
    )
        .prop_map(
            |((easy_m_per_s, easy_bpm), (watts, runs_a_week), changes)| Runner {
                easy_m_per_s,
                easy_bpm,
                watts,
                runs_a_week,
                changes,
            },
        )
}

impl Runner {
    /// Easy runs, one of them with twenty hard minutes, and a ride in each week.
    fn history(&self) -> Vec<Digest> {
        let mut sessions = Vec::new();
        for week in 0..WEEKS {
            for run in 0..self.runs_a_week {
                let change = self.changes[((7 * week + run) % 200) as usize];
                let minutes = 40 + 10 * (run % 3) as u32;
                let samples = if run == 1 {
                    self.hard(change)
                } else {
                    self.easy(minutes, change)
                };
                sessions.push(session(Sport::Run, 7 * week + run, samples));
            }
            let change = self.changes[(7 * week + 6) as usize % 200];
            sessions.push(session(Sport::Ride, 7 * week + 6, self.ride(change)));
        }
        sessions
    }

    fn easy(&self, minutes: u32, change: f32) -> Samples {
        every(STEP_S, minutes * 60 / STEP_S, |i| {
            self.running(i, 1.0, 1.0 + 0.02 * change)
        })
    }

    /// Fifteen easy minutes, twenty hard ones, ten easy ones.
    fn hard(&self, change: f32) -> Samples {
        every(STEP_S, 45 * 60 / STEP_S, |i| {
            let hard = (900..2100).contains(&(i * STEP_S));
            let faster = if hard { 1.27 } else { 1.0 };
            self.running(i, faster, 1.0 + 0.01 * change)
        })
    }

    fn running(&self, i: u32, faster: f32, change: f32) -> Sample {
        let wave = ((i % 24) as f32 / 24.0 - 0.5) * 4.0;
        Sample {
            heart_rate_bpm: Some(
                (self.easy_bpm * (1.0 + 0.8 * (faster - 1.0)) * change + wave).round(),
            ),
            speed_m_per_s: Some(self.easy_m_per_s * faster * change + 0.01 * wave),
            cadence_per_min: Some(168.0 + wave.round()),
            ..Sample::default()
        }
    }

    fn ride(&self, change: f32) -> Samples {
        every(STEP_S, 3600 / STEP_S, |i| self.riding(i, change))
    }

    fn riding(&self, i: u32, change: f32) -> Sample {
        let wave = ((i % 30) as f32 / 30.0 - 0.5) * 20.0;
        Sample {
            heart_rate_bpm: Some((self.easy_bpm - 4.0 + 0.1 * wave).round()),
            power_w: Some(self.watts * (1.0 + 0.02 * change) + wave),
            speed_m_per_s: Some(8.0),
            ..Sample::default()
        }
    }

    /// The absurd session of a day, and the same rightly read; none where it is to be set aside.
    fn absurd(&self, absurd: Absurd, day: i64) -> (Digest, Option<Digest>) {
        match absurd {
            Absurd::RideAsRun { m_per_s } => {
                let ride = |_| Sample {
                    heart_rate_bpm: Some(118.0),
                    speed_m_per_s: Some(m_per_s),
                    ..Sample::default()
                };
                let samples = || every(STEP_S, 3600 / STEP_S, ride);
                (
                    session(Sport::Run, day, samples()),
                    Some(session(Sport::Ride, day, samples())),
                )
            }
            Absurd::StuckPower { watts } => self.with_power(day, |_| watts),
            Absurd::SpikingPower { watts } => self.with_power(day, |i| {
                let usual = self.watts + (i % 7) as f32;
                if i % 100 == 50 { watts } else { usual }
            }),
            Absurd::Car { m_per_s } => {
                let then_a_car = every(STEP_S, 3000 / STEP_S, |i| match i * STEP_S < 1800 {
                    true => self.running(i, 1.0, 1.0),
                    false => Sample {
                        heart_rate_bpm: Some(78.0),
                        speed_m_per_s: Some(m_per_s),
                        ..Sample::default()
                    },
                });
                let run = session(Sport::Run, day, self.easy(30, 0.0));
                (session(Sport::Run, day, then_a_car), Some(run))
            }
            Absurd::DoubledHeart { times } => {
                let doubled = every(STEP_S, 3600 / STEP_S, |i| {
                    let sample = self.running(i, 1.0, 1.0);
                    let away = (1200..1800).contains(&(i * STEP_S));
                    let bpm = sample
                        .heart_rate_bpm
                        .map(|bpm| if away { bpm * times } else { bpm });
                    Sample {
                        heart_rate_bpm: bpm,
                        ..sample
                    }
                });
                let run = session(Sport::Run, day, self.easy(60, 0.0));
                (session(Sport::Run, day, doubled), Some(run))
            }
            Absurd::Teleports { metres } => {
                let placed = |leaps: bool| {
                    every(STEP_S, 3600 / STEP_S, |i| {
                        let along = f64::from(i * STEP_S) * f64::from(self.easy_m_per_s);
                        let away = if leaps && i % 90 == 45 { metres } else { 0.0 };
                        Sample {
                            position: Some(place(along + away)),
                            speed_m_per_s: None,
                            ..self.running(i, 1.0, 1.0)
                        }
                    })
                };
                let (leaping, sound) = (placed(true), placed(false));
                (
                    session(Sport::Run, day, leaping),
                    Some(session(Sport::Run, day, sound)),
                )
            }
            Absurd::PoolAsSeconds => {
                // A row for each length of 25 m, a second after the one before.
                let lengths = every(1, 12, |i| Sample {
                    distance_m: Some(25.0 * f64::from(i)),
                    ..Sample::default()
                });
                let swim = |samples| {
                    let totals = Totals {
                        elapsed_s: Some(600.0),
                        timer_s: Some(600.0),
                        distance_m: Some(300.0),
                        ..Totals::default()
                    };
                    finished(Activity {
                        totals,
                        samples,
                        ..begun(Sport::Swim, day)
                    })
                };
                (swim(lengths), Some(swim(Samples::default())))
            }
            Absurd::InTheFuture => (session(Sport::Run, 12 * 365, self.easy(60, 0.0)), None),
            Absurd::LongAgo => (session(Sport::Run, -33 * 365, self.easy(60, 0.0)), None),
        }
    }

    /// A ride of an hour with powers of some kind, and the same without any.
    fn with_power(&self, day: i64, watts: impl Fn(u32) -> f32) -> (Digest, Option<Digest>) {
        let ride = |power: &dyn Fn(u32) -> Option<f32>| {
            let samples = every(STEP_S, 3600 / STEP_S, |i| Sample {
                power_w: power(i),
                ..self.riding(i, 0.0)
            });
            session(Sport::Ride, day, samples)
        };
        (
            ride(&|i| Some(watts(i))),
            Some(ride(&|i| Some(watts(i)).filter(|w| *w < 500.0))),
        )
    }
}

fn begun(sport: Sport, day: i64) -> Activity {
    let start: DateTime<Utc> = date(0).and_time(chrono::NaiveTime::MIN).and_utc();
    Activity {
        origin: Origin {
            path: format!("{sport}-{day}.fit"),
            index: 0,
        },
        sport,
        start: start + TimeDelta::days(day) + TimeDelta::hours(17),
        utc_offset_s: Some(0),
        ..empty_activity()
    }
}

fn session(sport: Sport, day: i64, samples: Samples) -> Digest {
    finished(Activity {
        samples,
        ..begun(sport, day)
    })
}

fn finished(activity: Activity) -> Digest {
    digest(&activity)
}

/// So many metres eastward on the equator.
fn place(metres: f64) -> Position {
    Position {
        latitude_deg: 0.0,
        longitude_deg: metres / 111_195.0,
    }
}

/// A history as a report makes it of digests, up to a day.
fn history(digests: Vec<Digest>, today: NaiveDate) -> (Athlete, History) {
    let given = Given {
        home: Some(HOME),
        ..Given::default()
    };
    let (digests, _) = set_aside_untimely(digests, today);
    let athlete = Athlete::new(given, &digests, &[]);
    let history = History::new(digests, &athlete, today);
    (athlete, history)
}

/// Hours of recovery left may move by so much.
const MOVED_H: f64 = 1.0;

fn hours_apart(a: Clocks, b: Clocks) -> f64 {
    (a.cardio_h - b.cardio_h)
        .abs()
        .max((a.mechanical_h - b.mechanical_h).abs())
}

fn apart(a: f64, b: f64) -> f64 {
    (a - b).abs() / a.max(b).max(1e-9)
}

proptest! {
    #![proptest_config(tried(40))]

    #[test]
    fn one_absurd_session_moves_nothing_else(
        runner in runner(),
        absurd in absurd(),
        day in 3..WEEKS * 7 - 1,
    ) {
        let today = date(7 * WEEKS);
        let (mut wrong, mut right) = runner.absurd(absurd, day);
        wrong.origin.path = "absurd.fit".to_owned();
        if let Some(right) = &mut right {
            right.origin = wrong.origin.clone();
        }
        let sane = runner.history();
        let origin = wrong.origin.clone();
        let with = |session: Option<Digest>| {
            history(sane.iter().cloned().chain(session).collect(), today)
        };
        let (athlete, absurdly) = with(Some(wrong));
        let (rightly_athlete, rightly) = with(right);

        prop_assert_eq!(absurdly.days.len(), rightly.days.len());
        let others = |history: &History| -> Vec<_> {
            let activities = history.activities.iter().filter(|a| a.digest.origin != origin);
            activities.map(|a| (a.day, a.score.map(|s| s.points.get()), a.impact.get())).collect()
        };
        for ((on, load, impact), (_, usual, usual_impact)) in others(&absurdly).into_iter().zip(others(&rightly)) {
            let (load, usual) = (load.expect("is scored"), usual.expect("is scored"));
            prop_assert!(apart(load, usual) <= 0.03, "{on}: {load} instead of {usual}");
            prop_assert!(apart(impact, usual_impact) <= 0.03, "{on}: {impact} instead of {usual_impact} km");
        }
        for on in (0..=7 * WEEKS).map(date) {
            for discipline in Discipline::ALL {
                let (here, there) = (athlete.thresholds(on, discipline), rightly_athlete.thresholds(on, discipline));
                for (name, a, b) in [
                    ("maximum", Some(here.max_hr), Some(there.max_hr)),
                    ("threshold", Some(here.threshold_hr), Some(there.threshold_hr)),
                    ("speed", here.threshold_speed, there.threshold_speed),
                    ("power", here.threshold_power, there.threshold_power),
                ] {
                    let moved = match (a, b) {
                        (Some(a), Some(b)) => apart(a.value, b.value),
                        (a, b) => if a.is_some() == b.is_some() { 0.0 } else { 1.0 },
                    };
                    prop_assert!(moved <= 0.02, "{on} {discipline:?} {name}: {a:?} instead of {b:?}");
                }
            }
        }
        let recovery = |athlete: &Athlete, history: &History| Recovery::new(history, athlete, 12);
        let (here, there) = (recovery(&athlete, &absurdly), recovery(&rightly_athlete, &rightly));
        for on in rightly.days.iter().map(|day| day.date) {
            let (Some(a), Some(b)) = (here.advice(on), there.advice(on)) else {
                prop_assert_eq!(here.advice(on).is_some(), there.advice(on).is_some());
                continue;
            };
            // A second more or less of a session is a minute more or less of recovery: where the hours stand at the
            // edge of a kind, it may be either.
            let moved_h = hours_apart(a.left.hard, b.left.hard).max(hours_apart(a.left.easy, b.left.easy));
            prop_assert!(moved_h <= MOVED_H, "{on}: {:?} instead of {:?}", a.left, b.left);
            prop_assert!(a.kind == b.kind || moved_h > 0.0, "{on}: {:?} instead of {:?}", a.kind, b.kind);
        }
        // What became of the session itself is no more than a body can do.
        for activity in &absurdly.activities {
            if let Ok(score) = activity.score {
                let hours = activity.digest.timer_s / 3600.0;
                prop_assert!(score.points.get() <= 130.0 * hours + 1e-9);
            }
        }
    }
}
