//! What holds of a diary, whoever keeps it and whatever was recorded.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use restday::athlete::{Athlete, Diary, DiaryNote, Given, Home};
use restday::digest::Digest;
use restday::history::History;
use restday::recovery::{Careful, DayKind, Judging, Recovery, SessionRecovery, Standing};

use super::athletes::statements;
use super::trainings::{Past, past};
use super::tried;

const HOME: Home = Home::UsualOffset(0);
const NOON: u32 = 12;

/// What may be noted, on days since the first training.
fn notes() -> impl Strategy<Value = Vec<(i64, DiaryNote)>> {
    let note = prop_oneof![
        Just(DiaryNote::Sick),
        Just(DiaryNote::Injured),
        (0..=10_u8).prop_map(DiaryNote::Sore),
        Just(DiaryNote::BadNight),
        Just(DiaryNote::Travel),
    ];
    prop::collection::vec((-10..120_i64, note), 1..40)
}

fn first_day(digests: &[Digest]) -> NaiveDate {
    let days = digests.iter().map(|d| HOME.day_of(d));
    days.min().expect("trained")
}

fn diary(first: NaiveDate, notes: impl IntoIterator<Item = (i64, DiaryNote)>) -> Diary {
    let mut diary = Diary::default();
    for (day, note) in notes {
        diary.note(first + TimeDelta::days(day), note);
    }
    diary
}

fn recovered(given: &Given, past: &Past, diary: Diary) -> (Athlete, History, Recovery) {
    let digests = past.digests();
    let last = digests.iter().map(|d| HOME.day_of(d)).max();
    let until = last.expect("trained") + TimeDelta::days(21);
    let given = Given {
        home: Some(HOME),
        diary,
        ..given.clone()
    };
    let athlete = Athlete::new(given, &digests, &past.facts);
    let history = History::new(digests, &athlete, until);
    let recovery = Recovery::new(&history, &athlete, NOON);
    (athlete, history, recovery)
}

/// What was said of a session by then; how it was answered only later days tell.
fn by_then(session: &SessionRecovery) -> SessionRecovery {
    SessionRecovery {
        answer: None,
        ..session.clone()
    }
}

proptest! {
    #![proptest_config(tried(40))]

    #[test]
    fn a_note_of_a_later_day_changes_nothing_of_an_earlier_one(
        past in past(1..=60),
        given in statements(),
        notes in notes(),
        cut in 0..120_i64,
    ) {
        let first = first_day(&past.digests());
        let known = notes.iter().filter(|(day, _)| *day <= cut).copied();
        let (_, history, then) = recovered(&given, &past, diary(first, known));
        let (_, _, later) = recovered(&given, &past, diary(first, notes.iter().copied()));
        let last = first + TimeDelta::days(cut);
        let days = then.days.iter().zip(&later.days);
        for (then, later) in days.filter(|(day, _)| day.date <= last) {
            prop_assert_eq!(then, later);
        }
        let sessions = then.sessions.iter().zip(&later.sessions).zip(&history.activities);
        for ((then, later), _) in sessions.filter(|(_, activity)| activity.day <= last) {
            prop_assert_eq!(by_then(then), by_then(later));
        }
    }

    #[test]
    fn a_sick_day_is_a_day_off_and_an_injured_one_never_ready_with_and_without_a_session(
        past in past(1..=60),
        given in statements(),
        notes in notes(),
    ) {
        let first = first_day(&past.digests());
        let diary = diary(first, notes.iter().copied());
        let (athlete, history, recovery) = recovered(&given, &past, diary.clone());
        for advice in &recovery.days {
            let noted = diary.of(advice.date);
            let most = match () {
                () if noted.contains(&DiaryNote::Sick) => DayKind::Rest,
                () if noted.contains(&DiaryNote::Injured) => DayKind::Easy,
                () => continue,
            };
            prop_assert!(advice.kind <= most && advice.running <= most, "{advice:?}");
            prop_assert!(advice.kind_span.high <= most, "{advice:?}");
            let standing = Standing::on(advice.date, &history, &athlete, Judging::from_hour(NOON));
            prop_assert!(standing.expect("a day of it").kind() <= most, "{advice:?}");
        }
    }

    #[test]
    fn what_is_only_doubtful_makes_a_day_at_most_one_kind_more_careful_and_no_session_too_early(
        past in past(1..=60),
        given in statements(),
        notes in notes(),
    ) {
        let first = first_day(&past.digests());
        let doubtful = notes
            .iter()
            .filter(|(_, note)| !matches!(note, DiaryNote::Sick | DiaryNote::Injured));
        let doubtful = diary(first, doubtful.copied());
        let (_, _, without) = recovered(&given, &past, Diary::default());
        let (_, _, with) = recovered(&given, &past, doubtful.clone());
        for (without, with) in without.days.iter().zip(&with.days) {
            let steps = without.kind as i64 - with.kind as i64;
            prop_assert!((0..=1).contains(&steps), "{without:?} {with:?}");
            prop_assert_eq!(steps == 1, with.careful.is_some_and(Careful::is_noted));
            if doubtful.of(with.date).is_empty() {
                prop_assert_eq!(without.kind, with.kind);
            }
            prop_assert_eq!(without.left, with.left);
        }
        for (without, with) in without.sessions.iter().zip(&with.sessions) {
            prop_assert_eq!(without.too_early.is_some(), with.too_early.is_some());
        }
    }
}
