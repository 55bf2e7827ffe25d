//! The sessions that the recovery model has to reproduce, by its formulas, and what it promises of any.

use restday::recovery::{
    Clocks, Constants, Debt, Factor, Gait, Hardness, HeartInput, Left, LegsInput, Part, Whole,
};

use crate::anchors::{ANCHORS, Anchor, Steps, near};

const PUBLISHED: Constants = Constants::PUBLISHED;
const USUAL: Hardness = Hardness {
    ceiling: 0.80,
    usual: 0.82,
};

/// Hours for heart and legs before habit, hard training at its floor.
fn base(anchor: &Anchor) -> Clocks {
    let whole = whole(anchor);
    let race = PUBLISHED.race_share(whole.hardest, USUAL.usual);
    let age_years = anchor.age_years.map(f64::from);
    let heart_h = PUBLISHED.heart_base_h(HeartInput {
        load: whole.load,
        intensity: whole.intensity,
        fitness: anchor.fitness,
        race,
        age_years,
    });
    let hard = anchor.intensity() > USUAL.ceiling && anchor.load >= PUBLISHED.hard_load;
    Clocks {
        cardio_h: heart_h.max(if hard { PUBLISHED.hard_floor_h } else { 0.0 }),
        mechanical_h: PUBLISHED.legs_base_h(LegsInput {
            impact_km: whole.impact_km,
            capacity_km: PUBLISHED.capacity_impact_km(
                anchor.weekly_km,
                anchor.customary_km,
                whole.downhill,
            ),
            running_h: whole.running_h,
            race,
            age_years,
            downhill: whole.downhill,
        }),
    }
}

fn whole(anchor: &Anchor) -> Whole {
    let part = Part {
        length_h: anchor.minutes / 60.0,
        moving_h: anchor.minutes / 60.0,
        load: Some(anchor.load),
        intensity: Some(anchor.intensity()),
        impact_km: anchor.impact_km,
        gait: match anchor.steps {
            Steps::Walk => Gait::Walking,
            Steps::Run | Steps::RunAndWalk => Gait::Running,
        },
        downhill: anchor.downhill(),
        ..Part::default()
    };
    Whole::of(&[part], &PUBLISHED)
}

#[test]
fn the_anchors_are_met() {
    let mut missed = Vec::new();
    for anchor in ANCHORS.iter().filter(|a| a.steps != Steps::Walk) {
        let base = base(anchor);
        let clocks = [
            ("heart", base.cardio_h, anchor.heart_h),
            ("legs", base.mechanical_h, anchor.legs_h),
        ];
        for (clock, hours, anchor_h) in clocks {
            if !near(hours, anchor_h) {
                let session = anchor.session;
                missed.push(format!("{session}: {clock}: {hours:.1}, not {anchor_h}"));
            }
        }
    }
    assert!(missed.is_empty(), "\n{}", missed.join("\n"));
}

fn lefts() -> Vec<Left> {
    let hours = [0.0, 0.1, 7.0, 24.0, 96.0, 504.0];
    let pair = |cardio_h| {
        hours.map(|mechanical_h| Clocks {
            cardio_h,
            mechanical_h,
        })
    };
    let hard = hours.map(pair);
    let hard = hard.as_flattened().iter();
    hard.map(|hard| Left {
        hard: *hard,
        easy: hard.map(|h| PUBLISHED.easy_hours(h)),
    })
    .collect()
}

fn at_least(more: Left, less: Left) -> bool {
    let clocks = |left: Left| {
        [
            left.hard.cardio_h,
            left.hard.mechanical_h,
            left.easy.cardio_h,
            left.easy.mechanical_h,
        ]
    };
    let (more, less) = (clocks(more), clocks(less));
    // Powers and roots of the same number come back a rounding error smaller.
    more.iter()
        .zip(less)
        .all(|(more, less)| *more >= less - 1e-9)
}

#[test]
fn no_session_takes_hours_back_and_no_rest_adds_any() {
    for left in lefts() {
        for session in lefts() {
            let asked = session.hard;
            let undisturbed = left.undisturbed_by(asked, &PUBLISHED);
            let stacked = left.stacked_with(asked, Debt::None, &PUBLISHED);
            let owed = left.stacked_with(asked, Debt::Owed, &PUBLISHED);
            assert!(at_least(undisturbed, left), "{left:?} {session:?}");
            assert!(at_least(stacked, undisturbed), "{left:?} {session:?}");
            assert!(at_least(owed, stacked), "{left:?} {session:?}");
        }
        for rest_h in [0.0, 0.1, 30.0, 600.0] {
            let rested = left.after_rest(rest_h);
            assert!(at_least(left, rested) && at_least(rested, Left::default()));
        }
    }
}

#[test]
fn more_of_a_session_never_asks_for_less() {
    let of = |load: f64, impact_km: f64, minutes: f64| {
        base(&Anchor {
            load,
            impact_km,
            minutes,
            ..ANCHORS[0]
        })
    };
    for minutes in [10.0, 30.0, 60.0, 180.0] {
        let points: Vec<f64> = (0..60)
            .map(|i| of(5.0 * f64::from(i), 0.0, minutes).cardio_h)
            .collect();
        assert!(points.is_sorted() && points[0] == 0.0, "{points:?}");
        let impacts: Vec<f64> = (0..60)
            .map(|km| of(30.0, f64::from(km), minutes).mechanical_h)
            .collect();
        assert!(impacts.is_sorted() && impacts[0] == 0.0, "{impacts:?}");
    }
}

#[test]
fn the_athletes_own_factor_stretches_the_heart_alone() {
    let morning = |factor| {
        let walk = crate::golden::walk_of_nothing();
        let whole = whole(&ANCHORS[2]);
        let own = Factor { factor, runs: 30 };
        PUBLISHED.asking(&whole, walk.morning(), None, own).base
    };
    let (usual, longer) = (morning(1.0), morning(1.5));
    assert!((longer.cardio_h / usual.cardio_h - 1.5).abs() < 1e-9);
    assert_eq!(longer.mechanical_h, usual.mechanical_h);
}
