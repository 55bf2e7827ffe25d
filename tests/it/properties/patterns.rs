//! Weeks that are kept up: whoever trains steadily is at rest with the model, and nothing grows without
//! end.

use proptest::prelude::*;
use restday::recovery::{
    Class, Constants, Gait, Manner, NotedDays, OwnFactor, Part, SlowNights, Stated, Walk,
};

use super::tried;

const WEEKS: i64 = 30;
/// Weeks after which a pattern is a habit.
const SETTLED: i64 = 8;
static PUBLISHED: Constants = Constants::PUBLISHED;

/// A session of a week: day, hour of its start, minutes, intensity, and whether it is a run.
type Session = (i64, f64, f64, f64, bool);

fn session() -> impl Strategy<Value = Session> {
    (
        0..7_i64,
        6..21_i64,
        20.0..120.0,
        0.55..0.95,
        prop::bool::weighted(0.8),
    )
        .prop_map(|(day, hour, minutes, intensity, run)| {
            (day, hour as f64, minutes, intensity, run)
        })
}

fn part(day: i64, (_, hour, minutes, intensity, run): Session) -> Part {
    let hours = minutes / 60.0;
    let km = if run { 11.0 * hours } else { 0.0 };
    Part {
        start_h: 24.0 * day as f64 + hour,
        length_h: hours,
        load: Some(100.0 * hours * intensity * intensity),
        intensity: Some(intensity),
        impact_km: if run { km } else { hours },
        moving_h: hours,
        km,
        gait: if run { Gait::Running } else { Gait::Neither },
        below_vt1: Some(if intensity < 0.75 { 1.0 } else { 0.5 }),
        ..Part::default()
    }
}

fn walk(stated: Stated) -> Walk<'static> {
    Walk::new(Manner {
        constants: &PUBLISHED,
        stated,
        planning_hour: 12.0,
        nights: SlowNights::default(),
        noted: NotedDays::default(),
        own_factor: OwnFactor::Off,
    })
}

/// Of each week the fewest hours until hard training at any full hour, the most after any session, and
/// how many days of it held hard training.
fn weeks(pattern: &[Session], stated: Stated) -> Vec<(f64, f64, usize)> {
    let mut sessions = pattern.to_vec();
    sessions.sort_by(|a, b| (a.0, a.1).partial_cmp(&(b.0, b.1)).expect("numbers"));
    sessions.dedup_by_key(|session| session.0);
    let mut walk = walk(stated);
    let mut weeks = Vec::new();
    for week in 0..WEEKS {
        let (mut fewest, mut most, mut hard) = (f64::INFINITY, 0.0_f64, 0);
        for day in 7 * week..7 * week + 7 {
            walk.begin_day(day);
            for hour in 0..24 {
                let moment_h = (24 * day + hour) as f64;
                let begun = sessions
                    .iter()
                    .find(|s| s.0 == day % 7 && s.1 == hour as f64);
                fewest = fewest.min(walk.left_at(moment_h).longest_h());
                if let Some(session) = begun {
                    let trained = walk.train(&[part(day, *session)]);
                    most = most.max(trained.after.longest_h());
                    hard += usize::from(trained.asking.class == Class::Hard);
                }
            }
        }
        weeks.push((fewest, most, hard));
    }
    weeks
}

proptest! {
    #![proptest_config(tried(120))]

    #[test]
    fn a_pattern_kept_up_comes_back_to_ready_every_week(
        pattern in prop::collection::vec(session(), 1..8),
    ) {
        let weeks = weeks(&pattern, Stated::Trained);
        let settled = &weeks[SETTLED as usize..];
        let hard_daily = settled.iter().any(|(.., hard)| *hard >= 5);
        prop_assume!(!hard_daily);
        for (week, (fewest, ..)) in settled.iter().enumerate() {
            prop_assert!(*fewest <= PUBLISHED.ready_h, "week {week}: {fewest}: {pattern:?}");
        }
    }

    #[test]
    fn nothing_grows_without_end(pattern in prop::collection::vec(session(), 1..15)) {
        let weeks = weeks(&pattern, Stated::Trained);
        let most = |weeks: &[(f64, f64, usize)]| weeks.iter().map(|w| w.1).fold(0.0, f64::max);
        let (before, after) = (most(&weeks[10..20]), most(&weeks[20..]));
        prop_assert!(after <= before + 1.0, "{before} {after}: {pattern:?}");
        prop_assert!(after <= PUBLISHED.most_h);
    }

    /// Whatever is left when it begins, and to the last bit.
    #[test]
    fn a_walk_within_the_limits_is_exactly_as_good_as_rest(
        pattern in prop::collection::vec(session(), 1..8),
        hours_later in 0.0..40.0,
        minutes in 10.0..60.0,
    ) {
        let mut rested = walk(Stated::Trained);
        for day in 0..70 {
            rested.begin_day(day);
            for session in pattern.iter().filter(|s| s.0 == day % 7).take(1) {
                rested.train(&[part(day, *session)]);
            }
        }
        let mut walked = rested.clone();
        let start_h: f64 = 24.0 * 70.0 + hours_later;
        let day = (start_h / 24.0).floor() as i64;
        walked.begin_day(day);
        let stroll = Part {
            gait: Gait::Walking,
            ..part(day, (0, start_h % 24.0, minutes, 0.5, false))
        };
        prop_assert_eq!(walked.train(&[stroll]).asking.class, Class::Walk);
        rested.begin_day(day + 6);
        walked.begin_day(day + 6);
        for day in day + 1..day + 6 {
            let (walked, rested) = (walked.outlook_on(day), rested.outlook_on(day));
            prop_assert_eq!(walked.left, rested.left);
            prop_assert_eq!(walked.judged, rested.judged);
        }
    }

    #[test]
    fn a_recovery_run_adds_nothing_to_what_is_left(
        pattern in prop::collection::vec(session(), 3..8),
        hour in 5.0..22.0,
    ) {
        let mut walk = walk(Stated::Trained);
        for day in 0..70 {
            walk.begin_day(day);
            for session in pattern.iter().filter(|s| s.0 == day % 7).take(1) {
                walk.train(&[part(day, *session)]);
            }
        }
        walk.begin_day(70);
        let trained = walk.train(&[part(70, (0, hour, 25.0, 0.6, true))]);
        prop_assume!(trained.asking.class == Class::RecoveryRun);
        let (before, after, asked) = (trained.before, trained.after, trained.asking.asked);
        prop_assert_eq!(after.hard.cardio_h, before.hard.cardio_h.max(asked.cardio_h));
        prop_assert_eq!(after.hard.mechanical_h, before.hard.mechanical_h.max(asked.mechanical_h));
    }
}
