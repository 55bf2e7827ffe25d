//! What holds of recovery, whoever trained and whatever was recorded.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use proptest::prelude::*;
use restday::activity::{Activity, Sport, WatchSays};
use restday::athlete::{Athlete, Given, Home};
use restday::digest::Digest;
use restday::history::{DayState, History};
use restday::recovery::{
    Careful, Circumstances, Clocks, Constants, DayKind, Judging, Left, Recovery, SessionRecovery,
    Span, Standing,
};

use super::athletes::{date, statements};
use super::recordings::timed;
use super::trainings::{Past, past};
use super::tried;
use crate::digests::digest;

const HOME: Home = Home::UsualOffset(0);
const NOON: u32 = 12;
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

fn all_at_least(more: Left, less: Left) -> bool {
    at_least(more.hard, less.hard) && at_least(more.easy, less.easy)
}

fn ordered(span: Span<Left>, best: Left) -> bool {
    all_at_least(best, span.low) && all_at_least(span.high, best)
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
            prop_assert!(at_least(session.asked_span.low, Clocks::default()), "{session:?}");
            prop_assert!(at_least(session.asked, session.asked_span.low), "{session:?}");
            prop_assert!(at_least(session.asked_span.high, session.asked), "{session:?}");
            prop_assert!(all_at_least(session.before, Left::default()), "{session:?}");
            prop_assert!(all_at_least(session.after, session.before), "{session:?}");
            let (days, hard) = (session.recovery_days_span(), session.days_to_hard_span());
            prop_assert!((days.low..=days.high).contains(&session.recovery_days()));
            prop_assert!((hard.low..=hard.high).contains(&session.days_to_hard()));
        }
        for advice in &recovery.days {
            prop_assert!(all_at_least(advice.left_span.low, Left::default()), "{advice:?}");
            prop_assert!(ordered(advice.left_span, advice.left), "{advice:?}");
            prop_assert!(advice.kind_span.low <= advice.kind, "{advice:?}");
            prop_assert!(advice.kind <= advice.kind_span.high, "{advice:?}");
            prop_assert!(at_least(advice.left.hard, advice.left.easy), "{advice:?}");
        }
    }

    #[test]
    fn doubt_makes_advice_at_most_one_kind_more_careful_and_never_easier(
        past in past(1..=80),
        given in statements(),
    ) {
        let digests = past.digests();
        let until = last_day(&digests) + TimeDelta::days(21);
        let (_, recovery) = recovered(&given, digests, &past, until);
        for advice in &recovery.days {
            let circumstances = Circumstances::default();
            let judged = Constants::PUBLISHED.judge(&advice.left, &circumstances, advice.causes);
            prop_assert!(advice.kind <= judged.kind, "{advice:?}");
            match advice.careful {
                None => prop_assert_eq!(advice.kind, judged.kind),
                Some(Careful::LittleKnown) => {
                    prop_assert_eq!(advice.kind as usize + 1, judged.kind as usize);
                }
                Some(_) => prop_assert!(advice.kind < judged.kind, "{advice:?}"),
            }
        }
    }

    #[test]
    fn a_rested_day_is_never_a_day_of_rest(past in past(1..=80), given in statements()) {
        let digests = past.digests();
        let until = last_day(&digests) + TimeDelta::days(21);
        let (_, recovery) = recovered(&given, digests, &past, until);
        for advice in recovery.days.iter().filter(|a| a.left.longest_h() <= 0.0) {
            prop_assert!(advice.kind >= DayKind::Walk, "{advice:?}");
            if advice.careful.is_none() {
                prop_assert_eq!(advice.kind, DayKind::Ready);
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
                prop_assert!(all_at_least(today.left, tomorrow.left), "{today:?} {tomorrow:?}");
                let (today, tomorrow) = (today.left_span.high, tomorrow.left_span.high);
                prop_assert!(all_at_least(today, tomorrow), "{today:?} {tomorrow:?}");
            }
        }
    }

    #[test]
    fn a_longer_or_harder_session_never_asks_for_less(
        past in past(0..=60),
        given in statements(),
        trained_before in any::<bool>(),
        sport in prop::sample::select(vec![Sport::Run, Sport::Ride, Sport::Walk, Sport::Strength]),
        minutes in (5.0..150.0, 0.0..90.0),
        exertion in (1..=10_u8, 0..=3_u8),
    ) {
        let digests = past.digests();
        let day = digests.last().map_or(0, |d| (HOME.day_of(d) - date(0)).num_days()) + 1;
        // Where nothing is stated, a longer first run also tells of more training before it.
        let given = Given { trained_before: Some(trained_before), ..given };
        let less = felt(sport, day, minutes.0, f64::from(exertion.0));
        let exertion = exertion.0.saturating_add(exertion.1).min(10);
        let more = felt(sport, day, minutes.0 + minutes.1, f64::from(exertion));
        let less = with_one_more(&given, &past, less);
        let more = with_one_more(&given, &past, more);
        prop_assert!(at_least(more.asked, less.asked), "{less:?} {more:?}");
        prop_assert!(all_at_least(more.after, less.after), "{less:?} {more:?}");
        prop_assert!(more.restarts_clocks || !less.restarts_clocks, "{less:?} {more:?}");
    }

    /// By themselves sessions always ask who is new for as much at least; with what was left before them
    /// and with habit, as long as the athlete is new.
    #[test]
    fn who_is_new_to_it_never_pays_less(past in past(1..=80), given in statements()) {
        let of = |trained_before| {
            let given = Given { trained_before: Some(trained_before), ..given.clone() };
            let digests = past.digests();
            let until = last_day(&digests);
            recovered(&given, digests, &past, until).1
        };
        let (new, seasoned) = (of(false), of(true));
        let mut still_new = true;
        for (new, seasoned) in new.sessions.iter().zip(&seasoned.sessions) {
            prop_assert!(at_least(new.base, seasoned.base), "{new:?} {seasoned:?}");
            still_new &= new.novice;
            if still_new {
                prop_assert!(at_least(new.asked, seasoned.asked), "{new:?} {seasoned:?}");
                prop_assert!(all_at_least(new.after, seasoned.after), "{new:?} {seasoned:?}");
            }
        }
        let days = new.days.iter().zip(&seasoned.days);
        for (new, seasoned) in days.take_while(|(new, _)| new.novice) {
            // Who had less to recover from is sooner in a break.
            if seasoned.comeback.is_some() {
                continue;
            }
            prop_assert!(new.kind <= seasoned.kind, "{new:?} {seasoned:?}");
        }
    }

    #[test]
    fn advice_on_a_day_does_not_change_when_later_files_come_in(
        past in past(1..=120),
        given in statements(),
        share in 0.0..1.0,
    ) {
        let digests = past.digests();
        let first = HOME.day_of(&digests[0]);
        let span = (last_day(&digests) - first).num_days();
        let cut = first + TimeDelta::days((share * span as f64) as i64);

        let (_, then) = known_by(&given, &past, cut);
        let until = last_day(&digests);
        let (_, later) = recovered(&given, digests, &past, until);
        for (then, later) in then.sessions.iter().zip(&later.sessions) {
            prop_assert_eq!(told(then), told(later));
        }
        let to_cut = (cut - first).num_days() as usize + 1;
        for (then, later) in then.days[..to_cut].iter().zip(&later.days) {
            prop_assert_eq!(then, later);
        }
    }

    #[test]
    fn with_nothing_done_tomorrow_says_what_today_says_of_it(
        past in past(1..=60),
        given in statements(),
        share in 0.0..1.0,
        ahead in 1..12_i64,
    ) {
        let digests = past.digests();
        let first = HOME.day_of(&digests[0]);
        let span = (last_day(&digests) - first).num_days();
        let cut = first + TimeDelta::days((share * span as f64) as i64);
        let (_, then) = known_by(&given, &past, cut);
        let said = standing(&given, &past, cut).expect("in the history");
        for ahead in 1..=ahead {
            let date = cut + TimeDelta::days(ahead);
            let (said, advice) = (said.day(date), then.advice(date).expect("in the history"));
            prop_assert_eq!((said.kind, said.left), (advice.kind, advice.left), "{} {}", cut, date);
        }
    }
}

/// The files up to a day, and what is known by it; the days after it hold nothing.
fn known_by(given: &Given, past: &Past, cut: NaiveDate) -> (History, Recovery) {
    let digests = past.digests();
    let by_then = digests.into_iter().filter(|d| HOME.day_of(d) <= cut);
    let mut known = past.clone();
    known.facts.retain(|fact| HOME.day_at(fact.at) <= cut);
    let until = cut + TimeDelta::days(14);
    recovered(given, by_then.collect(), &known, until)
}

fn standing(given: &Given, past: &Past, cut: NaiveDate) -> Option<Standing<'static>> {
    let given = Given {
        home: Some(HOME),
        ..given.clone()
    };
    let digests = past.digests();
    let by_then: Vec<Digest> = digests
        .into_iter()
        .filter(|d| HOME.day_of(d) <= cut)
        .collect();
    let facts: Vec<_> = past
        .facts
        .iter()
        .filter(|fact| HOME.day_at(fact.at) <= cut)
        .copied()
        .collect();
    let athlete = Athlete::new(given, &by_then, &facts);
    let history = History::new(by_then, &athlete, cut + TimeDelta::days(14));
    Standing::on(cut, &history, &athlete, Judging::from_hour(NOON))
}
