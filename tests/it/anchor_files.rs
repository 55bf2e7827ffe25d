//! The sessions that the recovery model has to reproduce, out of files: read, cleaned, scored, laid out
//! over days and judged.
//!
//! Before each session lie months of days that give the fitness and the capacity it is stated for. Nobody
//! states the course of the trail, so its impact is run on the flat.

use restday::recovery::DayKind::{Easy, Ready, Walk};

use crate::anchors::{ANCHORS, Anchor, Runner, Steps, near};
use crate::made_runs::{EASY_M_PER_S, Gait, Made, RUN, Scored, Who, scored};

/// Days of training before a session of a seasoned runner: nothing of the time before the files is left.
const DAYS_BEFORE: i64 = 168;
/// Days before it on which a customary long run was done.
const LONG_BEFORE: [i64; 2] = [50, 46];
/// The hour of the daily run, early enough for a rested start on the next morning.
const EARLY: f64 = 3.0;
/// The hour of the walk that brings the load of a day to what it has to be.
const LATER: f64 = 15.0;
/// Impact of that walk.
const WALK_KM: f64 = 0.5;
/// Most days are run at this intensity, and every fifth day at the usual hardest.
const EASILY: f64 = 0.72;
const HARDEST: f64 = 0.82;
const EVERY: i64 = 5;

pub const SEASONED: Who = Who {
    birth_year: None,
    trained_before: true,
};

/// A daily run at easy speed of some load and impact.
pub fn daily(load: f64, impact_km: f64, days: i64) -> impl Iterator<Item = Made> {
    (0..days).map(move |day| Made {
        day,
        hour: EARLY,
        minutes: impact_km * 1000.0 / EASY_M_PER_S / 60.0,
        load,
        impact_km,
        ..RUN
    })
}

/// The part of a constant that an average over some days has reached when it began at zero.
fn reached(days: i64, average_days: f64) -> f64 {
    1.0 - (-days as f64 / average_days).exp()
}

impl Anchor {
    fn who(&self) -> Who {
        Who {
            birth_year: self.age_years.map(|age| 2025 - age),
            trained_before: self.runner == Runner::Seasoned,
        }
    }

    /// Day of the session.
    fn day(&self) -> i64 {
        match self.runner {
            Runner::Seasoned => DAYS_BEFORE,
            Runner::NewSince(days) => days,
        }
    }

    /// Whether long runs are what makes the capacity larger than the week does.
    fn has_custom(&self) -> bool {
        self.customary_km > 15.0 * (self.weekly_km / 50.0).sqrt()
    }

    /// Load and impact of each day before. Of a beginner two runs a week are taken to have gone before
    /// the files, and no load.
    fn daily(&self) -> (f64, f64) {
        let days = self.day();
        match self.runner {
            Runner::Seasoned => {
                let of_long = |average: f64| -> f64 {
                    let left = LONG_BEFORE.map(|back| (-(back as f64) / average).exp());
                    left.iter().sum::<f64>() / average
                };
                let long_km = if self.has_custom() {
                    self.customary_km
                } else {
                    0.0
                };
                let long_load = self.long_run(0).load * f64::from(u8::from(self.has_custom()));
                (
                    self.fitness - long_load * of_long(42.0),
                    self.weekly_km / 7.0 - long_km * of_long(28.0),
                )
            }
            Runner::NewSince(_) => {
                // What was before the files is told by the runs alone, without the walks.
                let of = |average_days, times: f64| {
                    let files = reached(days, average_days);
                    let before = 2.0 * (1.0 - files);
                    (self.weekly_km / times + before * WALK_KM) / (7.0 * files + before)
                };
                let impact_km = of(28.0, 1.0).max(of(84.0, 1.3));
                (self.fitness / reached(days, 42.0), impact_km)
            }
        }
    }

    fn long_run(&self, day: i64) -> Made {
        at_easy_speed(day, self.customary_km, EASILY)
    }

    /// A run at easy speed, and a walk where that is too little load.
    fn of_day(&self, day: i64) -> Vec<Made> {
        let long = LONG_BEFORE.contains(&(self.day() - day));
        if long && self.has_custom() {
            return vec![self.long_run(day)];
        }
        let (load, impact_km) = self.daily();
        let intensity = if day % EVERY == 0 { HARDEST } else { EASILY };
        let run = at_easy_speed(day, (impact_km - WALK_KM).max(0.3), intensity);
        let walk = Made {
            hour: LATER,
            gait: Gait::Walk,
            minutes: 45.0,
            load: load - run.load,
            impact_km: WALK_KM,
            ..run
        };
        match walk.load > 1.0 {
            true => vec![run, walk],
            false => vec![run],
        }
    }

    fn scored(&self) -> Scored {
        let before = (0..self.day()).flat_map(|day| self.of_day(day));
        let before = before.map(|made| Made {
            // 42 days of 30 m are more than the 1000 m that make used to descents.
            descent_m: if self.braking < 2.0 { 30.0 } else { 0.0 },
            ..made
        });
        let session = Made {
            day: self.day(),
            hour: 10.0,
            minutes: self.minutes,
            load: self.load,
            impact_km: self.impact_km,
            grade: self.grade,
            braking: self.braking,
            gait: match self.steps {
                Steps::Run => Gait::Run,
                Steps::RunAndWalk => Gait::RunWalk,
                Steps::Walk => Gait::Walk,
            },
            ..RUN
        };
        scored(self.who(), &before.chain([session]).collect::<Vec<_>>())
    }
}

/// A run of some impact and intensity.
fn at_easy_speed(day: i64, impact_km: f64, intensity: f64) -> Made {
    let minutes = impact_km * 1000.0 / EASY_M_PER_S / 60.0;
    Made {
        day,
        hour: EARLY,
        minutes,
        load: 100.0 * intensity.powi(2) * minutes / 60.0,
        impact_km,
        ..RUN
    }
}

/// What is not compared: the walk uphill is within the limits once habit divides what it asks for, and of
/// walks nothing is asked then.
fn is_beside(anchor: &Anchor) -> bool {
    anchor.steps == Steps::Walk && !anchor.inside
}

#[test]
fn the_anchors_come_out_of_files() {
    let mut missed = Vec::new();
    for anchor in ANCHORS.iter().filter(|anchor| !is_beside(anchor)) {
        let scored = anchor.scored();
        let session = scored.session(anchor.day());
        // A beginner's minutes are too few to be recorded at the intensity asked for, and what is hard with
        // them.
        let new = anchor.runner != Runner::Seasoned;
        let heart_h = if new {
            session.base.cardio_h
        } else {
            anchor.heart_h
        };
        let clocks = [
            ("heart", session.base.cardio_h, heart_h),
            ("legs", session.base.mechanical_h, anchor.legs_h),
        ];
        for (clock, hours, anchor_h) in clocks {
            if !near(hours, anchor_h) {
                let activity = &scored.history.activities.last().expect("one");
                missed.push(format!(
                    "{}: {clock}: {hours:.1}, not {anchor_h}; {:?} {:?} {:?} race {}",
                    anchor.session, activity.score, activity.impact, session.measured, session.race
                ));
            }
        }
        if session.restarts_clocks == anchor.inside {
            missed.push(format!("{}: {:?}", anchor.session, session.breaches));
        }
    }
    assert!(missed.is_empty(), "\n{}", missed.join("\n"));
}

/// Eight weeks of daily runs up to Friday, then what is asked for.
fn trained_then(more: &[Made]) -> Scored {
    let before = daily(50.0, 50.0 / 7.0, 61);
    let more = more.iter().copied();
    scored(SEASONED, &before.chain(more).collect::<Vec<_>>())
}

fn session(day: i64, hour: f64, [minutes, load, impact_km]: [f64; 3]) -> Made {
    Made {
        day,
        hour,
        minutes,
        load,
        impact_km,
        ..RUN
    }
}

/// A race on Saturday at 10:00 that took 44 minutes, and what Sunday makes of the days after it.
#[test]
fn a_run_adds_to_the_recovery_from_a_race_and_a_recovery_run_does_not() {
    const SATURDAY: i64 = 61;
    let race = session(SATURDAY, 10.0, [44.0, 78.0, 12.8]);
    let rested = trained_then(&[race]);
    assert_eq!(rested.session(SATURDAY).race, 1.0);

    let recovery_run = session(SATURDAY + 2, 18.0, [25.0, 16.0, 3.5]);
    let easily = trained_then(&[race, recovery_run]);
    assert_eq!(easily.session(SATURDAY + 2).breaches, []);
    let days = SATURDAY..SATURDAY + 7;
    assert_eq!(easily.kinds(days.clone()), rested.kinds(days.clone()));

    let longer = session(SATURDAY + 1, 9.0, [75.0, 75.0, 13.0]);
    let longer = trained_then(&[race, longer]);
    assert!(longer.session(SATURDAY + 1).too_early.is_some());
    let added = longer.session(SATURDAY + 1).added;
    assert!(
        added.is_some_and(|added| added.longest_h() > 1.0),
        "{added:?}"
    );
    let kinds = longer.kinds(days.clone());
    assert!(
        kinds
            .iter()
            .zip(rested.kinds(days))
            .all(|(longer, rested)| *longer <= rested)
    );
}

/// Weekdays in the evening, the weekend in the morning.
#[test]
fn a_week_of_a_trained_runner() {
    const MONDAY: i64 = 63;
    let week = [
        session(MONDAY, 18.0, [60.0, 52.0, 10.4]),
        session(MONDAY + 1, 18.0, [60.0, 81.0, 13.1]),
        session(MONDAY + 2, 18.0, [30.0, 19.0, 4.4]),
        session(MONDAY + 3, 18.0, [60.0, 52.0, 10.4]),
        session(MONDAY + 5, 9.0, [60.0, 76.0, 13.1]),
        session(MONDAY + 6, 9.0, [108.0, 96.0, 18.4]),
    ];
    let trained = trained_then(&week);
    // Easy on the morrow of intervals and of the long run, and no day of rest. The threshold training is
    // hardly above what this runner, who runs everything alike, runs every day.
    assert_eq!(
        trained.kinds(MONDAY..MONDAY + 9),
        [Ready, Ready, Easy, Ready, Ready, Ready, Ready, Easy, Ready]
    );
    let early = (MONDAY..MONDAY + 7).filter(|day| *day != MONDAY + 4);
    let early = early.filter(|day| trained.session(*day).too_early.is_some());
    assert_eq!(early.count(), 0);
}

pub const BEGINNER: Who = Who {
    birth_year: None,
    trained_before: false,
};

fn run_walk(day: i64) -> Made {
    Made {
        gait: Gait::RunWalk,
        ..session(day, 18.0, [30.0, 32.0, 2.7])
    }
}

/// Half an hour of running and walking on Monday, Wednesday and Friday evenings.
pub fn three_a_week(weeks: i64) -> Vec<Made> {
    let days = (0..weeks).flat_map(|week| [0, 2, 4].map(|day| 7 * week + day));
    days.map(run_walk).collect()
}

#[test]
fn a_beginner_runs_ready_and_walks_between() {
    let beginner = scored(BEGINNER, &three_a_week(6));
    assert_eq!(
        beginner.kinds(28..35),
        [Ready, Walk, Ready, Walk, Ready, Walk, Ready]
    );
}

#[test]
fn a_beginner_who_runs_daily_is_told_to_walk_on_every_morrow() {
    let mut made = three_a_week(3);
    made.extend((21..28).map(run_walk));
    let beginner = scored(BEGINNER, &made);
    assert!(beginner.kinds(22..29).iter().all(|kind| *kind <= Walk));
    let early = (21..28).filter(|day| beginner.session(*day).too_early.is_some());
    assert_eq!(early.collect::<Vec<_>>(), (22..28).collect::<Vec<_>>());
}
