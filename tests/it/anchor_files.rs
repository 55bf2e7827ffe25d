//! The sessions that the recovery model has to reproduce, out of files: read, cleaned, scored, laid out
//! over days and judged.
//!
//! Behind each session lie weeks of equal days that give the fitness and the weekly impact it is stated
//! for. Where a row states no duration, a usual one is taken; where it states no fitness or weekly impact,
//! the one that its own hours imply, so that one of its two numbers is bound and the formula tried by the
//! other. Nobody states the course of the trail, so its impact is run on the flat.

use restday::recovery::DayKind::{Easy, Ready, RecoveryRun, Rest, Walk};

use crate::made_runs::{EASY_M_PER_S, Gait, Made, RUN, Scored, Who, scored};

/// Days of training before a session of a seasoned runner.
const DAYS_BEFORE: i64 = 56;
/// The hour of the daily run, early enough for a rested start on the next morning.
const EARLY: f64 = 3.0;
/// The table rounds its loads to whole points and its impacts to a tenth.
const WITHIN_H: f64 = 0.5;
const WITHIN_SHARE: f64 = 0.03;

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

/// A row of the table: who, with which training behind, and what the session asks for.
struct Row {
    session: &'static str,
    who: Who,
    /// Days of training behind it.
    days: i64,
    fitness: f64,
    weekly_impact_km: f64,
    /// Metres down in the files of the days before, each.
    daily_descent_m: f64,
    made: Made,
    cardio_h: f64,
    mechanical_h: f64,
    interrupts: bool,
}

/// A row of the trained runner: load, impact, minutes, and the hours of both clocks.
fn trained(session: &'static str, row: [f64; 5]) -> Row {
    let [load, impact_km, minutes, cardio_h, mechanical_h] = row;
    Row {
        session,
        who: SEASONED,
        days: DAYS_BEFORE,
        fitness: 50.0,
        weekly_impact_km: 50.0,
        daily_descent_m: 0.0,
        made: Made {
            hour: 10.0,
            minutes,
            load,
            impact_km,
            ..RUN
        },
        cardio_h,
        mechanical_h,
        interrupts: true,
    }
}

impl Row {
    fn weekly(self, fitness: f64, weekly_impact_km: f64) -> Self {
        Self {
            fitness,
            weekly_impact_km,
            ..self
        }
    }

    fn downhill(mut self, grade: f64, braking: f64) -> Self {
        (self.made.grade, self.made.braking) = (grade, braking);
        // 42 days of 30 m are more than the 1000 m that make used to descents.
        self.daily_descent_m = if braking < 2.0 { 30.0 } else { 0.0 };
        self
    }

    fn walked(mut self) -> Self {
        self.made.gait = Gait::Walk;
        self
    }

    fn run_and_walked(mut self) -> Self {
        self.made.gait = Gait::RunWalk;
        self
    }

    fn undisturbing(mut self) -> Self {
        self.interrupts = false;
        self
    }

    fn born(mut self, year: i32) -> Self {
        self.who.birth_year = Some(year);
        self
    }

    /// Someone who began so many days ago.
    fn new_since(mut self, days: i64) -> Self {
        (self.days, self.who.trained_before) = (days, false);
        self
    }

    fn scored(&self) -> Scored {
        let (mut load, mut impact_km) = (self.fitness, self.weekly_impact_km / 7.0);
        if !self.who.trained_before {
            load /= reached(self.days, 42.0);
            impact_km /= reached(self.days, 28.0).min(1.3 * reached(self.days, 84.0));
        }
        let before = daily(load, impact_km, self.days).map(|made| Made {
            descent_m: self.daily_descent_m,
            ..made
        });
        let session = Made {
            day: self.days,
            ..self.made
        };
        scored(self.who, &before.chain([session]).collect::<Vec<_>>())
    }
}

fn rows() -> Vec<Row> {
    vec![
        trained("40 min easy", [33.0, 6.9, 40.0, 16.7, 7.4]),
        trained("30 min recovery run", [19.0, 4.4, 30.0, 9.6, 3.3]).undisturbing(),
        trained("60 min easy", [52.0, 10.4, 60.0, 21.5, 15.4]),
        trained("20 km long run", [107.0, 20.4, 120.0, 30.3, 52.2]),
        trained("5 x 1000 m", [81.0, 13.1, 60.0, 36.7, 23.6]),
        trained("30 min threshold in 60", [76.0, 13.1, 60.0, 33.8, 23.5]),
        trained("10 km race in 44", [78.0, 12.8, 44.0, 55.1, 28.0]),
        trained("half marathon in 1:38", [147.0, 25.5, 98.0, 60.1, 90.2]),
        trained("10 km race in 55", [92.0, 11.7, 55.0, 64.2, 44.6]).weekly(28.0, 25.0),
        trained("10 km race in 65", [102.0, 11.0, 65.0, 73.8, 134.5])
            .weekly(10.0, 10.0)
            .new_since(56),
        trained("marathon in 3:30", [259.0, 47.9, 210.0, 55.3, 251.9]).weekly(60.0, 60.0),
        trained("marathon in 4:30", [288.0, 44.2, 270.0, 58.6, 407.3])
            .weekly(40.0, 35.0)
            .born(1980),
        trained("marathon in 2:20", [210.0, 53.7, 140.0, 55.5, 127.1]).weekly(127.0, 160.0),
        trained("5 km easy, trained", [26.0, 5.0, 30.0, 15.7, 4.2]),
        trained("5 km easy, week 4", [47.0, 5.1, 40.0, 37.5, 43.8])
            .weekly(4.0, 6.0)
            .new_since(28),
        trained("the same at 65", [51.0, 5.1, 43.0, 43.6, 49.0])
            .weekly(4.0, 6.0)
            .new_since(28)
            .born(1960),
        trained("30 min run-walk, week 2", [32.0, 2.7, 30.0, 29.7, 16.6])
            .weekly(3.0, 4.0)
            .new_since(14)
            .run_and_walked(),
        trained("60 min brisk walk", [20.0, 1.4, 60.0, 0.0, 0.4])
            .walked()
            .undisturbing(),
        trained("-10 %, used to it", [38.0, 20.2, 53.76, 16.0, 51.3]).downhill(-0.1, 1.0),
        trained("-10 %, naive", [38.0, 29.8, 53.76, 16.0, 103.1]).downhill(-0.1, 2.0),
        trained("flat, same speed", [47.0, 10.6, 53.76, 20.5, 16.2]),
        trained("60 min at -10 %", [36.0, 25.4, 60.0, 12.0, 147.0])
            .weekly(28.0, 25.0)
            .born(1982)
            .downhill(-0.1, 2.0),
        trained("90 min uphill walk", [54.0, 1.2, 90.0, 12.5, 0.3])
            .walked()
            .downhill(0.1, 1.0),
        trained("15 km easy, elite", [54.0, 14.2, 62.0, 17.2, 9.6]).weekly(132.0, 160.0),
        trained("30 min at -20 %", [18.0, 25.2, 30.0, 8.0, 105.0])
            .weekly(40.0, 35.0)
            .downhill(-0.2, 2.0),
        trained(
            "15 km trail, by its impact",
            [106.0, 19.5, 104.0, 33.5, 48.3],
        ),
    ]
}

fn near(hours: f64, anchor_h: f64) -> bool {
    (hours - anchor_h).abs() <= WITHIN_H.max(WITHIN_SHARE * anchor_h)
}

#[test]
fn the_anchors_come_out_of_files() {
    let mut missed = Vec::new();
    for row in rows() {
        let scored = row.scored();
        let session = scored.session(row.days);
        let clocks = [
            ("cardio", session.alone.cardio_h, row.cardio_h),
            ("mechanical", session.alone.mechanical_h, row.mechanical_h),
        ];
        for (clock, hours, anchor_h) in clocks {
            if !near(hours, anchor_h) {
                let activity = &scored.history.activities.last().expect("one");
                missed.push(format!(
                    "{}: {clock}: {hours:.1}, not {anchor_h}; {:?} {:?}",
                    row.session, activity.score, activity.impact
                ));
            }
        }
        if session.interrupts != row.interrupts {
            missed.push(format!("{}: {:?}", row.session, session.breaches));
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

/// A race on Saturday at 10:00 that took 44 minutes, and what Sunday makes of Monday noon.
#[test]
fn a_moderate_run_interrupts_the_recovery_from_a_race_and_a_recovery_run_does_not() {
    const SATURDAY: i64 = 61;
    const MONDAY: i64 = SATURDAY + 2;
    let race = session(SATURDAY, 10.0, [44.0, 78.0, 12.8]);

    let rested = trained_then(&[race]);
    assert!(near(rested.session(SATURDAY).after.cardio_h, 55.1));
    assert!(near(rested.session(SATURDAY).after.mechanical_h, 28.0));
    assert_eq!(rested.kinds(MONDAY..MONDAY + 2), [Easy, Ready]);
    assert!((rested.advice(MONDAY).left.cardio_h - 6.0).abs() <= 1.0);

    let recovery_run = session(SATURDAY + 1, 18.0, [25.0, 16.0, 3.5]);
    let easily = trained_then(&[race, recovery_run]);
    assert_eq!(easily.session(SATURDAY + 1).breaches, []);
    assert_eq!(easily.kinds(MONDAY..MONDAY + 2), [Easy, Ready]);

    let moderate = session(SATURDAY + 1, 18.0, [50.0, 53.3, 9.0]);
    let moderately = trained_then(&[race, moderate]);
    let interruption = moderately.session(SATURDAY + 1);
    assert!((interruption.before.cardio_h - 24.0).abs() <= 1.0);
    assert!((interruption.after.cardio_h - 39.0).abs() <= 1.0);
    assert_eq!(moderately.advice(MONDAY).kind, RecoveryRun);
    // Easy on Monday as a walk and on Tuesday as it was, when both are ready.
    let counterfactual = interruption.counterfactual.expect("interrupts");
    assert_eq!(counterfactual.days_gained(), 0);
    assert_eq!(counterfactual.easy_days_gained(), 1);
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
    assert_eq!(
        trained.kinds(MONDAY..MONDAY + 9),
        [
            Ready,
            Easy,
            RecoveryRun,
            Ready,
            Easy,
            Ready,
            Easy,
            RecoveryRun,
            Ready
        ]
    );
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
fn a_beginner_who_runs_daily_is_sent_to_rest() {
    let mut made = three_a_week(3);
    made.extend((21..25).map(run_walk));
    let beginner = scored(BEGINNER, &made);
    for (day, hours) in (21..25).zip([28.0, 33.0, 38.0, 43.0]) {
        let after = beginner.session(day).after.cardio_h;
        // Nobody says since when this beginner runs; after three weeks.
        assert!((after - hours).abs() <= 0.75, "day {day}: {after:.1}");
    }
    assert_eq!(beginner.kinds(22..26), [Walk, Walk, Walk, Rest]);
}
