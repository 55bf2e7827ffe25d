//! A made-up runner: years of training, second by second as a watch would record it.
//!
//! Nobody ran any of it. The same seed gives the same years on every machine.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Weekday};
use restday::activity::{
    Activity, AltitudeSource, Device, DeviceSettings, Origin, Sample, SamplesBuilder, Sport,
    Totals, WatchSays,
};
use restday::clean::clean;
use restday::digest::Digest;

use super::dice::Dice;

const STEP_S: f64 = 5.0;
const RESTING_BPM: f64 = 50.0;
const THRESHOLD_BPM: f64 = 168.0;
const MAX_BPM: f64 = 186.0;

/// The runner, and how sensibly they train.
#[derive(Debug, Clone, Copy)]
pub struct Runner {
    /// Makes the runner unlike others.
    pub seed: u64,
    /// Length of an easy run in a usual week, minutes.
    pub easy_min: f64,
    /// Threshold speed, m/s.
    pub threshold_m_per_s: f64,
    /// How often a day off becomes another run, 0 to 1.
    pub eager: f64,
    /// Days of a week with training, 2 to 6.
    pub days: usize,
}

/// A planned session: parts of some minutes at a share of threshold speed.
struct Plan {
    sport: Sport,
    hour: f64,
    parts: Vec<(f64, f64)>,
    title: &'static str,
}

impl Runner {
    /// Every session between two days, both included.
    pub fn sessions(self, from: NaiveDate, to: NaiveDate) -> Vec<Digest> {
        let mut dice = Dice::new(self.seed);
        let days = from.iter_days().take_while(|day| *day <= to);
        let mut sessions = Vec::new();
        for day in days {
            if let Some(plan) = self.plan(day, &mut dice) {
                sessions.push(self.recorded(day, &plan, &mut dice));
            }
        }
        sessions
    }

    /// The plan for a day: a season of easy months, harder ones and two weeks off, in waves of four
    /// weeks.
    fn plan(self, day: NaiveDate, dice: &mut Dice) -> Option<Plan> {
        let (chance, lucky) = (dice.share(), dice.share());
        if day.month() == 7 && day.day() <= 14 {
            return None;
        }
        // Every fourth week is lighter.
        let week = day.iso_week().week() % 4;
        let wave = [0.7, 0.9, 1.0, 1.1][week as usize];
        let hard_months = !matches!(day.month(), 11 | 12 | 1);
        let order = [
            Weekday::Sun,
            Weekday::Tue,
            Weekday::Thu,
            Weekday::Sat,
            Weekday::Wed,
            Weekday::Mon,
        ];
        let planned = order[..self.days.clamp(2, 6)].contains(&day.weekday());
        if planned && chance < 0.06 {
            return None;
        }
        if !planned {
            let another = chance < self.eager;
            return another.then(|| self.easy(0.8 * wave, 18.0));
        }
        Some(match day.weekday() {
            // Once a month a race instead of the long run.
            Weekday::Sun if hard_months && day.day() <= 7 => self.race(),
            Weekday::Sun => self.long(wave),
            Weekday::Thu if hard_months => self.intervals(wave, lucky),
            Weekday::Sat if lucky < 0.25 => Plan {
                sport: Sport::Walk,
                hour: 15.0,
                parts: vec![(50.0, 0.42)],
                title: "Walk in the park",
            },
            Weekday::Wed => self.recovery_run(),
            _ => self.easy(wave, 18.0),
        })
    }

    fn easy(self, wave: f64, hour: f64) -> Plan {
        Plan {
            sport: Sport::Run,
            hour,
            parts: vec![(self.easy_min * wave, 0.74)],
            title: "Easy run",
        }
    }

    fn recovery_run(self) -> Plan {
        Plan {
            sport: Sport::Run,
            hour: 18.5,
            parts: vec![(30.0, 0.62)],
            title: "Recovery run",
        }
    }

    fn long(self, wave: f64) -> Plan {
        Plan {
            sport: Sport::Run,
            hour: 9.0,
            parts: vec![(self.easy_min * 1.9 * wave, 0.72)],
            title: "Long run",
        }
    }

    fn race(self) -> Plan {
        Plan {
            sport: Sport::Run,
            hour: 10.0,
            parts: vec![(10.0, 0.7), (self.easy_min * 1.1, 1.0)],
            title: "Race",
        }
    }

    fn intervals(self, wave: f64, lucky: f64) -> Plan {
        let mut parts = vec![(15.0, 0.7)];
        let (work, rest, speed) = match lucky < 0.5 {
            true => (4.0, 2.0, 1.05),
            false => (10.0, 3.0, 0.98),
        };
        let times = (32.0 * wave / (work + rest)).round() as usize;
        for _ in 0..times {
            parts.extend([(work, speed), (rest, 0.55)]);
        }
        parts.push((10.0, 0.7));
        Plan {
            sport: Sport::Run,
            hour: 18.0,
            parts,
            title: "Intervals",
        }
    }

    fn recorded(self, day: NaiveDate, plan: &Plan, dice: &mut Dice) -> Digest {
        // Form rises through a season, and a little from year to year.
        let years = f64::from(day.year() - 2020);
        let form = 1.0 + 0.01 * years + 0.03 * (f64::from(day.ordinal()) / 365.0);
        let mut samples = SamplesBuilder::new();
        let (mut at, mut metres, mut bpm) = (0.0, 0.0, 85.0);
        for (minutes, share) in &plan.parts {
            let speed = self.threshold_m_per_s * form * share;
            let wanted = RESTING_BPM + (THRESHOLD_BPM - RESTING_BPM) * share.powf(0.85);
            for _ in 0..(minutes * 60.0 / STEP_S) as usize {
                // Heart rate follows within a minute and drifts upwards.
                bpm += (wanted.min(MAX_BPM) - bpm) * STEP_S / 40.0;
                metres += speed * STEP_S;
                samples.push(Sample {
                    elapsed_s: at,
                    heart_rate_bpm: Some((bpm + 4.0 * (dice.share() - 0.5) + at / 900.0) as f32),
                    cadence_per_min: Some(if plan.sport == Sport::Walk {
                        112.0
                    } else {
                        174.0
                    }),
                    distance_m: Some(metres),
                    altitude_m: Some((60.0 + 12.0 * (metres / 900.0).sin()) as f32),
                    ..Sample::default()
                });
                at += STEP_S;
            }
        }
        let seconds = (plan.hour * 3600.0 + 1200.0 * dice.share()) as i64;
        let activity = Activity {
            origin: Origin {
                path: format!("made-up/{day}.fit"),
                index: 0,
            },
            device: Device::default(),
            title: Some(plan.title.to_owned()),
            sport: plan.sport,
            start: DateTime::UNIX_EPOCH
                + (day - NaiveDate::default())
                + TimeDelta::seconds(seconds),
            utc_offset_s: Some(0),
            written_offset_s: None,
            on_local_clock: false,
            totals: Totals {
                elapsed_s: Some(at),
                timer_s: Some(at),
                distance_m: Some(metres),
                ..Totals::default()
            },
            laps: Vec::new(),
            samples: samples.finish(),
            altitude: AltitudeSource::Barometric,
            watch: WatchSays::default(),
            settings: DeviceSettings {
                max_hr_bpm: Some(MAX_BPM),
                resting_hr_bpm: Some(RESTING_BPM),
                threshold_hr_bpm: Some(THRESHOLD_BPM),
                ..DeviceSettings::default()
            },
        };
        let (clean, repairs) = clean(&activity);
        Digest::of(&activity, &clean, repairs)
    }
}
