//! Trainings as FIT files of known load and impact, read and scored by the product.
//!
//! Load comes from power against a stated threshold, impact from speed, slope and time. The easy speed
//! of everybody here is 2.85 m/s, and speeds are those that give the impact asked for.

use chrono::{NaiveDate, TimeDelta};
use restday::athlete::{Athlete, Discipline, Given, GivenThresholds, Home};
use restday::clean::clean;
use restday::digest::Digest;
use restday::history::History;
use restday::import;
use restday::recovery::{DayAdvice, DayKind, Recovery, SessionRecovery};

use crate::fit_file::{FitFile, Raw};

/// Monday 6 January 2025 in seconds since the FIT epoch, 1989-12-31.
const FIRST_DAY_S: u32 = 1_105_056_000;
/// Seconds from one record to the next.
const STEP_S: u32 = 10;
const THRESHOLD_POWER_W: f64 = 400.0;
pub const EASY_M_PER_S: f64 = 2.85;
/// The speed of an hour, of which the easy speed is 77 %.
const THRESHOLD_M_PER_S: f64 = EASY_M_PER_S / 0.77;
const WALKING_M_PER_S: f64 = 1.4;
/// What a walked kilometre weighs.
const WALKING_WEIGHT: f64 = 0.25;
const START_ALTITUDE_M: f64 = 2500.0;

/// What the legs do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Gait {
    Run,
    Walk,
    /// Minute by minute in turns.
    RunWalk,
}

/// One training.
#[derive(Debug, Clone, Copy)]
pub struct Made {
    /// Day from the first Monday on, and hour of its start.
    pub day: i64,
    pub hour: f64,
    pub gait: Gait,
    pub minutes: f64,
    pub load: f64,
    pub impact_km: f64,
    /// Rise over run of the whole way, and how much its braking work counts: 1 or 2.
    pub grade: f64,
    pub braking: f64,
    /// Metres down that the file states without an altitude.
    pub descent_m: f64,
}

/// A run on the flat at noon of the first day.
pub const RUN: Made = Made {
    day: 0,
    hour: 12.0,
    gait: Gait::Run,
    minutes: 30.0,
    load: 30.0,
    impact_km: 5.0,
    grade: 0.0,
    braking: 1.0,
    descent_m: 0.0,
};

/// Steps per metre times force to the fifth power, by the formulas in docs/metrics.md.
fn force_to_the_fifth(m_per_s: f64) -> f64 {
    (150.0 + 6.0 * m_per_s) / 60.0 / m_per_s * (1.45 + 0.235 * m_per_s).powi(5)
}

impl Made {
    fn seconds(&self) -> u32 {
        (60.0 * self.minutes).round() as u32
    }

    /// The speed at which the training has its impact, m/s.
    pub fn speed_m_per_s(&self) -> f64 {
        let km = |m_per_s: f64| m_per_s * 60.0 * self.minutes / 1000.0;
        let harder = |m_per_s| force_to_the_fifth(m_per_s) / force_to_the_fifth(EASY_M_PER_S);
        let braking = 1.0 + 10.0 * self.braking * (-self.grade - 0.01).clamp(0.0, 0.25);
        let impact_km = |m_per_s: f64| match self.gait {
            Gait::Walk => WALKING_WEIGHT * km(m_per_s) * braking,
            Gait::Run => km(m_per_s) * harder(m_per_s) * braking,
            Gait::RunWalk => {
                0.5 * (km(m_per_s) * harder(m_per_s) + WALKING_WEIGHT * km(WALKING_M_PER_S))
            }
        };
        let (mut low, mut high) = (0.1, 6.5);
        for _ in 0..60 {
            let middle = 0.5 * (low + high);
            if impact_km(middle) < self.impact_km {
                low = middle;
            } else {
                high = middle;
            }
        }
        low
    }

    fn power_w(&self) -> u16 {
        let intensity = (self.load / 100.0 * 60.0 / self.minutes).sqrt();
        (intensity * THRESHOLD_POWER_W).round() as u16
    }

    /// The file.
    fn bytes(&self) -> Vec<u8> {
        let start = FIRST_DAY_S + (86_400.0 * self.day as f64 + 3600.0 * self.hour) as u32;
        let end = self.seconds();
        let running = self.speed_m_per_s();
        let mut metres = 0.0;
        let mut file = FitFile::activity();
        for second in (0..=end).step_by(STEP_S as usize) {
            let walks = self.gait == Gait::RunWalk && second / 60 % 2 == 1;
            let speed = if walks { WALKING_M_PER_S } else { running };
            let altitude_m = START_ALTITUDE_M + self.grade * metres;
            let mut fields = vec![
                (253, Raw::U32(start + second)),
                (5, Raw::U32((100.0 * metres).round() as u32)),
                (6, Raw::U16((1000.0 * speed).round() as u16)),
                (7, Raw::U16(self.power_w())),
            ];
            if self.grade != 0.0 {
                fields.push((2, Raw::U16((5.0 * (altitude_m + 500.0)).round() as u16)));
            }
            file = file.message(20, &fields);
            metres += speed * f64::from(STEP_S.min(end - second));
        }
        let sport = match self.gait {
            Gait::Run | Gait::RunWalk => 1,
            Gait::Walk => 11,
        };
        let mut session = vec![
            (253, Raw::U32(start + end)),
            (2, Raw::U32(start)),
            (5, Raw::Enum(sport)),
            (7, Raw::U32(1000 * end)),
            (8, Raw::U32(1000 * end)),
            (9, Raw::U32((100.0 * metres).round() as u32)),
        ];
        if self.grade == 0.0 {
            let up_and_down = Raw::U16(self.descent_m.round() as u16);
            session.extend([(22, up_and_down), (23, up_and_down)]);
        }
        file.message(18, &session).bytes()
    }

    /// What the product keeps of the file.
    fn digest(&self) -> Digest {
        let name = format!("{}-{}.fit", self.day, self.hour);
        let reading = import::read(&self.bytes(), &name)
            .expect("is FIT")
            .expect("can be read");
        let (samples, repairs) = clean(&reading.activities[0]);
        Digest::of(&reading.activities[0], &samples, repairs)
    }
}

/// Who trains: born in a year, trained before the first file or not.
#[derive(Debug, Clone, Copy)]
pub struct Who {
    pub birth_year: Option<i32>,
    pub trained_before: bool,
}

/// A history of files, and what recovery makes of it.
pub struct Scored {
    pub history: History,
    pub recovery: Recovery,
}

/// Reads, scores and judges the files, up to three weeks after the last.
pub fn scored(who: Who, made: &[Made]) -> Scored {
    let digests: Vec<Digest> = made.iter().map(Made::digest).collect();
    let given = Given {
        birth_year: who.birth_year,
        home: Some(Home::UsualOffset(0)),
        trained_before: Some(who.trained_before),
        thresholds: vec![GivenThresholds {
            discipline: Some(Discipline::OnFoot),
            threshold_speed_m_per_s: Some(THRESHOLD_M_PER_S),
            threshold_power_w: Some(THRESHOLD_POWER_W),
            ..GivenThresholds::default()
        }],
        ..Given::default()
    };
    let athlete = Athlete::new(given, &digests, &[]);
    let last = made.iter().map(|m| m.day).max().expect("a training");
    let history = History::new(digests, &athlete, date(last + 21));
    let recovery = Recovery::new(&history, &athlete, 12);
    Scored { history, recovery }
}

/// The date of a day, 0 being the first Monday.
pub fn date(day: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 6).expect("a date") + TimeDelta::days(day)
}

impl Scored {
    /// The session that began last on a day.
    pub fn session(&self, day: i64) -> &SessionRecovery {
        let index = self
            .history
            .activities
            .iter()
            .rposition(|a| a.day == date(day));
        &self.recovery.sessions[index.expect("trained on the day")]
    }

    pub fn advice(&self, day: i64) -> &DayAdvice {
        self.recovery.advice(date(day)).expect("in the history")
    }

    /// Kinds of some days.
    pub fn kinds(&self, days: std::ops::Range<i64>) -> Vec<DayKind> {
        days.map(|day| self.advice(day).kind).collect()
    }
}
