//! What is known of an athlete, in words and in rows of words.

use chrono::NaiveDate;

use super::threshold_in_words::{ThresholdInWords, discipline_name};
use super::wording::{counted, long_date};
use super::worth_in_words::missing_in_words;
use crate::answer::Portrait;
use crate::answer::portrait::moves::Move;
use crate::answer::portrait::{KnownThreshold, Practised, ThresholdEntry};
use crate::athlete::{Discipline, Provenance, Threshold};

/// What is known for a discipline.
pub struct DisciplineRows {
    /// Its name and how often each of its sports was done.
    pub heading: String,
    /// A row for each of its values.
    pub rows: Vec<ThresholdRow>,
}

/// A value, where it comes from, and how it moved.
pub struct ThresholdRow {
    /// Name of the value.
    pub name: &'static str,
    /// The value with its doubt and unit; absent where nothing is known.
    pub value: Option<String>,
    /// What it rests on, or why nothing is known.
    pub source: String,
    /// Since when it is known.
    pub since: Option<String>,
    /// The file it was found in.
    pub file: Option<String>,
    /// What is missing for a better one.
    pub lacks: Option<String>,
    /// How it moved, the last first.
    pub moved: Vec<String>,
}

/// Every value of every discipline that was practised; heart rates that are those of the first are not
/// told twice.
pub fn threshold_rows(portrait: &Portrait) -> Vec<DisciplineRows> {
    let disciplines = portrait.disciplines.iter().enumerate();
    let first = portrait.disciplines.first();
    disciplines
        .map(|(at, practised)| discipline(practised, first.filter(|_| at > 0)))
        .collect()
}

fn discipline(practised: &Practised, first: Option<&Practised>) -> DisciplineRows {
    let sports = practised.sports.iter();
    let sports: Vec<String> = sports
        .map(|(sport, count)| format!("{sport} {count}"))
        .collect();
    let same = first.filter(|first| first.heart_rates() == practised.heart_rates());
    let told = |value: &&ThresholdEntry| same.is_none() || !value.kind.is_heart_rate();
    let rows = practised.values.iter().filter(told);
    DisciplineRows {
        heading: format!("{}: {}", title(practised.discipline), sports.join(", ")),
        rows: (same.map(as_in).into_iter())
            .chain(rows.map(|value| row(value, practised.discipline)))
            .collect(),
    }
}

/// Heart rates that another discipline tells.
fn as_in(first: &Practised) -> ThresholdRow {
    ThresholdRow {
        name: "heart rates",
        value: Some(format!("as {}", discipline_name(first.discipline))),
        source: String::new(),
        since: None,
        file: None,
        lacks: None,
        moved: Vec::new(),
    }
}

fn row(value: &ThresholdEntry, discipline: Discipline) -> ThresholdRow {
    let known = value.known.as_ref();
    let known_of = |of: fn(&KnownThreshold) -> Option<String>| known.ok().and_then(of);
    ThresholdRow {
        name: value.kind.name(),
        value: (known.ok()).map(|known| value.kind.in_words(&known.threshold, discipline)),
        source: known.map_or_else(
            |why| missing_in_words(*why),
            |known| source(&known.threshold),
        ),
        since: known_of(|known| known.threshold.since.map(since)),
        file: known_of(|known| known.file.clone()),
        lacks: known_of(|known| known.lacks.map(missing_in_words)),
        moved: moved(value, discipline),
    }
}

fn moved(value: &ThresholdEntry, discipline: Discipline) -> Vec<String> {
    let told = |change: &Move| {
        let what = change_in_words(change, value, discipline);
        format!("{}: {what}, {}", long_date(change.day), why(change))
    };
    let earlier = (value.moves.earlier > 0)
        .then(|| counted(value.moves.earlier, "earlier change", "earlier changes"));
    let last = value.moves.last.iter().rev().map(told);
    last.chain(earlier).collect()
}

/// A discipline as a heading.
pub fn title(discipline: Discipline) -> &'static str {
    match discipline {
        Discipline::OnFoot => "On foot",
        Discipline::Ride => "Riding",
        Discipline::Swim => "Swimming",
        Discipline::Other => "Everything else",
    }
}

/// What a value rests on, with a warning where nobody measured it.
pub fn source(threshold: &Threshold) -> String {
    let basis = threshold.basis;
    match threshold.provenance {
        Provenance::Assumed => format!("assumed: {basis}"),
        Provenance::Derived => format!("derived: {basis}"),
        Provenance::Age => format!("guessed: {basis}"),
        Provenance::Given | Provenance::Wellness | Provenance::Device | Provenance::History => {
            basis.to_owned()
        }
    }
}

/// `since 4 Sep 2019`, which stays whole at line ends.
pub fn since(day: NaiveDate) -> String {
    format!("since {}", long_date(day)).replace(' ', "\u{a0}")
}

/// `184 → 195 bpm`.
pub fn change_in_words(change: &Move, value: &ThresholdEntry, discipline: Discipline) -> String {
    let number =
        |of: Option<f64>| of.map_or("unknown".to_owned(), |v| value.kind.number(v, discipline));
    let unit = value.kind.unit(discipline);
    format!("{} → {} {unit}", number(change.from), number(change.to))
}

/// Why a value moved, and how long it faded.
pub fn why(change: &Move) -> String {
    match change.fading_until.filter(|until| *until > change.day) {
        Some(until) => {
            let until = format!("until {}", long_date(until)).replace(' ', "\u{a0}");
            format!("{}, {until}", change.why)
        }
        None => change.why.to_owned(),
    }
}
