//! The sessions that the recovery model has to reproduce, and what it promises of any session.
//!
//! Rows of the anchor table whose inputs are stated. Intensity follows from load and hours; the
//! trained runner of the first rows runs 50 km a week with a fitness of 50; kilometres a week
//! stand for impact km a week. Left out are the heart's hours of rows without a duration or a
//! fitness (5 km runs, trail, marathons, elite), the legs' hours of the 65-minute race and of the
//! naive run at -20 %, whose weekly impact nobody states, and with it that row.

use restday::load::LoadPoints;
use restday::recovery::{
    CardioInput, Clocks, DayKind, MechanicalInput, Regularity, cardio_hours, day_kind,
    mechanical_hours,
};

/// The table rounds its loads to whole points and its impacts to a tenth.
const WITHIN_H: f64 = 0.5;
const WITHIN_SHARE: f64 = 0.03;

/// Weeks of regular running in which nobody is a beginner any more.
const FOR_YEARS: usize = 52;

struct Anchor {
    session: &'static str,
    load: f64,
    impact_km: f64,
    minutes: f64,
    fitness: Option<f64>,
    weekly_km: Option<f64>,
    weeks_regular: usize,
    age_years: Option<f64>,
    cardio_h: f64,
    mechanical_h: f64,
}

/// A row of the trained runner: load, impact, minutes, and the hours of both clocks.
const fn trained(session: &'static str, row: [f64; 5]) -> Anchor {
    let [load, impact_km, minutes, cardio_h, mechanical_h] = row;
    Anchor {
        session,
        load,
        impact_km,
        minutes,
        fitness: Some(50.0),
        weekly_km: Some(50.0),
        weeks_regular: FOR_YEARS,
        age_years: None,
        cardio_h,
        mechanical_h,
    }
}

/// Minutes of 10 km at 3.1 m/s.
const TEN_KM_AT_3_1: f64 = 10_000.0 / 3.1 / 60.0;

const ANCHORS: &[Anchor] = &[
    trained("40 min easy", [33.0, 6.9, 40.0, 16.7, 7.4]),
    trained("30 min recovery run", [19.0, 4.4, 30.0, 9.6, 3.3]),
    trained("60 min easy", [52.0, 10.4, 60.0, 21.5, 15.4]),
    trained("20 km long run", [107.0, 20.4, 120.0, 30.3, 52.2]),
    trained("5 x 1000 m", [81.0, 13.1, 60.0, 36.7, 23.6]),
    trained("30 min threshold in 60", [76.0, 13.1, 60.0, 33.8, 23.5]),
    trained("10 km race in 44", [78.0, 12.8, 44.0, 55.1, 28.0]),
    trained("half marathon in 1:38", [147.0, 25.5, 98.0, 60.1, 90.2]),
    trained("60 min brisk walk", [20.0, 1.4, 60.0, 0.0, 0.4]),
    trained("-10 %, used to it", [38.0, 20.2, TEN_KM_AT_3_1, 16.0, 51.3]),
    trained("-10 %, naive", [38.0, 29.8, TEN_KM_AT_3_1, 16.0, 103.1]),
    trained("flat, same speed", [47.0, 10.6, TEN_KM_AT_3_1, 20.5, 16.2]),
    trained("90 min uphill walk", [54.0, 1.2, 90.0, 12.5, 0.3]),
    Anchor {
        fitness: Some(28.0),
        weekly_km: Some(25.0),
        ..trained("10 km race in 55", [92.0, 11.7, 55.0, 64.2, 44.6])
    },
    Anchor {
        fitness: Some(10.0),
        weekly_km: None,
        weeks_regular: 8,
        ..trained("10 km race in 65", [102.0, 11.0, 65.0, 73.8, 134.5])
    },
    Anchor {
        fitness: None,
        weekly_km: Some(60.0),
        ..trained("marathon in 3:30", [259.0, 47.9, 210.0, 55.3, 251.9])
    },
    Anchor {
        fitness: None,
        weekly_km: Some(35.0),
        age_years: Some(45.0),
        ..trained("marathon in 4:30", [288.0, 44.2, 270.0, 58.6, 407.3])
    },
    Anchor {
        fitness: None,
        weekly_km: Some(160.0),
        ..trained("marathon in 2:20", [210.0, 53.7, 140.0, 55.5, 127.1])
    },
    Anchor {
        fitness: Some(28.0),
        weekly_km: Some(25.0),
        age_years: Some(43.0),
        ..trained("60 min at -10 %", [36.0, 25.4, 60.0, 12.0, 147.0])
    },
];

fn near(hours: f64, anchor_h: f64) -> bool {
    (hours - anchor_h).abs() <= WITHIN_H.max(WITHIN_SHARE * anchor_h)
}

impl Anchor {
    fn intensity(&self) -> f64 {
        LoadPoints::new(self.load).intensity_over(self.minutes / 60.0)
    }

    fn cardio(&self) -> Option<f64> {
        Some(cardio_hours(CardioInput {
            load: self.load,
            intensity: self.intensity(),
            fitness: self.fitness?,
            age_years: self.age_years,
            running_h: self.minutes / 60.0,
        }))
    }

    fn mechanical(&self) -> Option<f64> {
        let regularity = Regularity {
            weeks: self.weeks_regular,
            runs_lately: 20,
        };
        Some(mechanical_hours(MechanicalInput {
            impact_km: self.impact_km,
            weekly_impact_km: self.weekly_km?,
            experience: regularity.mechanical_factor(),
            age_years: self.age_years,
            running_h: self.minutes / 60.0,
            intensity: self.intensity(),
        }))
    }
}

#[test]
fn the_anchors_are_met() {
    let mut missed = Vec::new();
    for anchor in ANCHORS {
        let clocks = [
            ("cardio", anchor.cardio(), anchor.cardio_h),
            ("mechanical", anchor.mechanical(), anchor.mechanical_h),
        ];
        for (clock, hours, anchor_h) in clocks {
            if hours.is_some_and(|hours| !near(hours, anchor_h)) {
                missed.push(format!(
                    "{}: {clock}: {hours:?}, not {anchor_h}",
                    anchor.session
                ));
            }
        }
    }
    assert!(missed.is_empty(), "\n{}", missed.join("\n"));
}

/// A race on Saturday at 10:00 that took 44 minutes, and what Sunday makes of Monday noon.
#[test]
fn a_moderate_run_interrupts_the_recovery_from_a_race_and_a_recovery_run_does_not() {
    let after_race = Clocks {
        cardio_h: 55.1,
        mechanical_h: 28.0,
    };
    let monday_noon = after_race.after_rest(49.0 + 16.0 / 60.0);
    assert_eq!(kind(monday_noon), DayKind::Easy);
    assert!(near(monday_noon.cardio_h, 6.0));
    assert_eq!(kind(monday_noon.after_rest(24.0)), DayKind::Ready);

    let sunday_evening = after_race.after_rest(31.0 + 16.0 / 60.0);
    let recovery_run = Clocks {
        cardio_h: 8.5,
        mechanical_h: 2.5,
    };
    assert_eq!(
        sunday_evening.undisturbed_by(recovery_run).cardio_h,
        sunday_evening.cardio_h
    );

    // 50 minutes at 0.80 are 53 points.
    let moderate = Clocks {
        cardio_h: trained("moderate", [53.3, 9.0, 50.0, 0.0, 0.0])
            .cardio()
            .expect("stated"),
        mechanical_h: 0.0,
    };
    let interrupted = sunday_evening.restarted_by(moderate, false);
    assert!(near(sunday_evening.cardio_h, 24.0) && near(interrupted.cardio_h, 39.0));
    let monday_noon = interrupted.after_rest(17.0 + 10.0 / 60.0);
    assert_eq!(kind(monday_noon), DayKind::RecoveryRun);
}

fn kind(left: Clocks) -> DayKind {
    day_kind(left.cardio_h, left.mechanical_h, false)
}

#[test]
fn no_session_takes_hours_back_and_no_rest_adds_any() {
    let hours = [0.0, 0.1, 7.0, 24.0, 96.0, 504.0];
    let clocks = hours.map(|cardio_h| {
        hours.map(|mechanical_h| Clocks {
            cardio_h,
            mechanical_h,
        })
    });
    for left in clocks.as_flattened() {
        for session in clocks.as_flattened() {
            let novice = left.restarted_by(*session, true);
            let experienced = left.restarted_by(*session, false);
            let undisturbed = left.undisturbed_by(*session);
            // Powers and roots of the same number come back a rounding error smaller.
            let at_least = |more: Clocks, less: Clocks| {
                more.cardio_h >= less.cardio_h - 1e-9 && more.mechanical_h >= less.mechanical_h
            };
            assert!(at_least(undisturbed, *left), "{left:?} {session:?}");
            assert!(at_least(experienced, undisturbed), "{left:?} {session:?}");
            assert!(at_least(novice, experienced), "{left:?} {session:?}");
        }
        for rest_h in hours {
            let rested = left.after_rest(rest_h);
            assert!(rested.cardio_h <= left.cardio_h && rested.mechanical_h <= left.mechanical_h);
            assert!(rested.cardio_h >= 0.0 && rested.mechanical_h >= 0.0);
        }
    }
}

#[test]
fn more_of_a_session_never_asks_for_less() {
    let cardio = |load: f64, minutes: f64| {
        trained("any", [load, 0.0, minutes, 0.0, 0.0])
            .cardio()
            .expect("stated")
    };
    let mechanical = |impact_km: f64, minutes: f64| {
        trained("any", [30.0, impact_km, minutes, 0.0, 0.0])
            .mechanical()
            .expect("stated")
    };
    for minutes in [10.0, 30.0, 60.0, 180.0] {
        let points: Vec<f64> = (0..60)
            .map(|i| cardio(5.0 * f64::from(i), minutes))
            .collect();
        assert!(points.is_sorted() && points[0] == 0.0, "{points:?}");
        let impacts: Vec<f64> = (0..60)
            .map(|km| mechanical(f64::from(km), minutes))
            .collect();
        assert!(impacts.is_sorted() && impacts[0] == 0.0, "{impacts:?}");
    }
}
