//! The portrait as rows of words, for reports that lay out tables themselves.

use super::facts::{FactInWords, facts};
use super::moves::Move;
use super::quantity::discipline_name;
use super::text::{change_in_words, heart_rates, since, source, title, why};
use super::{Known, Portrait, Practised, Value};
use crate::athlete::Discipline;
use crate::report::wording::{counted, long_date};

/// What is known for a discipline.
pub struct DisciplineRows {
    /// Its name and how often each of its sports was done.
    pub heading: String,
    /// Its values.
    pub rows: Vec<ThresholdRow>,
}

/// A value, where it comes from, and how it moved.
pub struct ThresholdRow {
    /// What it is.
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

/// What does not change: sex, year of birth, home, earlier training.
pub fn fact_rows(portrait: &Portrait) -> [FactInWords; 4] {
    facts(portrait)
}

/// What would help most to state.
pub fn worth_in_words(portrait: &Portrait) -> String {
    portrait.worth.in_words()
}

fn discipline(practised: &Practised, first: Option<&Practised>) -> DisciplineRows {
    let sports = practised.sports.iter();
    let sports: Vec<String> = sports
        .map(|(sport, count)| format!("{sport} {count}"))
        .collect();
    let same = first.filter(|first| heart_rates(first) == heart_rates(practised));
    let told = |value: &&Value| same.is_none() || !value.quantity.is_heart_rate();
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

fn row(value: &Value, discipline: Discipline) -> ThresholdRow {
    let known = value.known.as_ref();
    let known_of = |of: fn(&Known) -> Option<String>| known.ok().and_then(of);
    ThresholdRow {
        name: value.quantity.name(),
        value: (known.ok()).map(|known| value.quantity.in_words(&known.threshold, discipline)),
        source: known.map_or_else(|why| (*why).clone(), |known| source(&known.threshold)),
        since: known_of(|known| known.threshold.since.map(since)),
        file: known_of(|known| known.file.clone()),
        lacks: known_of(|known| known.lacks.clone()),
        moved: moved(value, discipline),
    }
}

fn moved(value: &Value, discipline: Discipline) -> Vec<String> {
    let told = |change: &Move| {
        let what = change_in_words(change, value, discipline);
        format!("{}: {what}, {}", long_date(change.day), why(change))
    };
    let earlier = (value.moves.earlier > 0)
        .then(|| counted(value.moves.earlier, "earlier change", "earlier changes"));
    let last = value.moves.last.iter().rev().map(told);
    last.chain(earlier).collect()
}
