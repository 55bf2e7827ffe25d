//! English: the one message about a squad.

use chrono::NaiveDate;

use super::English;
use super::squad::{MANY_TIMES, change, on};
use crate::answer::{Amount, LONGEST_RUN_DAYS, Measure, OutlookDay, SquadDay, UsualLevel};
use crate::recovery::DayKind;
use crate::report::words::dates::DateWords;
use crate::report::words::numbers::capitalised;
use crate::report::words::squad::{SquadTold, one_day};
use crate::report::words::units::Units;

/// Names of one part of a headline; of more athletes, the number of the others.
const MOST_NAMES: usize = 4;

/// Who needs recovery, else who may train; who does much more or less than usual; who has no data.
pub fn headline(told: &SquadTold) -> String {
    let parts = [recovery(told), fit(told), unusual(told), silent(told)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let message = capitalised(&parts.join("; "));
    match told.day.is_over {
        _ if told.all == 0 => "No athletes".to_owned(),
        true => format!(
            "{}: {message}",
            English(Units::Metric).long_date(told.day.date)
        ),
        false => message,
    }
}

/// `60 % more`, `3.4 times as much`.
fn how_much(amount: &Amount, [more, many]: [&str; 2]) -> String {
    match amount.change() {
        Some(change) if change + 1.0 >= MANY_TIMES => {
            format!("{:.1}\u{a0}times as {many}", change + 1.0)
        }
        Some(change) if change < 0.0 => format!("{:.0}\u{a0}% less", -100.0 * change),
        Some(change) => format!("{:.0}\u{a0}% {more}", 100.0 * change),
        None => format!("much {more}"),
    }
}

/// `Goran, Ines and Kim`, or `Goran, Ines, Kim, Jo and 3 more`.
fn listed(names: &[String]) -> String {
    let (named, more) = match names.len() {
        few if few <= MOST_NAMES + 1 => (names, None),
        many => {
            let more = format!("{} more", many - MOST_NAMES);
            (&names[..MOST_NAMES], Some(more))
        }
    };
    let mut all: Vec<&str> = named.iter().map(String::as_str).collect();
    all.extend(more.as_deref());
    match all.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// ` today`, ` tomorrow` or, of a day that is over, nothing.
fn when_of(day: SquadDay, when: OutlookDay) -> &'static str {
    match when {
        OutlookDay::Today if day.is_over => "",
        OutlookDay::Today => " today",
        OutlookDay::Tomorrow if day.is_over => " the day after",
        OutlookDay::Tomorrow => " tomorrow",
    }
}

/// Who needs recovery.
fn recovery(told: &SquadTold) -> Option<String> {
    let advised = &told.recovery;
    let day = one_day(advised);
    let when = day.map_or("", |when| when_of(told.day, when));
    let all_rest = advised.iter().all(|(_, _, kind)| *kind == DayKind::Rest);
    let names = advised.iter().map(|(name, of, kind)| match day {
        Some(_) if all_rest => (*name).to_owned(),
        Some(_) => format!("{name} ({})", kind.name()),
        None => format!("{name} ({}{})", kind.name(), when_of(told.day, *of)),
    });
    let names = listed(&names.collect::<Vec<String>>());
    let what = if all_rest { "rest" } else { "recovery" };
    match advised.len() {
        0 => None,
        1 => Some(format!("{names} needs {what}{when}")),
        many => Some(format!("{many} need {what}{when}: {names}")),
    }
}

/// Who may train, where nobody needs recovery.
fn fit(told: &SquadTold) -> Option<String> {
    let known = told.fit.len();
    if known == 0 || !told.recovery.is_empty() {
        return None;
    }
    let when = match one_day(&told.fit) {
        Some(when) => when_of(told.day, when),
        None if told.day.is_over => "",
        None => " today or tomorrow",
    };
    let hard = told
        .fit
        .iter()
        .filter(|(_, _, kind)| *kind == DayKind::Ready)
        .count();
    let who = match (known, told.silent.is_empty()) {
        (1, _) => told.fit.iter().map(|(name, _, _)| *name).collect(),
        (many, true) => format!("all {many}"),
        (many, false) => format!("all {many} with data"),
    };
    Some(match hard {
        0 => format!("{who} may train{when}, easy only"),
        hard if hard == known => format!("{who} may train hard{when}"),
        hard => format!("{who} may train{when}, {hard} of them hard"),
    })
}

/// Who does much more or less than usual.
fn unusual(told: &SquadTold) -> Option<String> {
    let more = |(_, _, amount): &(&str, Measure, Amount)| amount.level == UsualLevel::More;
    match told.unusual.as_slice() {
        [] => None,
        [(name, measure, amount)] => Some(match measure {
            Measure::Load => {
                let much = how_much(amount, ["more", "much"]);
                match much.contains(" as ") {
                    true => format!("{name} is doing {much} as usual"),
                    false => format!("{name} is doing {much} than usual"),
                }
            }
            Measure::OnFoot => {
                let much = how_much(amount, ["more", "far"]);
                match much.contains(" as ") {
                    true => format!("{name} went {much} on foot as usual"),
                    false => format!("{name} did {much} on foot than usual"),
                }
            }
            Measure::LongestRun => {
                let much = how_much(amount, ["longer", "long"]);
                let before = format!("any in the {LONGEST_RUN_DAYS} days before");
                match much.contains(" as ") {
                    true => format!("{name}’s longest run was {much} as {before}"),
                    false => format!("{name}’s longest run was {much} than {before}"),
                }
            }
        }),
        several => {
            let names = several.iter().map(|(name, measure, amount)| {
                let what = match measure {
                    Measure::Load => "",
                    Measure::OnFoot => " on foot",
                    Measure::LongestRun => " longest run",
                };
                match change(amount) {
                    none if none.is_empty() => (*name).to_owned(),
                    change => format!("{name} ({change}{what})"),
                }
            });
            let names = listed(&names.collect::<Vec<String>>());
            let how = match (several.iter().all(more), several.iter().any(more)) {
                (true, _) => "much more",
                (_, false) => "much less",
                _ => "much more or less",
            };
            Some(format!("{names} are doing {how} than usual"))
        }
    }
}

/// Who has no data.
fn silent(told: &SquadTold) -> Option<String> {
    let (_, first) = told.silent.first()?;
    let since =
        |since: Option<NaiveDate>| since.map(|since| format!("since {}", on(since, told.day)));
    let alike = told.silent.iter().all(|(_, since)| since == first);
    let names = told.silent.iter().map(|(name, day)| match since(*day) {
        Some(since) if !alike => format!("{name} ({since})"),
        _ => (*name).to_owned(),
    });
    let names = listed(&names.collect::<Vec<String>>());
    Some(match since(*first).filter(|_| alike) {
        Some(since) => format!("no data from {names} {since}"),
        None => format!("no data from {names}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Judged;
    use crate::report::words::squad::SquadWords;

    /// A Friday.
    fn friday() -> SquadDay {
        SquadDay {
            date: NaiveDate::from_ymd_opt(2025, 5, 30).expect("a date"),
            is_over: false,
        }
    }

    fn told() -> SquadTold<'static> {
        SquadTold {
            day: friday(),
            recovery: Vec::new(),
            fit: vec![("Amara", OutlookDay::Today, DayKind::Ready)],
            unusual: Vec::new(),
            silent: Vec::new(),
            kinds: [0, 0, 0, 0, 1],
            all: 1,
        }
    }

    fn may(day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2025, 5, day)
    }

    fn more(now: f64, level: UsualLevel) -> Amount {
        Amount {
            now: Some(now),
            at_least: now,
            usual: Some(100.0),
            level,
        }
    }

    #[test]
    fn the_headline_answers_who_needs_rest_who_is_unusual_and_who_is_silent() {
        let told = SquadTold {
            recovery: vec![
                ("Goran", OutlookDay::Today, DayKind::Rest),
                ("Ines", OutlookDay::Today, DayKind::Rest),
            ],
            unusual: vec![("Emeka", Measure::Load, more(160.0, UsualLevel::More))],
            silent: vec![("Jonas", may(23))],
            kinds: [2, 0, 0, 4, 2],
            all: 9,
            ..told()
        };
        assert_eq!(
            English(Units::Metric).squad_headline(&told),
            "2 need rest today: Goran and Ines; Emeka is doing 60\u{a0}% more than usual; \
             no data from Jonas since 23\u{a0}May"
        );
        assert_eq!(
            English(Units::Metric).squad_counts(&told),
            "Friday 30 May 2025 · 9 athletes: 2 rest, 4 easy, 2 ready for hard training, 1 without data"
        );
    }

    #[test]
    fn where_nobody_needs_recovery_the_headline_says_who_may_train() {
        let headline = |told: SquadTold| English(Units::Metric).squad_headline(&told);
        assert_eq!(headline(told()), "Amara may train hard today");
        let easy = ("Bo", OutlookDay::Today, DayKind::Easy);
        let ready = ("Amara", OutlookDay::Today, DayKind::Ready);
        let several = SquadTold {
            fit: vec![easy, easy, easy, ready, ready],
            kinds: [0, 0, 0, 3, 2],
            all: 6,
            silent: vec![("Jonas", may(25))],
            ..told()
        };
        assert_eq!(
            headline(several.clone()),
            "All 5 with data may train today, 2 of them hard; no data from Jonas since Sunday"
        );
        let over = SquadTold {
            day: SquadDay {
                is_over: true,
                ..friday()
            },
            ..several
        };
        assert_eq!(
            headline(over),
            "30 May 2025: All 5 with data may train, 2 of them hard; no data from Jonas since Sunday"
        );
    }

    #[test]
    fn who_has_trained_today_is_told_of_tomorrow() {
        let headline = |recovery| {
            let told = SquadTold { recovery, ..told() };
            English(Units::Metric).squad_headline(&told)
        };
        let goran = ("Goran", OutlookDay::Tomorrow, DayKind::Rest);
        assert_eq!(headline(vec![goran]), "Goran needs rest tomorrow");
        assert_eq!(
            headline(vec![("Ines", OutlookDay::Today, DayKind::Walk), goran]),
            "2 need recovery: Ines (walk today) and Goran (rest tomorrow)"
        );
        let tomorrow = Judged {
            when: OutlookDay::Tomorrow,
            ..crate::report::words::squad_in_words::example_of(DayKind::Easy, 20.0)
        };
        assert_eq!(
            English(Units::Metric).squad_advice(&tomorrow, friday()),
            "Sat: easy"
        );
    }

    #[test]
    fn of_nobody_known_the_headline_says_so_and_no_more() {
        let told = SquadTold {
            fit: Vec::new(),
            kinds: [0; 5],
            all: 3,
            silent: vec![("Anna", may(27)), ("Bo", may(2)), ("Cem", None)],
            ..told()
        };
        assert_eq!(
            English(Units::Metric).squad_headline(&told),
            "No data from Anna (since Tuesday), Bo (since 2\u{a0}May) and Cem"
        );
    }

    #[test]
    fn of_many_names_the_first_stand_and_the_others_are_counted() {
        let names = |count: usize| listed(&vec!["A".to_owned(); count]);
        assert_eq!(names(5), "A, A, A, A and A");
        assert_eq!(names(7), "A, A, A, A and 3 more");
    }

    #[test]
    fn several_are_told_with_how_much() {
        let told = SquadTold {
            unusual: vec![
                ("Emeka", Measure::Load, more(340.0, UsualLevel::More)),
                ("Freya", Measure::OnFoot, more(55.0, UsualLevel::Less)),
            ],
            ..told()
        };
        let headline = English(Units::Metric).squad_headline(&told);
        let unusual = "Emeka (3.4\u{a0}times) and Freya (−45\u{a0}% on foot) are doing much more or less than usual";
        assert!(headline.ends_with(unusual), "{headline}");
    }
}
