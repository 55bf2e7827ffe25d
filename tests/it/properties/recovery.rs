//! What holds of recovery, whoever trained and whatever was recorded.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use proptest::prelude::*;
use restday::activity::{Activity, Sport, WatchSays};
use restday::athlete::{Athlete, Given, Home};
use restday::digest::Digest;
use restday::history::{DayState, History};
use restday::recovery::{Clocks, Recovery, SessionRecovery, Span, day_kind};

use super::athletes::{date, statements};
use super::recordings::timed;
use super::trainings::{Past, past};
use super::tried;
use crate::digests::digest;

const HOME: Home = Home::UsualOffset(0);
const NOON: u32 = 12;
/// The first four weeks tell whether a history begins in mid-training; and a day for the hour of the
/// first training.
const FIRST_DAYS: i64 = 29;

/// Some days of some athlete.
fn recovered(
    given: &Given,
    digests: Vec<Digest>,
    past: &Past,
    until: NaiveDate,
) -> (History, Recovery) {
    let given = Given {
        home: Some(HOME),
        ..given.clone()
    };
    let athlete = Athlete::new(given, &digests, &past.facts);
    let history = History::new(digests, &athlete, until);
    let recovery = Recovery::new(&history, &athlete, NOON);
    (history, recovery)
}

fn last_day(digests: &[Digest]) -> NaiveDate {
    let days = digests.iter().map(|d| HOME.day_of(d));
    days.max().expect("trained")
}

/// Whether no clock is shorter, but for the rounding of powers and roots.
fn at_least(more: Clocks, less: Clocks) -> bool {
    more.cardio_h >= less.cardio_h - 1e-9 && more.mechanical_h >= less.mechanical_h - 1e-9
}

fn ordered(span: Span<Clocks>, best: Clocks) -> bool {
    at_least(best, span.low) && at_least(span.high, best)
}

/// A session that is known by its length and by how hard it felt.
fn felt(sport: Sport, day: i64, minutes: f64, exertion: f64) -> Digest {
    let session = Activity {
        start: date(day).and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(12),
        utc_offset_s: Some(0),
        watch: WatchSays {
            perceived_exertion: Some(exertion),
            ..WatchSays::default()
        },
        ..timed(sport, 60.0 * minutes)
    };
    digest(&session)
}

/// A past, and what one more session at its end does to the clocks.
fn with_one_more(given: &Given, past: &Past, more: Digest) -> SessionRecovery {
    let mut digests = past.digests();
    digests.push(more);
    let until = last_day(&digests);
    let (_, recovery) = recovered(given, digests, past, until);
    recovery.sessions.last().expect("one at least").clone()
}

/// What was said of a session by then; how it was answered only later sessions tell.
fn told(session: &SessionRecovery) -> SessionRecovery {
    SessionRecovery {
        answer: None,
        ..session.clone()
    }
}

proptest! {
    #![proptest_config(tried(40))]

    #[test]
    fn low_is_not_above_best_nor_best_above_high_and_nothing_is_negative(
        past in past(1..=80),
        given in statements(),
    ) {
        let digests = past.digests();
        let until = last_day(&digests) + TimeDelta::days(21);
        let (_, recovery) = recovered(&given, digests, &past, until);
        for session in &recovery.sessions {
            prop_assert!(at_least(session.alone_span.low, Clocks::default()), "{session:?}");
            prop_assert!(at_least(session.before, Clocks::default()), "{session:?}");
            prop_assert!(at_least(session.after, session.before), "{session:?}");
            prop_assert!(ordered(session.alone_span, session.alone), "{session:?}");
            let (days, quality) = (session.recovery_days_span(), session.days_to_quality_span());
            prop_assert!((days.low..=days.high).contains(&session.recovery_days()));
            prop_assert!((quality.low..=quality.high).contains(&session.days_to_quality()));
        }
        for advice in &recovery.days {
            prop_assert!(at_least(advice.left_span.low, Clocks::default()), "{advice:?}");
            prop_assert!(ordered(advice.left_span, advice.left), "{advice:?}");
            prop_assert!(advice.kind_span.low <= advice.kind_span.high, "{advice:?}");
        }
    }

    #[test]
    fn neither_doubt_nor_a_caution_makes_advice_easier(past in past(1..=80), given in statements()) {
        let digests = past.digests();
        let until = last_day(&digests) + TimeDelta::days(21);
        let (_, recovery) = recovered(&given, digests, &past, until);
        for advice in &recovery.days {
            let left = advice.left;
            let by_the_clocks = day_kind(left.cardio_h, left.mechanical_h, advice.novice);
            prop_assert!(advice.kind <= by_the_clocks, "{advice:?}");
            prop_assert!(advice.kind <= advice.kind_span.high, "{advice:?}");
            if !advice.careful {
                prop_assert!(advice.kind >= advice.kind_span.low, "{advice:?}");
            }
        }
    }

    #[test]
    fn a_day_without_training_never_lengthens_a_clock(past in past(1..=80), given in statements()) {
        let digests = past.digests();
        let until = last_day(&digests) + TimeDelta::days(21);
        let (history, recovery) = recovered(&given, digests, &past, until);
        for (day, pair) in history.days.iter().zip(recovery.days.windows(2)) {
            if day.state != DayState::Trained {
                let (today, tomorrow) = (&pair[0], &pair[1]);
                prop_assert!(at_least(today.left, tomorrow.left), "{today:?} {tomorrow:?}");
                let (today, tomorrow) = (today.left_span.high, tomorrow.left_span.high);
                prop_assert!(at_least(today, tomorrow), "{today:?} {tomorrow:?}");
            }
        }
    }

    #[test]
    fn a_longer_or_harder_session_never_asks_for_less(
        past in past(0..=60),
        given in statements(),
        sport in prop::sample::select(vec![Sport::Run, Sport::Ride, Sport::Walk, Sport::Strength]),
        minutes in (5.0..150.0, 0.0..90.0),
        exertion in (1..=10_u8, 0..=3_u8),
    ) {
        let digests = past.digests();
        let day = digests.last().map_or(0, |d| (HOME.day_of(d) - date(0)).num_days()) + 1;
        let first = digests.first().map_or(date(day), |d| HOME.day_of(d));
        let given = match (date(day) - first).num_days() < FIRST_DAYS {
            // There a longer session also tells of more training before the first file, if there was any.
            true => Given { trained_before: Some(false), ..given },
            false => given,
        };
        let less = felt(sport, day, minutes.0, f64::from(exertion.0));
        let exertion = exertion.0.saturating_add(exertion.1).min(10);
        let more = felt(sport, day, minutes.0 + minutes.1, f64::from(exertion));
        let less = with_one_more(&given, &past, less);
        let more = with_one_more(&given, &past, more);
        prop_assert!(at_least(more.alone, less.alone), "{less:?} {more:?}");
        prop_assert!(at_least(more.after, less.after), "{less:?} {more:?}");
        prop_assert!(at_least(more.alone_span.high, less.alone_span.high), "{less:?} {more:?}");
        prop_assert!(more.interrupts || !less.interrupts, "{less:?} {more:?}");
    }

    #[test]
    fn who_is_new_to_it_never_pays_less(past in past(1..=80), given in statements()) {
        let of = |trained_before| {
            let given = Given { trained_before: Some(trained_before), ..given.clone() };
            let digests = past.digests();
            let until = last_day(&digests);
            recovered(&given, digests, &past, until).1
        };
        let (new, seasoned) = (of(false), of(true));
        for (new, seasoned) in new.sessions.iter().zip(&seasoned.sessions) {
            prop_assert!(at_least(new.alone, seasoned.alone), "{new:?} {seasoned:?}");
            prop_assert!(at_least(new.after, seasoned.after), "{new:?} {seasoned:?}");
        }
        for (new, seasoned) in new.days.iter().zip(&seasoned.days) {
            prop_assert!(new.kind <= seasoned.kind, "{new:?} {seasoned:?}");
        }
    }

    #[test]
    fn advice_on_a_day_does_not_change_when_later_files_come_in(
        past in past(20..=120),
        given in statements(),
        share in 0.0..1.0,
    ) {
        let digests = past.digests();
        let first = HOME.day_of(&digests[0]);
        let least = first + TimeDelta::days(FIRST_DAYS);
        let span = (last_day(&digests) - least).num_days();
        prop_assume!(span > 0);
        let cut = least + TimeDelta::days((share * span as f64) as i64);

        let by_then = digests.iter().filter(|d| HOME.day_of(d) <= cut).cloned().collect();
        let mut known = past.clone();
        known.facts.retain(|fact| HOME.day_at(fact.at) <= cut);
        let (_, then) = recovered(&given, by_then, &known, cut);
        let until = last_day(&digests);
        let (_, later) = recovered(&given, digests, &past, until);
        for (then, later) in then.sessions.iter().zip(&later.sessions) {
            prop_assert_eq!(told(then), told(later));
        }
        for (then, later) in then.days.iter().zip(&later.days) {
            prop_assert_eq!(then, later);
        }
    }
}
