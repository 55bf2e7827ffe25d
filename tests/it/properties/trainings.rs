//! Histories that chance makes: trainings of several sports, and what the watch knew of the body.

use chrono::{DateTime, TimeDelta, Utc};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use restday::activity::{
    Activity, BodyFact, BodyMeasure, DeviceSettings, Origin, Sex, Sport, WatchSays,
};
use restday::clean::{Apart, Climbed, Lock, Repairs};
use restday::digest::Digest;

use super::athletes::date;
use super::recordings::{Moment, believed, length_s, timed};

/// One training, minute by minute.
#[derive(Debug, Clone)]
pub struct Training {
    days_later: i64,
    /// Hour of the athlete's day, 5 to 20.
    hour: i64,
    /// Hours east of UTC. With the hours above no day overtakes another on the way.
    offset_h: i32,
    sport: Sport,
    minutes: usize,
    /// Heart rate of most of it and of the last third, where there was a strap.
    heart_bpm: Option<(f32, f32)>,
    speed_m_per_s: Option<(f32, f32)>,
    power_w: Option<f32>,
    grade: f32,
    steps_like_beats: bool,
    settings: DeviceSettings,
    watch: WatchSays,
}

/// Settings as devices carry them, within what readers let through; most trainings have none.
fn settings() -> impl Strategy<Value = DeviceSettings> {
    let some = |range: std::ops::RangeInclusive<f64>| option::weighted(0.4, range);
    let known = (
        some(30.0..=230.0),
        some(30.0..=230.0),
        some(30.0..=230.0),
        some(50.0..=600.0),
        some(5.0..=110.0),
        option::weighted(0.3, select(vec![Sex::Female, Sex::Male])),
    );
    let known = known.prop_map(
        |(max, resting, threshold, power, age, sex)| DeviceSettings {
            max_hr_bpm: max,
            resting_hr_bpm: resting,
            threshold_hr_bpm: threshold,
            threshold_power_w: power,
            age_years: age,
            sex,
            ..DeviceSettings::default()
        },
    );
    let usual = (185..192_u16, 45..55_u16).prop_map(|(max, resting)| DeviceSettings {
        max_hr_bpm: Some(max.into()),
        resting_hr_bpm: Some(resting.into()),
        ..DeviceSettings::default()
    });
    prop_oneof![12 => Just(DeviceSettings::default()), 3 => usual, 1 => known]
}

fn watch() -> impl Strategy<Value = WatchSays> {
    let exertion = option::weighted(0.2, (0..=10_u8).prop_map(f64::from));
    (exertion, option::weighted(0.3, 10.0..300.0)).prop_map(
        |(perceived_exertion, exercise_load)| WatchSays {
            perceived_exertion,
            exercise_load,
            ..WatchSays::default()
        },
    )
}

fn sport() -> impl Strategy<Value = Sport> {
    let others = select(Sport::ALL.to_vec());
    prop_oneof![5 => Just(Sport::Run), 1 => Just(Sport::TrailRun), 2 => Just(Sport::Ride),
        1 => Just(Sport::Swim), 1 => Just(Sport::Walk), 1 => others]
}

/// A training, some days after the one before.
pub fn training() -> impl Strategy<Value = Training> {
    let days_later = prop_oneof![2 => Just(0), 12 => 1..5_i64, 1 => 5..40_i64];
    let when = (days_later, 5..=20_i64, select(vec![-5, 0, 1, 2]));
    let heart = option::weighted(0.7, (100.0..175.0_f32, 0.0..25.0_f32));
    let speed = option::weighted(0.8, (1.5..3.8_f32, 0.0..1.5_f32));
    let power = option::weighted(0.3, 120.0..320.0_f32);
    let how = (
        heart,
        speed,
        power,
        -0.1..0.1_f32,
        proptest::bool::weighted(0.1),
    );
    (when, sport(), 5..75_usize, how, settings(), watch()).prop_map(
        |((days_later, hour, offset_h), sport, minutes, how, settings, watch)| {
            let (heart, speed, power_w, grade, steps_like_beats) = how;
            let rising = |(from, by): (f32, f32)| (from, from + by);
            Training {
                days_later,
                hour,
                offset_h,
                sport,
                minutes,
                heart_bpm: heart.map(rising),
                speed_m_per_s: speed.map(rising),
                power_w,
                grade,
                steps_like_beats,
                settings,
                watch,
            }
        },
    )
}

impl Training {
    /// What is kept of it, when it was on a day and the number of its file.
    fn digest(&self, day: i64, file: usize) -> Digest {
        let moments: Vec<Moment> = (0..self.minutes)
            .map(|minute| self.minute(minute))
            .collect();
        let mut samples = believed(&moments);
        if self.steps_like_beats && self.minutes > 10 {
            let minutes = 5..10;
            let taken = minutes.clone().map(|i| samples.heart_rate_bpm[i].take());
            samples.heart_apart = vec![Apart {
                lock: Lock::EveryStep,
                heart_rate_bpm: taken.collect(),
                samples: minutes,
            }];
        }
        let descent_m: f32 = samples.step_m.iter().map(|m| m * self.grade.abs()).sum();
        samples.sport = self.sport;
        samples.climbed = Some(Climbed {
            ascent_m: f64::from(descent_m),
            descent_m: f64::from(descent_m),
        });
        let activity = Activity {
            origin: Origin {
                path: format!("{file}.fit"),
                index: 0,
            },
            start: self.start(day),
            utc_offset_s: Some(3600 * self.offset_h),
            settings: self.settings,
            watch: self.watch,
            ..timed(self.sport, length_s(&moments))
        };
        Digest::of(&activity, &samples, Repairs::default())
    }

    fn start(&self, day: i64) -> DateTime<Utc> {
        let hours = self.hour - i64::from(self.offset_h);
        moment(day) + TimeDelta::hours(hours)
    }

    fn minute(&self, minute: usize) -> Moment {
        let late = 3 * minute >= 2 * self.minutes;
        let of = |(most, last): (f32, f32)| if late { last } else { most };
        Moment {
            held_s: 60.0,
            heart_rate_bpm: self.heart_bpm.map(of),
            cadence_per_min: None,
            power_w: self.power_w,
            speed_m_per_s: self.speed_m_per_s.map(of),
            grade: Some(self.grade),
        }
    }
}

/// Midnight of a day in UTC.
fn moment(day: i64) -> DateTime<Utc> {
    date(day).and_time(chrono::NaiveTime::MIN).and_utc()
}

/// Something known of the body at a whole hour of two years. Files share facts, so instants repeat.
fn fact() -> impl Strategy<Value = BodyFact> {
    let measure = prop_oneof![
        4 => (25..=120_u16).prop_map(|bpm| BodyMeasure::RestingHeartRate { bpm: bpm.into() }),
        4 => (44..=52_u16).prop_map(|bpm| BodyMeasure::RestingHeartRate { bpm: bpm.into() }),
        1 => (20.0..90.0, option::of((30.0..50.0, 50.0..80.0)))
            .prop_map(|(rmssd_ms, balanced_ms)| BodyMeasure::NightHrv { rmssd_ms, balanced_ms }),
        1 => (20.0..90.0).prop_map(|sdnn_ms| BodyMeasure::SpotHrv { sdnn_ms }),
        1 => (600..36_000_u32).prop_map(|s| BodyMeasure::Sleep { asleep_s: s.into() }),
    ];
    (0..730_i64, 5..9_i64, measure).prop_map(|(day, hour, measure)| BodyFact {
        at: moment(day) + TimeDelta::hours(hour),
        measure,
    })
}

/// Trainings of up to two years and more, and facts of the body; one of every kind of fact may stand in
/// several files.
#[derive(Debug, Clone)]
pub struct Past {
    trainings: Vec<Training>,
    /// Facts of the body, in the order of the files.
    pub facts: Vec<BodyFact>,
}

/// A history of some trainings.
pub fn past(trainings: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Past> {
    let facts = (vec(fact(), 0..60), vec(any::<prop::sample::Index>(), 0..5));
    let facts = facts.prop_map(|(mut facts, again)| {
        if !facts.is_empty() {
            let again = again.iter().map(|index| facts[index.index(facts.len())]);
            facts.extend(again.collect::<Vec<_>>());
        }
        facts
    });
    (vec(training(), trainings), facts).prop_map(|(trainings, facts)| Past { trainings, facts })
}

impl Past {
    /// What is kept of each training, in order of time but for those of one hour.
    pub fn digests(&self) -> Vec<Digest> {
        let mut day = 0;
        let trainings = self.trainings.iter().enumerate();
        trainings
            .map(|(file, training)| {
                day += training.days_later;
                training.digest(day, file)
            })
            .collect()
    }
}
