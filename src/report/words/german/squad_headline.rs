//! German: the one message about a squad.

use chrono::NaiveDate;

use super::German;
use super::squad::{change, on};
use crate::answer::{Amount, Measure, OutlookDay, SquadDay};
use crate::recovery::DayKind;
use crate::report::words::dates::DateWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::{NumberWords, capitalised};
use crate::report::words::squad::{SquadTold, one_day};
use crate::report::words::units::Units;

/// Names of one part of a headline; of more athletes, the number of the others.
const MOST_NAMES: usize = 4;
const GERMAN: German = German(Units::Metric);

/// Who needs recovery, else who may train; who does much more or less than usual; who has no data.
pub fn headline(told: &SquadTold) -> String {
    let parts = [recovery(told), fit(told), unusual(told), silent(told)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let message = capitalised(&parts.join("; "));
    match told.day.is_over {
        _ if told.all == 0 => "Keine Athleten".to_owned(),
        true => format!("{}: {message}", GERMAN.long_date(told.day.date)),
        false => message,
    }
}

/// `Goran, Ines und Kim`, or `Goran, Ines, Kim, Jo und 3 weitere`.
fn listed(names: &[String]) -> String {
    let few = names.len() <= MOST_NAMES + 1;
    let named = if few { names.len() } else { MOST_NAMES };
    let more = format!("{} weitere", names.len() - named);
    let mut all: Vec<&str> = names[..named].iter().map(String::as_str).collect();
    if !few {
        all.push(&more);
    }
    GERMAN.listed(&all)
}

/// ` heute`, ` morgen` or, of a day that is over, nothing.
fn when_of(day: SquadDay, when: OutlookDay) -> &'static str {
    match when {
        OutlookDay::Today if day.is_over => "",
        OutlookDay::Today => " heute",
        OutlookDay::Tomorrow if day.is_over => " am Tag danach",
        OutlookDay::Tomorrow => " morgen",
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
        Some(_) => format!("{name} ({})", GERMAN.kind(*kind)),
        None => format!("{name} ({}{})", GERMAN.kind(*kind), when_of(told.day, *of)),
    });
    let names = listed(&names.collect::<Vec<String>>());
    let what = if all_rest { "Ruhe" } else { "Erholung" };
    match advised.len() {
        0 => None,
        1 => Some(format!("{names} braucht{when} {what}")),
        many => Some(format!("{many} brauchen{when} {what}: {names}")),
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
        None => " heute oder morgen",
    };
    let ready = |(_, _, kind): &&(&str, OutlookDay, DayKind)| *kind == DayKind::Ready;
    let hard = told.fit.iter().filter(ready).count();
    let who = match (known, told.silent.is_empty()) {
        (1, _) => told.fit.iter().map(|(name, _, _)| *name).collect(),
        (many, true) => format!("alle {many}"),
        (many, false) => format!("alle {many} mit Daten"),
    };
    let may = if known == 1 { "darf" } else { "dürfen" };
    Some(match hard {
        0 => format!("{who} {may}{when} trainieren, aber nur locker"),
        hard if hard == known => format!("{who} {may}{when} hart trainieren"),
        hard => format!("{who} {may}{when} trainieren, {hard} davon hart"),
    })
}

/// Who does much more or less than usual.
fn unusual(told: &SquadTold) -> Option<String> {
    let of = |(name, measure, amount): &(&str, Measure, Amount)| {
        let what = match measure {
            Measure::Load => "Belastung",
            Measure::OnFoot => "zu Fuß",
            Measure::LongestRun => "längster Lauf",
        };
        match change(amount) {
            none if none.is_empty() => format!("{name} ({what})"),
            change => format!("{name} ({what} {change})"),
        }
    };
    let names: Vec<String> = told.unusual.iter().map(of).collect();
    (!names.is_empty()).then(|| format!("viel mehr oder weniger als üblich: {}", listed(&names)))
}

/// Who has no data.
fn silent(told: &SquadTold) -> Option<String> {
    let since = |since: &Option<NaiveDate>| since.map(|since| on(since, told.day));
    match told.silent.as_slice() {
        [] => None,
        [(name, last)] => Some(match since(last) {
            Some(since) => format!("keine Daten von {name} seit {since}"),
            None => format!("keine Daten von {name}"),
        }),
        several => {
            let names = several.iter().map(|(name, last)| match since(last) {
                Some(since) => format!("{name} (seit {since})"),
                None => (*name).to_owned(),
            });
            Some(format!(
                "keine Daten von {}",
                listed(&names.collect::<Vec<_>>())
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::date;

    #[test]
    fn who_needs_rest_comes_first_and_who_is_silent_last() {
        let told = SquadTold {
            day: SquadDay {
                date: date(2025, 5, 30),
                is_over: false,
            },
            recovery: vec![
                ("Goran", OutlookDay::Today, DayKind::Rest),
                ("Ines", OutlookDay::Today, DayKind::Rest),
            ],
            fit: Vec::new(),
            unusual: Vec::new(),
            silent: vec![("Jonas", Some(date(2025, 5, 25)))],
            kinds: [2, 0, 0, 0, 0],
            all: 3,
        };
        assert_eq!(
            headline(&told),
            "2 brauchen heute Ruhe: Goran und Ines; keine Daten von Jonas seit Sonntag"
        );
    }
}
