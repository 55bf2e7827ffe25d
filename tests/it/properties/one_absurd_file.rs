//! One absurd file moves no threshold: what nobody can do, or this athlete never did, waits for a second
//! session.
//!
//! A history is made of one athlete whose heart, legs and arms belong together, with good days and bad
//! ones, and straps and meters that are now and then left at home. Then one file comes between that holds
//! what cannot be, and is held against the same history with that file as it was in truth.

use chrono::{NaiveDate, TimeDelta};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use restday::activity::{Activity, Origin, Sport};
use restday::athlete::{Athlete, Discipline, Given, Home, Threshold, Thresholds};
use restday::clean::{CleanSamples, Repairs};
use restday::digest::Digest;

use super::athletes::date;
use super::recordings::{Moment, believed, length_s, timed};
use super::tried;

/// What a threshold may move by.
const MOVED: f64 = 0.02;
const HOME: Home = Home::UsualOffset(0);

/// Who trains.
#[derive(Debug, Clone)]
struct Body {
    resting_bpm: f32,
    threshold_bpm: f32,
    run_m_per_s: f32,
    swim_m_per_s: f32,
    ride_w: f32,
}

/// One sane session.
#[derive(Debug, Clone)]
struct Session {
    days_later: i64,
    sport: Sport,
    minutes: usize,
    /// Share of threshold speed or power in most of it, and in its twenty hardest minutes.
    effort: (f32, f32),
    /// How far the heart is off what the effort lets expect, beats per minute; none without a strap.
    heart_off_bpm: Option<f32>,
    /// Whether a meter or a satellite told how fast or strong it was.
    measured: Option<()>,
}

fn body() -> impl Strategy<Value = Body> {
    (
        42.0..62.0_f32,
        155.0..178.0_f32,
        2.9..4.6_f32,
        0.8..1.4_f32,
        170.0..330.0_f32,
    )
        .prop_map(
            |(resting_bpm, threshold_bpm, run_m_per_s, swim_m_per_s, ride_w)| Body {
                resting_bpm,
                threshold_bpm,
                run_m_per_s,
                swim_m_per_s,
                ride_w,
            },
        )
}

fn session() -> impl Strategy<Value = Session> {
    let sport = prop_oneof![4 => Just(Sport::Run), 2 => Just(Sport::Ride), 1 => Just(Sport::Swim)];
    let effort = prop_oneof![
        5 => (0.68..0.8_f32, 0.0..0.05_f32),
        1 => (0.7..0.85_f32, 0.15..0.25_f32),
    ];
    let heart = proptest::option::weighted(0.8, -5.0..5.0_f32);
    let measured = proptest::option::weighted(0.9, Just(()));
    (1..5_i64, sport, 25..90_usize, effort, heart, measured).prop_map(
        |(days_later, sport, minutes, (most, more), heart_off_bpm, measured)| Session {
            days_later,
            sport,
            minutes,
            effort: (most, most + more),
            heart_off_bpm,
            measured,
        },
    )
}

/// What a minute holds, without anything.
const NOTHING: Moment = Moment {
    held_s: 60.0,
    heart_rate_bpm: None,
    cadence_per_min: None,
    power_w: None,
    speed_m_per_s: None,
    grade: None,
};

fn digest(sport: Sport, moments: &[Moment], day: i64, file: &str) -> Digest {
    let samples = CleanSamples {
        sport,
        ..believed(moments)
    };
    let metres: f32 = samples.step_m.iter().sum();
    let mut activity = Activity {
        origin: Origin {
            path: file.to_owned(),
            index: 0,
        },
        start: date(day).and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::hours(12),
        utc_offset_s: Some(0),
        ..timed(sport, length_s(moments))
    };
    activity.totals.distance_m = (metres > 0.0).then_some(f64::from(metres));
    Digest::of(&activity, &samples, Repairs::default())
}

impl Session {
    fn digest(&self, body: &Body, day: i64, file: usize) -> Digest {
        let minute = |minute: usize| {
            let hardest = (5..26).contains(&minute);
            let effort = if hardest {
                self.effort.1
            } else {
                self.effort.0
            };
            let reserve = body.threshold_bpm - body.resting_bpm;
            let bpm = |off: f32| body.resting_bpm + effort * reserve + off;
            let told = self.measured;
            Moment {
                heart_rate_bpm: self.heart_off_bpm.map(bpm),
                speed_m_per_s: match self.sport {
                    Sport::Run => told.map(|()| effort * body.run_m_per_s),
                    Sport::Swim => told.map(|()| effort * body.swim_m_per_s),
                    _ => Some(7.0),
                },
                power_w: match self.sport {
                    Sport::Ride => told.map(|()| effort * body.ride_w),
                    _ => None,
                },
                ..NOTHING
            }
        };
        let moments: Vec<Moment> = (0..self.minutes).map(minute).collect();
        digest(self.sport, &moments, day, &format!("{file}.fit"))
    }
}

/// What cannot be.
#[derive(Debug, Clone, Copy)]
enum Absurd {
    /// A run at 8 m/s.
    Drive,
    /// A ride at 600 W.
    StuckMeter,
    /// An easy run with a heart rate of 210.
    DoubledHeart,
    /// A swim at 3 m/s.
    JumpingSwim,
}

impl Absurd {
    /// The file as it came, and what it was in truth: nothing that anybody could know, or a run whose
    /// heart was not measured.
    fn digests(
        self,
        body: &Body,
        minutes: usize,
        bpm: Option<f32>,
        day: i64,
    ) -> (Digest, Option<Digest>) {
        let of = |sport, moment: Moment| digest(sport, &vec![moment; minutes], day, "absurd.fit");
        let heart = Moment {
            heart_rate_bpm: bpm,
            ..NOTHING
        };
        let speed = |m_per_s: f32| Moment {
            speed_m_per_s: Some(m_per_s),
            ..heart
        };
        match self {
            Absurd::Drive => (of(Sport::Run, speed(8.0)), None),
            Absurd::JumpingSwim => (of(Sport::Swim, speed(3.0)), None),
            Absurd::StuckMeter => {
                let stuck = Moment {
                    power_w: Some(600.0),
                    ..heart
                };
                (of(Sport::Ride, stuck), None)
            }
            Absurd::DoubledHeart => {
                let easy = speed(0.7 * body.run_m_per_s);
                let doubled = Moment {
                    heart_rate_bpm: Some(210.0),
                    ..easy
                };
                let without = Moment {
                    heart_rate_bpm: None,
                    ..easy
                };
                (of(Sport::Run, doubled), Some(of(Sport::Run, without)))
            }
        }
    }
}

fn moved(before: Option<Threshold>, after: Option<Threshold>) -> bool {
    match (before, after) {
        (Some(before), Some(after)) => (after.value / before.value - 1.0).abs() > MOVED,
        (before, after) => before.is_some() != after.is_some(),
    }
}

/// What moved from one set to another.
fn all_moved(before: &Thresholds, after: &Thresholds) -> Vec<&'static str> {
    let pairs = [
        ("maximum", Some(before.max_hr), Some(after.max_hr)),
        ("resting", Some(before.resting_hr), Some(after.resting_hr)),
        (
            "threshold",
            Some(before.threshold_hr),
            Some(after.threshold_hr),
        ),
        ("speed", before.threshold_speed, after.threshold_speed),
        ("power", before.threshold_power, after.threshold_power),
    ];
    let moved = pairs
        .iter()
        .filter(|(_, before, after)| moved(*before, *after));
    moved.map(|(what, _, _)| *what).collect()
}

fn athlete(digests: &[Digest]) -> Athlete {
    let given = Given {
        home: Some(HOME),
        ..Given::default()
    };
    Athlete::new(given, digests, &[])
}

proptest! {
    #![proptest_config(tried(120))]

    #[test]
    fn one_absurd_file_moves_no_threshold(
        body in body(),
        sessions in vec(session(), 3..70),
        absurd in select(vec![
            Absurd::Drive, Absurd::StuckMeter, Absurd::DoubledHeart, Absurd::JumpingSwim,
        ]),
        minutes in 20..=60_usize,
        bpm in proptest::option::of(70.0..150.0_f32),
        place in 0.0..1.0_f64,
    ) {
        let mut day = 0;
        let mut days = Vec::new();
        let mut digests = Vec::new();
        for (file, session) in sessions.iter().enumerate() {
            day += session.days_later;
            days.push(day);
            digests.push(session.digest(&body, day, file));
        }
        let at = days[0] + (place * (day - days[0]) as f64) as i64;
        let minutes = match absurd {
            Absurd::StuckMeter => 60,
            Absurd::DoubledHeart => 30,
            _ => minutes,
        };
        let (absurd_file, in_truth) = absurd.digests(&body, minutes, bpm, at);
        let with = |file: Option<Digest>| {
            let all: Vec<Digest> = digests.iter().cloned().chain(file).collect();
            athlete(&all)
        };
        let (before, after) = (with(in_truth), with(Some(absurd_file)));
        for day in days[0]..=day + 100 {
            for discipline in Discipline::ALL {
                let on: NaiveDate = date(day);
                let (then, now) = (before.thresholds(on, discipline), after.thresholds(on, discipline));
                let moved = all_moved(then, now);
                prop_assert!(moved.is_empty(), "{moved:?} on {on} {discipline:?}\n{then:?}\n{now:?}");
            }
        }
    }
}
