//! What four athletes are told in the week after the same hour on a Monday evening: 52 points and 10.4
//! impact km, or for the trail runner a long way down.

use restday::recovery::DayKind::{self, Easy, Ready, RecoveryRun, Walk};

use crate::anchor_files::{BEGINNER, SEASONED, daily, three_a_week};
use crate::made_runs::{Made, RUN, Scored, Who, scored};

const FOUR_WEEKS: i64 = 28;
const EIGHT_WEEKS: i64 = 56;
/// Eight weeks of training and six of nothing.
const AFTER_A_BREAK: i64 = EIGHT_WEEKS + 42;

/// An hour of easy running for who runs 50 km a week.
fn hour(day: i64) -> Made {
    Made {
        day,
        hour: 18.0,
        minutes: 60.0,
        load: 52.0,
        impact_km: 10.4,
        ..RUN
    }
}

/// 10 km down at 10 %, of which the legs of who is used to it feel 20.2.
fn long_way_down(day: i64) -> Made {
    Made {
        minutes: 53.76,
        load: 38.0,
        impact_km: 20.2,
        grade: -0.1,
        ..hour(day)
    }
}

/// Fifty kilometres a week, 30 m down a day.
fn eight_weeks() -> Vec<Made> {
    let runs = daily(50.0, 50.0 / 7.0, EIGHT_WEEKS);
    runs.map(|made| Made {
        descent_m: 30.0,
        ..made
    })
    .collect()
}

fn after(who: Who, mut before: Vec<Made>, session: Made) -> Scored {
    before.push(session);
    scored(who, &before)
}

/// Kinds from the Monday of the session to the Sunday.
fn week(scored: &Scored, monday: i64) -> Vec<DayKind> {
    scored.kinds(monday..monday + 7)
}

/// Four times as much as ever, for the legs of who hardly runs: 30 h · (10.4/5.3)^1.8 are 100 h until hard
/// training, and 45 h until easy running.
#[test]
fn a_beginner_walks_and_then_runs_easily() {
    let scored = after(BEGINNER, three_a_week(4), hour(FOUR_WEEKS));
    assert_eq!(
        week(&scored, FOUR_WEEKS),
        [Ready, Walk, Easy, Easy, Easy, Ready, Ready]
    );
    assert!(scored.session(FOUR_WEEKS).novice);
}

/// 15.4 h for the legs and 20 h for heart and lungs: nothing is left when a day has gone by.
#[test]
fn a_trained_runner_may_do_anything_on_the_next_day() {
    let scored = after(SEASONED, eight_weeks(), hour(EIGHT_WEEKS));
    assert_eq!(
        week(&scored, EIGHT_WEEKS),
        [Ready, Ready, Ready, Ready, Ready, Ready, Ready]
    );
}

/// What the legs were used to has fallen to 50·e^(−42/28) = 11 km a week: K is 7.1, and at 62 everything
/// takes 1.11 times as long: 30 h · (10.4/7.1)^1.8 · 1.11 = 66 h. And after six weeks off nothing is more
/// than easy for weeks, on every other day.
#[test]
fn a_masters_runner_after_a_break_begins_easily() {
    let masters = Who {
        birth_year: Some(1963),
        ..SEASONED
    };
    let scored = after(masters, eight_weeks(), hour(AFTER_A_BREAK));
    assert_eq!(
        week(&scored, AFTER_A_BREAK),
        [Easy, Walk, Easy, Easy, Easy, Easy, Easy]
    );
    let legs_h = scored.session(AFTER_A_BREAK).asked.mechanical_h;
    assert!((legs_h - 66.0).abs() < 2.0, "{legs_h}");
}

/// 51 h for the legs, 16 h for heart and lungs: the legs alone keep the runner from running.
#[test]
fn a_trail_runner_recovers_the_legs() {
    let scored = after(SEASONED, eight_weeks(), long_way_down(EIGHT_WEEKS));
    assert_eq!(
        week(&scored, EIGHT_WEEKS),
        [Ready, RecoveryRun, Easy, Ready, Ready, Ready, Ready]
    );
    let alone = scored.session(EIGHT_WEEKS).asked;
    assert!(alone.mechanical_h > 3.0 * alone.cardio_h, "{alone:?}");
}
